"""Clients whose resources can be replaced by mocks."""

from __future__ import annotations

from functools import partial
from typing import get_args

import helpscout_client

from ._resources import ResourceName


class Mockable:
    """A client whose resources can be replaced by mocks."""

    _mocks: dict[str, helpscout_client.ResourceMock]

    def mock(self, name: ResourceName) -> helpscout_client.ResourceMock:
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
        # Hardly any program gets here.
        from .testing.mocks import mock_of

        self.clear_mock(name)
        mock = mock_of(getattr(self, name), partial(self.clear_mock, name))
        self._place({name: mock})
        return mock

    def clear_mock(self, name: ResourceName) -> None:
        """Puts a real resource back in its place, if a mock is there.

        Args:
            name: Name of the resource.

        Raises:
            ValueError: There is no such resource.
        """
        names = get_args(ResourceName)
        if name not in names:
            raise ValueError(f"{name!r} is not a resource; the resources are {', '.join(names)}")
        if self._mocks.pop(name, None) is not None:
            # The client makes the real one when it is next asked for.
            del vars(self)[name]

    def clear_mocks(self) -> None:
        """Puts all real resources back in their places."""
        for name in get_args(ResourceName):
            self.clear_mock(name)

    def _place(self, mocks: dict[str, helpscout_client.ResourceMock]) -> None:
        self._mocks.update(mocks)
        vars(self).update(mocks)
