"""httpx transports to a sandbox, without a network."""

from collections.abc import AsyncIterator, Iterator

import httpx

from ..http.messages import Request, Response
from .backend import Backend


class SandboxTransport(httpx.BaseTransport):
    """The transport for `httpx.Client`."""

    is_fork_safe = True

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Responds to a request."""
        response = self._backend.handle(_from_httpx(request, request.read()))
        self._backend.clock.sleep(_wait(request, response))
        return _to_httpx(request, response)


class AsyncSandboxTransport(httpx.AsyncBaseTransport):
    """The transport for `httpx.AsyncClient`."""

    is_fork_safe = True

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Responds to a request."""
        response = self._backend.handle(_from_httpx(request, await request.aread()))
        await self._backend.clock.asleep(_wait(request, response))
        return _to_httpx(request, response)


class _CutBody(httpx.SyncByteStream, httpx.AsyncByteStream):
    """The first part of a body, followed by the end of the connection."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def __iter__(self) -> Iterator[bytes]:
        yield self._data
        raise httpx.RemoteProtocolError("peer closed connection without sending complete message body")

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self:
            yield chunk


def _from_httpx(request: httpx.Request, body: bytes) -> Request:
    url = request.url
    path, _, query = url.raw_path.decode("ascii").partition("?")
    origin = f"{url.scheme}://{url.netloc.decode('ascii')}"
    return Request(request.method, path, query, request.headers, body, origin)


def _read_timeout(request: httpx.Request) -> float | None:
    """The client's read timeout, in seconds."""
    timeout: float | None = request.extensions.get("timeout", {}).get("read")
    return timeout


def _wait(request: httpx.Request, response: Response) -> float:
    timeout = _read_timeout(request)
    return response.delay if timeout is None else min(response.delay, timeout)


def _to_httpx(request: httpx.Request, response: Response) -> httpx.Response:
    timeout = _read_timeout(request)
    if timeout is not None and response.delay > timeout:
        raise httpx.ReadTimeout("timed out", request=request)
    if response.is_reset:
        raise httpx.ReadError("connection reset by peer", request=request)
    if response.cut_after is not None:
        headers = {**response.headers, "Content-Length": str(len(response.body))}
        return httpx.Response(response.status, headers=headers, stream=_CutBody(response.body[: response.cut_after]))
    return httpx.Response(response.status, headers=response.headers, content=response.body)
