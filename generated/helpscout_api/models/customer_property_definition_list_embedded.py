from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_objects,
)
from .customer_property_definition import CustomerPropertyDefinition

if TYPE_CHECKING:
    from .customer_property_definition import CustomerPropertyDefinition


@define(kw_only=True)
class CustomerPropertyDefinitionListEmbedded:
    """The items of the list of customer properties."""

    customer_properties: list[CustomerPropertyDefinition] | None = None
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "customer-properties": self.customer_properties,
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
        self.customer_properties = read_objects(
            CustomerPropertyDefinition, d.pop("customer-properties", None), "customer-properties"
        )
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
