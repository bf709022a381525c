"""The recipes of docs/metrics.md for OpenTelemetry."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from opentelemetry import metrics, trace
from opentelemetry.instrumentation.httpx import AsyncOpenTelemetryTransport, SyncOpenTelemetryTransport
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from helpscout_client import AsyncHelpScout, CallRecord, ConfigurationError, HelpScout, NotFoundError
from helpscout_client.sandbox import Sandbox

if TYPE_CHECKING:
    from tests.conftest import Flavour

PAGE = (Path(__file__).parents[2] / "docs/metrics.md").read_text("utf-8")


class Spans:
    """What was traced."""

    def __init__(self) -> None:
        self._exporter, self.provider = InMemorySpanExporter(), TracerProvider()
        self.provider.add_span_processor(SimpleSpanProcessor(self._exporter))

    @property
    def all(self) -> tuple[ReadableSpan, ...]:
        return self._exporter.get_finished_spans()


def recipe(number: int) -> dict[str, Any]:
    """The names of one of the snippets of the section."""
    names: dict[str, Any] = {"CallRecord": CallRecord, "HelpScout": HelpScout, "trace": trace, "metrics": metrics}
    names |= {"AsyncHelpScout": AsyncHelpScout}
    section = PAGE[PAGE.index("## OpenTelemetry") :]
    snippet = re.findall(r"^```python\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)[number]
    # Only the part before the client, which would need credentials.
    exec(re.split(r"^\w+ = HelpScout", snippet, flags=re.MULTILINE)[0], names)
    return names


def test_calls__are_spans_below_the_one_at_hand(flavour: Flavour) -> None:
    spans = Spans()
    names = recipe(0)
    tracer = names["tracer"] = spans.provider.get_tracer("test")
    hs = flavour.sandbox_client(Sandbox(size=10), on_call=names["observe"])

    def job() -> Any:
        with tracer.start_as_current_span("job"), pytest.raises(NotFoundError):
            hs.tags.get(404)

    async def async_job() -> None:
        with tracer.start_as_current_span("job"), pytest.raises(NotFoundError):
            await hs.tags.get(404)

    flavour.run(job() if flavour.name == "sync" else async_job())
    *calls, outer = spans.all
    assert outer.context is not None
    assert [(span.name, span.status.is_ok, span.parent and span.parent.span_id) for span in calls] == [
        ("helpscout create_token", True, outer.context.span_id),
        ("helpscout get_tag", False, outer.context.span_id),
    ]
    assert dict(calls[1].attributes or {})["helpscout.units"] == 1


@pytest.mark.process
def test_requests__are_spans_without_search_expressions(flavour: Flavour) -> None:
    """Over sockets, with the client's own transport."""
    spans = Spans()
    names = recipe(1)
    for transport in (SyncOpenTelemetryTransport, AsyncOpenTelemetryTransport):
        names[transport.__name__] = partial(transport, tracer_provider=spans.provider)
    wrap = names["instrumented" if flavour.name == "sync" else "async_instrumented"]
    sandbox = Sandbox(size=10)
    with sandbox.serve() as origin:
        hs = flavour.client_class(**{**sandbox.options(), "base_url": origin, "transport": wrap})
        flavour.all(hs.conversations.list(query='(email:"ann@example.com")'))
        flavour.run(hs.aclose() if flavour.name == "async" else hs.close())
    addresses = [dict(span.attributes or {})["url.full"] for span in spans.all]
    assert addresses == [f"{origin}/v2/oauth2/token", f"{origin}/v2/conversations"]
    assert not any("ann" in str(span.attributes) for span in spans.all)


@pytest.mark.parametrize("transport", ["none", lambda own: None], ids=["no transport", "a function without a result"])
def test_transport__of_another_kind_is_rejected(flavour: Flavour, transport: Any) -> None:
    with pytest.raises(ConfigurationError, match="transport must be one of httpx"):
        flavour.client_class(access_token="any", transport=transport)
