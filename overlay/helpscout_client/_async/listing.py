"""Lists that are read page by page."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Generic, TypeVar

import httpx
from attrs import frozen

import helpscout_client
from helpscout_api.types import Response

from ..paging.page_info import place_of

T_co = TypeVar("T_co", covariant=True)


@frozen
class AsyncListing(Generic[T_co]):
    """A list that is read page by page."""

    fetch: Callable[..., Awaitable[Response[Any]]]
    """A raw function with all of its arguments bound except the query."""
    base_url: httpx.URL

    async def load(self, query: Mapping[str, Any]) -> helpscout_client.AsyncPage[T_co]:
        """Fetches a page. Exceptions have the attribute `resume`."""
        try:
            return helpscout_client.AsyncPage(self, query, await self.fetch(**query))
        except BaseException as error:
            vars(error)["resume"] = place_of(query)
            raise
