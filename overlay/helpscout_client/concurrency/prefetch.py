"""Doing several things at a time, with their results where they are asked for: by threads, and by tasks."""

import contextvars
from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..transport.forks import on_fork

if TYPE_CHECKING:
    # They would slow the start of programs that do one thing at a time.
    import asyncio
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")


class Pending(Generic[T]):
    """A result to come.

    Args:
        result: Waits for it.
        discard: Does without it.
    """

    def __init__(self, result: Callable[[], T], discard: Callable[[], object]) -> None:
        self.result = result
        self.discard = discard


class Prefetcher:
    """Threads, if there is to be more than one at a time; a single one is the caller's own.

    Args:
        most: How many there are.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._pool: ThreadPoolExecutor | None = None

    def start(self, work: Callable[[], T]) -> Pending[T]:
        """Begins, or puts off what has to be waited for anyway."""
        if self._most == 1:
            return Pending(work, lambda: None)
        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor

            self._pool = ThreadPoolExecutor(self._most, "helpscout-reader")
            on_fork(self)
        pool = self._pool
        # So that the thread counts as a part of its caller.
        future: Future[T] = pool.submit(contextvars.copy_context().run, work)
        # In a forked process, nobody else is at it.
        return Pending(
            lambda: future.result() if self._pool is pool else work(),
            lambda: self._pool is pool and future.cancel(),
        )

    def after_fork(self) -> None:
        """Does without the threads of the parent."""
        self._pool = None

    def close(self) -> None:
        """Begins nothing more. What is on its way ends by itself, and nobody waits for it."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)


class AsyncPending(Generic[T]):
    """A result to come.

    Args:
        result: Waits for it.
        discard: Does without it.
    """

    def __init__(self, result: Callable[[], Awaitable[T]], discard: Callable[[], object]) -> None:
        self.result = result
        self.discard = discard


class AsyncPrefetcher:
    """Tasks, if there is to be more than one at a time; a single one is the caller's own.

    Args:
        most: How many there are.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._tasks: set[asyncio.Task[Any]] = set()

    def start(self, work: Callable[[], Coroutine[Any, Any, T]]) -> AsyncPending[T]:
        """Begins, or puts off what has to be waited for anyway."""
        if self._most == 1:
            return AsyncPending(work, lambda: None)
        import asyncio

        task = asyncio.create_task(work())
        self._tasks.add(task)
        task.add_done_callback(self._end)

        async def result() -> T:
            return await task

        return AsyncPending(result, task.cancel)

    async def aclose(self) -> None:
        """Ends what is on its way."""
        if self._tasks:
            import asyncio

            tasks = list(self._tasks)
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    def _end(self, task: "asyncio.Task[Any]") -> None:
        self._tasks.discard(task)
        # Or asyncio complains of a failure that nobody asked for.
        if not task.cancelled():
            task.exception()
