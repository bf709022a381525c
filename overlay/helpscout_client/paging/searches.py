"""Checks searches that find nothing."""

from typing import Protocol

from ..errors import ResponseParseError


class _Walk(Protocol):
    @property
    def is_complete(self) -> bool: ...


def check_complete(walk: _Walk) -> None:
    """Checks that a search without a match has read all items.

    Raises:
        ResponseParseError: It has not.
    """
    if not walk.is_complete:
        raise ResponseParseError("could not be read completely, so a match may have been missed", "the list")
