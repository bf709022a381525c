"""How clients call token stores: the order, the threads, and the timeouts."""

from __future__ import annotations

import asyncio
import contextvars
import datetime
import gc
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, nullcontext, suppress
from typing import TYPE_CHECKING, Any

import pytest

from helpscout_client import (
    AsyncHelpScout,
    AsyncTokenStore,
    ConfigurationError,
    HelpScout,
    MemoryTokenStore,
    Token,
    TokenStore,
    TokenStoreError,
    exchange_authorization_code,
)
from helpscout_client.concurrency import locked_calls
from helpscout_client.concurrency.threads import async_run_blocking
from helpscout_client.sandbox import Sandbox

if TYPE_CHECKING:
    from tests.conftest import Flavour

START = datetime.datetime(2030, 1, 1, tzinfo=datetime.UTC)
LIFE = 172_800
APP_ID = "sandbox-app"
STEP: contextvars.ContextVar[str] = contextvars.ContextVar("step")


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox(data={}, now=START)


def refresh_token(sandbox: Sandbox) -> str:
    token = exchange_authorization_code(sandbox.authorization_code(), **sandbox.options())
    assert token.refresh_token
    sandbox.requests.clear()
    return token.refresh_token


def grants(sandbox: Sandbox) -> int:
    return sum(request.path == "/v2/oauth2/token" for request in sandbox.requests)


class Steps:
    """What was called, and by which thread."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.threads: list[threading.Thread] = []
        self.seen: list[str | None] = []
        self.token: Token | None = None
        self.failing: set[str] = set()
        self.error: Callable[[], BaseException] = lambda: OSError("not now")
        self.exits: list[object] = []

    def add(self, name: str) -> None:
        self.names.append(name)
        self.threads.append(threading.current_thread())
        self.seen.append(STEP.get(None))
        STEP.set(name)
        if name in self.failing:
            raise self.error()


class Stepped(Steps):
    """A store that writes down its calls."""

    def load(self, app_id: str) -> Token | None:
        self.add("load")
        return self.token

    def save(self, app_id: str, token: Token) -> None:
        self.add("save")
        self.token = token

    def lock(self, app_id: str) -> Any:
        self.add("lock")
        return self

    def __enter__(self) -> None:
        self.add("enter")

    def __exit__(self, *error: object) -> None:
        self.exits.append(error[0])
        self.add("exit")


class AsyncStepped(Steps):
    """The same, asynchronous."""

    async def load(self, app_id: str) -> Token | None:
        await asyncio.sleep(0)
        self.add("load")
        return self.token

    async def save(self, app_id: str, token: Token) -> None:
        await asyncio.sleep(0)
        self.add("save")
        self.token = token

    async def check(self, app_id: str) -> None:
        self.add("check")

    def lock(self, app_id: str) -> Any:
        self.add("lock")
        return self

    async def __aenter__(self) -> None:
        await asyncio.sleep(0)
        self.add("enter")

    async def __aexit__(self, *error: object) -> None:
        self.exits.append(error[0])
        await asyncio.sleep(0)
        self.add("exit")


# Order and threads


def test_refresh__is_one_thread_from_lock_to_release(flavour: Flavour, sandbox: Sandbox) -> None:
    store = Stepped()
    hs = flavour.sandbox_client(sandbox, token_store=store, refresh_token=refresh_token(sandbox))
    flavour.run(hs.users.me())
    sandbox.clock.advance(LIFE)
    flavour.run(hs.users.me())
    # The stored token is saved once more, to find out whether its successor could be.
    assert store.names == ["lock", "enter", "load", "save", "exit", "lock", "enter", "load", "save", "save", "exit"]
    assert len(set(store.threads[:5])) == len(set(store.threads[5:])) == 1
    # They share their context variables.
    assert store.seen == [None, "lock", "enter", "load", "save", None, "lock", "enter", "load", "save", "save"]


def test_refresh__of_another_thread_is_in_that_thread(sandbox: Sandbox) -> None:
    store = Stepped()
    with sandbox.client(token_store=store) as hs:
        thread = threading.Thread(target=hs.users.me)
        thread.start()
        thread.join(5)
    assert set(store.threads) == {thread}


def test_refresh__of_tasks_never_blocks_their_loop(sandbox: Sandbox) -> None:
    store = Stepped()

    async def run() -> None:
        async with sandbox.async_client(token_store=store) as hs:
            await hs.users.me()

    asyncio.run(run())
    assert threading.current_thread() not in store.threads


def test_async_store__is_called_in_one_task(sandbox: Sandbox) -> None:
    store = AsyncStepped()
    given: AsyncTokenStore = store

    async def run() -> None:
        async with sandbox.async_client(token_store=given, refresh_token=refresh_token(sandbox)) as hs:
            await asyncio.gather(*[hs.users.me() for _ in range(20)])
            assert hs.token == store.token
            sandbox.clock.advance(LIFE)
            await hs.users.me()

    asyncio.run(run())
    assert store.names == ["lock", "enter", "load", "check", "save", "exit"] * 2
    assert store.seen == [None, "lock", "enter", "load", "check", "save"] * 2
    assert set(store.threads) == {threading.current_thread()}


def test_async_store__exchanges_a_code(sandbox: Sandbox) -> None:
    store = AsyncStepped()

    async def run() -> Token | None:
        options: Any = {**sandbox.async_options(), "token_store": store}
        hs = await AsyncHelpScout.from_authorization_code(sandbox.authorization_code(), **options)
        async with hs:
            return hs.token

    assert asyncio.run(run()) == store.token is not None


def test_async_store__is_rejected_by_the_synchronous_client() -> None:
    given: Any = AsyncStepped()
    with pytest.raises(ConfigurationError, match="pass a store with synchronous methods, or use AsyncHelpScout"):
        HelpScout(app_id="app", app_secret="secret", token_store=given)


@pytest.mark.parametrize("method", ["lock", "enter", "load", "save", "exit"])
def test_async_store__that_fails_is_as_any_other(sandbox: Sandbox, method: str) -> None:
    store = AsyncStepped()

    async def run() -> None:
        async with sandbox.async_client(token_store=store) as hs:
            await hs.users.me()
            sandbox.clock.advance(LIFE - 200)
            store.failing = {method}
            await hs.users.me()
            store.failing.clear()
            sandbox.clock.advance(30)
            await hs.users.me()
            assert hs.token == store.token
            sandbox.clock.advance(LIFE)
            store.failing = {method}
            if method in ("save", "exit"):
                await hs.users.me()
                return
            with pytest.raises(TokenStoreError, match=r"the token store can't .*: OSError: not now"):
                await hs.users.me()

    asyncio.run(run())


@pytest.mark.parametrize("error", [TimeoutError("of the driver"), asyncio.CancelledError()], ids=["timeout", "cancel"])
def test_async_store__that_raises_what_asyncio_does(sandbox: Sandbox, error: BaseException) -> None:
    store = AsyncStepped()
    store.failing, store.error = {"load"}, lambda: error

    async def run() -> None:
        async with sandbox.async_client(token_store=store) as hs:
            with pytest.raises((TokenStoreError, asyncio.CancelledError)) as caught:
                await hs.users.me()
            assert isinstance(caught.value, asyncio.CancelledError) or "TimeoutError: of the driver" in str(
                caught.value
            )

    asyncio.run(run())
    assert store.names[-1] == "exit"


def test_lock__is_left_as_if_all_had_gone_well(flavour: Flavour, sandbox: Sandbox) -> None:
    store = Stepped()
    hs = flavour.sandbox_client(sandbox, token_store=store)
    store.failing = {"load"}
    with pytest.raises(TokenStoreError, match="load a token"):
        flavour.run(hs.users.me())
    # The first error says more than those that follow from it.
    store.failing = {"load", "exit"}
    with pytest.raises(TokenStoreError, match="load a token"):
        flavour.run(hs.users.me())
    assert store.exits == [None, None]


@pytest.mark.parametrize("method", ["load", "save", "enter", "exit"])
def test_store__that_raises_what_futures_do_not_take(flavour: Flavour, sandbox: Sandbox, method: str) -> None:
    """For example, `next` on an empty result raises StopIteration, which no future takes, so the call would hang."""
    store = Stepped()
    store.failing, store.error = {method}, StopIteration
    hs = flavour.sandbox_client(sandbox, token_store=store)
    if method in ("save", "exit"):
        assert flavour.run(hs.users.me()).id
    else:
        with pytest.raises(TokenStoreError, match="StopIteration"):
            flavour.run(hs.users.me())


def test_blocking__raises_what_futures_do_not_take() -> None:
    async def run() -> None:
        await asyncio.wait_for(async_run_blocking(next, iter(())), 5)

    with pytest.raises(RuntimeError, match="StopIteration was raised"):
        asyncio.run(run())


class StopError(BaseException):
    """As the end of an interpreter, or an exception that another thread sends."""


def test_interruption__releases_the_lock(flavour: Flavour, sandbox: Sandbox) -> None:
    store = Blocking("exit")
    store.may_go_on.set()
    store.failing, store.error = {"load"}, StopError
    hs = flavour.sandbox_client(sandbox, token_store=store)
    with pytest.raises(StopError):
        flavour.run(hs.users.me())
    assert store.is_free.wait(5)


def test_calls_of_a_thread__end_when_nothing_waits_for_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locked_calls, "_RECHECK", 0.001)
    store, may_go_on, made = Stepped(), threading.Event(), list[str]()

    async def run() -> None:
        calls = locked_calls.ThreadCalls()
        await calls.acquire(lambda: store, 5)
        # As during a slow request for a token.
        await asyncio.sleep(0.02)
        first = asyncio.create_task(calls.call(may_go_on.wait, 5))
        second = asyncio.create_task(calls.call(made.append, "second"))
        await asyncio.sleep(0)
        second.cancel()
        for _ in range(5):
            await asyncio.sleep(0)
        store.failing = {"exit"}
        await calls.abandon(KeyboardInterrupt())
        may_go_on.set()
        await first
        while not calls._has_ended:
            await asyncio.sleep(0.001)

    asyncio.run(run())
    assert (made, store.names) == ([], ["enter", "exit"])


def test_error_at_the_release__shows_no_token(
    flavour: Flavour, sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    store = Stepped()
    store.failing = {"exit"}
    store.error = lambda: ValueError(f"UPDATE {store.token.access_token if store.token else ''}")
    hs = flavour.sandbox_client(sandbox, token_store=store)
    flavour.run(hs.users.me())
    assert "UPDATE ***" in caplog.text
    assert hs.token.access_token not in caplog.text


# Stores that don't respond


@pytest.fixture
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locked_calls, "CALL_TIMEOUT", 0.05)
    monkeypatch.setattr("helpscout_client._async.token_store.CALL_TIMEOUT", 0.05)
    monkeypatch.setattr("helpscout_client._async.token_store.LOCK_TIMEOUT", 0.0)


class Blocking(Stepped):
    """Blocks in one method until it may continue."""

    def __init__(self, method: str) -> None:
        super().__init__()
        self.method = method
        self.may_go_on = threading.Event()
        self.is_free = threading.Event()

    def add(self, name: str) -> None:
        super().add(name)
        if name == self.method:
            self.is_free.clear()
            assert self.may_go_on.wait(10)
        if name == "exit":
            self.is_free.set()


@pytest.mark.usefixtures("_impatient")
@pytest.mark.parametrize("method", ["lock", "enter", "load", "save", "exit"])
def test_blocking_store__is_bounded_in_tasks(sandbox: Sandbox, method: str, caplog: pytest.LogCaptureFixture) -> None:
    store = Blocking("none yet")

    async def run() -> None:
        async with sandbox.async_client(token_store=store) as hs:
            await hs.users.me()
            store.method = method
            sandbox.clock.advance(LIFE - 200)
            # The token is valid, and so is the new one that is not saved.
            await hs.users.me()
            assert "the token store did not respond within 0.05 seconds" in caplog.text
            # One thread waits for the store, however often it is needed.
            sandbox.clock.advance(LIFE)
            for _ in range(3):
                with pytest.raises(TokenStoreError, match="has not yet responded to an earlier call"):
                    await hs.users.me()
            store.method = "none any more"
            store.may_go_on.set()
            await asyncio.to_thread(store.is_free.wait, 5)
            while hs.token != store.token:
                # The thread may take some time to end.
                with suppress(TokenStoreError):
                    await hs.users.me()
                await asyncio.sleep(0.001)

    asyncio.run(run())


@pytest.mark.usefixtures("_impatient")
@pytest.mark.parametrize("method", ["enter", "load", "save", "exit"])
def test_slow_async_store__is_bounded(sandbox: Sandbox, method: str) -> None:
    class Slow(AsyncStepped):
        cancelled = 0

        async def wait(self, name: str) -> None:
            if name == method:
                try:
                    await asyncio.sleep(60)
                except asyncio.CancelledError:
                    self.cancelled += 1
                    raise

        async def load(self, app_id: str) -> Token | None:
            await self.wait("load")
            return await super().load(app_id)

        async def save(self, app_id: str, token: Token) -> None:
            await self.wait("save")
            await super().save(app_id, token)

        async def __aenter__(self) -> None:
            await self.wait("enter")
            await super().__aenter__()

        async def __aexit__(self, *error: object) -> None:
            await self.wait("exit")
            await super().__aexit__(*error)

    store = Slow()

    async def run() -> None:
        async with sandbox.async_client(token_store=store) as hs:
            with nullcontext() if method in ("save", "exit") else pytest.raises(TokenStoreError, match=r"within 0\.05"):
                await hs.users.me()

    asyncio.run(run())
    assert store.cancelled == 1


# Tasks that end


@pytest.mark.parametrize("store_class", [Blocking, AsyncStepped])
def test_cancelled_exchange__releases_the_lock(sandbox: Sandbox, store_class: Any) -> None:
    """The exchange of a code is made by the task that asks for it, so a cancel reaches it."""
    store = Blocking("load") if store_class is Blocking else AsyncStepped()

    async def run() -> None:
        reached = asyncio.Event()
        if isinstance(store, AsyncStepped):

            async def hang(app_id: str) -> None:
                reached.set()
                await asyncio.sleep(60)

            store.load = hang  # type: ignore[method-assign]
        options: Any = {**sandbox.async_options(), "token_store": store}
        task = asyncio.create_task(AsyncHelpScout.from_authorization_code(sandbox.authorization_code(), **options))
        if isinstance(store, AsyncStepped):
            await reached.wait()
        else:
            while "load" not in store.names:
                await asyncio.sleep(0.001)
        task.cancel()
        began = time.monotonic()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert time.monotonic() - began < 5

    asyncio.run(run())
    if isinstance(store, Blocking):
        store.may_go_on.set()
        assert store.is_free.wait(5)
        assert store.exits == [None]
    else:
        # A call was broken off, so a transaction must not be committed.
        assert store.exits == [asyncio.CancelledError]
    assert grants(sandbox) == 0


@contextmanager
def dropped_loop(hs: AsyncHelpScout, store: Stepped) -> Iterator[asyncio.AbstractEventLoop]:
    """A loop that stopped in the middle of a call."""
    tasks: list[Any] = []

    async def begin() -> None:
        tasks.append(asyncio.ensure_future(hs.users.me()))
        while "load" not in store.names:
            await asyncio.sleep(0.001)
        tasks.extend(asyncio.all_tasks())

    loop = asyncio.new_event_loop()
    loop.run_until_complete(begin())
    yield loop
    loop.close()
    # asyncio would complain.
    for task in tasks:
        task._log_destroy_pending = False


# Python ends the tasks that are left behind during garbage collection, where they can't clean up.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("is_closed", [True, False])
def test_loop_that_is_dropped__releases_the_lock(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, is_closed: bool
) -> None:
    """As in a worker that makes a loop for each job, and does not cancel its remaining tasks."""
    monkeypatch.setattr(locked_calls, "_RECHECK", 0.01)
    if not is_closed:
        monkeypatch.setattr(locked_calls, "CALL_TIMEOUT", 0.05)
    store = Blocking("load")
    hs = sandbox.async_client(token_store=store)
    with dropped_loop(hs, store) as loop:
        if is_closed:
            loop.close()
        store.may_go_on.set()
        assert store.is_free.wait(5)
        # The clock of the sandbox does not advance, so the tasks that the loop left behind do not end by themselves.
        asyncio.run(asyncio.wait_for(hs.users.me(), 5))
    assert hs.token == store.token
    gc.collect()


def test_loop_that_was_stopped__does_not_use_a_lock_that_was_released(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locked_calls, "_RECHECK", 0.01)
    monkeypatch.setattr(locked_calls, "CALL_TIMEOUT", 0.05)
    store = Stepped()

    async def acquire(calls: locked_calls.ThreadCalls) -> None:
        await calls.acquire(lambda: store, 5)

    with asyncio.Runner() as runner:
        calls = locked_calls.ThreadCalls()
        runner.run(acquire(calls))
        while not calls._has_ended:
            time.sleep(0.001)
        with pytest.raises(TokenStoreError, match="was released, since the event loop had been stopped"):
            runner.run(calls.call(store.load, "app"))
    assert store.names == ["enter", "exit"]


def test_locks__of_many_clients_in_one_loop(sandbox: Sandbox) -> None:
    """Each waits in a thread of its own, so that the holder of the lock continues."""
    store = MemoryTokenStore()

    async def run() -> None:
        clients = [sandbox.async_client(token_store=store) for _ in range(20)]
        await asyncio.gather(*[hs.users.me() for hs in clients])
        for hs in clients:
            await hs.aclose()

    asyncio.run(run())
    assert grants(sandbox) == 1


def test_row_lock__does_not_block_its_own_save(flavour: Flavour, sandbox: Sandbox) -> None:
    """A lock of a database belongs to the connection of a thread: another thread that saves would wait for it."""

    class Rows(MemoryTokenStore):
        def __init__(self) -> None:
            super().__init__()
            self.rows = threading.RLock()

        def save(self, app_id: str, token: Token) -> None:
            assert self.rows.acquire(timeout=1)
            super().save(app_id, token)
            self.rows.release()

        @contextmanager
        def lock(self, app_id: str) -> Iterator[None]:
            assert self.rows.acquire(timeout=1)
            yield
            self.rows.release()

    store = Rows()
    hs = flavour.sandbox_client(sandbox, token_store=store, refresh_token=refresh_token(sandbox))
    for _ in range(3):
        flavour.run(hs.users.me())
        sandbox.clock.advance(LIFE)
    assert store.load(APP_ID) == hs.token


def test_protocols__are_those_of_the_stores() -> None:
    class AsyncMemory:
        async def load(self, app_id: str) -> Token | None:
            return None

        async def save(self, app_id: str, token: Token) -> None:
            pass

        @asynccontextmanager
        async def lock(self, app_id: str) -> AsyncIterator[None]:
            yield

    ordinary: TokenStore = MemoryTokenStore()
    asynchronous: AsyncTokenStore = AsyncMemory()
    for store in (ordinary, asynchronous):
        asyncio.run(AsyncHelpScout(app_id="app", app_secret="secret", token_store=store).aclose())
