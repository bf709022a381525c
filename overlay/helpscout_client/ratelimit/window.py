"""What is left of the rate limit, and when it is worth asking for more. Plain values, no I/O.

https://developer.helpscout.com/mailbox-api/overview/rate-limiting
"""

import math
from typing import Final, NamedTuple, Self

from attrs import define, evolve, field

#: Seconds. The limit counts by the minute, so whoever says more is not to be believed.
_LONGEST_BLOCK: Final = 600.0
_LONGEST_WINDOW: Final = 60.0
#: How many moments of a window are told apart.
_GRAINS: Final = 100
#: Seconds by which ends of windows have to differ to be two: they are told in whole ones.
_ROUNDING: Final = 1.5
#: Seconds to rest at first where there is more all the time.
_REST: Final = 3.0


class Answer(NamedTuple):
    """What an answer says of the limit."""

    is_refusal: bool
    told: tuple[int, int] | None
    """The limit, and what is left of it."""
    retry_after: float
    """Seconds, with a refusal."""


class Permit(NamedTuple):
    """The right to send one request."""

    weight: int
    number: int
    epoch: int
    left: float
    """What was known to be left, before this request."""
    taken_at: float
    is_alone: bool
    """Whether no other request was on its way."""
    era: int = 0
    """For whoever knows several states."""


class Wait(NamedTuple):
    """Nothing may be sent now."""

    seconds: float | None
    """For how long; None until an answer comes."""


@define(eq=False)
class RateWindow:
    """What is known of the limit, as plain values, so that processes can share it.

    An answer tells what is left, but neither when there will be more nor which of the requests on their way were
    counted already: what was told last in a window, less all that is on its way, is safe. When nothing is left, it
    would take a 429 to learn when the window ends. The first one teaches how long windows are. From then on nobody
    asks before the oldest request of the own ones is a window old, which is late enough whatever the server counts by
    (fixed or sliding windows, a bucket that fills again), or before the end of a fixed window, as far as ends come at
    regular times. Then one request goes alone, so that a wrong estimate costs one 429, and corrects itself by it.

    All times are seconds of one clock.
    """

    limit: int | None = None
    left: float | None = None
    """What was told last in this epoch; None at first, infinite where no limit is told."""
    is_exact: bool = True
    """Whether that is all; not so if requests ended without an answer that tells."""
    epoch: int = 0
    """Counts how often there was more again."""
    number: int = 0
    """Counts requests."""
    flights: dict[str, tuple[int, float]] = field(factory=dict)
    """Those that have no answer yet: weight, and until when they are waited for."""
    blocked_until: float = -math.inf
    window: float | None = None
    """How long windows are, as far as that is known."""
    moments: list[float] = field(factory=list)
    """When requests of the window were answered; not each of them, but none is far from one of these."""
    ends_at: float | None = None
    """An end of a window."""
    is_regular: bool = True
    """Whether windows may follow each other without gaps, whatever is sent."""
    is_guess: bool = False
    """Whether the last wait was for that."""
    rest: float = 0
    """How long to wait for more where it comes bit by bit; 0 if it doesn't seem to."""
    is_doubted: bool = False
    """Whether the own requests did not tell when there would be more."""

    @property
    def in_flight(self) -> int:
        """The weight of all that is on its way."""
        return sum(weight for weight, _ in self.flights.values())

    def take(self, now: float, weight: int, lease: float) -> Permit | Wait:
        """Lets a request through, or tells how long it has to wait.

        Args:
            now: The time.
            weight: What the request counts as.
            lease: Seconds for which the answer is waited for.
        """
        self.forget(now)
        if self.blocked_until > now:
            return Wait(self.blocked_until - now)
        if (self.left or 0) - self.in_flight < weight:
            if self.flights:
                return Wait(None)
            self.blocked_until = max(self._more_at(now), self.blocked_until)
            if self.blocked_until > now:
                return Wait(self.blocked_until - now)
        return self.let(now, weight, lease)

    def let(self, now: float, weight: int, lease: float = math.inf) -> Permit:
        """Lets a request through in any case."""
        left = math.inf if self.left is None else self.left
        permit = Permit(weight, self.number, self.epoch, left, now, not self.flights)
        self.flights[str(self.number)] = weight, now + lease
        self.number += 1
        return permit

    def give_back(self, now: float, permit: Permit, answer: Answer | None) -> None:
        """Ends what was let through.

        Args:
            now: The time.
            permit: What `take` gave.
            answer: What came of it, if anything did.
        """
        flight = self.flights.pop(str(permit.number), None)
        if answer is not None and answer.is_refusal:
            self._refused(now, permit, answer)
        elif answer is None or answer.told is None:
            self._untold(permit.weight if flight else 0)
        if answer is not None and answer.told is not None:
            self._told(permit, *answer.told, 0 if answer.is_refusal else permit.weight)
        if answer is None or not answer.is_refusal:
            self._remember(now, permit.taken_at)

    def forget(self, now: float = math.inf) -> None:
        """Waits no longer for answers that are due by now, as if their senders had been killed."""
        for number in [number for number, (_, until) in self.flights.items() if until <= now]:
            self._untold(self.flights.pop(number)[0])

    def inherited(self) -> Self:
        """What a forked process begins with. Its parent sends, too, so a first request goes to see what is left."""
        return evolve(self, left=None, is_exact=False, flights={})

    def _untold(self, weight: int) -> None:
        if self.limit is None or self.left is None:
            # Whoever answers, or doesn't, tells of no limit.
            self.left = math.inf
        else:
            self.left -= weight
            self.is_exact = False

    def _told(self, permit: Permit, limit: int, remaining: int, weight: int) -> None:
        self.limit = limit
        gain = remaining - (permit.left - weight)
        if permit.is_alone and permit.number == self.number - 1:
            is_new = gain > 0
            self.left = remaining
            self.is_exact = True
        elif self.left is None:
            is_new = False
            self.left = remaining
        elif permit.epoch < self.epoch:
            # It was counted before there was more, or after.
            is_new = False
            self.left = min(self.left, remaining) if gain > 0 else self.left - weight
        else:
            is_new = gain > 0
            self.left = remaining if is_new else min(self.left, remaining)
            self.is_exact |= is_new
        if is_new:
            self.epoch += 1
            if gain > (limit - permit.left) / 2:
                # A new window: what was sent in the last one counts no more.
                self.moments.clear()
                self.rest = 0
            elif self.is_doubted:
                self.rest = self.rest or _REST
            self.is_doubted = False

    def _remember(self, now: float, taken_at: float) -> None:
        window = self.window or _LONGEST_WINDOW
        # What was older than a window when this request was sent made no difference to its answer.
        moments = [moment for moment in self.moments if moment > taken_at - window]
        if len(moments) > 1 and now - moments[-2] < window / _GRAINS:
            moments.pop()
        self.moments = [*moments, now]

    def _refused(self, now: float, permit: Permit, answer: Answer) -> None:
        ends_at = now + min(answer.retry_after, _LONGEST_BLOCK)
        self.blocked_until = max(self.blocked_until, ends_at)
        if answer.retry_after <= 0 or (answer.told is not None and answer.told[1] >= permit.weight):
            # That is another limit than the one that the headers tell.
            return
        window = self.window
        if self.moments:
            # What is told is rounded up to whole seconds, and windows are some of them.
            least = math.floor(permit.taken_at + answer.retry_after - 1 - self.moments[0]) + 1.0
            self.window = min(max(least, window or 1.0), _LONGEST_WINDOW)
        if window is not None:
            if self.rest:
                self.rest = min(2 * self.rest, _LONGEST_WINDOW)
            elif not self.is_guess:
                self.is_doubted = permit.is_alone
            elif window == self.window and self.ends_at is not None:
                off = (ends_at - self.ends_at) % window
                self.is_regular = min(off, window - off) <= _ROUNDING
        self.ends_at = ends_at

    def _more_at(self, now: float) -> float:
        """When it is worth asking for more."""
        self.is_guess = False
        if self.window is None or not self.is_exact or not self.moments:
            return now
        if self.rest:
            return self.moments[-1] + self.rest
        own = self.moments[0] + self.window
        if self.is_regular and self.ends_at is not None:
            periods = max((self.moments[-1] - self.ends_at) // self.window + 1, 0)
            regular = self.ends_at + periods * self.window
            if regular < own - _ROUNDING:
                self.is_guess = True
                return regular
        return own
