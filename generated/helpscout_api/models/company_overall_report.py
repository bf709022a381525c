from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_object,
    read_objects,
)
from .company_overall_deltas import CompanyOverallDeltas
from .company_overall_stats import CompanyOverallStats
from .company_overall_user import CompanyOverallUser
from .filter_tag import FilterTag

if TYPE_CHECKING:
    from .company_overall_deltas import CompanyOverallDeltas
    from .company_overall_stats import CompanyOverallStats
    from .company_overall_user import CompanyOverallUser
    from .filter_tag import FilterTag


@define(kw_only=True)
class CompanyOverallReport:
    """What the whole company did."""

    filter_tags: list[FilterTag] | None = None
    """The tags that reports can be filtered by; may be empty."""
    current: CompanyOverallStats | None = None
    """Figures of the time range."""
    previous: CompanyOverallStats | None = None
    """The same for the time range to compare with. Absent, null or zeros when none was asked for."""
    deltas: CompanyOverallDeltas | None = None
    """Change from the previous to the current range. Absent, null or empty when none was asked for."""
    users: list[CompanyOverallUser] | None = None
    """One row a user; may be empty."""
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
                "users": self.users,
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
        self.current = read_object(CompanyOverallStats, d.pop("current", None), "current")
        self.previous = read_object(CompanyOverallStats, d.pop("previous", None), "previous")
        self.deltas = read_object(CompanyOverallDeltas, d.pop("deltas", None), "deltas")
        self.users = read_objects(CompanyOverallUser, d.pop("users", None), "users")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
