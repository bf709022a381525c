"""A rate limit that any number of hosts share."""

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
    # `connect` says what to install.
    from redis import Redis

P = ParamSpec("P")
T = TypeVar("T")

#: Seconds to wait for a response of Redis. A change takes three of them at most: connecting, reading and writing.
_TIMEOUT: Final = 0.6
#: Seconds after which a change that others got ahead of is not tried again.
_LONGEST: Final = 1.0
#: Seconds between two tries to reach Redis, at first and at most.
_FIRST_RETRY: Final = 2.0
_LONGEST_RETRY: Final = 30.0
#: Milliseconds. What is older is worth nothing.
_EXPIRY: Final = 3_600_000
_FORMAT: Final = 2


class RedisRateLimiter(Unpicklable, RateLimiter):
    """Keeps all processes of all hosts that use the same Redis to the rate limit of one Help Scout account.

    They share what the headers of responses report, and what is in flight. While Redis can't be reached, or does not
    respond within 2 seconds, each process continues by itself.

    Args:
        redis: Address of a Redis or Valkey server (`redis://`, `rediss://` or `unix://`), or a `redis.Redis`, which is
            taken as it is.
        account: Any name of the Help Scout account, if there are several.
        key_prefix: What names in Redis begin with.
        clock: The time, for tests; without it, that of Redis, so that hosts need not agree.

    Raises:
        ConfigurationError: The extra `redis` is not installed, or the address can't be used.
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
        # An address may hold a password.
        return f"{type(self).__name__}({self._key!r})"


class RedisStore(LimiterStore):
    """Keeps what is known of the limit in Redis; in memory while that is away.

    Args:
        redis: A client.
        key: Where.
        clock: The time; without it, that of Redis.
    """

    is_blocking = True
    poll_interval = 0.02

    def __init__(self, redis: "Redis", key: str, clock: Clock | None) -> None:
        super().__init__(clock or Clock())
        self._redis = redis
        self._key = key
        self._has_clock = clock is not None
        #: How far the time of Redis is ahead of this host's.
        self._ahead = 0.0
        self._is_away = False
        self._retry_at = 0.0
        self._retry_interval = _FIRST_RETRY
        #: Whether the log says already that what is in Redis can't be used; versions may take turns in writing it.
        self._is_reported = False

    def after_fork(self) -> None:
        """Waits for no thread of the parent process, nor for responses to it."""
        super().after_fork()
        self._turn = threading.Lock()

    def now(self) -> float:
        """The time of Redis, in seconds."""
        return super().now() + self._ahead

    def update(self, change: Callable[Concatenate[RateWindow, float, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Applies a change atomically, to what is known here while Redis is away."""
        if not self._is_away:
            # In turn, since of changes made at the same time all but one would have to be made again. Those who wait
            # while Redis hangs find that it is away.
            with self._turn:
                shared = None if self._is_away else self._try_shared(change, *args, **kwargs)
        else:
            shared = self._try_shared(change, *args, **kwargs) if self._may_try() else None
        if shared is not None:
            return shared[0]
        with self._lock:
            return change(self.window, self.now(), *args, **kwargs)

    def _may_try(self) -> bool:
        """Whether this call is the one that looks for Redis again, while others go on."""
        with self._lock:
            now = self._clock.monotonic()
            if now < self._retry_at:
                return False
            self._retry_at = now + self._retry_interval
            return True

    def _try_shared(
        self, change: Callable[Concatenate[RateWindow, float, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> tuple[T] | None:
        """The result; None if Redis is away."""
        from redis.exceptions import RedisError

        ends_at = time.monotonic() + _LONGEST
        try:
            while True:
                held, window = self._read()
                result = change(window, self.now(), *args, **kwargs)
                if replace(self._redis, self._key, held, _written(window), _EXPIRY):
                    break
                if time.monotonic() > ends_at:
                    self._lost("too slow")
                    return None
        except (RedisError, OSError, UnicodeDecodeError) as error:
            # Without its words, which may quote commands.
            self._lost(type(error).__name__)
            return None
        # What is known last is used while Redis is away.
        with self._lock:
            self.window = window
        self._found()
        return (result,)

    def _read(self) -> tuple[str | bytes, RateWindow]:
        """What is in Redis, as it is there and as a window."""
        # No transaction: replacing tells if it changed meanwhile.
        with self._redis.pipeline(transaction=False) as pipeline:
            pipeline.get(self._key)
            pipeline.time()
            value, (seconds, microseconds) = pipeline.execute()
        if not self._has_clock:
            self._ahead = seconds + microseconds / 1_000_000 - self._clock.monotonic()
        held = b"" if value is None else value
        window = self._window(text_of(held))
        with self._lock:
            # Redis may have forgotten it, or know nothing newer after it was away.
            if window is None or (self._is_away and window.last_at <= self.window.last_at):
                window = evolve(self.window, in_flight=dict(self.window.in_flight))
        return held, window

    def _window(self, text: str) -> RateWindow | None:
        """None for what is not there, of another version, or no state of a limiter."""
        if not text:
            return None
        found = _read(text, self.now())
        if not self._is_reported and (found is None or found[1]):
            self._is_reported = True
            reason = "is not that of this version" if found is None else "is ahead of the clock"
            log.warning("the state of the rate limit in Redis (%s) %s: it is replaced", one_line(self._key), reason)
        return None if found is None else found[0]

    def _lost(self, reason: str) -> None:
        with self._lock:
            self._retry_at = self._clock.monotonic() + self._retry_interval
            self._retry_interval = min(2 * self._retry_interval, _LONGEST_RETRY)
            if self._is_away:
                return
            self._is_away = True
            # Responses to others are not seen here.
            self.window.expire()
            self.window.generation = secrets.token_hex(8)
        log.warning("the shared rate limit in Redis does not work (%s): each process continues by itself", reason)

    def _found(self) -> None:
        if self._is_away:
            self._is_away = False
            self._retry_interval = _FIRST_RETRY
            log.warning("the shared rate limit in Redis works again")


def _written(window: RateWindow) -> str:
    return json.dumps({"format": _FORMAT, **asdict(window, recurse=False)})


def _read(text: str, now: float) -> tuple[RateWindow, bool] | None:
    """A window, and whether its times were ahead of the clock; None if it is something else."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(data, dict) or data.pop("format", None) != _FORMAT:
        return None
    return window_from(data, now)
