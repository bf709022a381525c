"""Compares responses with the schemas of the description."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any, Final

from attrs import Factory, define

#: Other names and values are not printed, because they may be personal data.
_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z_:.-]{0,40}")
_KINDS: Final = {
    dict: "object",
    list: "array",
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
    type(None): "null",
}


@define
class Shapes:
    """Counts the objects and properties in responses, and what the description doesn't allow."""

    description: Any
    objects: Counter[str] = Factory(Counter)
    """The number of objects received, by schema."""
    received: defaultdict[str, Counter[str]] = Factory(lambda: defaultdict(Counter))
    """The number of times that a property was received, by schema and property."""
    misfits: Counter[tuple[str, str, str]] = Factory(Counter)
    """Schema, property and type of values whose type the description doesn't allow."""
    unknown: Counter[tuple[str, str, str]] = Factory(Counter)
    """Schema, name and type of properties that the description doesn't have."""
    values: Counter[tuple[str, str, str]] = Factory(Counter)
    """Schema, property and value where an enumeration doesn't have the value."""

    def add(self, schema: Any, value: Any, owner: str = "", name: str = "") -> None:
        """Counts a value and all nested values."""
        if value is None:
            return
        options = list(self._options(schema))
        kind = _KINDS[type(value)]
        fitting = [option for _, option in options if _fits(option, kind)]
        if not fitting:
            self.misfits[owner, name, kind] += 1
        elif kind == "array":
            for item in value:
                self.add(fitting[0].get("items", {}), item, owner, f"{name}[]")
        elif kind == "object":
            self._add_object(next((pair for pair in options if "properties" in pair[1]), None), value)
        elif kind == "string":
            known = [word for option in fitting for word in option.get("enum", [])]
            if known and value not in known:
                self.values[owner, name, _shown(value)] += 1

    def _add_object(self, described: tuple[str, Any] | None, value: dict[str, Any]) -> None:
        if described is None:
            return
        owner, schema = described
        self.objects[owner] += 1
        for name, inner in value.items():
            if name in schema["properties"]:
                self.received[owner][name] += 1
                self.add(schema["properties"][name], inner, owner, name)
            else:
                self.unknown[owner, _shown(name), _KINDS[type(inner)]] += 1

    def _options(self, schema: Any, owner: str = "") -> Iterator[tuple[str, Any]]:
        """The possible schemas of a value, each with its name."""
        if "$ref" in schema:
            owner = schema["$ref"].rpartition("/")[2]
            yield from self._options(self.description["components"]["schemas"][owner], owner)
        elif "anyOf" in schema:
            for option in schema["anyOf"]:
                yield from self._options(option, owner)
        else:
            yield owner, schema

    def never_received(self) -> list[tuple[str, str]]:
        """Schema and name of properties that were never received, for schemas with objects."""
        schemas = self.description["components"]["schemas"]
        return [
            (owner, name)
            for owner in sorted(self.objects)
            for name in schemas[owner]["properties"]
            if not self.received[owner][name]
        ]


def _fits(schema: Any, kind: str) -> bool:
    types = schema.get("type", kind)
    types = [types] if isinstance(types, str) else types
    return kind in types or (kind == "integer" and "number" in types)


def _shown(text: str) -> str:
    return text if _NAME.fullmatch(text) else "(not shown)"
