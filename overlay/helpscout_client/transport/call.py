"""One call: its attempts and their cost. No I/O.

https://developer.helpscout.com/mailbox-api/overview/rate-limiting
"""

from typing import Final

import httpx

from ..headers import retry_after
from .deadline import Deadline
from .logging import path_of
from .redirects import next_request
from .retries import SAFE, RetryPolicy, backoff, can_be_sent_again

#: Token requests are not known to count against a limit.
TOKEN_REQUEST: Final = "create_token"  # noqa: S105 - a name
#: The extension of a request with the name of its operation, set by raw functions.
_OPERATION: Final = "helpscout_api.operation"
#: Seconds after the first failure within which retries may start. Waits for the rate limit have their own limit.
_LONGEST: Final = 300.0
#: Seconds to wait after a 429 without Retry-After: the first wait, which doubles each time, and the maximum.
_UNADVISED: Final = 5.0
_LONGEST_UNADVISED: Final = 20.0


class Call:
    """The state of one call, across its attempts.

    Args:
        request: The request. A redirect that is followed replaces it.
        policy: The retry policy.
        deadline: The deadline of the call.
        now: Seconds of a monotonic clock.
    """

    tries = 1
    """The number of attempts so far, without redirects."""
    requests = 0
    """The number of requests that were sent."""
    units = 0
    """Their rate limit units."""
    status: int | None = None
    """Status code of the last response; None if there was none."""
    on_wire = 0.0
    """Seconds from sending to the end of the response, over all requests."""
    waited = 0.0
    """Seconds spent waiting: for other calls, for the rate limit, and between attempts."""
    _is_sending = False

    def __init__(self, request: httpx.Request, policy: RetryPolicy, deadline: Deadline, now: float) -> None:
        self.request = request
        self.operation: str = request.extensions.get(_OPERATION) or f"{request.method} {path_of(request)}"
        self.cost = 1 if request.method in SAFE else 2
        """Rate limit units of a request."""
        self.deadline = deadline
        self.wait_budget = min(policy.max_rate_limit_wait, deadline.total)
        """Seconds that the call may still wait for the rate limit."""
        self._units = 0 if self.operation == TOKEN_REQUEST else self.cost
        self._policy = policy
        self._since = now
        self._unadvised = 0
        self._failed_at: float | None = None
        self._history: list[httpx.Response] = []

    def begin_request(self, now: float) -> None:
        """Records that a request is sent now."""
        self.waited += now - self._since
        self._since = now
        self._is_sending = True
        self.requests += 1
        self.units += self._units

    def end_request(self, result: httpx.Response | httpx.RequestError | None, now: float) -> None:
        """Records the end of a request, unless the call has already ended."""
        if not self._is_sending:
            return
        self.on_wire += now - self._since
        self._since = now
        self._is_sending = False
        self.status = None
        if isinstance(result, httpx.Response):
            self.status = result.status_code
            if self.status == 429:
                self.units -= self._units
            if self._history:
                result.history = [*self._history, *result.history]

    def end(self, now: float) -> None:
        """Records the end of the call, even if a request is still in progress."""
        if self._is_sending:
            self.end_request(None, now)
        self.waited += now - self._since
        self._since = now

    def follow_redirect(self, result: httpx.Response | httpx.RequestError) -> bool:
        """Replaces the request if a response is a redirect to follow. Returns whether it is."""
        if not isinstance(result, httpx.Response):
            return False
        following = next_request(result, len(self._history))
        if following is None:
            return False
        self._history.append(result)
        self.request = following
        return True

    def pause(self, result: httpx.Response | httpx.RequestError, now: float) -> float | None:
        """Seconds to wait before the retry of a failed request; None if it is not retried."""
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
        """Takes a pause from the wait budget. Returns the pause, or None if it exceeds the budget."""
        if pause > self.wait_budget or pause >= self.deadline.total_left:
            return None
        self.wait_budget -= pause
        return pause
