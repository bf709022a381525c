"""Streamed responses, and closing a client."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from helpscout_client import AuthenticationError, ConnectionError, HelpScout, TimeoutError, ValidationError

if TYPE_CHECKING:
    from tests.conftest import Flavour
    from tests.servers import FakeAPI, Server, WireServer

pytest_plugins = ["tests.servers"]

SHORT = httpx.Timeout(5, read=0.05)


def read(flavour: Flavour, streamed: Any, error: Exception | None = None) -> list[bytes]:
    """All pieces of a stream; or an error is raised while it is open."""
    if flavour.name == "sync":
        with streamed as response:
            if error:
                raise error
            return list(response.iter_bytes())

    async def pieces() -> list[bytes]:
        async with streamed as response:
            if error:
                raise error
            return [piece async for piece in response.aiter_bytes()]

    found: list[bytes] = flavour.run(pieces())
    return found


def test_stream__comes_in_pieces(flavour: Flavour, server: Server) -> None:
    server.respond = lambda _: httpx.Response(200, content=iter([b"one", b"two", b"three"]))
    hs = flavour.client(base_url=server.url)
    assert b"".join(read(flavour, hs.stream("POST", "/v2/export", params={"a": "b"}, json=[1]))) == b"onetwothree"
    (request,) = server.requests
    assert (request.method, request.url.raw_path, request.content) == ("POST", b"/v2/export?a=b", b"[1]")
    assert request.headers["Authorization"] == "Bearer test-token"


def test_stream__body_is_not_read_beforehand(flavour: Flavour, server: Server) -> None:
    def endless() -> Iterator[bytes]:
        yield b"first"
        server.hang()

    server.respond = lambda _: httpx.Response(200, content=endless())
    streamed = flavour.client(base_url=server.url).stream("GET", "/v2/export")
    if flavour.name == "sync":
        with streamed as response:
            assert next(response.iter_bytes()) == b"first"
    else:

        async def first() -> bytes:
            async with streamed as response:
                piece: bytes = await anext(response.aiter_bytes())
                return piece

        assert flavour.run(first()) == b"first"


def test_stream__error_body_is_read(flavour: Flavour, server: Server) -> None:
    body = {"message": "Bad request", "_embedded": {"errors": [{"path": "page", "message": "too large"}]}}
    server.respond = lambda _: httpx.Response(400, json=body)
    with pytest.raises(ValidationError) as caught:
        read(flavour, flavour.client(base_url=server.url).stream("GET", "/v2/export"))
    assert [detail.path for detail in caught.value.errors] == ["page"]
    assert caught.value.response.json() == body


def test_stream__rejected_token_is_replaced(flavour: Flavour, api: FakeAPI) -> None:
    hs = flavour.client(api, app_id="id", app_secret="secret", access_token="stale")
    assert b"vip" in b"".join(read(flavour, hs.stream("GET", "/v2/tags/7")))
    api.rejects_all = True
    with pytest.raises(AuthenticationError, match="expired"):
        read(flavour, hs.stream("GET", "/v2/tags/7"))


def test_stream__breaks_in_the_middle(flavour: Flavour, server: Server) -> None:
    def broken() -> Iterator[bytes]:
        yield b"first"
        raise ConnectionResetError

    server.respond = lambda _: httpx.Response(200, content=broken())
    with pytest.raises(ConnectionError) as caught:
        read(flavour, flavour.client(base_url=server.url).stream("GET", "/v2/export"))
    assert caught.value.request
    assert caught.value.request.url.path == "/v2/export"


def test_stream__stops_in_the_middle(flavour: Flavour, server: Server) -> None:
    def stuck() -> Iterator[bytes]:
        yield b"first"
        server.hang()

    server.respond = lambda _: httpx.Response(200, content=stuck())
    with pytest.raises(TimeoutError) as caught:
        read(flavour, flavour.client(base_url=server.url, timeout=SHORT).stream("GET", "/v2/export"))
    assert caught.value.request
    assert caught.value.request.url.path == "/v2/export"


ELSEWHERE = httpx.Request("GET", "https://other.example.com")


@pytest.mark.parametrize(
    "error",
    [
        LookupError("mine"),
        httpx.ReadError("mine", request=ELSEWHERE),
        httpx.ReadError("mine"),
    ],
    ids=repr,
)
def test_stream__error_of_the_users_passes_unchanged(flavour: Flavour, server: Server, error: Exception) -> None:
    with pytest.raises(type(error)) as caught:
        read(flavour, flavour.client(base_url=server.url).stream("GET", "/v2/export"), error)
    assert caught.value is error


# The end


class Closable(httpx.MockTransport):
    closed = False

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


async def use(hs: Any, error: Exception | None = None) -> Any:
    async with hs as entered:
        if error:
            raise error
        return entered, await hs.tags.get(7)


def use_sync(hs: Any, error: Exception | None = None) -> Any:
    with hs as entered:
        if error:
            raise error
        return entered, hs.tags.get(7)


def test_context_manager__closes_the_client(flavour: Flavour, api: FakeAPI) -> None:
    transport = Closable(api)
    hs = flavour.client(transport=transport, app_id="id", app_secret="secret")
    entered, tag = use_sync(hs) if flavour.name == "sync" else flavour.run(use(hs))
    assert (entered is hs, tag.id, transport.closed) == (True, 7, True)
    with pytest.raises(RuntimeError, match="closed"):
        flavour.run(hs.tags.get(7))


def test_context_manager__closes_the_client_after_an_error(flavour: Flavour, api: FakeAPI) -> None:
    transport = Closable(api)
    hs = flavour.client(transport=transport)
    with pytest.raises(LookupError, match="mine"):
        _ = use_sync(hs, LookupError("mine")) if flavour.name == "sync" else flavour.run(use(hs, LookupError("mine")))
    assert transport.closed


def test_close__twice_is_no_fault(flavour: Flavour, api: FakeAPI) -> None:
    hs = flavour.client(api)
    for _ in range(2):
        flavour.run(hs.close() if flavour.name == "sync" else hs.aclose())


def test_stream__that_is_dropped_frees_its_connection_at_once(wire_server: WireServer) -> None:
    """As an exception of a signal handler drops it, before the `with` block begins: no garbage need be collected."""
    wire_server.respond = lambda wire, _: wire.respond(200, b"whole")
    limits = httpx.Limits(max_connections=1)
    with HelpScout(access_token="token", base_url=wire_server.url, limits=limits, timeout=10) as hs:
        gc.disable()
        try:
            for _ in range(3):
                response = hs._http.send(hs._http.build_request("GET", "/v2/things"), stream=True)
                assert response.elapsed.total_seconds() >= 0
                del response
        finally:
            gc.enable()
