"""What the generated resources call through.

Lists load when they are first used: a program that only writes doesn't need them.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from helpscout_api.client import AsyncClient

    from ..resources.base import AsyncFetch, Path, Query
    from .pages import AsyncPages


class AsyncResourceContext:
    """Sends for the resources of one client."""

    def __init__(self, raw: AsyncClient) -> None:
        self.raw = raw

    def pages(self, fetch: AsyncFetch, path: Path, query: Query) -> AsyncPages[Any]:
        """Opens a list that a raw function reads."""
        from ..paging.page_info import reusable
        from .listing import AsyncListing
        from .pages import AsyncPages

        base_url = self.raw.get_async_httpx_client().base_url
        return AsyncPages(AsyncListing(partial(fetch, *path, client=self.raw), base_url), reusable(query))
