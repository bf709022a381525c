"""Single flight: concurrent callers share one execution, in threads and in tasks."""

import threading
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING

from ..transport.forks import on_fork
from .apart import sheltered
from .waiting import REPORTED_WAIT, report_wait

if TYPE_CHECKING:
    # These imports would slow the start of programs that don't need them.
    import asyncio
    from concurrent.futures import Future


class SingleFlight:
    """Lets one thread work while others wait. If it fails, they get its exception."""

    def __init__(self) -> None:
        self.after_fork()
        on_fork(self)

    def after_fork(self) -> None:
        """Forgets the threads of the parent process."""
        self._guard = threading.Lock()
        self._flight: Future[None] | None = None

    def run(self, work: Callable[[], None]) -> None:
        """Does the work, or waits for the thread that does it. The work continues if the caller is interrupted."""
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
            # Also if it was interrupted: the waiting threads check again, and one of them takes over.
            if not mine.done():
                mine.set_result(None)


class AsyncSingleFlight:
    """Does the work in a separate task, so that the cancellation of one caller does not affect the others."""

    def __init__(self) -> None:
        self._flight: asyncio.Task[None] | None = None

    async def run(self, work: Callable[[], Awaitable[None]]) -> None:
        """Does the work, or waits for the task that does it."""
        import asyncio

        flight = self._flight
        # An event loop that ended early may have left its task behind.
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
    # Otherwise asyncio logs an exception that was never retrieved.
    if not flight.cancelled():
        flight.exception()
