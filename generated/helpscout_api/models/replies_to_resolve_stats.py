from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_objects,
)
from .replies_to_resolve_bucket import RepliesToResolveBucket

if TYPE_CHECKING:
    from .replies_to_resolve_bucket import RepliesToResolveBucket


@define(kw_only=True)
class RepliesToResolveStats:
    """How many replies it took to resolve conversations."""

    count: int | None = None
    """Conversations that were measured in the time range."""
    previous_count: int | None = None
    """The same for the time range to compare with."""
    ranges: list[RepliesToResolveBucket] | None = None
    """In no fixed order. Ranges without conversations may be left out."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "count": self.count,
                "previousCount": self.previous_count,
                "ranges": self.ranges,
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
        self.count = d.pop("count", None)
        self.previous_count = d.pop("previousCount", None)
        self.ranges = read_objects(RepliesToResolveBucket, d.pop("ranges", None), "ranges")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
