"""Brings what callers give into the strict form that raw functions take, or says what is wrong with it.

The strict form goes out as it is; nothing a caller gave is dropped. Enumerations, lengths and ranges are left to
the API, which knows better and answers with a `ValidationError`; only what is likely to be answered by something else
than was meant (time ranges, rows a page) is judged here.
"""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from helpscout_api.types import Unset
from helpscout_api.wire import in_utc

from .date_ranges import ComparedPeriod, Period, previous_period

T = TypeVar("T")
Blank = tuple[Unset | None, ...]
Missing = TypeVar("Missing", bound=Unset | None)
Moment = datetime.datetime | datetime.date | str


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

    def limited(self, name: str, value: T, least: int, most: int, *blank: Unset | None) -> T:
        """An integer within limits, both included."""
        number = self.integer(name, value, *blank)
        if isinstance(number, int) and not least <= number <= most:
            raise ValueError(f"{name} must be from {least} to {most}, not {number}")
        return number

    def instant(self, name: str, value: Moment | Missing, *blank: Unset | None) -> datetime.datetime | Missing:
        """A moment: an aware datetime, a date (its first second in UTC), or an ISO 8601 text with a zone."""
        if isinstance(value, datetime.date | str):
            return in_utc(name, _moment(name, value, _FIRST_SECOND))
        return self._missing(name, value, _MOMENT, blank)

    def period(self, start: Moment, end: Moment) -> Period:
        """A time range. A date stands for its first second as a start, for its last one as an end, both in UTC."""
        return _utc("", self._period("", start, end))

    def compared_period(
        self,
        start: Moment,
        end: Moment,
        previous: bool,
        previous_start: Moment | None,
        previous_end: Moment | None,
    ) -> ComparedPeriod:
        """A time range, and the one to compare it with: that before, if `previous` is true, or any, or none."""
        period = self._period("", start, end)
        pair = {"previous_start": previous_start, "previous_end": previous_end}
        given = [name for name, value in pair.items() if value is not None]
        if self.boolean("previous", previous) and given:
            raise ValueError(f"previous: True stands in place of {' and '.join(given)}; give the one or the other")
        if len(given) == 1:
            (missing,) = pair.keys() - given
            raise ValueError(f"{given[0]} needs {missing}, too")
        utc = _utc("", period)
        compared: ComparedPeriod = {
            "start": utc["start"],
            "end": utc["end"],
            "previous_start": None,
            "previous_end": None,
        }
        if previous or given:
            before = previous_period(**period) if previous else self._period("previous_", previous_start, previous_end)
            before = _utc("previous_", before)
            compared["previous_start"], compared["previous_end"] = before["start"], before["end"]
        return compared

    def needs(self, name: str, value: object, other: str, other_value: object) -> None:
        """Makes sure that an argument comes with another one, without which it means nothing."""
        if value is not None and other_value is None:
            raise ValueError(f"{name} needs {other}, too")

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

    def _period(self, prefix: str, start: Moment | None, end: Moment | None) -> Period:
        """A time range in the zones that were given."""
        period: Period = {
            "start": self._end(f"{prefix}start", start, _FIRST_SECOND),
            "end": self._end(f"{prefix}end", end, _LAST_SECOND),
        }
        in_order = _utc(prefix, period)
        if in_order["end"] < in_order["start"]:
            raise ValueError(f"{prefix}end: {end} is before {prefix}start: {start}")
        return period

    def _end(self, name: str, value: Moment | None, second: datetime.time) -> datetime.datetime:
        if isinstance(value, datetime.date | str):
            return _moment(name, value, second)
        raise _wrong(name, value, _MOMENT)

    def _scalar(self, name: str, value: T, kind: type, blank: Blank) -> T:
        # A boolean is an int, but hardly meant as one.
        fits = kind is bool if isinstance(value, bool) else isinstance(value, _ACCEPTED.get(kind, kind))
        return value if fits else self._missing(name, value, _article(_NAMES.get(kind, kind.__name__)), blank)

    def _missing(self, name: str, value: T, expected: str, blank: Blank) -> T:
        if any(value is allowed for allowed in blank):
            return value
        raise _wrong(name, value, expected)


_FIRST_SECOND = datetime.time()
_LAST_SECOND = datetime.time(23, 59, 59)
_MOMENT = "a datetime, a date or an ISO 8601 text"
_ACCEPTED: Mapping[type, Any] = {float: (int, float)}
_NAMES: Mapping[type, str] = {float: "number"}


def _wrong(name: str, value: object, expected: str) -> TypeError:
    return TypeError(f"{name} must be {expected}, not {'None' if value is None else _article(type(value).__name__)}")


def _article(noun: str) -> str:
    return f"{'an' if noun[0].lower() in 'aeio' else 'a'} {noun}"


def _items(value: Any) -> list[Any]:
    return list(value) if isinstance(value, Iterable) and not isinstance(value, str | bytes) else [value]


def _moment(name: str, value: Moment, second: datetime.time) -> datetime.datetime:
    """The moment as it was given; of a date, the second of that time in UTC."""
    if isinstance(value, str):
        return _parse_moment(name, value)
    if isinstance(value, datetime.datetime):
        return value
    return datetime.datetime.combine(value, second, datetime.UTC)


def _utc(prefix: str, period: Period) -> Period:
    return {"start": in_utc(f"{prefix}start", period["start"]), "end": in_utc(f"{prefix}end", period["end"])}


def _parse_moment(name: str, value: str) -> datetime.datetime:
    # Imported here to keep the start quick.
    from dateutil.parser import isoparse

    try:
        return isoparse(value)
    except (ValueError, OverflowError):
        raise ValueError(f"{name}: {value!r} is not a time like 2026-03-31T08:00:00Z") from None
