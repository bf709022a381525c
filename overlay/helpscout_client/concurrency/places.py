"""Waiting for a connection, before httpcore is asked for one."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import httpx

if TYPE_CHECKING:
    import asyncio


class Places:
    """httpcore lets threads wait in order by itself."""

    def __init__(self, most: int | None) -> None:
        pass

    def acquire(self, seconds: float | None) -> Callable[[], None]:
        """Waits for nothing."""
        return _nothing


class AsyncPlaces:
    """As many places as there are connections.

    So no request waits within httpcore, where cancelling it does harm.

    Args:
        most: How many there are; None for any number.
    """

    def __init__(self, most: int | None) -> None:
        self._most = most
        self._loop: asyncio.AbstractEventLoop | None = None
        self._free: asyncio.Semaphore

    async def acquire(self, seconds: float | None) -> Callable[[], None]:
        """Waits for a place.

        Args:
            seconds: How long.

        Returns:
            Releases it.

        Raises:
            httpx.PoolTimeout: It took longer.
        """
        import asyncio

        if self._most is None:
            return _nothing
        loop = asyncio.get_running_loop()
        if self._loop is not loop:
            # What an earlier loop left behind is gone with it.
            self._loop, self._free = loop, asyncio.Semaphore(self._most)
        free = self._free
        if free.locked():
            try:
                async with asyncio.timeout(seconds):
                    await free.acquire()
            except TimeoutError:
                raise httpx.PoolTimeout("all connections are in use") from None
        else:
            await free.acquire()
        return free.release


def _nothing() -> None:
    pass
