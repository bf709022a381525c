from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_sent,
    read_objects,
)
from .conversation_custom_field_input import ConversationCustomFieldInput

if TYPE_CHECKING:
    from .conversation_custom_field_input import ConversationCustomFieldInput


@define(kw_only=True)
class UpdateConversationCustomFields:
    """The custom field values that a conversation shall have."""

    fields: Sequence[ConversationCustomFieldInput | Mapping[str, Any]]
    """All values; empty for none."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_sent(
            {
                "fields": self.fields,
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
        self.fields = read_objects(ConversationCustomFieldInput, d.pop("fields"), "fields")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
