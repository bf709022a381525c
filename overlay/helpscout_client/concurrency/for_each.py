"""What became of one write for each of many ids."""

import threading
from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Final, Generic, Self, TypeVar

import httpx
from attrs import frozen

from ..errors import (
    APIError,
    AuthenticationError,
    ConfigurationError,
    ConnectionError,
    HelpScoutError,
    TimeoutError,
    TokenError,
    TokenStoreError,
)
from ..transport.retries import is_unsent

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")

#: What would fail for all other ids, too.
_STOPPING: Final = (AuthenticationError, ConfigurationError, TokenError, TokenStoreError)


@frozen(kw_only=True)
class Progress(Generic[K]):
    """How far `for_each` has come, when one more id is finished."""

    id: K
    """The id."""
    error: HelpScoutError | None
    """Why its write failed; None if it was carried out."""
    finished: int
    """How many ids are finished, those of `done` included."""
    total: int
    """How many there are."""


@frozen(kw_only=True)
class Outcomes(Generic[K, T]):
    """What became of the writes of `for_each`."""

    results: dict[K, T]
    """What the writes returned, by id."""
    errors: dict[K, HelpScoutError]
    """Why writes failed, by id."""
    uncertain: list[K]
    """Ids whose write failed, but may have been carried out: the response was lost, or was a 5xx. Look at them."""
    done: list[K]
    """Ids that must not be written again: carried out, uncertain, or done before. Give it as `done` next time."""


class Batch(Generic[K, T]):
    """Hands each id out once, and collects what became of it. Iterating is safe in several threads.

    Args:
        ids: What to write; an id that comes twice is written once.
        done: Ids to leave out.
        on_progress: Is called when an id is finished, by one thread at a time.
    """

    def __init__(
        self, ids: Iterable[K], done: Iterable[K], on_progress: Callable[[Progress[K]], object] | None
    ) -> None:
        self._done = dict.fromkeys(done)
        ids = dict.fromkeys(ids)
        self._total = len(ids)
        self._waiting = [key for key in ids if key not in self._done]
        self._iterator: Iterator[K] = iter(self._waiting)
        self._on_progress = on_progress
        self._lock = threading.Lock()
        self._is_stopped = False
        self._begun: dict[K, None] = {}
        self._results: dict[K, T] = {}
        self._errors: dict[K, HelpScoutError] = {}

    def __len__(self) -> int:
        return len(self._waiting)

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> K:
        with self._lock:
            if self._is_stopped:
                raise StopIteration
            key = next(self._iterator)
            self._begun[key] = None
        return key

    def stop(self) -> None:
        """Hands nothing more out."""
        self._is_stopped = True

    def succeed(self, key: K, result: T) -> None:
        """Notes that a write was carried out."""
        with self._lock:
            self._results[key] = result
            self._finish(key, None)

    def fail(self, key: K, error: HelpScoutError) -> None:
        """Notes that a write failed.

        Raises:
            HelpScoutError: All others would fail in the same way.
        """
        with self._lock:
            if not _may_be_carried_out(error):
                del self._begun[key]
            if isinstance(error, _STOPPING):
                raise error
            self._errors[key] = error
            self._finish(key, error)

    def outcomes(self) -> Outcomes[K, T]:
        """What became of the writes so far."""
        with self._lock:
            return Outcomes(
                results=dict(self._results),
                errors=dict(self._errors),
                uncertain=[key for key in self._begun if key not in self._results],
                done=[*self._done, *self._begun],
            )

    def _finish(self, key: K, error: HelpScoutError | None) -> None:
        if self._on_progress is not None:
            finished = self._total - len(self._waiting) + len(self._results) + len(self._errors)
            self._on_progress(Progress(id=key, error=error, finished=finished, total=self._total))


def _may_be_carried_out(error: HelpScoutError) -> bool:
    if isinstance(error, APIError):
        return error.status_code >= 500
    if isinstance(error, ConnectionError | TimeoutError):
        return not (isinstance(error.__cause__, httpx.RequestError) and is_unsent(error.__cause__))
    return not isinstance(error, _STOPPING)
