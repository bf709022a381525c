from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_datetime,
)


@define(kw_only=True)
class UserOverallUser:
    """Whom the report is about. What stands here for a team is not documented."""

    id: int | None = None
    """Id of the user or team."""
    name: str | None = None
    has_photo: bool | None = None
    photo_url: str | None = None
    created_at: datetime.datetime | None = None
    """When the user was made."""
    total_customers_helped: int | None = None
    """Customers helped since then."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "id": self.id,
                "name": self.name,
                "hasPhoto": self.has_photo,
                "photoUrl": self.photo_url,
                "createdAt": self.created_at,
                "totalCustomersHelped": self.total_customers_helped,
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
        self.id = d.pop("id", None)
        self.name = d.pop("name", None)
        self.has_photo = d.pop("hasPhoto", None)
        self.photo_url = d.pop("photoUrl", None)
        self.created_at = read_datetime(d.pop("createdAt", None), "createdAt")
        self.total_customers_helped = d.pop("totalCustomersHelped", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
