from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_object_or_scalar,
)
from .customer_property_source import CustomerPropertySource

if TYPE_CHECKING:
    from .customer_property_source import CustomerPropertySource
    from .property_type import PropertyType


@define(kw_only=True)
class CustomerPropertyValue:
    """The value that a customer has for one of the account's own properties."""

    type_: PropertyType | None = None
    """Kind of the property."""
    slug: str | None = None
    """The property's key, by which values are set."""
    name: str | None = None
    """The property's name as people see it."""
    value: str | float | None = None
    """The value, mostly as a string, even for numbers. A dropdown has the id of an option, a date is `YYYY-MM-DD`."""
    text: str | None = None
    """The value as people see it, such as the label of a dropdown's option."""
    source: CustomerPropertySource | str | None = None
    """Where the value came from."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "type": self.type_,
                "slug": self.slug,
                "name": self.name,
                "value": self.value,
                "text": self.text,
                "source": self.source,
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
        self.type_ = d.pop("type", None)
        self.slug = d.pop("slug", None)
        self.name = d.pop("name", None)
        self.value = d.pop("value", None)
        self.text = d.pop("text", None)
        self.source = read_object_or_scalar(CustomerPropertySource, d.pop("source", None), "source")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
