from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_object,
    read_objects,
)
from .filter_tag import FilterTag
from .user_overall_deltas import UserOverallDeltas
from .user_overall_stats import UserOverallStats
from .user_overall_user import UserOverallUser

if TYPE_CHECKING:
    from .filter_tag import FilterTag
    from .user_overall_deltas import UserOverallDeltas
    from .user_overall_stats import UserOverallStats
    from .user_overall_user import UserOverallUser


@define(kw_only=True)
class UserOverallReport:
    """What a user or a team did."""

    filter_tags: list[FilterTag] | None = None
    """The tags that reports can be filtered by; may be empty."""
    user: UserOverallUser | None = None
    current: UserOverallStats | None = None
    """Figures of the time range."""
    previous: UserOverallStats | None = None
    """The same for the time range to compare with. Absent, null or zeros when none was asked for."""
    deltas: UserOverallDeltas | None = None
    """Change from the previous to the current range. Absent, null or empty when none was asked for."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "filterTags": self.filter_tags,
                "user": self.user,
                "current": self.current,
                "previous": self.previous,
                "deltas": self.deltas,
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
        self.user = read_object(UserOverallUser, d.pop("user", None), "user")
        self.current = read_object(UserOverallStats, d.pop("current", None), "current")
        self.previous = read_object(UserOverallStats, d.pop("previous", None), "previous")
        self.deltas = read_object(UserOverallDeltas, d.pop("deltas", None), "deltas")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
