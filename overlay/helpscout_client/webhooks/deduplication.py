"""Detects deliveries that were received before."""

import threading
from typing import Literal, Protocol, TypeAlias

from ..clock import Clock
from ..errors import ConfigurationError
from ..transport.forks import on_fork

Claim: TypeAlias = Literal["new", "running", "done"]


class DeliveryStore(Protocol):
    """Stores fingerprints of deliveries, so that a repeated delivery is not handled again.

    A store may block: an asynchronous receiver calls it in a thread. In a store that outlives the process, claims that
    were neither confirmed nor released should expire. Otherwise, events are lost when a process dies.
    """

    def claim(self, fingerprint: str) -> Claim:
        """Claims a delivery: `new` if it is yours, `running` if it is being handled, `done` if it was handled."""
        ...

    def confirm(self, fingerprint: str) -> None:
        """Records that the delivery was handled."""
        ...

    def release(self, fingerprint: str) -> None:
        """Drops the claim because handling failed; Help Scout will send the delivery again."""
        ...


class MemoryDeliveryStore:
    """Stores fingerprints of deliveries in memory, for the lifetime of the process.

    Args:
        ttl: Seconds until a fingerprint expires. Help Scout doesn't document how long it retries.
        max_entries: Maximum number of fingerprints. Beyond it, the oldest are removed.
        clock: The clock; tests can pass their own.

    Raises:
        ConfigurationError: `ttl` or `max_entries` is not positive.
    """

    def __init__(self, *, ttl: float = 86_400, max_entries: int = 100_000, clock: Clock | None = None) -> None:
        if not ttl > 0 or max_entries < 1:
            raise ConfigurationError(f"ttl and max_entries must be positive, not {ttl!r} and {max_entries!r}")
        self._ttl = ttl
        self._max_entries = max_entries
        self._clock = clock or Clock()
        # Oldest first.
        self._claims: dict[str, tuple[Claim, float]] = {}
        self.after_fork()
        on_fork(self)

    def after_fork(self) -> None:
        """Replaces the lock, which a thread of the parent process may have held."""
        self._lock = threading.Lock()

    def claim(self, fingerprint: str) -> Claim:
        """Claims a delivery, unless it is claimed already."""
        with self._lock:
            now = self._clock.monotonic()
            claim, ends_at = self._claims.get(fingerprint, ("new", now))
            if ends_at > now:
                return claim
            self._keep(fingerprint, "running", now)
            return "new"

    def confirm(self, fingerprint: str) -> None:
        """Records that the delivery was handled."""
        with self._lock:
            self._keep(fingerprint, "done", self._clock.monotonic())

    def release(self, fingerprint: str) -> None:
        """Drops the claim because handling failed."""
        with self._lock:
            self._claims.pop(fingerprint, None)

    def _keep(self, fingerprint: str, claim: Claim, now: float) -> None:
        self._claims.pop(fingerprint, None)
        self._claims[fingerprint] = claim, now + self._ttl
        while len(self._claims) > self._max_entries or next(iter(self._claims.values()))[1] <= now:
            del self._claims[next(iter(self._claims))]
