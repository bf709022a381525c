from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Self

from attrs import define, field

from ..types import UNSET, Unset
from ..wire import (
    dump_sent,
    read_list,
)


@define(kw_only=True)
class UpdateOrganization:
    """All fields that an organization is to have; those left out are erased."""

    name: str
    """Name of the organization."""
    website: str | Unset = UNSET
    """Address of the website, with or without `https://`."""
    description: str | Unset = UNSET
    """What the organization does, in free words."""
    location: str | Unset = UNSET
    """Two-letter code of the country."""
    note: str | Unset = UNSET
    """Notes on the organization."""
    domains: Sequence[str] | Unset = UNSET
    """Domains of the organization's e-mail addresses."""
    phones: Sequence[str] | Unset = UNSET
    """Phone numbers."""
    brand_color: str | Unset = UNSET
    """A hexadecimal colour code, `#RRGGBB`."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_sent(
            {
                "name": self.name,
                "website": self.website,
                "description": self.description,
                "location": self.location,
                "note": self.note,
                "domains": self.domains,
                "phones": self.phones,
                "brandColor": self.brand_color,
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
        self.website = d.pop("website", UNSET)
        self.description = d.pop("description", UNSET)
        self.location = d.pop("location", UNSET)
        self.note = d.pop("note", UNSET)
        self.domains = read_list(d.pop("domains", UNSET), "domains")
        self.phones = read_list(d.pop("phones", UNSET), "phones")
        self.brand_color = d.pop("brandColor", UNSET)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
