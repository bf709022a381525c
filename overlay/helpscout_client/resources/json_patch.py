"""Converts mappings to JSON Patch operations, which change customers. No I/O."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from helpscout_api.coerce import string
from helpscout_api.types import Unset

if TYPE_CHECKING:
    from helpscout_api.models import CustomerOperationDict, CustomerPropertyOperationDict

#: The API's keys of fields whose names differ in Python.
_KEYS: Final = {
    "first_name": "firstName",
    "last_name": "lastName",
    "job_title": "jobTitle",
    "photo_url": "photoUrl",
    "photo_type": "photoType",
}
_SLUG: Final = re.compile(r"[A-Za-z0-9_-]+")


def field_operations(fields: Mapping[str, str | Unset | None]) -> list[CustomerOperationDict]:
    """Operations that set or clear fields. Unset fields keep their values.

    Args:
        fields: Values by argument name; None clears.

    Raises:
        TypeError: A value is not a string.
        ValueError: A value can't be sent.
    """
    return [
        _operation(_KEYS.get(name, name), None if value is None else string(name, value))
        for name, value in fields.items()
        if not isinstance(value, Unset)
    ]


def property_operations(
    properties: Mapping[str, str | float | datetime.date | None],
) -> list[CustomerPropertyOperationDict]:
    """Operations that set or remove values of customer properties.

    Args:
        properties: Values by slug; None removes.

    Raises:
        TypeError: The properties are not a mapping, a slug is not a string, or a value has another type.
        ValueError: A key can't be a slug.
    """
    if not isinstance(properties, Mapping):
        raise TypeError(f"properties must be a mapping of slugs to values, not {type(properties).__name__}")
    return [_operation(_slug(slug), _property_value(slug, value)) for slug, value in properties.items()]


def _operation(name: str, value: str | float | None) -> Any:
    # An f-string would use the name of an enumeration member.
    path = "/" + name
    if value is None:
        return {"op": "remove", "path": path}
    return {"op": "replace", "path": path, "value": value}


def _slug(slug: str) -> str:
    if not isinstance(slug, str):
        raise TypeError(f"properties: {slug!r} is not a slug; pass a str, such as 'plan'")
    if not _SLUG.fullmatch(slug):
        raise ValueError(f"properties: {slug!r} is not a slug; slugs contain only letters, digits, - and _")
    return slug


def _property_value(slug: str, value: object) -> str | float | None:
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value.isoformat()
    if value is None or (isinstance(value, str | int | float) and not isinstance(value, bool)):
        return value
    raise TypeError(f"properties[{slug!r}] must be a str, a number, a date or None, not {type(value).__name__}")
