from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    required,
)


@define(kw_only=True)
class SavedReplySummary:
    """A saved reply as it stands in a list."""

    id: int
    """Id of the saved reply."""
    name: str | None = None
    """Name as people see it."""
    preview: str | None = None
    """Beginning of the text for e-mails; absent or empty in replies for chats only."""
    chat_preview: str | None = None
    """Beginning of the text for chats; absent when there is none."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "id": self.id,
                "name": self.name,
                "preview": self.preview,
                "chatPreview": self.chat_preview,
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
        self.preview = d.pop("preview", None)
        self.chat_preview = d.pop("chatPreview", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
