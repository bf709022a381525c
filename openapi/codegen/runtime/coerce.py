"""What is sent: values in any form that callers may use, brought into the one form of the wire.

Each function takes the place of a value, such as `threads[0].created_at`, and the value. It raises a `TypeError` for a
value of the wrong kind and a `ValueError` for one that can't be sent; both messages begin with the place. Enumerations,
lengths and ranges are left to the API, which answers with a `ValidationError`.
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

#: How deep a value without a known shape may be nested.
_DEEPEST = 50
#: Bits of the largest integer.
_MOST_BITS = 64
#: Characters of the longest id in a path.
_LONGEST_ID = 200
_FIRST_SECOND = datetime.time()
#: What is one item where a list is due, though it can be iterated.
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
        # A subclass may print otherwise.
        plain = str.__str__(plain)
    if not plain.isascii():
        try:
            plain.encode()
        except UnicodeEncodeError as error:
            raise ValueError(
                f"{place} holds half of a surrogate pair at index {error.start}, which is no character"
            ) from None
    return plain


def integer(place: str, value: Any) -> int:
    """An integer: whatever has `__index__`, or a string of ASCII digits. A boolean is refused."""
    found: Any = value
    if type(value) is not int:
        if isinstance(value, str) and value.isascii() and value.isdigit():
            # Longer ones take long to read, and have too many bits.
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
    """An integer or a finite float; whatever has `__index__` or `__float__`. A boolean is refused."""
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
    """True or False, also those of numpy; nothing that merely counts as one."""
    if _is_boolean(value):
        return bool(value)
    raise wrong(place, value, "a bool")


def _is_boolean(value: Any) -> bool:
    # A boolean in an array or a data frame is none of Python's.
    return isinstance(value, bool) or type(value).__name__ in ("bool", "bool_")


def limited(place: str, value: Any, least: int, most: int) -> int:
    """An integer within limits, both included."""
    value = integer(place, value)
    if not least <= value <= most:
        raise ValueError(f"{place} must be from {least} to {most}, not {value}")
    return int(value)


def time(place: str, value: Any) -> str:
    """A time in UTC and whole seconds, from an aware datetime, a date (its first second) or an ISO 8601 string."""
    aware = in_utc(place, moment(place, value))
    # Subclasses such as `pandas.Timestamp` would print more.
    return datetime.datetime.isoformat(aware.replace(tzinfo=None), timespec="seconds") + "Z"


def moment(place: str, value: Any, second: datetime.time = _FIRST_SECOND) -> datetime.datetime:
    """A time as it was given; of a date, the given second in UTC."""
    if isinstance(value, datetime.datetime):
        # `pandas.NaT` is a datetime.
        if value != value:
            raise ValueError(f"{place}: {value} is not a time")
        return value
    if isinstance(value, datetime.date):
        return datetime.datetime.combine(value, second, datetime.UTC)
    if not isinstance(value, str):
        raise wrong(place, value, "a datetime, a date or an ISO 8601 text")
    # Imported here to keep the start quick.
    from dateutil.parser import isoparse

    try:
        return isoparse(value)
    except (ValueError, OverflowError):
        raise ValueError(f"{place}: {shown(value)} is not a time like 2026-03-31T08:00:00Z") from None


def in_utc(place: str, value: datetime.datetime) -> datetime.datetime:
    """A time in UTC, which must have a time zone."""
    if value.utcoffset() is None:
        raise ValueError(f"{place}: {value} has no time zone, such as tzinfo=datetime.UTC or a Z at its end")
    try:
        return value.astimezone(datetime.UTC)
    except OverflowError:
        raise ValueError(f"{place}: {value} is outside of the years 1 to 9999 in UTC") from None


def day(place: str, value: Any) -> str:
    """A day: a date, or a string like 2026-03-31."""
    if isinstance(value, datetime.datetime):
        raise TypeError(f"{place}: give a date, not a datetime, since the day depends on the time zone")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if not isinstance(value, str):
        raise wrong(place, value, "a date or a text like 2026-03-31")
    try:
        return datetime.date.fromisoformat(value).isoformat()
    except ValueError:
        raise ValueError(f"{place}: {shown(value)} is not a date like 2026-03-31") from None


# Lists, maps, and values without a known shape


def list_of(place: str, value: Any, item: Coercion) -> list[Any]:
    """A list of scalars, from one or several."""
    return _list(place, value, item, _SCALARS)


def objects(place: str, value: Any, item: Coercion) -> list[Any]:
    """A list of objects, from one or several."""
    return _list(place, value, item, _OBJECTS)


def _list(place: str, value: Any, item: Coercion, single: tuple[type, ...]) -> list[Any]:
    if value is None or value is UNSET:
        raise wrong(place, value, "a list")
    given = [value] if isinstance(value, single) or not isinstance(value, Iterable) else value
    return [item(f"{place}[{index}]", each) for index, each in enumerate(given)]


def one_of(place: str, value: Any, *kinds: Coercion) -> Any:
    """What the first kind takes that takes it."""
    problems = []
    for kind in kinds:
        try:
            return kind(place, value)
        except TypeError as error:
            problems.append(str(error))
    raise TypeError("; or ".join(problems))


def map_of(place: str, value: Any, depth: int = 0) -> dict[str, Any]:
    """An object with keys of the caller's choosing."""
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
    """Whatever JSON can hold, and what has a form in it: times, dates, members of enumerations, models."""
    if depth > _DEEPEST:
        raise ValueError(f"{shown(place)} is nested more than {_DEEPEST} deep, or in itself")
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
        raise wrong(place, value, "something that JSON can hold") from None


# Paths and queries


def path_segment(place: str, value: Any) -> str:
    """A string as part of a path, quoted. It must not change which resource the path names."""
    value = string(place, value)
    if value in ("", ".", ".."):
        raise ValueError(f"{place} must name something, not {value!r}")
    if len(value) > _LONGEST_ID:
        raise ValueError(f"{place} has {len(value)} characters; an id has {_LONGEST_ID} at most")
    return quote(value, safe="")


def joined(place: str, value: Any, item: Coercion) -> str:
    """A list in a query: one item, several, or a string in which commas join them already. Empty if there are none."""
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
    """Makes sure that a parameter comes with another one, without which it means nothing."""
    if value is not None and other_value is None:
        raise ValueError(f"{place} needs {other}, too")


# Objects


class Input(Model):
    """The base of the models that are sent.

    Attributes take values in any form; `to_dict` brings them into the one that is sent.
    """

    __slots__ = ()

    _keys: ClassVar[Mapping[str, str]]
    """The API's key of each attribute."""
    _needed: ClassVar[tuple[str, ...]]
    """The attributes that have to be given."""
    additional_properties: dict[str, Any]

    def to_dict(self, place: str = "") -> dict[str, Any]:
        """The JSON that is sent.

        Args:
            place: What stands before names in messages.

        Raises:
            TypeError: A value is of the wrong kind.
            ValueError: A value can't be sent.
        """
        raise NotImplementedError

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """A model of what has the API's keys, further ones included that this library doesn't know.

        Raises:
            TypeError: A key is a known one misspelt, or a needed one is missing.
        """
        return cls(**cls._attributes(src_dict))

    @classmethod
    def coerce(cls, place: str, value: Any) -> dict[str, Any]:
        """The JSON of a model, or of a mapping with the names of attributes or the API's keys.

        Args:
            place: Where the value is; empty for a whole body.
            value: The model or mapping.

        Raises:
            TypeError: It is neither, a key is unknown or there twice, or a needed one is missing.
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
                raise TypeError(f"{prefix}{attribute} is given twice, in two spellings")
            given[attribute] = value
        for attribute in cls._needed:
            if attribute not in given:
                raise TypeError(f"{prefix}{attribute} is missing")
        return cls(**given)

    @classmethod
    def _attributes(cls, mapping: Mapping[str, Any]) -> dict[str, Any]:
        """Attributes of what has the API's keys."""
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
                raise TypeError(f"{place}{key} is an attribute of {cls.__name__}: it is no additional property")
            if meant := hint(key, cls._keys.values(), MISSPELT):
                raise _unknown(place, key, cls.__name__, meant)

    def _additional(self, place: str) -> dict[str, Any]:
        additional = map_of(place.removesuffix("."), self.additional_properties)
        self._check_additional(place, additional)
        return additional


def parsed_time(place: str, value: Any) -> Any:
    """A string as a datetime; anything else as it is."""
    return moment(place, value) if isinstance(value, str) else value


def parsed_day(place: str, value: Any) -> Any:
    """A string as a date; anything else as it is."""
    return datetime.date.fromisoformat(day(place, value)) if isinstance(value, str) else value


def parsed(kind: type[Input], value: Any) -> Any:
    """Mappings with the API's keys as models, also in a list; anything else as it is."""
    if isinstance(value, Mapping):
        return kind.from_dict(value)
    if isinstance(value, list | tuple):
        return [kind.from_dict(item) if isinstance(item, Mapping) else item for item in value]
    return value


@cache
def _spellings(kind: Any) -> dict[str, str]:
    """Attributes by all that they may be called in a mapping."""
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
