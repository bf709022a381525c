"""Connections through a SOCKS5 proxy."""

from contextlib import suppress
from typing import Any, Final

import httpcore
import httpx

from ..transport.socks import handshake

#: Bytes. Replies are much shorter.
_LONGEST_REPLY: Final = 4096


class AsyncSOCKSBackend(httpcore.AsyncNetworkBackend):
    """Opens connections through a proxy.

    httpcore's own SOCKS proxy sets no time limit for the handshake, leaves the connection open if it fails, and raises
    exceptions of socksio.

    Args:
        backend: Opens connections to the proxy.
        proxy: The proxy.
    """

    def __init__(self, backend: httpcore.AsyncNetworkBackend, proxy: httpx.Proxy) -> None:
        self._backend = backend
        self._proxy = proxy

    async def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, *args: Any, **options: Any
    ) -> httpcore.AsyncNetworkStream:
        """Opens a connection to a host.

        Raises:
            httpcore.ConnectTimeout: The proxy did not reply in time.
            httpcore.ConnectError: The connection to the proxy was lost.
            httpcore.ProxyError: The proxy rejected the request, or its reply was invalid.
        """
        url = self._proxy.url
        connected = self._backend.connect_tcp(url.host, url.port or 1080, timeout, *args, **options)
        return await self._shake_hands(await connected, host, port, timeout)

    async def _shake_hands(
        self, stream: httpcore.AsyncNetworkStream, host: str, port: int, timeout: float | None
    ) -> httpcore.AsyncNetworkStream:
        try:
            messages = handshake(host, port, self._proxy.raw_auth)
            message = next(messages)
            with suppress(StopIteration):
                while True:
                    await stream.write(message, timeout)
                    message = messages.send(await stream.read(_LONGEST_REPLY, timeout))
        except BaseException as error:
            await stream.aclose()
            # Nothing was sent to the API yet.
            if isinstance(error, httpcore.TimeoutException):
                raise httpcore.ConnectTimeout(str(error)) from error
            if isinstance(error, httpcore.NetworkError):
                raise httpcore.ConnectError(str(error)) from error
            raise
        return stream
