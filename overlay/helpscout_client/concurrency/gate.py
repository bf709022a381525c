"""Waiting for a permit in the order of arrival: for threads, and for tasks."""

import contextlib
import threading
from collections import deque
from typing import TYPE_CHECKING

from ..clock import Clock
from ..ratelimit.limiter import RateLimiter
from ..ratelimit.window import Answer, Permit, Wait
from ..transport.forks import on_fork

if TYPE_CHECKING:
    # It would slow the start of synchronous programs.
    import asyncio


class FairGate:
    """Lets threads take permits one after the other."""

    def __init__(self, limiter: RateLimiter, clock: Clock) -> None:
        self._limiter = limiter
        self._clock = clock
        self.after_fork()
        on_fork(self)

    def after_fork(self) -> None:
        """Forgets the threads of the parent."""
        self._queue: deque[threading.Lock] = deque()
        self._guard = threading.Lock()
        self._is_taken = False
        self._answered = threading.Condition()

    def acquire(self, weight: int, longest: float) -> Permit | Wait:
        """A permit, after all who came earlier.

        Args:
            weight: What the request counts as.
            longest: Seconds that the rate limit may keep it waiting.

        Returns:
            How long it would take, if that is longer.
        """
        if (blocked_for := self._limiter.blocked_for()) > longest:
            return Wait(blocked_for)
        self._enter()
        try:
            with self._answered:
                while isinstance(answer := self._limiter.take(weight), Wait):
                    if answer.seconds is None:
                        self._answered.wait(self._limiter.poll)
                        continue
                    if answer.seconds > longest:
                        return answer
                    longest -= answer.seconds
                    self._answered.release()
                    try:
                        self._clock.sleep(answer.seconds)
                    finally:
                        self._answered.acquire()
                return answer
        finally:
            self._leave()

    def release(self, permit: Permit, answer: Answer | None) -> None:
        """Gives a permit back, with what came of it."""
        self._limiter.give_back(permit, answer)
        with self._answered:
            self._answered.notify()

    def _enter(self) -> None:
        with self._guard:
            if not self._is_taken:
                self._is_taken = True
                return
            mine = threading.Lock()
            mine.acquire()
            self._queue.append(mine)
        try:
            mine.acquire()
        except BaseException:
            self._give_up(mine)
            raise

    def _give_up(self, mine: threading.Lock) -> None:
        with self._guard:
            is_waiting = mine in self._queue
            if is_waiting:
                self._queue.remove(mine)
        if not is_waiting:
            self._leave()

    def _leave(self) -> None:
        with self._guard:
            if self._queue:
                self._queue.popleft().release()
            else:
                self._is_taken = False


class AsyncFairGate:
    """Lets tasks take permits one after the other."""

    def __init__(self, limiter: RateLimiter, clock: Clock) -> None:
        self._limiter = limiter
        self._clock = clock
        self._loop: asyncio.AbstractEventLoop | None = None

    async def acquire(self, weight: int, longest: float) -> Permit | Wait:
        """A permit, after all who came earlier.

        Args:
            weight: What the request counts as.
            longest: Seconds that the rate limit may keep it waiting.

        Returns:
            How long it would take, if that is longer.
        """
        if (blocked_for := self._limiter.blocked_for()) > longest:
            return Wait(blocked_for)
        self._enter_loop()
        async with self._turn:
            while True:
                # First, since an answer may come while the limiter thinks.
                self._answered.clear()
                answer = await self._take(weight)
                if isinstance(answer, Permit):
                    return answer
                if answer.seconds is None:
                    await self._next_answer()
                elif answer.seconds > longest:
                    return answer
                else:
                    longest -= answer.seconds
                    await self._clock.asleep(answer.seconds)

    async def release(self, permit: Permit, answer: Answer | None) -> None:
        """Gives a permit back, with what came of it."""
        give_back = self._limiter.give_back
        if self._limiter.poll is None:
            give_back(permit, answer)
        else:
            import asyncio

            # No task, so that it is given back even if this one is cancelled.
            await asyncio.shield(asyncio.get_running_loop().run_in_executor(None, give_back, permit, answer))
        self._answered.set()

    async def _take(self, weight: int) -> Permit | Wait:
        import asyncio

        if self._limiter.poll is None:
            return self._limiter.take(weight)
        taking = asyncio.get_running_loop().run_in_executor(None, self._limiter.take, weight)
        try:
            return await asyncio.shield(taking)
        except asyncio.CancelledError:
            # The thread goes on, and may get what nobody waits for any more.
            taking.add_done_callback(self._return)
            raise

    def _return(self, taken: "asyncio.Future[Permit | Wait]") -> None:
        if isinstance(permit := taken.result(), Permit):
            taken.get_loop().run_in_executor(None, self._limiter.give_back, permit, None)

    async def _next_answer(self) -> None:
        import asyncio

        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._answered.wait(), self._limiter.poll)

    def _enter_loop(self) -> None:
        import asyncio

        # A client may live longer than the loop it was used in.
        if self._loop is not (loop := asyncio.get_running_loop()):
            self._loop, self._turn, self._answered = loop, asyncio.Lock(), asyncio.Event()
