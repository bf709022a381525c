"""Which deliveries came before."""

import threading
from typing import Literal, Protocol, TypeAlias

from ..clock import Clock
from ..errors import ConfigurationError
from ..transport.forks import on_fork

Claim: TypeAlias = Literal["new", "running", "done"]


class DeliveryStore(Protocol):
    """Remembers deliveries by their fingerprints, so that a second one is not handled.

    A store may block: an asynchronous receiver calls it in a thread. One that outlives the process should let claims
    that were neither confirmed nor released lapse after a while, so that no event is lost if a process dies.
    """

    def claim(self, fingerprint: str) -> Claim:
        """Takes a delivery in hand, unless somebody did: `running` if so, `done` if it was handled already."""
        ...

    def confirm(self, fingerprint: str) -> None:
        """It was handled."""
        ...

    def release(self, fingerprint: str) -> None:
        """Handling it failed; Help Scout will send it again."""
        ...


class MemoryDeliveryStore:
    """Remembers deliveries as long as the process runs.

    Args:
        ttl: Seconds that a delivery is remembered. Help Scout doesn't say how long it tries again.
        max_entries: How many are remembered; beyond them, the oldest are forgotten.
        clock: The time, for tests.

    Raises:
        ConfigurationError: Nothing would be remembered.
    """

    def __init__(self, *, ttl: float = 86_400, max_entries: int = 100_000, clock: Clock | None = None) -> None:
        if not ttl > 0 or max_entries < 1:
            raise ConfigurationError("ttl and max_entries must be more than 0, or nothing would be remembered")
        self._ttl = ttl
        self._max_entries = max_entries
        self._clock = clock or Clock()
        # Oldest first.
        self._claims: dict[str, tuple[Claim, float]] = {}
        self.after_fork()
        on_fork(self)

    def after_fork(self) -> None:
        """Waits for no thread of the parent."""
        self._lock = threading.Lock()

    def claim(self, fingerprint: str) -> Claim:
        """Takes a delivery in hand, unless somebody did."""
        with self._lock:
            now = self._clock.monotonic()
            claim, ends_at = self._claims.get(fingerprint, ("new", now))
            if ends_at > now:
                return claim
            self._keep(fingerprint, "running", now)
            return "new"

    def confirm(self, fingerprint: str) -> None:
        """It was handled."""
        with self._lock:
            self._keep(fingerprint, "done", self._clock.monotonic())

    def release(self, fingerprint: str) -> None:
        """Handling it failed."""
        with self._lock:
            self._claims.pop(fingerprint, None)

    def _keep(self, fingerprint: str, claim: Claim, now: float) -> None:
        self._claims.pop(fingerprint, None)
        self._claims[fingerprint] = claim, now + self._ttl
        while len(self._claims) > self._max_entries or next(iter(self._claims.values()))[1] <= now:
            del self._claims[next(iter(self._claims))]
