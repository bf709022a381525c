"""Lists made from given items, for tests of code that reads lists from the API."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from types import SimpleNamespace
from typing import Any, TypeVar

import httpx

from helpscout_api.types import Response

from .._async.listing import AsyncListing
from .._async.pages import AsyncPages
from .._sync.listing import Listing
from .._sync.page import Page
from ..transport.origins import BASE_URL

T = TypeVar("T")


def page_of(items: Iterable[T], *, size: int = 50) -> Page[T]:
    """Makes a page like those that list methods of `HelpScout` return, from given items.

    You can iterate over it and call `walk()` as on any page. It leads to further pages if the items don't fit on one.
    No request is sent.

    Args:
        items: The items of the whole list, such as models.
        size: The number of items on a page.

    Returns:
        The first page.

    Raises:
        ValueError: `size` is less than 1.
    """
    return Listing[T](_answers(items, size), _NOWHERE).load(_FIRST)


def async_page_of(items: Iterable[T], *, size: int = 50) -> AsyncPages[T]:
    """Makes the object that list methods of `AsyncHelpScout` return, from given items. Await it, or iterate over it.

    Args:
        items: The items of the whole list, such as models.
        size: The number of items on a page.

    Raises:
        ValueError: `size` is less than 1.
    """
    answer_at_once = _answers(items, size)

    async def answer(**query: Any) -> Response[Any]:
        return answer_at_once(**query)

    return AsyncPages[T](AsyncListing(answer, _NOWHERE), _FIRST)


_NOWHERE = httpx.URL(BASE_URL)
_FIRST = {"page": None}


def _answers(items: Iterable[object], size: int) -> Callable[..., Response[Any]]:
    """Makes a function that replaces a raw function for lists."""
    if size < 1:
        raise ValueError(f"size must be at least 1, not {size}")
    every = list(items)

    def answer(page: int | None) -> Response[Any]:
        number = page or 1
        info = SimpleNamespace(
            number=number, size=size, total_elements=len(every), total_pages=math.ceil(len(every) / size)
        )
        held = every[(number - 1) * size : number * size]
        # The same attributes as the models of paged responses.
        envelope = SimpleNamespace(items=held, page=info, embedded=None, links=None)
        return Response(status_code=200, content=b"", headers={}, parsed=envelope)

    return answer
