"""Pages of lists."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from typing import Any, Self, TypeVar

from helpscout_api.types import Response

from ..position import BasePage

T_co = TypeVar("T_co", covariant=True)


class AsyncPage(BasePage[T_co]):
    """A page of a list. Iterating it walks all items from this page to the end of the list."""

    def __init__(
        self, fetch: Callable[..., Awaitable[Response[Any]]], query: Mapping[str, Any], response: Response[Any]
    ) -> None:
        super().__init__(response.parsed, query)
        self._fetch = fetch

    @classmethod
    async def load(cls, fetch: Callable[..., Awaitable[Response[Any]]], query: Mapping[str, Any]) -> Self:
        """Fetches a page by a raw function that knows all of its arguments but the query."""
        return cls(fetch, query, await fetch(**query))

    async def next_page(self) -> Self | None:
        """The page after this one; None after the last."""
        query = self._next_query()
        return None if query is None else await self.load(self._fetch, query)

    async def previous_page(self) -> Self | None:
        """The page before this one; None before the first, and where pages are read by cursor."""
        query = self._previous_query()
        return None if query is None else await self.load(self._fetch, query)

    async def first_page(self) -> Self:
        """The first page of the list."""
        return await self.load(self._fetch, self._first_query())

    async def last_page(self) -> Self:
        """The last page of the list.

        Raises:
            ValueError: The API doesn't say how many pages there are.
        """
        return await self.load(self._fetch, self._last_query())

    async def page(self, number: int) -> Self:
        """The page of a number, counted from 1.

        Raises:
            ValueError: The list's pages have no numbers, or none is that small.
        """
        return await self.load(self._fetch, self._query_of(number))

    async def pages(self) -> AsyncIterator[Self]:
        """This page and all after it, up to the last, an empty one, or one that comes a second time."""
        page = self
        yield page
        while (following := await page.next_page()) is not None and following.items != page.items:
            yield following
            page = following

    async def __aiter__(self) -> AsyncIterator[T_co]:
        async for page in self.pages():
            for item in page.items:
                yield item
