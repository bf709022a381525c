"""Tokens that any number of hosts share through Redis."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import fakeredis
import pytest
import redis
import redis.asyncio
from cryptography.fernet import Fernet

from helpscout_client import (
    AuthenticationError,
    ConfigurationError,
    HelpScout,
    RedisRateLimiter,
    RedisTokenStore,
    Token,
    TokenError,
    TokenStoreError,
)
from helpscout_client.redis.connection import replace
from helpscout_client.sandbox import Response, Sandbox
from helpscout_client.sandbox.serving.transports import SandboxTransport

if TYPE_CHECKING:
    from tests.conftest import Flavour

pytest_plugins = ["tests.redis_servers"]

APP_ID = "sandbox-app"
LIFE = 172_800
TOKEN, NEXT, OTHER = (Token(access_token=f"access-{name}", refresh_token=f"refresh-{name}") for name in "abc")
LOCK = f"helpscout:lock:{APP_ID}"


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox(data={})


@pytest.fixture
def server() -> fakeredis.FakeServer:
    return fakeredis.FakeServer()


def client_of(server: fakeredis.FakeServer, **options: Any) -> redis.Redis:
    client: redis.Redis = fakeredis.FakeRedis(server=server, **options)
    return client


@pytest.fixture
def store(server: fakeredis.FakeServer) -> RedisTokenStore:
    return RedisTokenStore(client_of(server))


def grants(sandbox: Sandbox) -> int:
    return sum(request.path == "/v2/oauth2/token" for request in sandbox.requests)


# The contract of stores


def test_store__returns_what_was_saved(place: str | redis.Redis) -> None:
    store, other = RedisTokenStore(place), RedisTokenStore(place)
    assert store.load(APP_ID) is None
    with store.lock(APP_ID):
        store.save(APP_ID, TOKEN)
        assert other.replace(APP_ID, TOKEN, NEXT) == NEXT
    assert (store.load(APP_ID), store.load("another")) == (NEXT, None)


def test_store__takes_clients_that_decode(server: fakeredis.FakeServer) -> None:
    store = RedisTokenStore(client_of(server, decode_responses=True))
    assert store.replace(APP_ID, None, TOKEN) == TOKEN
    assert store.replace(APP_ID, TOKEN, NEXT) == store.load(APP_ID) == NEXT


def test_store__prefixes_are_apart(server: fakeredis.FakeServer) -> None:
    stores = [RedisTokenStore(client_of(server), key_prefix=prefix) for prefix in ("a:", "b:")]
    stores[0].save(APP_ID, TOKEN)
    with stores[0].lock(APP_ID), stores[1].lock(APP_ID):
        assert stores[1].load(APP_ID) is None


@pytest.mark.parametrize("keys", [None, Fernet.generate_key()], ids=["plain", "encrypted"])
def test_store__is_shared_by_clients(
    flavour: Flavour, sandbox: Sandbox, place: str | redis.Redis, keys: bytes | None
) -> None:
    clients = [
        flavour.sandbox_client(sandbox, token_store=RedisTokenStore(place, encryption_key=keys)) for _ in range(3)
    ]
    for _ in range(2):
        for hs in clients:
            flavour.run(hs.users.me())
        sandbox.clock.advance(LIFE)
    assert len({hs.token.access_token for hs in clients}) == 1
    assert grants(sandbox) == 2


# Secrets


def test_encryption__leaves_nothing_readable(server: fakeredis.FakeServer) -> None:
    store = RedisTokenStore(client_of(server), encryption_key=Fernet.generate_key())
    store.save(APP_ID, TOKEN)
    stored = client_of(server).get(f"helpscout:token:{APP_ID}")
    assert isinstance(stored, bytes)
    assert b"access" not in stored
    assert b"refresh" not in stored
    assert store.load(APP_ID) == TOKEN


def test_encryption__keys_can_be_replaced(server: fakeredis.FakeServer) -> None:
    old, new = Fernet.generate_key(), Fernet.generate_key().decode()
    RedisTokenStore(client_of(server), encryption_key=old).save(APP_ID, TOKEN)
    both = RedisTokenStore(client_of(server), encryption_key=[new, old])
    assert both.load(APP_ID) == TOKEN
    assert both.replace(APP_ID, TOKEN, NEXT) == NEXT
    assert RedisTokenStore(client_of(server), encryption_key=new).load(APP_ID) == NEXT


@pytest.mark.parametrize(
    ("written_with", "read_with", "words"),
    [
        (Fernet.generate_key(), Fernet.generate_key(), "cannot decrypt .* with the given encryption_key"),
        (None, Fernet.generate_key(), "cannot decrypt .* with the given encryption_key"),
        (Fernet.generate_key(), None, "is encrypted: pass its encryption_key"),
    ],
    ids=["another key", "not encrypted", "no key"],
)
def test_encryption__with_another_key(
    flavour: Flavour, sandbox: Sandbox, server: fakeredis.FakeServer, written_with: Any, read_with: Any, words: str
) -> None:
    RedisTokenStore(client_of(server), encryption_key=written_with).save(APP_ID, TOKEN)
    store = RedisTokenStore(client_of(server), encryption_key=read_with)
    hs = flavour.sandbox_client(sandbox, token_store=store)
    with pytest.raises(ConfigurationError, match=words):
        flavour.run(hs.users.me())
    assert grants(sandbox) == 0


@pytest.mark.parametrize("key", ["short", b"short", 7, ["short"], [], "ä" * 44], ids=repr)
def test_encryption__key_that_is_none(key: Any) -> None:
    with pytest.raises(ConfigurationError, match="encryption_key must be a key from") as caught:
        RedisTokenStore("redis://host", encryption_key=key)
    assert caught.value.__cause__ is None


def test_load__other_values_are_rejected(store: RedisTokenStore, server: fakeredis.FakeServer) -> None:
    client_of(server).set(f"helpscout:token:{APP_ID}", b"t0psecret")
    with pytest.raises(ConfigurationError, match="contains no token") as caught:
        store.load(APP_ID)
    assert "t0psecret" not in str(caught.value)


def test_repr__shows_no_secret() -> None:
    url = "redis://user:t0psecret@127.0.0.1:1/0"
    shown = [repr(RedisTokenStore(url, encryption_key=Fernet.generate_key())), repr(RedisRateLimiter(url, account="a"))]
    assert shown == ["RedisTokenStore(key_prefix='helpscout:')", "RedisRateLimiter('helpscout:limit:a')"]


# Invalid arguments and values


@pytest.mark.parametrize("shared", [RedisTokenStore, RedisRateLimiter])
@pytest.mark.parametrize("url", ["localhost:6379", "redis://u:t0p/secret@host", "http://host", ""], ids=repr)
def test_address__that_cannot_be_read(shared: Any, url: str) -> None:
    with pytest.raises(ConfigurationError, match="must look like redis://user:password@host") as caught:
        shared(url)
    assert "t0p" not in str(caught.value)


@pytest.mark.parametrize("shared", [RedisTokenStore, RedisRateLimiter])
@pytest.mark.parametrize("client", [redis.asyncio.Redis(), 7], ids=["async client", "number"])
def test_client__of_another_kind(shared: Any, client: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"redis must be an address or a redis\.Redis"):
        shared(client)


@pytest.mark.parametrize("shared", [RedisTokenStore, RedisRateLimiter])
def test_extra__missing(shared: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "redis", None)
    with pytest.raises(ConfigurationError, match=r'pip install "helpscout-client\[redis\]"'):
        shared("redis://host")


def test_extra__cryptography_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "cryptography.fernet", None)
    with pytest.raises(ConfigurationError, match=r'pip install "helpscout-client\[redis\]"'):
        RedisTokenStore("redis://host", encryption_key=Fernet.generate_key())


@pytest.mark.parametrize("option", ["lock_timeout", "lock_expiry"])
def test_option__of_no_use(option: str) -> None:
    wrong: dict[str, Any] = {option: 0}
    with pytest.raises(ConfigurationError, match=f"{option} must be a positive number of seconds, not 0"):
        RedisTokenStore("redis://host", **wrong)


# Redis unavailable


def test_away__is_a_token_store_error_without_a_token(
    flavour: Flavour, sandbox: Sandbox, store: RedisTokenStore, server: fakeredis.FakeServer
) -> None:
    server.connected = False
    hs = flavour.sandbox_client(sandbox, token_store=store)
    with pytest.raises(TokenStoreError, match="the token store in Redis is unavailable: ConnectionError"):
        flavour.run(hs.users.me())
    assert sandbox.requests == []


def test_away__is_one_for_each_operation(store: RedisTokenStore, server: fakeredis.FakeServer) -> None:
    server.connected = False
    calls: list[Callable[[], object]] = [
        lambda: store.load(APP_ID),
        lambda: store.save(APP_ID, TOKEN),
        lambda: store.replace(APP_ID, None, TOKEN),
        lambda: store.lock(APP_ID).__enter__(),
    ]
    for call in calls:
        with pytest.raises(TokenStoreError) as caught:
            call()
        assert (caught.value.__cause__, caught.value.__context__) == (None, None)


def test_away__token_in_memory_is_still_used(
    flavour: Flavour, sandbox: Sandbox, store: RedisTokenStore, server: fakeredis.FakeServer
) -> None:
    hs = flavour.sandbox_client(sandbox, token_store=store)
    flavour.run(hs.users.me())
    server.connected = False
    flavour.run(hs.users.me())
    # Shortly before its end, the token would be refreshed.
    sandbox.clock.advance(LIFE - 200)
    flavour.run(hs.users.me())
    assert grants(sandbox) == 1
    sandbox.clock.advance(200)
    with pytest.raises(TokenStoreError):
        flavour.run(hs.users.me())
    server.connected = True
    flavour.run(hs.users.me())
    assert hs.token == store.load(APP_ID)


def test_away__when_a_token_is_to_be_saved(
    flavour: Flavour, sandbox: Sandbox, store: RedisTokenStore, server: fakeredis.FakeServer
) -> None:
    """The token is used in this process, and the next call saves it."""

    def lose() -> None:
        server.connected = False

    meanwhile(sandbox, after=lose)
    hs = flavour.sandbox_client(sandbox, token_store=store)
    flavour.run(hs.users.me())
    server.connected = True
    client_of(server).delete(LOCK)
    flavour.run(hs.users.me())
    assert grants(sandbox) == 1
    assert hs.token == store.load(APP_ID)


# The lock


def test_lock__held_for_too_long(server: fakeredis.FakeServer) -> None:
    store = RedisTokenStore(client_of(server), lock_timeout=0.05)
    with (
        store.lock(APP_ID),
        pytest.raises(TokenStoreError, match=r"another process held .* for more than 0\.05 seconds"),
    ):
        store.lock(APP_ID).__enter__()
    with store.lock(APP_ID):
        pass


def test_lock__of_a_killed_holder_ends(place: str | redis.Redis, beside: redis.Redis) -> None:
    beside.set(LOCK, "killed", px=100)
    with RedisTokenStore(place, lock_expiry=0.1).lock(APP_ID):
        pass


def test_lock__is_prolonged_while_it_is_held(place: str | redis.Redis, beside: redis.Redis) -> None:
    with RedisTokenStore(place, lock_expiry=0.3).lock(APP_ID):
        waiting, before = threading.Event(), beside.pttl(LOCK)
        # The time to live only decreases, unless the lock is extended.
        while (left := beside.pttl(LOCK)) <= before:
            assert left > 0
            before = left
            waiting.wait(0.01)


def test_lock__that_expired_is_left_to_its_new_owner(store: RedisTokenStore, server: fakeredis.FakeServer) -> None:
    with store.lock(APP_ID):
        client_of(server).set(LOCK, "another's")
    assert client_of(server).get(LOCK) == b"another's"


# Holders that were paused for longer than the lock lasts


def meanwhile(
    sandbox: Sandbox, *, before: Callable[[], object] | None = None, after: Callable[[], object] | None = None
) -> None:
    """Runs a function before or after the next token request takes effect."""
    handle = sandbox.handle

    def intercept(request: Any) -> Response:
        if request.path != "/v2/oauth2/token":
            return handle(request)
        sandbox.handle = handle  # type: ignore[method-assign]
        if before:
            before()
        response = handle(request)
        if after:
            after()
        return response

    sandbox.handle = intercept  # type: ignore[method-assign]


def other_client(sandbox: Sandbox, server: fakeredis.FakeServer, tokens: list[Token | None]) -> Callable[[], None]:
    """Another process, which finds the lock free and uses the API."""

    def work() -> None:
        client_of(server).delete(LOCK)
        store = RedisTokenStore(client_of(server))
        options: dict[str, Any] = {"app_id": APP_ID, "app_secret": "sandbox-secret", "clock": sandbox.clock}
        with HelpScout(**options, token_store=store, transport=SandboxTransport(sandbox)) as hs:
            try:
                hs.users.me()
            except (TokenError, AuthenticationError):
                tokens.append(None)
            else:
                tokens.append(hs.token)

    return work


def consent(sandbox: Sandbox, store: RedisTokenStore) -> None:
    """Saves a user's token that must be refreshed to a store."""
    code = sandbox.authorization_code()
    options: Any = {**sandbox.options(), "token_store": store}
    with HelpScout.from_authorization_code(code, **options):
        pass
    sandbox.clock.advance(LIFE)


@pytest.mark.parametrize("when", ["before", "after"])
def test_stopped__takes_over_the_newer_token(
    flavour: Flavour, sandbox: Sandbox, store: RedisTokenStore, server: fakeredis.FakeServer, when: str
) -> None:
    others: list[Token | None] = []
    announced: list[Token] = []
    meanwhile(sandbox, **{when: other_client(sandbox, server, others)})
    hs = flavour.sandbox_client(sandbox, token_store=store, on_token=announced.append)
    flavour.run(hs.users.me())
    assert others == [hs.token] == [store.load(APP_ID)]
    assert announced == []
    assert grants(sandbox) == 2


def test_stopped__before_its_refresh_token_was_used_by_another(
    flavour: Flavour, sandbox: Sandbox, store: RedisTokenStore, server: fakeredis.FakeServer
) -> None:
    consent(sandbox, store)
    others: list[Token | None] = []
    meanwhile(sandbox, before=other_client(sandbox, server, others))
    hs = flavour.sandbox_client(sandbox, token_store=store)
    flavour.run(hs.users.me())
    assert others == [hs.token] == [store.load(APP_ID)]


def test_stopped__after_it_used_its_refresh_token(
    flavour: Flavour, sandbox: Sandbox, store: RedisTokenStore, server: fakeredis.FakeServer
) -> None:
    """No newer token was saved, because the others had no valid token, so this one is saved."""
    consent(sandbox, store)
    others: list[Token | None] = []
    work = other_client(sandbox, server, others)
    meanwhile(sandbox, after=work)
    hs = flavour.sandbox_client(sandbox, token_store=store)
    flavour.run(hs.users.me())
    assert hs.token == store.load(APP_ID)
    work()
    assert others == [None, hs.token]


def test_replace__of_what_is_gone_saves(store: RedisTokenStore) -> None:
    """Redis may have lost the token."""
    assert store.replace(APP_ID, TOKEN, NEXT) == NEXT


def test_replace__twice_is_once(store: RedisTokenStore) -> None:
    """The response to the first request may have been lost."""
    store.save(APP_ID, NEXT)
    assert store.replace(APP_ID, TOKEN, NEXT) == NEXT


def test_replace__of_what_changes_at_the_same_time(store: RedisTokenStore, monkeypatch: pytest.MonkeyPatch) -> None:
    name = "helpscout_client.redis.token_store.replace"

    def first(*args: Any) -> bool:
        monkeypatch.setattr(name, replace)
        store.save(APP_ID, OTHER)
        return replace(*args)

    monkeypatch.setattr(name, first)
    assert store.replace(APP_ID, None, NEXT) == store.load(APP_ID) == OTHER


def test_cancelled__task_lets_the_others_go_on(sandbox: Sandbox, store: RedisTokenStore) -> None:
    async def run() -> None:
        async with sandbox.async_client(token_store=store) as hs:
            task = asyncio.create_task(hs.users.me())
            await asyncio.sleep(0)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            await asyncio.wait_for(hs.users.me(), 10)

    asyncio.run(run())
    assert grants(sandbox) == 1
