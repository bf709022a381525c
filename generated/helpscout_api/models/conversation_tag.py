from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_map,
)


@define(kw_only=True)
class ConversationTag:
    """A tag as a conversation shows it. Its name stands in `tag`, unlike in the resource `Tag`."""

    id: int | None = None
    """Id of the tag."""
    tag: str | None = None
    """Name of the tag."""
    color: str | None = None
    """A colour's name or a hexadecimal code."""
    styles: dict[str, Any] | None = None
    """How the tag is to look."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "id": self.id,
                "tag": self.tag,
                "color": self.color,
                "styles": self.styles,
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
        self.tag = d.pop("tag", None)
        self.color = d.pop("color", None)
        self.styles = read_map(d.pop("styles", None), "styles")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
