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
class ConversationsOverallStats:
    """Conversations of one time range."""

    start_date: datetime.datetime | None = None
    """Start of the range that was counted."""
    end_date: datetime.datetime | None = None
    """End of the range that was counted."""
    total_conversations: int | None = None
    conversations_created: int | None = None
    new_conversations: int | None = None
    customers: int | None = None
    """Customers who took part."""
    conversations_per_day: float | None = None
    messages_received: int | None = None
    """Messages from customers; not documented."""
    days: float | None = None
    """Days in the time range; not documented."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "startDate": self.start_date,
                "endDate": self.end_date,
                "totalConversations": self.total_conversations,
                "conversationsCreated": self.conversations_created,
                "newConversations": self.new_conversations,
                "customers": self.customers,
                "conversationsPerDay": self.conversations_per_day,
                "messagesReceived": self.messages_received,
                "days": self.days,
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
        self.conversations_created = d.pop("conversationsCreated", None)
        self.new_conversations = d.pop("newConversations", None)
        self.customers = d.pop("customers", None)
        self.conversations_per_day = d.pop("conversationsPerDay", None)
        self.messages_received = d.pop("messagesReceived", None)
        self.days = d.pop("days", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
