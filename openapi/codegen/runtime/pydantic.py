"""Hooks of models for pydantic 2. Only these hooks import this module, so pydantic is not a dependency."""

import json
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Final, get_args, get_origin

from pydantic import TypeAdapter
from pydantic_core import PydanticOmit, core_schema

from .errors import ResponseParseError

_REFERENCE: Final = "#/components/schemas/"


def model_schema(model: Any) -> Any:
    """The pydantic schema that validates and dumps a model."""

    def validate(value: Any) -> Any:
        if isinstance(value, model):
            return value
        if not isinstance(value, dict):
            raise ValueError(f"must be an object or {model.__name__}")
        try:
            found = model.from_dict(value)
            # Request models only check their values here.
            found.to_dict()
            return found
        except (ResponseParseError, TypeError) as error:
            raise ValueError(str(error)) from None

    def dump(value: Any) -> dict[str, Any]:
        fields: dict[str, Any] = value.to_dict()
        return fields

    return core_schema.no_info_plain_validator_function(
        validate,
        # Pydantic derives the name in the JSON schema from it.
        ref=f"{model.__module__}.{model.__qualname__}:{id(model)}",
        serialization=core_schema.plain_serializer_function_ser_schema(dump),
    )


def python_schema(source: Any, base: type) -> Any:
    """The pydantic schema for values without JSON: unchanged, and checked by class if it has the base."""
    serialization = core_schema.plain_serializer_function_ser_schema(lambda _: None)
    kind = get_origin(source) or source
    if isinstance(kind, type) and issubclass(kind, base):
        return core_schema.is_instance_schema(kind, serialization=serialization)
    return core_schema.any_schema(serialization=serialization)


def list_schema(source: Any, handler: Any) -> Any:
    """The pydantic schema for an iterable: that of a list."""
    (item,) = get_args(source)
    return core_schema.list_schema(handler.generate_schema(item))


def no_schema() -> Any:
    """Leaves a type out of JSON schemas."""
    raise PydanticOmit


def json_schema(model: Any, handler: Any) -> Any:
    """The JSON schema of a model, from the API description."""
    return _described(_components()[model.__name__], handler)


def _described(node: Any, handler: Any) -> Any:
    """A part of the description, with pydantic's references to models, and everything else inlined."""
    if isinstance(node, list):
        return [_described(item, handler) for item in node]
    if not isinstance(node, dict):
        return node
    if "$ref" in node:
        name = node["$ref"].removeprefix(_REFERENCE)
        model = getattr(import_module(".models", __package__), name, None)
        if isinstance(model, type):
            # Pydantic only makes references to nested models.
            return handler(core_schema.list_schema(_core_schema(model)))["items"]
        return _described(_components()[name], handler)
    return {key: _described(value, handler) for key, value in node.items() if not key.startswith("x-")}


@cache
def _core_schema(model: type) -> Any:
    return TypeAdapter(model).core_schema


@cache
def _components() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(Path(__file__).with_name("openapi.json").read_bytes())["components"]["schemas"]
    return found
