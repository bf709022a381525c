"""Secrets and tokens never appear in reprs, errors or logs."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, quote, quote_plus

import httpcore
import httpx
import pytest

from helpscout_api.models import AccessToken, CreateToken
from helpscout_client import (
    FileTokenStore,
    HelpScoutError,
    Token,
    TokenError,
    async_exchange_authorization_code,
    exchange_authorization_code,
)
from helpscout_client.sandbox import Sandbox

if TYPE_CHECKING:
    from tests.conftest import Flavour
    from tests.servers import FakeAPI, Server

pytest_plugins = ["tests.servers"]

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
    api.token_response |= {"access_token": TOKEN, "refresh_token": REFRESH}
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


@pytest.mark.parametrize("response", echoes(SECRET))
def test_token_error__hides_what_the_server_echoes(flavour: Flavour, response: dict[str, Any]) -> None:
    hs = flavour.client(lambda _: httpx.Response(400, **response), **CREDENTIALS)
    with pytest.raises(TokenError) as caught:
        flavour.run(hs.tags.get(7))
    assert secrets_in(shown(caught.value)) == []


@pytest.mark.parametrize("before", [484, 490, 498])
def test_token_error__hides_what_an_excerpt_cuts(flavour: Flavour, before: int) -> None:
    hs = flavour.client(lambda _: httpx.Response(400, text="x" * before + SECRET), **CREDENTIALS)
    with pytest.raises(TokenError) as caught:
        flavour.run(hs.tags.get(7))
    assert "hunter" not in shown(caught.value)


def test_token_response__unreadable_is_not_shown(flavour: Flavour) -> None:
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


def test_logs__of_a_run_with_all_kinds_of_responses(
    flavour: Flavour, api: FakeAPI, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    responses = iter(
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
    server.respond = lambda _: next(responses)
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


def logged(caplog: pytest.LogCaptureFixture) -> str:
    """Everything that a log handler receives."""
    return "".join(f"{record.getMessage()} {vars(record)}" for record in caplog.records)


def call_with_all_grants(flavour: Flavour, sandbox: Sandbox, url: str, path: Path) -> list[BaseException]:
    """Everything that a client does with tokens; errors among it."""
    options: dict[str, Any] = {"base_url": url, "clock": sandbox.clock, "app_id": "my-app", "app_secret": SECRET}
    exchange: Any = exchange_authorization_code if flavour.name == "sync" else async_exchange_authorization_code
    errors: list[BaseException] = []

    def fails(call: Callable[[], Any]) -> None:
        with pytest.raises(HelpScoutError) as caught:
            flavour.run(call())
        errors.append(caught.value)

    code = sandbox.authorization_code()
    token = flavour.run(exchange(code, **options))
    fails(lambda: exchange(code, **options))
    flavour.run(flavour.client(**options).users.me())
    hs = flavour.client(**options, refresh_token=token.refresh_token, token_store=FileTokenStore(path), max_retries=1)
    flavour.run(hs.users.me())
    sandbox.revoke_tokens()
    flavour.run(hs.users.me())
    sandbox.clock.advance(172_800 - 100)
    flavour.run(hs.users.me())
    sandbox.revoke_tokens(refresh_tokens=True)
    fails(hs.users.me)
    fails(hs.users.me)
    fails(flavour.client(base_url=url, access_token=token.access_token).users.me)
    fails(flavour.client(**{**options, "app_secret": f"{SECRET}-wrong"}).users.me)
    path.write_text(f"broken {token.access_token}")
    fails(flavour.client(**options, token_store=FileTokenStore(path)).users.me)
    return errors


@pytest.mark.process
def test_logs_and_errors__of_a_run_with_all_grants(
    flavour: Flavour, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    sandbox = Sandbox(data={}, app_id="my-app", app_secret=SECRET)
    caplog.set_level(logging.DEBUG)
    with sandbox.serve() as url:
        errors = call_with_all_grants(flavour, sandbox, url, tmp_path / "token.json")
    forms = [parse_qs(request.body.decode()) for request in sandbox.requests if request.path == "/v2/oauth2/token"]
    assert {form["grant_type"][0] for form in forms} == {"client_credentials", "authorization_code", "refresh_token"}
    names = ("client_secret", "refresh_token", "code")
    secrets = {value for form in forms for name in names for value in form.get(name, [])}
    bearers = [request.headers.get("Authorization", "Bearer ") for request in sandbox.requests]
    secrets |= {bearer.removeprefix("Bearer ") for bearer in bearers} - {""}
    assert len(secrets) > 8
    # By the names of the modules, which differ where httpx2 takes the place of httpx.
    libraries = {httpx.__name__, f"{httpcore.__name__}.http11"}
    assert {"helpscout_client", *libraries} <= {record.name for record in caplog.records}
    seen = logged(caplog) + "".join(map(shown, errors)) + "".join(f"{r.path}?{r.query}" for r in sandbox.requests)
    assert [secret for secret in secrets for form in (secret, quote(secret), quote_plus(secret)) if form in seen] == []


@pytest.mark.parametrize(("name", "secret"), [("refresh_token", REFRESH), ("code", TOKEN)])
@pytest.mark.parametrize("number", range(len(echoes(""))))
def test_token_error__hides_what_the_server_echoes_of_other_grants(
    flavour: Flavour, caplog: pytest.LogCaptureFixture, name: str, secret: str, number: int
) -> None:
    caplog.set_level(logging.DEBUG)
    response = echoes(secret)[number]
    options: dict[str, Any] = {
        **CREDENTIALS,
        "transport": httpx.MockTransport(lambda _: httpx.Response(400, **response)),
    }

    def call() -> Any:
        if name == "code":
            return flavour.client_class.from_authorization_code(secret, **options)
        return flavour.client(**options, refresh_token=secret).tags.get(7)

    with pytest.raises(TokenError) as caught:
        flavour.run(call())
    assert secrets_in(shown(caught.value) + caplog.text) == []


def test_logs__hide_a_token_that_comes_back_as_correlation_id(
    flavour: Flavour, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)

    def echo(request: httpx.Request) -> httpx.Response:
        return httpx.Response(400, headers={"Correlation-Id": request.headers["Authorization"]})

    with pytest.raises(HelpScoutError) as caught:
        flavour.run(flavour.client(echo, access_token=TOKEN).tags.get(7))
    assert secrets_in(shown(caught.value)) == []
    # What httpcore logs of a response is the server's alone.
    ours = [record for record in caplog.records if record.name == "helpscout_client"]
    assert ours
    assert secrets_in("".join(repr(vars(record)) for record in ours)) == []


@pytest.mark.parametrize("status", [400, 401, 500])
@pytest.mark.parametrize("response", echoes(TOKEN)[:6])
def test_error__hides_the_token_that_the_server_echoes(flavour: Flavour, status: int, response: dict[str, Any]) -> None:
    hs = flavour.client(lambda _: httpx.Response(status, **response), access_token=TOKEN, max_retries=0)
    with pytest.raises(HelpScoutError) as caught:
        flavour.run(hs.tags.get(7))
    assert secrets_in(shown(caught.value)) == []


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_token_endpoint__that_redirects_elsewhere_is_not_followed(flavour: Flavour, status: int) -> None:
    seen: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        seen.append(str(request.url))
        return httpx.Response(status, headers={"Location": "https://evil.example/v2/oauth2/token"})

    with pytest.raises(TokenError):
        flavour.run(flavour.client(respond, **CREDENTIALS).tags.get(7))
    assert seen == ["https://api.helpscout.net/v2/oauth2/token"]


def test_event_hooks__see_no_token_request(flavour: Flavour, api: FakeAPI) -> None:
    seen: list[str] = []

    def hook(request: httpx.Request) -> None:
        seen.append(request.url.path)

    async def async_hook(request: httpx.Request) -> None:
        hook(request)

    hooks = {"request": [hook if flavour.name == "sync" else async_hook]}
    flavour.run(flavour.client(api, **CREDENTIALS, event_hooks=hooks).tags.get(7))
    assert (set(seen), len(api.token_requests)) == ({"/v2/tags/7"}, 1)
