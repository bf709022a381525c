"""The description and the generator's models, for lookups by all modules of this package."""

import re

from attrs import evolve, frozen
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import LiteralEnumProperty, ModelProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol as Property
from openapi_python_client.strings import ClassName

from ..description import Description, Json, Operation, walk, without_null
from .properties import enumeration_names, inner_models, properties, python_name, schema_name, text

_QUOTED = re.compile(r"`(\w+)`")


@frozen
class Resource:
    """Name and docstring of a resource's class."""

    class_name: str
    docstring: str


@frozen
class Context:
    """The description, and the models that the generator made of it."""

    description: Description
    models: dict[str, ModelProperty]
    maps: frozenset[str]
    """Names of the models without properties, which are plain dictionaries."""
    enumerations: frozenset[str]
    """Names of the enumerations that only requests have."""
    keywords: dict[str, str]
    """Maps the API's names of parameters and properties to their names in Python, except names that are also values."""

    @classmethod
    def of(cls, description: Description, models: list[ModelProperty], endpoints: list[Endpoint]) -> "Context":
        """Distinguishes models with and without properties, and enumerations in requests and responses."""
        context = cls(
            description=description,
            models={str(model.class_info.name): model for model in models if properties(model)},
            maps=frozenset(str(model.class_info.name) for model in models if not properties(model)),
            enumerations=frozenset(),
            keywords=_keywords(description),
        )
        found = context.models.values()
        sent = [prop for model in found if context.is_sent(model) for prop in properties(model)]
        sent += [prop for endpoint in endpoints for prop in endpoint.path_parameters + endpoint.query_parameters]
        read = [prop for model in found if not context.is_sent(model) for prop in properties(model)]
        return evolve(context, enumerations=enumeration_names(sent) - enumeration_names(read))

    def in_python(self, words: str) -> str:
        """A text in which the names of parameters and properties between backticks are those in Python."""
        return _QUOTED.sub(lambda match: f"`{self.keywords.get(match[1], match[1])}`", words)

    def is_closed(self, enumeration: LiteralEnumProperty) -> bool:
        """Whether type checkers accept only the known values of an enumeration."""
        return enumeration.class_info.name in self.enumerations

    @property
    def nested(self) -> list[ModelProperty]:
        """Models inside other request models, or items of a body. Callers can pass mappings instead."""
        props = [prop for model in self.models.values() if self.is_sent(model) for prop in properties(model)]
        names = {str(model.class_info.name) for prop in props for model in inner_models(prop)}
        bodies = [operation.body["schema"] for operation in self.description.operations.values() if operation.body]
        items = {body["items"]["$ref"].rpartition("/")[2] for body in bodies if body.get("type") == "array"}
        return [model for name, model in sorted(self.models.items()) if name in names or schema_name(model) in items]

    def is_map(self, prop: Property) -> bool:
        """Whether a property is an object without known properties."""
        return isinstance(prop, ModelProperty) and prop.class_info.name in self.maps

    def is_model(self, prop: Property) -> bool:
        """Whether a property is an object with a class of its own."""
        return isinstance(prop, ModelProperty) and not self.is_map(prop)

    def model(self, prop: Property) -> ModelProperty:
        """A model with its properties, which a reference to it may lack."""
        assert isinstance(prop, ModelProperty)
        return self.models[prop.class_info.name]

    def schema(self, model: ModelProperty) -> Json:
        """The schema that a model was made from."""
        return self.description.data["components"]["schemas"][schema_name(model)]

    def is_secret(self, model: ModelProperty, prop: Property) -> bool:
        """Whether `repr` must hide a property."""
        return bool(without_null(self.schema(model)["properties"][text(prop.name)]).get("format") == "password")

    def is_sent(self, model: ModelProperty) -> bool:
        """Whether a model is part of a request."""
        return schema_name(model) in self.description.request_schemas

    def operation(self, endpoint: Endpoint) -> Operation:
        """The operation that an endpoint was made from."""
        return self.description.operations[endpoint.name]

    def resource(self, tag: str) -> Resource:
        """The resource of a tag."""
        (words,) = (entry["description"] for entry in self.description.data["tags"] if entry["name"] == tag)
        return Resource(class_name=ClassName(tag, prefix=""), docstring=words)


def _keywords(description: Description) -> dict[str, str]:
    names: set[str] = set()
    values: set[Json] = set()
    for _, node in walk(description.data):
        if isinstance(node, dict):
            names |= {node["name"]} if "in" in node else set()
            names |= set(node["properties"]) if isinstance(node.get("properties"), dict) else set()
            values |= set(node["enum"]) if isinstance(node.get("enum"), list) else set()
    return {name: str(python_name(name)) for name in names - values}
