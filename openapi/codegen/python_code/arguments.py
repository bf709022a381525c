"""Arguments of a resource's methods, and the expressions that bring them into the strict form."""

from attrs import evolve, frozen
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import AnyProperty, ModelProperty
from openapi_python_client.parser.properties.date import DateProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol as Property
from openapi_python_client.schema.untrusted_string import UntrustedString

from ..description import DescriptionError
from .annotations import Annotations
from .context import Context
from .properties import SCALARS, class_path, is_nullable, options, properties, python_name, text

COERCIONS = SCALARS | {DateProperty: "day", DateTimeProperty: "instant"}
#: Python's types of the scalars in lists; all others are strings.
TYPES = {"integer": "int", "number": "float", "boolean": "bool"}


@frozen
class Arguments:
    """What the methods of resources take. The name `c` in the expressions is the resource's coercion."""

    context: Context
    annotations: Annotations

    # Queries and paths

    def takes_range(self, endpoint: Endpoint) -> bool:
        """Whether an operation is about a time range."""
        required = {text(prop.name) for prop in endpoint.query_parameters if prop.required}
        return {"start", "end"} <= required

    def takes_previous(self, endpoint: Endpoint) -> bool:
        """Whether it compares that range with another one."""
        optional = {text(prop.name) for prop in endpoint.query_parameters if not prop.required}
        return self.takes_range(endpoint) and {"previousStart", "previousEnd"} <= optional

    def signature(self, endpoint: Endpoint) -> list[str]:
        """All arguments, with annotations and defaults."""
        path = [f"{prop.python_name}: {self.annotations.argument(prop, True)}" for prop in endpoint.path_parameters]
        named = [self._named(prop, in_query=False) for prop in self.body_properties(endpoint)]
        named += [self._named(prop, in_query=True) for prop in endpoint.query_parameters]
        if self.takes_previous(endpoint):
            named.append("previous: bool = False")
        return [*path, "*", *named] if named else path

    def _named(self, prop: Property, in_query: bool) -> str:
        default = "" if prop.required else " = None" if in_query else " = UNSET"
        return f"{prop.python_name}: {self.annotations.argument(prop, in_query)}{default}"

    def path_values(self, endpoint: Endpoint) -> list[str]:
        """Expressions of the strict form of the path parameters."""
        return [self._coerced(prop, in_query=True) for prop in endpoint.path_parameters]

    def query_values(self, endpoint: Endpoint) -> list[tuple[str, str]]:
        """Names and expressions of the strict form. Without a name, an expression of a mapping with several."""
        values: list[tuple[str, str]] = []
        ends: tuple[str, ...] = ()
        if self.takes_previous(endpoint):
            values.append(("", "c.compared_period(start, end, previous, previous_start, previous_end)"))
            ends = ("start", "end", "previous_start", "previous_end")
        elif self.takes_range(endpoint):
            values.append(("", "c.period(start, end)"))
            ends = ("start", "end")
        return values + [
            (prop.python_name, self._query_value(endpoint, prop))
            for prop in endpoint.query_parameters
            if prop.python_name not in ends
        ]

    def _query_value(self, endpoint: Endpoint, prop: Property) -> str:
        schema = self.context.operation(endpoint).parameter(text(prop.name), "query")["schema"]
        if {"minimum", "maximum"} <= schema.keys():
            blank = "" if prop.required else ", None"
            limits = f"{schema['minimum']}, {schema['maximum']}"
            return f'c.limited("{prop.python_name}", {prop.python_name}, {limits}{blank})'
        return self._coerced(prop, in_query=True)

    def needed(self, endpoint: Endpoint) -> list[tuple[str, str]]:
        """Arguments that mean nothing without another one, each with that one."""
        operation = self.context.operation(endpoint)
        names = {text(prop.name): str(prop.python_name) for prop in endpoint.query_parameters}
        return [
            (python, names[needs])
            for name, python in names.items()
            if (needs := operation.parameter(name, "query").get("x-needs"))
        ]

    # Bodies

    def body_properties(self, endpoint: Endpoint) -> list[Property]:
        """The arguments that make up the body."""
        if not endpoint.bodies:
            return []
        prop = endpoint.bodies[0].prop
        if isinstance(prop, ListProperty):
            words = UntrustedString("The changes, one or several, carried out in their order.")
            return [evolve(prop, python_name=python_name("operations"), description=words)]
        found = properties(self.context.model(prop))
        names = {other.python_name for other in endpoint.path_parameters + endpoint.query_parameters}
        if clash := names & {argument.python_name for argument in found}:
            raise DescriptionError(f"{endpoint.name}: both a parameter and a property of the body are called {clash}")
        return found

    def body_value(self, endpoint: Endpoint) -> str:
        """Expression of the body."""
        prop = endpoint.bodies[0].prop
        found = self.body_properties(endpoint)
        if isinstance(prop, ListProperty):
            return self._coerced(found[0], in_query=False)
        values = ", ".join(f"{argument.python_name}={self._coerced(argument, in_query=False)}" for argument in found)
        return f"{class_path(self.context.model(prop))}({values})"

    # Coercion

    def _coerced(self, prop: Property, in_query: bool) -> str:
        """Expression that checks an argument and brings it into the strict form."""
        name = prop.python_name
        if in_query:
            blank = "" if prop.required else ", None"
        else:
            blank = (", None" if is_nullable(prop) else "") + ("" if prop.required else ", UNSET")
        found = options(prop)
        if len(found) != 1 or isinstance(found[0], AnyProperty):
            return str(name)
        (option,) = found
        if isinstance(option, ListProperty):
            inner = option.inner_property
            if isinstance(inner, ModelProperty) and not in_query:
                return f'c.models("{name}", {name}, {self._model_class(inner)}{blank})'
            item = TYPES.get(SCALARS[type(inner)], "str")
            return f'c.{"query" if in_query else "body"}_list("{name}", {name}, {item}{blank})'
        if isinstance(option, ModelProperty):
            return f'c.model("{name}", {name}, {self._model_class(option)}{blank})'
        return f'c.{COERCIONS[type(option)]}("{name}", {name}{blank})'

    def _model_class(self, prop: ModelProperty) -> str:
        return "Mapping" if self.context.is_map(prop) else class_path(prop)
