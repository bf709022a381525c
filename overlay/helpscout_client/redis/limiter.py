"""A rate limiter that any number of hosts share."""

import json
import secrets
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Concatenate, Final, ParamSpec, TypeVar

from attrs import asdict, evolve

from ..clock import Clock
from ..ratelimit.limiter import LimiterStore, RateLimiter
from ..ratelimit.state import window_from
from ..ratelimit.window import RateWindow
from ..transport.logging import log
from ..transport.masking import one_line
from ..transport.pickling import Unpicklable
from .connection import connect, replace, text_of

with suppress(ImportError):
    # `connect` reports what to install.
    from redis import Redis

P = ParamSpec("P")
T = TypeVar("T")

#: Timeout of each step, in seconds. A change takes at most three steps: connecting, reading and writing.
_TIMEOUT: Final = 0.6
#: Seconds after which a change that conflicts with others is not retried.
_LONGEST: Final = 1.0
#: Initial and maximum interval between attempts to reach Redis, in seconds.
_FIRST_RETRY: Final = 2.0
_LONGEST_RETRY: Final = 30.0
#: In milliseconds. Older state is useless.
_EXPIRY: Final = 3_600_000
_FORMAT: Final = 2


class RedisRateLimiter(Unpicklable, RateLimiter):
    """Shares the rate limit of one Help Scout account among all processes and hosts that use the same Redis.

    They share the figures from response headers, and the requests in flight. While Redis can't be reached, or does not
    respond within 2 seconds, each process continues on its own.

    Args:
        redis: Address of a Redis or Valkey server (`redis://`, `rediss://` or `unix://`), or a `redis.Redis`, which is
            used unchanged.
        account: Any name for the Help Scout account, if you have several.
        key_prefix: Prefix of the keys in Redis.
        clock: The clock, for tests. By default, the limiter uses the time of Redis, so that the clocks of hosts may
            differ.

    Raises:
        ConfigurationError: The extra `redis` is not installed, or the address is invalid.
    """

    _refusal = "a RedisRateLimiter holds connections: make one in each process"

    def __init__(
        self,
        redis: "str | Redis",
        *,
        account: str = "default",
        key_prefix: str = "helpscout:",
        clock: Clock | None = None,
    ) -> None:
        self._key = f"{key_prefix}limit:{account}"
        super().__init__(clock or Clock(), RedisStore(connect(redis, timeout=_TIMEOUT, tries=1), self._key, clock))

    def __repr__(self) -> str:
        # The address may contain a password.
        return f"{type(self).__name__}({self._key!r})"


class RedisStore(LimiterStore):
    """Stores the state of the limiter in Redis, or in memory while Redis is unavailable.

    Args:
        redis: A client.
        key: The key of the state.
        clock: The clock; by default, the time of Redis.
    """

    is_blocking = True
    poll_interval = 0.02

    def __init__(self, redis: "Redis", key: str, clock: Clock | None) -> None:
        super().__init__(clock or Clock())
        self._redis = redis
        self._key = key
        self._has_clock = clock is not None
        #: How far the clock of Redis is ahead of this host's, in seconds.
        self._ahead = 0.0
        self._is_away = False
        self._retry_at = 0.0
        self._retry_interval = _FIRST_RETRY
        #: Whether unusable state was logged. Logged once, since several versions may overwrite each other's state.
        self._is_reported = False

    def after_fork(self) -> None:
        """Replaces locks of the parent process, and forgets its requests in flight."""
        super().after_fork()
        self._turn = threading.Lock()

    def now(self) -> float:
        """The time of Redis, in seconds."""
        return super().now() + self._ahead

    def update(self, change: Callable[Concatenate[RateWindow, float, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Applies a change atomically; while Redis is unavailable, only to the state in this process."""
        if not self._is_away:
            # One at a time: of several concurrent changes, all but one would have to be repeated. If Redis hangs, the
            # threads that wait here find it unavailable.
            with self._turn:
                shared = None if self._is_away else self._try_shared(change, *args, **kwargs)
        else:
            shared = self._try_shared(change, *args, **kwargs) if self._may_try() else None
        if shared is not None:
            return shared[0]
        with self._lock:
            return change(self.window, self.now(), *args, **kwargs)

    def _may_try(self) -> bool:
        """Whether this call should try to reach Redis again; other calls continue without it."""
        with self._lock:
            now = self._clock.monotonic()
            if now < self._retry_at:
                return False
            self._retry_at = now + self._retry_interval
            return True

    def _try_shared(
        self, change: Callable[Concatenate[RateWindow, float, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> tuple[T] | None:
        """The result in a tuple; None if Redis is unavailable."""
        from redis.exceptions import RedisError

        ends_at = time.monotonic() + _LONGEST
        try:
            while True:
                held, window = self._read()
                result = change(window, self.now(), *args, **kwargs)
                if replace(self._redis, self._key, held, _written(window), _EXPIRY):
                    break
                if time.monotonic() > ends_at:
                    self._lost("too many concurrent changes")
                    return None
        except (RedisError, OSError, UnicodeDecodeError) as error:
            # Without the message, which may quote commands.
            self._lost(type(error).__name__)
            return None
        # The last known state is used while Redis is unavailable.
        with self._lock:
            self.window = window
        self._found()
        return (result,)

    def _read(self) -> tuple[str | bytes, RateWindow]:
        """The stored value, unchanged and as a window."""
        # No transaction is needed: `replace` detects concurrent changes.
        with self._redis.pipeline(transaction=False) as pipeline:
            pipeline.get(self._key)
            pipeline.time()
            value, (seconds, microseconds) = pipeline.execute()
        if not self._has_clock:
            self._ahead = seconds + microseconds / 1_000_000 - self._clock.monotonic()
        held = b"" if value is None else value
        window = self._window(text_of(held))
        with self._lock:
            # Redis may have lost the state, or have older state after it was unavailable.
            if window is None or (self._is_away and window.last_at <= self.window.last_at):
                window = evolve(self.window, in_flight=dict(self.window.in_flight))
        return held, window

    def _window(self, text: str) -> RateWindow | None:
        """Parses the state; None if it is missing, invalid, or from another version."""
        if not text:
            return None
        found = _read(text, self.now())
        if not self._is_reported and (found is None or found[1]):
            self._is_reported = True
            reason = "has another format than this version's" if found is None else "has times in the future"
            log.warning("the rate limit state in Redis (%s) %s; replacing it", one_line(self._key), reason)
        return None if found is None else found[0]

    def _lost(self, reason: str) -> None:
        with self._lock:
            self._retry_at = self._clock.monotonic() + self._retry_interval
            self._retry_interval = min(2 * self._retry_interval, _LONGEST_RETRY)
            if self._is_away:
                return
            self._is_away = True
            # This process does not see the responses to other processes.
            self.window.expire()
            self.window.generation = secrets.token_hex(8)
        log.warning(
            "the shared rate limit in Redis is unavailable (%s); each process now keeps its own rate limit", reason
        )

    def _found(self) -> None:
        if self._is_away:
            self._is_away = False
            self._retry_interval = _FIRST_RETRY
            log.warning("the shared rate limit in Redis is available again")


def _written(window: RateWindow) -> str:
    return json.dumps({"format": _FORMAT, **asdict(window, recurse=False)})


def _read(text: str, now: float) -> tuple[RateWindow, bool] | None:
    """The window, and whether its times are in the future; None for anything else."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(data, dict) or data.pop("format", None) != _FORMAT:
        return None
    return window_from(data, now)
