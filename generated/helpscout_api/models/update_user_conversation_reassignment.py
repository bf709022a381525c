from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_sent,
    read_object,
)
from .away_duration_input import AwayDurationInput

if TYPE_CHECKING:
    from .away_duration_input import AwayDurationInput


@define(kw_only=True)
class UpdateUserConversationReassignment:
    """Whether and when the conversations of a user who is away are to be handed over."""

    enabled: bool
    """Whether they are."""
    away_duration: AwayDurationInput | Mapping[str, Any]
    """How long a user has to be away; hours and minutes add up."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_sent(
            {
                "enabled": self.enabled,
                "awayDuration": self.away_duration,
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
        self.enabled = d.pop("enabled")
        self.away_duration = read_object(AwayDurationInput, d.pop("awayDuration"), "awayDuration")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
