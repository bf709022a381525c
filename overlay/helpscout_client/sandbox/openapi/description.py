"""The operations and schemas in the shipped description."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Final

from attrs import frozen

from ..http.messages import Json

_METHODS: Final = ("get", "put", "post", "delete", "patch")


@frozen
class Example:
    """An example of a response."""

    name: str
    media_type: str
    value: Json


@frozen
class Operation:
    """One operation."""

    id: str
    method: str
    path: str
    integers: frozenset[str]
    """The path parameters that are integers."""
    query: Mapping[str, Json]
    """Resolved schemas of the query parameters, and of the items of arrays."""
    required: Sequence[str]
    """The required query parameters."""
    body: Json | None
    """Schema of the request body."""
    body_required: bool
    takes_form: bool
    """Whether the body may also be a form."""
    needs_token: bool
    example: Example | None
    """The first example of a success."""
    schemas: Mapping[int, Json]
    """Schemas of JSON responses to successful requests, by status."""


@frozen
class Description:
    """The merged document."""

    data: Json
    operations: Sequence[Operation]

    def resolve(self, node: Json) -> Json:
        """Follows a `$ref`, if there is one."""
        return _resolve(self.data, node)


@cache
def description() -> Description:
    """The description that is shipped with the generated client."""
    data = json.loads(files("helpscout_api").joinpath("openapi.json").read_bytes())
    operations = [
        _operation(data, path, method, item[method])
        for path, item in data["paths"].items()
        for method in _METHODS
        if method in item
    ]
    return Description(data, operations)


def _resolve(data: Json, node: Json) -> Json:
    while "$ref" in node:
        target = data
        for part in node["$ref"].removeprefix("#/").split("/"):
            target = target[part]
        node = target
    return node


def _operation(data: Json, path: str, method: str, node: Json) -> Operation:
    parameters = [_resolve(data, parameter) for parameter in node.get("parameters", [])]
    query = [parameter for parameter in parameters if parameter["in"] == "query"]
    body = node.get("requestBody", {})
    content = body.get("content", {})
    return Operation(
        id=node["operationId"],
        method=method.upper(),
        path=path,
        integers=frozenset(p["name"] for p in parameters if p["in"] == "path" and p["schema"]["type"] == "integer"),
        query={parameter["name"]: _parameter_schema(data, parameter["schema"]) for parameter in query},
        required=[parameter["name"] for parameter in query if parameter.get("required")],
        body=next((media["schema"] for media in content.values()), None),
        body_required=body.get("required", False),
        takes_form="application/x-www-form-urlencoded" in content,
        needs_token=bool(node.get("security", data["security"])),
        example=_first_example(data, node),
        schemas={
            int(status): media["schema"]
            for status, response in node["responses"].items()
            if status.startswith("2")
            for media_type, media in _resolve(data, response).get("content", {}).items()
            if media_type.endswith("json")
        },
    )


def _parameter_schema(data: Json, schema: Json) -> Json:
    schema = _resolve(data, schema)
    return {**schema, "items": _resolve(data, schema["items"])} if "items" in schema else schema


def _first_example(data: Json, node: Json) -> Example | None:
    examples = (
        Example(name, media_type, example["value"])
        for status, response in node["responses"].items()
        if status.startswith("2")
        for media_type, media in _resolve(data, response).get("content", {}).items()
        for name, example in media.get("examples", {}).items()
    )
    return next(examples, None)
