"""The simulated clock, which can be advanced."""

import asyncio
import datetime
import threading
from typing import Final

from ... import clock

_SECOND: Final = datetime.timedelta(seconds=1)


class SimulatedClock(clock.Clock):
    """A clock that advances instead of sleeping, so that hours take seconds.

    Args:
        stands_at: The time at which it stops until it is advanced; by default it runs, starting at the real time.
    """

    def __init__(self, stands_at: datetime.datetime | None = None) -> None:
        if stands_at is not None and stands_at.tzinfo is None:
            raise ValueError("now must have a time zone, such as datetime.UTC")
        self._stands_at = stands_at
        self._ahead = datetime.timedelta()
        self._lock = threading.Lock()

    def now(self) -> datetime.datetime:
        """The time in UTC."""
        return (super().now() if self._stands_at is None else self._stands_at.astimezone(datetime.UTC)) + self._ahead

    def monotonic(self) -> float:
        """Seconds since an arbitrary time."""
        return (super().monotonic() if self._stands_at is None else 0) + self._ahead / _SECOND

    def advance(self, by: datetime.timedelta | float) -> None:
        """Advances the clock.

        Args:
            by: The time to add, as a timedelta or in seconds.
        """
        step = by if isinstance(by, datetime.timedelta) else by * _SECOND
        if step < datetime.timedelta():
            raise ValueError(f"the clock can't go back by {-step}: advance() requires a positive time")
        with self._lock:
            self._ahead += step

    def sleep(self, seconds: float) -> None:
        """Advances the clock instead of waiting."""
        self.advance(seconds)

    async def asleep(self, seconds: float) -> None:
        """Advances the clock instead of waiting, and lets other tasks run."""
        self.advance(seconds)
        await asyncio.sleep(0)
