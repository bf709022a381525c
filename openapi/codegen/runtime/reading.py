"""Parses models. Values that don't match the description are set aside, so the rest is parsed and nothing is lost.

A model pops its properties from a copy of the received object. The remaining keys are not in the description. If a
property doesn't match, `set_aside` puts it back there, and `left_over` separates both kinds at the end.
"""

import datetime
import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, Literal, Protocol, TypeVar, get_args, get_origin, get_type_hints

from attrs import field, frozen

from .drift import record, recorders, report
from .errors import ResponseParseError

T = TypeVar("T")
Model_co = TypeVar("Model_co", covariant=True)

#: Names of JSON types in messages.
KINDS: Mapping[type, str] = {
    dict: "an object",
    list: "a list",
    str: "a string",
    bool: "a boolean",
    int: "a number",
    float: "a number",
    type(None): "null",
}


def kind_of(value: object) -> str:
    """The name of a value's type in messages. Only values that a caller built can have a type that JSON lacks."""
    return KINDS.get(type(value)) or type(value).__name__


class ModelClass(Protocol[Model_co]):
    """A class of response models."""

    def from_dict(self, src_dict: Mapping[str, Any]) -> Model_co:
        """Parses a model."""
        ...


@frozen
class Unreadable:
    """An item of a list that can't be parsed."""

    raw: Any = field(repr=False)
    """The raw value."""
    place: str
    """Path in the response, such as `_embedded.conversations[3]`."""
    reason: str
    """Why it can't be parsed."""


class ItemList(list[T]):
    """The items of an array that could be parsed, along with those that could not."""

    def __init__(self, items: Iterable[T], unreadable: list[Unreadable]) -> None:
        super().__init__(items)
        self.unreadable = unreadable


class SetAside(dict[str, Any]):
    """Additional properties that include known properties whose values don't match the description."""

    def __init__(self, raw: Mapping[str, Any], misfits: Mapping[str, "Misfit"]) -> None:
        super().__init__(raw)
        self.misfits = misfits

    def __repr__(self) -> str:
        # A value that doesn't match can be a secret.
        shown = [f"{key!r}: {'...' if key in self.misfits else repr(value)}" for key, value in self.items()]
        return f"{{{', '.join(shown)}}}"

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (dict(self), self.misfits)


@frozen
class Misfit:
    """A property that doesn't match the description."""

    raw: Any = field(repr=False)
    """The raw value."""
    kind: str
    """Why it doesn't match."""
    read: Any = field(default=None, repr=False)
    """The value of the attribute."""
    unreadable: tuple[tuple[str, Any, str], ...] = field(default=(), repr=False)
    """The items of a list that could not be parsed: path, raw value, and reason."""


def set_aside(d: dict[str, Any], key: str, misfit: Misfit) -> Any:
    """Sets a property aside that doesn't match, and returns the part of it that could be parsed."""
    d[key] = misfit
    # A copy, to detect later whether the user changed it.
    return [*misfit.read] if isinstance(misfit.read, list) else misfit.read


def left_over(model: object, d: dict[str, Any]) -> dict[str, Any]:
    """The additional properties of a model after parsing."""
    kind: Any = type(model)
    name = kind.__name__
    misfits = {key: value for key, value in d.items() if type(value) is Misfit}
    if recorders:
        for key in d.keys() - misfits.keys():
            record(name, key, "unknown property")
        for attribute, known in _enumerations(kind):
            if not _is_known(getattr(model, attribute), known):
                record(name, _spelling(attribute), "unknown value")
    if not misfits:
        # A dictionary keeps its memory after its items are popped: a quarter of a page's memory.
        return d or {}
    for key, misfit in misfits.items():
        report(name, key, misfit.kind)
        d[key] = misfit.raw
    return SetAside(d, misfits)


@cache
def _enumerations(model: Any) -> list[tuple[str, frozenset[str]]]:
    """Attributes whose values are of an enumeration, with the known values."""
    found = ((attribute, frozenset(_literals(hint))) for attribute, hint in get_type_hints(model).items())
    return [(attribute, known) for attribute, known in found if known]


def _literals(hint: Any) -> Iterable[str]:
    if get_origin(hint) is Literal:
        yield from get_args(hint)
    elif get_origin(hint) is not dict:
        for part in get_args(hint):
            yield from _literals(part)


def _is_known(value: Any, known: frozenset[str]) -> bool:
    return value is None or all(each in known for each in (value if isinstance(value, list) else [value]))


def _spelling(attribute: str) -> str:
    """The API's spelling of an attribute."""
    return re.sub(r"_(\w)", lambda match: match[1].upper(), attribute.rstrip("_"))


def unreadable(model: object, key: str, path: str = "") -> list[Unreadable]:
    """The items of a list that could not be parsed.

    Args:
        model: The model with the list, or None.
        key: The API's key of the list, or of the object that has the list.
        path: Path of the model in the response.
    """
    aside = getattr(model, "additional_properties", None)
    misfit = aside.misfits.get(key) if isinstance(aside, SetAside) else None
    if misfit is None:
        return []
    if misfit.read is None:
        return [Unreadable(misfit.raw, f"{path}{key}", misfit.kind)]
    return [Unreadable(raw, f"{path}{place}", reason) for place, raw, reason in misfit.unreadable]


def dump_read(known: Mapping[str, Any], additional: Mapping[str, Any]) -> dict[str, Any]:
    """A parsed model as JSON, as the API sent it. Absent properties and nulls are left out."""
    dumped = {name: _dump(value) for name, value in known.items() if value is not None}
    misfits = additional.misfits if isinstance(additional, SetAside) else {}
    for name, value in additional.items():
        # A value that the user set since takes precedence over the raw value.
        is_as_read = name not in dumped or (name in misfits and known[name] == misfits[name].read)
        if is_as_read:
            dumped[name] = _dump(value)
    return dumped


def _dump(value: Any) -> Any:
    if isinstance(value, datetime.datetime):
        # Unlike in requests, this keeps fractions of a second and the original time zone.
        text = value.isoformat()
        return f"{text.removesuffix('+00:00')}Z" if text.endswith("+00:00") else text
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, list):
        return [_dump(item) for item in value]
    if isinstance(value, dict):
        return {name: _dump(item) for name, item in value.items()}
    return value.to_dict() if hasattr(value, "to_dict") else value


# The functions below parse a value that is present, and may not match. Models parse simple values inline.


def _instead_of(value: Any, *wanted: type | str) -> str:
    # An integer is also a number.
    kinds = [kind for kind in wanted if kind is not int or float not in wanted]
    names = [kind if isinstance(kind, str) else "an integer" if kind is int else KINDS[kind] for kind in kinds]
    return f"{kind_of(value)} instead of {' or '.join(names)}"


def required(value: Any, d: dict[str, Any], key: str, *types: type) -> Any:
    """The key of an entity, unless the model could parse it inline.

    Raises:
        ResponseParseError: The key is missing, or can't be parsed.
    """
    if value is None:
        raise ResponseParseError("is missing", key)
    read = read_scalar(value, d, key, *types)
    if read is None:
        raise ResponseParseError(f"is {d[key].kind}", key)
    return read


def read_scalar(value: Any, d: dict[str, Any], key: str, *types: type) -> Any:
    """A scalar that may have the wrong type: converted if that is lossless, otherwise set aside."""
    if type(value) in types or (type(value) is int and float in types):
        return value
    return set_aside(d, key, Misfit(value, _instead_of(value, *types), _converted(value, types)))


#: Longer strings are not meaningful numbers, and are slow to convert.
_INTEGER = re.compile(r"-?[0-9]{1,40}")


def _converted(value: Any, types: tuple[type, ...]) -> Any:
    if int in types or float in types:
        if isinstance(value, str) and _INTEGER.fullmatch(value):
            return int(value)
        if isinstance(value, float) and value.is_integer():
            return int(value)
    return None


def read_object(model: ModelClass[Any], value: Any, d: dict[str, Any], key: str) -> Any:
    """An object as a model. An empty list, which PHP sends for an empty object, becomes None."""
    if isinstance(value, dict):
        try:
            return model.from_dict(value)
        except ResponseParseError as error:
            return set_aside(d, key, Misfit(value, str(error)))
    return None if value == [] else set_aside(d, key, Misfit(value, _instead_of(value, dict)))


def read_object_or_scalar(model: ModelClass[Any], value: Any, d: dict[str, Any], key: str, *types: type) -> Any:
    """An object as a model, or a scalar."""
    return read_object(model, value, d, key) if isinstance(value, dict | list) else read_scalar(value, d, key, *types)


def read_objects(model: ModelClass[Any], value: Any, d: dict[str, Any], key: str) -> Any:
    """A list of objects as a list of models. Items that are null or empty lists are left out."""
    if not isinstance(value, list):
        if not isinstance(value, dict):
            return set_aside(d, key, Misfit(value, _instead_of(value, list)))
        items, lost = _models(model, [value] if value else [], key)
        return set_aside(d, key, Misfit(value, _instead_of(value, list), items, lost))
    items, lost = _models(model, value, key)
    return set_aside(d, key, Misfit(value, f"invalid item: {lost[0][2]}", items, lost)) if lost else items


def _models(model: ModelClass[T], values: list[Any], key: str) -> tuple[list[T], tuple[tuple[str, Any, str], ...]]:
    from_dict = model.from_dict
    items: list[T] = []
    lost: list[tuple[str, Any, str]] = []
    for index, value in enumerate(values):
        try:
            items.append(from_dict(value))
        except ResponseParseError as error:
            lost.append((f"{key}[{index}]", value, str(error)))
        except TypeError:
            if value is not None and value != []:
                lost.append((f"{key}[{index}]", value, _instead_of(value, dict)))
    return items, tuple(lost)


def read_items(model: ModelClass[T], values: list[Any]) -> list[T]:
    """An array as a list of models."""
    items, lost = _models(model, values, "")
    if not lost:
        return items
    report(getattr(model, "__name__", ""), "", f"invalid item: {lost[0][2]}")
    return ItemList(items, [Unreadable(raw, place, reason) for place, raw, reason in lost])


def read_map(value: Any, d: dict[str, Any], key: str) -> Any:
    """An object as a dictionary."""
    if isinstance(value, dict):
        return value
    return None if value == [] else set_aside(d, key, Misfit(value, _instead_of(value, dict)))


def read_list(value: Any, d: dict[str, Any], key: str, *types: type) -> Any:
    """A list of scalars of the given types, or of any type if none is given. Converts or drops other items."""
    if isinstance(value, list):
        if not types or all(type(item) in types for item in value):
            return value
        items = [item if type(item) in types else _converted(item, types) for item in value]
        wrong = next(item for item in value if type(item) not in types)
        kind = f"invalid item: {_instead_of(wrong, *types)}"
        return set_aside(d, key, Misfit(value, kind, [item for item in items if item is not None]))
    if value == {}:
        return set_aside(d, key, Misfit(value, _instead_of(value, list), []))
    is_one = type(value) in types
    return set_aside(d, key, Misfit(value, _instead_of(value, list), [value] if is_one else None))


def read_datetime(value: Any, d: dict[str, Any], key: str) -> Any:
    """A date-time; in UTC if it has no time zone. A blank string becomes None."""
    if isinstance(value, str):
        try:
            moment = datetime.datetime.fromisoformat(value)
        except ValueError:
            return _read_rare_datetime(value, d, key)
        return moment if moment.tzinfo is not None else moment.replace(tzinfo=datetime.UTC)
    return set_aside(d, key, Misfit(value, _instead_of(value, "a date-time")))


def _read_rare_datetime(value: str, d: dict[str, Any], key: str) -> Any:
    if not value.strip():
        return None
    # Imported here, because hardly any value needs it.
    from dateutil.parser import isoparse

    try:
        moment = isoparse(value)
    except (ValueError, OverflowError):
        return set_aside(d, key, Misfit(value, "not a date-time"))
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=datetime.UTC)


def read_date(value: Any, d: dict[str, Any], key: str) -> Any:
    """A date. A blank string becomes None."""
    if isinstance(value, str):
        if not value.strip():
            return None
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            return set_aside(d, key, Misfit(value, "not a date"))
    return set_aside(d, key, Misfit(value, _instead_of(value, "a date")))


__all__ = ["Unreadable"]
