from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
)


@define(kw_only=True)
class DocsTopArticle:
    """An article that was read often."""

    id: str | None = None
    """Id of the article, 24 hexadecimal digits."""
    name: str | None = None
    site_id: str | None = None
    """Id of the site."""
    collection_id: str | None = None
    """Id of the collection."""
    count: int | None = None
    """How often it was read."""
    previous_count: int | None = None
    """The same for the time range to compare with; not documented."""
    delta_percent: float | None = None
    """Change in per cent; not documented."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "id": self.id,
                "name": self.name,
                "siteId": self.site_id,
                "collectionId": self.collection_id,
                "count": self.count,
                "previousCount": self.previous_count,
                "deltaPercent": self.delta_percent,
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
        self.site_id = d.pop("siteId", None)
        self.collection_id = d.pop("collectionId", None)
        self.count = d.pop("count", None)
        self.previous_count = d.pop("previousCount", None)
        self.delta_percent = d.pop("deltaPercent", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
