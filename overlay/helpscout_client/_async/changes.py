"""Incremental reading of lists."""

from __future__ import annotations

import datetime
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from typing import Generic, TypeVar

import helpscout_client

from ..concurrency.prefetch import check_concurrency
from ..paging.bookmark import Bookmark
from .walk import AsyncWalk

T_co = TypeVar("T_co", covariant=True)


class AsyncChanges(Generic[T_co]):
    """Items that were modified since a given time. Iterate them, then store the `watermark` for the next run."""

    watermark: datetime.datetime | None
    """The `since` of the next run. It advances once all pages are read, and only if no item can have been missed."""
    is_complete: bool
    """Whether all items were read. False before the end, if items may have been missed, or if one can't be read."""

    def __init__(
        self,
        open_at: Callable[[int | None], helpscout_client.AsyncPages[T_co]],
        since: datetime.datetime | None,
        overlap: datetime.timedelta,
        concurrency: int,
        resume: str | None,
    ) -> None:
        check_concurrency(concurrency)
        self.watermark = since
        self.is_complete = False
        self._open_at = open_at
        self._overlap = overlap
        self._concurrency = concurrency
        self._start = Bookmark.parse(resume)
        self._began = self._start.began
        self._walk: AsyncWalk[T_co] | None = None

    @property
    def resume(self) -> str | None:
        """Where to continue if the iteration stops early: the current page, and the server's time at the first page.

        Pass it as `resume`, with the same `since` and filters. Items of that page may come again. It is None before the
        first page was read, and at the end.
        """
        walk = self._walk
        if walk is None:
            return str(self._start) if self._start.page else None
        page = walk.resume
        # These lists have page numbers.
        assert not isinstance(page, str)
        return None if page is None else str(Bookmark(page=page, total=walk._traversal.total, began=self._began))

    async def __aiter__(self) -> AsyncGenerator[T_co, None]:
        try:
            page = await self._open_at(self._start.page)
            self._began = self._start.began or page.date
            walk = self._walk = AsyncWalk(
                page._listing, page._info.query, page, self._concurrency, None, self._start.total
            )
            async with aclosing(walk.__aiter__()) as items:
                async for item in items:
                    yield item
        except BaseException as error:
            vars(error)["resume"] = self.resume
            raise
        self.is_complete = walk.is_complete
        if walk.saw_all_pages and self._began is not None:
            self.watermark = self._began - self._overlap
