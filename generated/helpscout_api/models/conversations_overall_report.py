from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_object,
    read_objects,
)
from .conversations_overall_busiest_day import ConversationsOverallBusiestDay
from .conversations_overall_custom_fields import ConversationsOverallCustomFields
from .conversations_overall_deltas import ConversationsOverallDeltas
from .conversations_overall_ranking import ConversationsOverallRanking
from .conversations_overall_saved_replies import ConversationsOverallSavedReplies
from .conversations_overall_stats import ConversationsOverallStats
from .filter_tag import FilterTag

if TYPE_CHECKING:
    from .conversations_overall_busiest_day import ConversationsOverallBusiestDay
    from .conversations_overall_custom_fields import ConversationsOverallCustomFields
    from .conversations_overall_deltas import ConversationsOverallDeltas
    from .conversations_overall_ranking import ConversationsOverallRanking
    from .conversations_overall_saved_replies import ConversationsOverallSavedReplies
    from .conversations_overall_stats import ConversationsOverallStats
    from .filter_tag import FilterTag


@define(kw_only=True)
class ConversationsOverallReport:
    """How many conversations there were, and about what."""

    filter_tags: list[FilterTag] | None = None
    """The tags that reports can be filtered by; may be empty."""
    company_id: int | None = None
    """Id of the account; not documented and often missing."""
    busiest_day: ConversationsOverallBusiestDay | None = None
    """Busiest hour of the week. An object here, unlike in the user report."""
    busy_time_start: int | None = None
    """Hour at which the busiest time begins, 0 to 23 in the company's time zone."""
    busy_time_end: int | None = None
    """Hour at which the busiest time ends, 0 to 23 in the company's time zone."""
    current: ConversationsOverallStats | None = None
    """Figures of the time range."""
    previous: ConversationsOverallStats | None = None
    """The same for the time range to compare with. Absent, null or zeros when none was asked for."""
    deltas: ConversationsOverallDeltas | None = None
    """Change from the previous to the current range. Absent, null or empty when none was asked for."""
    tags: ConversationsOverallRanking | None = None
    """Most used tags; id 1, without a name, stands for no tag."""
    customers: ConversationsOverallRanking | None = None
    """Most active customers."""
    replies: ConversationsOverallSavedReplies | None = None
    """Most used saved replies."""
    workflows: ConversationsOverallRanking | None = None
    """Most active workflows."""
    custom_fields: ConversationsOverallCustomFields | None = None
    """Values of custom fields; may be missing."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "filterTags": self.filter_tags,
                "companyId": self.company_id,
                "busiestDay": self.busiest_day,
                "busyTimeStart": self.busy_time_start,
                "busyTimeEnd": self.busy_time_end,
                "current": self.current,
                "previous": self.previous,
                "deltas": self.deltas,
                "tags": self.tags,
                "customers": self.customers,
                "replies": self.replies,
                "workflows": self.workflows,
                "customFields": self.custom_fields,
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
        self.company_id = d.pop("companyId", None)
        self.busiest_day = read_object(ConversationsOverallBusiestDay, d.pop("busiestDay", None), "busiestDay")
        self.busy_time_start = d.pop("busyTimeStart", None)
        self.busy_time_end = d.pop("busyTimeEnd", None)
        self.current = read_object(ConversationsOverallStats, d.pop("current", None), "current")
        self.previous = read_object(ConversationsOverallStats, d.pop("previous", None), "previous")
        self.deltas = read_object(ConversationsOverallDeltas, d.pop("deltas", None), "deltas")
        self.tags = read_object(ConversationsOverallRanking, d.pop("tags", None), "tags")
        self.customers = read_object(ConversationsOverallRanking, d.pop("customers", None), "customers")
        self.replies = read_object(ConversationsOverallSavedReplies, d.pop("replies", None), "replies")
        self.workflows = read_object(ConversationsOverallRanking, d.pop("workflows", None), "workflows")
        self.custom_fields = read_object(ConversationsOverallCustomFields, d.pop("customFields", None), "customFields")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
