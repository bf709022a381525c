from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_datetime,
    read_map,
    read_object,
    required,
)
from .person import Person

if TYPE_CHECKING:
    from .chat_event_action_type_0 import ChatEventActionType0
    from .chat_event_type_type_0 import ChatEventTypeType0
    from .person import Person


@define(kw_only=True)
class ChatEvent:
    """Something said or done in a chat."""

    id: str
    """Id of the event, a UUID."""
    chat_id: str | None = None
    """Id of the chat, a UUID."""
    type_: ChatEventTypeType0 | None = None
    """Whether it is a message to see for both sides, a note for users, or a mere event."""
    action: ChatEventActionType0 | None = None
    """What happened."""
    author: Person | None = None
    """Who said or did it."""
    created_at: datetime.datetime | None = None
    """When it was said or done."""
    body: str | None = None
    """What was said; absent for mere events."""
    params: dict[str, Any] | None = None
    """Details of a mere event."""
    links: dict[str, Any] | None = None
    """HAL links: a relation's name, and its link (or links). Relations come and go, names may hold hyphens and colons,
    and `href` is not always a usable address, so nothing inside is described."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "id": self.id,
                "chatId": self.chat_id,
                "type": self.type_,
                "action": self.action,
                "author": self.author,
                "createdAt": self.created_at,
                "body": self.body,
                "params": self.params,
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
        self.id = required(d, "id")
        self.chat_id = d.pop("chatId", None)
        self.type_ = d.pop("type", None)
        self.action = d.pop("action", None)
        self.author = read_object(Person, d.pop("author", None), "author")
        self.created_at = read_datetime(d.pop("createdAt", None), "createdAt")
        self.body = d.pop("body", None)
        self.params = read_map(d.pop("params", None), "params")
        self.links = read_map(d.pop("_links", None), "_links")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
