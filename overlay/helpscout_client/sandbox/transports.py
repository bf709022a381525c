"""Transports of httpx that lead into a sandbox, without a network."""

from typing import TYPE_CHECKING

import httpx

from .messages import Request, Response

if TYPE_CHECKING:
    from .sandbox import Sandbox


class SandboxTransport(httpx.BaseTransport):
    """What `httpx.Client` sends through."""

    def __init__(self, sandbox: "Sandbox") -> None:
        self._sandbox = sandbox

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answers a request."""
        return _to_httpx(self._sandbox.handle(_from_httpx(request, request.read())))


class AsyncSandboxTransport(httpx.AsyncBaseTransport):
    """What `httpx.AsyncClient` sends through."""

    def __init__(self, sandbox: "Sandbox") -> None:
        self._sandbox = sandbox

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Answers a request."""
        return _to_httpx(self._sandbox.handle(_from_httpx(request, await request.aread())))


def _from_httpx(request: httpx.Request, body: bytes) -> Request:
    url = request.url
    path, _, query = url.raw_path.decode("ascii").partition("?")
    origin = f"{url.scheme}://{url.netloc.decode('ascii')}"
    return Request(request.method, path, query, request.headers, body, origin)


def _to_httpx(response: Response) -> httpx.Response:
    return httpx.Response(response.status, headers=response.headers, content=response.body)
