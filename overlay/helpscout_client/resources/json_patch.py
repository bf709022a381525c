"""Mappings as the arrays of operations that customers are changed by. No I/O."""

import datetime
import re
from collections.abc import Mapping
from typing import Any, Final

from helpscout_api.types import Unset

_SLUG: Final = re.compile(r"[A-Za-z0-9_-]+")


def field_operations(fields: Mapping[str, str | Unset | None]) -> list[dict[str, Any]]:
    """Sets and clears fields; what is unset stays as it is.

    Args:
        fields: Values by the API's own names; None clears.
    """
    return [_operation(name, value) for name, value in fields.items() if not isinstance(value, Unset)]


def property_operations(properties: Mapping[str, str | float | datetime.date | None]) -> list[dict[str, Any]]:
    """Sets and removes values of customer properties.

    Args:
        properties: Values by slug; None removes.

    Raises:
        TypeError: They are no mapping, a slug is no text, or a value none of those that properties have.
        ValueError: A slug can't be one.
    """
    if not isinstance(properties, Mapping):
        raise TypeError(f"properties must be a mapping of slugs to values, not {type(properties).__name__}")
    return [_operation(_slug(slug), _property_value(slug, value)) for slug, value in properties.items()]


def _operation(name: str, value: str | float | None) -> dict[str, Any]:
    # An f-string would take a member of an enumeration by its name.
    path = "/" + name
    if value is None:
        return {"op": "remove", "path": path}
    return {"op": "replace", "path": path, "value": value}


def _slug(slug: str) -> str:
    if not isinstance(slug, str):
        raise TypeError(f"properties: {slug!r} is no slug; give texts, such as 'plan'")
    if not _SLUG.fullmatch(slug):
        raise ValueError(f"properties: {slug!r} is no slug; these have letters, digits, - and _ only")
    return slug


def _property_value(slug: str, value: object) -> str | float | None:
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value.isoformat()
    if value is None or (isinstance(value, str | int | float) and not isinstance(value, bool)):
        return value
    raise TypeError(f"properties[{slug!r}] must be a text, a number, a date or None, not {type(value).__name__}")
