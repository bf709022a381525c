"""What is left of the rate limit, and when there will be more. Plain values, no I/O.

https://developer.helpscout.com/mailbox-api/overview/rate-limiting
"""

import math
import secrets
from typing import Final, NamedTuple, Self

from attrs import define, evolve, field

#: Seconds. The limit counts by the minute, so a server that says more is not believed.
MAX_BLOCK: Final = 600.0
_MAX_LENGTH: Final = 60.0
#: Seconds for which a request counts as being on its way, or a third of the window if that is less: the server counts
#: it when it arrives, however long the response takes.
LEASE: Final = 10.0
#: The part of a window without responses after which it is unknown when the next one began, rather than a bit late.
_MAX_GAP: Final = 1 / 2
#: The last part of a window, in which nothing is reserved any more.
_UNRESERVED: Final = 1 / 30
#: The part of the limit that is reserved for interactive calls, and the units that it is at least, as far as they are
#: no more than a quarter of the limit.
_RESERVED: Final = 0.04
_MIN_RESERVED: Final = 3
#: Seconds for which there is a reserve after an interactive call beside bulk work.
RESERVATION: Final = 3600.0
#: Initial polling interval, in seconds, for limits that refill continuously.
_POLL_INTERVAL: Final = 1.0


class Result(NamedTuple):
    """What a response says of the limit."""

    is_rejected: bool
    reported: tuple[int, int] | None
    """The limit, and what is left of it."""
    retry_after: float
    """Seconds, of a rejection."""


class Permit(NamedTuple):
    """The right to send one request: a lease, which expires unless it is released."""

    key: str
    """Owner and number."""
    cost: int
    number: int
    window: int
    generation: str
    remaining: float
    """What was known to be left, before this request."""
    sent_at: float
    is_alone: bool
    """Whether no other request was in flight."""


class Wait(NamedTuple):
    """Nothing may be sent now."""

    seconds: float | None
    """For how long; None until the response to another request comes."""


@define(eq=False)
class RateWindow:
    """What is known of the limit, as plain values, so that processes can share it.

    A response reports what is left, but not when there will be more, nor which of the requests in flight were counted
    already. So what was reported last in a window, less all that is in flight, may be sent. Once nothing is left, one
    request is sent alone as soon as there may be more. That is when a window's length has passed since its first
    response, if it was seen to begin, and at once otherwise: a 429 says when the window ends, and how long windows are.
    Where such a request finds only a little, the limit refills continuously (a bucket, or a sliding window), and is
    polled.

    All times are seconds of one clock.
    """

    limit: int | None = None
    remaining: float | None = None
    """What was reported last in this window; None at first, infinite where no limit is reported."""
    is_exact: bool = True
    """Whether that is all; not so if requests ended without a response that reports it."""
    window: int = 0
    """Counts how often there was more again."""
    number: int = 0
    """Counts requests."""
    generation: str = field(factory=lambda: secrets.token_hex(8))
    """Permits of other generations say nothing of what is left here."""
    in_flight: dict[str, tuple[int, float]] = field(factory=dict)
    """Requests without a response so far: cost, and when they expire."""
    blocked_until: float = -math.inf
    length: float | None = None
    """How long windows are, as far as that is known."""
    began_at: float | None = None
    """When this window began; None if that was not seen."""
    last_at: float = -math.inf
    """When the last response came."""
    poll_interval: float = 0
    """Seconds after which to look for more, where the limit refills continuously; else 0."""
    used: int = 0
    """What was used since the last such look."""
    bulk_at: float = -math.inf
    """When bulk work asked last."""
    reserved_until: float = -math.inf
    """Until when bulk work leaves a reserve."""

    def acquire(self, now: float, cost: int, *, is_bulk: bool = False, owner: str = "") -> Permit | Wait:
        """Lets a request through, or says how long it has to wait.

        Args:
            now: The time.
            cost: What the request counts as.
            is_bulk: Whether it leaves a reserve to others.
            owner: Who sends it.
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
        """Lets a request through in any case."""
        remaining = math.inf if self.remaining is None else self.remaining
        key = f"{owner}/{self.number}"
        permit = Permit(key, cost, self.number, self.window, self.generation, remaining, now, not self.in_flight)
        self.in_flight[key] = cost, now + min(LEASE, (self.length or _MAX_LENGTH) / 3)
        self.number += 1
        return permit

    def release(self, now: float, permit: Permit, result: Result | None) -> None:
        """Ends what was let through.

        Args:
            now: The time.
            permit: What `acquire` gave.
            result: What the response said, if there was one.
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
        """Waits no longer for responses that are due by now, as if their senders had been killed."""
        for key in [key for key, (_, expires_at) in self.in_flight.items() if expires_at <= now]:
            self._unreported(self.in_flight.pop(key)[0])

    def after_fork(self) -> Self:
        """What a forked process begins with. Its parent sends, too, so a first request goes to see what is left."""
        return evolve(self, remaining=None, is_exact=False, in_flight={}, generation=secrets.token_hex(8))

    def _reserve(self, now: float) -> int:
        """What bulk work leaves to interactive calls, until the end of the window is near."""
        if now >= min(self.reserved_until, self._unreserved_at()):
            return 0
        limit = self.limit or 0
        return min(max(math.ceil(limit * _RESERVED), _MIN_RESERVED), limit // 4)

    def _unreserved_at(self) -> float:
        return self._more_at() - (self.length or _MAX_LENGTH) * _UNRESERVED

    def _more_at(self) -> float:
        """When there will be more; minus infinity if only the server knows."""
        # A sliding window gives all back within moments, and then nothing for long.
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
            # That is another limit than the one that the headers report.
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
            # It was counted before there was more, or after.
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
        """Learns from finding more than there was."""
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
