from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
)


@define(kw_only=True)
class MailboxCustomFieldOption:
    """A choice of a dropdown field."""

    id: int | None = None
    """Id of the option; in digits, it is the field's value on a conversation."""
    order: int | None = None
    """Place among the options."""
    label: str | None = None
    """Text as people see it."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "id": self.id,
                "order": self.order,
                "label": self.label,
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
        self.order = d.pop("order", None)
        self.label = d.pop("label", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
