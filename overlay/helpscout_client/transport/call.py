"""The tries of one call. No I/O.

https://developer.helpscout.com/mailbox-api/overview/rate-limiting
"""

from typing import Final

import httpx

from ..headers import retry_after
from .deadline import Deadline
from .redirects import next_request
from .retries import RetryPolicy, backoff, can_be_sent_again
from .usage import Tally

#: Seconds. No new try begins later than this after the first failure. Waits for the rate limit have a bound of their
#: own.
_LONGEST: Final = 300.0
#: Seconds to wait after a 429 that does not say for how long: at first, then twice as long each time, and at most.
_UNADVISED: Final = 5.0
_LONGEST_UNADVISED: Final = 20.0


class Call:
    """The tries of one call.

    Args:
        request: What is sent. A redirect that is followed replaces it.
        policy: What is sent again.
        now: Seconds of a monotonic clock.
        deadline: When it has to be over.
    """

    def __init__(self, request: httpx.Request, policy: RetryPolicy, now: float, deadline: Deadline) -> None:
        self.request = request
        self.started_at = now
        self.tries = 1
        self.tally = Tally(request)
        self.deadline = deadline
        self.wait_budget = min(policy.max_rate_limit_wait, deadline.total_left)
        """Seconds that the rate limit may still keep it waiting."""
        self.waited = 0.0
        """Seconds that it waited so far, for the rate limit and between tries."""
        self._policy = policy
        self._unadvised = 0
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
            advised = retry_after(result)
            return self._spent(self._unadvised_pause() if advised is None else advised)
        if self._failed_at is None:
            self._failed_at = now
        if not self._policy.allows(self.request, result):
            return None
        if isinstance(result, httpx.Response) and result.status_code == 503:
            advised = retry_after(result)
            if advised is not None:
                return self._spent(advised)
        pause = backoff(self.tries)
        is_in_time = now - self._failed_at + pause <= _LONGEST and pause < self.deadline.total_left
        return pause if is_in_time else None

    def _unadvised_pause(self) -> float:
        self._unadvised += 1
        return min(_UNADVISED * 2.0 ** (self._unadvised - 1), _LONGEST_UNADVISED, self.wait_budget)

    def _spent(self, pause: float) -> float | None:
        """A pause, if the rate limit may keep the call waiting for so long."""
        if pause > self.wait_budget or pause >= self.deadline.total_left:
            return None
        self.wait_budget -= pause
        return pause
