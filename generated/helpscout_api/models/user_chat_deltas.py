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
        return cls(
            new_conversations=d.pop("newConversations", None),
            messages_per_chat=d.pop("messagesPerChat", None),
            response_time=d.pop("responseTime", None),
            wait_time=d.pop("waitTime", None),
            duration=d.pop("duration", None),
            additional_properties=d,
        )
