"""Estimates the rest of the rate limit, and when it is refilled. Plain values, no I/O.

https://developer.helpscout.com/mailbox-api/overview/rate-limiting
"""

import math
import secrets
from typing import Final, NamedTuple, Self

from attrs import define, evolve, field

#: Seconds. The limit is per minute, so longer waits that a server reports are not trusted.
MAX_BLOCK: Final = 600.0
_MAX_LENGTH: Final = 60.0
#: Seconds for which a request counts as in flight, or a third of the window if that is less. The server counts a
#: request when it arrives, however long the response takes.
LEASE: Final = 10.0
#: The fraction of a window without responses after which the start of the next window is unknown, not just late.
_MAX_GAP: Final = 1 / 2
#: The last fraction of a window, in which nothing is reserved.
_UNRESERVED: Final = 1 / 30
#: The fraction of the limit that is reserved for interactive calls, and the minimum number of units, which is at most a
#: quarter of the limit.
_RESERVED: Final = 0.04
_MIN_RESERVED: Final = 3
#: Seconds for which there is a reserve after an interactive call during bulk work.
RESERVATION: Final = 3600.0
#: Initial polling interval, in seconds, for limits that refill continuously.
_POLL_INTERVAL: Final = 1.0


class Result(NamedTuple):
    """The limit as a response reports it."""

    is_rejected: bool
    reported: tuple[int, int] | None
    """The limit, and the units that remain."""
    retry_after: float
    """Seconds to wait, after a rejection."""


class Permit(NamedTuple):
    """A permit for one request: a lease that expires unless it is released."""

    key: str
    """Owner and number."""
    cost: int
    number: int
    window: int
    generation: str
    remaining: float
    """The units that remained before this request, if known."""
    sent_at: float
    is_alone: bool
    """Whether no other request was in flight."""


class Wait(NamedTuple):
    """The request has to wait."""

    seconds: float | None
    """Seconds to wait; None means until the response to another request arrives."""


@define(eq=False)
class RateWindow:
    """The state of the limit, as plain values that processes can share.

    A response reports the remaining units. It does not report when the limit is refilled, or which requests in flight
    are already counted. So the client may use the number last reported in a window, minus all requests in flight. Once
    no units remain, a single request is sent as soon as the limit may be refilled. If the start of the window was
    observed, that is one window length after its first response. Otherwise it is immediately: a 429 reports when the
    window ends, and so how long windows are. If the single request finds only a small gain, the limit refills
    continuously (a token bucket or a sliding window), and is polled.

    All times are seconds of one clock.
    """

    limit: int | None = None
    remaining: float | None = None
    """The units last reported in this window; None at first, infinite if no limit is reported."""
    is_exact: bool = True
    """Whether `remaining` is exact. False if requests ended without a response that reports it."""
    window: int = 0
    """Counts how often the limit was refilled."""
    number: int = 0
    """Counts requests."""
    generation: str = field(factory=lambda: secrets.token_hex(8))
    """Permits of other generations do not affect the remaining units of this one."""
    in_flight: dict[str, tuple[int, float]] = field(factory=dict)
    """Requests without a response yet: cost, and when they expire."""
    blocked_until: float = -math.inf
    length: float | None = None
    """The length of windows, if known."""
    began_at: float | None = None
    """When this window began; None if that was not observed."""
    last_at: float = -math.inf
    """When the last response arrived."""
    poll_interval: float = 0
    """The polling interval in seconds, if the limit refills continuously; otherwise 0."""
    used: int = 0
    """The units used since the last poll."""
    bulk_at: float = -math.inf
    """When bulk work last asked for a permit."""
    reserved_until: float = -math.inf
    """The time until which bulk work leaves a reserve."""

    def acquire(self, now: float, cost: int, *, is_bulk: bool = False, owner: str = "") -> Permit | Wait:
        """Grants a permit for a request, or returns how long it has to wait.

        Args:
            now: The time.
            cost: Rate limit units of the request.
            is_bulk: Whether the request leaves a reserve to others.
            owner: The sender of the request.
        """
        if is_bulk:
            self.bulk_at = now
        elif now - self.bulk_at < _MAX_LENGTH:
            self.reserved_until = now + RESERVATION
        if self.blocked_until > now:
            return Wait(self.blocked_until - now)
        if self.in_flight:
            self.expire(now)
        free = self.remaining or 0
        for in_flight, _ in self.in_flight.values():
            free -= in_flight
        if free < cost + (self._reserve(now) if is_bulk else 0):
            if self.in_flight:
                return Wait(None)
            if free >= cost:
                return Wait(self._unreserved_at() - now)
            if (more_at := self._more_at()) > now:
                self.blocked_until = more_at
                return Wait(more_at - now)
        return self.force(now, cost, owner=owner)

    def force(self, now: float, cost: int, *, owner: str = "") -> Permit:
        """Grants a permit unconditionally."""
        remaining = math.inf if self.remaining is None else self.remaining
        key = f"{owner}/{self.number}"
        permit = Permit(key, cost, self.number, self.window, self.generation, remaining, now, not self.in_flight)
        self.in_flight[key] = cost, now + min(LEASE, (self.length or _MAX_LENGTH) / 3)
        self.number += 1
        return permit

    def release(self, now: float, permit: Permit, result: Result | None) -> None:
        """Releases a permit.

        Args:
            now: The time.
            permit: A permit of `acquire`.
            result: The limit as the response reported it, if there was a response.
        """
        if permit.generation != self.generation:
            permit = permit._replace(window=-1, number=-1, is_alone=False)
        was_in_flight = self.in_flight.pop(permit.key, None) is not None
        if result is not None and result.is_rejected:
            self._rejected(now, permit, result)
        elif result is None or result.reported is None:
            self._unreported(permit.cost if was_in_flight else 0)
        if result is not None and result.reported is not None:
            self._reported(now, permit, *result.reported, 0 if result.is_rejected else permit.cost)
        self.last_at = now
        self.used += permit.cost

    def expire(self, now: float = math.inf) -> None:
        """Stops waiting for overdue responses, as if their senders had been killed."""
        for key in [key for key, (_, expires_at) in self.in_flight.items() if expires_at <= now]:
            self._unreported(self.in_flight.pop(key)[0])

    def after_fork(self) -> Self:
        """The initial state of a forked process. Its parent also sends, so one request finds the remaining units."""
        return evolve(self, remaining=None, is_exact=False, in_flight={}, generation=secrets.token_hex(8))

    def _reserve(self, now: float) -> int:
        """The units that bulk work leaves to interactive calls, until shortly before the end of the window."""
        if now >= min(self.reserved_until, self._unreserved_at()):
            return 0
        limit = self.limit or 0
        return min(max(math.ceil(limit * _RESERVED), _MIN_RESERVED), limit // 4)

    def _unreserved_at(self) -> float:
        return self._more_at() - (self.length or _MAX_LENGTH) * _UNRESERVED

    def _more_at(self) -> float:
        """When there will be more; minus infinity if only the server knows."""
        # A sliding window refills almost at once, and then not for a long time.
        if self.is_exact and self.poll_interval and self.used <= (self.limit or 0) / 2:
            return self.last_at + self.poll_interval
        if self.is_exact and self.length is not None and self.began_at is not None:
            return self.began_at + self.length
        return -math.inf

    def _unreported(self, cost: int) -> None:
        if self.limit is None or self.remaining is None:
            # This server reports no limit.
            self.remaining = math.inf
        else:
            self.remaining -= cost
            self.is_exact = False

    def _rejected(self, now: float, permit: Permit, result: Result) -> None:
        self.blocked_until = max(self.blocked_until, now + min(result.retry_after, MAX_BLOCK))
        if result.retry_after <= 0 or (result.reported is not None and result.reported[1] >= permit.cost):
            # The rejection is due to another limit than the one in the headers.
            return
        if self.poll_interval:
            self.poll_interval = min(2 * self.poll_interval, _MAX_LENGTH)
        elif self.began_at is not None:
            # Servers round up to whole seconds, and windows are whole seconds.
            shortest = math.floor(permit.sent_at + result.retry_after - 1 - self.began_at) + 1.0
            self.length = min(max(shortest, self.length or 1.0), _MAX_LENGTH)

    def _reported(self, now: float, permit: Permit, limit: int, remaining: int, cost: int) -> None:
        self.limit = limit
        gain = remaining - (permit.remaining - cost)
        is_new = gain > 0
        if permit.is_alone and permit.number == self.number - 1:
            self.remaining = remaining
            self.is_exact = True
        elif self.remaining is None:
            is_new = False
            self.remaining = remaining
        elif permit.window < self.window:
            # The request may have been counted before the refill or after it.
            self.remaining = min(self.remaining, remaining) if is_new else self.remaining - cost
            is_new = False
        else:
            self.remaining = remaining if is_new else min(self.remaining, remaining)
            self.is_exact |= is_new
        if is_new:
            self.window += 1
            self._renewed(now, permit, limit, gain)
        elif self.length is None and self.began_at is None:
            self.began_at = now

    def _renewed(self, now: float, permit: Permit, limit: int, gain: float) -> None:
        """Updates the estimate after a response that reports a refill."""
        if gain > (limit - permit.remaining) / 2:
            # After a time without requests, the window may have begun at any time.
            gap = permit.sent_at - max(self.last_at, self.blocked_until)
            is_seen = gap <= (self.length or _MAX_LENGTH) * _MAX_GAP
            self.began_at = now if is_seen else None
            self.poll_interval = 0
        elif permit.is_alone and permit.remaining < permit.cost and (self.remaining or self.poll_interval):
            self.began_at = now
            self.poll_interval = self.poll_interval or _POLL_INTERVAL
            self.used = 0
