"""A cache of results, valid until the account changes."""

from collections.abc import Callable, Hashable
from typing import Any, Final, TypeVar

T = TypeVar("T")

_MOST: Final = 16


class ResultCache:
    """The most recent results for one version of an account. They are not pickled."""

    def __init__(self) -> None:
        self._version = 0
        self._results: dict[Hashable, Any] = {}

    def get(self, version: int, key: Hashable, compute: Callable[[], T]) -> T:
        """A result.

        Args:
            version: The version of the account.
            key: The inputs other than the account.
            compute: Computes the result, if it isn't cached.
        """
        if version != self._version:
            self._version = version
            self._results.clear()
        if key not in self._results:
            result = compute()
            if len(self._results) == _MOST:
                del self._results[next(iter(self._results))]
            self._results[key] = result
        kept: T = self._results[key]
        return kept

    def __reduce__(self) -> tuple[type["ResultCache"], tuple[()]]:
        return ResultCache, ()
