"""A sandbox as an ASGI application."""

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, Final, Protocol, TypeAlias

import httpx

from ..http.errors import body_too_large
from ..http.messages import Request, Response
from .backend import Backend

#: Maximum size of a request, in bytes.
MAX_BODY: Final = 64 * 1024 * 1024

Scope: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send: TypeAlias = Callable[[MutableMapping[str, Any]], Awaitable[None]]
ASGIApp: TypeAlias = Callable[[Scope, Receive, Send], Awaitable[None]]


class ConnectionControl(Protocol):
    """Ends connections, which ASGI doesn't support."""

    def reset(self, scope: Scope) -> None:
        """Resets the connection of a request."""

    def close(self, scope: Scope) -> None:
        """Closes the connection of a request after all data was sent."""


def asgi_app(backend: Backend, connections: ConnectionControl) -> ASGIApp:
    """The application. It supports only HTTP, so the server must disable `lifespan` and web sockets."""

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        body = await _body(receive)
        response = body_too_large().response("") if body is None else backend.handle(_request(scope, body))
        if response.delay:
            await asyncio.sleep(response.delay)
        if response.is_reset:
            connections.reset(scope)
            # This returns when the connection is closed.
            await receive()
            return
        await send({"type": "http.response.start", "status": response.status, "headers": _headers(response)})
        is_cut = response.cut_after is not None
        content = response.body[: response.cut_after]
        await send({"type": "http.response.body", "body": content, "more_body": is_cut})
        if is_cut:
            connections.close(scope)
            await receive()

    return app


async def _body(receive: Receive) -> bytes | None:
    """The body of a request; None if it is too large. The rest is then not read."""
    body = bytearray()
    more = True
    while more:
        message = await receive()
        body += message.get("body", b"")
        if len(body) > MAX_BODY:
            return None
        more = message.get("more_body", False)
    return bytes(body)


def _request(scope: Scope, body: bytes) -> Request:
    headers = httpx.Headers(scope["headers"])
    return Request(
        method=scope["method"],
        path=scope["raw_path"].decode("latin-1"),
        query=scope["query_string"].decode("latin-1"),
        headers=headers,
        body=body,
        origin=f"{scope['scheme']}://{headers.get('Host', 'localhost')}",
    )


def _headers(response: Response) -> list[tuple[bytes, bytes]]:
    headers = dict(response.headers)
    # RFC 9110, section 8.6: not with 204.
    if response.status != 204:
        headers["Content-Length"] = str(len(response.body))
    return [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
