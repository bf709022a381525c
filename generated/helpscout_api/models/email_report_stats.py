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
from .email_report_resolutions import EmailReportResolutions
from .email_report_responses import EmailReportResponses
from .email_report_volume import EmailReportVolume

if TYPE_CHECKING:
    from .email_report_resolutions import EmailReportResolutions
    from .email_report_responses import EmailReportResponses
    from .email_report_volume import EmailReportVolume


@define(kw_only=True)
class EmailReportStats:
    """E-mail conversations of one time range."""

    start_date: datetime.datetime | None = None
    """Start of the range that was counted."""
    end_date: datetime.datetime | None = None
    """End of the range that was counted."""
    volume: EmailReportVolume | None = None
    resolutions: EmailReportResolutions | None = None
    responses: EmailReportResponses | None = None
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "startDate": self.start_date,
                "endDate": self.end_date,
                "volume": self.volume,
                "resolutions": self.resolutions,
                "responses": self.responses,
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
        self.volume = read_object(EmailReportVolume, d.pop("volume", None), "volume")
        self.resolutions = read_object(EmailReportResolutions, d.pop("resolutions", None), "resolutions")
        self.responses = read_object(EmailReportResponses, d.pop("responses", None), "responses")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
