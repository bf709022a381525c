"""Clocks for tests. Each is simulated: instead of waiting it moves forward."""

from __future__ import annotations

import asyncio
import datetime
import random
import threading

from helpscout_client.sandbox import Clock

NOW = datetime.datetime(2026, 3, 1, 12, tzinfo=datetime.UTC)
#: Seconds after which a test that hangs goes on, to fail.
_LONG = 10


class RecordingClock(Clock):
    """Stands still until someone waits, and records for how long."""

    def __init__(self, now: datetime.datetime | None = NOW) -> None:
        super().__init__(now)
        self.waits: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        super().sleep(seconds)

    async def asleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        await super().asleep(seconds)


class SharedClock(RecordingClock):
    """For threads that wait at the same time: each waits from when it looked at the clock last.

    Otherwise the waits of threads would add up if one looks at the clock, and another advances it before the first
    one begins to wait. It records by how much each wait advanced it.
    """

    def __init__(self, now: datetime.datetime | None = NOW) -> None:
        super().__init__(now)
        self._looked = threading.local()
        self._waiting = threading.Lock()

    def monotonic(self) -> float:
        now: float
        now = self._looked.at = super().monotonic()
        return now

    def sleep(self, seconds: float) -> None:
        ends_at = getattr(self._looked, "at", 0.0) + seconds
        with self._waiting:
            super().sleep(max(0.0, ends_at - self.monotonic()))

    async def asleep(self, seconds: float) -> None:
        self.sleep(seconds)
        await asyncio.sleep(0)


class ErraticClock(RecordingClock):
    """Its time of day is different at each look; its monotonic time is right."""

    def now(self) -> datetime.datetime:
        return super().now() + datetime.timedelta(days=random.randint(-9999, 9999))


class AdjustableClock(Clock):
    """Its time of day can be set, as a user sets that of a computer; its monotonic time is not changed by that."""

    jump = datetime.timedelta()

    def now(self) -> datetime.datetime:
        return super().now() + self.jump


class TickingClock(Clock):
    """Each look at it takes a second."""

    def monotonic(self) -> float:
        self.advance(1)
        return super().monotonic()


class InterruptedClock(Clock):
    """Raises the exceptions it was given, one for each wait, and then works as usual."""

    def __init__(self, *interrupts: BaseException) -> None:
        super().__init__(NOW)
        self.interrupts = list(interrupts)

    def sleep(self, seconds: float) -> None:
        if self.interrupts:
            raise self.interrupts.pop()
        super().sleep(seconds)


class HeldClock(Clock):
    """Waits end only when `wake` is set."""

    def __init__(self) -> None:
        super().__init__(NOW)
        self.asleep_now = threading.Event()
        self.wake = threading.Event()

    def sleep(self, seconds: float) -> None:
        self.asleep_now.set()
        self.wake.wait(_LONG)
        super().sleep(seconds)

    async def asleep(self, seconds: float) -> None:
        self.asleep_now.set()
        while not self.wake.is_set():
            await asyncio.sleep(0)
        await super().asleep(seconds)

    async def wait_until_asleep(self) -> None:
        """Returns when a task waits."""
        while not self.asleep_now.is_set():
            await asyncio.sleep(0)
