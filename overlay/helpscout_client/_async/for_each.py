"""One write for each of many ids."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Hashable, Iterable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from ..concurrency.for_each import Job
from ..concurrency.prefetch import AsyncPrefetcher
from ..errors import HelpScoutError
from ..ratelimit.limiter import bulk_work

if TYPE_CHECKING:
    from ..concurrency.for_each import Outcomes, Progress

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


async def async_for_each(
    ids: Iterable[K],
    write: Callable[[K], Awaitable[T]],
    concurrency: int,
    done: Iterable[K],
    on_progress: Callable[[Progress[K]], object] | None,
) -> Outcomes[K, T]:
    """Calls `write` for each id, several at a time. Whatever is raised carries `done`."""
    job: Job[K, T] = Job(ids, done, on_progress)
    prefetcher = AsyncPrefetcher(concurrency)
    failures: list[Exception] = []
    try:
        workers = [prefetcher.start(partial(_work, job, write)) for _ in range(min(concurrency, len(job)))]
        for worker in workers:
            try:
                await worker.result()
            except Exception as error:
                # The others finish what they have begun.
                failures.append(error)
        for failure in failures:
            raise failure
    except BaseException as error:
        job.stop()
        vars(error)["done"] = job.outcomes().done
        raise
    finally:
        await prefetcher.aclose()
    return job.outcomes()


async def _work(job: Job[K, T], write: Callable[[K], Awaitable[T]]) -> None:
    try:
        for key in job:
            try:
                # Interactive calls are not to wait for thousands of writes.
                with bulk_work():
                    result = await write(key)
            except HelpScoutError as error:
                job.fail(key, error)
            else:
                job.succeed(key, result)
    except BaseException:
        job.stop()
        raise
