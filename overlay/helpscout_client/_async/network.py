"""Connections that keep to deadlines, however slowly a server sends."""

import ssl
from collections.abc import AsyncIterator
from functools import partial
from typing import Any

import httpcore
import httpx

from ..concurrency.apart import AsyncCloser, AsyncNetworkOperation, AsyncUnbreakable, async_apart, async_nothing
from ..transport.deadline import Deadline, deadline_of, seconds_left, with_deadline
from ..transport.httpcore_errors import ERRORS, httpx_error

#: Bytes. Sending more than that is several operations, each of which looks at the time.
_PIECE = 65536


class AsyncTransport(httpx.AsyncBaseTransport):
    """Does what httpx's own transport does, and keeps to the deadlines of calls.

    httpx bounds each operation of the network, but not their number. Its transport takes no other network, so this one
    goes directly by httpcore, which carries httpx, too.

    Args:
        proxy: The proxy to go through.
        verify: Which certificates are trusted.
        limits: How many connections there are.
        http2: Whether HTTP/2 is spoken.
    """

    def __init__(self, proxy: httpx.Proxy | None, verify: ssl.SSLContext, limits: httpx.Limits, http2: bool) -> None:
        options: dict[str, Any] = {
            "ssl_context": verify,
            "max_connections": limits.max_connections,
            "max_keepalive_connections": limits.max_keepalive_connections,
            "keepalive_expiry": limits.keepalive_expiry,
            "http2": http2,
            "network_backend": AsyncBackend(),
        }
        self._pool: httpcore.AsyncConnectionPool
        if proxy is None:
            self._pool = httpcore.AsyncConnectionPool(**options)
        elif proxy.url.scheme.startswith("socks5"):
            self._pool = httpcore.AsyncSOCKSProxy(proxy_url=_url(proxy.url), proxy_auth=proxy.raw_auth, **options)
        else:
            self._pool = httpcore.AsyncHTTPProxy(
                proxy_url=_url(proxy.url),
                proxy_auth=proxy.raw_auth,
                proxy_headers=proxy.headers.raw,
                proxy_ssl_context=proxy.ssl_context,
                **options,
            )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Sends a request. Raises the errors of httpx."""
        deadline = deadline_of(request)
        timeouts = with_deadline(request.extensions.get("timeout", {}), deadline)
        try:
            with AsyncUnbreakable():
                response = await self._pool.handle_async_request(
                    httpcore.Request(
                        request.method,
                        _url(request.url),
                        headers=request.headers.raw,
                        content=request.stream,
                        extensions={**request.extensions, "timeout": timeouts},
                    )
                )
        except ERRORS as error:
            raise httpx_error(error, deadline) from error
        return httpx.Response(
            response.status,
            headers=response.headers,
            stream=AsyncBody(response, deadline),
            extensions=response.extensions,
        )

    async def aclose(self) -> None:
        """Closes all connections."""
        await self._pool.aclose()


class AsyncBody(httpx.AsyncByteStream):
    """The body of a response, which is read and closed apart from the user's code."""

    def __init__(self, response: httpcore.Response, deadline: Deadline | None) -> None:
        self._response = response
        self._deadline = deadline
        self._is_reading = False
        self._closer = AsyncCloser(self, response.aclose)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        pieces = self._response.aiter_stream()
        read = partial(self._read, pieces)
        while (piece := await async_apart(read, self._close_late)) is not None:
            yield piece

    async def aclose(self) -> None:
        # Otherwise a read was interrupted, which closes it at its end.
        if not self._is_reading:
            await async_apart(self._closer.aclose, async_nothing, is_breakable=False)

    async def _read(self, pieces: AsyncIterator[bytes]) -> bytes | None:
        self._is_reading = True
        try:
            with AsyncUnbreakable():
                return await anext(pieces, None)
        except ERRORS as error:
            raise httpx_error(error, self._deadline) from error
        finally:
            self._is_reading = False

    async def _close_late(self, piece: bytes | None) -> None:
        await self._closer.aclose()


class AsyncBackend(httpcore.AsyncNetworkBackend):
    """Makes connections as httpcore does, which keep to deadlines."""

    def __init__(self) -> None:
        self._backend = httpcore.AnyIOBackend()

    async def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, *args: Any, **options: Any
    ) -> httpcore.AsyncNetworkStream:
        """A connection to a host."""
        with AsyncNetworkOperation():
            seconds = seconds_left(timeout, httpcore.ConnectTimeout)
            return AsyncStream(await self._backend.connect_tcp(host, port, seconds, *args, **options))


class AsyncStream(httpcore.AsyncNetworkStream):
    """A connection that keeps to deadlines."""

    def __init__(self, stream: httpcore.AsyncNetworkStream) -> None:
        self._stream = stream

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """What has come."""
        with AsyncNetworkOperation():
            return await self._stream.read(max_bytes, seconds_left(timeout, httpcore.ReadTimeout))

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Sends all of it."""
        for start in range(0, len(buffer), _PIECE):
            piece = buffer[start : start + _PIECE]
            with AsyncNetworkOperation():
                await self._stream.write(piece, seconds_left(timeout, httpcore.WriteTimeout))

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.AsyncNetworkStream:
        """The same connection, encrypted."""
        try:
            with AsyncNetworkOperation():
                seconds = seconds_left(timeout, httpcore.ConnectTimeout)
                return AsyncStream(await self._stream.start_tls(ssl_context, server_hostname, seconds))
        except BaseException:
            # httpcore itself leaves it open if the call is cancelled.
            await self._stream.aclose()
            raise

    async def aclose(self) -> None:
        """Closes it."""
        await self._stream.aclose()

    def get_extra_info(self, info: str) -> Any:
        """What is known of it."""
        return self._stream.get_extra_info(info)


def _url(url: httpx.URL) -> httpcore.URL:
    return httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
