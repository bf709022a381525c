from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
)


@define(kw_only=True)
class UserOverallDeltas:
    """Change of a user's or team's figures, in per cent, of percentages perhaps in points."""

    total_conversations: float | None = None
    active_conversations: float | None = None
    conversations_created: float | None = None
    conversations_per_day: float | None = None
    customers_helped: float | None = None
    total_replies: float | None = None
    replies_per_day: float | None = None
    closed: float | None = None
    resolved: float | None = None
    resolved_on_first_reply: float | None = None
    replies_to_resolve: float | None = None
    handle_time: float | None = None
    response_time: float | None = None
    resolution_time: float | None = None
    happiness_score: float | None = None
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "totalConversations": self.total_conversations,
                "activeConversations": self.active_conversations,
                "conversationsCreated": self.conversations_created,
                "conversationsPerDay": self.conversations_per_day,
                "customersHelped": self.customers_helped,
                "totalReplies": self.total_replies,
                "repliesPerDay": self.replies_per_day,
                "closed": self.closed,
                "resolved": self.resolved,
                "resolvedOnFirstReply": self.resolved_on_first_reply,
                "repliesToResolve": self.replies_to_resolve,
                "handleTime": self.handle_time,
                "responseTime": self.response_time,
                "resolutionTime": self.resolution_time,
                "happinessScore": self.happiness_score,
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
        self.total_conversations = d.pop("totalConversations", None)
        self.active_conversations = d.pop("activeConversations", None)
        self.conversations_created = d.pop("conversationsCreated", None)
        self.conversations_per_day = d.pop("conversationsPerDay", None)
        self.customers_helped = d.pop("customersHelped", None)
        self.total_replies = d.pop("totalReplies", None)
        self.replies_per_day = d.pop("repliesPerDay", None)
        self.closed = d.pop("closed", None)
        self.resolved = d.pop("resolved", None)
        self.resolved_on_first_reply = d.pop("resolvedOnFirstReply", None)
        self.replies_to_resolve = d.pop("repliesToResolve", None)
        self.handle_time = d.pop("handleTime", None)
        self.response_time = d.pop("responseTime", None)
        self.resolution_time = d.pop("resolutionTime", None)
        self.happiness_score = d.pop("happinessScore", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
