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
class UserOverallStats:
    """What a user or a team did in one time range."""

    start_date: datetime.datetime | None = None
    """Start of the range that was counted."""
    end_date: datetime.datetime | None = None
    """End of the range that was counted."""
    total_days: int | None = None
    """Days in the time range."""
    total_conversations: int | None = None
    conversations_created: int | None = None
    conversations_per_day: float | None = None
    customers_helped: int | None = None
    total_replies: int | None = None
    replies_per_day: float | None = None
    closed: int | None = None
    resolved: int | None = None
    resolved_on_first_reply: int | None = None
    percent_resolved_on_first_reply: float | None = None
    """A fraction of 1 in the documentation, but a percentage in a recorded answer."""
    replies_to_resolve: float | None = None
    """Average number of replies until a conversation is resolved."""
    handle_time: float | None = None
    """Average handle time, in seconds."""
    response_time: float | None = None
    """Average time until a reply, in seconds."""
    average_first_response_time: float | None = None
    """Average time until the first reply, in seconds; not documented."""
    resolution_time: float | None = None
    """Average time until a conversation is resolved, in seconds."""
    happiness_score: float | None = None
    """Great minus not good ratings, -100 to 100."""
    busiest_day: int | None = None
    """1 is Monday, 7 is Sunday, in the company's time zone. A number here, and not in `previous`."""
    ratings: list[ReportRatingStats] | None = None
    """Not documented any more; rarely there."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "startDate": self.start_date,
                "endDate": self.end_date,
                "totalDays": self.total_days,
                "totalConversations": self.total_conversations,
                "conversationsCreated": self.conversations_created,
                "conversationsPerDay": self.conversations_per_day,
                "customersHelped": self.customers_helped,
                "totalReplies": self.total_replies,
                "repliesPerDay": self.replies_per_day,
                "closed": self.closed,
                "resolved": self.resolved,
                "resolvedOnFirstReply": self.resolved_on_first_reply,
                "percentResolvedOnFirstReply": self.percent_resolved_on_first_reply,
                "repliesToResolve": self.replies_to_resolve,
                "handleTime": self.handle_time,
                "responseTime": self.response_time,
                "averageFirstResponseTime": self.average_first_response_time,
                "resolutionTime": self.resolution_time,
                "happinessScore": self.happiness_score,
                "busiestDay": self.busiest_day,
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
        self.total_days = d.pop("totalDays", None)
        self.total_conversations = d.pop("totalConversations", None)
        self.conversations_created = d.pop("conversationsCreated", None)
        self.conversations_per_day = d.pop("conversationsPerDay", None)
        self.customers_helped = d.pop("customersHelped", None)
        self.total_replies = d.pop("totalReplies", None)
        self.replies_per_day = d.pop("repliesPerDay", None)
        self.closed = d.pop("closed", None)
        self.resolved = d.pop("resolved", None)
        self.resolved_on_first_reply = d.pop("resolvedOnFirstReply", None)
        self.percent_resolved_on_first_reply = d.pop("percentResolvedOnFirstReply", None)
        self.replies_to_resolve = d.pop("repliesToResolve", None)
        self.handle_time = d.pop("handleTime", None)
        self.response_time = d.pop("responseTime", None)
        self.average_first_response_time = d.pop("averageFirstResponseTime", None)
        self.resolution_time = d.pop("resolutionTime", None)
        self.happiness_score = d.pop("happinessScore", None)
        self.busiest_day = d.pop("busiestDay", None)
        self.ratings = read_objects(ReportRatingStats, d.pop("ratings", None), "ratings")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
