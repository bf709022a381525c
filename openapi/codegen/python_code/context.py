"""What all modules of this package look things up in."""

from attrs import frozen
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import ModelProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol as Property
from openapi_python_client.strings import ClassName

from ..description import Description, Json, Operation, without_null
from .properties import properties, schema_name, text


@frozen
class Resource:
    """Name and words of a resource's class."""

    class_name: str
    docstring: str


@frozen
class Context:
    """The description, and the models that the generator made of it."""

    description: Description
    models: dict[str, ModelProperty]
    maps: frozenset[str]
    """Names of the models without properties of their own: plain dictionaries."""

    @classmethod
    def of(cls, description: Description, models: list[ModelProperty]) -> "Context":
        """Sorts models by whether they have properties."""
        return cls(
            description=description,
            models={str(model.class_info.name): model for model in models if properties(model)},
            maps=frozenset(str(model.class_info.name) for model in models if not properties(model)),
        )

    def is_map(self, prop: Property) -> bool:
        """Whether a property is an object without a known shape."""
        return isinstance(prop, ModelProperty) and prop.class_info.name in self.maps

    def is_model(self, prop: Property) -> bool:
        """Whether a property is an object with a class of its own."""
        return isinstance(prop, ModelProperty) and not self.is_map(prop)

    def model(self, prop: Property) -> ModelProperty:
        """A model with its properties, which a mere reference to it may lack."""
        assert isinstance(prop, ModelProperty)
        return self.models[prop.class_info.name]

    def schema(self, model: ModelProperty) -> Json:
        """The schema that a model was made from."""
        return self.description.data["components"]["schemas"][schema_name(model)]

    def is_secret(self, model: ModelProperty, prop: Property) -> bool:
        """Whether a property must not be shown by `repr`."""
        return bool(without_null(self.schema(model)["properties"][text(prop.name)]).get("format") == "password")

    def is_sent(self, model: ModelProperty) -> bool:
        """Whether a model is part of a request."""
        return schema_name(model) in self.description.request_schemas

    def operation(self, endpoint: Endpoint) -> Operation:
        """The operation that an endpoint was made from."""
        return self.description.operations[endpoint.name]

    def resource(self, tag: str) -> Resource:
        """The resource that a tag stands for."""
        (words,) = (entry["description"] for entry in self.description.data["tags"] if entry["name"] == tag)
        return Resource(class_name=ClassName(tag, prefix=""), docstring=words)
