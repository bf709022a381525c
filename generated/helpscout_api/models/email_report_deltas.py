from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_object,
)
from .email_report_resolutions_deltas import EmailReportResolutionsDeltas
from .email_report_responses_deltas import EmailReportResponsesDeltas
from .email_report_volume_deltas import EmailReportVolumeDeltas

if TYPE_CHECKING:
    from .email_report_resolutions_deltas import EmailReportResolutionsDeltas
    from .email_report_responses_deltas import EmailReportResponsesDeltas
    from .email_report_volume_deltas import EmailReportVolumeDeltas


@define(kw_only=True)
class EmailReportDeltas:
    """Change of e-mail figures, in groups."""

    volume: EmailReportVolumeDeltas | None = None
    resolutions: EmailReportResolutionsDeltas | None = None
    responses: EmailReportResponsesDeltas | None = None
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
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
        self.volume = read_object(EmailReportVolumeDeltas, d.pop("volume", None), "volume")
        self.resolutions = read_object(EmailReportResolutionsDeltas, d.pop("resolutions", None), "resolutions")
        self.responses = read_object(EmailReportResponsesDeltas, d.pop("responses", None), "responses")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
