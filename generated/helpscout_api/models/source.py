from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
)

if TYPE_CHECKING:
    from .source_type_type_0 import SourceTypeType0
    from .source_via_type_0 import SourceViaType0


@define(kw_only=True)
class Source:
    """Where a conversation or thread came from."""

    type_: SourceTypeType0 | None = None
    """The means by which it came."""
    via: SourceViaType0 | None = None
    """On which side it began."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "type": self.type_,
                "via": self.via,
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
        self.via = d.pop("via", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
