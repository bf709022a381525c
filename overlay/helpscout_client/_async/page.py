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
    """A page of a list. Iterating it walks all items from this page to the end of the list."""

    def __init__(self, listing: AsyncListing[T_co], query: Mapping[str, Any], response: Response[Any]) -> None:
        super().__init__(response.parsed, response.headers, query, listing.base_url)
        self._listing = listing

    async def next_page(self) -> AsyncPage[T_co] | None:
        """The page after this one, which may be empty; None after the last."""
        query = self._info.next_query()
        return None if query is None else await self._listing.load(query)

    async def previous_page(self) -> AsyncPage[T_co] | None:
        """The page before this one; None before the first, and where pages are read by cursor."""
        query = self._info.previous_query()
        return None if query is None else await self._listing.load(query)

    async def first_page(self) -> AsyncPage[T_co]:
        """The first page of the list."""
        return await self._listing.load(self._info.first_query())

    async def last_page(self) -> AsyncPage[T_co]:
        """The last page of the list.

        Raises:
            ValueError: The API doesn't say how many pages there are.
        """
        return await self._listing.load(self._info.last_query())

    async def page(self, number: int) -> AsyncPage[T_co]:
        """The page of a number, counted from 1.

        Raises:
            ValueError: The list's pages have no numbers, or none is that small.
        """
        return await self._listing.load(self._info.query_of(number))

    def pages(self, *, concurrency: int = 1) -> AsyncGenerator[AsyncPage[T_co], None]:
        """This page and all after it, as they come.

        Pages that hold nothing new are left out, unless something on them can't be read. An item may be on two pages:
        `walk` gives it once.

        Args:
            concurrency: As for `walk`.

        Raises:
            HelpScoutError: As for `walk`.
            ValueError: `concurrency` is less than 1.
        """
        return AsyncWalk(self._listing, self._info.query, self, concurrency, None).by_page()

    def walk(self, *, concurrency: int = 1, limit: int | None = None) -> AsyncWalk[T_co]:
        """All items from this page to the end of the list.

        Args:
            concurrency: How many pages are fetched at the same time, and held in memory. Where pages have no numbers,
                it is one page ahead if this is more than 1.
            limit: How many items there are to be at most.

        Raises:
            ValueError: `concurrency` is less than 1, or `limit` less than 0.
        """
        return AsyncWalk(self._listing, self._info.query, self, concurrency, limit)

    def __aiter__(self) -> AsyncGenerator[T_co, None]:
        return self.walk().__aiter__()
