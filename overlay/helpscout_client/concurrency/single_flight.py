"""Doing together what must be done once: for threads, and for tasks."""

import threading
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING

from ..transport.forks import on_fork
from .apart import sheltered
from .waiting import REPORTED_WAIT, report_wait

if TYPE_CHECKING:
    # Either would slow the start of programs that don't need it.
    import asyncio
    from concurrent.futures import Future


class SingleFlight:
    """Lets one thread work while others wait, and gives them its failure if it fails."""

    def __init__(self) -> None:
        self.after_fork()
        on_fork(self)

    def after_fork(self) -> None:
        """Forgets the threads of the parent process."""
        self._guard = threading.Lock()
        self._flight: Future[None] | None = None

    def run(self, work: Callable[[], None]) -> None:
        """Works, or waits for the thread that is at it. Either goes on if the caller is interrupted."""
        sheltered(partial(self._run, work))

    def _run(self, work: Callable[[], None]) -> None:
        from concurrent.futures import Future, wait

        mine: Future[None] = Future()
        with self._guard:
            flight = self._flight or mine
            self._flight = flight
        if flight is not mine:
            if not wait((flight,), REPORTED_WAIT).done:
                report_wait("a token")
            flight.result()
            return
        try:
            work()
        except Exception as error:
            mine.set_exception(error)
            raise
        finally:
            with self._guard:
                self._flight = None
            # Also if it was interrupted: those who wait will look again, and one of them takes over.
            if not mine.done():
                mine.set_result(None)


class AsyncSingleFlight:
    """Works in a task of its own, so that whoever is cancelled leaves the others what they wait for."""

    def __init__(self) -> None:
        self._flight: asyncio.Task[None] | None = None

    async def run(self, work: Callable[[], Awaitable[None]]) -> None:
        """Works, or waits for the task that is at it."""
        import asyncio

        flight = self._flight
        # A loop that ended in the middle left its task behind.
        if flight is None or flight.done() or flight.get_loop() is not asyncio.get_running_loop():
            flight = self._flight = asyncio.ensure_future(_task(work))
            flight.add_done_callback(_look_at)
        done, _ = await asyncio.wait((flight,), timeout=REPORTED_WAIT)
        if not done:
            report_wait("a token")
            await asyncio.wait((flight,))
        flight.result()


async def _task(work: Callable[[], Awaitable[None]]) -> None:
    await work()


def _look_at(flight: "asyncio.Task[None]") -> None:
    # Or asyncio complains of a failure that nobody waited for.
    if not flight.cancelled():
        flight.exception()
