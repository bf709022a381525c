from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_map,
    read_object,
)
from .survey_response_data import SurveyResponseData
from .survey_response_embedded import SurveyResponseEmbedded
from .survey_response_message import SurveyResponseMessage

if TYPE_CHECKING:
    from .survey_response_data import SurveyResponseData
    from .survey_response_embedded import SurveyResponseEmbedded
    from .survey_response_message import SurveyResponseMessage


@define(kw_only=True)
class SurveyResponse:
    """An answer to a survey, as it is delivered. It has no id."""

    message: SurveyResponseMessage | None = None
    """The message that showed the survey."""
    response: SurveyResponseData | None = None
    """The answer."""
    embedded: SurveyResponseEmbedded | None = None
    """Who answered; probably left out when nobody knows."""
    links: dict[str, Any] | None = None
    """HAL links: a relation's name, and its link (or links). Relations come and go, names may hold hyphens and colons,
    and `href` is not always a usable address, so nothing inside is described."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "message": self.message,
                "response": self.response,
                "_embedded": self.embedded,
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
        self.message = read_object(SurveyResponseMessage, d.pop("message", None), "message")
        self.response = read_object(SurveyResponseData, d.pop("response", None), "response")
        self.embedded = read_object(SurveyResponseEmbedded, d.pop("_embedded", None), "_embedded")
        self.links = read_map(d.pop("_links", None), "_links")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
