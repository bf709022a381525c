"""Lists that were not read from the API, for tests of code that reads lists."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Generic, TypeVar

import httpx
from attrs import frozen

from helpscout_api.types import Response

from ._async.page import AsyncListing
from ._sync.page import Listing, Page
from .bindings import AsyncPages
from .settings import BASE_URL

T = TypeVar("T")


def page_of(items: Iterable[T], *, size: int = 50) -> Page[T]:
    """What a method of `HelpScout` that lists would return, made of given items.

    It has all that pages have: it can be iterated and walked, and leads to further pages if there are more items than
    one holds. Nothing is sent.

    Args:
        items: The items of the whole list, such as models.
        size: How many a page holds.

    Returns:
        The first page.

    Raises:
        ValueError: `size` is less than 1.
    """
    made = _made(items, size)
    return Listing[T](made.answer, _NOWHERE).load(_FIRST)


def async_page_of(items: Iterable[T], *, size: int = 50) -> AsyncPages[T]:
    """What a method of `AsyncHelpScout` that lists would return, made of given items: to be awaited, or iterated.

    Args:
        items: The items of the whole list, such as models.
        size: How many a page holds.

    Raises:
        ValueError: `size` is less than 1.
    """
    made = _made(items, size)

    async def answer(**query: Any) -> Response[Any]:
        return made.answer(**query)

    return AsyncPages[T](AsyncListing(answer, _NOWHERE), _FIRST)


_NOWHERE = httpx.URL(BASE_URL)
_FIRST = {"page": None}


@frozen
class _Made(Generic[T]):
    items: Sequence[T]
    size: int

    def answer(self, page: int | None) -> Response[_Envelope[T]]:
        number = page or 1
        envelope = _Envelope(
            items=self.items[(number - 1) * self.size : number * self.size],
            number=number,
            size=self.size,
            total_elements=len(self.items),
            total_pages=-(-len(self.items) // self.size),
        )
        return Response(status_code=200, content=b"", headers={}, parsed=envelope)


@frozen(kw_only=True)
class _Envelope(Generic[T]):
    """As the models of paged answers."""

    items: Sequence[T]
    number: int
    size: int
    total_elements: int
    total_pages: int
    embedded: None = None
    links: None = None

    @property
    def page(self) -> _Envelope[T]:
        return self


def _made(items: Iterable[T], size: int) -> _Made[T]:
    if size < 1:
        raise ValueError(f"size must be at least 1, not {size}")
    return _Made(list(items), size)
