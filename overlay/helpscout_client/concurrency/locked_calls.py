"""A lock and the calls under it, made by one thread or one task, as connections of databases demand it."""

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager, AbstractContextManager, ExitStack, suppress
from contextvars import copy_context
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, Final, Protocol

from ..errors import ConfigurationError, TokenStoreError
from .workers import WORKERS

if TYPE_CHECKING:
    from concurrent.futures import Future

#: Seconds that a call may take in the asynchronous client.
CALL_TIMEOUT: Final = 30.0
#: Seconds between two looks at whether the event loop still runs.
_RECHECK: Final = 1.0


def locked_calls(*, is_asynchronous: bool) -> "type[LockedCalls]":
    """How calls of threads are made.

    Raises:
        ConfigurationError: What is called is asynchronous.
    """
    if is_asynchronous:
        raise ConfigurationError(
            "token_store is asynchronous, and HelpScout can't await it: pass a store with synchronous methods, or use "
            "AsyncHelpScout"
        )
    return LockedCalls


def async_locked_calls(*, is_asynchronous: bool) -> "type[AsyncLockedCalls]":
    """How calls of tasks are made: in a thread, unless what is called is asynchronous."""
    return TaskCalls if is_asynchronous else ThreadCalls


class LockedCalls:
    """Makes the calls in the thread of the caller. What blocks a thread can't be broken off, so nothing is bounded."""

    @classmethod
    def after(cls, earlier: "LockedCalls | None") -> "LockedCalls":
        """Calls that may follow earlier ones."""
        return cls()

    def acquire(self, lock: Callable[[], AbstractContextManager[object]], timeout: float) -> None:
        """Takes the lock."""
        self._lock = lock()
        self._lock.__enter__()

    def call(self, function: Callable[..., Any], *args: Any) -> Any:
        """Calls a function."""
        return function(*args)

    def release(self) -> None:
        """Releases the lock as if all had gone well, so that a transaction commits what was saved."""
        self._lock.__exit__(None, None, None)

    def abandon(self, error: BaseException) -> None:
        """Releases the lock."""
        self.release()


class AsyncLockedCalls(Protocol):
    """Makes calls for a task. All of them are bounded, and fail with a `TokenStoreError` if they take too long."""

    @classmethod
    def after(cls, earlier: "AsyncLockedCalls | None") -> "AsyncLockedCalls":
        """Calls that may follow earlier ones.

        Raises:
            TokenStoreError: An earlier one that took too long has not ended yet.
        """
        ...

    async def acquire(self, lock: Callable[[], Any], timeout: float) -> None:
        """Takes the lock.

        Args:
            lock: Makes its context manager.
            timeout: Seconds.
        """
        ...

    async def call(self, function: Callable[..., Any], *args: Any) -> Any:
        """Calls a function."""
        ...

    async def release(self) -> None:
        """Releases the lock as if all had gone well, so that a transaction commits what was saved."""
        ...

    async def abandon(self, error: BaseException) -> None:
        """Releases the lock for a task that was interrupted."""
        ...


class TaskCalls(AsyncLockedCalls):
    """Awaits what is asynchronous, all in the task of the caller, which shares its context variables with it."""

    @classmethod
    def after(cls, earlier: AsyncLockedCalls | None) -> AsyncLockedCalls:
        """Calls that may follow earlier ones, which were cancelled if they took too long."""
        return cls()

    async def acquire(self, lock: Callable[[], AbstractAsyncContextManager[object]], timeout: float) -> None:
        """Takes the lock."""
        self._lock = lock()
        await _bounded(self._lock.__aenter__(), timeout)

    async def call(self, function: Callable[..., Awaitable[Any]], *args: Any) -> Any:
        """Awaits a function."""
        return await _bounded(function(*args), CALL_TIMEOUT)

    async def release(self) -> None:
        """Releases the lock."""
        await _bounded(self._lock.__aexit__(None, None, None), CALL_TIMEOUT)

    async def abandon(self, error: BaseException) -> None:
        """Releases the lock, and tells it the error: a call may have been broken off halfway."""
        await self._lock.__aexit__(type(error), error, error.__traceback__)


class ThreadCalls(AsyncLockedCalls):
    """Makes all calls in one thread and one context, which the thread keeps from the first call to the last."""

    def __init__(self) -> None:
        self._jobs = SimpleQueue[tuple["Future[Any]", Callable[[], object]] | None]()
        self._lock = ExitStack()
        self._has_timed_out = self._has_ended = False

    @classmethod
    def after(cls, earlier: AsyncLockedCalls | None) -> AsyncLockedCalls:
        """Calls that may follow earlier ones."""
        if isinstance(earlier, cls) and earlier._has_timed_out and not earlier._has_ended:
            raise TokenStoreError("the token store has not yet responded to an earlier call")
        return cls()

    async def acquire(self, lock: Callable[[], AbstractContextManager[object]], timeout: float) -> None:
        """Takes the lock."""
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
        """Has the lock released when the thread comes to it: the end of an event loop does not wait for a store."""
        self._jobs.put(None)

    async def _do(self, work: Callable[[], object], timeout: float) -> Any:
        import asyncio
        from concurrent.futures import Future

        result: Future[Any] = Future()
        self._jobs.put((result, work))
        waiting = asyncio.wrap_future(result)
        try:
            done, _ = await asyncio.wait((waiting,), timeout=timeout)
        finally:
            # Or asyncio complains of a failure that nothing waited for.
            waiting.cancel()
        if not done:
            self._has_timed_out = True
            raise _too_slow(timeout)
        return waiting.result()

    def _next(self) -> "tuple[Future[Any], Callable[[], object]] | None":
        """What to do next; None if nothing will come."""
        while True:
            try:
                return self._jobs.get(timeout=_RECHECK)
            except Empty:
                # A loop that was dropped cancels nothing.
                if self._loop.is_closed():
                    return None

    def _work(self) -> None:
        while (job := self._next()) is not None:
            result, work = job
            if result.set_running_or_notify_cancel():
                try:
                    result.set_result(work())
                except BaseException as error:
                    result.set_exception(error)
            # Or they would be kept until the next one.
            del job, result, work
        # Nothing waits for it any more, so nothing could be told of an error.
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
