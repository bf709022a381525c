"""The position of a page in its list, from any of the API's formats. No I/O."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Generic, TypeVar

import httpx
from attrs import frozen

from helpscout_api.reading import Unreadable

from ..headers import http_date
from .links import at_api, href

T_co = TypeVar("T_co", covariant=True)

Query = Mapping[str, Any]


def place_of(query: Query) -> int | str | None:
    """The page number or cursor in a query; None for lists whose pages have neither."""
    if "page" in query:
        return query["page"] or 1
    cursor: str | None = query.get("cursor")
    return cursor


def reusable(query: Query) -> Query:
    """A query that can be sent for every page: iterators in it become lists."""
    return {name: list(value) if isinstance(value, Iterator) else value for name, value in query.items()}


@frozen(kw_only=True)
class PageInfo:
    """The position of a page in its list, and the queries of other pages. None means that the API doesn't report it."""

    query: Query
    """The query of the page."""
    base_url: httpx.URL
    reported_number: int | None = None
    size: int | None = None
    total_elements: int | None = None
    total_pages: int | None = None
    next_href: str | None = None
    is_rows: bool = False
    """Whether the items are rows of a report, which may repeat ids."""

    @classmethod
    def of(cls, envelope: Any, query: Query, base_url: httpx.URL) -> "PageInfo":
        """Parses an envelope: a HAL page, report rows, or a plain list."""
        if isinstance(envelope, list):
            return cls(query=query, base_url=base_url)
        page: Any = getattr(envelope, "page", None)
        if hasattr(envelope, "embedded"):
            return cls(
                query=query,
                base_url=base_url,
                reported_number=_count(getattr(page, "number", None)),
                size=_count(getattr(page, "size", None)),
                total_elements=_count(getattr(page, "total_elements", None)),
                total_pages=_count(getattr(page, "total_pages", None)),
                next_href=href(envelope, "next"),
            )
        # Reports have their own counts, some of them one level deeper.
        rows = getattr(envelope, "conversations", envelope)
        return cls(
            query=query,
            base_url=base_url,
            reported_number=_count(getattr(rows, "page", None)),
            total_elements=_count(getattr(rows, "count", None)),
            total_pages=_count(getattr(rows, "pages", None)),
            is_rows=True,
        )

    @property
    def is_numbered(self) -> bool:
        """Whether the list's pages have numbers."""
        return "page" in self.query

    @property
    def number(self) -> int | None:
        """The page's number, counted from 1."""
        if not self.is_numbered:
            return None
        # Empty lists may report 0.
        return self.query["page"] or self.reported_number or 1

    def next_query(self) -> Query | None:
        """The query of the next page, which may be empty; None if the API reports no next page.

        Raises:
            ConfigurationError: The next page is at another origin.
            ResponseParseError: The URL of the next page is invalid.
        """
        if self.number is not None:
            more = self.next_href is not None or self.number < (self.total_pages or 0)
            return {**self.query, "page": self.number + 1} if more else None
        if "cursor" in self.query and self.next_href is not None:
            cursor = at_api(self.next_href, self.base_url).params.get("cursor")
            return {**self.query, "cursor": cursor} if cursor else None
        return None

    @property
    def is_past_the_end(self) -> bool | None:
        """Whether an empty page here is the end of the list; None if the API doesn't report the number of pages."""
        if self.number is None or self.total_pages is None:
            return None
        return self.number >= self.total_pages

    def previous_query(self) -> Query | None:
        """The query of the previous page; None for the first page."""
        return {**self.query, "page": self.number - 1} if self.number is not None and self.number > 1 else None

    def first_query(self) -> Query:
        """The query of the first page."""
        return {name: None if name in ("page", "cursor") else value for name, value in self.query.items()}

    def last_query(self) -> Query:
        """The query of the last page.

        Raises:
            ValueError: The API doesn't report the number of pages.
        """
        if self.is_numbered and self.total_pages is None:
            raise ValueError("the API doesn't say how many pages this list has")
        return self.query_of(max(1, self.total_pages or 1))

    def query_of(self, number: int) -> Query:
        """The query of the page with a number.

        Raises:
            ValueError: The pages have no numbers, or the number is less than 1.
        """
        if not self.is_numbered:
            raise ValueError("the pages of this list have no numbers: iterate it from its start")
        if number < 1:
            raise ValueError(f"page numbers start at 1, so there is no page {number}")
        return {**self.query, "page": number}


class BasePage(Generic[T_co]):
    """A page of a list, without the methods that fetch others."""

    def __init__(self, envelope: Any, headers: Mapping[str, str], query: Query, base_url: httpx.URL) -> None:
        self._info = PageInfo.of(envelope, query, base_url)
        self.items: Sequence[T_co] = envelope if isinstance(envelope, list) else envelope.items
        """The items of this page. A page may be empty even if others follow."""
        self.unreadable: Sequence[Unreadable] = getattr(envelope, "unreadable", ())
        """Items of this page that can't be read, such as those without an id."""
        self.date = http_date(headers.get("Date", ""))
        """The server's time of the response, in UTC; None if the response has no date."""

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        number = "" if self.number is None else f" {self.number}"
        of_all = "" if self.total_pages is None else f" of {self.total_pages}"
        return f"<{type(self).__name__}{number}{of_all}: {len(self.items)} items>"

    @property
    def number(self) -> int | None:
        """Number of this page, counted from 1; None if pages have no numbers."""
        return self._info.number

    @property
    def cursor(self) -> str | None:
        """The cursor of this page; None for the first page, and for lists without cursors."""
        cursor: str | None = self._info.query.get("cursor")
        return cursor

    @property
    def next_cursor(self) -> str | None:
        """The cursor of the next page; None for the last page, and for lists without cursors.

        Raises:
            ConfigurationError: The next page is at another origin.
            ResponseParseError: The URL of the next page is invalid.
        """
        cursor: str | None = (self._info.next_query() or {}).get("cursor")
        return cursor

    @property
    def size(self) -> int | None:
        """Maximum number of items per page; None if the API doesn't report it."""
        return self._info.size

    @property
    def total_elements(self) -> int | None:
        """Number of items in the whole list; None if the API doesn't report it."""
        return self._info.total_elements

    @property
    def total_pages(self) -> int | None:
        """Number of pages in the whole list; None if the API doesn't report it."""
        return self._info.total_pages

    @property
    def has_next(self) -> bool:
        """Whether the API reports a next page, which may be empty."""
        return self._info.next_query() is not None

    @property
    def has_previous(self) -> bool:
        """Whether there is a previous page."""
        return self._info.previous_query() is not None


def _count(value: object) -> int | None:
    return value if isinstance(value, int) else None
