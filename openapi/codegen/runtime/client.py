"""What raw functions send with."""

from typing import Final, NoReturn

import httpx


class Client:
    """Lets the functions `sync` and `sync_detailed` send through an `httpx.Client`.

    Args:
        http: The httpx client, with the API as its `base_url` and a token in its headers or auth.
    """

    def __init__(self, http: httpx.Client) -> None:
        self._http: Final = http

    def get_httpx_client(self) -> httpx.Client:
        """The httpx client."""
        return self._http

    def get_async_httpx_client(self) -> NoReturn:
        """Refused: only asynchronous functions ask for it."""
        raise TypeError("this client is synchronous: call sync or sync_detailed, or use an AsyncClient")


class AsyncClient:
    """Lets the functions `asyncio` and `asyncio_detailed` send through an `httpx.AsyncClient`.

    Args:
        http: The httpx client, with the API as its `base_url` and a token in its headers or auth.
    """

    def __init__(self, http: httpx.AsyncClient) -> None:
        self._http: Final = http

    def get_async_httpx_client(self) -> httpx.AsyncClient:
        """The httpx client."""
        return self._http

    def get_httpx_client(self) -> NoReturn:
        """Refused: only synchronous functions ask for it."""
        raise TypeError("this client is asynchronous: await asyncio or asyncio_detailed, or use a Client")


__all__ = ["AsyncClient", "Client"]
