"""Pages of lists."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from typing import Any, TypeVar

from helpscout_api.types import Response

from ..paging.page_info import BasePage
from .listing import AsyncListing
from .walk import AsyncWalk

T_co = TypeVar("T_co", covariant=True)


class AsyncPage(BasePage[T_co]):
    """A page of a list. Iterate it to read all items from this page to the end of the list."""

    def __init__(self, listing: AsyncListing[T_co], query: Mapping[str, Any], response: Response[Any]) -> None:
        super().__init__(response.parsed, response.headers, query, listing.base_url)
        self._listing = listing

    async def next_page(self) -> AsyncPage[T_co] | None:
        """Fetches the next page, which may be empty. None after the last page."""
        query = self._info.next_query()
        return None if query is None else await self._listing.load(query)

    async def previous_page(self) -> AsyncPage[T_co] | None:
        """Fetches the previous page. None before the first page, and for lists with cursors."""
        query = self._info.previous_query()
        return None if query is None else await self._listing.load(query)

    async def first_page(self) -> AsyncPage[T_co]:
        """Fetches the first page of the list."""
        return await self._listing.load(self._info.first_query())

    async def last_page(self) -> AsyncPage[T_co]:
        """Fetches the last page of the list.

        Raises:
            ValueError: The API doesn't say how many pages there are.
        """
        return await self._listing.load(self._info.last_query())

    async def page(self, number: int) -> AsyncPage[T_co]:
        """Fetches the page with a number, counted from 1.

        Raises:
            ValueError: The list's pages have no numbers, or the number is less than 1.
        """
        return await self._listing.load(self._info.query_of(number))

    def pages(self, *, concurrency: int = 1) -> AsyncGenerator[AsyncPage[T_co], None]:
        """Iterates this page and all later ones.

        Pages without new items are skipped, unless some of their items can't be read. An item may be on two pages;
        `walk` returns it once.

        Args:
            concurrency: As for `walk`.

        Raises:
            HelpScoutError: As for `walk`.
            ValueError: `concurrency` is less than 1.
        """
        return AsyncWalk(self._listing, self._info.query, self, concurrency, None).by_page()

    def walk(self, *, concurrency: int = 1, limit: int | None = None) -> AsyncWalk[T_co]:
        """Iterates all items from this page to the end of the list.

        Args:
            concurrency: Maximum number of pages to fetch at the same time and keep in memory. If pages have no numbers,
                any value above 1 means one page ahead.
            limit: Maximum number of items.

        Raises:
            ValueError: `concurrency` is less than 1, or `limit` less than 0.
        """
        return AsyncWalk(self._listing, self._info.query, self, concurrency, limit)

    def __aiter__(self) -> AsyncGenerator[T_co, None]:
        return self.walk().__aiter__()
