"""Arguments of a resource's methods, and the queries and bodies made of them."""

import json
from typing import Any

from attrs import evolve, frozen
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol as Property
from openapi_python_client.schema.untrusted_string import UntrustedString

from ..description import DescriptionError, Json
from .annotations import Annotations
from .context import Context
from .properties import class_path, properties, python_name, text


@frozen
class Arguments:
    """Arguments of the methods of resources."""

    context: Context
    annotations: Annotations

    # Queries and paths

    def takes_range(self, endpoint: Endpoint) -> bool:
        """Whether an operation needs a time range."""
        required = {text(prop.name) for prop in endpoint.query_parameters if prop.required}
        return {"start", "end"} <= required

    def takes_previous(self, endpoint: Endpoint) -> bool:
        """Whether it can compare the time range with a previous one."""
        optional = {text(prop.name) for prop in endpoint.query_parameters if not prop.required}
        return self.takes_range(endpoint) and {"previousStart", "previousEnd"} <= optional

    def signature(self, endpoint: Endpoint) -> list[str]:
        """All arguments, with annotations and defaults."""
        positional = [f"{prop.python_name}: {self.annotations.parameter(prop)}" for prop in endpoint.path_parameters]
        named: list[str] = []
        for prop in self.body_properties(endpoint):
            place = positional if self._settings(endpoint, prop).get("x-positional") else named
            place.append(f"{prop.python_name}: {self.annotations.sent(prop)}{'' if prop.required else ' = UNSET'}")
        named += [
            f"{prop.python_name}: {self.annotations.parameter(prop)}{'' if prop.required else ' = None'}"
            for prop in endpoint.query_parameters
        ]
        if self.takes_previous(endpoint):
            named.append("previous: bool = False")
        return [*positional, "*", *named] if named else positional

    def query_values(self, endpoint: Endpoint) -> list[tuple[str, str]]:
        """Names and expressions of the query. An expression without a name is a mapping of several parameters."""
        values: list[tuple[str, str]] = []
        ends: tuple[str, ...] = ()
        if self.takes_previous(endpoint):
            values.append(("", "compared_period(start, end, previous, previous_start, previous_end)"))
            ends = ("start", "end", "previous_start", "previous_end")
        elif self.takes_range(endpoint):
            values.append(("", "period(start, end)"))
            ends = ("start", "end")
        names = [str(prop.python_name) for prop in endpoint.query_parameters if prop.python_name not in ends]
        return values + [(name, name) for name in names]

    # Bodies

    def body_properties(self, endpoint: Endpoint) -> list[Property]:
        """The arguments that form the body."""
        if not endpoint.bodies:
            return []
        prop = endpoint.bodies[0].prop
        if isinstance(prop, ListProperty):
            words = UntrustedString("One or several changes. They are applied in order.")
            return [evolve(prop, python_name=python_name("operations"), description=words)]
        found = [
            _renamed(argument, settings["x-argument"]) if "x-argument" in settings else argument
            for argument in properties(self.context.model(prop))
            if not (settings := self._settings(endpoint, argument)).get("x-constant")
        ]
        names = {other.python_name for other in endpoint.path_parameters + endpoint.query_parameters}
        if clash := names & {argument.python_name for argument in found}:
            raise DescriptionError(
                f"{endpoint.name}: a parameter and a property of the body have the same name: {clash}"
            )
        return found

    def body_value(self, endpoint: Endpoint) -> str:
        """Expression of the body."""
        prop = endpoint.bodies[0].prop
        if isinstance(prop, ListProperty):
            return str(self.body_properties(endpoint)[0].python_name)
        values = ", ".join(
            f"{argument.python_name}={self._value(endpoint, argument)}"
            for argument in properties(self.context.model(prop))
        )
        return f"{class_path(self.context.model(prop))}({values})"

    def _value(self, endpoint: Endpoint, argument: Property) -> str:
        """Expression of one property of the body."""
        settings = self._settings(endpoint, argument)
        if settings.get("x-constant"):
            return json.dumps(settings["enum"][0])
        return str(settings.get("x-argument", argument.python_name))

    def _settings(self, endpoint: Endpoint, argument: Property) -> Json:
        """The schema of a property of the body."""
        prop = endpoint.bodies[0].prop
        if isinstance(prop, ListProperty):
            return {}
        found: Json = self.context.schema(self.context.model(prop))["properties"][text(argument.name)]
        return found


def _renamed(prop: Any, name: str) -> Property:
    found: Property = evolve(prop, python_name=python_name(name))
    return found
