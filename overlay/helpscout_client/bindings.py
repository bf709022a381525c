"""What the generated resources of each flavour call through."""

from collections.abc import AsyncGenerator, Awaitable, Generator
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from helpscout_api.client import AsyncClient, Client

from ._async.page import AsyncListing, AsyncPage
from ._async.walk import AsyncWalk
from ._sync.page import Listing, Page
from .coercion import Coercion

if TYPE_CHECKING:
    from helpscout_api.resource import AsyncFetch, Fetch, Path, Query

T_co = TypeVar("T_co", covariant=True)


class HTTPBinding:
    """Sends at once."""

    def __init__(self, raw: Client) -> None:
        self.raw = raw
        self.coerce = Coercion()

    def pages(self, fetch: "Fetch", path: "Path", query: "Query") -> Page[Any]:
        """Fetches a list with a raw function, and wraps the answer."""
        base_url = self.raw.get_httpx_client().base_url
        return Listing[Any](partial(fetch, *path, client=self.raw), base_url).load(query)


class AsyncHTTPBinding:
    """Sends when awaited."""

    def __init__(self, raw: AsyncClient) -> None:
        self.raw = raw
        self.coerce = Coercion()

    def pages(self, fetch: "AsyncFetch", path: "Path", query: "Query") -> "AsyncPages[Any]":
        """Prepares to fetch a list with a raw function."""
        base_url = self.raw.get_async_httpx_client().base_url
        return AsyncPages(AsyncListing(partial(fetch, *path, client=self.raw), base_url), query)


class AsyncPages(Generic[T_co], Awaitable[AsyncPage[T_co]]):
    """A list that was not fetched yet: await it for its first page, or iterate it for all its items."""

    def __init__(self, listing: AsyncListing[T_co], query: "Query") -> None:
        self._listing = listing
        self._query = query

    def __await__(self) -> Generator[Any, Any, AsyncPage[T_co]]:
        return self._listing.load(self._query).__await__()

    def pages(self, *, concurrency: int = 1) -> AsyncGenerator[AsyncPage[T_co], None]:
        """All pages, as `AsyncPage.pages` gives them."""
        return AsyncWalk(self._listing, self._query, None, concurrency, None).by_page()

    def walk(self, *, concurrency: int = 1, limit: int | None = None) -> AsyncWalk[T_co]:
        """All items, as `AsyncPage.walk` gives them."""
        return AsyncWalk(self._listing, self._query, None, concurrency, limit)

    def __aiter__(self) -> AsyncGenerator[T_co, None]:
        return self.walk().__aiter__()
