"""Changes values within what a schema allows, to test that clients tolerate unknown data."""

from collections.abc import Callable
from typing import Final, TypeAlias

from ..http.messages import Json
from ..openapi.description import description

Fuzz: TypeAlias = Callable[[Json, Json], Json]

_UNKNOWN_FIELD: Final = "addedLater"
_UNKNOWN_VALUE: Final = "added-later"


def with_unknowns(value: Json, schema: Json) -> Json:
    """Adds a field to each open object, and replaces the values of open enums."""
    variants = _variants(schema)
    if isinstance(value, dict):
        changed = {name: with_unknowns(item, _property(variants, name)) for name, item in value.items()}
        is_open = any(variant.get("type") == "object" and "properties" in variant for variant in variants)
        return {**changed, _UNKNOWN_FIELD: {"since": 2030}} if is_open else changed
    if isinstance(value, list):
        return [with_unknowns(item, _items(variants)) for item in value]
    is_enum = any("enum" in variant for variant in variants)
    takes_any = any(variant.get("type") == "string" and "enum" not in variant for variant in variants)
    return _UNKNOWN_VALUE if isinstance(value, str) and is_enum and takes_any else value


def with_nulls(value: Json, schema: Json) -> Json:
    """Replaces each value that may be null by null."""
    variants = _variants(schema)
    if any("null" in _types(variant) for variant in variants):
        return None
    if isinstance(value, dict):
        return {name: with_nulls(item, _property(variants, name)) for name, item in value.items()}
    if isinstance(value, list):
        return [with_nulls(item, _items(variants)) for item in value]
    return value


def _variants(schema: Json) -> list[Json]:
    """The resolved schema, as a flat list of its alternatives."""
    schema = description().resolve(schema)
    alternatives = [*schema.get("anyOf", ()), *schema.get("oneOf", ())]
    return [variant for item in alternatives for variant in _variants(item)] if alternatives else [schema]


def _types(schema: Json) -> list[str]:
    kind = schema.get("type", [])
    return kind if isinstance(kind, list) else [kind]


def _property(variants: list[Json], name: str) -> Json:
    for variant in variants:
        if name in variant.get("properties", {}):
            return variant["properties"][name]
    return {}


def _items(variants: list[Json]) -> Json:
    return next((variant["items"] for variant in variants if "items" in variant), {})
