from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_object,
)
from .chat_report_resolutions_deltas import ChatReportResolutionsDeltas
from .chat_report_responses_deltas import ChatReportResponsesDeltas
from .chat_report_volume_deltas import ChatReportVolumeDeltas

if TYPE_CHECKING:
    from .chat_report_resolutions_deltas import ChatReportResolutionsDeltas
    from .chat_report_responses_deltas import ChatReportResponsesDeltas
    from .chat_report_volume_deltas import ChatReportVolumeDeltas


@define(kw_only=True)
class ChatReportDeltas:
    """Change of chat figures, in groups."""

    volume: ChatReportVolumeDeltas | None = None
    responses: ChatReportResponsesDeltas | None = None
    resolutions: ChatReportResolutionsDeltas | None = None
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "volume": self.volume,
                "responses": self.responses,
                "resolutions": self.resolutions,
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
        self.volume = read_object(ChatReportVolumeDeltas, d.pop("volume", None), "volume")
        self.responses = read_object(ChatReportResponsesDeltas, d.pop("responses", None), "responses")
        self.resolutions = read_object(ChatReportResolutionsDeltas, d.pop("resolutions", None), "resolutions")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
