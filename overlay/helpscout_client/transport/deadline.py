"""Time limits of a call and its attempts. No I/O.

They use the machine's clock, because a simulated clock may jump while others wait.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from contextvars import ContextVar
from typing import Final

from attrs import frozen


@frozen
class Timeouts:
    """Time limits of calls, in seconds."""

    attempt: float
    """For each attempt, from the first byte sent to the last byte read."""
    total: float | None
    """For the call with all its waits; None for no limit."""
    stream: float | None
    """The same, for streamed bodies."""


class Deadline:
    """The deadline of a call, and what the call is doing.

    Args:
        timeouts: The time limits.
        is_streamed: Whether the user streams the body.
        monotonic: Returns the seconds of a monotonic clock.
    """

    doing = "waiting for its turn"

    def __init__(
        self, timeouts: Timeouts, *, is_streamed: bool = False, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self.is_streamed = is_streamed
        self._timeouts = timeouts
        self.monotonic = monotonic
        self._began_at = monotonic()
        self.total = math.inf if timeouts.total is None else timeouts.total
        self._total_at = self.ends_at = self._began_at + self.total

    def begin_attempt(self) -> None:
        """Starts the time limit of an attempt."""
        self.doing = "waiting for the response"
        self.ends_at = min(self.monotonic() + self._timeouts.attempt, self._total_at)

    def begin_stream(self) -> None:
        """Ends the time limit of the attempt, because the user may read a streamed body slowly."""
        self.doing = "reading the body"
        stream = self._timeouts.stream
        self._total_at = self.ends_at = math.inf if stream is None else self._began_at + stream

    @property
    def total_left(self) -> float:
        """Seconds that the call may still take."""
        return self._total_at - self.monotonic()

    @property
    def message(self) -> str:
        """The message of a timeout; empty if the deadline is not exceeded."""
        if self.total_left <= 0:
            return f"took longer than total_timeout ({self._timeouts.total:g} s) while {self.doing}"
        if self.ends_at <= self.monotonic():
            return f"took longer than attempt_timeout ({self._timeouts.attempt:g} s) while {self.doing}"
        return ""


#: The deadline of the current call.
current: Final[ContextVar[Deadline | None]] = ContextVar("helpscout_client.deadline", default=None)


def seconds_left(timeout: float | None, error: Callable[[], Exception]) -> float | None:
    """Seconds that the next network operation may wait.

    Args:
        timeout: Maximum number of seconds.
        error: Creates the exception to raise if the deadline is exceeded.
    """
    deadline = current.get()
    if deadline is None:
        return timeout
    left = deadline.ends_at - deadline.monotonic()
    if left <= 0:
        raise error()
    return left if timeout is None or left < timeout else timeout
