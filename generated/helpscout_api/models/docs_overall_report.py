from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_object,
    read_objects,
)
from .docs_failed_search import DocsFailedSearch
from .docs_overall_deltas import DocsOverallDeltas
from .docs_overall_stats import DocsOverallStats
from .docs_popular_search import DocsPopularSearch
from .docs_top_article import DocsTopArticle
from .docs_top_category import DocsTopCategory

if TYPE_CHECKING:
    from .docs_failed_search import DocsFailedSearch
    from .docs_overall_deltas import DocsOverallDeltas
    from .docs_overall_stats import DocsOverallStats
    from .docs_popular_search import DocsPopularSearch
    from .docs_top_article import DocsTopArticle
    from .docs_top_category import DocsTopCategory


@define(kw_only=True)
class DocsOverallReport:
    """How the Docs sites were used."""

    current: DocsOverallStats | None = None
    """Figures of the time range."""
    previous: DocsOverallStats | None = None
    """The same for the time range to compare with. Absent, null or zeros when none was asked for."""
    deltas: DocsOverallDeltas | None = None
    """Change from the previous to the current range. Absent, null or empty when none was asked for."""
    popular_searches: list[DocsPopularSearch] | None = None
    """May be empty."""
    failed_searches: list[DocsFailedSearch] | None = None
    """May be empty."""
    top_articles: list[DocsTopArticle] | None = None
    """May be empty."""
    top_categories: list[DocsTopCategory] | None = None
    """May be empty."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "current": self.current,
                "previous": self.previous,
                "deltas": self.deltas,
                "popularSearches": self.popular_searches,
                "failedSearches": self.failed_searches,
                "topArticles": self.top_articles,
                "topCategories": self.top_categories,
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
        self.current = read_object(DocsOverallStats, d.pop("current", None), "current")
        self.previous = read_object(DocsOverallStats, d.pop("previous", None), "previous")
        self.deltas = read_object(DocsOverallDeltas, d.pop("deltas", None), "deltas")
        self.popular_searches = read_objects(DocsPopularSearch, d.pop("popularSearches", None), "popularSearches")
        self.failed_searches = read_objects(DocsFailedSearch, d.pop("failedSearches", None), "failedSearches")
        self.top_articles = read_objects(DocsTopArticle, d.pop("topArticles", None), "topArticles")
        self.top_categories = read_objects(DocsTopCategory, d.pop("topCategories", None), "topCategories")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
