"""Calls in separate tasks, whose callers are cancelled at each relevant time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from helpscout_client.concurrency.apart import (
    AsyncBreakable,
    AsyncCloser,
    AsyncUnbreakable,
    async_apart,
    async_check_caller,
    async_nothing,
    check_caller,
)


async def steps(count: int) -> None:
    """Lets other tasks run this many times."""
    for _ in range(count):
        await asyncio.sleep(0)


class Work:
    """Work that can't be interrupted until the test lets it continue."""

    def __init__(self) -> None:
        self.is_free = asyncio.Event()
        self.seen: list[str] = []

    async def __call__(self) -> int:
        with AsyncUnbreakable():
            await self.is_free.wait()
            self.seen.append("went on")
        return 7


async def leave(caller: asyncio.Task[Any]) -> None:
    """Cancels a caller that waits for its call."""
    await steps(3)
    caller.cancel()
    with pytest.raises(asyncio.CancelledError):
        await caller


@pytest.mark.parametrize("is_closed", [False, True])
def test_result__of_a_caller_that_left_is_discarded(is_closed: bool) -> None:
    discarded: list[object] = []

    async def close() -> None:
        discarded.append("closed")

    async def discard(result: object) -> None:
        discarded.append(result)

    async def run() -> None:
        work, is_over = Work(), asyncio.Event()

        async def discard_and_report(result: object) -> None:
            await (AsyncCloser(work, close).discard(result) if is_closed else discard(result))
            is_over.set()

        await leave(asyncio.create_task(async_apart(work, discard_and_report)))
        assert discarded == []
        work.is_free.set()
        await is_over.wait()

    asyncio.run(run())
    assert discarded == ["closed" if is_closed else 7]


def test_call__of_a_caller_that_left_begins_nothing_more() -> None:
    async def run() -> list[str]:
        work, is_over = Work(), asyncio.Event()

        async def go_on() -> None:
            await work()
            try:
                with AsyncBreakable():
                    work.seen.append("never")
            finally:
                is_over.set()

        await leave(asyncio.create_task(async_apart(go_on, async_nothing)))
        work.is_free.set()
        await is_over.wait()
        return work.seen

    assert asyncio.run(run()) == ["went on"]


def test_call__that_waits_is_cancelled_with_its_caller() -> None:
    async def run() -> list[str]:
        seen: list[str] = []

        async def work() -> None:
            try:
                with AsyncBreakable():
                    await asyncio.Event().wait()
            except asyncio.CancelledError:
                seen.append("cancelled")
                raise

        await leave(asyncio.create_task(async_apart(work, async_nothing)))
        await steps(3)
        return seen

    assert asyncio.run(run()) == ["cancelled"]


async def succeed() -> int:
    return 7


async def fail() -> int:
    raise LookupError


async def give_up() -> int:
    raise asyncio.CancelledError


End = Callable[[], Coroutine[Any, Any, int]]


@pytest.mark.parametrize(("end", "discarded"), [(succeed, [7]), (fail, []), (give_up, [])])
def test_call__that_ends_as_its_caller_leaves(end: End, discarded: list[int]) -> None:
    """The cancellation occurs between the end of the call and the caller's next step."""

    async def run() -> list[int]:
        seen: list[int] = []

        async def work() -> int:
            await steps(3)
            # In this order: the cancellation, then the caller's wake-up.
            asyncio.get_running_loop().call_soon(caller.cancel)
            return await end()

        async def discard(result: int) -> None:
            seen.append(result)

        caller = asyncio.create_task(async_apart(work, discard))
        with pytest.raises(asyncio.CancelledError):
            await caller
        await steps(3)
        return seen

    assert asyncio.run(run()) == discarded


def test_check_caller__outside_of_calls_does_nothing() -> None:
    check_caller()
    async_check_caller()
