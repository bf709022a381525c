"""Writes for many ids at a time."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Hashable, Iterable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from ..concurrency.for_each import Batch
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
    """Calls `write` for each id, several at a time. Exceptions have the attribute `done`."""
    prefetcher = AsyncPrefetcher(concurrency)
    batch: Batch[K, T] = Batch(ids, done, on_progress)
    failures: list[Exception] = []
    try:
        workers = [prefetcher.start(partial(_work, batch, write)) for _ in range(min(concurrency, len(batch)))]
        for worker in workers:
            try:
                await worker.result()
            except Exception as error:
                # The other workers finish their current write.
                failures.append(error)
        for failure in failures:
            raise failure
    except BaseException as error:
        batch.stop()
        vars(error)["done"] = batch.outcomes().done
        raise
    finally:
        await prefetcher.aclose()
    return batch.outcomes()


async def _work(batch: Batch[K, T], write: Callable[[K], Awaitable[T]]) -> None:
    try:
        for key in batch:
            try:
                # Interactive calls should not wait for thousands of writes.
                with bulk_work():
                    result = await write(key)
            except HelpScoutError as error:
                batch.fail(key, error)
            else:
                batch.succeed(key, result)
    except BaseException:
        batch.stop()
        raise
