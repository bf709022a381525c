"""The queue behind the gate, and the signals that wake threads and tasks."""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Final, Protocol

from attrs import define

from ..transport.forks import on_fork
from .waiting import REPORTED_WAIT, report_wait

if TYPE_CHECKING:
    import asyncio

#: Seconds after which a waiter checks the queue again, even if it was not woken.
RECHECK: Final = 5.0
#: Seconds. A clock with a resolution of microseconds would not advance for shorter rounding remainders.
SHORTEST_SLEEP: Final = 0.001
#: Seconds after which a waiter that did not renew its lease is skipped.
_LEASE: Final = 15.0
#: Seconds after which bulk work has the same priority as interactive calls, so that it doesn't wait forever.
_MAX_BULK_WAIT: Final = 120.0


class Waker(Protocol):
    """Wakes a waiter."""

    def is_alive(self) -> bool:
        """Whether the waiter still exists."""
        ...

    def set(self) -> None:
        """Wakes the waiter, now or when it starts to wait."""
        ...


@define(eq=False)
class Place:
    """A place in the queue: a lease, which its owner renews."""

    waker: Waker
    is_bulk: bool
    entered_at: float
    expires_at: float
    is_reported: bool = False


class FairQueue:
    """A first-come, first-served queue in which interactive calls precede bulk work.

    It uses the machine's clock, because a simulated clock may jump while others wait.

    Args:
        monotonic: Returns the seconds of a monotonic clock.
    """

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self.after_fork()
        on_fork(self)

    def after_fork(self) -> None:
        """Forgets the threads of the parent process."""
        self._lock = threading.Lock()
        #: Interactive calls, and bulk work. A plain dict finds its first key slowly after many were removed.
        self.lanes: tuple[OrderedDict[Place, None], OrderedDict[Place, None]] = OrderedDict(), OrderedDict()

    def enter(self, waker: Waker, *, is_bulk: bool) -> Place:
        """Enters the queue at its end."""
        now = self._monotonic()
        place = Place(waker, is_bulk, now, now + _LEASE)
        with self._lock:
            self.lanes[is_bulk][place] = None
        return place

    def is_first(self, place: Place) -> bool:
        """Whether a place is first. Renews its lease."""
        now = self._monotonic()
        with self._lock:
            if place.is_bulk and now - place.entered_at > _MAX_BULK_WAIT:
                self.lanes[True].pop(place, None)
                place.is_bulk = False
            place.expires_at = now + _LEASE
            # The place may have been skipped.
            self.lanes[place.is_bulk].setdefault(place)
            first = self._first(now)
        if first is not place and first is not None:
            first.waker.set()
            if now - place.entered_at > REPORTED_WAIT and not place.is_reported:
                place.is_reported = True
                report_wait("its turn")
        return first is place

    def prolong(self, place: Place, seconds: float) -> None:
        """Extends the lease of a place while its owner sleeps."""
        place.expires_at = self._monotonic() + seconds + _LEASE

    def leave(self, place: Place) -> None:
        """Leaves the queue, and wakes the next waiter."""
        with self._lock:
            self.lanes[place.is_bulk].pop(place, None)
        self.wake_first()

    def wake_first(self) -> None:
        """Wakes the first waiter, so that it checks the queue again."""
        with self._lock:
            first = self._first(self._monotonic())
        if first is not None:
            first.waker.set()

    def _first(self, now: float) -> Place | None:
        """The first place whose owner still waits. Removes those before it."""
        for lane in self.lanes:
            while lane:
                place = next(iter(lane))
                if place.expires_at > now and place.waker.is_alive():
                    return place
                del lane[place]
        return None


class Signal:
    """Wakes a thread. If an exception interrupts the waiting thread, no lock stays held."""

    def __init__(self) -> None:
        self._calls = SimpleQueue[None]()
        self._owner = threading.current_thread()

    def is_alive(self) -> bool:
        """Whether the thread is alive."""
        return self._owner.is_alive()

    def set(self) -> None:
        """Wakes the waiter."""
        self._calls.put(None)

    def clear(self) -> None:
        """Forgets earlier calls of `set`."""
        while not self._calls.empty():
            self._calls.get_nowait()

    def wait(self, seconds: float) -> None:
        """Waits for `set`, but not longer than a number of seconds."""
        with suppress(Empty):
            self._calls.get(timeout=seconds)


class Senders:
    """Threads that send: none of them disappears in the middle of a call."""

    def check(self, expire: Callable[[], None]) -> None:
        """Does nothing, because no permit is left behind."""


class AsyncSenders:
    """Tasks that send. They disappear with their event loop."""

    def __init__(self) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None

    def check(self, expire: Callable[[], None]) -> None:
        """Expires the permits of earlier callers whose event loop no longer runs."""
        import asyncio

        earlier, self._loop = self._loop, asyncio.get_running_loop()
        if earlier is not None and earlier is not self._loop and not earlier.is_running():
            expire()


class AsyncSignal:
    """Wakes a task."""

    def __init__(self) -> None:
        import asyncio

        self._event = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop = asyncio.get_running_loop()

    def is_alive(self) -> bool:
        """Whether the task's event loop is still open: a client may outlive the loop that it was used in."""
        return not self._loop.is_closed()

    def set(self) -> None:
        """Wakes the waiter."""
        self._event.set()

    def clear(self) -> None:
        """Forgets earlier calls of `set`."""
        self._event.clear()

    async def wait(self, seconds: float) -> None:
        """Waits for `set`, but not longer than a number of seconds."""
        import asyncio

        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._event.wait()
