"""Import lines for models and enumerations."""

from collections.abc import Iterable
from types import UnionType

from attrs import frozen
from openapi_python_client.parser.properties import LiteralEnumProperty, ModelProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol as Property

from .context import Context
from .properties import flattened


@frozen
class Imports:
    """Import lines for what properties hold."""

    context: Context

    def classes(self, props: Iterable[Property], prefix: str) -> list[str]:
        """Import lines for the models that properties hold."""
        return self._lines(props, prefix, ModelProperty)

    def types(self, props: Iterable[Property], prefix: str) -> list[str]:
        """Import lines for everything that annotations of properties name."""
        return self._lines(props, prefix, ModelProperty | LiteralEnumProperty)

    def _lines(self, props: Iterable[Property], prefix: str, kinds: UnionType | type) -> list[str]:
        named = {
            option.class_info.name: option.class_info.module_name
            for prop in props
            for option in flattened(prop)
            if isinstance(option, ModelProperty | LiteralEnumProperty)
            and isinstance(option, kinds)
            and not self.context.is_map(option)
        }
        return [f"from {prefix}.{module} import {name}" for name, module in sorted(named.items())]
