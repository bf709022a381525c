"""Where a page stands in its list, read off whatever the API gives, without any sending."""

from collections.abc import Mapping, Sequence
from typing import Any, Generic, TypeVar

import httpx
from attrs import frozen

T_co = TypeVar("T_co", covariant=True)

Query = Mapping[str, Any]


@frozen(kw_only=True)
class Position:
    """What an answer says of its place in the list. None is what it doesn't say."""

    number: int | None = None
    size: int | None = None
    total_elements: int | None = None
    total_pages: int | None = None
    next_href: str | None = None

    @classmethod
    def of(cls, envelope: Any) -> "Position":
        """Reads an envelope: of HAL pages, of report rows, or a bare list."""
        if isinstance(envelope, list):
            return cls()
        links = getattr(envelope, "links", None) or {}
        link = links.get("next")
        href = link.get("href") if isinstance(link, dict) else None
        metadata: Any = getattr(envelope, "page", None)
        if hasattr(metadata, "total_pages"):
            return cls(
                number=metadata.number,
                size=metadata.size,
                total_elements=metadata.total_elements,
                total_pages=metadata.total_pages,
                next_href=href,
            )
        # Reports count for themselves, some of them one level down.
        rows = getattr(envelope, "conversations", envelope)
        return cls(
            number=getattr(rows, "page", None),
            total_elements=getattr(rows, "count", None),
            total_pages=getattr(rows, "pages", None),
            next_href=href,
        )


class BasePage(Generic[T_co]):
    """A page of a list, apart from fetching others."""

    def __init__(self, envelope: Any, query: Query) -> None:
        self._query = query
        self._position = Position.of(envelope)
        self.items: Sequence[T_co] = envelope if isinstance(envelope, list) else envelope.items
        """The items of this page."""

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        number = "" if self.number is None else f" {self.number}"
        of_all = "" if self.total_pages is None else f" of {self.total_pages}"
        return f"<{type(self).__name__}{number}{of_all}: {len(self.items)} items>"

    @property
    def number(self) -> int | None:
        """Number of this page, counted from 1; None where pages have no numbers."""
        if not self._is_numbered:
            return None
        # Empty lists may say 0.
        return self._position.number or self._query["page"] or 1

    @property
    def size(self) -> int | None:
        """Most items that a page holds, as far as the API says."""
        return self._position.size

    @property
    def total_elements(self) -> int | None:
        """Items in the whole list, as far as the API says."""
        return self._position.total_elements

    @property
    def total_pages(self) -> int | None:
        """Pages in the whole list, as far as the API says."""
        return self._position.total_pages

    @property
    def has_next(self) -> bool:
        """Whether another page seems to follow."""
        return self._next_query() is not None

    @property
    def has_previous(self) -> bool:
        """Whether another page comes before."""
        return self._previous_query() is not None

    @property
    def _is_numbered(self) -> bool:
        return "page" in self._query

    def _next_query(self) -> Query | None:
        # Some lists name a next page for ever: an empty page is the end.
        if not self.items:
            return None
        if self.number is not None:
            more = self._position.next_href is not None or self.number < (self.total_pages or 0)
            return {**self._query, "page": self.number + 1} if more else None
        if "cursor" in self._query and self._position.next_href is not None:
            cursor = httpx.URL(self._position.next_href).params.get("cursor")
            return {**self._query, "cursor": cursor} if cursor else None
        return None

    def _previous_query(self) -> Query | None:
        return {**self._query, "page": self.number - 1} if self.number is not None and self.number > 1 else None

    def _first_query(self) -> Query:
        return {name: None if name in ("page", "cursor") else value for name, value in self._query.items()}

    def _last_query(self) -> Query:
        if self._is_numbered and self.total_pages is None:
            raise ValueError("the API doesn't say how many pages this list has")
        return self._query_of(max(1, self.total_pages or 1))

    def _query_of(self, number: int) -> Query:
        if not self._is_numbered:
            raise ValueError("the pages of this list have no numbers: walk it from its start")
        if number < 1:
            raise ValueError(f"pages are counted from 1, so there is no page {number}")
        return {**self._query, "page": number}
