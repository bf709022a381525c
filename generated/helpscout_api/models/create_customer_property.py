from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..types import UNSET, Unset
from ..wire import (
    dump_sent,
    read_objects,
)
from .customer_property_option_input import CustomerPropertyOptionInput

if TYPE_CHECKING:
    from .customer_property_option_input import CustomerPropertyOptionInput
    from .property_type_input import PropertyTypeInput


@define(kw_only=True)
class CreateCustomerProperty:
    """A customer property to define."""

    type_: PropertyTypeInput
    """Kind of the values that a property is to have."""
    slug: str
    """The property's key, unique in the account: 1 to 100 letters, digits, hyphens and underscores. `email`, `name`,
    `company` and `jobTitle` are reserved."""
    name: str
    """Name as people see it."""
    options: Sequence[CustomerPropertyOptionInput | Mapping[str, Any]] | Unset = UNSET
    """What a dropdown offers, at most 100 options. Ignored for other types."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_sent(
            {
                "type": self.type_,
                "slug": self.slug,
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
        self.type_ = d.pop("type")
        self.slug = d.pop("slug")
        self.name = d.pop("name")
        self.options = read_objects(CustomerPropertyOptionInput, d.pop("options", UNSET), "options")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
