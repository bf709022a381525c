"""Brings what callers give into the strict form that raw functions take, or says what is wrong with it.

The strict form goes out as it is; nothing a caller gave is dropped. Enumerations, lengths and ranges are left to
the API, which knows better and answers with a `ValidationError`.
"""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from helpscout_api.types import Unset
from helpscout_api.wire import in_utc

T = TypeVar("T")
Blank = tuple[Unset | None, ...]
Missing = TypeVar("Missing", bound=Unset | None)


class Coercion:
    """One method for each kind of argument.

    Each takes the argument's name (for messages), its value, and which of None and UNSET may stand in its place; those
    pass as they are. Each raises a `TypeError` for what has no business there, and a `ValueError` for what can't be
    sent.
    """

    def string(self, name: str, value: T, *blank: Unset | None) -> T:
        """A text."""
        return self._scalar(name, value, str, blank)

    def integer(self, name: str, value: T, *blank: Unset | None) -> T:
        """An integer; a boolean is none."""
        return self._scalar(name, value, int, blank)

    def number(self, name: str, value: T, *blank: Unset | None) -> T:
        """An integer or a float."""
        return self._scalar(name, value, float, blank)

    def boolean(self, name: str, value: T, *blank: Unset | None) -> T:
        """True or False; nothing that merely counts as one."""
        return self._scalar(name, value, bool, blank)

    def instant(
        self, name: str, value: datetime.datetime | datetime.date | str | Missing, *blank: Unset | None
    ) -> datetime.datetime | Missing:
        """A moment: an aware datetime, a date (its first second in UTC), or an ISO 8601 text with a zone."""
        if isinstance(value, str):
            moment = _parse_moment(name, value)
        elif isinstance(value, datetime.datetime):
            moment = value
        elif isinstance(value, datetime.date):
            moment = datetime.datetime.combine(value, datetime.time(), datetime.UTC)
        else:
            return self._missing(name, value, "a datetime, a date or an ISO 8601 text", blank)
        return in_utc(name, moment)

    def day(self, name: str, value: datetime.date | str | Missing, *blank: Unset | None) -> datetime.date | Missing:
        """A day: a date, or a text like 2026-03-31."""
        if isinstance(value, str):
            try:
                return datetime.date.fromisoformat(value)
            except ValueError:
                raise ValueError(f"{name}: {value!r} is not a date like 2026-03-31") from None
        if isinstance(value, datetime.datetime):
            raise TypeError(f"{name}: give a date, not a datetime, since the day depends on the time zone")
        if isinstance(value, datetime.date):
            return value
        return self._missing(name, value, "a date or a text like 2026-03-31", blank)

    def query_list(self, name: str, value: Any, kind: type[T], *blank: Unset | None) -> list[T] | None:
        """A list that goes out joined by commas: one item, several, or a text that is joined already.

        An empty list is not sent.
        """
        if value is None:
            return self._missing(name, None, "a list", blank)
        if isinstance(value, str):
            items: list[Any] = [item.strip() for item in value.split(",")]
            if kind is int:
                items = [int(item) if item.isdecimal() else item for item in items]
        else:
            items = _items(value)
        for index, item in enumerate(items):
            self._scalar(f"{name}[{index}]", item, kind, ())
            if isinstance(item, str) and (not item.strip() or "," in item):
                raise ValueError(f"{name}[{index}]: {item!r} is blank or holds a comma, which separates items")
        return items or None

    def body_list(self, name: str, value: Any, kind: type[T], *blank: Unset | None) -> Any:
        """A list in a body: one item or several. An empty list is sent."""
        if value is None or isinstance(value, Unset):
            return self._missing(name, value, "a list", blank)
        items = _items(value)
        for index, item in enumerate(items):
            self._scalar(f"{name}[{index}]", item, kind, ())
        return items

    def model(self, name: str, value: T, kind: type, *blank: Unset | None) -> T:
        """A model, or a mapping with the API's own names."""
        if isinstance(value, Mapping | kind):
            return value
        return self._missing(name, value, f"{_article(kind.__name__)} or a mapping", blank)

    def models(self, name: str, value: Any, kind: type, *blank: Unset | None) -> Any:
        """A list of models or mappings: one or several."""
        if value is None or isinstance(value, Unset):
            return self._missing(name, value, "a list", blank)
        items = [value] if isinstance(value, Mapping | kind) else _items(value)
        return [self.model(f"{name}[{index}]", item, kind) for index, item in enumerate(items)]

    def _scalar(self, name: str, value: T, kind: type, blank: Blank) -> T:
        # A boolean is an int, but hardly meant as one.
        fits = kind is bool if isinstance(value, bool) else isinstance(value, _ACCEPTED.get(kind, kind))
        return value if fits else self._missing(name, value, _article(_NAMES.get(kind, kind.__name__)), blank)

    def _missing(self, name: str, value: T, expected: str, blank: Blank) -> T:
        if any(value is allowed for allowed in blank):
            return value
        raise TypeError(f"{name} must be {expected}, not {'None' if value is None else _article(type(value).__name__)}")


_ACCEPTED: Mapping[type, Any] = {float: (int, float)}
_NAMES: Mapping[type, str] = {float: "number"}


def _article(noun: str) -> str:
    return f"{'an' if noun[0].lower() in 'aeio' else 'a'} {noun}"


def _items(value: Any) -> list[Any]:
    return list(value) if isinstance(value, Iterable) and not isinstance(value, str | bytes) else [value]


def _parse_moment(name: str, value: str) -> datetime.datetime:
    # Imported here to keep the start quick.
    from dateutil.parser import isoparse

    try:
        return isoparse(value)
    except (ValueError, OverflowError):
        raise ValueError(f"{name}: {value!r} is not a time like 2026-03-31T08:00:00Z") from None
