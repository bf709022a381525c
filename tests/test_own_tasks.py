"""Calls in tasks of their own, whose callers leave while they can't be cancelled."""

from __future__ import annotations

import asyncio

import pytest

from helpscout_client.concurrency.apart import (
    AsyncCloser,
    AsyncUnbreakable,
    async_apart,
    async_check_caller,
    check_caller,
)


@pytest.mark.parametrize("is_closed", [False, True])
def test_result__of_a_caller_that_left_is_discarded(is_closed: bool) -> None:
    discarded: list[object] = []

    async def close() -> None:
        discarded.append("closed")

    async def discard(result: object) -> None:
        discarded.append(result)

    async def run() -> None:
        is_free, is_over = asyncio.Event(), asyncio.Event()

        async def work() -> int:
            with AsyncUnbreakable():
                await is_free.wait()
            return 7

        async def discard_and_tell(result: object) -> None:
            await (AsyncCloser(is_free, close).discard(result) if is_closed else discard(result))
            is_over.set()

        caller = asyncio.create_task(async_apart(work, discard_and_tell))
        for _ in range(3):
            await asyncio.sleep(0)
        caller.cancel()
        with pytest.raises(asyncio.CancelledError):
            await caller
        assert discarded == []
        is_free.set()
        await is_over.wait()

    asyncio.run(run())
    assert discarded == ["closed" if is_closed else 7]


def test_check_caller__outside_of_calls_does_nothing() -> None:
    check_caller()
    async_check_caller()
