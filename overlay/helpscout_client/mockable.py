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
        """Replaces a resource by a mock, for tests of code that uses this client.

        The mock accepts only what the real methods accept: an unknown name raises an AttributeError, invalid arguments
        a TypeError. List methods return empty lists by default; use `page_of` or `async_page_of` to return items.
        Awaitable methods of `AsyncHelpScout` stay awaitable.

        Later `with_options` copies also have the mock. Calls that don't go through a resource are still sent: raw
        functions, `request`, `stream` and `related`.

        Args:
            name: Name of the resource, such as `workflows`. An existing mock is replaced.

        Returns:
            The mock. Use it in a `with` statement, or remove it with `clear_mock`.

        Raises:
            ValueError: There is no such resource.
        """
        # Imported here because only tests need it.
        from .testing.mocks import mock_of

        self.clear_mock(name)
        mock = mock_of(getattr(self, name), partial(self.clear_mock, name))
        self._place({name: mock})
        return mock

    def clear_mock(self, name: ResourceName) -> None:
        """Restores the real resource, if a mock replaces it.

        Args:
            name: Name of the resource.

        Raises:
            ValueError: There is no such resource.
        """
        names = get_args(ResourceName)
        if name not in names:
            raise ValueError(f"{name!r} is not a resource; the resources are {', '.join(names)}")
        if self._mocks.pop(name, None) is not None:
            # The client creates the real resource again on next use.
            del vars(self)[name]

    def clear_mocks(self) -> None:
        """Restores all real resources."""
        for name in get_args(ResourceName):
            self.clear_mock(name)

    def _place(self, mocks: dict[str, helpscout_client.ResourceMock]) -> None:
        self._mocks.update(mocks)
        vars(self).update(mocks)
