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
class ThreadSchedule:
    """When and how a draft will be sent."""

    scheduled_by: int | None = None
    """Id of the user who scheduled it."""
    send_as_id: int | None = None
    """Id of the user in whose name it will be sent."""
    created_at: datetime.datetime | None = None
    """When it was scheduled."""
    scheduled_for: datetime.datetime | None = None
    """When it will be sent."""
    unschedule_on_customer_reply: bool | None = None
    """Whether a reply of the customer calls it off."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "scheduledBy": self.scheduled_by,
                "sendAsId": self.send_as_id,
                "createdAt": self.created_at,
                "scheduledFor": self.scheduled_for,
                "unscheduleOnCustomerReply": self.unschedule_on_customer_reply,
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
        self.scheduled_by = d.pop("scheduledBy", None)
        self.send_as_id = d.pop("sendAsId", None)
        self.created_at = read_datetime(d.pop("createdAt", None), "createdAt")
        self.scheduled_for = read_datetime(d.pop("scheduledFor", None), "scheduledFor")
        self.unschedule_on_customer_reply = d.pop("unscheduleOnCustomerReply", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
