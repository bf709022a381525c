"""A lock and the calls made under it, by one thread or one task, as database connections require."""

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager, AbstractContextManager, ExitStack, suppress
from contextvars import copy_context
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, Final, Protocol

from ..errors import ConfigurationError, TokenStoreError
from .jobs import without_stop
from .workers import WORKERS

if TYPE_CHECKING:
    from concurrent.futures import Future

#: Seconds that a call may take in the asynchronous client.
CALL_TIMEOUT: Final = 30.0
#: Seconds between two checks whether the event loop is still running.
_RECHECK: Final = 1.0


def locked_calls(*, is_asynchronous: bool) -> "type[LockedCalls]":
    """The class that makes calls in threads.

    Raises:
        ConfigurationError: The store is asynchronous.
    """
    if is_asynchronous:
        raise ConfigurationError(
            "token_store is asynchronous, and HelpScout can't await it: pass a store with synchronous methods, or use "
            "AsyncHelpScout"
        )
    return LockedCalls


def async_locked_calls(*, is_asynchronous: bool) -> "type[AsyncLockedCalls]":
    """The class that makes calls for tasks: in a thread, unless the store is asynchronous."""
    return TaskCalls if is_asynchronous else ThreadCalls


class LockedCalls:
    """Makes the calls in the caller's thread. Blocking calls can't be interrupted, so they have no timeout."""

    @classmethod
    def after(cls, earlier: "LockedCalls | None") -> "LockedCalls":
        """Returns an instance to use after an earlier one."""
        return cls()

    def acquire(self, lock: Callable[[], AbstractContextManager[object]], timeout: float) -> None:
        """Acquires the lock."""
        self._lock = lock()
        self._lock.__enter__()

    def call(self, function: Callable[..., Any], *args: Any) -> Any:
        """Calls a function."""
        return function(*args)

    def release(self) -> None:
        """Releases the lock without an exception, so that a transaction commits the saved token."""
        self._lock.__exit__(None, None, None)

    def abandon(self, error: BaseException) -> None:
        """Releases the lock."""
        self.release()


class AsyncLockedCalls(Protocol):
    """Makes calls for a task. Every call has a timeout, after which it fails with a `TokenStoreError`."""

    @classmethod
    def after(cls, earlier: "AsyncLockedCalls | None") -> "AsyncLockedCalls":
        """Returns an instance to use after an earlier one.

        Raises:
            TokenStoreError: An earlier call that timed out has not ended yet.
        """
        ...

    async def acquire(self, lock: Callable[[], Any], timeout: float) -> None:
        """Acquires the lock.

        Args:
            lock: Creates its context manager.
            timeout: Seconds.
        """
        ...

    async def call(self, function: Callable[..., Any], *args: Any) -> Any:
        """Calls a function."""
        ...

    async def release(self) -> None:
        """Releases the lock without an exception, so that a transaction commits the saved token."""
        ...

    async def abandon(self, error: BaseException) -> None:
        """Releases the lock for a task that was interrupted."""
        ...


class TaskCalls(AsyncLockedCalls):
    """Awaits asynchronous calls in the caller's task, with its context variables."""

    @classmethod
    def after(cls, earlier: AsyncLockedCalls | None) -> AsyncLockedCalls:
        """Returns an instance to use after an earlier one, whose calls were cancelled if they timed out."""
        return cls()

    async def acquire(self, lock: Callable[[], AbstractAsyncContextManager[object]], timeout: float) -> None:
        """Acquires the lock."""
        self._lock = lock()
        await _bounded(self._lock.__aenter__(), timeout)

    async def call(self, function: Callable[..., Awaitable[Any]], *args: Any) -> Any:
        """Awaits a function."""
        return await _bounded(function(*args), CALL_TIMEOUT)

    async def release(self) -> None:
        """Releases the lock."""
        await _bounded(self._lock.__aexit__(None, None, None), CALL_TIMEOUT)

    async def abandon(self, error: BaseException) -> None:
        """Releases the lock with the exception, because a call may have been interrupted halfway."""
        await self._lock.__aexit__(type(error), error, error.__traceback__)


class ThreadCalls(AsyncLockedCalls):
    """Makes all calls in one thread and one context, from the first call to the last."""

    def __init__(self) -> None:
        self._jobs = SimpleQueue[tuple["Future[Any]", Callable[[], object]] | None]()
        self._lock = ExitStack()
        self._has_timed_out = self._has_ended = False

    @classmethod
    def after(cls, earlier: AsyncLockedCalls | None) -> AsyncLockedCalls:
        """Returns an instance to use after an earlier one."""
        if isinstance(earlier, cls) and earlier._has_timed_out and not earlier._has_ended:
            raise TokenStoreError("the token store has not yet responded to an earlier call")
        return cls()

    async def acquire(self, lock: Callable[[], AbstractContextManager[object]], timeout: float) -> None:
        """Acquires the lock."""
        import asyncio

        self._loop = asyncio.get_running_loop()
        context = copy_context()
        WORKERS.submit(lambda: context.run(self._work))
        try:
            await self._do(lambda: self._lock.enter_context(lock()), timeout)
        except BaseException:
            self._jobs.put(None)
            raise

    async def call(self, function: Callable[..., Any], *args: Any) -> Any:
        """Calls a function."""
        return await self._do(lambda: function(*args), CALL_TIMEOUT)

    async def release(self) -> None:
        """Releases the lock."""
        try:
            if not self._has_timed_out:
                await self._do(self._lock.close, CALL_TIMEOUT)
        finally:
            self._jobs.put(None)

    async def abandon(self, error: BaseException) -> None:
        """Releases the lock later in the thread, because the end of an event loop must not wait for a store."""
        self._jobs.put(None)

    async def _do(self, work: Callable[[], object], timeout: float) -> Any:
        import asyncio
        from concurrent.futures import Future

        if self._has_ended:
            raise TokenStoreError("the lock of the token store was released, since the event loop had been stopped")
        result: Future[Any] = Future()
        self._jobs.put((result, work))
        waiting = asyncio.wrap_future(result)
        try:
            done, _ = await asyncio.wait((waiting,), timeout=timeout)
        finally:
            # Otherwise asyncio logs an exception that was never retrieved.
            waiting.cancel()
        if not done:
            self._has_timed_out = True
            raise _too_slow(timeout)
        return waiting.result()

    def _next(self) -> "tuple[Future[Any], Callable[[], object]] | None":
        """The next call; None if there are no more."""
        stopped_for = 0.0
        while True:
            try:
                return self._jobs.get(timeout=_RECHECK)
            except Empty:
                # An event loop that was dropped does not cancel its tasks, and may not even be closed.
                stopped_for = 0.0 if self._loop.is_running() else stopped_for + _RECHECK
                if self._loop.is_closed() or stopped_for >= CALL_TIMEOUT:
                    return None

    def _work(self) -> None:
        while (job := self._next()) is not None:
            result, work = job
            if result.set_running_or_notify_cancel():
                try:
                    result.set_result(without_stop(work))
                except BaseException as error:
                    result.set_exception(error)
            # Otherwise they would stay in memory until the next call.
            del job, result, work
        # No caller waits any more, so an error could not be reported.
        with suppress(Exception):
            self._lock.close()
        self._has_ended = True


async def _bounded(call: Awaitable[Any], timeout: float) -> Any:
    import asyncio

    bound = asyncio.timeout(timeout)
    try:
        async with bound:
            return await call
    except TimeoutError:
        if not bound.expired():
            raise
    raise _too_slow(timeout)


def _too_slow(timeout: float) -> TokenStoreError:
    return TokenStoreError(f"the token store did not respond within {timeout:g} seconds")
