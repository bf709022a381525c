"""What an update that replaces everything is given, so that the rest stays as it is. No I/O."""

from typing import Any, TypeVar

from helpscout_api.types import UNSET, Unset

T = TypeVar("T")


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
        raise ValueError(f"{where} was read without its {name}: give one")
    return value
