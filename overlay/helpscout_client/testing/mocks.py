"""Mocks in place of resources."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Protocol, Self
from unittest.mock import MagicMock, create_autospec

from .pages import async_page_of, page_of


class ResourceMock(Protocol):
    """A mock of `unittest.mock` that stands in place of a resource, and has its methods and no others.

    As a context manager, it gives the real resource its place back at the end.
    """

    def __getattr__(self, name: str) -> MagicMock:
        """A mock of a method, or what else mocks have, such as `mock_calls`."""
        ...

    def __enter__(self) -> Self:
        """The mock itself."""
        ...

    def __exit__(self, *exception: object) -> None:
        """Puts the real resource back."""
        ...


def mock_of(resource: object, clear: Callable[[], None]) -> ResourceMock:
    """A mock in place of a resource.

    Args:
        resource: The real one.
        clear: Puts the real one back.
    """
    mock: Any = create_autospec(resource, spec_set=True)
    for method, result in _lists(resource).items():
        getattr(mock, method).return_value = result
    # Each mock has a class of its own.
    type(mock).__enter__ = lambda mock: mock
    type(mock).__exit__ = lambda mock, *exception: clear()
    made: ResourceMock = mock
    return made


def _lists(resource: object) -> dict[str, object]:
    """An empty list for each method that gives a list."""
    found: dict[str, object] = {}
    for name in dir(resource):
        result = getattr(getattr(resource, name), "__annotations__", {}).get("return")
        # Annotations are texts, since nobody evaluates them.
        if listing := re.search(r"\b(AsyncPages|Page)\[", str(result)):
            found[name] = async_page_of([]) if listing[1] == "AsyncPages" else page_of([])
    return found
