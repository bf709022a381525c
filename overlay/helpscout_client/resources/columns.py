"""The columns of a class of models.

There is one column for each value, including those of nested objects. Columns depend only on the class, so all rows of
a list have the same.
"""

import datetime
import json
from collections.abc import Iterator
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

from attrs import fields, frozen

from helpscout_api.types import Model

#: The attributes of objects in a list that become text: the first of each group that the class has.
_LABELS: Final = (("name", "tag", "label", "filename"), ("text", "value"))
_SCALARS: Final = frozenset((bool, int, float, str, datetime.datetime))


@frozen
class Column:
    """A value of a model, or of an object in it."""

    name: str
    path: tuple[str, ...]
    """The path of attributes to the value."""
    kind: type
    """`bool`, `int`, `float`, `str` or `datetime.datetime`."""
    labels: tuple[str, ...] = ()
    """The attributes of objects in a list that become text."""

    def value(self, item: object) -> Any:
        """The value, if it has the column's type; otherwise None."""
        for attribute in self.path:
            item = getattr(item, attribute, None)
        if isinstance(item, list) and self.kind is str:
            return ", ".join(self._text(entry) for entry in item)
        return scalar(item, self.kind)

    def _text(self, entry: object) -> str:
        values = [getattr(entry, label, None) for label in self.labels] if isinstance(entry, Model) else [entry]
        return ": ".join(scalar(value, str) for value in values if value not in (None, ""))


@cache
def columns_of(kind: type) -> tuple[Column, ...]:
    """The columns of a class of models."""
    return tuple(_columns(kind, (), ()))


def scalar(value: Any, kind: type) -> Any:
    """A value as a type. Any value can be a string, if necessary as JSON; for other types, a misfit becomes None."""
    if isinstance(value, Enum):
        value = value.value
    if value is None:
        return None
    if kind is str:
        return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=_jsonable)
    if isinstance(value, bool):
        # A boolean is an int in Python, but not meant as a number.
        return value if kind is bool else None
    if kind is int and isinstance(value, float) and value.is_integer():
        return int(value)
    if kind is float and isinstance(value, int):
        return float(value)
    return value if isinstance(value, kind) else None


def unknown_value(item: object, name: str) -> Any:
    """The value of a key that the class doesn't have, as a scalar; None if the key is missing."""
    for key, inner in _inner(item):
        if name == key:
            return inner if isinstance(inner, bool | int | float) else scalar(inner, str)
        if isinstance(inner, Model) and name.startswith(f"{key}_"):
            return unknown_value(inner, name.removeprefix(f"{key}_"))
    return None


def unknown_numbers(item: object, prefix: str = "") -> Iterator[tuple[str, float]]:
    """Numbers with keys that the class doesn't have."""
    for key, inner in _inner(item):
        if isinstance(inner, Model):
            yield from unknown_numbers(inner, f"{prefix}{key}_")
        elif (number := scalar(inner, float)) is not None:
            yield prefix + key, number


def options(kind: type, attribute: str) -> tuple[Any, ...]:
    """The possible types of an attribute, except None."""
    annotation = get_type_hints(kind)[attribute]
    types = get_args(annotation) if get_origin(annotation) in (Union, UnionType) else (annotation,)
    return tuple(option for option in types if option is not type(None))


def is_model(kind: Any) -> bool:
    """Whether a value is a class of models."""
    return isinstance(kind, type) and issubclass(kind, Model)


def _columns(kind: type, path: tuple[str, ...], outer: tuple[type, ...]) -> Iterator[Column]:
    for attribute in fields(kind):
        first, *more = options(kind, attribute.name)
        here = (*path, attribute.name)
        name = "_".join(part.rstrip("_") for part in here)
        if is_model(first):
            if first not in (*outer, kind):
                yield from _columns(first, here, (*outer, kind))
        elif get_origin(first) is list:
            (entry,) = get_args(first)
            labels = _labels(entry) if is_model(entry) else ()
            if labels or not is_model(entry):
                yield Column(name, here, str, labels)
        elif get_origin(first) is not dict:
            # Maps, such as links, have varying keys.
            yield Column(name, here, first if not more and first in _SCALARS else str)


def _labels(kind: type) -> tuple[str, ...]:
    names = [attribute.name for attribute in fields(kind)]
    found = (next((name for name in preferred if name in names), None) for preferred in _LABELS)
    return tuple(name for name in found if name is not None)


def _inner(item: Any) -> Iterator[tuple[str, Any]]:
    """The nested objects of a model, and the keys that its class doesn't have."""
    if isinstance(item, Model):
        kind: Any = type(item)
        for attribute in fields(kind):
            value = getattr(item, attribute.name)
            if isinstance(value, Model):
                yield attribute.name, value
        yield from getattr(item, "additional_properties", {}).items()


def _jsonable(value: Any) -> Any:
    dump = getattr(value, "to_dict", None)
    return str(value) if dump is None else dump()
