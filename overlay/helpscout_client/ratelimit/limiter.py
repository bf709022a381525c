"""The account's rate limit as its headers tell it, and whoever says who may send next. No I/O.

https://developer.helpscout.com/mailbox-api/overview/rate-limiting
"""

import datetime
import math
import threading
from typing import Final, Protocol

import httpx
from attrs import frozen

from ..clock import Clock
from ..headers import retry_after
from ..transport.forks import on_fork
from ..transport.retries import SAFE
from .window import Answer, Permit, RateWindow, Wait

_LIMIT: Final = "X-RateLimit-Limit-Minute"
_REMAINING: Final = "X-RateLimit-Remaining-Minute"
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


class RateLimiter(Protocol):
    """Says who may send next. It may block if it has a `poll`: asynchronous clients call it in a thread then."""

    @property
    def poll(self) -> float | None:
        """Seconds after which to ask again when an answer to others is waited for; None if there are no others."""
        ...

    @property
    def seen(self) -> RateLimit | None:
        """What was told last."""
        ...

    def blocked_for(self) -> float:
        """Seconds for which nothing may be sent."""
        ...

    def take(self, weight: int) -> Permit | Wait:
        """Lets a request through, or tells how long it has to wait."""
        ...

    def give_back(self, permit: Permit, answer: Answer | None) -> None:
        """Ends what was let through, with what came of it, if anything did."""
        ...


class LocalRateLimiter:
    """What one client, and its copies, may still send."""

    #: Seconds after which to look again, if nobody here gets an answer; None if nobody elsewhere does either.
    poll: float | None = None

    def __init__(self, clock: Clock, is_paced: bool) -> None:
        self._clock = clock
        self._is_paced = is_paced
        self._pace = RateWindow()
        self._seen: RateLimit | None = None
        self.after_fork()
        on_fork(self)

    def after_fork(self) -> None:
        """Waits for no thread of the parent, nor for an answer to it."""
        self._guard = threading.Lock()
        self._pace = self._pace.inherited()

    @property
    def seen(self) -> RateLimit | None:
        """What was told last."""
        return self._seen

    def blocked_for(self) -> float:
        """Seconds for which nothing may be sent."""
        return self._pace.blocked_until - self._clock.monotonic() if self._is_paced else 0

    def take(self, weight: int) -> Permit | Wait:
        """Lets a request through, or tells how long it has to wait."""
        with self._guard:
            now = self._clock.monotonic()
            return self._pace.take(now, weight, math.inf) if self._is_paced else self._pace.let(now, weight)

    def give_back(self, permit: Permit, answer: Answer | None) -> None:
        """Ends what was let through.

        Args:
            permit: What `take` gave.
            answer: What came of it, if anything did.
        """
        with self._guard:
            now = self._clock.monotonic()
            self._pace.give_back(now, permit, answer)
            if answer is not None and answer.told is not None:
                self._seen = rate_limit(answer.told, self._seen, self._pace.blocked_until - now, self._clock)


def answer_of(response: httpx.Response | httpx.RequestError | None) -> Answer | None:
    """What a response says of the limit."""
    if not isinstance(response, httpx.Response):
        return None
    is_refusal = response.status_code == 429
    return Answer(is_refusal, _told(response), retry_after(response) or 0 if is_refusal else 0)


def rate_limit(told: tuple[int, int], before: RateLimit | None, blocked_for: float, clock: Clock) -> RateLimit:
    """What was told, for users.

    Args:
        told: The limit, and what is left of it.
        before: What was told before.
        blocked_for: Seconds for which nothing may be sent.
        clock: The time.
    """
    limit, remaining = told
    # A jump says that it is over already.
    if blocked_for <= 0 or (before is not None and remaining > before.remaining):
        return RateLimit(limit, remaining, None)
    return RateLimit(limit, remaining, clock.now() + datetime.timedelta(seconds=blocked_for))


def refusal(request: httpx.Request, seconds: float) -> httpx.Response:
    """The answer to a request that was not sent, since it would have had to wait for too long."""
    headers = {"X-RateLimit-Retry-After": str(math.ceil(seconds))}
    return httpx.Response(429, headers=headers, json={"message": "API rate limit exceeded"}, request=request)


def weight_of(method: str) -> int:
    """What a request counts as."""
    return 1 if method in SAFE else 2


def _told(response: httpx.Response) -> tuple[int, int] | None:
    texts = [response.headers.get(name, "").strip() for name in (_LIMIT, _REMAINING)]
    if all(text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS for text in texts):
        limit, remaining = map(int, texts)
        return limit, remaining
    return None
