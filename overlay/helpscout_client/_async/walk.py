"""Iteration over all items of a list."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing, nullcontext
from functools import partial
from typing import Any, Generic, TypeVar

import helpscout_client

from ..concurrency.prefetch import AsyncPending, AsyncPrefetcher, check_concurrency
from ..paging.traversal import Traversal
from ..ratelimit.limiter import bulk_work
from .listing import AsyncListing

T_co = TypeVar("T_co", covariant=True)


class AsyncWalk(Generic[T_co]):
    """An iterator over the items of a list, across pages.

    It ends after the last page, and when pages contain no new items. If the API doesn't report the number of pages, it
    also ends at the fifth empty page in a row.

    New items may shift others to later pages, where they appear again. Such items are returned once if they reappear
    within twenty pages. Rows of reports are not deduplicated. If items are removed during the iteration, the list's
    total shrinks, and pages are read again to find the items that moved to them.

    Exceptions raised while fetching a page have the attribute `resume`.
    """

    def __init__(
        self,
        listing: AsyncListing[T_co],
        query: Mapping[str, Any],
        first: helpscout_client.AsyncPage[T_co] | None,
        concurrency: int,
        limit: int | None,
        total: int | None = None,
    ) -> None:
        check_concurrency(concurrency)
        if limit is not None and limit < 0:
            raise ValueError(f"limit must be at least 0, not {limit}")
        self._listing = listing
        self._query = query
        self._first = first
        self._concurrency = concurrency
        self._limit = limit
        self._total = total
        self._traversal = Traversal(query, limit, total)

    @property
    def resume(self) -> int | str | None:
        """Where another iteration can continue: number or cursor of the current page.

        Pass it as `page` or `cursor` to the method that returned the list. Items of that page may come again. It is
        None at the end, and for lists whose pages have neither.
        """
        return self._traversal.resume

    @property
    def is_complete(self) -> bool:
        """False if removed items may have caused others to be missed, or if an item can't be read."""
        return self._traversal.is_complete

    @property
    def saw_all_pages(self) -> bool:
        """Like `is_complete`, but ignores items that can't be read."""
        return self._traversal.saw_all_pages

    async def __aiter__(self) -> AsyncGenerator[T_co, None]:
        async with aclosing(self._steps()) as steps:
            async for page, fresh in steps:
                for item in fresh:
                    yield item
                # Otherwise they would stay in memory until the next page is loaded.
                del page, fresh

    async def by_page(self) -> AsyncGenerator[helpscout_client.AsyncPage[T_co], None]:
        """Iterates the first page and all pages with new items."""
        is_first = True
        async with aclosing(self._steps()) as steps:
            async for page, fresh in steps:
                if fresh or is_first or page.unreadable:
                    yield page
                is_first = False
                del page, fresh

    async def _steps(self) -> AsyncGenerator[tuple[helpscout_client.AsyncPage[T_co], list[T_co]], None]:
        """Pages and their new items."""
        traversal = self._traversal = Traversal(self._query, self._limit, self._total)
        prefetcher = AsyncPrefetcher(self._concurrency)
        ahead: deque[tuple[Mapping[str, Any], AsyncPending[helpscout_client.AsyncPage[T_co]]]] = deque()

        def fetch(most: int) -> None:
            """Starts fetching the next pages, and discards fetched pages that are no longer next."""
            queries = traversal.ahead(most)
            while [query for query, _ in ahead] != list(queries[: len(ahead)]):
                ahead.pop()[1].discard()
            for query in queries[len(ahead) :]:
                ahead.append((query, prefetcher.start(partial(self._load, query))))

        page = self._first
        try:
            while traversal.proceed():
                try:
                    if page is None:
                        fetch(self._concurrency)
                        page = await ahead.popleft()[1].result()
                    fresh = traversal.take(page._info, page.items, len(page.unreadable))
                except BaseException as error:
                    vars(error)["resume"] = traversal.resume
                    raise
                # One less, because this page is also in memory.
                fetch(self._concurrency - 1)
                yield page, fresh
                del fresh
                page = None
        finally:
            await prefetcher.aclose()

    async def _load(self, query: Mapping[str, Any]) -> helpscout_client.AsyncPage[T_co]:
        # Callers that want one page should not wait for the hundreds of pages of an iteration.
        with nullcontext() if query == self._query else bulk_work():
            return await self._listing.load(query)
