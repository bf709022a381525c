from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_datetime,
    read_object,
)
from .chat_report_resolutions import ChatReportResolutions
from .chat_report_responses import ChatReportResponses
from .chat_report_volume import ChatReportVolume

if TYPE_CHECKING:
    from .chat_report_resolutions import ChatReportResolutions
    from .chat_report_responses import ChatReportResponses
    from .chat_report_volume import ChatReportVolume


@define(kw_only=True)
class ChatReportStats:
    """Beacon chats of one time range."""

    start_date: datetime.datetime | None = None
    """Start of the range that was counted."""
    end_date: datetime.datetime | None = None
    """End of the range that was counted."""
    volume: ChatReportVolume | None = None
    responses: ChatReportResponses | None = None
    resolutions: ChatReportResolutions | None = None
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "startDate": self.start_date,
                "endDate": self.end_date,
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
        self.start_date = read_datetime(d.pop("startDate", None), "startDate")
        self.end_date = read_datetime(d.pop("endDate", None), "endDate")
        self.volume = read_object(ChatReportVolume, d.pop("volume", None), "volume")
        self.responses = read_object(ChatReportResponses, d.pop("responses", None), "responses")
        self.resolutions = read_object(ChatReportResolutions, d.pop("resolutions", None), "resolutions")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
