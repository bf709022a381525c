from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
)


@define(kw_only=True)
class DocsOverallStats:
    """How the Docs sites were used in one time range."""

    visitors: int | None = None
    browse_action: float | None = None
    """Per cent of visits that browsed."""
    search_action: float | None = None
    """Per cent of visits that searched."""
    found_an_answer_result: float | None = None
    """Per cent of visits that found an answer."""
    sent_an_email_result: float | None = None
    """Per cent of visits that ended in an e-mail."""
    failed_result: float | None = None
    """Per cent of visits that left without reading an article."""
    docs_viewed_per_visit: float | None = None
    """Average number of articles read."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "visitors": self.visitors,
                "browseAction": self.browse_action,
                "searchAction": self.search_action,
                "foundAnAnswerResult": self.found_an_answer_result,
                "sentAnEmailResult": self.sent_an_email_result,
                "failedResult": self.failed_result,
                "docsViewedPerVisit": self.docs_viewed_per_visit,
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
        self.visitors = d.pop("visitors", None)
        self.browse_action = d.pop("browseAction", None)
        self.search_action = d.pop("searchAction", None)
        self.found_an_answer_result = d.pop("foundAnAnswerResult", None)
        self.sent_an_email_result = d.pop("sentAnEmailResult", None)
        self.failed_result = d.pop("failedResult", None)
        self.docs_viewed_per_visit = d.pop("docsViewedPerVisit", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
