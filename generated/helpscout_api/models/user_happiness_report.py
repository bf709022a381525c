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
from .happiness_deltas import HappinessDeltas
from .happiness_stats import HappinessStats

if TYPE_CHECKING:
    from .filter_tag import FilterTag
    from .happiness_deltas import HappinessDeltas
    from .happiness_stats import HappinessStats


@define(kw_only=True)
class UserHappinessReport:
    """How customers rated a user or a team."""

    filter_tags: list[FilterTag] | None = None
    """The tags that reports can be filtered by; may be empty."""
    current: HappinessStats | None = None
    """Figures of the time range."""
    previous: HappinessStats | None = None
    """The same for the time range to compare with. Absent, null or zeros when none was asked for."""
    deltas: HappinessDeltas | None = None
    """Change from the previous to the current range. Absent, null or empty when none was asked for."""
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
        self.current = read_object(HappinessStats, d.pop("current", None), "current")
        self.previous = read_object(HappinessStats, d.pop("previous", None), "previous")
        self.deltas = read_object(HappinessDeltas, d.pop("deltas", None), "deltas")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
