from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_object,
    read_objects,
)
from .chat_report_deltas import ChatReportDeltas
from .chat_report_stats import ChatReportStats
from .filter_tag import FilterTag
from .range_stats import RangeStats

if TYPE_CHECKING:
    from .chat_report_deltas import ChatReportDeltas
    from .chat_report_stats import ChatReportStats
    from .filter_tag import FilterTag
    from .range_stats import RangeStats


@define(kw_only=True)
class ChatReport:
    """How Beacon chats went."""

    filter_tags: list[FilterTag] | None = None
    """The tags that reports can be filtered by; may be empty."""
    current: ChatReportStats | None = None
    """Figures of the time range."""
    previous: ChatReportStats | None = None
    """The same for the time range to compare with. Absent, null or zeros when none was asked for."""
    deltas: ChatReportDeltas | None = None
    """Change from the previous to the current range. Absent, null or empty when none was asked for."""
    wait_time: RangeStats | None = None
    """Waits of customers. What the ranges 1 to 5 stand for is not documented."""
    response_time: RangeStats | None = None
    """Times until an answer. What the ranges 1 to 5 stand for is not documented."""
    messages_per_chat: RangeStats | None = None
    """Messages per chat. What the ranges 1 to 5 stand for is not documented."""
    duration: RangeStats | None = None
    """Lengths of chats. What the ranges 1 to 5 stand for is not documented."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "filterTags": self.filter_tags,
                "current": self.current,
                "previous": self.previous,
                "deltas": self.deltas,
                "waitTime": self.wait_time,
                "responseTime": self.response_time,
                "messagesPerChat": self.messages_per_chat,
                "duration": self.duration,
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
        self.filter_tags = read_objects(FilterTag, d.pop("filterTags", None), "filterTags")
        self.current = read_object(ChatReportStats, d.pop("current", None), "current")
        self.previous = read_object(ChatReportStats, d.pop("previous", None), "previous")
        self.deltas = read_object(ChatReportDeltas, d.pop("deltas", None), "deltas")
        self.wait_time = read_object(RangeStats, d.pop("waitTime", None), "waitTime")
        self.response_time = read_object(RangeStats, d.pop("responseTime", None), "responseTime")
        self.messages_per_chat = read_object(RangeStats, d.pop("messagesPerChat", None), "messagesPerChat")
        self.duration = read_object(RangeStats, d.pop("duration", None), "duration")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
