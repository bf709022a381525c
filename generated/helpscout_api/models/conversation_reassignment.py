from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_map,
    read_object,
)
from .away_duration import AwayDuration

if TYPE_CHECKING:
    from .away_duration import AwayDuration


@define(kw_only=True)
class ConversationReassignment:
    """Whether and when the conversations of a user who is away are handed over."""

    enabled: bool | None = None
    """Whether they are."""
    away_duration: AwayDuration | None = None
    """After how long."""
    links: dict[str, Any] | None = None
    """HAL links: a relation's name, and its link (or links). Relations come and go, names may hold hyphens and colons,
    and `href` is not always a usable address, so nothing inside is described."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "enabled": self.enabled,
                "awayDuration": self.away_duration,
                "_links": self.links,
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
        self.enabled = d.pop("enabled", None)
        self.away_duration = read_object(AwayDuration, d.pop("awayDuration", None), "awayDuration")
        self.links = read_map(d.pop("_links", None), "_links")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
