"""Redirects that are followed, and the errors for others."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from helpscout_client import HelpScoutError, MovedError, ResponseParseError, record_responses
from helpscout_client.sandbox import Sandbox

if TYPE_CHECKING:
    from tests.conftest import Flavour
    from tests.servers import FakeAPI, Server, WireServer

pytest_plugins = ["tests.servers"]

STATUSES = [301, 302, 303, 307, 308]
WRITES = ["POST", "PUT", "PATCH", "DELETE"]


def moved_to(location: str, status: int = 301, to: str = "/v2/conversations/8") -> Callable[..., httpx.Response]:
    """Responds to requests for the new address, and redirects all others to it."""

    def respond(request: httpx.Request) -> httpx.Response:
        if request.url.path == to:
            return httpx.Response(200, json={"id": 8})
        return httpx.Response(status, headers={"Location": location})

    return respond


@pytest.fixture
def elsewhere() -> Any:
    from tests.servers import Server

    with Server() as other:
        yield other
    assert other.faults == []


# Followed


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize(
    "location",
    ["{url}/v2/conversations/8", "/v2/conversations/8", "8", "./8", "../../v2/conversations/8", "?"],
)
def test_read__is_followed_at_the_same_origin(flavour: Flavour, server: Server, status: int, location: str) -> None:
    to = "/v2/conversations/7" if location == "?" else "/v2/conversations/8"
    server.respond = moved_to(location.format(url=server.url), status)
    if location == "?":
        statuses = [status, 200]
        server.respond = lambda _: httpx.Response(
            statuses.pop(0), json={"id": 8}, headers={"Location": "?query=1"} if len(statuses) else {}
        )
    hs = flavour.client(base_url=server.url, verify=False)
    response = flavour.run(hs.request("GET", "/v2/conversations/7", headers={"X-Trace": "t"}))
    assert response.json() == {"id": 8}
    assert [redirect.status_code for redirect in response.history] == [status]
    assert [request.url.path for request in server.requests] == ["/v2/conversations/7", to]
    for request in server.requests:
        assert (request.method, request.headers["Authorization"]) == ("GET", "Bearer test-token")
        assert request.headers["X-Trace"] == "t"


def test_read__of_a_merged_conversation_is_that_which_it_became(flavour: Flavour) -> None:
    sandbox = Sandbox(size=3)
    old, new = sandbox.add_conversation(subject="old"), sandbox.add_conversation(subject="new")
    sandbox.merge_conversations(old, new)
    if flavour.name == "sync":
        with sandbox.client() as hs, record_responses() as responses:
            conversation = hs.conversations.get(old)
    else:

        async def read() -> Any:
            async with sandbox.async_client() as hs:
                with record_responses() as responses:
                    return await hs.conversations.get(old), responses

        conversation, responses = flavour.run(read())
    assert (conversation.id, conversation.subject) == (new, "new")
    (earlier,) = responses[-1].history
    assert (earlier.status_code, earlier.headers["Location"].endswith(f"/v2/conversations/{new}")) == (301, True)


def test_read__head_is_followed(flavour: Flavour) -> None:
    hs = flavour.client(moved_to("/v2/conversations/8"))
    assert flavour.run(hs.request("HEAD", "/v2/conversations/7")).request.method == "HEAD"


def test_read__stream_is_followed(flavour: Flavour, server: Server) -> None:
    server.respond = moved_to("/v2/conversations/8")
    streamed = flavour.client(base_url=server.url, verify=False).stream("GET", "/v2/conversations/7")
    if flavour.name == "sync":
        with streamed as response:
            assert json.loads(response.read()) == {"id": 8}
        return

    async def read() -> bytes:
        async with streamed as response:
            return bytes(await response.aread())

    assert json.loads(flavour.run(read())) == {"id": 8}


def test_read__query_is_that_of_the_location(flavour: Flavour, server: Server) -> None:
    server.respond = moved_to("/v2/conversations/8?embed=threads")
    hs = flavour.client(base_url=server.url, verify=False)
    flavour.run(hs.request("GET", "/v2/conversations/7", params={"page": 2}))
    assert [str(request.url.query, "ascii") for request in server.requests] == ["page=2", "embed=threads"]


def test_read__token_replaced_on_the_way(flavour: Flavour, api: FakeAPI) -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/v2/tags/6":
            return httpx.Response(301, headers={"Location": "/v2/tags/7"})
        return api(request)

    hs = flavour.client(respond, app_id="id", app_secret="secret", access_token="stale")
    response = flavour.run(hs.request("GET", "/v2/tags/6"))
    assert response.json()["name"] == "vip"
    assert [earlier.status_code for earlier in response.history] == [301, 401]


@pytest.mark.parametrize("length", [1, 5])
def test_read__chain_is_followed(flavour: Flavour, length: int) -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        number = int(request.url.path.rpartition("/")[2])
        return httpx.Response(301, headers={"Location": str(number - 1)}) if number else httpx.Response(200)

    response = flavour.run(flavour.client(respond).request("GET", f"/v2/conversations/{length}"))
    assert len(response.history) == length
    assert [earlier.url.path for earlier in response.history] == [
        f"/v2/conversations/{number}" for number in range(length, 0, -1)
    ]


@pytest.mark.parametrize("location", ["/v2/conversations/7", "", "/v2/conversations/7?again", "#part"])
def test_read__loop_ends(flavour: Flavour, server: Server, location: str) -> None:
    server.respond = lambda _: httpx.Response(301, headers={"Location": location})
    with pytest.raises(MovedError) as caught:
        flavour.run(flavour.client(base_url=server.url, verify=False).request("GET", "/v2/conversations/7"))
    assert len(server.requests) <= 6
    assert len(caught.value.response.history) == len(server.requests) - 1


def test_read__failure_behind_a_redirect_is_tried_again_there(flavour: Flavour) -> None:
    paths: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        paths.append(request.url.path)
        if request.url.path.endswith("7"):
            return httpx.Response(301, headers={"Location": "8"})
        return httpx.Response(503 if len(paths) < 4 else 200)

    response = flavour.run(flavour.client(respond).request("GET", "/v2/conversations/7"))
    assert paths == ["/v2/conversations/7"] + ["/v2/conversations/8"] * 3
    assert [earlier.status_code for earlier in response.history] == [301]


# Not followed


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("method", WRITES)
def test_write__is_not_followed(flavour: Flavour, server: Server, status: int, method: str) -> None:
    server.respond = moved_to("/v2/conversations/8", status)
    with pytest.raises(MovedError) as caught:
        flavour.run(
            flavour.client(base_url=server.url, verify=False, resend_writes=True).request(
                method, "/v2/conversations/7", json={"text": "hi"}
            )
        )
    error = caught.value
    assert (error.status_code, error.location, error.new_id) == (status, "/v2/conversations/8", 8)
    assert [(request.method, request.url.path) for request in server.requests] == [(method, "/v2/conversations/7")]


@pytest.mark.parametrize(
    ("location", "new_id"),
    [
        ("https://api.helpscout.net/v2/conversations/8", 8),
        ("https://api.helpscout.net/v2/conversations/8/", 8),
        ("https://api.helpscout.net/v2/conversations/8?embed=threads", 8),
        ("https://api.helpscout.net/v2/conversations/8#threads", None),
        ("/v2/conversations/9223372036854775807", 9223372036854775807),
        ("/v2/conversations/" + "9" * 5000, None),
        ("/v2/conversations/-8", None),
        ("/v2/conversations/8.0", None),
        ("/v2/chats/0a0b0c0d-0a0b-0c0d-0e0f-0a0b0c0d0e0f", None),
        ("8", 8),
        ("/", None),
    ],
    ids=lambda value: str(value)[:50],
)
def test_moved_error__has_the_new_id(flavour: Flavour, location: str, new_id: int | None) -> None:
    hs = flavour.client(lambda _: httpx.Response(301, headers={"Location": location}))
    with pytest.raises(MovedError) as caught:
        flavour.run(hs.threads.create_note(7, text="hi"))
    assert (caught.value.location, caught.value.new_id) == (location, new_id)
    copy = pickle.loads(pickle.dumps(caught.value))
    assert (type(copy), copy.location, copy.new_id) == (MovedError, location, new_id)


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
def test_elsewhere__nothing_arrives_there(
    flavour: Flavour, server: Server, elsewhere: Server, status: int, method: str
) -> None:
    server.respond = lambda _: httpx.Response(status, headers={"Location": f"{elsewhere.url}/v2/conversations/8"})
    with pytest.raises(MovedError) as caught:
        flavour.run(flavour.client(base_url=server.url, verify=False).request(method, "/v2/conversations/7"))
    assert caught.value.location == f"{elsewhere.url}/v2/conversations/8"
    assert (len(server.requests), elsewhere.requests) == (1, [])


@pytest.mark.parametrize(
    "location",
    [
        "https://elsewhere.example/v2/conversations/8",
        "//elsewhere.example/v2/conversations/8",
        "https://api.helpscout.net.elsewhere.example/v2/conversations/8",
        "https://api.helpscout.net@elsewhere.example/v2/conversations/8",
        "https://sub.api.helpscout.net/v2/conversations/8",
        "https://api.helpscout.net:8443/v2/conversations/8",
        "http://api.helpscout.net/v2/conversations/8",
        "http://api.helpscout.net:443/v2/conversations/8",
        "http://127.0.0.1/v2/conversations/8",
        "https://api.helpscout.net./v2/conversations/8",
        "https://\u0430pi.helpscout.net/v2/conversations/8",
        "\\\\elsewhere.example/v2",
        "ftp://api.helpscout.net/v2/conversations/8",
        "file:///etc/passwd",
    ],
)
def test_elsewhere__token_does_not_go_there(flavour: Flavour, api: FakeAPI, location: str) -> None:
    seen: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/v2/oauth2/token":
            return api(request)
        seen.append(request)
        return httpx.Response(301, headers=[(b"Location", location.encode())])

    hs = flavour.client(respond, app_id="id", app_secret="secret", max_retries=0)
    with pytest.raises(HelpScoutError):
        flavour.run(hs.request("GET", "/v2/conversations/7"))
    assert {(request.url.scheme, request.url.netloc) for request in seen} == {("https", b"api.helpscout.net")}
    assert len(seen) == 1 or location.startswith("\\")


@pytest.mark.parametrize("location", ["https://api.helpscout.net:443/v2/c/8", "https://API.HelpScout.net/v2/c/8"])
def test_same_origin__written_in_another_way(flavour: Flavour, location: str) -> None:
    hs = flavour.client(moved_to(location, to="/v2/c/8"))
    assert flavour.run(hs.request("GET", "/v2/c/7")).json() == {"id": 8}


def test_same_origin__user_in_it_does_not_replace_the_token(flavour: Flavour) -> None:
    seen: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return moved_to("https://user:password@api.helpscout.net/v2/c/8", to="/v2/c/8")(request)

    assert flavour.run(flavour.client(respond).request("GET", "/v2/c/7")).json() == {"id": 8}
    assert [request.headers.get_list("Authorization") for request in seen] == [["Bearer test-token"]] * 2


@pytest.mark.parametrize("status", [300, 304, 305, 306, 301])
def test_redirect__without_an_address_is_an_error(flavour: Flavour, status: int) -> None:
    with pytest.raises(HelpScoutError) as caught:
        flavour.run(flavour.client(lambda _: httpx.Response(status)).request("GET", "/v2/conversations/7"))
    assert isinstance(caught.value, MovedError) == (status == 301)


@pytest.mark.parametrize("location", ["javascript:alert(1)", "mailto:someone@example.com"])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_redirect__to_an_address_without_a_host_is_an_error(flavour: Flavour, location: str, method: str) -> None:
    with pytest.raises(ResponseParseError, match="Location"):
        flavour.run(
            flavour.client(lambda _: httpx.Response(301, headers={"Location": location})).request(method, "/v2/things")
        )


@pytest.mark.parametrize("location", ["https://[::1", "https://api.helpscout.net:many/", "http://\x01"])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_redirect__to_what_is_no_address_is_an_error_that_is_not_tried_again(
    flavour: Flavour, location: str, method: str
) -> None:
    seen: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(301, headers={"Location": location})

    with pytest.raises(ResponseParseError, match="Location"):
        flavour.run(flavour.client(respond).request(method, "/v2/conversations/7"))
    assert len(seen) == 1


def test_redirect__of_the_token_request_is_not_followed(
    flavour: Flavour, wire_server: WireServer, elsewhere: Server
) -> None:
    wire_server.respond = lambda wire, _: wire.respond(307, b"", f"Location: {elsewhere.url}/v2/oauth2/token")
    hs = flavour.client(base_url=wire_server.url, app_id="id", app_secret="secret", verify=False)
    with pytest.raises(HelpScoutError) as caught:
        flavour.run(hs.tags.list())
    assert "secret" not in str(caught.value).replace("app_secret", "")
    assert (len(wire_server.requests), elsewhere.requests) == (1, [])
