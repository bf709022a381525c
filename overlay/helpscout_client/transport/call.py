"""The tries of one call. No I/O.

https://developer.helpscout.com/mailbox-api/overview/rate-limiting
"""

from typing import Final

import httpx

from ..headers import retry_after
from .redirects import next_request
from .retries import RetryPolicy, backoff, can_be_sent_again
from .usage import Tally

#: Seconds. No new try begins later than this after the first failure. Waits for the rate limit have a bound of their
#: own.
_LONGEST: Final = 300.0


class Call:
    """The tries of one call.

    Args:
        request: What is sent. A redirect that is followed replaces it.
        policy: What is sent again.
        now: Seconds of a monotonic clock.
    """

    def __init__(self, request: httpx.Request, policy: RetryPolicy, now: float) -> None:
        self.request = request
        self.started_at = now
        self.tries = 1
        self.tally = Tally(request)
        self.wait_budget = policy.max_rate_limit_wait
        """Seconds that the rate limit may still keep it waiting."""
        self._policy = policy
        self._failed_at: float | None = None
        self._history: list[httpx.Response] = []

    def follow_redirect(self, result: httpx.Response | httpx.RequestError) -> bool:
        """Goes on to the address that a response leads to; False if there is none to go to."""
        if isinstance(result, httpx.RequestError):
            return False
        result.history = [*self._history, *result.history]
        following = next_request(result, len(self._history))
        if following is None:
            return False
        self._history.append(result)
        self.request = following
        return True

    def pause(self, result: httpx.Response | httpx.RequestError, now: float) -> float | None:
        """Seconds to wait before the next try; None if there is none."""
        if isinstance(result, httpx.Response) and result.is_success:
            return None
        if self.tries > self._policy.max_retries or not can_be_sent_again(self.request):
            return None
        if isinstance(result, httpx.Response) and result.status_code == 429:
            return self._rate_limit_pause(result)
        if self._failed_at is None:
            self._failed_at = now
        pause = backoff(self.tries)
        is_in_time = now - self._failed_at + pause <= _LONGEST
        return pause if is_in_time and self._policy.allows(self.request, result) else None

    def _rate_limit_pause(self, response: httpx.Response) -> float | None:
        told = retry_after(response)
        pause = min(backoff(self.tries), self.wait_budget) if told is None else told
        if pause > self.wait_budget:
            return None
        self.wait_budget -= pause
        return pause
