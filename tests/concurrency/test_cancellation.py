"""Cancels while a call waits for a lock or for Redis, and what hooks see of the caller's context."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar, copy_context
from pathlib import Path
from typing import TYPE_CHECKING, Any

import fakeredis
import httpx
import pytest

from helpscout_client import AsyncHelpScout, FileTokenStore, RedisRateLimiter, RedisTokenStore, Token
from helpscout_client.sandbox import Sandbox

if TYPE_CHECKING:
    from tests.conftest import Flavour

#: Seconds after which a test that hangs fails.
LONG = 10


def file_stores(folder: Path) -> tuple[Any, Any]:
    return FileTokenStore(folder / "token"), FileTokenStore(folder / "token")


def redis_stores(folder: Path) -> tuple[Any, Any]:
    server = fakeredis.FakeServer()
    one, other = (RedisTokenStore(fakeredis.FakeRedis(server=server)) for _ in range(2))
    return one, other


class WatchedStore:
    """A token store that says when its lock is asked for, and when it is released."""

    def __init__(self, store: Any) -> None:
        self._store = store
        self.asked = threading.Event()
        self.released = threading.Event()

    def load(self, app_id: str) -> Token | None:
        found: Token | None = self._store.load(app_id)
        return found

    def save(self, app_id: str, token: Token) -> None:
        self._store.save(app_id, token)

    @contextmanager
    def lock(self, app_id: str) -> Iterator[None]:
        self.asked.set()
        with self._store.lock(app_id):
            yield
        self.released.set()


@pytest.mark.parametrize("stores", [file_stores, redis_stores])
def test_cancelled__while_it_waits_for_the_lock_of_a_store(
    tmp_path: Path, stores: Callable[[Path], tuple[Any, Any]]
) -> None:
    """It ends at once, and its lock is released as soon as it is got."""
    held, store = stores(tmp_path)
    watched = WatchedStore(store)
    sandbox = Sandbox(data={})

    async def run() -> None:
        async with sandbox.async_client(token_store=watched) as hs:
            with held.lock(sandbox.app_id):
                call = asyncio.create_task(hs.users.me())
                assert await asyncio.to_thread(watched.asked.wait, LONG)
                call.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await call
            # The token is fetched all the same: others may wait for it.
            assert await asyncio.to_thread(watched.released.wait, LONG)
            async with asyncio.timeout(LONG):
                await hs.users.me()

    asyncio.run(run())
    with held.lock(sandbox.app_id):
        assert held.load(sandbox.app_id) is not None
    assert sum(request.path == "/v2/oauth2/token" for request in sandbox.requests) == 1


def test_cancelled__while_it_waits_for_redis(monkeypatch: pytest.MonkeyPatch) -> None:
    limiter = RedisRateLimiter(fakeredis.FakeRedis())
    asked, may_respond = threading.Event(), threading.Event()
    release: Any = limiter.release

    def hang(*args: Any) -> None:
        asked.set()
        assert may_respond.wait(LONG)
        release(*args)

    monkeypatch.setattr(limiter, "release", hang)

    async def run() -> None:
        async with Sandbox(data={}).async_client(rate_limiter=limiter) as hs:
            call = asyncio.create_task(hs.users.me())
            assert await asyncio.to_thread(asked.wait, LONG)
            call.cancel()
            with pytest.raises(asyncio.CancelledError):
                await call
            may_respond.set()
            async with asyncio.timeout(LONG):
                await hs.users.me()

    asyncio.run(run())
    assert limiter.store.window.in_flight == {}


caller: ContextVar[str] = ContextVar("caller", default="nobody")


@pytest.mark.parametrize("total_timeout", [None, LONG])
def test_context__of_the_caller_is_seen_by_all_hooks(flavour: Flavour, total_timeout: float | None) -> None:
    """As OpenTelemetry needs it, also where another thread or task makes the call."""
    seen: list[tuple[str, str]] = []

    def hook(name: str) -> Callable[[Any], Any]:
        def see(_: object) -> None:
            seen.append((name, caller.get()))

        async def async_see(_: object) -> None:
            see(_)

        return see if flavour.name == "sync" or name == "on_call" else async_see

    sandbox = Sandbox(data={})
    hs = flavour.sandbox_client(
        sandbox,
        on_call=hook("on_call"),
        on_token=hook("on_token"),
        event_hooks={"request": [hook("request")], "response": [hook("response")]},
        total_timeout=total_timeout,
    )

    def call() -> Any:
        caller.set("me")
        return hs.users.me()

    async def async_call() -> None:
        await call()

    flavour.run(copy_context().run(call) if flavour.name == "sync" else async_call())
    assert {name for name, _ in seen} == {"on_call", "on_token", "request", "response"}
    assert {who for _, who in seen} == {"me"}


def test_context__of_a_hook_ends_with_the_call() -> None:
    async def hook(_: httpx.Request) -> None:
        caller.set("hook")

    async def run() -> str:
        transport = httpx.MockTransport(lambda _: httpx.Response(200, json={"id": 7}))
        hooks = {"request": [hook]}
        async with AsyncHelpScout(access_token="token", transport=transport, event_hooks=hooks) as hs:
            await hs.tags.get(7)
        return caller.get()

    assert asyncio.run(run()) == "nobody"
