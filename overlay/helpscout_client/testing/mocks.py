"""Mocks that replace resources of a client."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Protocol, Self
from unittest.mock import MagicMock, create_autospec

from .pages import async_page_of, page_of


class ResourceMock(Protocol):
    """A mock from `unittest.mock` that replaces a resource, and has only that resource's methods.

    As a context manager, it restores the real resource when the block ends.
    """

    def __getattr__(self, name: str) -> MagicMock:
        """A mock of a method, or another attribute of mocks, such as `mock_calls`."""
        ...

    def __enter__(self) -> Self:
        """The mock itself."""
        ...

    def __exit__(self, *exception: object) -> None:
        """Restores the real resource."""
        ...


def mock_of(resource: object, clear: Callable[[], None]) -> ResourceMock:
    """Makes a mock that replaces a resource.

    Args:
        resource: The real resource.
        clear: Restores the real resource.
    """
    mock: Any = create_autospec(resource, spec_set=True)
    for method, result in _lists(resource).items():
        getattr(mock, method).return_value = result
    # Each mock has its own class.
    type(mock).__enter__ = lambda mock: mock
    type(mock).__exit__ = lambda mock, *exception: clear()
    made: ResourceMock = mock
    return made


def _lists(resource: object) -> dict[str, object]:
    """An empty list for each method that returns a list."""
    found: dict[str, object] = {}
    for name in dir(resource):
        result = getattr(getattr(resource, name), "__annotations__", {}).get("return")
        # Annotations are strings because of the future import.
        if listing := re.search(r"\b(AsyncPages|Page)\[", str(result)):
            found[name] = async_page_of([]) if listing[1] == "AsyncPages" else page_of([])
    return found
