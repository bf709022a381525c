"""Waiting for a permit in the order of arrival: for threads, and for tasks."""

import threading
from collections import deque
from typing import TYPE_CHECKING

import httpx

from .clock import Clock
from .forks import on_fork
from .pacing import Allowance, Permit, Wait

if TYPE_CHECKING:
    # It would slow the start of synchronous programs.
    import asyncio


class Turns:
    """Lets threads take permits one after the other."""

    def __init__(self, allowance: Allowance, clock: Clock) -> None:
        self.allowance = allowance
        self._clock = clock
        self.after_fork()
        on_fork(self)

    def after_fork(self) -> None:
        """Forgets the threads of the parent."""
        self._queue: deque[threading.Lock] = deque()
        self._guard = threading.Lock()
        self._is_taken = False
        self._answered = threading.Condition()

    def acquire(self, weight: int, longest: float) -> Permit | None:
        """A permit, after all who came earlier.

        Args:
            weight: What the request counts as.
            longest: Seconds that the rate limit may keep it waiting.

        Returns:
            None if it would take longer.
        """
        if self.allowance.blocked_for() > longest:
            return None
        self._enter()
        try:
            with self._answered:
                while isinstance(answer := self.allowance.take(weight), Wait):
                    if answer.seconds is None:
                        self._answered.wait()
                        continue
                    if answer.seconds > longest:
                        return None
                    longest -= answer.seconds
                    self._answered.release()
                    try:
                        self._clock.sleep(answer.seconds)
                    finally:
                        self._answered.acquire()
                return answer
        finally:
            self._leave()

    def release(self, permit: Permit, response: httpx.Response | None) -> None:
        """Gives a permit back, with what came of it."""
        with self._answered:
            self.allowance.give_back(permit, response)
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


class AsyncTurns:
    """Lets tasks take permits one after the other."""

    def __init__(self, allowance: Allowance, clock: Clock) -> None:
        self.allowance = allowance
        self._clock = clock
        self._loop: asyncio.AbstractEventLoop | None = None

    async def acquire(self, weight: int, longest: float) -> Permit | None:
        """A permit, after all who came earlier.

        Args:
            weight: What the request counts as.
            longest: Seconds that the rate limit may keep it waiting.

        Returns:
            None if it would take longer.
        """
        if self.allowance.blocked_for() > longest:
            return None
        self._enter_loop()
        async with self._turn:
            while isinstance(answer := self.allowance.take(weight), Wait):
                if answer.seconds is None:
                    self._answered.clear()
                    await self._answered.wait()
                elif answer.seconds > longest:
                    return None
                else:
                    longest -= answer.seconds
                    await self._clock.asleep(answer.seconds)
            return answer

    def release(self, permit: Permit, response: httpx.Response | None) -> None:
        """Gives a permit back, with what came of it."""
        self.allowance.give_back(permit, response)
        self._answered.set()

    def _enter_loop(self) -> None:
        import asyncio

        # A client may live longer than the loop it was used in.
        if self._loop is not (loop := asyncio.get_running_loop()):
            self._loop, self._turn, self._answered = loop, asyncio.Lock(), asyncio.Event()
