"""Connections to the API."""

from collections.abc import Callable, Mapping
from typing import Any

import httpx

from ..transport.forks import inherited, on_fork
from ..transport.httpx_tuning import NO_COOKIES
from ..transport.masking import mask_reason
from ..transport.redirects import check_location
from .bodies import async_bound_body

#: Connections of parent processes. They are kept, since closing one may speak on it.
_parents: list[object] = []


class AsyncConnections:
    """An httpx client that carries requests, with the auth flow and the user's hooks.

    A forked process gets another one, since the connections belong to its parent.

    Args:
        event_hooks: The user's hooks.
        options: Those of httpx.
    """

    def __init__(self, event_hooks: Mapping[str, list[Callable[..., Any]]] | None, **options: Any) -> None:
        hooks = dict(event_hooks or {})
        # First, before httpx itself looks at the address.
        hooks["response"] = [_check, *hooks.get("response", ())]
        self._options = {**options, "event_hooks": hooks}
        self.client: httpx.AsyncClient = _CookielessClient(**self._options)
        on_fork(self)

    def after_fork(self) -> None:
        """Makes connections of its own."""
        if self.client.is_closed:
            return
        _parents.append(self.client)
        own = {
            "transport": inherited(self._options["transport"]),
            "mounts": {pattern: inherited(each) for pattern, each in (self._options["mounts"] or {}).items()},
        }
        self.client = _CookielessClient(**{**self._options, **own})

    async def aclose(self) -> None:
        """Closes them."""
        await self.client.aclose()


class _CookielessClient(httpx.AsyncClient):
    """Keeps no cookies: the API needs none, and a server could set them without end."""

    @property
    def cookies(self) -> httpx.Cookies:
        """There are none."""
        return NO_COOKIES

    @cookies.setter
    def cookies(self, cookies: Any) -> None:
        """Keeps none."""


async def _check(response: httpx.Response) -> None:
    check_location(response)
    mask_reason(response)
    await async_bound_body(response)
