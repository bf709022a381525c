"""Walking lists."""

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
    """The items of a list, page after page.

    It ends after the last page, at the fifth empty one in a row if the API doesn't say how many pages there are, and
    where pages bring nothing new. Items that come a second time
    within twenty pages, since others were added before them, are given once; rows of reports are given as they come.
    When items leave the list meanwhile, and its total falls, pages are read again for what moved to them.

    Whatever is raised by fetching a page carries `resume`.
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
        """Where another walk can take over: number or cursor of the page that is being read.

        Give it as `page` or `cursor` to the method that the list came from. Items of that page may come again. It is
        None at the end, and where pages have neither.
        """
        return self._traversal.resume

    @property
    def is_complete(self) -> bool:
        """False once items left the list in such a way that others may have been missed, or one can't be read."""
        return self._traversal.is_complete

    @property
    def saw_all_pages(self) -> bool:
        """As `is_complete`, but items that can't be read don't count."""
        return self._traversal.saw_all_pages

    async def __aiter__(self) -> AsyncGenerator[T_co, None]:
        async with aclosing(self._steps()) as steps:
            async for page, fresh in steps:
                for item in fresh:
                    yield item
                # Or they would be held until the next page is there.
                del page, fresh

    async def by_page(self) -> AsyncGenerator[helpscout_client.AsyncPage[T_co], None]:
        """The first page, and all that hold something new."""
        is_first = True
        async with aclosing(self._steps()) as steps:
            async for page, fresh in steps:
                if fresh or is_first or page.unreadable:
                    yield page
                is_first = False
                del page, fresh

    async def _steps(self) -> AsyncGenerator[tuple[helpscout_client.AsyncPage[T_co], list[T_co]], None]:
        """Pages, and what is new on them."""
        traversal = self._traversal = Traversal(self._query, self._limit, self._total)
        prefetcher = AsyncPrefetcher(self._concurrency)
        ahead: deque[tuple[Mapping[str, Any], AsyncPending[helpscout_client.AsyncPage[T_co]]]] = deque()

        def fetch(most: int) -> None:
            """Has the next pages fetched, and those forgotten that are none any more."""
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
                # One place less, since this page is held as well.
                fetch(self._concurrency - 1)
                yield page, fresh
                del fresh
                page = None
        finally:
            await prefetcher.aclose()

    async def _load(self, query: Mapping[str, Any]) -> helpscout_client.AsyncPage[T_co]:
        # A caller that wants one page is not to wait for the hundreds of a walk.
        with nullcontext() if query == self._query else bulk_work():
            return await self._listing.load(query)
