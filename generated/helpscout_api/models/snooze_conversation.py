from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_sent,
    read_datetime,
)


@define(kw_only=True)
class SnoozeConversation:
    """Until when a conversation is put aside."""

    snoozed_until: datetime.datetime
    """When it shall wake, in UTC and whole seconds. In the future, but not after the year 2100."""
    unsnooze_on_customer_reply: bool
    """Whether a reply of the customer shall wake it before."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_sent(
            {
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
        self.snoozed_until = read_datetime(d.pop("snoozedUntil"), "snoozedUntil")
        self.unsnooze_on_customer_reply = d.pop("unsnoozeOnCustomerReply")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
