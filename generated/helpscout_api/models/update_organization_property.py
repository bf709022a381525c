from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..types import UNSET, Unset
from ..wire import (
    dump_sent,
    read_objects,
)
from .organization_property_option_input import OrganizationPropertyOptionInput

if TYPE_CHECKING:
    from .organization_property_option_input import OrganizationPropertyOptionInput


@define(kw_only=True)
class UpdateOrganizationProperty:
    """What an organization property is to be."""

    name: str
    """Name as people see it, at most 100 characters."""
    options: Sequence[OrganizationPropertyOptionInput | Mapping[str, Any]] | Unset = UNSET
    """All options that a dropdown is to offer. Values that use an option not among them are deleted."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_sent(
            {
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
        self.name = d.pop("name")
        self.options = read_objects(OrganizationPropertyOptionInput, d.pop("options", UNSET), "options")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
