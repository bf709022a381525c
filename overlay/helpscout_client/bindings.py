"""What the generated resources of each flavour call through."""

from collections.abc import AsyncIterator, Awaitable, Generator
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from helpscout_api.client import AsyncClient, Client

from ._async.page import AsyncPage
from ._sync.page import Page
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
        return Page.load(partial(fetch, *path, client=self.raw), query)


class AsyncHTTPBinding:
    """Sends when awaited."""

    def __init__(self, raw: AsyncClient) -> None:
        self.raw = raw
        self.coerce = Coercion()

    def pages(self, fetch: "AsyncFetch", path: "Path", query: "Query") -> "AsyncPages[Any]":
        """Prepares to fetch a list with a raw function."""
        return AsyncPages(partial(fetch, *path, client=self.raw), query)


class AsyncPages(Generic[T_co], Awaitable[AsyncPage[T_co]]):
    """A list that was not fetched yet: await it for its first page, or iterate it for all its items."""

    def __init__(self, fetch: "AsyncFetch", query: "Query") -> None:
        self._fetch = fetch
        self._query = query

    def __await__(self) -> Generator[Any, Any, AsyncPage[T_co]]:
        return AsyncPage[T_co].load(self._fetch, self._query).__await__()

    async def __aiter__(self) -> AsyncIterator[T_co]:
        async for item in await self:
            yield item
