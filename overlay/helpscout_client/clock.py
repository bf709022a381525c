"""The source of time and sleep."""

import datetime
import time


class Clock:
    """The machine's clock. Pass a subclass with simulated time to a client, so that tests don't wait."""

    def now(self) -> datetime.datetime:
        """Returns the current time in UTC. It may jump."""
        return datetime.datetime.now(datetime.UTC)

    def monotonic(self) -> float:
        """Returns the seconds of a clock that never goes backwards. Its starting point is arbitrary."""
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        """Sleeps."""
        time.sleep(seconds)

    async def asleep(self, seconds: float) -> None:
        """Sleeps, and lets other tasks run."""
        # Imported here because synchronous programs don't need it.
        import asyncio

        await asyncio.sleep(seconds)
