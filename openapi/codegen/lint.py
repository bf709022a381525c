"""Checks the description: that it is valid OpenAPI 3.1, and that it keeps the conventions of CONTRIBUTING.md."""

import re
from collections.abc import Iterator

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match
from openapi_spec_validator import OpenAPIV31SpecValidator

from .description import METHODS, Description, Json, Operation, item_paths, open_enum, walk, without_null
from .operations_page import CERTAINTIES


def lint(data: Json) -> Iterator[str]:
    """Yields one sentence for each breach."""
    description = Description(data)
    for _, node in walk(data):
        if isinstance(node, dict) and isinstance(node.get("$ref"), str):
            description.resolve(node)
    frame = list(_lint_frame(description))
    yield from frame
    if frame:
        # Whatever else there is to find presumes these.
        return
    for error in OpenAPIV31SpecValidator(data).iter_errors():
        yield f"#/{'/'.join(map(str, error.absolute_path))}: {error.message}"
    yield from _lint_schemas(description)
    seen: dict[tuple[str, str], str] = {}
    for operation in description.operations.values():
        for fault in _lint_operation(operation):
            yield f"{operation.id}: {fault}"
        other = seen.setdefault((operation.resource, operation.method), operation.id)
        if other != operation.id:
            yield f"{operation.id}: {other} is {operation.resource}.{operation.method} already"
    yield from _lint_deliveries(description)
    yield from _lint_examples(description)


def _lint_frame(description: Description) -> Iterator[str]:
    declared = [tag["name"] for tag in description.data["tags"]]
    for path, item in description.data["paths"].items():
        for verb in set(METHODS) & set(item):
            operation = item[verb]
            name = operation.get("operationId", f"{verb.upper()} {path}")
            for key in ("operationId", "x-method", "summary", "description", "externalDocs", "responses"):
                if key not in operation:
                    yield f"{name}: has no {key}"
            tags = operation.get("tags", [])
            if len(tags) != 1 or tags[0] not in declared:
                yield f"{name}: has not exactly one of the declared tags"
            for parameter in operation.get("parameters", []):
                if "schema" not in description.resolve(parameter):
                    yield f"{name}: a parameter has no schema"
            body = description.resolve(operation.get("requestBody", {}))
            if body and len(body.get("content", {})) != 1:
                yield f"{name}: the request body has not exactly one media type"


def _lint_operation(operation: Operation) -> Iterator[str]:
    data = operation.data
    if not re.fullmatch(r"[a-z][a-z0-9_]*", operation.id):
        yield "operationId is not snake_case"
    if data.get("x-certainty") not in CERTAINTIES:
        yield f"x-certainty is none of {', '.join(CERTAINTIES)}"
    wanted = {"429", "5XX"}
    if operation.needs_token:
        wanted |= {"401", "403"}
    for parameter in operation.parameters:
        name = parameter["name"]
        if "description" not in parameter:
            yield f"parameter {name} has no description"
        if parameter["in"] == "path" and not re.fullmatch(r"[a-z_]+", name):
            yield f"path parameter {name} is not snake_case"
        if parameter["schema"].get("type") == "array" and parameter.get("explode") is not False:
            yield f"parameter {name} is a list without explode: false"
        if "x-needs" in parameter and parameter["x-needs"] not in [other["name"] for other in operation.parameters]:
            yield f"parameter {name} needs {parameter['x-needs']}, which is not there"
        wanted.add("404" if parameter["in"] == "path" else "400")
    body = operation.body
    if body is not None:
        wanted |= {"400", "413", "415"}
        if not body.get("examples"):
            yield "the request body has no examples"
    for status in sorted(wanted - set(operation.responses)):
        yield f"no response {status} is described"
    if not operation.successes:
        yield "no success is described"
    for status, response in operation.successes.items():
        if "headers" not in response:
            yield f"response {status} has no headers"
        for content in response.get("content", {}).values():
            if not content.get("examples"):
                yield f"response {status} has no examples"


def _lint_deliveries(description: Description) -> Iterator[str]:
    for name, item in description.data.get("webhooks", {}).items():
        if item["post"].get("x-event") != name:
            yield f"{name}: its x-event is not its name"
        if item["post"].get("x-read", next(iter(description.operations))) not in description.operations:
            yield f"{name}: x-read is no operation"


def _lint_schemas(description: Description) -> Iterator[str]:
    schemas = description.data["components"]["schemas"]
    used = description.schemas_below([description.data["paths"], description.data.get("webhooks")])
    keys = {"id", *(schema["x-key"] for schema in schemas.values() if "x-key" in schema)}
    for name in sorted(set(schemas) - used):
        yield f"{name}: is used nowhere"
    for name in sorted(description.request_schemas & description.response_schemas):
        yield f"{name}: is both sent and read; split it, since absence and null mean different things there"
    for name, schema in schemas.items():
        if not re.fullmatch(r"([A-Z][a-z0-9]*)+", name):
            yield f"{name}: is not in PascalCase"
        if "description" not in schema:
            yield f"{name}: has no description"
        if "x-items" in schema:
            yield from _lint_list(description, name)
        if name in description.response_schemas:
            for key in schema.get("required", []):
                if key not in keys:
                    yield f"{name}: only the key of what a list or a get is about may be required, not {key}"
            for key, value in schema.get("properties", {}).items():
                if "enum" in value:
                    yield f"{name}.{key}: an enumeration that is read must be open"
            if "enum" in schema:
                yield f"{name}: an enumeration that is read must be open"
        for place, node in walk(schema, name):
            if isinstance(node, dict):
                for keyword in {"allOf", "oneOf"} & set(node):
                    yield f"{place}: {keyword} is not used here; write the schema out"
                if "properties" in node and place != name and not place.endswith("/properties"):
                    yield f"{place}: an object of its own deserves a name"
                is_read = name in description.response_schemas and not place.endswith("/items")
                if is_read and node.get("format") == "date-time" and "null" not in node.get("type", []):
                    yield f"{place}: what is read may be null"
                if "anyOf" in node and any("enum" in option for option in node["anyOf"]) and open_enum(node) is None:
                    yield f"{place}: an open enumeration is anyOf of {{type: string, enum}} and {{type: string}}"


def _lint_list(description: Description, name: str) -> Iterator[str]:
    for path in item_paths(description.data["components"]["schemas"][name]):
        node = {"$ref": f"#/components/schemas/{name}"}
        try:
            for part in path:
                node = description.resolve(without_null(description.resolve(node)))["properties"][part]
        except KeyError as error:
            yield f"{name}: x-items leads nowhere at {error}"
        else:
            if without_null(node).get("type") != "array":
                yield f"{name}: x-items does not lead to an array"


def _lint_examples(description: Description) -> Iterator[str]:
    for place, schema, value in examples(description):
        validator = Draft202012Validator({**schema, "components": description.data["components"]})
        if error := best_match(validator.iter_errors(value)):
            yield f"{place}: {error.json_path}: {error.message}"


def examples(description: Description) -> Iterator[tuple[str, Json, Json]]:
    """Yields each example of a body, with its place and its schema."""
    for place, node in walk(description.data):
        if isinstance(node, dict) and "schema" in node and "examples" in node:
            for name, example in node["examples"].items():
                yield f"{place}/examples/{name}", node["schema"], example["value"]
