"""Fetches the targets of links."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from functools import partial
from importlib import import_module
from itertools import islice
from typing import TYPE_CHECKING, Any

from ..concurrency.prefetch import AsyncPending, AsyncPrefetcher
from ..errors import NotFoundError
from ..resources.related import Found, LinkTarget

if TYPE_CHECKING:
    from .context import AsyncResourceContext


async def async_related(
    context: AsyncResourceContext, targets: Iterable[LinkTarget], concurrency: int
) -> dict[LinkTarget | None, Found]:
    """Fetches several targets at a time: single resources, and lists to their ends."""
    found: dict[LinkTarget | None, Found] = {None: Found(None)}
    waiting = iter(targets)
    prefetcher = AsyncPrefetcher(concurrency)
    ahead: deque[tuple[LinkTarget, AsyncPending[Found]]] = deque()

    def start(most: int) -> None:
        for target in islice(waiting, most):
            ahead.append((target, prefetcher.start(partial(_read, context, target))))

    try:
        start(concurrency)
        while ahead:
            target, reading = ahead.popleft()
            found[target] = await reading.result()
            start(1)
    finally:
        await prefetcher.aclose()
    return found


async def _read(context: AsyncResourceContext, target: LinkTarget) -> Found:
    module: Any = import_module(f"helpscout_api.api.{target.module}")
    try:
        if target.paging is None:
            return Found(await module.asyncio(*target.arguments, client=context.raw))
        query = {target.paging: None} if target.paging else {}
        walk = (await context.pages(module.asyncio_detailed, target.arguments, query)).walk()
        return Found([item async for item in walk], walk.is_complete)
    except NotFoundError:
        return Found(None)
