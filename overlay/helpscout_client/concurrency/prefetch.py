"""Concurrent work in threads and in tasks, with results on demand."""

from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..transport.forks import on_fork
from .jobs import Job

if TYPE_CHECKING:
    # The import would slow the start of synchronous programs.
    import asyncio

T = TypeVar("T")


def check_concurrency(most: int) -> None:
    """Checks the argument `concurrency`.

    Raises:
        ValueError: It is less than 1.
    """
    if most < 1:
        raise ValueError(f"concurrency must be at least 1, not {most}")


class Pending(Generic[T]):
    """A pending result.

    Args:
        result: Waits for the result.
        discard: Discards the result.
    """

    def __init__(self, result: Callable[[], T], discard: Callable[[], object]) -> None:
        self.result = result
        self.discard = discard


class Prefetcher:
    """Runs work in threads, or in the caller's thread if `most` is 1.

    Args:
        most: Maximum number of threads.
    """

    def __init__(self, most: int) -> None:
        check_concurrency(most)
        self._most = most
        #: A forked process has no threads of its parent.
        self._generation = 0
        self._jobs: set[Job[Any]] = set()
        on_fork(self)

    def start(self, work: Callable[[], T]) -> Pending[T]:
        """Starts work, or defers it until its result is needed if it runs in the caller."""
        if self._most == 1:
            return Pending(work, lambda: None)
        generation, job = self._generation, Job(work)
        self._jobs.add(job)
        job.start()

        def result() -> T:
            if generation != self._generation:
                return work()
            try:
                return job.result()
            finally:
                self._jobs.discard(job)

        return Pending(result, job.cancel)

    def after_fork(self) -> None:
        """Forgets the threads of the parent process."""
        self._generation += 1
        self._jobs.clear()

    def close(self) -> None:
        """Starts no more work. Work in progress continues, but no caller waits for it."""
        for job in self._jobs:
            job.cancel()


class AsyncPending(Pending[Awaitable[T]]):
    """A pending result that is awaited."""


class AsyncPrefetcher:
    """Runs work in tasks, or in the caller's task if `most` is 1.

    Args:
        most: Maximum number of tasks.
    """

    def __init__(self, most: int) -> None:
        check_concurrency(most)
        self._most = most
        self._tasks: set[asyncio.Task[Any]] = set()

    def start(self, work: Callable[[], Coroutine[Any, Any, T]]) -> AsyncPending[T]:
        """Starts work, or defers it until its result is needed if it runs in the caller."""
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
        """Cancels work in progress."""
        if self._tasks:
            import asyncio

            tasks = list(self._tasks)
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    def _end(self, task: "asyncio.Task[Any]") -> None:
        self._tasks.discard(task)
        # Otherwise asyncio logs an exception that was never retrieved.
        if not task.cancelled():
            task.exception()
