"""What the generated resources of each flavour call through.

Lists and coercion load when they are first used: neither client needs the other's, nor one call all of its own.
"""

from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from helpscout_api.client import AsyncClient, Client
    from helpscout_api.resource import AsyncFetch, Fetch, Path, Query

    from ._sync.page import Page
    from .arguments.coercion import Coercion
    from .async_pages import AsyncPages


class BaseBinding:
    """What both flavours share."""

    @property
    def coerce(self) -> "Coercion":
        """Brings arguments into the strict form."""
        from .arguments.coercion import Coercion

        return Coercion()


class HTTPBinding(BaseBinding):
    """Sends at once."""

    def __init__(self, raw: "Client") -> None:
        self.raw = raw

    def pages(self, fetch: "Fetch", path: "Path", query: "Query") -> "Page[Any]":
        """Fetches a list with a raw function, and wraps the answer."""
        from ._sync.page import Listing

        base_url = self.raw.get_httpx_client().base_url
        return Listing[Any](partial(fetch, *path, client=self.raw), base_url).load(query)


class AsyncHTTPBinding(BaseBinding):
    """Sends when awaited."""

    def __init__(self, raw: "AsyncClient") -> None:
        self.raw = raw

    def pages(self, fetch: "AsyncFetch", path: "Path", query: "Query") -> "AsyncPages[Any]":
        """Prepares to fetch a list with a raw function."""
        from ._async.page import AsyncListing
        from .async_pages import AsyncPages

        base_url = self.raw.get_async_httpx_client().base_url
        return AsyncPages(AsyncListing(partial(fetch, *path, client=self.raw), base_url), query)
