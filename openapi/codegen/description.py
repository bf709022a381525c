"""Merges the hand-written fragments into one OpenAPI document, and looks things up in it."""

import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from attrs import define, frozen
from ruamel.yaml import YAML

FRAGMENTS = Path(__file__).parent.parent
ROOT = FRAGMENTS.parent
METHODS = ("get", "put", "post", "delete", "patch")

Json = Any


class DescriptionError(Exception):
    """The fragments contradict each other or the conventions."""


def load(folder: Path = FRAGMENTS) -> Json:
    """Merges `openapi.yaml` and every other fragment of a folder into one document."""
    document: Json = {}
    # openapi.yaml first, so that the document begins with the usual OpenAPI keys.
    for path in sorted(folder.glob("*.yaml"), key=lambda path: (path.name != "openapi.yaml", path.name)):
        _unite(document, YAML(typ="safe").load(path), path.name, "#")
    return document


def _unite(target: Json, addition: Json, source: str, place: str) -> None:
    for key, value in addition.items():
        if key not in target:
            # A copy, because YAML anchors make several places share one object.
            target[key] = _copy(value)
        elif isinstance(value, dict) and isinstance(target[key], dict):
            _unite(target[key], value, source, f"{place}/{key}")
        else:
            raise DescriptionError(f"{source} redefines {place}/{key}")


def _copy(value: Json) -> Json:
    if isinstance(value, dict):
        return {key: _copy(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_copy(item) for item in value]
    return value


def walk(node: Json, place: str = "#") -> Iterator[tuple[str, Json]]:
    """Yields a node and all nodes below it, with their JSON pointers. Leaves examples out, since they are data."""
    yield place, node
    if isinstance(node, dict):
        for key, value in node.items():
            if key not in ("example", "examples"):
                yield from walk(value, f"{place}/{key}")
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from walk(value, f"{place}/{index}")


def without_null(schema: Json) -> Json:
    """The schema of a value that is not null."""
    if "anyOf" in schema:
        rest = [option for option in schema["anyOf"] if option.get("type") != "null"]
        return rest[0] if len(rest) == 1 else {**schema, "anyOf": rest}
    if isinstance(schema.get("type"), list):
        rest = [name for name in schema["type"] if name != "null"]
        return {**schema, "type": rest[0] if len(rest) == 1 else rest}
    return schema


def open_enum(schema: Json) -> Json | None:
    """The known values of an open enumeration, which is written as `anyOf` of known values and any string."""
    options = [option for option in schema.get("anyOf", []) if option.get("type") != "null"]
    match options:
        case [{"enum": _, "type": "string"} as known, {"type": "string", **rest}] if not rest:
            return known
    return None


def item_paths(schema: Json) -> list[list[str]]:
    """Paths of the items in an envelope: several paths if the API spells a key in several ways."""
    paths = schema.get("x-items", [])
    return [path.split(".") for path in ([paths] if isinstance(paths, str) else paths)]


def same_name(name: str) -> str:
    """A name without case and separators. Generators make the same identifier of names that only differ in these."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def with_spellings(data: Json) -> Json:
    """The document with a property for each spelling of the key that holds the items of a list.

    The description only has the first spelling, because many generators make the same identifier of all spellings.
    """
    document = _copy(data)
    description = Description(document)
    for schema in document["components"]["schemas"].values():
        first, *others = item_paths(schema) or [[]]
        for path in others:
            properties = description.properties_at(schema, path[:-1])
            properties[path[-1]] = properties[first[-1]]
    return document


@frozen
class Operation:
    """One operation, with the properties that templates need."""

    document: "Description"
    path: str
    verb: str
    data: Json

    @property
    def id(self) -> str:
        """The `operationId`."""
        return str(self.data["operationId"])

    @property
    def resource(self) -> str:
        """The tag."""
        return str(self.data["tags"][0])

    @property
    def method(self) -> str:
        """Name of the method on the resource."""
        return str(self.data["x-method"])

    @property
    def docs_url(self) -> str:
        """URL of Help Scout's documentation."""
        return str(self.data["externalDocs"]["url"])

    @property
    def needs_token(self) -> bool:
        """Whether requests need an access token."""
        return bool(self.data.get("security", self.document.data.get("security")))

    @property
    def parameters(self) -> list[Json]:
        """Path and query parameters, resolved."""
        return [self.document.resolve(parameter) for parameter in self.data.get("parameters", [])]

    def parameter(self, name: str, place: str) -> Json:
        """One parameter, by its name and whether it is in the path or the query."""
        return next(p for p in self.parameters if (p["name"], p["in"]) == (name, place))

    @property
    def responses(self) -> dict[str, Json]:
        """Responses by status, resolved."""
        return {status: self.document.resolve(data) for status, data in self.data["responses"].items()}

    @property
    def successes(self) -> dict[str, Json]:
        """Responses with a 2xx status."""
        return {status: data for status, data in self.responses.items() if status.startswith("2")}

    @property
    def errors(self) -> dict[str, Json]:
        """All other responses."""
        return {status: data for status, data in self.responses.items() if not status.startswith("2")}

    @property
    def body(self) -> Json | None:
        """The media type object of the request body's first media type, schema resolved."""
        if "requestBody" not in self.data:
            return None
        body = self.document.resolve(self.data["requestBody"])
        content = next(iter(body["content"].values()))
        return {**content, "schema": self.document.resolve(content["schema"])}

    @property
    def accept(self) -> str | None:
        """The Accept header, if there are several representations."""
        media_types = [name for data in self.successes.values() for name in data.get("content", {})]
        return ", ".join(dict.fromkeys(["application/json", media_types[0]])) if len(media_types) > 1 else None

    @property
    def is_list(self) -> bool:
        """Whether the response is a list: an envelope with items, or an array."""
        for response in self.successes.values():
            for media_type, content in response.get("content", {}).items():
                if media_type.endswith("json"):
                    schema = self.document.resolve(content["schema"])
                    return schema.get("type") == "array" or "x-items" in schema
        return False


@define(slots=False)
class Description:
    """The merged document."""

    data: Json

    def resolve(self, node: Json) -> Json:
        """Follows `$ref`, repeatedly if necessary."""
        while "$ref" in node:
            target = self.data
            for part in node["$ref"].removeprefix("#/").split("/"):
                if part not in target:
                    raise DescriptionError(f"{node['$ref']} does not exist")
                target = target[part]
            node = target
        return node

    def properties_at(self, schema: Json, path: list[str]) -> Json:
        """The properties of the object at a path of properties."""
        for part in path:
            schema = self.resolve(without_null(self.resolve(schema)["properties"][part]))
        return schema["properties"]

    @cached_property
    def operations(self) -> dict[str, Operation]:
        """All operations by their ids."""
        found: dict[str, Operation] = {}
        for path, item in self.data["paths"].items():
            for verb in METHODS:
                if verb in item:
                    operation = Operation(self, path, verb, item[verb])
                    if operation.id in found:
                        raise DescriptionError(f"two operations have the id {operation.id}")
                    found[operation.id] = operation
        return found

    def schemas_below(self, node: Json) -> set[str]:
        """Names of the schemas that a node refers to, directly or through others."""
        found: set[str] = set()
        waiting = [node]
        while waiting:
            for _, inner in walk(waiting.pop()):
                if isinstance(inner, dict) and isinstance(inner.get("$ref"), str):
                    target = self.resolve(inner)
                    match = re.fullmatch(r"#/components/schemas/(\w+)", inner["$ref"])
                    if match is None:
                        waiting.append(target)
                    elif match[1] not in found:
                        found.add(match[1])
                        waiting.append(target)
        return found

    @cached_property
    def request_schemas(self) -> set[str]:
        """Schemas of bodies and parameters."""
        sent = [(op.data.get("parameters"), op.data.get("requestBody")) for op in self.operations.values()]
        return self.schemas_below([part for parts in sent for part in parts])

    @cached_property
    def response_schemas(self) -> set[str]:
        """Schemas of successful responses and of webhook deliveries."""
        answers = [op.successes for op in self.operations.values()]
        return self.schemas_below([answers, self.data.get("webhooks")])
