from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_map,
    read_object,
    required,
)
from .user_chat_status import UserChatStatus
from .user_email_status import UserEmailStatus

if TYPE_CHECKING:
    from .user_chat_status import UserChatStatus
    from .user_email_status import UserEmailStatus


@define(kw_only=True)
class UserStatus:
    """Whether a user is at work, in e-mail and in chats."""

    user_id: int
    """Id of the user."""
    email: UserEmailStatus | None = None
    """Whether the user answers e-mails."""
    chat: UserChatStatus | None = None
    """Whether the user takes chats."""
    links: dict[str, Any] | None = None
    """HAL links: a relation's name, and its link (or links). Relations come and go, names may hold hyphens and colons,
    and `href` is not always a usable address, so nothing inside is described."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "userId": self.user_id,
                "email": self.email,
                "chat": self.chat,
                "_links": self.links,
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
        self.user_id = required(d, "userId")
        self.email = read_object(UserEmailStatus, d.pop("email", None), "email")
        self.chat = read_object(UserChatStatus, d.pop("chat", None), "chat")
        self.links = read_map(d.pop("_links", None), "_links")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
