"""Expressions that parse a model's attributes."""

from typing import TypeGuard

from attrs import frozen
from openapi_python_client.parser.properties import AnyProperty, LiteralEnumProperty, ModelProperty
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.date import DateProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.float import FloatProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol as Property
from openapi_python_client.parser.properties.string import StringProperty

from ..description import DescriptionError
from .context import Context
from .properties import is_scalar, options, properties, quoted, text

DATES = {DateProperty: "date", DateTimeProperty: "datetime"}
#: The Python types of scalars in JSON. An integer is also a number.
TYPES = {
    BooleanProperty: ("bool",),
    FloatProperty: ("float", "int"),
    IntProperty: ("int",),
    LiteralEnumProperty: ("str",),
    StringProperty: ("str",),
}


@frozen
class Reading:
    """Expressions that pop properties from the dictionary `d`."""

    context: Context

    def read(self, prop: Property) -> str:
        """Expression for a property of a response model, in which absent and null are both None.

        Simple values of the right type are read inline, because a function call would take longer than the rest.
        """
        key = quoted(prop.name)
        found = options(prop)
        value = f"v := d.pop({key}, None)"
        types = _types(found)
        arguments = ", ".join([key, *types])
        if prop.required:
            return f"v if type({value}) is {types[0]} else required(v, d, {arguments})"
        structured = self._structured(prop)
        if structured is not None:
            if self.context.is_map(structured):
                return f"v if type({value}) is dict or v is None else read_map(v, d, {key})"
            otherwise = self._call(structured, key, types)
            if self._is_always_read(structured):
                name = structured.class_info.name
                return f"{name}.from_dict(v) if type({value}) is dict else None if v is None else {otherwise}"
            return f"None if ({value}) is None else {otherwise}"
        if not types:
            return f"d.pop({key}, None)"
        fits = f"type({value}) is {types[0]}" if len(types) == 1 else f"type({value}) in ({', '.join(types)})"
        return f"v if {fits} or v is None else read_scalar(v, d, {arguments})"

    def imports(self, model: ModelProperty) -> list[str]:
        """Import lines for the classes that the expressions name."""
        found = [option for prop in properties(model) for option in options(prop)]
        inner = map(_inner, found)
        classes = {
            option.class_info.module_name: option.class_info.name
            for option in inner
            if isinstance(option, ModelProperty) and not self.context.is_map(option)
        }
        classes.pop(model.class_info.module_name, None)
        return [f"from .{module} import {name}" for module, name in sorted(classes.items())]

    def _structured(self, prop: Property) -> Property | None:
        """The type of a property that is an object, an array or a date, if there is one."""
        found = options(prop)
        structured = [option for option in found if not is_scalar(option)]
        if len(structured) > 1:
            raise DescriptionError(f"{text(prop.name)}: only one of several types can be an object, an array or a date")
        if structured and len(found) > 1 and not self.context.is_model(structured[0]):
            raise DescriptionError(f"{text(prop.name)}: only a named object can be combined with scalars")
        if structured and type(_inner(structured[0])) in DATES and isinstance(structured[0], ListProperty):
            raise DescriptionError(f"{text(prop.name)}: lists of dates are not supported")
        return structured[0] if structured else None

    def _is_always_read(self, option: Property) -> TypeGuard[ModelProperty]:
        """Whether every object can be read, because no property is required."""
        return self.context.is_model(option) and not self.context.model(option).required_properties

    def _call(self, option: Property, key: str, scalars: list[str]) -> str:
        """Expression that reads the value `v`, which is present."""
        inner = _inner(option)
        if isinstance(inner, ModelProperty) and not self.context.is_map(inner):
            name = "read_objects" if inner is not option else "read_object_or_scalar" if scalars else "read_object"
            return f"{name}({', '.join([inner.class_info.name, 'v', 'd', key, *scalars])})"
        if inner is not option:
            types = ["dict"] if isinstance(inner, ModelProperty) else _types([inner])
            return f"read_list({', '.join(['v', 'd', key, *types])})"
        return f"read_{DATES[type(option)]}(v, d, {key})"


def _inner(option: Property) -> Property:
    return option.inner_property if isinstance(option, ListProperty) else option


def _types(found: list[Property]) -> list[str]:
    """The types of scalars; none if any value is accepted."""
    if any(isinstance(option, AnyProperty) for option in found):
        return []
    return list(dict.fromkeys(name for option in found for name in TYPES.get(type(option), ())))
