"""A sandbox over HTTP."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

try:
    import uvicorn
except ImportError as error:
    raise ImportError('serving the sandbox needs more packages: pip install "helpscout-client[sandbox]"') from error

from .asgi import asgi_app

if TYPE_CHECKING:
    from .sandbox import Sandbox


class _Server(uvicorn.Server):
    """Tells when it is ready, which is when it can be stopped."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.is_ready = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.is_ready.set()


@contextmanager
def serve(sandbox: "Sandbox", host: str, port: int) -> Iterator[str]:
    """Serves a sandbox in a thread, and gives its address.

    Raises:
        OSError: The port is taken.
    """
    config = uvicorn.Config(
        asgi_app(sandbox),
        lifespan="off",
        ws="none",
        log_config=None,
        log_level="warning",
        access_log=False,
        timeout_graceful_shutdown=1,
    )
    server = _Server(config)
    with socket.create_server((host, port)) as listener:
        thread = threading.Thread(target=server.run, args=([listener],), name="helpscout-sandbox", daemon=True)
        thread.start()
        try:
            # The socket listens already. The limit is for a server that fails, which says so by itself.
            server.is_ready.wait(10)
            yield f"http://{host}:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()
