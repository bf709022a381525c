"""The life cycle of a token: how it is fetched, when it is refreshed, callbacks, and failures."""

from __future__ import annotations

import asyncio
import datetime
import logging
import math
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

import httpx
import pytest

from helpscout_client import (
    AuthenticationError,
    Clock,
    ConfigurationError,
    ConnectionError,
    HelpScoutError,
    MemoryTokenStore,
    RateLimitError,
    ServerError,
    TimeoutError,
    Token,
    TokenError,
    exchange_authorization_code,
)
from helpscout_client import sandbox as faults
from helpscout_client.sandbox import HTML, Latency, Reset, Sandbox, Status, Truncated
from helpscout_client.sandbox.serving.transports import AsyncSandboxTransport, SandboxTransport
from tests.clocks import AdjustableClock, TickingClock

if TYPE_CHECKING:
    from tests.conftest import Flavour
    from tests.servers import FakeAPI, Server

pytest_plugins = ["tests.servers"]

TOKEN_PATH = "/v2/oauth2/token"
START = datetime.datetime(2030, 1, 1, tzinfo=datetime.UTC)
#: Seconds that a token of the sandbox is valid.
LIFE = 172_800
CREDENTIALS: dict[str, Any] = {"app_id": "sandbox-app", "app_secret": "sandbox-secret"}


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox(data={}, now=START)


def connect(flavour: Flavour, sandbox: Sandbox, **options: Any) -> Any:
    """A client of the sandbox, without a network."""
    transport = SandboxTransport(sandbox) if flavour.name == "sync" else AsyncSandboxTransport(sandbox)
    return flavour.client(**{**CREDENTIALS, "transport": transport, "clock": sandbox.clock, **options})


def me(flavour: Flavour, hs: Any) -> Any:
    """Any call that needs a token."""
    return flavour.run(hs.users.me()).id


def consent(sandbox: Sandbox, user_id: int | None = None) -> Token:
    """The first token of a user who authorized the app."""
    code = sandbox.authorization_code(user_id)
    return exchange_authorization_code(code, **CREDENTIALS, transport=SandboxTransport(sandbox), clock=sandbox.clock)


def refresh_token(sandbox: Sandbox) -> str:
    return consent(sandbox).refresh_token or ""


def token_requests(sandbox: Sandbox) -> list[dict[str, str]]:
    """The forms that were sent to the token endpoint."""
    bodies = [request.body.decode() for request in sandbox.requests if request.path == TOKEN_PATH]
    return [{name: values[0] for name, values in parse_qs(body).items()} for body in bodies]


def bearers(sandbox: Sandbox) -> list[str]:
    """The tokens that requests bore."""
    others = [request for request in sandbox.requests if request.path != TOKEN_PATH]
    return [request.headers["Authorization"].removeprefix("Bearer ") for request in others]


# What a token is got with


def test_refresh_token__gets_the_first_token(flavour: Flavour, sandbox: Sandbox) -> None:
    first = consent(sandbox, sandbox.add_user())
    sandbox.requests.clear()
    hs = connect(flavour, sandbox, refresh_token=first.refresh_token)
    owner = me(flavour, connect(flavour, sandbox))
    assert me(flavour, hs) != owner
    assert token_requests(sandbox)[1] == {
        "grant_type": "refresh_token",
        "client_id": "sandbox-app",
        "client_secret": "sandbox-secret",
        "refresh_token": first.refresh_token,
    }
    assert hs.token.refresh_token not in (None, first.refresh_token)


def test_access_token__is_used_until_it_is_rejected(flavour: Flavour, sandbox: Sandbox) -> None:
    first = consent(sandbox)
    hs = connect(flavour, sandbox, access_token=first.access_token, refresh_token=first.refresh_token)
    me(flavour, hs)
    assert len(token_requests(sandbox)) == 1
    assert hs.token == Token(access_token=first.access_token, refresh_token=first.refresh_token)
    sandbox.revoke_tokens()
    me(flavour, hs)
    assert [form["grant_type"] for form in token_requests(sandbox)] == ["authorization_code", "refresh_token"]


def test_access_token__with_a_refresh_token_takes_credentials_from_the_environment(
    flavour: Flavour, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HELPSCOUT_APP_ID", "sandbox-app")
    monkeypatch.setenv("HELPSCOUT_APP_SECRET", "sandbox-secret")
    options = {"app_id": None, "app_secret": None, "access_token": "stale", "refresh_token": refresh_token(sandbox)}
    me(flavour, connect(flavour, sandbox, **options))
    assert bearers(sandbox)[0] == "stale"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"access_token": "t", "refresh_token": "r"}, "refresh_token needs app_id and app_secret"),
        ({"access_token": "t", "token_store": MemoryTokenStore()}, "token_store needs app_id"),
        ({"access_token": "t", "on_token": print}, "on_token needs app_id"),
        ({"refresh_token": "r"}, "refresh_token needs app_id and app_secret"),
        ({**CREDENTIALS, "refresh_token": " "}, "refresh_token is empty"),
        ({**CREDENTIALS, "refresh_margin": -1}, "refresh_margin"),
        ({**CREDENTIALS, "refresh_margin": math.inf}, "refresh_margin"),
        ({**CREDENTIALS, "refresh_margin": math.nan}, "refresh_margin"),
        ({**CREDENTIALS, "max_retries": -1}, "max_retries"),
    ],
)
def test_options__that_cannot_work_are_rejected(flavour: Flavour, options: dict[str, Any], words: str) -> None:
    with pytest.raises(ConfigurationError, match=words):
        flavour.client_class(**options)


# Ahead of its end


@pytest.mark.parametrize(("options", "margin"), [({}, 300), ({"refresh_margin": 60}, 60), ({"refresh_margin": 0}, 0)])
def test_token__is_replaced_ahead_of_its_end(
    flavour: Flavour, sandbox: Sandbox, options: dict[str, float], margin: float
) -> None:
    hs = connect(flavour, sandbox, **options)
    me(flavour, hs)
    sandbox.clock.advance(LIFE - margin - 1)
    me(flavour, hs)
    assert len(token_requests(sandbox)) == 1
    sandbox.clock.advance(1)
    me(flavour, hs)
    assert len(token_requests(sandbox)) == 2
    assert len(set(bearers(sandbox))) == 2
    assert hs.token.expires_at == sandbox.clock.now() + datetime.timedelta(seconds=LIFE)


def test_token__that_lives_shorter_than_the_margin_is_used_half_its_life(flavour: Flavour, api: FakeAPI) -> None:
    api.token_response["expires_in"] = 100
    clock = faults.Clock(START)
    hs = flavour.client(api, clock=clock, **CREDENTIALS)
    for _ in range(2):
        flavour.run(hs.tags.get(7))
        clock.advance(49)
    assert api.tokens_given == 1
    clock.advance(2)
    flavour.run(hs.tags.get(7))
    assert api.tokens_given == 2


def test_token__that_has_ended_when_it_comes_is_not_asked_for_without_end(flavour: Flavour, api: FakeAPI) -> None:
    api.token_response["expires_in"] = 1

    def respond(request: httpx.Request) -> httpx.Response:
        assert api.tokens_given < 10
        return api(request)

    hs = flavour.client(respond, clock=TickingClock(START), **CREDENTIALS)
    flavour.run(hs.tags.get(7))
    assert api.tokens_given <= 2


def test_token__without_an_end_is_used_until_it_is_rejected(flavour: Flavour, api: FakeAPI) -> None:
    api.token_response["expires_in"] = None
    clock = faults.Clock(START)
    hs = flavour.client(api, clock=clock, **CREDENTIALS)
    flavour.run(hs.tags.get(7))
    clock.advance(10 * LIFE)
    flavour.run(hs.tags.get(7))
    assert (api.tokens_given, hs.token.expires_at) == (1, None)


@pytest.mark.parametrize("days", [-400, 400])
def test_wall_clock__that_jumps_neither_ends_nor_prolongs_a_token(flavour: Flavour, api: FakeAPI, days: int) -> None:
    clock = AdjustableClock(START)
    hs = flavour.client(api, clock=clock, **CREDENTIALS)
    flavour.run(hs.tags.get(7))
    clock.jump = datetime.timedelta(days=days)
    clock.advance(LIFE - 301)
    flavour.run(hs.tags.get(7))
    assert api.tokens_given == 1
    clock.advance(1)
    flavour.run(hs.tags.get(7))
    assert api.tokens_given == 2


def test_wall_clock__that_jumps_while_the_token_is_saved(flavour: Flavour, api: FakeAPI) -> None:
    clock = AdjustableClock(START)

    class SettingTheTime(MemoryTokenStore):
        def save(self, app_id: str, token: Token) -> None:
            super().save(app_id, token)
            clock.jump -= datetime.timedelta(days=400)

    hs = flavour.client(api, clock=clock, token_store=SettingTheTime(), **CREDENTIALS)
    flavour.run(hs.tags.get(7))
    clock.advance(LIFE - 300)
    flavour.run(hs.tags.get(7))
    assert api.tokens_given == 2


def test_clock__is_the_machines(flavour: Flavour) -> None:
    clock = Clock()
    before = clock.monotonic()
    wait: Any = clock.sleep if flavour.name == "sync" else clock.asleep
    flavour.run(wait(0.001))
    assert clock.monotonic() - before >= 0.0009
    assert abs(clock.now() - datetime.datetime.now(datetime.UTC)) < datetime.timedelta(minutes=1)


# Bodies


def pieces(flavour: Flavour) -> Any:
    """A body that can be read once."""
    if flavour.name == "sync":
        return iter([b"one,", b"two"])

    async def aiter_pieces() -> Any:
        for piece in (b"one,", b"two"):
            yield piece

    return aiter_pieces()


def upload(flavour: Flavour, hs: Any) -> Any:
    http = hs.raw.get_httpx_client() if flavour.name == "sync" else hs.raw.get_async_httpx_client()
    # The server of these tests doesn't know chunks.
    headers = {"Content-Length": "7"}
    return flavour.run(http.request("POST", "/v2/upload", content=pieces(flavour), headers=headers))


def test_upload__from_an_iterator_waits_for_the_token(flavour: Flavour, api: FakeAPI, server: Server) -> None:
    server.respond = api
    assert upload(flavour, flavour.client(base_url=server.url, **CREDENTIALS)).is_success is True


def test_upload__from_an_iterator_is_not_sent_again(flavour: Flavour, api: FakeAPI, server: Server) -> None:
    server.respond = api
    hs = flavour.client(base_url=server.url, access_token="stale", **CREDENTIALS)
    with pytest.raises(AuthenticationError) as caught:
        upload(flavour, hs)
    assert caught.value.__notes__ == ["The body came from an iterator, so the request was not sent again."]
    assert [request.content for request in api.other_requests] == [b"one,two"]
    assert upload(flavour, hs).is_success is True
    assert api.tokens_given == 1


# Rotation


def test_rotation__three_expiries_in_a_row(flavour: Flavour, sandbox: Sandbox) -> None:
    given = refresh_token(sandbox)
    sandbox.requests.clear()
    hs = connect(flavour, sandbox, refresh_token=given)
    for _ in range(4):
        me(flavour, hs)
        sandbox.clock.advance(LIFE)
    used = [form["refresh_token"] for form in token_requests(sandbox)]
    assert (used[0], len(used), len(set(used))) == (given, 4, 4)
    assert len(set(bearers(sandbox))) == 4


def test_rotation__three_rejections_in_a_row(flavour: Flavour, sandbox: Sandbox) -> None:
    hs = connect(flavour, sandbox, refresh_token=refresh_token(sandbox))
    for _ in range(4):
        me(flavour, hs)
        sandbox.revoke_tokens()
    assert len({form["refresh_token"] for form in token_requests(sandbox) if "refresh_token" in form}) == 4


def refreshing(responses: list[dict[str, Any]]) -> tuple[list[str], Any]:
    """A server that gives these tokens one after the other, and the refresh tokens that it is sent."""
    seen: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        if request.url.path != TOKEN_PATH:
            return httpx.Response(200, json={"id": 7})
        seen.append(parse_qs(request.content.decode())["refresh_token"][0])
        return httpx.Response(200, json={"token_type": "bearer", "expires_in": 7200, **responses[len(seen) - 1]})

    return seen, respond


def test_rotation__response_without_a_refresh_token_keeps_the_old(flavour: Flavour) -> None:
    seen, respond = refreshing([{"access_token": f"t{number}"} for number in range(3)])
    clock = faults.Clock(START)
    hs = flavour.client(respond, clock=clock, refresh_token="kept", **CREDENTIALS)
    for _ in range(3):
        flavour.run(hs.tags.get(7))
        clock.advance(7200)
    assert (seen, hs.token.refresh_token) == (["kept"] * 3, "kept")


def test_rotation__response_with_the_same_refresh_token_keeps_it(flavour: Flavour) -> None:
    seen, respond = refreshing([{"access_token": f"t{number}", "refresh_token": "kept"} for number in range(3)])
    clock = faults.Clock(START)
    hs = flavour.client(respond, clock=clock, refresh_token="kept", **CREDENTIALS)
    for _ in range(3):
        flavour.run(hs.tags.get(7))
        clock.advance(7200)
    assert (seen, hs.token.refresh_token) == (["kept"] * 3, "kept")


class Witness(MemoryTokenStore):
    """Writes down what happens."""

    def __init__(self) -> None:
        super().__init__()
        self.events: list[str] = []

    def load(self, app_id: str) -> Token | None:
        self.events.append("load")
        return super().load(app_id)

    def save(self, app_id: str, token: Token) -> None:
        self.events.append(f"save {token.access_token}")
        super().save(app_id, token)

    def announce(self, token: Token) -> None:
        self.events.append(f"announce {token.access_token}")

    @contextmanager
    def lock(self, app_id: str) -> Iterator[None]:
        with super().lock(app_id):
            self.events.append("lock")
            yield
            self.events.append("unlock")

    def watch(self, api: FakeAPI) -> Any:
        def respond(request: httpx.Request) -> httpx.Response:
            bearer = request.headers.get("Authorization")
            self.events.append(f"use {bearer.removeprefix('Bearer ')}" if bearer else "fetch")
            return api(request)

        return respond


def test_new_token__is_saved_in_the_lock_and_announced_after_it_and_then_used(flavour: Flavour, api: FakeAPI) -> None:
    witness = Witness()
    hs = flavour.client(witness.watch(api), token_store=witness, on_token=witness.announce, **CREDENTIALS)
    flavour.run(hs.tags.get(7))
    first = ["lock", "load", "fetch", "save token-1", "unlock", "announce token-1", "use token-1"]
    assert witness.events == first
    api.tokens_given += 1
    flavour.run(hs.tags.get(7))
    second = ["lock", "load", "fetch", "save token-3", "unlock", "announce token-3", "use token-3"]
    assert witness.events == [*first, "use token-1", *second]


# Callbacks


def test_on_token__receives_each_token_once(flavour: Flavour, sandbox: Sandbox) -> None:
    announced: list[Token] = []
    hs = connect(flavour, sandbox, refresh_token=refresh_token(sandbox), on_token=announced.append)
    for _ in range(3):
        me(flavour, hs)
        me(flavour, hs)
        assert announced[-1] == hs.token
        sandbox.clock.advance(LIFE)
    assert len(announced) == len({token.refresh_token for token in announced}) == 3


def test_on_token__does_not_receive_the_given_token(flavour: Flavour, sandbox: Sandbox) -> None:
    announced: list[Token] = []
    me(flavour, connect(flavour, sandbox, access_token=sandbox.access_token(), on_token=announced.append))
    assert announced == []


@pytest.mark.parametrize("flavour", ["async"], indirect=True)
def test_on_token__may_be_asynchronous(flavour: Flavour, sandbox: Sandbox) -> None:
    announced: list[Token] = []

    async def announce(token: Token) -> None:
        announced.append(token)

    hs = connect(flavour, sandbox, on_token=announce)
    me(flavour, hs)
    assert announced == [hs.token]


@pytest.mark.parametrize("flavour", ["sync"], indirect=True)
def test_on_token__asynchronous_is_rejected_by_the_synchronous_client(flavour: Flavour, sandbox: Sandbox) -> None:
    async def announce(token: Token) -> None:
        """Saves it, or so the user believes."""

    coroutines: list[Any] = []

    def announcing(token: Token) -> Any:
        coroutines.append(announce(token))
        return coroutines[-1]

    try:
        with pytest.raises((HelpScoutError, TypeError)):
            me(flavour, connect(flavour, sandbox, on_token=announcing))
    finally:
        for coroutine in coroutines:
            coroutine.close()


def test_on_token__that_fails_is_called_again(flavour: Flavour, sandbox: Sandbox) -> None:
    announced: list[Token] = []

    def announce(token: Token) -> None:
        announced.append(token)
        if len(announced) < 3:
            raise LookupError("no room")

    hs = connect(flavour, sandbox, on_token=announce)
    for _ in range(2):
        with pytest.raises(LookupError, match="no room"):
            me(flavour, hs)
    assert bearers(sandbox) == []
    for _ in range(2):
        me(flavour, hs)
    assert announced == [hs.token] * 3
    assert len(token_requests(sandbox)) == 1


def test_on_token__that_fails_receives_the_newer_token_only(flavour: Flavour, sandbox: Sandbox) -> None:
    announced: list[Token] = []

    def announce(token: Token) -> None:
        announced.append(token)
        if len(announced) == 1:
            raise LookupError("no room")

    hs = connect(flavour, sandbox, on_token=announce)
    with pytest.raises(LookupError):
        me(flavour, hs)
    sandbox.clock.advance(LIFE)
    for _ in range(2):
        me(flavour, hs)
    assert (len(announced), announced[1]) == (2, hs.token)


def nested(flavour: Flavour, announced: list[Token], clients: list[Any], then: Callable[[], None]) -> Any:
    """A callback that makes a call with its own client when it receives the first token."""

    def announce(token: Token) -> None:
        announced.append(token)
        if len(announced) == 1:
            then()
            clients[0].users.me()

    async def async_announce(token: Token) -> None:
        announced.append(token)
        if len(announced) == 1:
            then()
            await clients[0].users.me()

    return announce if flavour.name == "sync" else async_announce


def in_time(flavour: Flavour, call: Callable[[], Any]) -> None:
    """Makes a call that may never come back."""
    if flavour.name == "async":

        async def bounded() -> None:
            await asyncio.wait_for(call(), 2)

        flavour.run(bounded())
        return
    thread = threading.Thread(target=call, daemon=True)
    thread.start()
    thread.join(2)
    assert not thread.is_alive(), "it hangs"


def test_on_token__may_use_the_client(flavour: Flavour, sandbox: Sandbox) -> None:
    announced: list[Token] = []
    clients: list[Any] = []
    clients.append(connect(flavour, sandbox, on_token=nested(flavour, announced, clients, lambda: None)))
    in_time(flavour, clients[0].users.me)
    assert (len(announced), len(bearers(sandbox)), len(token_requests(sandbox))) == (1, 2, 1)


def test_on_token__may_use_the_client_without_pacing(flavour: Flavour, sandbox: Sandbox) -> None:
    announced: list[Token] = []
    clients: list[Any] = []
    announce = nested(flavour, announced, clients, lambda: None)
    clients.append(connect(flavour, sandbox, on_token=announce, pacing=False))
    in_time(flavour, clients[0].users.me)
    assert (len(announced), len(bearers(sandbox)), len(token_requests(sandbox))) == (1, 2, 1)


def test_on_token__that_fails_after_it_received_a_newer_token(flavour: Flavour, sandbox: Sandbox) -> None:
    announced: list[Token] = []
    clients: list[Any] = []
    announce = nested(flavour, announced, clients, lambda: sandbox.clock.advance(LIFE))

    def fail(token: Token) -> None:
        is_first = not announced
        announce(token)
        if is_first:
            raise LookupError("no room")

    async def async_fail(token: Token) -> None:
        is_first = not announced
        await announce(token)
        if is_first:
            raise LookupError("no room")

    hs = connect(flavour, sandbox, on_token=fail if flavour.name == "sync" else async_fail, pacing=False)
    clients.append(hs)
    with pytest.raises(LookupError):
        me(flavour, hs)
    me(flavour, hs)
    assert announced[-1] == hs.token


def test_on_token__that_fails_for_an_older_token_too(flavour: Flavour, sandbox: Sandbox) -> None:
    announced: list[Token] = []
    clients: list[Any] = []
    error = LookupError("no room")

    def announce(token: Token) -> None:
        announced.append(token)
        if len(announced) == 1:
            sandbox.clock.advance(LIFE)
            with pytest.raises(LookupError):
                clients[0].users.me()
        if len(announced) == 2:
            raise error

    async def async_announce(token: Token) -> None:
        announced.append(token)
        if len(announced) == 1:
            sandbox.clock.advance(LIFE)
            with pytest.raises(LookupError):
                await clients[0].users.me()
        if len(announced) == 2:
            raise error

    hs = connect(flavour, sandbox, on_token=announce if flavour.name == "sync" else async_announce, pacing=False)
    clients.append(hs)
    with pytest.raises(LookupError):
        me(flavour, hs)
    me(flavour, hs)
    assert (len(announced), announced[-1], announced[1]) == (3, hs.token, hs.token)


def test_with_options__shares_the_token(flavour: Flavour, sandbox: Sandbox) -> None:
    announced: list[Token] = []
    hs = connect(flavour, sandbox, refresh_token=refresh_token(sandbox), on_token=announced.append)
    copy = hs.with_options(timeout=5, max_retries=0)
    for client in (copy, hs, copy):
        me(flavour, client)
        assert copy.token == hs.token == announced[-1]
        sandbox.clock.advance(LIFE)
    assert (len(announced), copy.rate_limit) == (3, hs.rate_limit)
    flavour.run(copy.close() if flavour.name == "sync" else copy.aclose())
    with pytest.raises(RuntimeError, match="closed"):
        me(flavour, hs)


class Full(MemoryTokenStore):
    """Fails to save, so many times."""

    def __init__(self, times: int, error: Exception | None = None) -> None:
        super().__init__()
        self.left = times
        self.error = error or OSError("no space left")
        self.saves = 0

    def save(self, app_id: str, token: Token) -> None:
        self.saves += 1
        self.left -= 1
        if self.left >= 0:
            raise self.error
        super().save(app_id, token)


def test_store__that_fails_to_save_is_tried_again(
    flavour: Flavour, sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    store, announced = Full(4), list[Token]()
    hs = connect(flavour, sandbox, refresh_token=refresh_token(sandbox), token_store=store, on_token=announced.append)
    sandbox.requests.clear()
    saves = []
    for seconds in [0, 0, 0, 1, 1, 1, 1]:
        sandbox.clock.advance(seconds)
        me(flavour, hs)
        saves.append(store.saves)
    # With the next call, then after 1 and 2 seconds.
    assert saves == [1, 2, 2, 3, 3, 4, 4]
    assert (store.load("sandbox-app"), announced) == (None, [hs.token])
    sandbox.clock.advance(3)
    me(flavour, hs)
    assert (store.load("sandbox-app"), announced) == (hs.token, [hs.token])
    me(flavour, hs)
    assert (store.saves, len(announced), len(token_requests(sandbox))) == (5, 1, 1)
    messages = [record.getMessage() for record in caplog.records if "could not be saved" in record.getMessage()]
    ends = ["with the next call", "in 1 s", "in 2 s", "in 4 s"]
    assert messages == [
        "the new token could not be saved; continuing with it in memory and retrying the save "
        f"{end}: the token store can't save a token: OSError: no space left"
        for end in ends
    ]


def test_store__that_fails_with_an_error_of_this_library(flavour: Flavour, sandbox: Sandbox) -> None:
    store = Full(100, TokenError("the disk is locked", None))
    hs = connect(flavour, sandbox, token_store=store)
    me(flavour, hs)
    sandbox.clock.advance(LIFE)
    # Client credentials don't end, so another token does no harm.
    me(flavour, hs)
    assert len(token_requests(sandbox)) == 2


# Failures


@pytest.mark.parametrize(
    ("fault", "raised", "words", "tries"),
    [
        (Status(500), ServerError, "500 Internal error", 1),
        (Status(502), ServerError, "502 Bad gateway", 4),
        (Status(503), ServerError, "503", 4),
        (Status(520), ServerError, "520", 4),
        (Status(429), RateLimitError, "429 API rate limit exceeded", 4),
        (Status(429, headers={"X-RateLimit-Retry-After": "121"}), RateLimitError, "429", 1),
        (Status(404), TokenError, "404", 1),
        (Status(307, headers={"Location": "https://evil.example/"}), TokenError, "307", 1),
        (HTML(502), ServerError, "502", 4),
        (HTML(403), TokenError, "403.*check app_id and app_secret, or base_url and proxies", 1),
        (Latency(1000), TimeoutError, f"POST .*{TOKEN_PATH}: timed out", 4),
        (Reset(), ConnectionError, f"POST .*{TOKEN_PATH}: connection reset", 4),
        (Truncated(), ConnectionError, "closed", 4),
    ],
    ids=repr,
)
def test_token_endpoint__fails(
    flavour: Flavour, sandbox: Sandbox, fault: Any, raised: type[Exception], words: str, tries: int
) -> None:
    sandbox.inject(fault, "create_token")
    hs = connect(flavour, sandbox)
    with pytest.raises(raised, match=words):
        me(flavour, hs)
    assert (len(token_requests(sandbox)), bearers(sandbox)) == (tries, [])
    sandbox.clear_faults()
    me(flavour, hs)


@pytest.mark.parametrize("fault", [Status(503), Status(429), HTML(502), Reset()], ids=repr)
def test_token_endpoint__recovers_in_time(flavour: Flavour, sandbox: Sandbox, fault: Any) -> None:
    sandbox.inject(fault, "create_token", times=3)
    me(flavour, connect(flavour, sandbox))
    assert len(token_requests(sandbox)) == 4


def test_token_endpoint__is_asked_once_if_retries_are_off(flavour: Flavour, sandbox: Sandbox) -> None:
    sandbox.inject(Status(503), "create_token")
    with pytest.raises(ServerError):
        me(flavour, connect(flavour, sandbox, max_retries=0))
    assert len(token_requests(sandbox)) == 1


@pytest.mark.parametrize(
    "content",
    [b"", b"null", b"[]", b"<html></html>", b"\xff\xfe", b'{"access_token": "cut', b"[" * 100_000, b'{"access_token":'],
    ids=["empty", "null", "array", "html", "binary", "cut", "deep", "cut earlier"],
)
@pytest.mark.parametrize("status", [200, 400, 503])
def test_token_endpoint__sends_garbage(flavour: Flavour, status: int, content: bytes) -> None:
    with pytest.raises(HelpScoutError):
        flavour.run(flavour.client(lambda _: httpx.Response(status, content=content), **CREDENTIALS).tags.get(7))


@pytest.mark.parametrize("token", [7, True, [], {}, "two words", "ünïcode", "line\n", "\x7f"])
def test_token_endpoint__gives_what_no_header_can_hold(flavour: Flavour, token: Any) -> None:
    hs = flavour.client(lambda _: httpx.Response(200, json={"access_token": token}), **CREDENTIALS)
    with pytest.raises(TokenError, match="access_token") as caught:
        flavour.run(hs.tags.get(7))
    assert (caught.value.status_code, hs.token) == (200, None)


def test_token_endpoint__waits_are_shorter_than_those_of_the_lock(flavour: Flavour, sandbox: Sandbox) -> None:
    sandbox.inject(Status(429, headers={"X-RateLimit-Retry-After": "120"}), "create_token")
    with pytest.raises(RateLimitError):
        me(flavour, connect(flavour, sandbox))
    assert sandbox.clock.now() - START <= datetime.timedelta(seconds=300)


def test_rejected_refresh_token__is_not_tried_again(flavour: Flavour, sandbox: Sandbox) -> None:
    hs = connect(flavour, sandbox, refresh_token=refresh_token(sandbox))
    me(flavour, hs)
    sandbox.revoke_tokens(refresh_tokens=True)
    sandbox.requests.clear()
    messages = []
    for _ in range(3):
        with pytest.raises(TokenError, match="the user has to authorize the app again") as caught:
            me(flavour, hs)
        messages.append((str(caught.value), caught.value.status_code))
    assert len(token_requests(sandbox)) == 1
    assert messages == [messages[0]] * 3
    assert messages[0][1] == 400


def test_rejected_refresh_token__is_not_replaced_by_the_credentials(flavour: Flavour, sandbox: Sandbox) -> None:
    hs = connect(flavour, sandbox, refresh_token="never-issued")
    for _ in range(2):
        with pytest.raises(TokenError):
            me(flavour, hs)
    assert [form["grant_type"] for form in token_requests(sandbox)] == ["refresh_token"]


@pytest.mark.parametrize("fault", [Status(500), Status(503), Status(429), Reset(), Status(404)], ids=repr)
def test_refresh_token__that_was_not_rejected_is_tried_again(flavour: Flavour, sandbox: Sandbox, fault: Any) -> None:
    given = refresh_token(sandbox)
    sandbox.inject(fault, "create_token")
    hs = connect(flavour, sandbox, refresh_token=given)
    with pytest.raises(HelpScoutError):
        me(flavour, hs)
    sandbox.clear_faults()
    me(flavour, hs)


@pytest.mark.parametrize("code", ["", "never-issued"])
def test_rejected_app__error_says_what_to_check(flavour: Flavour, sandbox: Sandbox, code: str) -> None:
    hs = connect(flavour, sandbox, app_secret="wrong", **({"refresh_token": code} if code else {}))
    with pytest.raises(
        TokenError, match=r"Invalid client authentication; the app's owner has to check app_id and app_secret$"
    ):
        me(flavour, hs)


# Failures ahead of time


def test_replacement_ahead_of_time__fails_and_the_old_token_is_used(
    flavour: Flavour, sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    hs = connect(flavour, sandbox, max_retries=0)
    me(flavour, hs)
    sandbox.clock.advance(LIFE - 200)
    sandbox.inject(Status(503), "create_token")
    seconds_between = [0, 0, 29, 1, 29, 1]
    asked = []
    for seconds in seconds_between:
        sandbox.clock.advance(seconds)
        me(flavour, hs)
        asked.append(len(token_requests(sandbox)) - 1)
    assert asked == [1, 1, 1, 2, 2, 3]
    assert len(set(bearers(sandbox))) == 1
    warnings = [record for record in caplog.records if "token refresh failed" in record.getMessage()]
    assert [record.name for record in warnings] == ["helpscout_client"] * 3
    assert {record.levelno for record in warnings} == {logging.WARNING}
    assert "continuing with the current token until it expires: 503" in warnings[0].getMessage()
    sandbox.clear_faults()
    sandbox.clock.advance(30)
    me(flavour, hs)
    assert len(set(bearers(sandbox))) == 2


def test_replacement_ahead_of_time__fails_until_the_end(flavour: Flavour, sandbox: Sandbox) -> None:
    hs = connect(flavour, sandbox, max_retries=0)
    me(flavour, hs)
    sandbox.inject(Status(503), "create_token")
    sandbox.clock.advance(LIFE - 1)
    me(flavour, hs)
    sandbox.clock.advance(1)
    with pytest.raises(ServerError, match="503"):
        me(flavour, hs)


@pytest.mark.parametrize("fault", [Reset(), Latency(61), HTML(502)], ids=repr)
def test_replacement_ahead_of_time__any_failure_is_bearable(flavour: Flavour, sandbox: Sandbox, fault: Any) -> None:
    hs = connect(flavour, sandbox, max_retries=0)
    me(flavour, hs)
    sandbox.clock.advance(LIFE - 299)
    sandbox.inject(fault, "create_token")
    me(flavour, hs)
    assert len(token_requests(sandbox)) == 2


def test_replacement_ahead_of_time__rejected_for_good(flavour: Flavour, sandbox: Sandbox) -> None:
    hs = connect(flavour, sandbox, refresh_token=refresh_token(sandbox))
    me(flavour, hs)
    sandbox.clock.advance(LIFE - 300)
    sandbox._tokens._by_refresh.clear()
    sandbox.requests.clear()
    for _ in range(9):
        me(flavour, hs)
        sandbox.clock.advance(30)
    assert len(token_requests(sandbox)) == 1


def test_replacement_ahead_of_time__fails_and_the_stored_token_has_ended(flavour: Flavour, sandbox: Sandbox) -> None:
    store = MemoryTokenStore()
    hs = connect(flavour, sandbox, token_store=store, max_retries=0)
    me(flavour, hs)
    store.save("sandbox-app", Token(access_token="ended", expires_at=START))
    sandbox.clock.advance(LIFE - 200)
    sandbox.inject(Status(503), "create_token")
    me(flavour, hs)
    assert len(set(bearers(sandbox))) == 1


def test_rejected_token__is_not_used_on_if_it_cannot_be_replaced(flavour: Flavour, sandbox: Sandbox) -> None:
    hs = connect(flavour, sandbox, max_retries=0)
    me(flavour, hs)
    sandbox.revoke_tokens()
    sandbox.inject(Status(503), "create_token")
    with pytest.raises(ServerError, match="503"):
        me(flavour, hs)
    assert len(bearers(sandbox)) == 2
