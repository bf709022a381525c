"""Return values of raw functions and of the methods of resources."""

from attrs import frozen
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import ModelProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol as Property
from openapi_python_client.parser.responses import NONE_SOURCE

from ..description import DescriptionError, item_paths
from .annotations import Annotations
from .context import Context
from .properties import class_path, options, properties, text


@frozen
class Result:
    """The return value of a raw function."""

    annotation: str
    expression: str | None = None
    """Expression that parses the response `response`, if it has a body or headers to parse."""
    prop: Property | None = None
    """The object or array of the body."""


@frozen
class Results:
    """Results of operations."""

    context: Context
    annotations: Annotations

    def result(self, endpoint: Endpoint) -> Result:
        """The result of a raw function."""
        full = [response for response in endpoint.responses if response.source != NONE_SOURCE]
        empty = {response.status_code.pattern for response in endpoint.responses} - {
            response.status_code.pattern for response in full
        }
        if len(full) > 1 or (full and empty):
            raise DescriptionError(
                f"{endpoint.name}: if a success response has a body, it must be the only success response"
            )
        if full:
            return self._full(full[0].prop, full[0].source["attribute"])
        if "201" in empty:
            headers = self.context.operation(endpoint).responses["201"].get("headers")
            name = "CreatedWithoutId" if headers and "Resource-ID" not in headers else "Created"
            return Result(name, f"{name}.from_response(response)")
        if empty >= {"202", "204"}:
            return Result(
                "Accepted | None", "Accepted.from_response(response) if response.status_code == 202 else None"
            )
        return Result("None")

    def _full(self, prop: Property, source: str) -> Result:
        if isinstance(prop, ModelProperty):
            return Result(class_path(prop), f"wire.read_response({class_path(prop)}, response)", prop)
        if isinstance(prop, ListProperty) and isinstance(prop.inner_property, ModelProperty):
            item = class_path(prop.inner_property)
            return Result(f"list[{item}]", f"wire.read_list_response({item}, response)", prop)
        return Result(self.annotations.value(prop), source)

    def page_type(self, endpoint: Endpoint, asynchronous: bool) -> str:
        """The return type of a resource's method for a list."""
        prop = self.result(endpoint).prop
        assert prop is not None
        page = "AsyncPages" if asynchronous else "Page"
        # The client loads its names on first use.
        return f"helpscout_client.{page}[{self.annotations.item(self.items_of(prop))}]"

    def items_of(self, prop: Property) -> Property:
        """The array property with the items of a list."""
        return prop if isinstance(prop, ListProperty) else self.item_props(self.context.model(prop))[0][-1]

    def item_props(self, model: ModelProperty) -> list[list[Property]]:
        """The path of properties from a list's envelope to its items, for each spelling of the path."""
        return [self._follow(model, path) for path in item_paths(self.context.schema(model))]

    def _follow(self, model: ModelProperty, path: list[str]) -> list[Property]:
        found: list[Property] = []
        for part in path:
            if found:
                (option,) = options(found[-1])
                model = self.context.model(option)
            found.append(next(prop for prop in properties(model) if text(prop.name) == part))
        return found
