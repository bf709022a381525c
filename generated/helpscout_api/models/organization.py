from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_datetime,
    read_list,
    read_map,
    read_objects,
    required,
)
from .organization_property_value import OrganizationPropertyValue

if TYPE_CHECKING:
    from .organization_property_value import OrganizationPropertyValue


@define(kw_only=True)
class Organization:
    """A company that customers belong to. What is unknown is null."""

    id: int
    """Id of the organization."""
    name: str | None = None
    website: str | None = None
    """Address of the website, with or without `https://`."""
    description: str | None = None
    """What the organization does, in free words."""
    location: str | None = None
    """Two-letter code of the country."""
    logo_url: str | None = None
    """Address of the logo; it can't be written."""
    note: str | None = None
    """Notes on the organization."""
    domains: list[str] | None = None
    """Domains of the organization's e-mail addresses."""
    phones: list[str] | None = None
    """Phone numbers."""
    brand_color: str | None = None
    """A hexadecimal colour code, `#RRGGBB`."""
    customer_count: int | None = None
    """Customers that belong to it. Only with `includeCounts`."""
    conversation_count: int | None = None
    """Conversations with them. Only with `includeCounts`."""
    properties: list[OrganizationPropertyValue] | None = None
    """Values of the account's own organization properties. Only with `includeProperties`."""
    created_at: datetime.datetime | None = None
    """When the organization was made."""
    updated_at: datetime.datetime | None = None
    """When it was last changed."""
    links: dict[str, Any] | None = None
    """HAL links: a relation's name, and its link (or links). Relations come and go, names may hold hyphens and colons,
    and `href` is not always a usable address, so nothing inside is described."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "id": self.id,
                "name": self.name,
                "website": self.website,
                "description": self.description,
                "location": self.location,
                "logoUrl": self.logo_url,
                "note": self.note,
                "domains": self.domains,
                "phones": self.phones,
                "brandColor": self.brand_color,
                "customerCount": self.customer_count,
                "conversationCount": self.conversation_count,
                "properties": self.properties,
                "createdAt": self.created_at,
                "updatedAt": self.updated_at,
                "_links": self.links,
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
        self.id = required(d, "id")
        self.name = d.pop("name", None)
        self.website = d.pop("website", None)
        self.description = d.pop("description", None)
        self.location = d.pop("location", None)
        self.logo_url = d.pop("logoUrl", None)
        self.note = d.pop("note", None)
        self.domains = read_list(d.pop("domains", None), "domains")
        self.phones = read_list(d.pop("phones", None), "phones")
        self.brand_color = d.pop("brandColor", None)
        self.customer_count = d.pop("customerCount", None)
        self.conversation_count = d.pop("conversationCount", None)
        self.properties = read_objects(OrganizationPropertyValue, d.pop("properties", None), "properties")
        self.created_at = read_datetime(d.pop("createdAt", None), "createdAt")
        self.updated_at = read_datetime(d.pop("updatedAt", None), "updatedAt")
        self.links = read_map(d.pop("_links", None), "_links")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
