"""The recipes of docs/metrics.md for OpenTelemetry."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from opentelemetry.instrumentation.httpx import HTTPXClientInstrumentor
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from helpscout_client.sandbox import Sandbox

if TYPE_CHECKING:
    from tests.conftest import Flavour

PAGE = (Path(__file__).parent.parent / "docs/metrics.md").read_text("utf-8")


@pytest.fixture
def spans() -> Iterator[InMemorySpanExporter]:
    exporter, provider = InMemorySpanExporter(), TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    instrumentor = HTTPXClientInstrumentor()
    names: dict[str, Any] = {}
    start = PAGE.index("from opentelemetry.instrumentation")
    exec(PAGE[start : PAGE.index("```", start)], names)
    hooks = {"request_hook": names["hide_query"], "async_request_hook": names["async_hide_query"]}
    instrumentor.instrument(tracer_provider=provider, **hooks)
    yield exporter
    instrumentor.uninstrument()


@pytest.mark.process
def test_spans__have_addresses_without_search_expressions(flavour: Flavour, spans: InMemorySpanExporter) -> None:
    sandbox = Sandbox(size=10)
    with sandbox.serve() as url:
        hs = flavour.client(app_id=sandbox.app_id, app_secret=sandbox.app_secret, base_url=url)
        flavour.all(hs.conversations.list(query='(email:"ann@example.com")'))
        flavour.close()
    addresses = [dict(span.attributes or {})["url.full"] for span in spans.get_finished_spans()]
    assert addresses == [f"{url}/v2/oauth2/token", f"{url}/v2/conversations"]
    assert not any("ann" in str(span.attributes) for span in spans.get_finished_spans())
