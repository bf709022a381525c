"""The progress and outcome of writes for many ids."""

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

#: Errors that would also occur for all other ids.
_STOPPING: Final = (AuthenticationError, ConfigurationError, TokenError, TokenStoreError)


@frozen(kw_only=True)
class Progress(Generic[K]):
    """The progress of `for_each`, reported when an id is finished."""

    id: K
    """The id."""
    error: HelpScoutError | None
    """Why the write failed; None if it was carried out."""
    finished: int
    """The number of finished ids, including those in `done`."""
    total: int
    """The number of all ids."""


@frozen(kw_only=True)
class Outcomes(Generic[K, T]):
    """The outcomes of the writes of `for_each`."""

    results: dict[K, T]
    """The return values of the writes, by id."""
    errors: dict[K, HelpScoutError]
    """The errors of failed writes, by id."""
    uncertain: list[K]
    """Ids whose write failed but may have been carried out: the response was lost, or was a 5xx. Check them."""
    done: list[K]
    """Ids that must not be written again: carried out, uncertain, or done before. Pass it as `done` next time."""


class Batch(Generic[K, T]):
    """Yields each id once, and collects its outcome. Several threads may iterate it.

    Args:
        ids: Ids to write; duplicates are written once.
        done: Ids to skip.
        on_progress: Called when an id is finished, by one thread at a time.
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
        """Yields no more ids."""
        self._is_stopped = True

    def succeed(self, key: K, result: T) -> None:
        """Records that a write was carried out."""
        with self._lock:
            self._results[key] = result
            self._finish(key, None)

    def fail(self, key: K, error: HelpScoutError) -> None:
        """Records that a write failed.

        Raises:
            HelpScoutError: All other writes would fail in the same way.
        """
        with self._lock:
            if not _may_be_carried_out(error):
                del self._begun[key]
            if isinstance(error, _STOPPING):
                raise error
            self._errors[key] = error
            self._finish(key, error)

    def outcomes(self) -> Outcomes[K, T]:
        """The outcomes so far."""
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
