"""Errors when requests can't be sent, and requests to endpoints that the library doesn't know."""

from __future__ import annotations

import builtins
import gzip
import json
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from helpscout_api.api.tags import get_tag
from helpscout_client import (
    AuthenticationError,
    ConnectionError,
    HelpScoutError,
    NotFoundError,
    ResponseParseError,
    ServerError,
    TimeoutError,
    ValidationError,
)

if TYPE_CHECKING:
    from tests.conftest import Flavour
    from tests.servers import FakeAPI, Server

pytest_plugins = ["tests.servers"]

SHORT = httpx.Timeout(5, read=0.05)


def reset(_: httpx.Request) -> httpx.Response:
    raise ConnectionResetError


def cut_short(_: httpx.Request) -> httpx.Response:
    return httpx.Response(200, content=b'{"id"', headers={"Content-Length": "100"})


def cut_short_error(_: httpx.Request) -> httpx.Response:
    return httpx.Response(500, content=b'{"mess', headers={"Content-Length": "100"})


# Failures


def test_connection__refused(flavour: Flavour, unreachable_url: str) -> None:
    with pytest.raises(ConnectionError) as caught:
        flavour.run(flavour.client(base_url=unreachable_url).tags.get(7))
    assert isinstance(caught.value, builtins.ConnectionError)
    assert isinstance(caught.value, HelpScoutError)
    assert caught.value.request
    assert str(caught.value.request.url) == f"{unreachable_url}/v2/tags/7"


@pytest.mark.parametrize("respond", [reset, cut_short])
def test_connection__broken(
    flavour: Flavour, server: Server, respond: Callable[[httpx.Request], httpx.Response]
) -> None:
    server.respond = respond
    with pytest.raises(ConnectionError) as caught:
        flavour.run(flavour.client(base_url=server.url).request("POST", "/v2/tags", json={"a": 1}))
    assert caught.value.request
    assert (caught.value.request.method, json.loads(caught.value.request.content)) == ("POST", {"a": 1})
    assert isinstance(caught.value.__cause__, httpx.TransportError)
    assert len(server.requests) == 1


def test_rejection__whose_body_is_cut_short(flavour: Flavour, server: Server) -> None:
    server.respond = cut_short_error
    with pytest.raises(ServerError) as caught:
        flavour.run(flavour.client(base_url=server.url).request("POST", "/v2/tags", json={"a": 1}))
    assert (caught.value.status_code, caught.value.message) == (500, "Internal Server Error")


def test_response__that_does_not_come_in_time(flavour: Flavour, server: Server) -> None:
    def respond(_: httpx.Request) -> httpx.Response:
        server.hang()
        return httpx.Response(200)

    server.respond = respond
    with pytest.raises(TimeoutError) as caught:
        flavour.run(flavour.client(base_url=server.url, timeout=SHORT).request("POST", "/v2/tags"))
    assert isinstance(caught.value, builtins.TimeoutError)
    assert isinstance(caught.value, HelpScoutError)
    assert caught.value.request
    assert str(caught.value.request.url) == f"{server.url}/v2/tags"


def test_response__whose_rest_does_not_come_in_time(flavour: Flavour, server: Server) -> None:
    def body() -> Iterator[bytes]:
        yield b"{"
        server.hang()

    server.respond = lambda _: httpx.Response(200, content=body())
    with pytest.raises(TimeoutError):
        flavour.run(flavour.client(base_url=server.url, timeout=SHORT).request("POST", "/v2/tags"))


@pytest.mark.parametrize(
    ("failure", "raised"),
    [
        (httpx.ConnectError, ConnectionError),
        (httpx.ReadError, ConnectionError),
        (httpx.WriteError, ConnectionError),
        (httpx.CloseError, ConnectionError),
        (httpx.ProxyError, ConnectionError),
        (httpx.RemoteProtocolError, ConnectionError),
        (httpx.LocalProtocolError, ConnectionError),
        (httpx.UnsupportedProtocol, ConnectionError),
        (httpx.ConnectTimeout, TimeoutError),
        (httpx.ReadTimeout, TimeoutError),
        (httpx.WriteTimeout, TimeoutError),
        (httpx.PoolTimeout, TimeoutError),
    ],
)
def test_failure_of_httpx__becomes(
    flavour: Flavour, failure: type[httpx.TransportError], raised: type[ConnectionError | TimeoutError]
) -> None:
    def respond(_: httpx.Request) -> httpx.Response:
        raise failure("")

    with pytest.raises(raised) as caught:
        flavour.run(flavour.client(respond).request("POST", "/v2/tags", params={"query": "alice@example.com"}))
    assert str(caught.value) == f"POST https://api.helpscout.net/v2/tags: {failure.__name__}"
    assert type(caught.value) is raised
    assert type(caught.value.__cause__) is failure
    assert caught.value.request
    assert caught.value.request.url.params["query"] == "alice@example.com"


def test_body__that_cannot_be_unpacked(flavour: Flavour, server: Server) -> None:
    packed = gzip.compress(b'{"id": 7}')[:-4] + b"xxxx"
    server.respond = lambda _: httpx.Response(200, content=iter([packed]), headers={"Content-Encoding": "gzip"})
    with pytest.raises(HelpScoutError):
        flavour.run(flavour.client(base_url=server.url).tags.get(7))


def test_mistake_in_a_transport__is_not_taken_for_a_failed_connection(flavour: Flavour) -> None:
    def respond(_: httpx.Request) -> httpx.Response:
        raise KeyError("a mistake")

    with pytest.raises(KeyError, match="a mistake"):
        flavour.run(flavour.client(respond).tags.get(7))


@pytest.mark.parametrize("content", [b"", b"{", b"<html></html>", b"\xff\xfe", b"[]", b"null", b"7", b'"text"'])
def test_success__whose_body_cannot_be_read(flavour: Flavour, content: bytes) -> None:
    hs = flavour.client(lambda _: httpx.Response(200, content=content))
    with pytest.raises(ResponseParseError) as caught:
        flavour.run(hs.tags.get(7))
    assert caught.value.response
    assert caught.value.response.content == content


# Any request


def test_request__sends_what_it_is_given(flavour: Flavour, server: Server) -> None:
    server.respond = lambda _: httpx.Response(202, content=b"done")
    hs = flavour.client(base_url=server.url)
    response = flavour.run(
        hs.request("PATCH", "/v2/new", params={"a": "1,2", "b": "ü"}, json={"text": "日本"}, headers={"X-Trace": "t"})
    )
    assert (response.status_code, response.text) == (202, "done")
    (request,) = server.requests
    assert (request.method, request.url.path, dict(request.url.params)) == ("PATCH", "/v2/new", {"a": "1,2", "b": "ü"})
    assert json.loads(request.content) == {"text": "日本"}
    assert (request.headers["X-Trace"], request.headers["Authorization"]) == ("t", "Bearer test-token")


def test_request__without_a_body(flavour: Flavour, server: Server) -> None:
    response = flavour.run(flavour.client(base_url=server.url).request("DELETE", "/v2/new"))
    assert response.json() == {}
    assert (server.requests[0].content, server.requests[0].headers.get("Content-Type")) == (b"", None)


def test_request__rejected(flavour: Flavour) -> None:
    hs = flavour.client(lambda _: httpx.Response(400, json={"message": "Bad request"}))
    with pytest.raises(ValidationError, match="Bad request"):
        flavour.run(hs.request("POST", "/v2/anything", json={}))


# Raw functions


def raw_call(flavour: Flavour, hs: Any) -> Any:
    return flavour.run((get_tag.sync if flavour.name == "sync" else get_tag.asyncio)(7, client=hs.raw))


def test_raw__raises_the_same_errors(flavour: Flavour) -> None:
    with pytest.raises(NotFoundError):
        raw_call(flavour, flavour.client(lambda _: httpx.Response(404)))


def test_raw__raises_the_same_failures(flavour: Flavour, unreachable_url: str) -> None:
    with pytest.raises(ConnectionError):
        raw_call(flavour, flavour.client(base_url=unreachable_url))


def test_raw__fetches_and_replaces_tokens(flavour: Flavour, api: FakeAPI) -> None:
    hs = flavour.client(api, app_id="id", app_secret="secret", access_token="stale")
    assert raw_call(flavour, hs).name == "vip"
    assert hs.token.access_token == "token-1"
    api.rejects_all = True
    with pytest.raises(AuthenticationError):
        raw_call(flavour, hs)


def test_raw__of_the_other_flavour_is_rejected(flavour: Flavour, api: FakeAPI) -> None:
    hs = flavour.client(api)
    call = get_tag.asyncio if flavour.name == "sync" else get_tag.sync
    with pytest.raises(TypeError, match=r"this client is a?synchronous"):
        flavour.run(call(7, client=hs.raw))
    assert api.requests == []
