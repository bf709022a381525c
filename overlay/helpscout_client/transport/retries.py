"""The retry policy. No I/O.

https://developer.helpscout.com/mailbox-api/overview/rate-limiting
"""

import random
from typing import Final

import httpx
from attrs import frozen

_FIRST_PAUSE: Final = 0.5
_LONGEST_PAUSE: Final = 8.0

#: Safe methods.
SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS"})
#: Idempotent methods.
_IDEMPOTENT: Final = SAFE | {"PUT", "DELETE"}
#: Responses of a gateway that got no response; the request may have been carried out.
_GATEWAY: Final = frozenset({502, 503, 504, 520, 521, 522, 523, 524})
#: Failures before the request was sent.
_UNSENT: Final = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)

# Stateless: with a shared state, forked processes would retry at the same times.
_chance = random.SystemRandom()


def can_be_sent_again(request: httpx.Request) -> bool:
    """Whether the body can be sent again. A body from an iterator is consumed."""
    return isinstance(request.stream, httpx.ByteStream)


def is_unsent(error: httpx.RequestError) -> bool:
    """Whether the request failed before it was sent."""
    return isinstance(error, _UNSENT)


@frozen
class RetryPolicy:
    """How often to retry, and which requests."""

    max_retries: int
    max_rate_limit_wait: float
    """Seconds."""
    resend_writes: bool
    """Whether to retry a POST or PATCH that may have been carried out."""

    def allows(self, request: httpx.Request, result: httpx.Response | httpx.RequestError) -> bool:
        """Whether a request may be retried after a result, apart from the rate limit."""
        if isinstance(result, httpx.Response):
            return self._response_allows(request.method, result.status_code)
        return self._failure_allows(request.method, result)

    def _response_allows(self, method: str, status: int) -> bool:
        if status == 500:
            return method in SAFE
        return status in _GATEWAY and (method in _IDEMPOTENT or self.resend_writes)

    def _failure_allows(self, method: str, error: httpx.RequestError) -> bool:
        if is_unsent(error):
            return True
        may_be_sent = isinstance(error, httpx.TransportError) and not isinstance(
            error, httpx.LocalProtocolError | httpx.UnsupportedProtocol
        )
        return may_be_sent and (method in _IDEMPOTENT or self.resend_writes)


def backoff(tries: int) -> float:
    """Seconds to wait after a number of attempts: exponential backoff with full jitter."""
    return _chance.uniform(0, min(_FIRST_PAUSE * 2 ** (tries - 1), _LONGEST_PAUSE))
