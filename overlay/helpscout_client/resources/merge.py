"""Merges changes into an entity that was read, for updates that replace all of it. No I/O."""

from typing import Any, TypeVar

from helpscout_api.reading import SetAside
from helpscout_api.types import UNSET, Unset

from ..errors import ResponseParseError

T = TypeVar("T")


def check_whole(read: Any, *names: str) -> None:
    """Checks that a model can be written back.

    Args:
        read: The model.
        names: The API's names of the properties to write back; all by default.

    Raises:
        ResponseParseError: A property could not be read, so it would be lost.
    """
    aside = read.additional_properties
    for name in aside.misfits if isinstance(aside, SetAside) else ():
        if not names or name in names:
            raise ResponseParseError("can't be read, so it would be lost when the rest is written back", name)


def kept(given: T | Unset, read: Any) -> T | Unset:
    """The given value, or else the one that was read, even if it is unknown. Null can't be written back."""
    if not isinstance(given, Unset):
        return given
    found: T | Unset = UNSET if read is None else read
    return found


def cleared(value: T | Unset | None) -> T | Unset:
    """Turns None into an unset value, which the update erases."""
    return UNSET if value is None else value


def needed(where: str, name: str, given: T | Unset, read: Any) -> T:
    """The given value, or else the one that was read, for required properties.

    Raises:
        ValueError: There is neither.
    """
    value = kept(given, read)
    if isinstance(value, Unset):
        raise ValueError(f"{where} has no {name}: pass one")
    return value
