"""Expressions that convert arguments to the JSON that is sent."""

import keyword

from attrs import frozen
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import AnyProperty, ModelProperty
from openapi_python_client.parser.properties.date import DateProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol as Property

from ..description import DescriptionError
from .context import Context
from .properties import SCALARS, inner_models, is_nullable, options, properties, text

FUNCTIONS = SCALARS | {DateProperty: "day", DateTimeProperty: "time"}
#: The strictest types of a union come first, so a string of digits stays a string.
ORDER = ("string", "boolean", "integer", "number")


@frozen
class Coercions:
    """Expressions of coerced values, by the functions of the module `coerce`."""

    context: Context

    # Bodies

    def sent(self, prop: Property, value: str) -> str:
        """Expression of a property of a request model. `place` is the prefix of its name in messages."""
        name = str(prop.python_name)
        coerced = self._coerced(prop, f'place + "{name}"', value)
        is_any = any(isinstance(option, AnyProperty) for option in options(prop))
        return f"None if {value} is None else {coerced}" if is_nullable(prop) and not is_any else coerced

    def body(self, prop: Property) -> str:
        """Expression of a request's JSON."""
        if isinstance(prop, ListProperty):
            return self._list(prop, '"operations"', "body", "models.")
        return f'models.{self._function(prop)}("", body)'

    def parsed(self, model: ModelProperty) -> list[tuple[str, str]]:
        """The properties of a model that contain models, times or dates, with the expressions that parse them."""
        found = []
        for prop in properties(model):
            name = prop.python_name
            value = f'given["{name}"]'
            found += [
                (str(name), f"coerce.parsed({inner.class_info.name}, {value})")
                for inner in inner_models(prop)
                if self.context.is_model(inner)
            ]
            found += [
                (str(name), f'coerce.parsed_{FUNCTIONS[type(option)]}("{name}", {value})')
                for option in options(prop)
                if isinstance(option, DateProperty | DateTimeProperty)
            ]
        return found

    def keys(self, model: ModelProperty) -> dict[str, str]:
        """The API's keys, by attribute.

        Raises:
            DescriptionError: Two attributes have a name in common.
        """
        keys = {str(prop.python_name): text(prop.name) for prop in properties(model)}
        owners: dict[str, str] = {}
        for name, key in keys.items():
            for spelling in {name, keyword_name(name), key}:
                if owners.setdefault(spelling, name) != name:
                    raise DescriptionError(
                        f"{model.class_info.name}: {spelling} is a name of both {name} and {owners[spelling]}"
                    )
        return keys

    def _coerced(self, prop: Property, place: str, value: str) -> str:
        found = options(prop)
        functions = sorted({self._function(option) for option in found}, key=_order)
        if len(functions) > 1:
            if any(isinstance(option, ListProperty) for option in found):
                raise DescriptionError(f"{text(prop.name)}: a list can't be combined with other types")
            return f"coerce.one_of({place}, {value}, {', '.join(functions)})"
        (option,) = found[:1]
        if isinstance(option, ListProperty):
            return self._list(option, place, value)
        return f"{functions[0]}({place}, {value})"

    def _list(self, prop: ListProperty, place: str, value: str, package: str = "") -> str:
        function = "objects" if isinstance(prop.inner_property, ModelProperty) else "list_of"
        return f"coerce.{function}({place}, {value}, {package}{self._function(prop.inner_property)})"

    def _function(self, option: Property) -> str:
        if isinstance(option, ModelProperty):
            return "coerce.map_of" if self.context.is_map(option) else f"{option.class_info.name}.coerce"
        if isinstance(option, ListProperty):
            return "coerce.list_of"
        return "coerce." + ("any_value" if isinstance(option, AnyProperty) else FUNCTIONS[type(option)])

    # Queries and paths

    def in_path(self, prop: Property) -> str:
        """Expression of a parameter as part of the path."""
        name, function = prop.python_name, FUNCTIONS[type(prop)]
        return f'coerce.{"path_segment" if function == "string" else function}("{name}", {name})'

    def in_query(self, endpoint: Endpoint, prop: Property) -> str:
        """Expression of a parameter in the query."""
        name = prop.python_name
        schema = self.context.operation(endpoint).parameter(text(prop.name), "query")["schema"]
        if {"minimum", "maximum"} <= schema.keys():
            return f'coerce.limited("{name}", {name}, {schema["minimum"]}, {schema["maximum"]})'
        (option,) = options(prop)
        if isinstance(option, ListProperty):
            return f'coerce.joined("{name}", {name}, {self._function(option.inner_property)})'
        function = FUNCTIONS[type(option)]
        return f'coerce.{"flag" if function == "boolean" else function}("{name}", {name})'

    def is_list(self, prop: Property) -> bool:
        """Whether a parameter is a list. An empty list is not sent."""
        return isinstance(options(prop)[0], ListProperty)

    def needed(self, endpoint: Endpoint) -> list[tuple[str, str]]:
        """Parameters that have no meaning without another one, each with the other one."""
        operation = self.context.operation(endpoint)
        names = {text(prop.name): str(prop.python_name) for prop in endpoint.query_parameters}
        return [
            (python, names[needs])
            for name, python in names.items()
            if (needs := operation.parameter(name, "query").get("x-needs"))
        ]


def keyword_name(name: str) -> str:
    """A name as the key of a mapping, without the underscore that avoids Python's built-in names."""
    plain = name.removesuffix("_")
    return name if keyword.iskeyword(plain) else plain


def _order(function: str) -> int:
    name = function.removeprefix("coerce.")
    return ORDER.index(name) if name in ORDER else len(ORDER)
