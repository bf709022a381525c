"""Helpers for the generator's properties."""

import json
from collections.abc import Iterable

from openapi_python_client.parser.properties import AnyProperty, LiteralEnumProperty, ModelProperty
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.float import FloatProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol as Property
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.schema.untrusted_string import UntrustedString
from openapi_python_client.strings import PythonIdentifier

#: Types that are read unchanged, with the functions of `coerce` that convert them for requests.
SCALARS = {
    BooleanProperty: "boolean",
    FloatProperty: "number",
    IntProperty: "integer",
    LiteralEnumProperty: "string",
    StringProperty: "string",
}


def text(value: UntrustedString | str | None) -> str:
    """The text of a description. We wrote it, so it needs no escaping."""
    return value.get_untrusted_value() if isinstance(value, UntrustedString) else value or ""


def quoted(value: UntrustedString) -> str:
    """A string literal."""
    return json.dumps(text(value), ensure_ascii=False)


def python_name(name: str) -> PythonIdentifier:
    """A name as a Python identifier."""
    return PythonIdentifier(name, prefix="")


def schema_name(model: ModelProperty) -> str:
    """Name of the component that a model was made from. The generator keeps its JSON pointer."""
    return text(model.name).rpartition("/")[2]


def class_path(prop: ModelProperty | LiteralEnumProperty) -> str:
    """Expression of a class or enumeration, which is loaded on first use."""
    return f"models.{prop.class_info.name}"


def properties(model: ModelProperty) -> list[Property]:
    """All properties of a model, required ones first."""
    return [*(model.required_properties or []), *(model.optional_properties or [])]


def options(prop: Property) -> list[Property]:
    """The types of a property, without null."""
    found = prop.inner_properties if isinstance(prop, UnionProperty) else [prop]
    return [option for option in found if not isinstance(option, NoneProperty)]


def inner_options(prop: Property) -> list[Property]:
    """The types of a property or of its items, without null."""
    return [option.inner_property if isinstance(option, ListProperty) else option for option in options(prop)]


def inner_models(prop: Property) -> list[ModelProperty]:
    """The models in a property."""
    return [option for option in inner_options(prop) if isinstance(option, ModelProperty)]


def enumeration_names(props: Iterable[Property]) -> frozenset[str]:
    """Names of the enumerations in properties."""
    found = [option for prop in props for option in inner_options(prop)]
    return frozenset(str(option.class_info.name) for option in found if isinstance(option, LiteralEnumProperty))


def is_scalar(prop: Property) -> bool:
    """Whether a property is read unchanged."""
    return type(prop) in SCALARS or isinstance(prop, AnyProperty)


def is_nullable(prop: Property) -> bool:
    """Whether null has a meaning of its own."""
    found = prop.inner_properties if isinstance(prop, UnionProperty) else [prop]
    return any(isinstance(option, NoneProperty | AnyProperty) for option in found)
