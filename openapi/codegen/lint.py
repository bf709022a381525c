"""Checks the description: that it is valid OpenAPI 3.1, and that it keeps the conventions of CONTRIBUTING.md."""

import re
from collections.abc import Iterable, Iterator

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import best_match
from openapi_spec_validator import OpenAPIV31SpecValidator

from .description import METHODS, Description, Json, Operation, item_paths, open_enum, same_name, walk, without_null
from .operations_page import CERTAINTIES

#: Checks that times follow RFC 3339, as other tools do.
FORMATS = FormatChecker(formats=())


@FORMATS.checks("date-time")
def _is_date_time(value: object) -> bool:
    pattern = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)"
    return not isinstance(value, str) or re.fullmatch(pattern, value) is not None


def lint(data: Json) -> Iterator[str]:
    """Yields one message for each problem."""
    description = Description(data)
    for _, node in walk(data):
        if isinstance(node, dict) and isinstance(node.get("$ref"), str):
            description.resolve(node)
    frame = list(_lint_frame(description))
    yield from frame
    if frame:
        # All other checks depend on these.
        return
    for error in OpenAPIV31SpecValidator(data).iter_errors():
        yield f"#/{'/'.join(map(str, error.absolute_path))}: {error.message}"
    yield from _lint_schemas(description)
    seen: dict[tuple[str, str], str] = {}
    for operation in description.operations.values():
        for problem in _lint_operation(operation):
            yield f"{operation.id}: {problem}"
        other = seen.setdefault((operation.resource, operation.method), operation.id)
        if other != operation.id:
            yield f"{operation.id}: {operation.resource}.{operation.method} is already {other}"
    yield from _lint_deliveries(description)
    yield from _lint_examples(description)
    yield from _lint_for_other_tools(description)


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
                yield f"{name}: must have exactly one of the declared tags"
            for parameter in operation.get("parameters", []):
                if "schema" not in description.resolve(parameter):
                    yield f"{name}: a parameter has no schema"
            body = description.resolve(operation.get("requestBody", {}))
            if body and len({str(media.get("schema")) for media in body.get("content", {}).values()}) != 1:
                yield f"{name}: the request body must have exactly one schema"


def _lint_operation(operation: Operation) -> Iterator[str]:
    data = operation.data
    if not re.fullmatch(r"[a-z][a-z0-9_]*", operation.id):
        yield "operationId is not snake_case"
    if data.get("x-certainty") not in CERTAINTIES:
        yield f"x-certainty must be one of {', '.join(CERTAINTIES)}"
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
            yield f"parameter {name} is a list and must have explode: false"
        if "x-needs" in parameter and parameter["x-needs"] not in [other["name"] for other in operation.parameters]:
            yield f"parameter {name} needs {parameter['x-needs']}, which does not exist"
        wanted.add("404" if parameter["in"] == "path" else "400")
    body = operation.body
    if body is not None:
        wanted |= {"400", "413", "415"}
        if not body.get("examples"):
            yield "the request body has no examples"
    for status in sorted(wanted - set(operation.responses)):
        yield f"response {status} is missing"
    if not operation.successes:
        yield "a success response is missing"
    for status, response in operation.successes.items():
        if "headers" not in response:
            yield f"response {status} has no headers"
        for content in response.get("content", {}).values():
            if not content.get("examples"):
                yield f"response {status} has no examples"


def _lint_deliveries(description: Description) -> Iterator[str]:
    for name, item in description.data.get("webhooks", {}).items():
        if item["post"].get("operationId") != f"receive_{re.sub('[^a-z0-9]', '_', name)}":
            yield f"{name}: its operationId must be receive_ and its name in snake_case"
        if item["post"].get("x-event") != name:
            yield f"{name}: its x-event must be its name"
        if item["post"].get("x-read", next(iter(description.operations))) not in description.operations:
            yield f"{name}: x-read is not an operation"


def _lint_schemas(description: Description) -> Iterator[str]:
    schemas = description.data["components"]["schemas"]
    used = description.schemas_below([description.data["paths"], description.data.get("webhooks")])
    for name in sorted(set(schemas) - used):
        yield f"{name}: is not used"
    keys = _keys(description)
    for name in sorted(description.request_schemas & description.response_schemas):
        yield f"{name}: is in requests and responses; split it, because absence and null mean different things there"
    for name, schema in schemas.items():
        if not re.fullmatch(r"([A-Z][a-z0-9]*)+", name):
            yield f"{name}: is not in PascalCase"
        if "description" not in schema:
            yield f"{name}: has no description"
        if "x-items" in schema:
            yield from _lint_list(description, name)
        for key, value in schema.get("properties", {}).items():
            if "x-constant" in value and len(value.get("enum", [])) != 1:
                yield f"{name}.{key}: x-constant needs an enumeration of one value"
        if name not in description.request_schemas:
            for key, value in schema.get("properties", {}).items():
                if "x-null-means-absent" in value:
                    yield f"{name}.{key}: x-null-means-absent is only for requests"
        if name in description.response_schemas:
            for key in schema.get("required", []):
                if key not in keys.get(name, ()):
                    yield f"{name}: only the key of an entity may be required, not {key}"
            for key, value in schema.get("properties", {}).items():
                if "enum" in value:
                    yield f"{name}.{key}: an enumeration in a response must be open"
            if "enum" in schema:
                yield f"{name}: an enumeration in a response must be open"
        for place, node in walk(schema, name):
            if isinstance(node, dict):
                for keyword in {"allOf", "oneOf"} & set(node):
                    yield f"{place}: {keyword} is not allowed; write the schema out"
                if "properties" in node and place != name and not place.endswith("/properties"):
                    yield f"{place}: an inline object must be a named schema"
                is_read = name in description.response_schemas and not place.endswith("/items")
                if is_read and node.get("format") == "date-time" and "null" not in node.get("type", []):
                    yield f"{place}: a property of a response must allow null"
                if "anyOf" in node and any("enum" in option for option in node["anyOf"]) and open_enum(node) is None:
                    yield f"{place}: an open enumeration must be anyOf of {{type: string, enum}} and {{type: string}}"


def _keys(description: Description) -> dict[str, set[str]]:
    """The keys of the entities that are returned or delivered, by name of the schema."""
    keys: dict[str, set[str]] = {}
    bodies = [media for op in description.operations.values() for media in _contents(op.successes.values())]
    bodies += _contents(item["post"]["requestBody"] for item in description.data.get("webhooks", {}).values())
    for schema in [body["schema"] for body in bodies]:
        target = description.resolve(schema)
        if target.get("type") == "array":
            item = target["items"]
        elif "x-items" in target:
            *way, last = item_paths(target)[0]
            try:
                item = without_null(description.properties_at(target, way)[last])["items"]
            except KeyError:
                continue
        else:
            item = schema
        if "$ref" in item:
            keys.setdefault(item["$ref"].rpartition("/")[2], set()).add(target.get("x-key", "id"))
    return keys


def _contents(bodies: Iterable[Json]) -> list[Json]:
    return [media for body in bodies for media in body.get("content", {}).values()]


def _lint_list(description: Description, name: str) -> Iterator[str]:
    schema = description.data["components"]["schemas"][name]
    path, *others = item_paths(schema)
    try:
        array = without_null(description.properties_at(schema, path[:-1])[path[-1]])
    except KeyError as error:
        yield f"{name}: x-items does not exist at {error}"
        return
    if array.get("type") != "array":
        yield f"{name}: x-items is not the path of an array"
        return
    if any(same_name(".".join(other)) != same_name(".".join(path)) for other in others):
        yield f"{name}: the paths of x-items are not spellings of one path"
    if "x-key" in schema and schema["x-key"] not in description.resolve(array["items"]).get("properties", {}):
        yield f"{name}: x-key is not a property of its items"
    if "x-key" not in schema and path[0] == "_embedded":
        yield f"{name}: has no x-key"


def _lint_for_other_tools(description: Description) -> Iterator[str]:
    """Finds what other tools can't use, as far as possible without these tools."""
    data = description.data
    references = {node["$ref"] for _, node in walk(data) if isinstance(node, dict) and "$ref" in node}
    for kind in ("headers", "parameters", "responses"):
        for name in data["components"].get(kind, {}):
            if f"#/components/{kind}/{name}" not in references:
                yield f"{name}: is not used"
    for name, header in data["components"].get("headers", {}).items():
        if "example" not in header:
            yield f"{name}: has no example"
    for place, node in walk(data):
        if isinstance(node, dict):
            if not place.endswith("/properties"):
                yield from _alike(f"{place}/properties", node.get("properties", {}))
            if isinstance(node.get("enum"), list):
                yield from _alike(f"{place}/enum", node["enum"])


def _alike(place: str, names: Iterable[str]) -> Iterator[str]:
    seen: dict[str, str] = {}
    for name in names:
        other = seen.setdefault(same_name(name), name)
        if other != name:
            yield f"{place}: {other} and {name} differ only by case or separators"


def _lint_examples(description: Description) -> Iterator[str]:
    for place, schema, value in examples(description):
        validator = Draft202012Validator(
            {**schema, "components": description.data["components"]}, format_checker=FORMATS
        )
        if error := best_match(validator.iter_errors(value)):
            yield f"{place}: {error.json_path}: {error.message}"


def examples(description: Description) -> Iterator[tuple[str, Json, Json]]:
    """Yields each example of a body, with its place and its schema."""
    for place, node in walk(description.data):
        if isinstance(node, dict) and "schema" in node and "examples" in node:
            for name, example in node["examples"].items():
                yield f"{place}/examples/{name}", node["schema"], example["value"]
