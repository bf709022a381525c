"""What an update that replaces everything is given, so that the rest stays as it is. No I/O."""

from typing import Any, TypeVar

from helpscout_api.reading import SetAside
from helpscout_api.types import UNSET, Unset

from ..errors import ResponseParseError

T = TypeVar("T")


def check_whole(read: Any, *names: str) -> None:
    """Lets a model pass that can be written back.

    Args:
        read: The model.
        names: What of it is written back, as the API spells it; all if none is named.

    Raises:
        ResponseParseError: Something in it could not be read, and would be lost.
    """
    aside = read.additional_properties
    for name in aside.misfits if isinstance(aside, SetAside) else ():
        if not names or name in names:
            raise ResponseParseError("can't be read, so it would be lost when the rest is written back", name)


def kept(given: T | Unset, read: Any) -> T | Unset:
    """What is given, or else what was read, known values or not; null can't be written back."""
    if not isinstance(given, Unset):
        return given
    found: T | Unset = UNSET if read is None else read
    return found


def cleared(value: T | Unset | None) -> T | Unset:
    """None is what is left out, and so erased."""
    return UNSET if value is None else value


def needed(where: str, name: str, given: T | Unset, read: Any) -> T:
    """What is given, or else what was read, where one of them must be there.

    Raises:
        ValueError: None is.
    """
    value = kept(given, read)
    if isinstance(value, Unset):
        raise ValueError(f"{where} has no {name}: pass one")
    return value
