"""Tokens: when they are fetched and replaced, and the requests for them."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

import httpx
import pytest

from helpscout_client import (
    AuthenticationError,
    ConnectionError,
    HelpScoutError,
    PermissionDeniedError,
    ResponseParseError,
    TimeoutError,
    Token,
    TokenError,
)

if TYPE_CHECKING:
    from tests.conftest import Flavour
    from tests.servers import FakeAPI

pytest_plugins = ["tests.servers"]

CREDENTIALS: dict[str, Any] = {"app_id": "sandbox-app", "app_secret": "sandbox-secret"}


def paths(requests: list[httpx.Request]) -> list[str]:
    return [request.url.path for request in requests]


# Fetching


def test_token__is_fetched_when_first_needed(flavour: Flavour, api: FakeAPI) -> None:
    hs = flavour.client(api, **CREDENTIALS)
    assert (api.requests, hs.token) == ([], None)
    flavour.run(hs.tags.get(7))
    assert paths(api.requests) == ["/v2/oauth2/token", "/v2/tags/7"]
    assert hs.token.access_token == "token-1"


def test_token__is_used_for_many_calls(flavour: Flavour, api: FakeAPI) -> None:
    hs = flavour.client(api, **CREDENTIALS)
    for _ in range(5):
        flavour.run(hs.tags.get(7))
    assert len(api.token_requests) == 1
    assert {request.headers["Authorization"] for request in api.other_requests} == {"Bearer token-1"}


def test_token__knows_when_it_ends(flavour: Flavour, api: FakeAPI) -> None:
    api.token_response["expires_in"] = 7200
    hs = flavour.client(api, **CREDENTIALS)
    two_hours = datetime.timedelta(hours=2)
    earliest = datetime.datetime.now(datetime.UTC) + two_hours
    flavour.run(hs.tags.get(7))
    assert earliest <= hs.token.expires_at <= datetime.datetime.now(datetime.UTC) + two_hours


@pytest.mark.parametrize("expires_in", [None, "7200", "soon", 7200.5, 10**20, -1])
def test_token__can_be_used_with_any_lifetime(flavour: Flavour, api: FakeAPI, expires_in: Any) -> None:
    api.token_response["expires_in"] = expires_in
    assert flavour.run(flavour.client(api, **CREDENTIALS).tags.get(7)).id == 7


def test_token_request__is_a_form_without_a_token(flavour: Flavour, api: FakeAPI) -> None:
    flavour.run(flavour.client(api, app_id="me & co", app_secret="s+/=é").tags.get(7))
    (request,) = api.token_requests
    assert (request.method, request.url.query) == ("POST", b"")
    assert request.headers["Content-Type"] == "application/x-www-form-urlencoded"
    assert parse_qs(request.content.decode()) == {
        "grant_type": ["client_credentials"],
        "client_id": ["me & co"],
        "client_secret": ["s+/=é"],
    }
    assert "Authorization" not in request.headers


# Replacing


def test_rejected_token__is_replaced_and_the_request_sent_again(flavour: Flavour, api: FakeAPI) -> None:
    hs = flavour.client(api, **CREDENTIALS, access_token="stale")
    flavour.run(hs.request("POST", "/v2/anything", params={"a": "b"}, json={"text": "hi"}))
    first, second = api.other_requests
    assert (first.headers["Authorization"], second.headers["Authorization"]) == ("Bearer stale", "Bearer token-1")
    for request in (first, second):
        assert (request.method, request.url.raw_path, json.loads(request.content)) == (
            "POST",
            b"/v2/anything?a=b",
            {"text": "hi"},
        )
    assert hs.token.access_token == "token-1"


def test_rejected_token__new_one_is_used_for_later_calls(flavour: Flavour, api: FakeAPI) -> None:
    hs = flavour.client(api, **CREDENTIALS, access_token="stale")
    for _ in range(3):
        flavour.run(hs.tags.get(7))
    assert (len(api.token_requests), len(api.other_requests)) == (1, 4)


@pytest.mark.parametrize("options", [{}, {"access_token": "stale"}])
def test_rejected_token__new_one_is_rejected_too(flavour: Flavour, api: FakeAPI, options: dict[str, str]) -> None:
    api.rejects_all = True
    hs = flavour.client(api, **CREDENTIALS, **options)
    with pytest.raises(AuthenticationError, match="401 The token has expired"):
        flavour.run(hs.tags.get(7))
    assert len(api.other_requests) == 2
    assert len(api.token_requests) == (1 if options else 2)


def test_given_token__without_credentials_is_never_replaced(flavour: Flavour, api: FakeAPI) -> None:
    hs = flavour.client(api, access_token="given")
    for _ in range(2):
        with pytest.raises(AuthenticationError):
            flavour.run(hs.tags.get(7))
    assert paths(api.requests) == ["/v2/tags/7", "/v2/tags/7"]
    assert hs.token == Token(access_token="given")


def test_rejection__of_another_kind_requests_no_token(flavour: Flavour) -> None:
    seen: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        seen.append(request.url.path)
        return httpx.Response(403)

    hs = flavour.client(respond, **CREDENTIALS, access_token="given")
    with pytest.raises(PermissionDeniedError):
        flavour.run(hs.tags.get(7))
    assert (seen, hs.token.access_token) == (["/v2/tags/7"], "given")


def test_operation_without_security__bears_no_token(flavour: Flavour, api: FakeAPI) -> None:
    hs = flavour.client(api, access_token="given")
    flavour.run(
        hs.authentication.create_token(grant_type="client_credentials", client_id="other", client_secret="other")
    )
    (request,) = api.requests
    assert "Authorization" not in request.headers


# When the token endpoint fails


@pytest.mark.parametrize(
    ("status", "body", "words"),
    [
        (400, {"error": "invalid_client", "error_description": "Invalid client authentication"}, "Invalid client auth"),
        (401, {"error": "invalid_client"}, "invalid_client"),
        (403, "<html>blocked</html>", "403 Forbidden"),
        (400, "", "400"),
    ],
)
def test_token_error__names_the_reason(flavour: Flavour, status: int, body: Any, words: str) -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        return httpx.Response(status, json=body) if isinstance(body, dict) else httpx.Response(status, text=body)

    hs = flavour.client(respond, **CREDENTIALS)
    with pytest.raises(TokenError, match=words) as caught:
        flavour.run(hs.tags.get(7))
    assert caught.value.status_code == status
    assert hs.token is None


def test_token_error__lets_the_next_call_try_again(flavour: Flavour, api: FakeAPI) -> None:
    responses = iter([httpx.Response(400, json={"error": "invalid_client"})])

    def respond(request: httpx.Request) -> httpx.Response:
        return next(responses, None) or api(request)

    hs = flavour.client(respond, **CREDENTIALS)
    with pytest.raises(TokenError):
        flavour.run(hs.tags.get(7))
    assert flavour.run(hs.tags.get(7)).id == 7


@pytest.mark.parametrize("body", [{}, {"access_token": None}, {"access_token": ""}])
def test_token_response__without_a_token(flavour: Flavour, body: dict[str, Any]) -> None:
    hs = flavour.client(lambda _: httpx.Response(200, json=body), **CREDENTIALS)
    with pytest.raises(TokenError, match="access_token") as caught:
        flavour.run(hs.tags.get(7))
    assert caught.value.status_code == 200


@pytest.mark.parametrize("content", [b"", b"<html></html>", b'{"access_token": "cut', b"[]"])
def test_token_response__unreadable(flavour: Flavour, content: bytes) -> None:
    hs = flavour.client(lambda _: httpx.Response(200, content=content), **CREDENTIALS)
    with pytest.raises(ResponseParseError):
        flavour.run(hs.tags.get(7))


@pytest.mark.parametrize(
    ("failure", "raised"), [(httpx.ConnectError, ConnectionError), (httpx.ReadTimeout, TimeoutError)]
)
def test_token_endpoint__out_of_reach(
    flavour: Flavour, failure: type[httpx.TransportError], raised: type[HelpScoutError]
) -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        raise failure("no way")

    with pytest.raises(raised, match=r"POST https://api\.helpscout\.net/v2/oauth2/token: no way"):
        flavour.run(flavour.client(respond, **CREDENTIALS).tags.get(7))
