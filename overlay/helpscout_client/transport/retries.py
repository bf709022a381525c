"""What is sent again after a failure, and when. No I/O.

https://developer.helpscout.com/mailbox-api/overview/rate-limiting
"""

import random
from typing import Final

import httpx
from attrs import frozen

from ..headers import retry_after

#: Seconds. No new try begins later than this after the first failure, but for waits for the rate limit, which have a
#: bound of their own.
_LONGEST: Final = 300.0
_FIRST_PAUSE: Final = 0.5
_LONGEST_PAUSE: Final = 8.0

#: Methods that change nothing.
SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS"})
#: What does no more when it comes twice.
_IDEMPOTENT: Final = SAFE | {"PUT", "DELETE"}
#: Answers of a gateway that had no answer itself; the request may have been carried out.
_GATEWAY: Final = frozenset({502, 503, 504, 520, 521, 522, 523, 524})
#: Failures before anything was sent.
_UNSENT: Final = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)

# Without a state, which forked processes would share, and so try again at the same moments.
_chance = random.SystemRandom()


def can_be_sent_again(request: httpx.Request) -> bool:
    """Whether the body is still there: one that came from an iterator is used up."""
    return isinstance(request.stream, httpx.ByteStream)


@frozen
class RetryPolicy:
    """How often, and what."""

    max_retries: int
    max_rate_limit_wait: float
    """Seconds."""
    resend_writes: bool
    """Whether a POST or PATCH that may have been carried out is sent again."""

    def pause(
        self,
        request: httpx.Request,
        outcome: httpx.Response | httpx.RequestError,
        tries: int,
        elapsed: float,
        patience: float,
    ) -> float | None:
        """Seconds to wait before the request is sent again; None if it is not.

        Args:
            request: The request.
            outcome: What came of it.
            tries: How often it was sent.
            elapsed: Seconds since it first failed.
            patience: Seconds that it may still wait for the rate limit.
        """
        if tries > self.max_retries or not can_be_sent_again(request):
            return None
        if isinstance(outcome, httpx.Response):
            if outcome.status_code == 429:
                return _rate_limit_pause(outcome, tries, patience)
            again = self._answer_allows(request.method, outcome.status_code)
        else:
            again = self._failure_allows(request.method, outcome)
        pause = _backoff(tries)
        return pause if again and elapsed + pause <= _LONGEST else None

    def _answer_allows(self, method: str, status: int) -> bool:
        if status == 500:
            return method in SAFE
        return status in _GATEWAY and (method in _IDEMPOTENT or self.resend_writes)

    def _failure_allows(self, method: str, error: httpx.RequestError) -> bool:
        if isinstance(error, _UNSENT):
            return True
        may_be_sent = isinstance(error, httpx.TransportError) and not isinstance(
            error, httpx.LocalProtocolError | httpx.UnsupportedProtocol
        )
        return may_be_sent and (method in _IDEMPOTENT or self.resend_writes)


def _rate_limit_pause(response: httpx.Response, tries: int, patience: float) -> float | None:
    told = retry_after(response)
    pause = min(_backoff(tries), patience) if told is None else told
    return pause if pause <= patience else None


def _backoff(tries: int) -> float:
    """Exponential, with full jitter."""
    return _chance.uniform(0, min(_FIRST_PAUSE * 2 ** (tries - 1), _LONGEST_PAUSE))
