# Made from _async by `make generate`; change that.
"""Reading what changed since the last time."""

from __future__ import annotations

import datetime
from collections.abc import Generator
from contextlib import closing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from helpscout_api.models import Conversation

    from .. import Page


class Changes:
    """Conversations that were modified since a moment; iterating them reads them."""

    watermark: datetime.datetime | None
    """What to give next time. It moves on when all was read, and only if nothing can have been missed."""

    def __init__(
        self,
        pages: Page[Conversation],
        since: datetime.datetime | None,
        overlap: datetime.timedelta,
        concurrency: int,
    ) -> None:
        self.watermark = since
        self._pages = pages
        self._overlap = overlap
        self._concurrency = concurrency

    def __iter__(self) -> Generator[Conversation, None]:
        page = self._pages
        walk = page.walk(concurrency=self._concurrency)
        with closing(walk.__iter__()) as conversations:
            for conversation in conversations:
                yield conversation
        if walk.is_complete and page.date is not None:
            self.watermark = page.date - self._overlap
