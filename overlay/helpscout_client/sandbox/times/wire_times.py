"""Times as the API writes them: UTC, whole seconds, `Z`. Strings of this form sort by time."""

import datetime
import re
from typing import Final

_FORM: Final = "%Y-%m-%dT%H:%M:%SZ"
_SHAPE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", re.ASCII)


def wire_time(time: datetime.datetime) -> str:
    """A time in UTC as the API writes it."""
    # Unlike `strftime`, this is fast, and pads early years.
    return time.isoformat(timespec="seconds")[:19] + "Z"


def is_wire_time(text: str) -> bool:
    """Whether the API accepts this as a time; it rejects offsets and fractions."""
    return _SHAPE.fullmatch(text) is not None and _is_real(text)


def is_date(text: str) -> bool:
    """Whether this is a date, such as `2026-01-30`."""
    return is_wire_time(f"{text}T00:00:00Z")


def _is_real(text: str) -> bool:
    try:
        datetime.datetime.strptime(text, _FORM)
    except ValueError:
        return False
    return True
