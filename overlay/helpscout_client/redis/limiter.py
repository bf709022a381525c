"""A rate limit that any number of hosts share."""

import json
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, TypeVar

from attrs import asdict, evolve

from ..clock import Clock
from ..ratelimit.limiter import RateLimit, rate_limit
from ..ratelimit.window import Answer, Permit, RateWindow, Wait
from ..transport.forks import on_fork
from ..transport.logging import log
from ..transport.pickling import Unpicklable
from .connection import connect, replace, text_of

if TYPE_CHECKING:
    from redis import Redis

T = TypeVar("T")

#: Seconds for which a request counts as being on its way, or less if windows are short: it is counted as soon as it
#: arrives, however long its answer takes.
_LEASE: Final = 10.0
#: Seconds between two tries to reach Redis.
_PAUSE: Final = 2.0
#: Milliseconds. What is older is worth nothing.
_KEPT: Final = 3_600_000
_FORMAT: Final = 1


class RedisRateLimiter(Unpicklable):
    """Keeps all processes of all hosts that use the same Redis to the rate limit of one Help Scout account.

    They share what the headers of answers tell, and what is on its way. While Redis can't be reached, each process goes
    on by itself.

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

    poll: float | None = 0.02
    """Seconds after which to ask again when an answer to others is waited for."""

    def __init__(
        self,
        redis: "str | Redis",
        *,
        account: str = "default",
        key_prefix: str = "helpscout:",
        clock: Clock | None = None,
    ) -> None:
        self._redis = connect(redis)
        self._key = f"{key_prefix}limit:{account}"
        self._clock = clock or Clock()
        self._has_clock = clock is not None
        #: What was known last. It serves while Redis is away.
        self._pace = RateWindow()
        #: How far the time of Redis is ahead of this host's.
        self._ahead = 0.0
        self._is_away = False
        self._try_at = 0.0
        #: Counts how often Redis was lost and found.
        self._era = 0
        self._seen: RateLimit | None = None
        self.after_fork()
        on_fork(self)

    def after_fork(self) -> None:
        """Waits for no thread of the parent, nor for an answer to it."""
        #: In turn, since of changes made at the same time all but one would have to be made again.
        self._guard = threading.Lock()
        self._pace = self._pace.inherited()

    def __repr__(self) -> str:
        # An address may hold a password.
        return f"{type(self).__name__}({self._key!r})"

    @property
    def seen(self) -> RateLimit | None:
        """What this process was told last."""
        return self._seen

    def blocked_for(self) -> float:
        """Seconds for which nothing may be sent, as far as this process knows."""
        return self._pace.blocked_until - self._now()

    def take(self, weight: int) -> Permit | Wait:
        """Lets a request through, or tells how long it has to wait."""
        with self._guard:
            taken = self._changed(lambda pace, now: pace.take(now, weight, min(_LEASE, (pace.window or 60) / 3)))
            return taken._replace(era=self._era) if isinstance(taken, Permit) else taken

    def give_back(self, permit: Permit, answer: Answer | None) -> None:
        """Ends what was let through, with what came of it, if anything did."""

        def give_back(pace: RateWindow, now: float) -> None:
            # What was taken before Redis was lost or found is unknown now.
            known = permit if permit.era == self._era else permit._replace(number=-1, epoch=-1)
            pace.give_back(now, known, answer)

        with self._guard:
            self._changed(give_back)
            if answer is not None and answer.told is not None:
                self._seen = rate_limit(answer.told, self._seen, self.blocked_for(), self._clock)

    def _now(self) -> float:
        return self._clock.monotonic() + self._ahead

    def _changed(self, change: Callable[[RateWindow, float], T]) -> T:
        """Changes what is shared, or what is known here while Redis is away."""
        from redis.exceptions import RedisError

        if self._try_at <= self._clock.monotonic():
            try:
                result = self._change(change)
            except RedisError as error:
                self._lose(error)
            else:
                self._find()
                return result
        return change(self._pace, self._now())

    def _change(self, change: Callable[[RateWindow, float], T]) -> T:
        while True:
            # No transaction: replacing tells if it changed meanwhile.
            with self._redis.pipeline(transaction=False) as pipeline:
                pipeline.get(self._key)
                pipeline.time()
                value, (seconds, microseconds) = pipeline.execute()
            if not self._has_clock:
                self._ahead = seconds + microseconds / 1_000_000 - self._clock.monotonic()
            held = text_of(value)
            # Redis may have forgotten it.
            pace = _read(held) or evolve(self._pace)
            result = change(pace, self._now())
            if replace(self._redis, self._key, held, _written(pace), _KEPT):
                self._pace = pace
                return result

    def _lose(self, error: Exception) -> None:
        self._try_at = self._clock.monotonic() + _PAUSE
        if not self._is_away:
            self._is_away = True
            self._era += 1
            # Nobody here gets to know what came of the requests of others.
            self._pace.forget()
            # Without its words, which may quote commands.
            log.warning("the shared rate limit in Redis does not work (%s): pacing goes on here", type(error).__name__)

    def _find(self) -> None:
        if self._is_away:
            self._is_away = False
            self._era += 1
            log.warning("the shared rate limit in Redis works again")


def _written(pace: RateWindow) -> str:
    return json.dumps({"format": _FORMAT, **asdict(pace, recurse=False)})


def _read(text: str) -> RateWindow | None:
    """None for what is not there, or of another version."""
    if not text:
        return None
    data: dict[str, Any] = json.loads(text)
    return RateWindow(**data) if data.pop("format", None) == _FORMAT else None
