from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
)


@define(kw_only=True)
class ReportRatingStats:
    """Figures of the conversations with one rating."""

    rating_id: Any = None
    """Level of the rating, 1 is great, 2 okay and 3 not good; a number or its digits in a string."""
    replies_sent: float | None = None
    first_response_time: float | None = None
    """Seconds."""
    response_time: float | None = None
    """Seconds."""
    resolve_time: float | None = None
    """Seconds."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "ratingId": self.rating_id,
                "repliesSent": self.replies_sent,
                "firstResponseTime": self.first_response_time,
                "responseTime": self.response_time,
                "resolveTime": self.resolve_time,
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
        self.rating_id = d.pop("ratingId", None)
        self.replies_sent = d.pop("repliesSent", None)
        self.first_response_time = d.pop("firstResponseTime", None)
        self.response_time = d.pop("responseTime", None)
        self.resolve_time = d.pop("resolveTime", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
