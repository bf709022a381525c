"""Who goes on next, without any waiting; and how threads and tasks are woken."""

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

#: Seconds after which a waiter looks at the queue again, even if nothing woke it.
RECHECK: Final = 5.0
#: Seconds. A clock that counts microseconds would stand still for what is left by rounding.
SHORTEST_SLEEP: Final = 0.001
#: Seconds after which a waiter that gave no sign of life is passed over.
_LEASE: Final = 15.0
#: Seconds after which bulk work waits among the interactive calls, so that these can't hold it up for ever.
_MAX_BULK_WAIT: Final = 120.0


class Waker(Protocol):
    """Wakes a waiter."""

    def is_alive(self) -> bool:
        """Whether there is anybody to wake."""
        ...

    def set(self) -> None:
        """Wakes it, now or when it begins to wait."""
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
    """First come, first served; but bulk work lets interactive calls pass.

    Times are those of the machine: a simulated clock may jump while others wait.

    Args:
        monotonic: Seconds.
    """

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self.after_fork()
        on_fork(self)

    def after_fork(self) -> None:
        """Forgets the threads of the parent process."""
        self._lock = threading.Lock()
        #: Interactive calls, and bulk work. An ordinary dict is slow to find its first key after many were removed.
        self.lanes: tuple[OrderedDict[Place, None], OrderedDict[Place, None]] = OrderedDict(), OrderedDict()

    def enter(self, waker: Waker, *, is_bulk: bool) -> Place:
        """Takes the last place."""
        now = self._monotonic()
        place = Place(waker, is_bulk, now, now + _LEASE)
        with self._lock:
            self.lanes[is_bulk][place] = None
        return place

    def is_first(self, place: Place) -> bool:
        """Whether it is this one's turn. Renews its lease."""
        now = self._monotonic()
        with self._lock:
            if place.is_bulk and now - place.entered_at > _MAX_BULK_WAIT:
                self.lanes[True].pop(place, None)
                place.is_bulk = False
            place.expires_at = now + _LEASE
            # It may have been passed over.
            self.lanes[place.is_bulk].setdefault(place)
            first = self._first(now)
        if first is not place and first is not None:
            first.waker.set()
            if now - place.entered_at > REPORTED_WAIT and not place.is_reported:
                place.is_reported = True
                report_wait("its turn")
        return first is place

    def prolong(self, place: Place, seconds: float) -> None:
        """Keeps a place while its owner sleeps."""
        place.expires_at = self._monotonic() + seconds + _LEASE

    def leave(self, place: Place) -> None:
        """Gives a place up, and wakes the next one."""
        with self._lock:
            self.lanes[place.is_bulk].pop(place, None)
        self.wake_first()

    def wake_first(self) -> None:
        """Has the first one look again."""
        with self._lock:
            first = self._first(self._monotonic())
        if first is not None:
            first.waker.set()

    def _first(self, now: float) -> Place | None:
        """The first one that is still waiting. Removes those before it."""
        for lane in self.lanes:
            while lane:
                place = next(iter(lane))
                if place.expires_at > now and place.waker.is_alive():
                    return place
                del lane[place]
        return None


class Signal:
    """Wakes a thread. An exception that interrupts the waiting thread keeps no lock from those that wake it."""

    def __init__(self) -> None:
        self._calls = SimpleQueue[None]()
        self._owner = threading.current_thread()

    def is_alive(self) -> bool:
        """Whether the thread is alive."""
        return self._owner.is_alive()

    def set(self) -> None:
        """Wakes it."""
        self._calls.put(None)

    def clear(self) -> None:
        """Forgets earlier calls of `set`."""
        while not self._calls.empty():
            self._calls.get_nowait()

    def wait(self, seconds: float) -> None:
        """Waits for `set`, but no longer than that."""
        with suppress(Empty):
            self._calls.get(timeout=seconds)


class Senders:
    """Threads, of which none vanishes in the middle of a call."""

    def have_vanished(self) -> bool:
        """Whether earlier callers left their permits behind."""
        return False


class AsyncSenders:
    """Tasks, which vanish with their event loop."""

    def __init__(self) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None

    def have_vanished(self) -> bool:
        """Whether earlier callers left their permits behind, if they had any: their loop does not run any more."""
        import asyncio

        earlier, self._loop = self._loop, asyncio.get_running_loop()
        return earlier is not None and earlier is not self._loop and not earlier.is_running()


class AsyncSignal:
    """Wakes a task."""

    def __init__(self) -> None:
        import asyncio

        self._event = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop = asyncio.get_running_loop()

    def is_alive(self) -> bool:
        """Whether the task's loop is: a client may live longer than the loop that it was used in."""
        return not self._loop.is_closed()

    def set(self) -> None:
        """Wakes it."""
        self._event.set()

    def clear(self) -> None:
        """Forgets earlier calls of `set`."""
        self._event.clear()

    async def wait(self, seconds: float) -> None:
        """Waits for `set`, but no longer than that."""
        import asyncio

        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._event.wait()
