from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
)


@define(kw_only=True)
class ProductivityOverallDeltas:
    """Change of productivity, in per cent."""

    total_conversations: float | None = None
    replies_sent: float | None = None
    first_response_time: float | None = None
    resolved: float | None = None
    replies_to_resolve: float | None = None
    closed: float | None = None
    resolved_on_first_reply: float | None = None
    response_time: float | None = None
    handle_time: float | None = None
    resolution_time: float | None = None
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "totalConversations": self.total_conversations,
                "repliesSent": self.replies_sent,
                "firstResponseTime": self.first_response_time,
                "resolved": self.resolved,
                "repliesToResolve": self.replies_to_resolve,
                "closed": self.closed,
                "resolvedOnFirstReply": self.resolved_on_first_reply,
                "responseTime": self.response_time,
                "handleTime": self.handle_time,
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
        self.total_conversations = d.pop("totalConversations", None)
        self.replies_sent = d.pop("repliesSent", None)
        self.first_response_time = d.pop("firstResponseTime", None)
        self.resolved = d.pop("resolved", None)
        self.replies_to_resolve = d.pop("repliesToResolve", None)
        self.closed = d.pop("closed", None)
        self.resolved_on_first_reply = d.pop("resolvedOnFirstReply", None)
        self.response_time = d.pop("responseTime", None)
        self.handle_time = d.pop("handleTime", None)
        self.resolution_time = d.pop("resolutionTime", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
