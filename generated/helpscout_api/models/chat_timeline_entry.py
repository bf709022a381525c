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
    from .chat_timeline_entry_type_type_0 import ChatTimelineEntryTypeType0


@define(kw_only=True)
class ChatTimelineEntry:
    """A step of the visitor on the website."""

    type_: ChatTimelineEntryTypeType0 | None = None
    """What the visitor did."""
    timestamp: datetime.datetime | None = None
    """When."""
    url: str | None = None
    """Address of the page."""
    title: str | None = None
    """Title of the page."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "type": self.type_,
                "timestamp": self.timestamp,
                "url": self.url,
                "title": self.title,
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
        self.type_ = d.pop("type", None)
        self.timestamp = read_datetime(d.pop("timestamp", None), "timestamp")
        self.url = d.pop("url", None)
        self.title = d.pop("title", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
