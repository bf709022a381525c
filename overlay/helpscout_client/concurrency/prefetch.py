"""Doing several things at a time, with their results where they are asked for: by threads, and by tasks."""

from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..transport.forks import on_fork
from .jobs import Job

if TYPE_CHECKING:
    # It would slow the start of synchronous programs.
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
        check_concurrency(most)
        self._most = most
        #: In a forked process, there are no threads of the parent.
        self._generation = 0
        self._jobs: set[Job[Any]] = set()
        on_fork(self)

    def start(self, work: Callable[[], T]) -> Pending[T]:
        """Begins, or puts off what has to be waited for anyway."""
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
        """Begins nothing more. What is on its way ends by itself, and nobody waits for it."""
        for job in self._jobs:
            job.cancel()


class AsyncPending(Pending[Awaitable[T]]):
    """A result to come, which is awaited."""


class AsyncPrefetcher:
    """Tasks, if there is to be more than one at a time; a single one is the caller's own.

    Args:
        most: How many there are.
    """

    def __init__(self, most: int) -> None:
        check_concurrency(most)
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
