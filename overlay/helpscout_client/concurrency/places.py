"""Limits the number of connections before httpcore is called, where an interruption is unsafe or has to wait."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, Final

import httpx

from .apart import AsyncBreakable, Breakable
from .gate import RECHECK, Signal

if TYPE_CHECKING:
    import asyncio

_ALL_THREADS: Final = object()


class Places:
    """One place for each connection.

    Args:
        most: The number of places; None for no limit.
    """

    def __init__(self, most: int | None) -> None:
        self._most = most
        self._taken = 0
        self._lock = threading.Lock()
        #: Waiting threads, in order of arrival.
        self._waiting = OrderedDict[Signal, None]()

    def acquire(self, seconds: float | None) -> Callable[[], None]:
        """Waits for a place.

        Args:
            seconds: Maximum number of seconds to wait.

        Returns:
            A function that releases the place.

        Raises:
            httpx.PoolTimeout: No place was free in time.
        """
        if self._most is None:
            return _nothing
        with self._lock:
            if self._taken < self._most:
                self._taken += 1
                return self._release
            signal = Signal()
            self._waiting[signal] = None
        self._wait(signal, seconds)
        return self._release

    def _wait(self, signal: Signal, seconds: float | None) -> None:
        """Waits until another thread hands over its place."""
        ends_at = None if seconds is None else monotonic() + seconds
        try:
            while signal in self._waiting:
                left = RECHECK if ends_at is None else ends_at - monotonic()
                if left <= 0:
                    raise httpx.PoolTimeout("all connections are in use")
                with Breakable():
                    signal.wait(min(left, RECHECK))
        except BaseException:
            with self._lock:
                is_handed_over = signal not in self._waiting
                self._waiting.pop(signal, None)
            if is_handed_over:
                self._release()
            raise

    def _release(self) -> None:
        with self._lock:
            if self._waiting:
                # The next waiter takes the place over.
                self._waiting.popitem(last=False)[0].set()
            else:
                self._taken -= 1


class AsyncPlaces:
    """One place for each connection.

    Args:
        most: The number of places; None for no limit.
    """

    def __init__(self, most: int | None) -> None:
        self._most = most
        self._loop: asyncio.AbstractEventLoop | None = None
        self._free: asyncio.Semaphore

    async def acquire(self, seconds: float | None) -> Callable[[], None]:
        """Waits for a place.

        Args:
            seconds: Maximum number of seconds to wait.

        Returns:
            A function that releases the place.

        Raises:
            httpx.PoolTimeout: No place was free in time.
        """
        import asyncio

        if self._most is None:
            return _nothing
        loop = asyncio.get_running_loop()
        if self._loop is not loop:
            # Places that an earlier event loop took are gone with it.
            self._loop, self._free = loop, asyncio.Semaphore(self._most)
        free = self._free
        if free.locked():
            try:
                with AsyncBreakable():
                    async with asyncio.timeout(seconds):
                        await free.acquire()
            except TimeoutError:
                raise httpx.PoolTimeout("all connections are in use") from None
        else:
            await free.acquire()
        return free.release


def connection_users() -> object:
    """Identifies the callers that can use this caller's connection: all threads."""
    return _ALL_THREADS


def async_connection_users() -> object:
    """Identifies the callers that can use this caller's connection: the tasks of its event loop."""
    import asyncio

    return asyncio.get_running_loop()


def _nothing() -> None:
    pass
