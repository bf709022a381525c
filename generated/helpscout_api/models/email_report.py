from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_object,
    read_objects,
)
from .email_report_deltas import EmailReportDeltas
from .email_report_stats import EmailReportStats
from .filter_tag import FilterTag
from .range_stats import RangeStats
from .replies_to_resolve_stats import RepliesToResolveStats

if TYPE_CHECKING:
    from .email_report_deltas import EmailReportDeltas
    from .email_report_stats import EmailReportStats
    from .filter_tag import FilterTag
    from .range_stats import RangeStats
    from .replies_to_resolve_stats import RepliesToResolveStats


@define(kw_only=True)
class EmailReport:
    """How e-mail conversations went."""

    filter_tags: list[FilterTag] | None = None
    """The tags that reports can be filtered by; may be empty."""
    current: EmailReportStats | None = None
    """Figures of the time range."""
    previous: EmailReportStats | None = None
    """The same for the time range to compare with. Absent, null or zeros when none was asked for."""
    deltas: EmailReportDeltas | None = None
    """Change from the previous to the current range. Absent, null or empty when none was asked for."""
    response_time: RangeStats | None = None
    """Response times. Range 1 is under 15 minutes, then up to 30 minutes, 1, 2, 3, 6, 12 and 24 hours, 2 days, and 10
    is more than that."""
    handle_time: RangeStats | None = None
    """Handle times. Range 1 is under 1 minute, then up to 2, 5 and 10 minutes, and 5 is more than that."""
    first_response_time: RangeStats | None = None
    """First response times. Range 1 is under 15 minutes, then up to 30 minutes, 1, 2, 3, 6, 12 and 24 hours, 2 days,
    and 10 is more than that."""
    resolution_time: RangeStats | None = None
    """Times until conversations are resolved. What the ranges stand for is not documented."""
    replies_to_resolve: RepliesToResolveStats | None = None
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
                "responseTime": self.response_time,
                "handleTime": self.handle_time,
                "firstResponseTime": self.first_response_time,
                "resolutionTime": self.resolution_time,
                "repliesToResolve": self.replies_to_resolve,
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
        self.current = read_object(EmailReportStats, d.pop("current", None), "current")
        self.previous = read_object(EmailReportStats, d.pop("previous", None), "previous")
        self.deltas = read_object(EmailReportDeltas, d.pop("deltas", None), "deltas")
        self.response_time = read_object(RangeStats, d.pop("responseTime", None), "responseTime")
        self.handle_time = read_object(RangeStats, d.pop("handleTime", None), "handleTime")
        self.first_response_time = read_object(RangeStats, d.pop("firstResponseTime", None), "firstResponseTime")
        self.resolution_time = read_object(RangeStats, d.pop("resolutionTime", None), "resolutionTime")
        self.replies_to_resolve = read_object(
            RepliesToResolveStats, d.pop("repliesToResolve", None), "repliesToResolve"
        )
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
