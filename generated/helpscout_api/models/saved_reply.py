from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    required,
)


@define(kw_only=True)
class SavedReply:
    """A saved reply with its texts."""

    id: int
    """Id of the saved reply."""
    name: str | None = None
    """Name as people see it."""
    text: str | None = None
    """Text for e-mails, HTML."""
    chat_text: str | None = None
    """Text for chats, plain."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "id": self.id,
                "name": self.name,
                "text": self.text,
                "chatText": self.chat_text,
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
        self.id = required(d, "id")
        self.name = d.pop("name", None)
        self.text = d.pop("text", None)
        self.chat_text = d.pop("chatText", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
