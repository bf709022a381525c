"""Time: what it is, and how to wait."""

import datetime
import time


class Clock:
    """The machine's time. A subclass with its own may be given to a client, so that a test need not wait."""

    def now(self) -> datetime.datetime:
        """The time of day in UTC. It may jump."""
        return datetime.datetime.now(datetime.UTC)

    def monotonic(self) -> float:
        """Seconds since any moment, which never go back."""
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        """Waits."""
        time.sleep(seconds)

    async def asleep(self, seconds: float) -> None:
        """Waits, and lets other tasks run."""
        # Late, since synchronous programs do without.
        import asyncio

        await asyncio.sleep(seconds)
