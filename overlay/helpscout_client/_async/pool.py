"""A pool of HTTP/1.1 connections, each of which carries one request at a time."""

import threading
from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial
from typing import Any, Final, TypeAlias

import httpcore
import httpx

from ..concurrency.places import AsyncPlaces, async_connection_users

_Connection: TypeAlias = httpcore.AsyncConnectionInterface

_SCHEMES: Final = (b"http", b"https", b"ws", b"wss")


class AsyncPool:
    """Keeps connections open between requests.

    httpcore's own pool checks every connection at each request, so it gets slower with each connection. It also assigns
    one connection to several requests that start at the same time, and all but one of them have to try again.

    Args:
        source: Creates connections, and is used for nothing else.
        limits: Limits on the number of connections.
    """

    def __init__(self, source: httpcore.AsyncConnectionPool, limits: httpx.Limits) -> None:
        self._source = source
        self._places = AsyncPlaces(limits.max_connections)
        self._most = _number(limits.max_connections)
        self._most_idle = min(self._most, _number(limits.max_keepalive_connections))
        self._lock = threading.Lock()
        #: Open connections, with the threads or event loop that can use them.
        self._open: dict[_Connection, object] = {}
        #: The connection that was used last comes last.
        self._idle: list[_Connection] = []

    async def handle_async_request(self, request: httpcore.Request) -> httpcore.Response:
        """Sends a request over an idle connection, or over a new one.

        Raises:
            httpcore.ConnectError: The client was closed.
            httpcore.UnsupportedProtocol: The URL is not one of HTTP.
            httpx.PoolTimeout: All connections were in use for too long.
        """
        if request.url.scheme not in _SCHEMES:
            raise httpcore.UnsupportedProtocol("the URL must begin with http:// or https://")
        origin = request.url.origin
        leave = await self._places.acquire(request.extensions.get("timeout", {}).get("pool"))
        connection, surplus = self._take(origin)
        release = partial(self._release, connection, leave)
        try:
            if surplus:
                await self._discard(surplus)
            response = await connection.handle_async_request(request)
        except BaseException as error:
            await release()
            if isinstance(error, httpcore.ConnectionNotAvailable):
                # `aclose` closed the connection after it was taken.
                raise httpcore.ConnectError("the client was closed") from error
            raise
        stream: Any = response.stream
        response.stream = _AsyncPooledBody(stream, release)
        return response

    async def aclose(self) -> None:
        """Closes all connections."""
        with self._lock:
            # Connections in use are not kept either.
            self._most_idle = 0
            self._idle.clear()
        await self._discard(list(self._open))

    def _take(self, origin: httpcore.Origin) -> tuple[_Connection, list[_Connection]]:
        """Returns a connection for one request, and connections to discard."""
        users = async_connection_users()
        surplus: list[_Connection] = []
        idle = self._idle
        with self._lock:
            for connection in idle[::-1]:
                if self._open[connection] is users and connection.can_handle_request(origin):
                    idle.remove(connection)
                    if not connection.has_expired():
                        break
                    surplus.append(connection)
            else:
                if idle and len(self._open) - len(surplus) >= self._most:
                    # The idle connections lead to other origins.
                    surplus.append(idle.pop(0))
                connection = self._source.create_connection(origin)
                self._open[connection] = users
        return connection, surplus

    async def _release(self, connection: _Connection, leave: Callable[[], None]) -> None:
        """Keeps a connection for the next request, or closes it."""
        surplus: list[_Connection] = []
        idle = self._idle
        with self._lock:
            while idle and (len(idle) >= self._most_idle or idle[0].has_expired()):
                surplus.append(idle.pop(0))
            if self._most_idle and connection.is_idle() and not connection.is_closed():
                idle.append(connection)
            else:
                # If `aclose` ran before this connection was connected, it did not close the connection.
                self._open.setdefault(connection, async_connection_users())
                surplus.append(connection)
        leave()
        if surplus:
            await self._discard(surplus)

    async def _discard(self, connections: list[_Connection]) -> None:
        """Forgets connections, and closes those that the caller can close."""
        users = async_connection_users()
        for connection in [each for each in connections if self._open.pop(each, None) is users]:
            await connection.aclose()


class _AsyncPooledBody(httpx.AsyncByteStream):
    """The body of a response. Its end releases the connection."""

    def __init__(self, stream: httpx.AsyncByteStream, release: Callable[[], Awaitable[None]]) -> None:
        self._stream = stream
        self._release = release

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self._stream.__aiter__()

    async def aclose(self) -> None:
        # The body may be closed more than once, but its connection is released only once.
        release, self._release = self._release, _nothing
        try:
            await self._stream.aclose()
        finally:
            await release()


async def _nothing() -> None:
    """Releases nothing."""


def _number(limit: int | None) -> float:
    return float("inf") if limit is None else limit
