from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_datetime,
    read_map,
    required,
)


@define(kw_only=True)
class Tag:
    """A label. On conversations it has another shape, `ConversationTag`."""

    id: int
    """Id of the tag."""
    slug: str | None = None
    """Name as it stands in addresses."""
    name: str | None = None
    """Name as people see it."""
    color: str | None = None
    """A colour's name (`green`, `none`) or a hexadecimal code."""
    created_at: datetime.datetime | None = None
    """When the tag was made. Lists only."""
    updated_at: datetime.datetime | None = None
    """When it was last changed; absent when it never was. Lists only."""
    ticket_count: int | None = None
    """Conversations that bear the tag. Lists only."""
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
                "slug": self.slug,
                "name": self.name,
                "color": self.color,
                "createdAt": self.created_at,
                "updatedAt": self.updated_at,
                "ticketCount": self.ticket_count,
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
        self.slug = d.pop("slug", None)
        self.name = d.pop("name", None)
        self.color = d.pop("color", None)
        self.created_at = read_datetime(d.pop("createdAt", None), "createdAt")
        self.updated_at = read_datetime(d.pop("updatedAt", None), "updatedAt")
        self.ticket_count = d.pop("ticketCount", None)
        self.links = read_map(d.pop("_links", None), "_links")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
