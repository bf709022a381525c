"""Lists of the asynchronous client, before the first request."""

from collections.abc import AsyncGenerator, Awaitable, Generator
from typing import Any, Generic, TypeVar

from ..resources.base import Query
from .listing import AsyncListing
from .page import AsyncPage
from .walk import AsyncWalk

T_co = TypeVar("T_co", covariant=True)


class AsyncPages(Generic[T_co], Awaitable[AsyncPage[T_co]]):
    """A list that was not fetched yet. Await it for its first page, or iterate it for all its items."""

    def __init__(self, listing: AsyncListing[T_co], query: Query) -> None:
        self._listing = listing
        self._query = query

    def __await__(self) -> Generator[Any, Any, AsyncPage[T_co]]:
        return self._listing.load(self._query).__await__()

    def pages(self, *, concurrency: int = 1) -> AsyncGenerator[AsyncPage[T_co], None]:
        """Iterates all pages, as `AsyncPage.pages` does."""
        return AsyncWalk(self._listing, self._query, None, concurrency, None).by_page()

    def walk(self, *, concurrency: int = 1, limit: int | None = None) -> AsyncWalk[T_co]:
        """Iterates all items, as `AsyncPage.walk` does."""
        return AsyncWalk(self._listing, self._query, None, concurrency, limit)

    def __aiter__(self) -> AsyncGenerator[T_co, None]:
        return self.walk().__aiter__()
