"""A rate limit that any number of hosts share."""

import json
import secrets
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Concatenate, Final, ParamSpec, TypeVar

from attrs import asdict, evolve

from ..clock import Clock
from ..ratelimit.limiter import LimiterStore, RateLimiter
from ..ratelimit.window import RateWindow
from ..transport.logging import log
from ..transport.pickling import Unpicklable
from .connection import connect, replace, text_of

with suppress(ImportError):
    # `connect` says what to install.
    from redis import Redis

P = ParamSpec("P")
T = TypeVar("T")

#: Seconds between two tries to reach Redis.
_RETRY_INTERVAL: Final = 2.0
#: Milliseconds. What is older is worth nothing.
_EXPIRY: Final = 3_600_000
_FORMAT: Final = 2


class RedisRateLimiter(Unpicklable, RateLimiter):
    """Keeps all processes of all hosts that use the same Redis to the rate limit of one Help Scout account.

    They share what the headers of responses report, and what is in flight. While Redis can't be reached, each process
    goes on by itself.

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
        super().__init__(clock or Clock(), RedisStore(connect(redis), self._key, clock))

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
        self._try_at = 0.0

    def now(self) -> float:
        """The time of Redis, in seconds."""
        return super().now() + self._ahead

    def update(self, change: Callable[Concatenate[RateWindow, float, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Applies a change atomically, to what is known here while Redis is away."""
        from redis.exceptions import RedisError

        # In turn, since of changes made at the same time all but one would have to be made again.
        with self._lock:
            if self._try_at <= self._clock.monotonic():
                try:
                    result = self._update_shared(lambda window, now: change(window, now, *args, **kwargs))
                except RedisError as error:
                    self._lost(error)
                else:
                    self._found()
                    return result
            return change(self.window, self.now(), *args, **kwargs)

    def _update_shared(self, change: Callable[[RateWindow, float], T]) -> T:
        while True:
            # No transaction: replacing tells if it changed meanwhile.
            with self._redis.pipeline(transaction=False) as pipeline:
                pipeline.get(self._key)
                pipeline.time()
                value, (seconds, microseconds) = pipeline.execute()
            if not self._has_clock:
                self._ahead = seconds + microseconds / 1_000_000 - self._clock.monotonic()
            held = text_of(value)
            window = _read(held)
            # Redis may have forgotten it, or know nothing newer after it was away.
            if window is None or (self._is_away and window.last_at <= self.window.last_at):
                window = evolve(self.window, in_flight=dict(self.window.in_flight))
            result = change(window, self.now())
            if replace(self._redis, self._key, held, _written(window), _EXPIRY):
                # What is known last is used while Redis is away.
                self.window = window
                return result

    def _lost(self, error: Exception) -> None:
        self._try_at = self._clock.monotonic() + _RETRY_INTERVAL
        if not self._is_away:
            self._is_away = True
            # Responses to others are not seen here.
            self.window.expire()
            self.window.generation = secrets.token_hex(8)
            # Without its words, which may quote commands.
            log.warning("the shared rate limit in Redis does not work (%s): pacing goes on here", type(error).__name__)

    def _found(self) -> None:
        if self._is_away:
            self._is_away = False
            log.warning("the shared rate limit in Redis works again")


def _written(window: RateWindow) -> str:
    return json.dumps({"format": _FORMAT, **asdict(window, recurse=False)})


def _read(text: str) -> RateWindow | None:
    """None for what is not there, of another version, or no state of a limiter."""
    try:
        data: dict[str, Any] = json.loads(text)
        return RateWindow(**data) if data.pop("format") == _FORMAT else None
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
