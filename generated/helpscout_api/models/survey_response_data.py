from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_datetime,
)

if TYPE_CHECKING:
    from .survey_response_data_category_type_0 import SurveyResponseDataCategoryType0


@define(kw_only=True)
class SurveyResponseData:
    """What was answered. Which fields there are depends on the kind of survey."""

    name: str | None = None
    """The value in words, such as `Happy` or `Thumbs Up`. For surveys answered by a symbol only."""
    value: str | None = None
    """The chosen symbol or option, or a score from 0 to 10 in digits. Absent where the answer is free text."""
    category: SurveyResponseDataCategoryType0 | None = None
    """What the score counts as. For scores (NPS) only."""
    comment: str | None = None
    """What the person wrote; all of the answer where it is free text."""
    timestamp: datetime.datetime | None = None
    """When the answer was sent."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "name": self.name,
                "value": self.value,
                "category": self.category,
                "comment": self.comment,
                "timestamp": self.timestamp,
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
        self.name = d.pop("name", None)
        self.value = d.pop("value", None)
        self.category = d.pop("category", None)
        self.comment = d.pop("comment", None)
        self.timestamp = read_datetime(d.pop("timestamp", None), "timestamp")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
