"""Waits for a permit of the rate limiter, first come, first served."""

from functools import partial

from ..clock import Clock
from ..concurrency.apart import AsyncBreakable
from ..concurrency.gate import RECHECK, SHORTEST_SLEEP, AsyncSenders, AsyncSignal, FairQueue
from ..concurrency.threads import async_hand_over
from ..ratelimit.limiter import RateLimiter, is_bulk
from ..ratelimit.window import Permit, Result, Wait


class AsyncFairGate:
    """Lets callers ask the limiter for a permit one at a time, in order of arrival."""

    def __init__(self, limiter: RateLimiter, clock: Clock) -> None:
        self._limiter = limiter
        self._clock = clock
        self._queue = FairQueue()
        self._senders = AsyncSenders()

    async def acquire(self, cost: int, wait_budget: float) -> Permit | float:
        """Waits for a permit, behind earlier callers.

        Args:
            cost: Rate limit units of the request.
            wait_budget: Maximum number of seconds to wait for the rate limit.

        Returns:
            The permit, or the number of seconds that it would take, if that is longer than `wait_budget`.
        """
        self._senders.check(self._limiter.expire)
        bulk = is_bulk.get()
        # The order matters only to callers that wait.
        if not any(self._queue.lanes):
            result = await self._try(cost, bulk)
            if isinstance(result, Permit):
                return result
        return await self._wait(cost, wait_budget, bulk)

    async def _wait(self, cost: int, wait_budget: float, bulk: bool) -> Permit | float:
        signal = AsyncSignal()
        place = self._queue.enter(signal, is_bulk=bulk)
        try:
            while True:
                signal.clear()
                if (seconds := self._limiter.blocked_for()) > wait_budget:
                    return seconds
                if not self._queue.is_first(place):
                    with AsyncBreakable():
                        await signal.wait(RECHECK)
                    continue
                result = await self._try(cost, place.is_bulk)
                if isinstance(result, Permit):
                    return result
                if result.seconds is None:
                    with AsyncBreakable():
                        await signal.wait(self._limiter.store.poll_interval)
                elif result.seconds > wait_budget:
                    return result.seconds
                else:
                    wait_budget -= result.seconds
                    self._queue.prolong(place, result.seconds)
                    with AsyncBreakable():
                        await self._clock.asleep(max(result.seconds, SHORTEST_SLEEP))
        finally:
            self._queue.leave(place)

    async def release(self, permit: Permit, result: Result | None) -> None:
        """Releases a permit, with what the response reported, if there was one."""
        if self._limiter.store.is_blocking:
            await async_hand_over(partial(self._limiter.release, permit, result))
        else:
            self._limiter.release(permit, result)
        if any(self._queue.lanes):
            self._queue.wake_first()

    async def _try(self, cost: int, bulk: bool) -> Permit | Wait:
        if self._limiter.store.is_blocking:
            return await async_hand_over(partial(self._limiter.acquire, cost, is_bulk=bulk), self._limiter.discard)
        return self._limiter.acquire(cost, is_bulk=bulk)
