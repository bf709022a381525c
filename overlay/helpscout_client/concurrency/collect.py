"""Reads asynchronous iterables to their end."""

from collections.abc import AsyncIterable, Awaitable, Callable
from typing import Any, TypeVar

T = TypeVar("T")


async def collect(source: AsyncIterable[Any] | Awaitable[Any], make: Callable[[Any], T]) -> T:
    """Passes the list of all items, or the awaited value, to a function."""
    if isinstance(source, AsyncIterable):
        return make([item async for item in source])
    return make(await source)
