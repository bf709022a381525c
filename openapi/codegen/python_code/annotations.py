"""Type annotations of attributes and arguments."""

from attrs import frozen
from openapi_python_client.parser.properties import LiteralEnumProperty, ModelProperty
from openapi_python_client.parser.properties.date import DateProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.file import FileProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol as Property
from openapi_python_client.parser.properties.union import UnionProperty

from .context import Context
from .properties import class_path, is_nullable, options


@frozen
class Annotations:
    """Python types of the generator's properties."""

    context: Context

    def read(self, prop: Property) -> str:
        """Annotation of an attribute of a response model, in which absent and null are both None."""
        code = " | ".join(self.value(option) for option in options(prop))
        return code if prop.required or code == "Any" else f"{code} | None"

    def sent(self, prop: Property) -> str:
        """Annotation of an attribute of a request model, which allows UNSET, and None if null has a meaning."""
        types = [self._given_value(option) for option in options(prop)]
        if is_nullable(prop) and "Any" not in types:
            types.append("None")
        if not prop.required:
            types.append("Unset")
        return " | ".join(types)

    def entry(self, prop: Property) -> str:
        """Annotation of a property in a typed dictionary."""
        types = [self._given_value(option) for option in options(prop)]
        return " | ".join([*types, "None"] if is_nullable(prop) and "Any" not in types else types)

    def parameter(self, prop: Property) -> str:
        """Annotation of a path or query parameter. None means that it is not sent."""
        types = [self._given_value(option, in_query=True) for option in options(prop)]
        return " | ".join(types if prop.required else [*types, "None"])

    def body(self, prop: Property) -> str:
        """Annotation of the body of a raw function."""
        return self.value(prop) if isinstance(prop, ModelProperty) else self._given_value(prop)

    def item(self, prop: Property) -> str:
        """Annotation of one item of a list in a response."""
        (option,) = options(prop)
        assert isinstance(option, ListProperty)
        return self.value(option.inner_property)

    def value(self, prop: Property) -> str:
        """Annotation of a value that is present."""
        if isinstance(prop, ListProperty):
            return f"list[{self.value(prop.inner_property)}]"
        if isinstance(prop, UnionProperty):
            return " | ".join([self.value(option) for option in prop.inner_properties])
        if isinstance(prop, FileProperty):
            return "bytes"
        if self.context.is_map(prop):
            return "dict[str, Any]"
        if isinstance(prop, ModelProperty | LiteralEnumProperty):
            return class_path(prop)
        return prop.get_type_string(no_optional=True).as_unembedded_code()

    def _given_value(self, prop: Property, in_query: bool = False) -> str:
        """Annotation of a value in any accepted form."""
        if isinstance(prop, ListProperty):
            inner = self._given_value(prop.inner_property)
            # A query also accepts comma-separated values, but then checkers would accept any string for enumerations.
            is_joined = in_query and isinstance(prop.inner_property, IntProperty)
            return f"{inner} | Many[{inner}]" + (" | str" if is_joined else "")
        if self.context.is_map(prop):
            return "Mapping[str, Any]"
        if isinstance(prop, ModelProperty):
            return f"{class_path(prop)} | {class_path(prop)}Dict"
        if isinstance(prop, DateTimeProperty):
            return "datetime.datetime | datetime.date | str"
        if isinstance(prop, DateProperty):
            return "datetime.date | str"
        return self.value(prop)
