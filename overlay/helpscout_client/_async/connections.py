"""Connections to the API."""

import ssl
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import httpx

from ..concurrency.apart import async_apart, async_by_user, async_check_caller, async_nothing
from ..errors import ConfigurationError
from ..transport.deadline import current
from ..transport.forks import inherited, on_fork
from ..transport.httpx_tuning import NO_COOKIES
from ..transport.proxies import environment_proxy
from .bodies import async_check_response

AsyncTransportOption = httpx.AsyncBaseTransport | Callable[[httpx.AsyncBaseTransport], httpx.AsyncBaseTransport] | None

#: Connections of parent processes. They are kept, because closing one may send data on it.
_parents: list[object] = []


class AsyncConnections:
    """An httpx client that sends requests, with the auth flow and the user's hooks.

    A forked process gets a new one, because the connections belong to its parent.

    Args:
        event_hooks: The user's hooks.
        base_url: The API's origin.
        transport: The user's transport, or a function that wraps the client's.
        proxy: The user's proxy.
        verify: Which certificates to trust.
        limits: Limits on the number of connections.
        http2: Whether to use HTTP/2.
        options: Other options of httpx.
    """

    def __init__(
        self,
        event_hooks: Mapping[str, list[Callable[..., Any]]] | None,
        *,
        base_url: httpx.URL,
        transport: AsyncTransportOption,
        proxy: str | httpx.URL | httpx.Proxy | None,
        verify: ssl.SSLContext,
        limits: httpx.Limits,
        http2: bool,
        **options: Any,
    ) -> None:
        hooks: dict[str, list[Callable[..., Any]]]
        hooks = {kind: [partial(async_by_user, hook) for hook in each] for kind, each in (event_hooks or {}).items()}
        # Last, because hooks may take a long time.
        hooks["request"] = [*hooks.get("request", ()), _begin_attempt]
        # First, before httpx itself parses the URL.
        hooks["response"] = [async_check_response, *hooks.get("response", ())]
        options |= {"base_url": base_url, "verify": verify, "limits": limits, "http2": http2, "event_hooks": hooks}
        if isinstance(transport, httpx.AsyncBaseTransport):
            self._connect = partial(inherited, transport)
            self._options = {**options, "proxy": proxy}
            first = transport
        else:
            if proxy is None:
                proxy = environment_proxy(base_url)
            elif not isinstance(proxy, httpx.Proxy):
                proxy = httpx.Proxy(proxy)
            self._connect = partial(_transport, transport, proxy, verify, limits, http2)
            self._options = options
            first = self._connect()
        self.client: httpx.AsyncClient = _CookielessClient(**self._options, transport=first)
        on_fork(self)

    def after_fork(self) -> None:
        """Replaces the connections with new ones."""
        if self.client.is_closed:
            return
        _parents.append(self.client)
        mounts = {pattern: inherited(each) for pattern, each in (self._options["mounts"] or {}).items()}
        self.client = _CookielessClient(**{**self._options, "mounts": mounts, "transport": self._connect()})

    async def aclose(self) -> None:
        """Closes them."""
        await async_apart(self.client.aclose, async_nothing, is_breakable=False)


def _transport(
    wrap: Callable[[httpx.AsyncBaseTransport], httpx.AsyncBaseTransport] | None,
    proxy: httpx.Proxy | None,
    verify: ssl.SSLContext,
    limits: httpx.Limits,
    http2: bool,
) -> httpx.AsyncBaseTransport:
    # Imported here because httpcore loads slowly.
    from .network import AsyncTransport

    own = AsyncTransport(proxy, verify, limits, http2)
    if wrap is None:
        return own
    wrapped = wrap(own) if callable(wrap) else None
    if not isinstance(wrapped, httpx.AsyncBaseTransport):
        raise ConfigurationError(
            "transport must be one of httpx for this kind of client, or a function that wraps the client's own"
        )
    return wrapped


class _CookielessClient(httpx.AsyncClient):
    """Keeps no cookies: the API needs none, and a server could set any number of them."""

    @property
    def cookies(self) -> httpx.Cookies:
        """Always empty."""
        return NO_COOKIES

    @cookies.setter
    def cookies(self, cookies: Any) -> None:
        """Discards the cookies."""


async def _begin_attempt(request: httpx.Request) -> None:
    # Nothing is sent if the caller was interrupted.
    async_check_caller()
    deadline = current.get()
    assert deadline is not None, "every request is part of a call"
    deadline.begin_attempt()
