"""Secrets and tokens are shown nowhere: no repr, no error, no log."""

from __future__ import annotations

import logging
import traceback
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, quote_plus

import httpx
import pytest

from helpscout_api.models import AccessToken, CreateToken
from helpscout_client import HelpScoutError, Token, TokenError

if TYPE_CHECKING:
    from tests.conftest import Flavour
    from tests.servers import FakeAPI, Server

pytest_plugins = ["servers"]

SECRET = "hunter2+/hunter2"
TOKEN = "t0psecret-t0psecret"
REFRESH = "r3fresh-r3fresh"
#: As PHP writes it in JSON.
SLASHED = SECRET.replace("/", "\\/")
CREDENTIALS: dict[str, Any] = {"app_id": "my-app", "app_secret": SECRET}


def secrets_in(text: str) -> list[str]:
    forms = [SECRET, quote(SECRET), quote_plus(SECRET), quote_plus(SECRET).lower(), SLASHED, TOKEN, REFRESH]
    return [form for form in forms if form in text]


def shown(error: BaseException) -> str:
    """Everything that a traceback or an error tracker prints of an error."""
    return "".join([*traceback.format_exception(error), repr(error), str(error), repr(error.args)])


@pytest.fixture
def signed_in(flavour: Flavour, api: FakeAPI) -> Any:
    api.token_answer |= {"access_token": TOKEN, "refresh_token": REFRESH}
    hs = flavour.client(api, **CREDENTIALS, headers={"X-Secret": SECRET})
    with pytest.raises(HelpScoutError):  # The fake knows another token.
        flavour.run(hs.tags.get(7))
    assert hs.token.access_token == TOKEN
    return hs


def test_repr__of_a_client(signed_in: Any) -> None:
    seen = [repr(signed_in), str(signed_in), repr(vars(signed_in)), repr(signed_in.raw), repr(vars(signed_in.raw))]
    assert [secrets_in(text) for text in seen] == [[]] * len(seen)
    assert "https://api.helpscout.net" in repr(signed_in)


def test_repr__of_a_clients_parts(signed_in: Any) -> None:
    for part in vars(signed_in).values():
        assert secrets_in(repr(part)) == []


def test_repr__of_a_token(signed_in: Any) -> None:
    assert (signed_in.token.access_token, signed_in.token.refresh_token) == (TOKEN, REFRESH)
    assert secrets_in(repr(signed_in.token)) == []
    assert "expires_at=datetime" in repr(signed_in.token)


@pytest.mark.parametrize(
    "value",
    [
        CreateToken(
            grant_type="authorization_code", client_id="my-app", client_secret=SECRET, code=TOKEN, refresh_token=REFRESH
        ),
        AccessToken(access_token=TOKEN, refresh_token=REFRESH, expires_in=7200, token_type="bearer"),
        Token(access_token=TOKEN, refresh_token=REFRESH),
    ],
    ids=lambda value: type(value).__name__,
)
def test_repr__of_models_that_hold_secrets(value: object) -> None:
    assert secrets_in(repr(value)) == []


# Texts that servers might echo


def echoes(secret: str) -> list[Any]:
    escaped = "".join(f"\\u{ord(letter):04x}" for letter in secret)
    return [
        {"json": {"error": "invalid_client", "error_description": f"wrong secret {secret}, twice: {secret}"}},
        {"json": {"error": f"bad {secret}"}},
        {"json": {"message": secret}},
        {"json": {"message": "Bad request", "_embedded": {"errors": [{"path": "x", "message": f"not {secret}"}]}}},
        {"json": {"message": "Bad request", "logRef": secret}},
        {"text": f"cannot use {secret} here"},
        {"text": f'{{"client_secret": "{secret}'},
        {"text": f"client_secret={quote_plus(secret)}&grant_type=client_credentials"},
        {"text": f"client_secret={quote_plus(secret).lower()}"},
        {"text": f'{{"error_description": "wrong {SLASHED}"}}'},
        {"text": f'{{"error_description": "wrong {escaped}"}}'},
        {"headers": {"Correlation-Id": secret}},
    ]


@pytest.mark.parametrize("answer", echoes(SECRET))
def test_token_error__hides_what_the_server_echoes(flavour: Flavour, answer: dict[str, Any]) -> None:
    hs = flavour.client(lambda _: httpx.Response(400, **answer), **CREDENTIALS)
    with pytest.raises(TokenError) as caught:
        flavour.run(hs.tags.get(7))
    assert secrets_in(shown(caught.value)) == []


@pytest.mark.parametrize("before", [484, 490, 498])
def test_token_error__hides_what_an_excerpt_cuts(flavour: Flavour, before: int) -> None:
    hs = flavour.client(lambda _: httpx.Response(400, text="x" * before + SECRET), **CREDENTIALS)
    with pytest.raises(TokenError) as caught:
        flavour.run(hs.tags.get(7))
    assert "hunter" not in shown(caught.value)


def test_token_answer__unreadable_is_not_shown(flavour: Flavour) -> None:
    hs = flavour.client(lambda _: httpx.Response(200, text=f'{{"access_token": "{TOKEN}'), **CREDENTIALS)
    with pytest.raises(HelpScoutError) as caught:
        flavour.run(hs.tags.get(7))
    assert secrets_in(shown(caught.value)) == []


@pytest.mark.parametrize("end", ["\n", "\r\nX-Header: 1", "\x00"], ids=["line", "header", "nul"])
def test_access_token__that_is_no_header_is_not_shown(flavour: Flavour, server: Server, end: str) -> None:
    with pytest.raises(HelpScoutError) as caught:
        flavour.run(flavour.client(base_url=server.url, access_token=f"{TOKEN}{end}").tags.get(7))
    assert secrets_in(shown(caught.value)) == []


# A whole run


def test_logs__of_a_run_with_all_kinds_of_answers(
    flavour: Flavour, api: FakeAPI, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    answers = iter(
        [
            httpx.Response(200, json={"access_token": TOKEN, "refresh_token": REFRESH, "expires_in": 7200}),
            httpx.Response(200, json={"id": 7}),
            httpx.Response(401, json={"error": "invalid_token"}),
            httpx.Response(200, json={"access_token": f"{TOKEN}-2"}),
            httpx.Response(404, json={"message": "Not found"}),
            httpx.Response(401),
            httpx.Response(400, json={"error_description": f"{SECRET} is wrong"}),
        ]
    )
    server.answer = lambda _: next(answers)
    hs = flavour.client(base_url=server.url, **CREDENTIALS)
    with caplog.at_level(logging.DEBUG):
        flavour.run(hs.tags.get(7))
        errors = []
        for _ in range(2):
            with pytest.raises(HelpScoutError) as caught:
                flavour.run(hs.tags.get(7))
            errors.append(caught.value)
    assert f"Bearer {TOKEN}" in [request.headers.get("Authorization") for request in server.requests]
    assert len(caplog.records) > len(server.requests) == 7
    assert secrets_in(caplog.text + "".join(map(shown, errors))) == []


def test_urls__hold_no_secret(flavour: Flavour, api: FakeAPI) -> None:
    hs = flavour.client(api, **CREDENTIALS)
    flavour.run(hs.tags.get(7))
    assert [secrets_in(str(request.url)) for request in api.requests] == [[], []]


def test_history__holds_no_token_request(flavour: Flavour, api: FakeAPI) -> None:
    hs = flavour.client(api, **CREDENTIALS)
    response = flavour.run(hs.request("GET", "/v2/tags/7"))
    assert response.history == []
