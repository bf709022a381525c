"""The context that generated resources make their calls with.

Code for lists is imported on first use, because programs that only write don't need it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from helpscout_api.client import AsyncClient

    from ..resources.base import AsyncFetch, Path, Query
    from .pages import AsyncPages


class AsyncResourceContext:
    """Sends requests for the resources of one client."""

    def __init__(self, raw: AsyncClient) -> None:
        self.raw = raw

    def pages(self, fetch: AsyncFetch, path: Path, query: Query) -> AsyncPages[Any]:
        """Returns the list that a raw function reads."""
        from ..paging.page_info import reusable
        from .listing import AsyncListing
        from .pages import AsyncPages

        base_url = self.raw.get_async_httpx_client().base_url
        return AsyncPages(AsyncListing(partial(fetch, *path, client=self.raw), base_url), reusable(query))
