"""Compares two merged descriptions. Reports only the differences that matter to callers."""

from collections.abc import Iterator

from .description import Description, Json, Operation, open_enum, walk

Place = tuple[str, ...]

#: Keywords that do not affect callers.
WORDS = {"description", "summary", "title", "example", "examples"}


def changes(before: Json, after: Json) -> list[str]:
    """One line for each thing that was added (`+`), removed (`-`) or changed (`~`).

    Parts of something that was added or removed as a whole have no lines of their own.

    Args:
        before: The earlier merged description.
        after: The later one.
    """
    old, new = dict(_facts(Description(before))), dict(_facts(Description(after)))
    lines = []
    for place in sorted({*old, *new}):
        name, parent = ", ".join(place), place[:-1]
        if place not in old:
            if not parent or parent in old:
                lines.append(f"+ {name}{_behind(new[place])}")
        elif place not in new:
            if not parent or parent in new:
                lines.append(f"- {name}{_behind(old[place])}")
        elif old[place] != new[place]:
            lines.append(f"~ {name}: {old[place]} -> {new[place]}")
    return lines


def _behind(words: str) -> str:
    return f": {words}" if words else ""


def _facts(description: Description) -> Iterator[tuple[Place, str]]:
    """Yields everything that is compared: its path, parents first, and a description of it."""
    for operation in description.operations.values():
        yield from _operation(operation)
    for name, schema in description.data.get("components", {}).get("schemas", {}).items():
        place = (f"schema {name}",)
        yield place, _schema({key: value for key, value in schema.items() if key not in ("properties", "required")})
        yield from _values(place, {key: value for key, value in schema.items() if key != "properties"})
        for key, value in schema.get("properties", {}).items():
            yield (*place, f"property {key}"), _required(_schema(value), key in schema.get("required", []))
            yield from _values((*place, f"property {key}"), value)
    for name, item in description.data.get("webhooks", {}).items():
        yield (f"delivery {name}",), _content(item["post"]["requestBody"])


def _operation(operation: Operation) -> Iterator[tuple[Place, str]]:
    place = (f"operation {operation.id}",)
    method = f"{operation.resource}.{operation.method}"
    token = "" if operation.needs_token else ", without a token"
    yield place, f"{operation.verb.upper()} {operation.path}, {method}, {operation.data['x-certainty']}{token}"
    for parameter in operation.parameters:
        inner = (*place, f"{parameter['in']} parameter {parameter['name']}")
        rest = {
            key: value for key, value in parameter.items() if key not in {"in", "name", "required", "schema", *WORDS}
        }
        words = ", ".join(filter(None, [_schema(parameter["schema"]), _rest(rest)]))
        yield inner, _required(words, parameter.get("required", False))
        yield from _values(inner, parameter["schema"])
    if "requestBody" in operation.data:
        body = operation.document.resolve(operation.data["requestBody"])
        yield (*place, "body"), _required(_content(body), body.get("required", False))
    for status, response in operation.responses.items():
        yield (*place, f"response {status}"), "" if status in operation.errors else _content(response)


def _content(holder: Json) -> str:
    """Media types of a request or response body, with their schemas."""
    return ", ".join(f"{kind} {_schema(media['schema'])}" for kind, media in holder.get("content", {}).items())


def _required(words: str, required: bool) -> str:
    return f"{words}, required" if required else words


def _values(place: Place, schema: Json) -> Iterator[tuple[Place, str]]:
    """Yields the values of enumerations, one at a time."""
    for _, node in walk(schema):
        for value in node.get("enum", []) if isinstance(node, dict) else []:
            yield (*place, f"value {value}"), ""


def _schema(schema: Json) -> str:
    """A schema in one line, without the values of enumerations and without descriptions."""
    rest = {key: value for key, value in schema.items() if key not in {"enum", *WORDS}}
    parts = []
    if "$ref" in rest:
        parts.append(rest.pop("$ref").rsplit("/", 1)[-1])
    if "anyOf" in rest:
        known = open_enum(schema)
        options = rest.pop("anyOf")
        if known:
            parts.append("open enumeration" + (" or null" if {"type": "null"} in options else ""))
        else:
            parts.append(" or ".join(map(_schema, options)))
    elif "enum" in schema:
        rest.pop("type", None)
        parts.append("enumeration" + (" or null" if None in schema["enum"] else ""))
    kind = rest.pop("type", None)
    if kind is not None:
        words = " or ".join(kind) if isinstance(kind, list) else str(kind)
        items = rest.pop("items", None)
        values = rest.pop("additionalProperties", None)
        if items is not None:
            words = words.replace("array", f"array of {_inner(items)}")
        if isinstance(values, dict):
            words = words.replace("object", f"map of {_inner(values)}")
        parts.append(words)
    return ", ".join([*parts, *filter(None, [_rest(rest)])]) or "anything"


def _inner(schema: Json) -> str:
    words = _schema(schema)
    return f"({words})" if "," in words else words


def _rest(keywords: Json) -> str:
    return ", ".join(f"{key} {value}" for key, value in sorted(keywords.items()))
