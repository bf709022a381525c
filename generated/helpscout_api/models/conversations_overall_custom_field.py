from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_object,
    read_objects,
)
from .conversations_overall_custom_field_summary import ConversationsOverallCustomFieldSummary
from .conversations_overall_custom_field_value import ConversationsOverallCustomFieldValue

if TYPE_CHECKING:
    from .conversations_overall_custom_field_summary import ConversationsOverallCustomFieldSummary
    from .conversations_overall_custom_field_value import ConversationsOverallCustomFieldValue


@define(kw_only=True)
class ConversationsOverallCustomField:
    """What was chosen in one custom field."""

    id: int | None = None
    """Id of the field."""
    name: str | None = None
    mailbox_id: int | None = None
    """Id of its mailbox."""
    values: list[ConversationsOverallCustomFieldValue] | None = None
    """May be empty."""
    summary: ConversationsOverallCustomFieldSummary | None = None
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "id": self.id,
                "name": self.name,
                "mailboxId": self.mailbox_id,
                "values": self.values,
                "summary": self.summary,
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
        self.values = read_objects(ConversationsOverallCustomFieldValue, d.pop("values", None), "values")
        self.summary = read_object(ConversationsOverallCustomFieldSummary, d.pop("summary", None), "summary")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
