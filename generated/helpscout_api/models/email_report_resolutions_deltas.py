from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
)


@define(kw_only=True)
class EmailReportResolutionsDeltas:
    """Change of how e-mail conversations were resolved, in per cent."""

    resolved: float | None = None
    resolved_on_first_reply: float | None = None
    closed: float | None = None
    resolution_time: float | None = None
    replies_to_resolve: float | None = None
    handle_time: float | None = None
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "resolved": self.resolved,
                "resolvedOnFirstReply": self.resolved_on_first_reply,
                "closed": self.closed,
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
        self.resolution_time = d.pop("resolutionTime", None)
        self.replies_to_resolve = d.pop("repliesToResolve", None)
        self.handle_time = d.pop("handleTime", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
