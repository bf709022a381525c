"""Parses queries and bodies, and validates them against the description."""

import json
import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, Final
from urllib.parse import parse_qsl

import jsonschema_rs

from ..http.errors import (
    FieldError,
    HTTPError,
    api_error,
    bad_request,
    body_too_large,
    oauth_error,
    too_many_threads,
    unreadable_body,
)
from ..http.messages import Json, Request
from ..http.responses import encoded
from ..times.wire_times import is_wire_time
from .description import Description, Operation, description
from .field_errors import field_error

#: An attachment of 10 MB in base64, the limit of version 1 of the API. The current limits are not published.
_MOST_BYTES: Final = 14_000_000
_FORM: Final = "application/x-www-form-urlencoded"
_URI: Final = "urn:helpscout"
#: Marks a required property that may be null, which means "not given".
_NULL: Final = "x-null-means-absent"
_INTEGER = re.compile(r"-?[0-9]{1,19}")
_BOOLEANS: Final = {"true": True, "false": False, "1": True, "0": False}

#: The schema of properties that are not described.
_ANYTHING: Final[Json] = {}


class Validator:
    """Parses and validates requests. Each schema is compiled once, when it is first needed."""

    def __init__(self, api: Description) -> None:
        self._api = api
        schemas = api.data["components"]["schemas"]
        taken = {name: self._with_nulls(schema) for name, schema in schemas.items()}
        self._registry = jsonschema_rs.Registry([(_URI, {"components": {"schemas": taken}})])
        self._compiled: dict[tuple[str, str], jsonschema_rs.Draft202012Validator] = {}
        self._secrets = {
            name
            for schema in schemas.values()
            for name, value in schema.get("properties", {}).items()
            if value.get("writeOnly")
        }

    def read_query(self, operation: Operation, query: str) -> dict[str, Any]:
        """The query parameters, with the types of the description; unknown parameters are ignored.

        Raises:
            HTTPError: One of them is invalid.
        """
        given: dict[str, list[str]] = {}
        for name, value in parse_qsl(query, keep_blank_values=True):
            given.setdefault(name, []).append(value)
        values = {name: _typed(schema, given[name]) for name, schema in operation.query.items() if name in given}
        if values or operation.required:
            schema = {"type": "object", "properties": operation.query, "required": operation.required}
            found = self._validator(operation, "QUERY", schema).iter_errors(values)
            if errors := self._errors(found, "QUERY"):
                raise bad_request(*errors)
        return values

    def read_body(self, operation: Operation, request: Request) -> Json:
        """The body, reduced to what the schema describes, without nulls that mean "not given".

        Raises:
            HTTPError: It can't be parsed, or is invalid.
        """
        if operation.body is None or not (request.body or operation.body_required):
            return None
        if len(request.body) > _MOST_BYTES:
            raise body_too_large()
        media_type = request.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        source = "FORM" if media_type == _FORM else "JSON"
        if request.body and not (media_type == "application/json" or (source == "FORM" and operation.takes_form)):
            raise api_error(415, f"Content type {media_type or 'missing'!r} is not supported")
        try:
            body = dict(parse_qsl(request.body.decode())) if source == "FORM" else _parsed(request.body)
            body = self._described(body, operation.body)
            errors = self._errors(self._validator(operation, "BODY", operation.body).iter_errors(body), source)
        except (ValueError, RecursionError):
            raise _body_error(operation, None) from None
        if errors:
            raise _body_error(operation, errors)
        return body

    def _validator(self, operation: Operation, part: str, schema: Json) -> jsonschema_rs.Draft202012Validator:
        key = operation.id, part
        if key not in self._compiled:
            self._compiled[key] = jsonschema_rs.Draft202012Validator(
                _absolute(schema),
                registry=self._registry,
                validate_formats=True,
                formats={"date-time": is_wire_time},
            )
        return self._compiled[key]

    def _errors(self, found: Iterable[jsonschema_rs.ValidationError], source: str) -> list[FieldError]:
        errors = [field_error(error, source, not self._secrets.isdisjoint(error.instance_path)) for error in found]
        return sorted(errors, key=lambda error: error.path)

    def _described(self, value: Json, schema: Json) -> Json:
        """A value without unknown properties, and without nulls that other clients send for "not given".

        Nulls that the schema allows stay, and so do nulls of required properties, which must be present. If the schema
        names no properties, all properties stay except nulls.
        """
        is_customer = schema.get("$ref") == "#/components/schemas/CustomerInput"
        schema = self._api.resolve(schema)
        if isinstance(value, list):
            return [self._described(item, schema.get("items", {})) for item in value]
        if not isinstance(value, dict):
            return value
        if is_customer and value.get("id") is not None:
            # Unknown properties are ignored and so not validated: clients send back a customer as they read it.
            return {"id": value["id"]}
        properties = schema.get("properties", dict.fromkeys(value, _ANYTHING))
        required = schema.get("required", [])
        return {
            key: self._described(item, properties[key])
            for key, item in value.items()
            if key in properties
            and (
                item is not None or self._may_be_null(properties[key]) or (key in required and _NULL in properties[key])
            )
        }

    def _with_nulls(self, schema: Json) -> Json:
        """The schema with null where the API accepts null for a required property that is not set."""
        properties = {
            name: _nullable(self._api.resolve(value)) if _NULL in value else value
            for name, value in schema.get("properties", {}).items()
        }
        return {**schema, "properties": properties} if properties else schema

    def _may_be_null(self, schema: Json) -> bool:
        schema = self._api.resolve(schema)
        if "anyOf" in schema:
            return any(self._may_be_null(option) for option in schema["anyOf"])
        return schema is not _ANYTHING and ("type" not in schema or "null" in schema["type"])


def _nullable(schema: Json) -> Json:
    values = {"enum": [*schema["enum"], None]} if "enum" in schema else {}
    return {**schema, "type": [schema["type"], "null"], **values}


@cache
def validator() -> Validator:
    """The validator of the shipped description, shared by all sandboxes."""
    return Validator(description())


def _body_error(operation: Operation, errors: Sequence[FieldError] | None) -> HTTPError:
    if errors and (errors[0].path, errors[0].kind) == ("", "Type"):
        # The body is not an object, or not an array, as required.
        errors = None
    if not operation.needs_token:
        return _oauth_body_error(errors)
    if errors is None:
        return unreadable_body()
    if operation.id == "create_conversation" and [(error.path, error.kind) for error in errors] == [
        ("threads", "Size")
    ]:
        return too_many_threads()
    return bad_request(*errors)


def _oauth_body_error(errors: Sequence[FieldError] | None) -> HTTPError:
    if errors is None:
        return oauth_error("invalid_request", "The body can't be parsed")
    first = errors[0]
    error = "unsupported_grant_type" if (first.path, first.kind) == ("grant_type", "EnumValue") else "invalid_request"
    return oauth_error(error, f"{first.path} {first.message}".strip())


def _typed(schema: Json, values: Sequence[str]) -> Json:
    """A parameter converted to the type of its schema, or else a string, which the schema will reject."""
    if schema["type"] == "array":
        return [_typed(schema["items"], [item]) for value in values for item in value.split(",")]
    if schema["type"] == "integer" and _INTEGER.fullmatch(values[0]):
        return int(values[0])
    if schema["type"] == "boolean":
        return _BOOLEANS.get(values[0], values[0])
    return values[0]


def _parsed(body: bytes) -> Json:
    value = json.loads(body)
    # Python also parses NaN and unpaired surrogates, which are not JSON and can't be encoded again.
    encoded(value)
    return value


def _absolute(schema: Json) -> Json:
    """The schema with references into the registry."""
    if isinstance(schema, dict):
        return {
            key: _URI + value if key == "$ref" else _absolute(value)
            for key, value in schema.items()
            if key not in ("example", "examples")
        }
    return [_absolute(item) for item in schema] if isinstance(schema, list) else schema
