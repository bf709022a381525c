from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_datetime,
)


@define(kw_only=True)
class CompanyOverallStats:
    """What the company did in one time range."""

    start_date: datetime.datetime | None = None
    """Start of the range that was counted."""
    end_date: datetime.datetime | None = None
    """End of the range that was counted."""
    customers_helped: int | None = None
    closed: int | None = None
    """Conversations that were closed."""
    total_replies: int | None = None
    total_users: int | None = None
    total_days: int | None = None
    """Days in the time range."""
    replies_per_day_per_user: float | None = None
    replies_per_day: float | None = None
    resolved_per_day: float | None = None
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "startDate": self.start_date,
                "endDate": self.end_date,
                "customersHelped": self.customers_helped,
                "closed": self.closed,
                "totalReplies": self.total_replies,
                "totalUsers": self.total_users,
                "totalDays": self.total_days,
                "repliesPerDayPerUser": self.replies_per_day_per_user,
                "repliesPerDay": self.replies_per_day,
                "resolvedPerDay": self.resolved_per_day,
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
        self.start_date = read_datetime(d.pop("startDate", None), "startDate")
        self.end_date = read_datetime(d.pop("endDate", None), "endDate")
        self.customers_helped = d.pop("customersHelped", None)
        self.closed = d.pop("closed", None)
        self.total_replies = d.pop("totalReplies", None)
        self.total_users = d.pop("totalUsers", None)
        self.total_days = d.pop("totalDays", None)
        self.replies_per_day_per_user = d.pop("repliesPerDayPerUser", None)
        self.replies_per_day = d.pop("repliesPerDay", None)
        self.resolved_per_day = d.pop("resolvedPerDay", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
