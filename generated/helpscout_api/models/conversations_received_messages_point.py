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
class ConversationsReceivedMessagesPoint:
    """Messages from customers in one bucket, under either of two pairs of keys."""

    date: datetime.datetime | None = None
    """Start of the bucket, in UTC, as real answers have it."""
    messages: int | None = None
    """Messages from customers, as real answers have them."""
    start: datetime.datetime | None = None
    """Start of the bucket, as the documentation has it."""
    count: int | None = None
    """Messages from customers, as the documentation has them."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "date": self.date,
                "messages": self.messages,
                "start": self.start,
                "count": self.count,
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
        self.date = read_datetime(d.pop("date", None), "date")
        self.messages = d.pop("messages", None)
        self.start = read_datetime(d.pop("start", None), "start")
        self.count = d.pop("count", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
