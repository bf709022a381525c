from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_objects,
    required,
)
from .customer_property_option import CustomerPropertyOption

if TYPE_CHECKING:
    from .customer_property_option import CustomerPropertyOption
    from .property_type import PropertyType


@define(kw_only=True)
class CustomerPropertyDefinition:
    """A property that customers of the account can have."""

    slug: str
    """The property's key."""
    type_: PropertyType | None = None
    """Kind of its values."""
    name: str | None = None
    """Name as people see it."""
    options: list[CustomerPropertyOption] | None = None
    """What a dropdown offers; other types have none."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "slug": self.slug,
                "type": self.type_,
                "name": self.name,
                "options": self.options,
            },
            self.additional_properties,
        )

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads what stands on the wire.

        Raises:
            ResponseParseError: Something is not of the kind that the description promises.
        """
        d = {**src_dict}
        # A third quicker than a call with that many keywords.
        self = cls.__new__(cls)
        self.slug = required(d, "slug")
        self.type_ = d.pop("type", None)
        self.name = d.pop("name", None)
        self.options = read_objects(CustomerPropertyOption, d.pop("options", None), "options")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
