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
class UserChatStats:
    """Chats of a user or a team in one time range."""

    start_date: datetime.datetime | None = None
    """Start of the range that was counted."""
    end_date: datetime.datetime | None = None
    """End of the range that was counted."""
    total_days: int | None = None
    """Days in the time range."""
    new_conversations: int | None = None
    """Chats that began."""
    messages_per_chat: float | None = None
    response_time: float | None = None
    """Average time until an answer, in seconds; null without chats."""
    wait_time: float | None = None
    """Average wait of customers, in seconds; null without chats."""
    duration: float | None = None
    """Average length of a chat, in seconds; null without chats."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "startDate": self.start_date,
                "endDate": self.end_date,
                "totalDays": self.total_days,
                "newConversations": self.new_conversations,
                "messagesPerChat": self.messages_per_chat,
                "responseTime": self.response_time,
                "waitTime": self.wait_time,
                "duration": self.duration,
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
        self.new_conversations = d.pop("newConversations", None)
        self.messages_per_chat = d.pop("messagesPerChat", None)
        self.response_time = d.pop("responseTime", None)
        self.wait_time = d.pop("waitTime", None)
        self.duration = d.pop("duration", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
