"""Grants permits for requests, from what responses report about the rate limit.

https://developer.helpscout.com/mailbox-api/overview/rate-limiting
"""

import datetime
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Concatenate, Final, ParamSpec, TypeVar

import httpx
from attrs import frozen

from helpscout_api.digits import whole_number

from ..clock import Clock
from ..headers import retry_after
from ..transport.forks import on_fork
from .window import Permit, RateWindow, Result, Wait

P = ParamSpec("P")
T = TypeVar("T")

_LIMIT: Final = "X-RateLimit-Limit-Minute"
_REMAINING: Final = "X-RateLimit-Remaining-Minute"

#: Whether a request is part of bulk work.
is_bulk: Final[ContextVar[bool]] = ContextVar("helpscout_client.is_bulk", default=False)


@contextmanager
def bulk_work() -> Iterator[None]:
    """Marks the requests within the block as bulk work: other requests precede them, and have a reserve."""
    token = is_bulk.set(True)
    try:
        yield
    finally:
        is_bulk.reset(token)


@frozen
class RateLimit:
    """The account's rate limit, as last reported. All users and apps of the account share it."""

    limit: int
    """Requests per minute; a write counts as two."""
    remaining: int
    """The number of requests left."""
    resets_at: datetime.datetime | None
    """When to try again, if the limit is used up and a response reported it."""


class LimiterStore:
    """Stores the state of the limit, in memory."""

    is_blocking: bool = False
    """Whether `update` may block, so that asynchronous clients call it in a thread."""
    poll_interval: float = 1.0
    """Seconds after which to check again for responses that other processes got, or that never arrived."""

    def __init__(self, clock: Clock) -> None:
        self.window = RateWindow()
        self._clock = clock
        self.after_fork()
        on_fork(self)

    def after_fork(self) -> None:
        """Forgets the threads of the parent process, and the responses that it waits for."""
        self._lock = threading.Lock()
        self.window = self.window.after_fork()

    def now(self) -> float:
        """The current time, in seconds."""
        return self._clock.monotonic()

    def update(self, change: Callable[Concatenate[RateWindow, float, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Applies a change atomically.

        Args:
            change: Called with the state, the time, and the other arguments.
            args: Positional arguments for `change`.
            kwargs: Keyword arguments for `change`.

        Returns:
            The result of the change.
        """
        with self._lock:
            return change(self.window, self._clock.monotonic(), *args, **kwargs)


class RateLimiter:
    """Keeps clients within the rate limit.

    Args:
        clock: The clock.
        store: The store of the state, which may be shared. The default is in memory.
        is_paced: Whether requests wait at all.
    """

    def __init__(self, clock: Clock, store: LimiterStore | None = None, *, is_paced: bool = True) -> None:
        self._clock = clock
        self._is_paced = is_paced
        self._reported: tuple[int, int] | None = None
        self._is_renewed = False
        self.store = store or LimiterStore(clock)

    @property
    def seen(self) -> RateLimit | None:
        """The rate limit, as last reported to this process."""
        if self._reported is None:
            return None
        blocked_for = self.store.window.blocked_until - self.store.now()
        # If there was more than before, the block is already over.
        is_over = self._is_renewed or blocked_for <= 0
        resets_at = None if is_over else self._clock.now() + datetime.timedelta(seconds=blocked_for)
        return RateLimit(*self._reported, resets_at)

    def blocked_for(self) -> float:
        """Seconds during which nothing may be sent, as far as this process knows."""
        return self.store.window.blocked_until - self.store.now() if self._is_paced else 0

    def acquire(self, cost: int, *, is_bulk: bool = False) -> Permit | Wait:
        """Grants a permit for a request, or returns how long it has to wait."""
        owner = f"{os.getpid()}-{threading.get_ident()}"
        if self._is_paced:
            return self.store.update(RateWindow.acquire, cost, is_bulk=is_bulk, owner=owner)
        return self.store.update(RateWindow.force, cost, owner=owner)

    def release(self, permit: Permit, result: Result | None) -> None:
        """Releases a permit.

        Args:
            permit: A permit of `acquire`.
            result: The limit as the response reported it, if there was a response.
        """
        self.store.update(self._release, permit, result)

    def _release(self, window: RateWindow, now: float, permit: Permit, result: Result | None) -> None:
        window.release(now, permit, result)
        if result is None or result.reported is None:
            return
        # Responses may overtake each other. A number that the window did not adopt is older than the known one.
        if self._reported is None or window.remaining == result.reported[1]:
            self._is_renewed = self._reported is not None and result.reported[1] > self._reported[1]
            self._reported = result.reported

    def expire(self) -> None:
        """Waits no longer for responses to callers that are gone. Shared permits expire by themselves."""
        if not self.store.is_blocking:
            self.store.update(lambda window, now: window.expire())

    def discard(self, result: Permit | Wait) -> None:
        """Releases a result of `acquire` whose caller was interrupted."""
        if isinstance(result, Permit):
            self.release(result, None)


def result_of(response: httpx.Response | httpx.RequestError | None) -> Result | None:
    """The limit as a response reports it."""
    if not isinstance(response, httpx.Response):
        return None
    limit = whole_number(response.headers.get(_LIMIT, "").strip())
    remaining = whole_number(response.headers.get(_REMAINING, "").strip())
    reported = None if limit is None or remaining is None else (limit, remaining)
    is_rejected = response.status_code == 429
    return Result(is_rejected, reported, retry_after(response) or 0 if is_rejected else 0)
