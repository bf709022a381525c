"""One call: its tries, and what they cost. No I/O.

https://developer.helpscout.com/mailbox-api/overview/rate-limiting
"""

from typing import Final

import httpx

from ..headers import retry_after
from .deadline import Deadline
from .logging import path_of
from .redirects import next_request
from .retries import SAFE, RetryPolicy, backoff, can_be_sent_again

#: Token requests count for no limit that is known.
TOKEN_REQUEST: Final = "create_token"  # noqa: S105 - a name
#: The request extension in which raw functions name their operation.
_OPERATION: Final = "helpscout_api.operation"
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
        deadline: When it has to be over.
        now: Seconds of a monotonic clock.
    """

    tries = 1
    """How often it was or is sent, apart from redirects."""
    requests = 0
    """How many requests were sent."""
    units = 0
    """What they count in the rate limit."""
    status: int | None = None
    """Status code of the last response; None if there is none."""
    on_wire = 0.0
    """Seconds from sending to the end of the response, all requests together."""
    waited = 0.0
    """Seconds apart from that: for other calls, for the rate limit, and between tries."""
    _is_sending = False

    def __init__(self, request: httpx.Request, policy: RetryPolicy, deadline: Deadline, now: float) -> None:
        self.request = request
        self.operation: str = request.extensions.get(_OPERATION) or f"{request.method} {path_of(request)}"
        self.cost = 1 if request.method in SAFE else 2
        """What the rate limit counts a request as."""
        self.deadline = deadline
        self.wait_budget = min(policy.max_rate_limit_wait, deadline.total)
        """Seconds that the rate limit may still keep it waiting."""
        self._units = 0 if self.operation == TOKEN_REQUEST else self.cost
        self._policy = policy
        self._since = now
        self._unadvised = 0
        self._failed_at: float | None = None
        self._history: list[httpx.Response] = []

    def begin_request(self, now: float) -> None:
        """Counts a request that is sent now."""
        self.waited += now - self._since
        self._since = now
        self._is_sending = True
        self.requests += 1
        self.units += self._units

    def end_request(self, result: httpx.Response | httpx.RequestError | None, now: float) -> None:
        """Ends a request, unless the call ended before."""
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
        """Ends the call, even if a request is still under way."""
        if self._is_sending:
            self.end_request(None, now)
        self.waited += now - self._since
        self._since = now

    def follow_redirect(self, result: httpx.Response | httpx.RequestError) -> bool:
        """Goes on to the address that a response leads to; False if there is none to go to."""
        if not isinstance(result, httpx.Response):
            return False
        following = next_request(result, len(self._history))
        if following is None:
            return False
        self._history.append(result)
        self.request = following
        return True

    def pause(self, result: httpx.Response | httpx.RequestError, now: float) -> float | None:
        """Seconds to wait before what failed is tried again; None if it is not."""
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
