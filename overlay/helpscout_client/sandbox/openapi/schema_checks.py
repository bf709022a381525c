"""Checks parts of a request whose schema depends on other parts."""

from functools import cache

import jsonschema_rs
from attrs import evolve

from ..http.errors import bad_request
from ..http.messages import Json
from .description import description
from .field_errors import field_error


def check_schema(pointer: str, value: Json, path: str) -> None:
    """Checks a value against a schema.

    Args:
        pointer: The schema's place in the description, such as `CreateCustomer/properties/age`.
        value: The value.
        path: The value's path in the request.

    Raises:
        HTTPError: It is invalid.
    """
    errors = [field_error(error, "JSON", is_secret=False) for error in _validator(pointer).iter_errors(value)]
    if errors:
        raise bad_request(*(evolve(error, path=f"{path}.{error.path}".rstrip(".")) for error in errors))


@cache
def _validator(pointer: str) -> jsonschema_rs.Draft202012Validator:
    components = {"schemas": description().data["components"]["schemas"]}
    return jsonschema_rs.Draft202012Validator(
        {"$ref": f"#/components/schemas/{pointer}", "components": components}, validate_formats=True
    )
