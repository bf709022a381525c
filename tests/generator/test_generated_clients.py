"""The holders of httpx clients: each kind of function takes its own kind, and says so."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import httpx
import pytest

if TYPE_CHECKING:
    from tests.conftest import Flavour
    from tests.generator.conftest import Generated

SPEC = """
paths:
  /v2/widgets:
    delete: {operationId: delete_widgets, responses: {"204": {}}}
    get:
      operationId: get_widgets
      responses:
        "200": {content: {application/json: {schema: {$ref: "#/components/schemas/Widget"}}}}
components:
  schemas:
    Widget: {type: object, properties: {name: {type: string}}}
"""


def never(request: httpx.Request) -> httpx.Response:
    raise AssertionError(f"{request.url} was asked for")


@pytest.mark.parametrize("function", ["sync", "sync_detailed"])
def test_async_client__rejects_sync_functions(package: Generated, function: str) -> None:
    client = package.module("client").AsyncClient(httpx.AsyncClient(transport=httpx.MockTransport(never)))

    with pytest.raises(TypeError, match="asynchronous: await asyncio or asyncio_detailed, or use a Client"):
        getattr(package.module("api.widgets.delete_widgets"), function)(client=client)


@pytest.mark.parametrize("function", ["asyncio", "asyncio_detailed"])
def test_sync_client__rejects_async_functions(package: Generated, function: str) -> None:
    client = package.module("client").Client(httpx.Client(transport=httpx.MockTransport(never)))

    with pytest.raises(TypeError, match="synchronous: call sync or sync_detailed, or use an AsyncClient"):
        asyncio.run(getattr(package.module("api.widgets.delete_widgets"), function)(client=client))


def test_client__hides_what_its_httpx_client_holds(package: Generated, flavour: Flavour) -> None:
    client = package.client(flavour, never, headers={"Authorization": "Bearer s3cret"}, params={"key": "s3cret"})

    assert "s3cret" not in repr(client)


def test_client__sends_with_the_httpx_client_it_was_given(package: Generated, flavour: Flavour) -> None:
    sent = package.call(flavour, "delete_widgets", headers={"X-App": "mine"}).request

    assert sent.headers["X-App"] == "mine"


def test_package__offers_both_clients(package: Generated) -> None:
    top = __import__(package.name)

    assert sorted(top.__all__) == ["AsyncClient", "Client"]
    assert top.Client is package.module("client").Client
