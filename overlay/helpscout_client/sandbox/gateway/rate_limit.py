"""The account's rate limit.

https://developer.helpscout.com/mailbox-api/overview/rate-limiting
"""

import math
from typing import Final

from attrs import define, field

from ..http.errors import too_many_requests
from ..times.clock import SimulatedClock

#: The values of the headers if no limit is enforced.
_UNLIMITED: Final = 400


@define
class RequestLimit:
    """Counts requests in consecutive windows; a write counts as two."""

    _clock: SimulatedClock
    _limit: int | None
    """Requests per window; None for no limit."""
    _window: float
    """Seconds."""
    _began_at: float = field(default=-math.inf, init=False)
    _used: int = field(default=0, init=False)

    def acquire(self, method: str) -> None:
        """Counts a request.

        Raises:
            HTTPError: The limit is reached.
        """
        now = self._clock.monotonic()
        if now >= self._began_at + self._window:
            self._began_at, self._used = now, 0
        cost = 1 if method == "GET" else 2
        if self._limit is None:
            self._used = cost
            return
        if self._used + cost > self._limit:
            raise too_many_requests(max(math.ceil(self._began_at + self._window - now), 1))
        self._used += cost

    def headers(self) -> dict[str, str]:
        """The headers of each response."""
        limit = _UNLIMITED if self._limit is None else self._limit
        return {"X-RateLimit-Limit-Minute": str(limit), "X-RateLimit-Remaining-Minute": str(limit - self._used)}
