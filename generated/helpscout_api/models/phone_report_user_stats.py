from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
)


@define(kw_only=True)
class PhoneReportUserStats:
    """Phone calls of a user in one time range."""

    phone_conversations: int | None = None
    phone_calls_created: int | None = None
    """Phone calls that were logged."""
    customers: int | None = None
    """Customers who called."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "phoneConversations": self.phone_conversations,
                "phoneCallsCreated": self.phone_calls_created,
                "customers": self.customers,
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
        self.phone_conversations = d.pop("phoneConversations", None)
        self.phone_calls_created = d.pop("phoneCallsCreated", None)
        self.customers = d.pop("customers", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
