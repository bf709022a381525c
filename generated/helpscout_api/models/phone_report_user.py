from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_object,
)
from .phone_report_user_stats import PhoneReportUserStats

if TYPE_CHECKING:
    from .phone_report_user_stats import PhoneReportUserStats


@define(kw_only=True)
class PhoneReportUser:
    """A user's part in the phone calls."""

    id: int | None = None
    """Id of the user; a number here."""
    name: str | None = None
    current: PhoneReportUserStats | None = None
    """Figures of the time range."""
    previous: PhoneReportUserStats | None = None
    """The same for the time range to compare with; absent or null without one."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "id": self.id,
                "name": self.name,
                "current": self.current,
                "previous": self.previous,
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
        self.id = d.pop("id", None)
        self.name = d.pop("name", None)
        self.current = read_object(PhoneReportUserStats, d.pop("current", None), "current")
        self.previous = read_object(PhoneReportUserStats, d.pop("previous", None), "previous")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
