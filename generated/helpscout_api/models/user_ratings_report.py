from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_map,
    read_objects,
)
from .rating_report_row import RatingReportRow

if TYPE_CHECKING:
    from .rating_report_row import RatingReportRow


@define(kw_only=True)
class UserRatingsReport:
    """Ratings that a user or a team received, a page at a time."""

    results: list[RatingReportRow] | None = None
    """May be empty."""
    page: int | None = None
    """Number of this page, counted from 1; may be 0 when nothing was found."""
    pages: int | None = None
    """Number of pages; may be 0."""
    count: int | None = None
    """Ratings on all pages."""
    facets: dict[str, Any] | None = None
    """Not always there; only seen empty."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    @property
    def items(self) -> list[RatingReportRow]:
        """The items of the list; none if the answer has none."""
        return self.results or []

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "results": self.results,
                "page": self.page,
                "pages": self.pages,
                "count": self.count,
                "facets": self.facets,
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
        self.results = read_objects(RatingReportRow, d.pop("results", None), "results")
        self.page = d.pop("page", None)
        self.pages = d.pop("pages", None)
        self.count = d.pop("count", None)
        self.facets = read_map(d.pop("facets", None), "facets")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
