from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_object,
)
from .drilldown_conversations import DrilldownConversations

if TYPE_CHECKING:
    from .drilldown_conversation import DrilldownConversation
    from .drilldown_conversations import DrilldownConversations


@define(kw_only=True)
class CompanyDrilldownReport:
    """Conversations behind the company and productivity reports."""

    conversations: DrilldownConversations | None = None
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    @property
    def items(self) -> list[DrilldownConversation]:
        """The items of the list; none if the answer has none."""
        if self.conversations is None:
            return []
        return self.conversations.results or []

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "conversations": self.conversations,
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
        self.conversations = read_object(DrilldownConversations, d.pop("conversations", None), "conversations")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
