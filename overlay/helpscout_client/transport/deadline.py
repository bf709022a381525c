"""How long a call and each of its tries may take. No I/O.

Times are those of the machine: a simulated clock may jump while others wait.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from typing import Final

import httpx
from attrs import frozen

#: Key of a request's `extensions`.
DEADLINE: Final = "helpscout_client.deadline"


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
        monotonic: Seconds.
    """

    doing = "waiting for its turn"

    def __init__(self, timeouts: Timeouts, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._timeouts = timeouts
        self._monotonic = monotonic
        self._began_at = monotonic()
        self._total_at = self._ends_at = self._end(timeouts.total)

    def begin_attempt(self) -> None:
        """Sends a request from now on."""
        self.doing = "waiting for the response"
        self._ends_at = min(self._monotonic() + self._timeouts.attempt, self._total_at)

    def begin_stream(self) -> None:
        """Gives the body to the user, who may read it as slowly as they like."""
        self.doing = "reading the body"
        self._total_at = self._ends_at = self._end(self._timeouts.stream)

    @property
    def total_left(self) -> float:
        """Seconds that the call may still take."""
        return self._total_at - self._monotonic()

    @property
    def message(self) -> str:
        """What to say of a timeout; empty if it is not this deadline's."""
        if self.total_left <= 0:
            return f"took longer than total_timeout ({self._timeouts.total:g} s) while {self.doing}"
        if self._ends_at <= self._monotonic():
            return f"took longer than attempt_timeout ({self._timeouts.attempt:g} s) while {self.doing}"
        return ""

    def seconds(self, timeout: float, error: Callable[[], Exception]) -> float:
        """How long the next operation may wait.

        Args:
            timeout: Seconds that it may wait at most.
            error: What is raised if the time is over.
        """
        left = self._ends_at - self._monotonic()
        if left <= 0:
            raise error()
        return min(timeout, left)

    def _end(self, seconds: float | None) -> float:
        return math.inf if seconds is None else self._began_at + seconds


class Seconds(float):
    """A timeout that knows the deadline of its call: httpcore hands it on to the network as it is."""

    deadline: Deadline


def with_deadline(timeouts: dict[str, float | None], deadline: Deadline | None) -> dict[str, float | None]:
    """The timeouts of a request, which know its deadline."""
    return timeouts if deadline is None else {part: _seconds(value, deadline) for part, value in timeouts.items()}


def _seconds(value: float | None, deadline: Deadline) -> float | None:
    if value is None:
        return None
    seconds = Seconds(value)
    seconds.deadline = deadline
    return seconds


def seconds_left(timeout: float | None, error: Callable[[], Exception]) -> float | None:
    """How long an operation of the network may wait."""
    return timeout.deadline.seconds(timeout, error) if isinstance(timeout, Seconds) else timeout


def deadline_of(request: httpx.Request) -> Deadline | None:
    """The deadline of the call that a request belongs to."""
    deadline = request.extensions.get(DEADLINE)
    return deadline if isinstance(deadline, Deadline) else None
