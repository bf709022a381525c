"""Connections that enforce deadlines, however slowly a server sends."""

import ssl
from collections.abc import AsyncIterator
from functools import partial
from importlib.util import find_spec
from typing import Any

import httpcore
import httpx

from ..concurrency.apart import AsyncBreakable, AsyncCloser, AsyncUnbreakable, async_apart, async_nothing
from ..errors import ConfigurationError
from ..transport.bodies import STREAMED
from ..transport.deadline import Deadline, current, seconds_left
from ..transport.httpcore_errors import ERRORS, httpx_error
from ..transport.masking import mask_reason
from ..transport.proxies import NEEDS_SOCKS
from .pool import AsyncPool

#: Bytes. Sending more takes several operations, each of which checks the deadline.
_PIECE = 65536


def _socks_backend(backend: httpcore.AsyncNetworkBackend, proxy: httpx.Proxy) -> httpcore.AsyncNetworkBackend:
    if find_spec("socksio") is None:
        raise ConfigurationError(NEEDS_SOCKS)
    from .socks import AsyncSOCKSBackend

    return AsyncSOCKSBackend(backend, proxy)


class AsyncTransport(httpx.AsyncBaseTransport):
    """Does what httpx's own transport does, and enforces the deadlines of calls.

    httpx limits the time of each network operation, but not their number. Its transport accepts no other network
    backend, so this one uses httpcore directly, as httpx does.

    Args:
        proxy: The proxy to use.
        verify: Which certificates to trust.
        limits: Limits on the number of connections.
        http2: Whether to use HTTP/2.
    """

    def __init__(self, proxy: httpx.Proxy | None, verify: ssl.SSLContext, limits: httpx.Limits, http2: bool) -> None:
        backend: httpcore.AsyncNetworkBackend = AsyncBackend()
        if proxy is not None and proxy.url.scheme.startswith("socks5"):
            backend, proxy = _socks_backend(backend, proxy), None
        options: dict[str, Any] = {
            "ssl_context": verify,
            "max_connections": limits.max_connections,
            "max_keepalive_connections": limits.max_keepalive_connections,
            "keepalive_expiry": limits.keepalive_expiry,
            "http2": http2,
            "network_backend": backend,
        }
        pool: httpcore.AsyncConnectionPool
        if proxy is None:
            pool = httpcore.AsyncConnectionPool(**options)
        else:
            pool = httpcore.AsyncHTTPProxy(
                proxy_url=_url(proxy.url),
                proxy_auth=proxy.raw_auth,
                proxy_headers=proxy.headers.raw,
                proxy_ssl_context=proxy.ssl_context,
                **options,
            )
        # With HTTP/2, one connection carries many requests.
        self._pool = pool if http2 else AsyncPool(pool, limits)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Sends a request. Raises the errors of httpx."""
        deadline = current.get()
        try:
            with AsyncUnbreakable():
                response = await self._pool.handle_async_request(
                    httpcore.Request(
                        request.method,
                        _url(request.url),
                        headers=request.headers.raw,
                        content=request.stream,
                        extensions=request.extensions,
                    )
                )
        except ERRORS as error:
            raise httpx_error(error, deadline) from error
        stream: Any = response.stream
        body = _AsyncBody(stream, deadline)
        extensions = dict(response.extensions)
        # Masked before httpx logs it.
        mask_reason(request, extensions)
        content: httpx.AsyncByteStream = body
        if deadline is None or deadline.is_streamed:
            content = extensions[STREAMED] = _AsyncStreamedBody(body, deadline)
        return httpx.Response(response.status, headers=response.headers, stream=content, extensions=extensions)

    async def aclose(self) -> None:
        """Closes all connections."""
        await self._pool.aclose()


class _AsyncBody(httpx.AsyncByteStream):
    """The body of a response that is read within the call."""

    def __init__(self, stream: httpx.AsyncByteStream, deadline: Deadline | None) -> None:
        self._stream = stream
        self._deadline = deadline

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            with AsyncUnbreakable():
                async for piece in self._stream:
                    yield piece
        except ERRORS as error:
            raise httpx_error(error, self._deadline) from error

    async def aclose(self) -> None:
        with AsyncUnbreakable():
            await self._stream.aclose()


class _AsyncStreamedBody(httpx.AsyncByteStream):
    """The body of a response that the user reads after the call."""

    def __init__(self, body: _AsyncBody, deadline: Deadline | None) -> None:
        self._body = body
        self._deadline = deadline
        self._closer = AsyncCloser(self, body.aclose)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        read = partial(self._read, self._body.__aiter__())
        while (piece := await async_apart(read, self._closer.discard)) is not None:
            yield piece

    async def aclose(self) -> None:
        await async_apart(self._closer.aclose, async_nothing, is_breakable=False)

    async def _read(self, pieces: AsyncIterator[bytes]) -> bytes | None:
        marker = current.set(self._deadline)
        try:
            with AsyncUnbreakable():
                return await anext(pieces, None)
        except BaseException:
            await self._closer.aclose()
            raise
        finally:
            current.reset(marker)


class AsyncBackend(httpcore.AsyncNetworkBackend):
    """Opens connections as httpcore does, and makes them enforce deadlines."""

    def __init__(self) -> None:
        backend: Any = httpcore.AnyIOBackend()
        self._backend: httpcore.AsyncNetworkBackend = backend

    async def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, *args: Any, **options: Any
    ) -> httpcore.AsyncNetworkStream:
        """Opens a connection to a host."""
        with AsyncBreakable():
            seconds = seconds_left(timeout, httpcore.ConnectTimeout)
            connect = partial(self._backend.connect_tcp, host, port, seconds, *args, **options)
            # If anyio before 4.16 is cancelled at the end of this, it leaves the connection open.
            return AsyncStream(await async_apart(connect, lambda stream: stream.aclose(), is_breakable=False))


class AsyncStream(httpcore.AsyncNetworkStream):
    """A connection that enforces deadlines."""

    def __init__(self, stream: httpcore.AsyncNetworkStream) -> None:
        self._stream = stream

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Reads bytes."""
        with AsyncBreakable():
            return await self._stream.read(max_bytes, seconds_left(timeout, httpcore.ReadTimeout))

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Sends all bytes."""
        while buffer:
            with AsyncBreakable():
                await self._stream.write(buffer[:_PIECE], seconds_left(timeout, httpcore.WriteTimeout))
            buffer = buffer[_PIECE:]

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.AsyncNetworkStream:
        """Starts TLS on the connection."""
        try:
            with AsyncBreakable():
                seconds = seconds_left(timeout, httpcore.ConnectTimeout)
                return AsyncStream(await self._stream.start_tls(ssl_context, server_hostname, seconds))
        except BaseException:
            # httpcore leaves the connection open if the call is cancelled.
            await self._stream.aclose()
            raise

    async def aclose(self) -> None:
        """Closes the connection."""
        await self._stream.aclose()

    def get_extra_info(self, info: str) -> Any:
        """Returns information about the connection."""
        return self._stream.get_extra_info(info)


def _url(url: httpx.URL) -> httpcore.URL:
    return httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
