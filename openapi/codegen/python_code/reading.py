"""Expressions that read a model's attributes."""

from attrs import frozen
from openapi_python_client.parser.properties import ModelProperty
from openapi_python_client.parser.properties.date import DateProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol as Property

from ..description import DescriptionError
from .context import Context
from .properties import is_scalar, options, properties, quoted, text

DATES = {DateProperty: "date", DateTimeProperty: "datetime"}


@frozen
class Reading:
    """Expressions that take properties out of the dictionary `d`."""

    context: Context

    def read(self, prop: Property) -> str:
        """Expression for a model that is read: absent and null are both None."""
        key = quoted(prop.name)
        return f"required(d, {key})" if prop.required else self._value(prop, f"d.pop({key}, None)", key)

    def keep(self, prop: Property) -> str:
        """Expression for a model that is sent: absent and null stay what they are."""
        key = quoted(prop.name)
        return self._value(prop, f"d.pop({key})" if prop.required else f"d.pop({key}, UNSET)", key)

    def imports(self, model: ModelProperty) -> list[str]:
        """Import lines for the classes that the expressions name."""
        found = [option for prop in properties(model) for option in options(prop)]
        inner = [option.inner_property if isinstance(option, ListProperty) else option for option in found]
        classes = {
            option.class_info.module_name: option.class_info.name
            for option in inner
            if isinstance(option, ModelProperty) and not self.context.is_map(option)
        }
        classes.pop(model.class_info.module_name, None)
        return [f"from .{module} import {name}" for module, name in sorted(classes.items())]

    def _value(self, prop: Property, source: str, key: str) -> str:
        found = options(prop)
        structured = [option for option in found if not is_scalar(option)]
        if not structured:
            return source
        if len(structured) > 1:
            raise DescriptionError(f"{text(prop.name)}: at most one of several types may be an object, array or date")
        (option,) = structured
        if len(found) > 1:
            if not self.context.is_model(option):
                raise DescriptionError(f"{text(prop.name)}: only an object with a name may stand beside scalars")
            assert isinstance(option, ModelProperty)
            return f"read_object_or_scalar({option.class_info.name}, {source}, {key})"
        if isinstance(option, ModelProperty):
            if self.context.is_map(option):
                return f"read_map({source}, {key})"
            return f"read_object({option.class_info.name}, {source}, {key})"
        if isinstance(option, ListProperty):
            inner = option.inner_property
            if isinstance(inner, ModelProperty) and not self.context.is_map(inner):
                return f"read_objects({inner.class_info.name}, {source}, {key})"
            if type(inner) in DATES:
                raise DescriptionError(f"{text(prop.name)}: lists of dates are not supported yet")
            return f"read_list({source}, {key})"
        return f"read_{DATES[type(option)]}({source}, {key})"
