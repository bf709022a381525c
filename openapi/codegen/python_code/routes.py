"""Paths of operations, as expressions and as a table."""

from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.strings import ClassName

from ..description import Description
from .coercion import Coercions
from .properties import text


def url(endpoint: Endpoint, coercions: Coercions) -> str:
    """Expression of a raw function's path."""
    path = text(endpoint.path)
    for prop in endpoint.path_parameters:
        path = path.replace(f"{{{prop.python_name}}}", f"{{{coercions.in_path(prop)}}}")
    return f"{'f' if endpoint.path_parameters else ''}{path!r}"


def readable_routes(description: Description) -> list[tuple[str, str, str | None]]:
    """Path, module and paging of operations that read by path alone, in the order in which they are matched."""
    found = []
    for operation in description.operations.values():
        queries = [parameter for parameter in operation.parameters if parameter["in"] == "query"]
        media_types = [name for data in operation.successes.values() for name in data.get("content", {})]
        is_json = bool(media_types) and all(name.endswith("json") for name in media_types)
        if operation.verb == "get" and is_json and not any(query.get("required") for query in queries):
            names = [query["name"] for query in queries if query["name"] in ("page", "cursor")]
            paging = "".join(names) if operation.is_list else None
            found.append((operation.path, f"{operation.resource}.{operation.id}", paging))
    # Fixed parts come before parameters: in `/users/me`, `me` is not an id.
    return sorted(found, key=lambda route: route[0].replace("{", "~"))


def relations(description: Description) -> dict[str, tuple[str, ...]]:
    """Names of the links that entities can have, by the names of the models. Each can have a link `self`."""
    schemas = description.data["components"]["schemas"].items()
    return {
        str(ClassName(name, prefix="")): ("self", *schema.get("x-relations", []))
        for name, schema in schemas
        if name in description.response_schemas and "_links" in schema.get("properties", {}) and "x-items" not in schema
    }
