"""Users who authorize an app: the authorization URL, the callback, and the exchange of the code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from helpscout_client import (
    ConfigurationError,
    ConnectionError,
    HelpScoutError,
    MemoryTokenStore,
    ServerError,
    TimeoutError,
    Token,
    TokenError,
    async_exchange_authorization_code,
    authorization_url,
    exchange_authorization_code,
    new_state,
    verify_state,
)
from helpscout_client.sandbox import HTML, Latency, Reset, Sandbox, Status
from helpscout_client.sandbox.serving.transports import AsyncSandboxTransport, SandboxTransport

if TYPE_CHECKING:
    from tests.conftest import Flavour

APP_ID = "sandbox-app"
CREDENTIALS: dict[str, Any] = {"app_id": APP_ID, "app_secret": "sandbox-secret"}


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox(data={})


def options_of(flavour: Flavour, sandbox: Sandbox) -> dict[str, Any]:
    transport = SandboxTransport(sandbox) if flavour.name == "sync" else AsyncSandboxTransport(sandbox)
    return {**CREDENTIALS, "transport": transport, "clock": sandbox.clock}


def redeem(flavour: Flavour, sandbox: Sandbox, code: str, **options: Any) -> Any:
    """A client of the user who consented."""
    made = flavour.client_class.from_authorization_code(code, **{**options_of(flavour, sandbox), **options})
    hs = flavour.run(made)
    flavour._clients.append(hs)
    return hs


def exchange(flavour: Flavour, sandbox: Sandbox, code: str, **options: Any) -> Token:
    function: Any = exchange_authorization_code if flavour.name == "sync" else async_exchange_authorization_code
    token: Token = flavour.run(function(code, **{**options_of(flavour, sandbox), **options}))
    return token


def token_requests(sandbox: Sandbox) -> list[dict[str, list[str]]]:
    return [parse_qs(request.body.decode()) for request in sandbox.requests if request.path == "/v2/oauth2/token"]


# The authorization URL


def test_authorization_url__is_help_scouts_page() -> None:
    assert authorization_url("my-app") == (
        "https://secure.helpscout.net/authentication/authorizeClientApplication?client_id=my-app"
    )


@pytest.mark.parametrize("text", ["plain", "a&b=c", "ü/ +%", "#?", ""])
def test_authorization_url__carries_any_text(text: str) -> None:
    parts = urlsplit(authorization_url(f"app{text}", state=text))
    assert parse_qs(parts.query, keep_blank_values=True, strict_parsing=True) == {
        "client_id": [f"app{text}"],
        "state": [text],
    }
    assert (parts.netloc, parts.fragment) == ("secure.helpscout.net", "")


@pytest.mark.parametrize("app_id", ["", " ", "\n"])
def test_authorization_url__without_an_app(app_id: str) -> None:
    with pytest.raises(ConfigurationError, match="app_id is empty"):
        authorization_url(app_id)


@pytest.mark.parametrize("base_url", ["http://127.0.0.1:8765", "http://127.0.0.1:8765/"])
def test_authorization_url__at_another_origin(base_url: str) -> None:
    assert authorization_url("my-app", base_url=base_url) == (
        "http://127.0.0.1:8765/authentication/authorizeClientApplication?client_id=my-app"
    )


@pytest.mark.parametrize("base_url", ["http://example.com", "https://x/?y=z", ""])
def test_authorization_url__at_an_origin_that_cannot_work(base_url: str) -> None:
    with pytest.raises(ConfigurationError, match="base_url"):
        authorization_url("my-app", base_url=base_url)


# State


def test_new_state__is_long_and_always_another() -> None:
    states = {new_state() for _ in range(100)}
    assert len(states) == 100
    assert all(re.fullmatch(r"[\w-]{43}", state) for state in states)


@pytest.mark.parametrize(
    ("received", "expected", "is_same"),
    [
        ("state", "state", True),
        ("zustände", "zustände", True),
        ("\ud800", "\ud800", True),
        ("state", "State", False),
        ("state", "state ", False),
        ("", "", False),
        (None, None, False),
        ("state", None, False),
        (None, "state", False),
        ("", "state", False),
    ],
)
def test_verify_state(received: str | None, expected: str | None, is_same: bool) -> None:
    assert verify_state(received, expected) is is_same


def test_verify_state__of_a_way_there_and_back() -> None:
    state = new_state()
    sent = parse_qs(urlsplit(authorization_url("my-app", state=state)).query)["state"][0]
    assert verify_state(sent, state)


# The exchange of codes


def test_code__makes_a_client_of_the_user_who_consented(flavour: Flavour, sandbox: Sandbox) -> None:
    user_id = sandbox.add_user()
    code = sandbox.authorization_code(user_id)
    announced: list[Token] = []
    store = MemoryTokenStore()
    hs = redeem(flavour, sandbox, code, on_token=announced.append, token_store=store)
    assert token_requests(sandbox) == [
        {
            "grant_type": ["authorization_code"],
            "client_id": ["sandbox-app"],
            "client_secret": ["sandbox-secret"],
            "code": [code],
        }
    ]
    assert hs.token.refresh_token
    assert (announced, store.load(APP_ID)) == ([hs.token], hs.token)
    assert flavour.run(hs.users.me()).id == user_id
    sandbox.revoke_tokens()
    assert flavour.run(hs.users.me()).id == user_id
    assert token_requests(sandbox)[1]["grant_type"] == ["refresh_token"]
    assert len(announced) == 2


class StoreWithNewerToken(MemoryTokenStore):
    """Another client has saved a token in the meantime."""

    token = Token(access_token="newer", refresh_token="newer-refresh-token")

    def check(self, app_id: str) -> None:
        """Does nothing."""

    def replace(self, app_id: str, old: Token | None, new: Token) -> Token:
        return self.token


def test_code__newer_token_of_the_store_is_used_and_not_announced(flavour: Flavour, sandbox: Sandbox) -> None:
    code = sandbox.authorization_code(sandbox.add_user())
    announced: list[Token] = []
    hs = redeem(flavour, sandbox, code, on_token=announced.append, token_store=StoreWithNewerToken())
    assert (hs.token, announced) == (StoreWithNewerToken.token, [])


def test_code__takes_credentials_from_the_environment(
    flavour: Flavour, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HELPSCOUT_APP_ID", "sandbox-app")
    monkeypatch.setenv("HELPSCOUT_APP_SECRET", "sandbox-secret")
    code = sandbox.authorization_code()
    assert exchange(flavour, sandbox, code, app_id=None, app_secret=None).refresh_token


def test_code__comes_before_the_stored_token(flavour: Flavour, sandbox: Sandbox) -> None:
    store = MemoryTokenStore()
    store.save(APP_ID, Token(access_token="of another user"))
    hs = redeem(flavour, sandbox, sandbox.authorization_code(), token_store=store)
    assert store.load(APP_ID) == hs.token


def test_exchange__does_nothing_else(flavour: Flavour, sandbox: Sandbox) -> None:
    token = exchange(flavour, sandbox, sandbox.authorization_code())
    assert token.access_token
    assert token.refresh_token
    assert token.expires_at
    assert len(sandbox.requests) == 1
    hs = flavour.client(**{**options_of(flavour, sandbox), "refresh_token": token.refresh_token})
    flavour.run(hs.users.me())


@pytest.mark.parametrize("act", [redeem, exchange])
def test_code__is_valid_once(flavour: Flavour, sandbox: Sandbox, act: Any) -> None:
    code = sandbox.authorization_code()
    act(flavour, sandbox, code)
    with pytest.raises(
        TokenError, match=r"400 Invalid code; an authorization code works only once.*has to authorize the app again"
    ) as caught:
        act(flavour, sandbox, code)
    assert caught.value.status_code == 400
    assert code not in str(caught.value)


@pytest.mark.parametrize("act", [redeem, exchange])
@pytest.mark.parametrize(
    ("fault", "raised"),
    [(Status(500), ServerError), (HTML(502), ServerError), (Reset(), ConnectionError), (Latency(61), TimeoutError)],
    ids=repr,
)
def test_code__cannot_be_exchanged(
    flavour: Flavour, sandbox: Sandbox, act: Any, fault: Any, raised: type[HelpScoutError]
) -> None:
    sandbox.inject(fault, "create_token")
    with pytest.raises(raised):
        act(flavour, sandbox, sandbox.authorization_code(), max_retries=0)


def test_code__of_an_unknown_app(flavour: Flavour, sandbox: Sandbox) -> None:
    with pytest.raises(TokenError, match="check app_id and app_secret"):
        redeem(flavour, sandbox, sandbox.authorization_code(), app_secret="wrong")


@pytest.mark.parametrize("code", ["", " "])
def test_code__empty(flavour: Flavour, sandbox: Sandbox, code: str) -> None:
    with pytest.raises(HelpScoutError):
        redeem(flavour, sandbox, code)


def test_code__without_credentials(flavour: Flavour, sandbox: Sandbox) -> None:
    with pytest.raises(ConfigurationError, match="HELPSCOUT_APP_ID"):
        redeem(flavour, sandbox, "code", app_id=None, app_secret=None)
    assert sandbox.requests == []


def test_code__with_an_access_token_instead_of_credentials(flavour: Flavour, sandbox: Sandbox) -> None:
    with pytest.raises(ConfigurationError):
        redeem(flavour, sandbox, "code", app_id=None, app_secret=None, access_token="token")


@pytest.mark.parametrize("given", [{"refresh_token": "r"}, {"access_token": "t"}])
def test_code__with_another_token_beside_it(flavour: Flavour, sandbox: Sandbox, given: dict[str, str]) -> None:
    with pytest.raises(ConfigurationError):
        redeem(flavour, sandbox, sandbox.authorization_code(), **given)


class Closable(httpx.MockTransport):
    closed = False

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


@pytest.mark.parametrize("act", [redeem, exchange])
def test_code__rejected_leaves_nothing_open(flavour: Flavour, sandbox: Sandbox, act: Any) -> None:
    transport = Closable(lambda _: httpx.Response(400))
    with pytest.raises(TokenError):
        act(flavour, sandbox, "code", transport=transport)
    assert transport.closed


def test_exchange__leaves_nothing_open(flavour: Flavour, sandbox: Sandbox) -> None:
    transport = Closable(lambda _: httpx.Response(200, json={"access_token": "t"}))
    assert exchange(flavour, sandbox, "code", transport=transport) == Token(access_token="t")
    assert transport.closed


def test_code__callback_that_fails_is_heard(flavour: Flavour, sandbox: Sandbox) -> None:
    def fail(token: Token) -> None:
        raise LookupError("no room")

    store = MemoryTokenStore()
    with pytest.raises(LookupError, match="no room"):
        redeem(flavour, sandbox, sandbox.authorization_code(), on_token=fail, token_store=store)
    assert store.load(APP_ID)
