"""A sandbox over HTTP."""

import asyncio
import socket
import struct
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, cast

try:
    import uvicorn
except ImportError as error:
    raise ImportError(
        'serving the sandbox requires additional packages: pip install "helpscout-client[sandbox]"'
    ) from error

from .asgi import Scope, asgi_app
from .backend import Backend


class Server(uvicorn.Server):
    """A server that signals when it is ready, so that it can be stopped."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.is_ready = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Starts to listen."""
        await super().startup(sockets)
        self.is_ready.set()


class _ServerConnections:
    """The connections of a server."""

    server: Server

    def reset(self, scope: Scope) -> None:
        """Resets a connection, so that the client doesn't see an orderly end."""
        transport = self._transport(scope)
        sock = transport.get_extra_info("socket")
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        transport.abort()

    def close(self, scope: Scope) -> None:
        """Closes a connection."""
        self._transport(scope).close()

    def _transport(self, scope: Scope) -> asyncio.Transport:
        # All protocols of uvicorn have these attributes, but no common type.
        connections = cast("Iterable[Any]", self.server.server_state.connections)
        found = (connection for connection in connections if connection.client == tuple(scope["client"]))
        transport: asyncio.Transport = next(found).transport
        return transport


@contextmanager
def serve(backend: Backend, host: str, port: int) -> Iterator[str]:
    """Serves a sandbox in a thread, and yields its address.

    Raises:
        OSError: The port is taken.
    """
    connections = _ServerConnections()
    config = uvicorn.Config(
        asgi_app(backend, connections),
        http="h11",
        lifespan="off",
        ws="none",
        log_config=None,
        log_level="warning",
        access_log=False,
        # The sandbox has its own clock.
        date_header=False,
        timeout_graceful_shutdown=1,
    )
    server = connections.server = Server(config)
    with socket.create_server((host, port)) as listener:
        # ConnectionControl inherit it. Without it, head and body of a response arrive 40 ms apart.
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        thread = threading.Thread(target=server.run, args=([listener],), name="helpscout-sandbox", daemon=True)
        thread.start()
        try:
            # The socket listens already. The limit is for a server that fails, which logs the reason.
            server.is_ready.wait(10)
            yield f"http://{host}:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()
