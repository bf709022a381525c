"""Adds data to an account, also what the API itself can't create."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any

from .account.store import Store
from .messages import Json


class Builders(ABC):
    """The part of a sandbox that fills its account."""

    _store: Store

    @abstractmethod
    def _create(self, operation_id: str, path: Mapping[str, Any], body: Json) -> int:
        """The id of what an operation creates for the account's owner."""

    def add(self, data: Mapping[str, Sequence[Mapping[str, Any]]]) -> None:
        """Adds several things at once."""
        raise NotImplementedError
