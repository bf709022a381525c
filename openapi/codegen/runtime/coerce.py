"""Converts the values that callers pass to the JSON that is sent.

Each function takes the place of a value, such as `threads[0].created_at`, and the value. It raises a `TypeError` for a
value of the wrong type, and a `ValueError` for one that can't be sent. Both messages begin with the place. The API
validates enumerations, lengths and ranges; the client raises a `ValidationError` if it rejects them.
"""

import datetime
import math
import operator
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from functools import cache
from typing import Any, ClassVar, Self
from urllib.parse import quote

from .messages import MISSPELT, article, hint, shown, wrong
from .types import UNSET, Model

#: Maximum depth of values without a schema.
_DEEPEST = 50
#: Maximum number of bits of an integer.
_MOST_BITS = 64
#: Maximum length of an id in a path, in characters.
_LONGEST_ID = 200
_FIRST_SECOND = datetime.time()
#: Iterable types that count as a single item where a list is expected.
_SCALARS = (str, bytes, bytearray)
_OBJECTS = (*_SCALARS, Mapping, Model)

Coercion = Callable[[str, Any], Any]


# Scalars


def string(place: str, value: Any) -> str:
    """A string, or a member of an enumeration of strings."""
    plain = value.value if isinstance(value, Enum) else value
    if not isinstance(plain, str):
        raise wrong(place, value, "a str")
    if type(plain) is not str:
        # A subclass may have another string representation.
        plain = str.__str__(plain)
    if not plain.isascii():
        try:
            plain.encode()
        except UnicodeEncodeError as error:
            raise ValueError(
                f"{place} contains an unpaired surrogate at index {error.start}, which can't be encoded"
            ) from None
    return plain


def integer(place: str, value: Any) -> int:
    """An integer, from any value with `__index__` or a string of ASCII digits. Booleans are rejected."""
    found: Any = value
    if type(value) is not int:
        if isinstance(value, str) and value.isascii() and value.isdigit():
            # Longer strings are slow to parse, and have too many bits anyway.
            found = int(value[:_LONGEST_ID])
        elif _is_boolean(value):
            raise wrong(place, value, "an int")
        else:
            try:
                found = operator.index(found)
            except TypeError:
                raise wrong(place, value, "an int") from None
    if found.bit_length() > _MOST_BITS:
        raise ValueError(f"{place} must fit into {_MOST_BITS} bits")
    return int(found)


def number(place: str, value: Any) -> int | float:
    """An integer or a finite float, from any value with `__index__` or `__float__`. Booleans are rejected."""
    if type(value) is float and math.isfinite(value):
        return value
    if not isinstance(value, str | bytes) and not _is_boolean(value):
        if hasattr(value, "__index__"):
            return integer(place, value)
        if hasattr(value, "__float__"):
            try:
                plain = float(value)
            except OverflowError:
                plain = math.inf
            if not math.isfinite(plain):
                raise ValueError(f"{place} must be a finite number, not {plain}")
            return plain
    raise wrong(place, value, "a number")


def boolean(place: str, value: Any) -> bool:
    """True or False, including those of numpy. Other truthy or falsy values are rejected."""
    if _is_boolean(value):
        return bool(value)
    raise wrong(place, value, "a bool")


def _is_boolean(value: Any) -> bool:
    # Booleans of numpy arrays and data frames are not Python's bool.
    return isinstance(value, bool) or type(value).__name__ in ("bool", "bool_")


def limited(place: str, value: Any, least: int, most: int) -> int:
    """An integer from `least` to `most`, both included."""
    value = integer(place, value)
    if not least <= value <= most:
        raise ValueError(f"{place} must be from {least} to {most}, not {value}")
    return int(value)


def time(place: str, value: Any) -> str:
    """A time in UTC, in whole seconds, from an aware datetime, a date (its first second) or an ISO 8601 string."""
    aware = in_utc(place, moment(place, value))
    # Subclasses such as `pandas.Timestamp` would format it differently.
    return datetime.datetime.isoformat(aware.replace(tzinfo=None), timespec="seconds") + "Z"


def moment(place: str, value: Any, second: datetime.time = _FIRST_SECOND) -> datetime.datetime:
    """A time as it was passed. A date becomes the given second of that day in UTC."""
    if isinstance(value, datetime.datetime):
        # `pandas.NaT` is a datetime.
        if value != value:
            raise ValueError(f"{place}: {value} is not a time")
        return value
    if isinstance(value, datetime.date):
        return datetime.datetime.combine(value, second, datetime.UTC)
    if not isinstance(value, str):
        raise wrong(place, value, "a datetime, a date or an ISO 8601 string")
    # Imported here to keep the startup fast.
    from dateutil.parser import isoparse

    try:
        return isoparse(value)
    except (ValueError, OverflowError):
        raise ValueError(f"{place}: {shown(value)} is not a time like 2026-03-31T08:00:00Z") from None


def in_utc(place: str, value: datetime.datetime) -> datetime.datetime:
    """Converts a time, which must have a time zone, to UTC."""
    if value.utcoffset() is None:
        raise ValueError(f"{place}: {value} has no time zone; add one, such as tzinfo=datetime.UTC or a Z at the end")
    try:
        return value.astimezone(datetime.UTC)
    except OverflowError:
        raise ValueError(f"{place}: {value} is outside the years 1 to 9999 in UTC") from None


def day(place: str, value: Any) -> str:
    """A date, from a date or a string like 2026-03-31."""
    if isinstance(value, datetime.datetime):
        raise TypeError(f"{place} must be a date, not a datetime, because the day depends on the time zone")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if not isinstance(value, str):
        raise wrong(place, value, "a date or a string like 2026-03-31")
    try:
        return datetime.date.fromisoformat(value).isoformat()
    except ValueError:
        raise ValueError(f"{place}: {shown(value)} is not a date like 2026-03-31") from None


# Lists, maps, and values without a schema


def list_of(place: str, value: Any, item: Coercion) -> list[Any]:
    """A list of scalars, from one scalar or several."""
    return _list(place, value, item, _SCALARS)


def objects(place: str, value: Any, item: Coercion) -> list[Any]:
    """A list of objects, from one object or several."""
    return _list(place, value, item, _OBJECTS)


def _list(place: str, value: Any, item: Coercion, single: tuple[type, ...]) -> list[Any]:
    if value is None or value is UNSET:
        raise wrong(place, value, "a list")
    try:
        given = iter([value] if isinstance(value, single) else value)
    except TypeError:
        # Arrays without a dimension have iterators, too, that can't be made.
        given = iter([value])
    return [item(f"{place}[{index}]", each) for index, each in enumerate(given)]


def one_of(place: str, value: Any, *kinds: Coercion) -> Any:
    """The value as converted by the first function that accepts it."""
    problems = []
    for kind in kinds:
        try:
            return kind(place, value)
        except TypeError as error:
            problems.append(str(error))
    raise TypeError("; or ".join(problems))


def map_of(place: str, value: Any, depth: int = 0) -> dict[str, Any]:
    """An object with any keys."""
    if not isinstance(value, Mapping):
        raise wrong(place, value, "a mapping")
    coerced = {}
    for key, item in value.items():
        if item is UNSET:
            continue
        if not isinstance(key, str):
            raise TypeError(f"{place}: the key {shown(key)} must be a str")
        name = string(f"{place}: the key {shown(key)}", key)
        coerced[name] = any_value(f"{place}.{name}" if place else name, item, depth + 1)
    return coerced


def any_value(place: str, value: Any, depth: int = 0) -> Any:
    """Any JSON value, from JSON types, times, dates, members of enumerations and models."""
    if depth > _DEEPEST:
        raise ValueError(f"{shown(place)} is nested more than {_DEEPEST} levels deep, or contains itself")
    if value is None:
        return None
    if _is_boolean(value):
        return bool(value)
    if isinstance(value, Enum):
        return any_value(place, value.value, depth)
    if isinstance(value, str):
        return string(place, value)
    if isinstance(value, datetime.datetime):
        return time(place, value)
    if isinstance(value, datetime.date):
        return day(place, value)
    if isinstance(value, Input):
        return value.to_dict(f"{place}.")
    if isinstance(value, Mapping):
        return map_of(place, value, depth)
    if isinstance(value, Iterable) and not isinstance(value, bytes | bytearray | Model):
        return [any_value(f"{place}[{index}]", item, depth + 1) for index, item in enumerate(value)]
    try:
        return number(place, value)
    except TypeError:
        raise wrong(place, value, "a JSON value") from None


# Paths and queries


def path_segment(place: str, value: Any) -> str:
    """A string as a quoted path segment. It must not change the meaning of the path."""
    value = string(place, value)
    if value in ("", ".", ".."):
        raise ValueError(f"{place} must not be {value!r}")
    if len(value) > _LONGEST_ID:
        raise ValueError(f"{place} has {len(value)} characters; the maximum is {_LONGEST_ID}")
    return quote(value, safe="")


def joined(place: str, value: Any, item: Coercion) -> str:
    """A list in a query, from one item, several items or a comma-separated string. Empty if there are no items."""
    given = [part.strip() for part in value.split(",")] if isinstance(value, str) else value
    parts = [str(part) for part in list_of(place, given, item)]
    for index, part in enumerate(parts):
        if not part.strip() or "," in part:
            raise ValueError(f"{place}[{index}]: {shown(part)} is blank or holds a comma, which separates items")
    return ",".join(parts)


def flag(place: str, value: Any) -> str:
    """A boolean in a query."""
    return "true" if boolean(place, value) else "false"


def needs(place: str, value: object, other: str, other_value: object) -> None:
    """Checks that a parameter is only given together with another one that it depends on."""
    if value is not None and other_value is None:
        raise ValueError(f"{place} needs {other}, too")


# Objects


class Input(Model):
    """The base of the request models.

    Attributes accept values in any form; `to_dict` converts them to JSON.
    """

    __slots__ = ()

    _keys: ClassVar[Mapping[str, str]]
    """The API's key of each attribute."""
    _needed: ClassVar[tuple[str, ...]]
    """The required attributes."""
    additional_properties: dict[str, Any]

    def to_dict(self, place: str = "") -> dict[str, Any]:
        """The JSON that is sent.

        Args:
            place: Prefix of names in error messages.

        Raises:
            TypeError: A value has the wrong type.
            ValueError: A value can't be sent.
        """
        raise NotImplementedError

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Makes a model of a mapping with the API's keys. It can have keys that this library doesn't know.

        Raises:
            TypeError: A key is a misspelled known key, or a required one is missing.
        """
        return cls(**cls._attributes(src_dict))

    @classmethod
    def coerce(cls, place: str, value: Any) -> dict[str, Any]:
        """Converts a model to JSON, or a mapping with the names of attributes or the API's keys.

        Args:
            place: Place of the value; empty for a whole body.
            value: The model or mapping.

        Raises:
            TypeError: The value is neither, a key is unknown or given twice, or a required one is missing.
            ValueError: A value can't be sent.
        """
        if isinstance(value, cls):
            return value.to_dict(f"{place}." if place else "")
        if not isinstance(value, Mapping):
            raise wrong(place or "body", value, f"{article(cls.__name__)} or a mapping")
        return cls._of(place, value).to_dict(f"{place}." if place else "")

    @classmethod
    def _of(cls, place: str, mapping: Mapping[Any, Any]) -> Self:
        prefix = f"{place}." if place else ""
        kind: Any = cls
        spellings = _spellings(kind)
        given: dict[str, Any] = {}
        for key, value in mapping.items():
            attribute = spellings.get(key)
            if attribute is None:
                raise _unknown(prefix, key, cls.__name__, hint(key, map(_keyword, cls._keys)))
            if value is UNSET:
                continue
            if attribute in given:
                raise TypeError(f"{prefix}{attribute} is given twice, with two spellings")
            given[attribute] = value
        for attribute in cls._needed:
            if attribute not in given:
                raise TypeError(f"{prefix}{attribute} is missing")
        return cls(**given)

    @classmethod
    def _attributes(cls, mapping: Mapping[str, Any]) -> dict[str, Any]:
        """Attributes from a mapping with the API's keys."""
        rest = dict(mapping)
        given = {attribute: rest.pop(key) for attribute, key in cls._keys.items() if key in rest}
        cls._check_additional("", rest)
        for attribute in cls._needed:
            if attribute not in given:
                raise TypeError(f"{cls._keys[attribute]} is missing")
        return {**given, "additional_properties": rest}

    @classmethod
    def _check_additional(cls, place: str, keys: Iterable[Any]) -> None:
        for key in keys:
            if key in cls._keys.values():
                raise TypeError(f"{place}{key} is an attribute of {cls.__name__}, not an additional property")
            if meant := hint(key, cls._keys.values(), MISSPELT):
                raise _unknown(place, key, cls.__name__, meant)

    def _additional(self, place: str) -> dict[str, Any]:
        additional = map_of(place.removesuffix("."), self.additional_properties)
        self._check_additional(place, additional)
        return additional


def parsed_time(place: str, value: Any) -> Any:
    """Parses a string as a datetime; returns anything else unchanged."""
    return moment(place, value) if isinstance(value, str) else value


def parsed_day(place: str, value: Any) -> Any:
    """Parses a string as a date; returns anything else unchanged."""
    return datetime.date.fromisoformat(day(place, value)) if isinstance(value, str) else value


def parsed(kind: type[Input], value: Any) -> Any:
    """Parses a mapping, or the mappings in a list, as models; returns anything else unchanged."""
    if isinstance(value, Mapping):
        return kind.from_dict(value)
    if isinstance(value, list | tuple):
        return [kind.from_dict(item) if isinstance(item, Mapping) else item for item in value]
    return value


@cache
def _spellings(kind: Any) -> dict[str, str]:
    """Attributes by all names that a mapping can have for them."""
    found: dict[str, str] = {}
    for attribute, key in kind._keys.items():
        for name in (attribute, _keyword(attribute), key):
            found[name] = attribute
    return found


def _unknown(prefix: str, key: Any, owner: str, meant: str) -> TypeError:
    name = key if isinstance(key, str) and key.isprintable() else f"[{shown(key)}]"
    return TypeError(f"{prefix}{name} is not a key of {owner}{meant}")


def _keyword(attribute: str) -> str:
    return attribute.removesuffix("_")
