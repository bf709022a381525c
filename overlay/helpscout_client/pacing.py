"""The account's rate limit as its headers tell it, and who may send next. No I/O.

https://developer.helpscout.com/mailbox-api/overview/rate-limiting
"""

import datetime
import math
import threading
from typing import Final

import httpx
from attrs import define, frozen

from .clock import Clock
from .forks import on_fork
from .retries import SAFE, retry_after

_LIMIT: Final = "X-RateLimit-Limit-Minute"
_REMAINING: Final = "X-RateLimit-Remaining-Minute"
#: What of a 429 concerns others, too.
_TELLING: Final = frozenset(
    {"content-type", "retry-after", "x-ratelimit-retry-after", _LIMIT.lower(), _REMAINING.lower()}
)
#: Seconds. The limit counts by the minute, so whoever says more is not to be believed.
_LONGEST_BLOCK: Final = 600.0
_MOST_DIGITS: Final = 9


@frozen
class RateLimit:
    """The account's rate limit, as it was told last. All users and apps of the account share it."""

    limit: int
    """Requests a minute; a write counts as two."""
    remaining: int
    """How many of them are left."""
    resets_at: datetime.datetime | None
    """When it is worth trying again, if it is used up and an answer said so."""


@define(eq=False)
class Permit:
    """The right to send one request."""

    weight: int
    sent_before: int
    """The weight of all requests that were let through before this one."""
    in_flight_before: int
    """The weight of those among them that had no answer yet."""


@frozen
class Wait:
    """Nothing may be sent now."""

    seconds: float | None
    """For how long; None until an answer comes."""


class Allowance:
    """What may still be sent.

    The headers tell what is left, but neither when it will be more nor which of the requests on their way were counted
    already, so all that may not have been are taken off. When nothing is left, one request at a time goes out to see.
    """

    def __init__(self, clock: Clock, is_paced: bool) -> None:
        self._clock = clock
        self._is_paced = is_paced
        self._seen: RateLimit | None = None
        self._refusal: httpx.Response | None = None
        self._blocked_until = -math.inf
        self._sent = 0
        self.after_fork()
        on_fork(self)

    def after_fork(self) -> None:
        """Knows nothing of what the parent still waits for, and sends."""
        self._guard = threading.Lock()
        self._in_flight = 0
        #: Nothing is known yet, so that a first one goes to see.
        self._available: float = 0

    @property
    def seen(self) -> RateLimit | None:
        """What was told last."""
        return self._seen

    def refusal_of(self, request: httpx.Request) -> httpx.Response:
        """The last 429, as the answer to a request that was not sent."""
        assert self._refusal is not None, "only a 429 makes anybody wait for a time"
        headers = {name: value for name, value in self._refusal.headers.items() if name in _TELLING}
        return httpx.Response(429, headers=headers, content=self._refusal.content, request=request)

    def blocked_for(self) -> float:
        """Seconds for which nothing may be sent."""
        return self._blocked_until - self._clock.monotonic() if self._is_paced else 0

    def take(self, weight: int) -> Permit | Wait:
        """Lets a request through, or tells how long it has to wait."""
        with self._guard:
            if self._is_paced:
                if (left := self.blocked_for()) > 0:
                    return Wait(left)
                if self._available < weight and self._in_flight:
                    return Wait(None)
            permit = Permit(weight, self._sent, self._in_flight)
            self._sent += weight
            self._in_flight += weight
            self._available -= weight
            return permit

    def give_back(self, permit: Permit, response: httpx.Response | None) -> None:
        """Ends what was let through.

        Args:
            permit: What `take` gave.
            response: What came of it, if anything did.
        """
        with self._guard:
            self._in_flight -= permit.weight
            if response is not None and response.status_code == 429:
                self._block(response)
            told = None if response is None else _told(response)
            if told is not None:
                limit, remaining = told
                self._seen = RateLimit(limit, remaining, self._resets_at(remaining))
                sent_later = self._sent - permit.sent_before - permit.weight
                self._available = remaining - permit.in_flight_before - sent_later
            elif self._seen is None:
                # Whoever answers, or doesn't, tells of no limit.
                self._available = math.inf

    def _block(self, response: httpx.Response) -> None:
        self._refusal = response
        seconds = min(retry_after(response) or 0, _LONGEST_BLOCK)
        self._blocked_until = max(self._blocked_until, self._clock.monotonic() + seconds)

    def _resets_at(self, remaining: int) -> datetime.datetime | None:
        left = self._blocked_until - self._clock.monotonic()
        # A jump says that it is over already.
        if left <= 0 or (self._seen is not None and remaining > self._seen.remaining):
            return None
        return self._clock.now() + datetime.timedelta(seconds=left)


def weight_of(method: str) -> int:
    """What a request counts as."""
    return 1 if method in SAFE else 2


def _told(response: httpx.Response) -> tuple[int, int] | None:
    texts = [response.headers.get(name, "").strip() for name in (_LIMIT, _REMAINING)]
    if all(text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS for text in texts):
        limit, remaining = map(int, texts)
        return limit, remaining
    return None
