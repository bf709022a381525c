"""Mocks in place of resources."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Protocol, Self, get_args

from .._resources import ResourceName

if TYPE_CHECKING:
    from unittest.mock import MagicMock


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


class Mockable:
    """A client whose resources can be replaced by mocks."""

    _mocks: dict[str, ResourceMock]

    def mock(self, name: ResourceName) -> ResourceMock:
        """Puts a mock in place of a resource, for tests of code that is given this client.

        The mock takes what the real methods take: another name is an AttributeError, other arguments are a TypeError.
        Methods that list return empty lists, unless told otherwise, best with `page_of` or `async_page_of`; those of
        `AsyncHelpScout` that are awaited can be awaited.

        Copies that `with_options` makes afterwards have the mock, too. What doesn't go through a resource is still
        sent: raw functions, `request`, `stream` and `related`.

        Args:
            name: Name of the resource, such as `workflows`. A mock that is there already is replaced.

        Returns:
            The mock, which can be used in a `with` statement, and else stays until `clear_mock`.

        Raises:
            ValueError: There is no such resource.
        """
        # Imported here since hardly any program gets here; so is what else only mocks need.
        from unittest.mock import create_autospec

        self.clear_mock(name)
        resource = getattr(self, name)
        mock: Any = create_autospec(resource, spec_set=True)
        for method, result in _lists(resource).items():
            getattr(mock, method).return_value = result
        # Each mock has a class of its own.
        type(mock).__enter__ = lambda mock: mock
        type(mock).__exit__ = lambda mock, *exception: self.clear_mock(name)
        self._place({name: mock})
        placed: ResourceMock = mock
        return placed

    def clear_mock(self, name: ResourceName) -> None:
        """Puts a real resource back in its place, if a mock is there.

        Args:
            name: Name of the resource.

        Raises:
            ValueError: There is no such resource.
        """
        names = get_args(ResourceName)
        if name not in names:
            raise ValueError(f"{name!r} is none of the resources: {', '.join(names)}")
        if self._mocks.pop(name, None) is not None:
            # The client makes the real one when it is next asked for.
            del vars(self)[name]

    def clear_mocks(self) -> None:
        """Puts all real resources back in their places."""
        for name in get_args(ResourceName):
            self.clear_mock(name)

    def _place(self, mocks: dict[str, ResourceMock]) -> None:
        self._mocks.update(mocks)
        vars(self).update(mocks)


def _lists(resource: object) -> dict[str, object]:
    """An empty list for each method that gives a list."""
    from .pages import async_page_of, page_of

    found: dict[str, object] = {}
    for name in dir(resource):
        result = getattr(getattr(resource, name), "__annotations__", {}).get("return")
        # Annotations are texts, since nobody evaluates them.
        if listing := re.search(r"\b(AsyncPages|Page)\[", str(result)):
            found[name] = async_page_of([]) if listing[1] == "AsyncPages" else page_of([])
    return found
