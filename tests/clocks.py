"""Simulated clocks for tests, which advance instead of waiting."""

from __future__ import annotations

import asyncio
import datetime
import random
import threading

from helpscout_client.sandbox import Clock

NOW = datetime.datetime(2026, 3, 1, 12, tzinfo=datetime.UTC)
#: Seconds after which a hanging test continues, and fails.
_LONG = 10


class RecordingClock(Clock):
    """Stops until a caller waits, and records the waits."""

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
    """For threads that wait at the same time: each wait starts at the thread's last reading of the clock.

    Otherwise, the waits of threads would add up if a thread reads the clock, and another one advances it before the
    first starts to wait. The clock records how far each wait advanced it.
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
    """The wall time is different at each reading; the monotonic time is correct."""

    def now(self) -> datetime.datetime:
        return super().now() + datetime.timedelta(days=random.randint(-9999, 9999))


class AdjustableClock(Clock):
    """The wall time can be set, as on a computer. This does not change the monotonic time."""

    jump = datetime.timedelta()

    def now(self) -> datetime.datetime:
        return super().now() + self.jump


class TickingClock(Clock):
    """Each reading takes a second."""

    def monotonic(self) -> float:
        self.advance(1)
        return super().monotonic()


class InterruptedClock(Clock):
    """Raises the given exceptions, one for each wait, and then works as usual."""

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
        """Returns once a task is waiting."""
        while not self.asleep_now.is_set():
            await asyncio.sleep(0)
