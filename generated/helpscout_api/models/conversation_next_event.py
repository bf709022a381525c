from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_datetime,
)

if TYPE_CHECKING:
    from .conversation_next_event_event_type_type_0 import ConversationNextEventEventTypeType0


@define(kw_only=True)
class ConversationNextEvent:
    """What will happen to a conversation next, all by itself."""

    time: datetime.datetime | None = None
    """When it will happen."""
    event_type: ConversationNextEventEventTypeType0 | None = None
    """The end of a snooze, or the sending of a scheduled thread."""
    user_id: int | None = None
    """Id of the user who arranged it."""
    cancel_on_customer_reply: bool | None = None
    """Whether a reply of the customer comes before it and calls it off."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "time": self.time,
                "eventType": self.event_type,
                "userId": self.user_id,
                "cancelOnCustomerReply": self.cancel_on_customer_reply,
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
        self.time = read_datetime(d.pop("time", None), "time")
        self.event_type = d.pop("eventType", None)
        self.user_id = d.pop("userId", None)
        self.cancel_on_customer_reply = d.pop("cancelOnCustomerReply", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
