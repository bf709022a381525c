"""How long a call and each of its tries may take. No I/O.

Times are those of the machine: a simulated clock may jump while others wait.
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
    """Seconds that calls may take."""

    attempt: float
    """Each try, from the first byte sent to the last one read."""
    total: float | None
    """The call with all its waits; None without a bound."""
    stream: float | None
    """The same, where the body is read piece by piece."""


class Deadline:
    """When a call has to be over, and what it is doing.

    Args:
        timeouts: How long it may take.
        is_streamed: Whether the user reads the body piece by piece.
        monotonic: Seconds.
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
        """Sends a request from now on."""
        self.doing = "waiting for the response"
        self.ends_at = min(self.monotonic() + self._timeouts.attempt, self._total_at)

    def begin_stream(self) -> None:
        """Gives the body to the user, who may read it as slowly as they like."""
        self.doing = "reading the body"
        stream = self._timeouts.stream
        self._total_at = self.ends_at = math.inf if stream is None else self._began_at + stream

    @property
    def total_left(self) -> float:
        """Seconds that the call may still take."""
        return self._total_at - self.monotonic()

    @property
    def message(self) -> str:
        """What to say of a timeout; empty if it is not this deadline's."""
        if self.total_left <= 0:
            return f"took longer than total_timeout ({self._timeouts.total:g} s) while {self.doing}"
        if self.ends_at <= self.monotonic():
            return f"took longer than attempt_timeout ({self._timeouts.attempt:g} s) while {self.doing}"
        return ""


#: That of the call that this code is a part of.
current: Final[ContextVar[Deadline | None]] = ContextVar("helpscout_client.deadline", default=None)


def seconds_left(timeout: float | None, error: Callable[[], Exception]) -> float | None:
    """How long the next operation of the network may wait.

    Args:
        timeout: Seconds that it may wait at most.
        error: What is raised if the time is over.
    """
    deadline = current.get()
    if deadline is None:
        return timeout
    left = deadline.ends_at - deadline.monotonic()
    if left <= 0:
        raise error()
    return left if timeout is None or left < timeout else timeout
