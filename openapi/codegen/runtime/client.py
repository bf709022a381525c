"""The clients that raw functions send with."""

from typing import Final, NoReturn

import httpx


class Client:
    """The client for the functions `sync` and `sync_detailed`. Sends through an `httpx.Client`.

    Args:
        http: The httpx client. Its `base_url` must be that of the API, and its headers or auth must send the token.
    """

    def __init__(self, http: httpx.Client) -> None:
        self._http: Final = http

    def get_httpx_client(self) -> httpx.Client:
        """The httpx client."""
        return self._http

    def get_async_httpx_client(self) -> NoReturn:
        """Raises a `TypeError`, because this client can't be used with asynchronous functions."""
        raise TypeError("this client is synchronous: call sync or sync_detailed, or use an AsyncClient")


class AsyncClient:
    """The client for the functions `asyncio` and `asyncio_detailed`. Sends through an `httpx.AsyncClient`.

    Args:
        http: The httpx client. Its `base_url` must be that of the API, and its headers or auth must send the token.
    """

    def __init__(self, http: httpx.AsyncClient) -> None:
        self._http: Final = http

    def get_async_httpx_client(self) -> httpx.AsyncClient:
        """The httpx client."""
        return self._http

    def get_httpx_client(self) -> NoReturn:
        """Raises a `TypeError`, because this client can't be used with synchronous functions."""
        raise TypeError("this client is asynchronous: await asyncio or asyncio_detailed, or use a Client")


__all__ = ["AsyncClient", "Client"]
