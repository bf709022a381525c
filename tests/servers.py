"""Servers for tests: servers on loopback for behavior that mocked transports don't have, and functions for the rest.

Use the fixtures with `pytest_plugins = ["tests.servers"]` in a test module.
"""

from __future__ import annotations

import contextlib
import json
import socket
import struct
import sys
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self, cast

import httpx
import pytest

TOKEN_PATH = "/v2/oauth2/token"


class FakeAPI:
    """Issues tokens (`token-1`, `token-2`, ...). Accepts requests with the latest token; others get 401."""

    def __init__(self) -> None:
        self.requests: list[httpx.Request] = []
        self.tokens_given = 0
        self.rejects_all = False
        self.token_response: dict[str, Any] = {"token_type": "bearer", "expires_in": 172800}

    def __call__(self, request: httpx.Request) -> httpx.Response:
        # A copy, because the client changes the token of a request that it retries.
        self.requests.append(
            httpx.Request(
                request.method,
                request.url,
                headers=request.headers,
                content=request.content,
                extensions=request.extensions,
            )
        )
        if request.url.path == TOKEN_PATH:
            self.tokens_given += 1
            return httpx.Response(200, json={"access_token": self.last_token, **self.token_response})
        if self.rejects_all or request.headers.get("Authorization") != f"Bearer {self.last_token}":
            return httpx.Response(401, json={"error": "invalid_token", "error_description": "The token has expired"})
        return httpx.Response(200, json={"id": 7, "name": "vip"})

    @property
    def last_token(self) -> str:
        return f"token-{self.tokens_given}"

    @property
    def token_requests(self) -> list[httpx.Request]:
        return [request for request in self.requests if request.url.path == TOKEN_PATH]

    @property
    def other_requests(self) -> list[httpx.Request]:
        return [request for request in self.requests if request.url.path != TOKEN_PATH]


class Recorder:
    """Accepts every request, and returns it in parts."""

    def __init__(self) -> None:
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return httpx.Response(201 if request.method == "POST" else 200, json={"id": 7})

    @property
    def query(self) -> dict[str, str]:
        return dict(self.requests[-1].url.params)

    @property
    def body(self) -> Any:
        return json.loads(self.requests[-1].content)


class Server:
    """An HTTP server on loopback that responds with the results of a function.

    The function can raise `ConnectionResetError` to reset the connection, or call `hang` to stop sending. A generator
    that it returns as the body can do the same. A body shorter than its `Content-Length` is truncated there.
    """

    def __init__(self) -> None:
        self.respond: Callable[[httpx.Request], httpx.Response] = lambda _: httpx.Response(200, json={})
        self.requests: list[httpx.Request] = []
        self.faults: list[BaseException | None] = []
        self._closing = threading.Event()
        self._http = _HTTPServer(self)
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.01,), daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._http.server_port}"

    def hang(self) -> None:
        """Waits until the test is over."""
        self._closing.wait()

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closing.set()
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()


class _HTTPServer(ThreadingHTTPServer):
    # Many clients may connect at once; a dropped connection is retried only after a second.
    request_queue_size = 128

    def __init__(self, owner: Server) -> None:
        self.owner = owner
        super().__init__(("127.0.0.1", 0), _Exchange)

    def shutdown_request(self, request: Any) -> None:
        # Without an orderly shutdown, so that a reset is a reset.
        self.close_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        # A client may disconnect early; any other error is an error of the test.
        if not isinstance(sys.exception(), ConnectionError):
            self.owner.faults.append(sys.exception())


class _Exchange(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Otherwise, head and body arrive 40 ms apart.
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        owner = cast("_HTTPServer", self.server).owner
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        request = httpx.Request(self.command, owner.url + self.path, headers=list(self.headers.items()), content=body)
        owner.requests.append(request)
        try:
            self._send(owner.respond(request))
        except ConnectionResetError:
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.close_connection = True

    do_DELETE = do_HEAD = do_PATCH = do_POST = do_PUT = do_GET  # noqa: N815

    def _send(self, response: httpx.Response) -> None:
        self.send_response_only(response.status_code, "")
        for name, value in response.headers.multi_items():
            self.send_header(name, value)
        chunked = "Transfer-Encoding" in response.headers
        if not chunked and "Content-Length" not in response.headers:
            self.send_header("Content-Length", "0")
        self.end_headers()
        sent = 0
        for chunk in cast("httpx.SyncByteStream", response.stream):
            self.wfile.write(b"%x\r\n%b\r\n" % (len(chunk), chunk) if chunked else chunk)
            sent += len(chunk)
        if chunked:
            self.wfile.write(b"0\r\n\r\n")
        elif sent < int(response.headers.get("Content-Length", 0)):
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        """Logs nothing."""


class Wire:
    """One connection of a client, and the data received so far."""

    def __init__(self, server: WireServer, connection: socket.socket) -> None:
        self._server = server
        self._connection = connection
        self._received = b""

    def send(self, *parts: bytes) -> None:
        """Sends each part separately."""
        for part in parts:
            self._connection.sendall(part)

    def respond(self, status: int = 200, body: bytes = b"{}", *headers: str) -> None:
        """Sends a complete response."""
        lines = [f"HTTP/1.1 {status} Whatever", f"Content-Length: {len(body)}", *headers]
        self.send("\r\n".join([*lines, "", ""]).encode() + body)

    def close(self) -> None:
        """Closes the connection in an orderly way."""
        self._connection.close()

    def reset(self) -> None:
        """Resets the connection."""
        self._connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._connection.close()

    def hang(self) -> None:
        """Waits until the test is over."""
        self._server.closing.wait()

    def receive(self) -> httpx.Request | None:
        """The next request; None at the end."""
        head = self._until(lambda: self._received.find(b"\r\n\r\n") + 4 if b"\r\n\r\n" in self._received else None)
        if head is None:
            return None
        first, *lines = head.decode("latin-1").rstrip().split("\r\n")
        method, target, _ = first.split(" ")
        headers = httpx.Headers([(name, value) for name, _, value in (line.partition(": ") for line in lines)])
        if "Transfer-Encoding" in headers:
            size = self._until(
                lambda: self._received.find(b"0\r\n\r\n") + 5 if b"0\r\n\r\n" in self._received else None
            )
        else:
            length = int(headers.get("Content-Length", 0))
            size = self._until(lambda: length if len(self._received) >= length else None)
        url = self._server.url + target if target.startswith("/") else f"http://{target.removeprefix('http://')}"
        return None if size is None else httpx.Request(method, url, headers=headers, content=size)

    def receive_bytes(self, size: int) -> bytes | None:
        """The next bytes, of whatever protocol; None at the end."""
        return self._until(lambda: size if len(self._received) >= size else None)

    def _until(self, end: Callable[[], int | None]) -> bytes | None:
        while (size := end()) is None:
            try:
                received = self._connection.recv(65536)
            except OSError:
                return None
            if not received:
                return None
            self._received += received
        found, self._received = self._received[:size], self._received[size:]
        return found


class WireServer:
    """A server on loopback whose function writes arbitrary data to the connection, well-formed or not."""

    def __init__(self) -> None:
        self.respond: Callable[[Wire, httpx.Request], None] = lambda wire, _: wire.respond()
        #: Called before anything is read; returns whether to read.
        self.greet: Callable[[Wire], bool] = lambda _: True
        self.requests: list[httpx.Request] = []
        self.connections = 0
        self.faults: list[BaseException] = []
        self.closing = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self._open: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._accept, daemon=True)]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    @property
    def open_connections(self) -> int:
        """How many connections neither side has closed."""
        return sum(thread.is_alive() for thread in self._threads[1:])

    def __enter__(self) -> Self:
        self._threads[0].start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.closing.set()
        # This wakes the thread that waits in accept.
        self._listener.shutdown(socket.SHUT_RDWR)
        self._threads[0].join()
        self._listener.close()
        for connection in self._open:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for thread in self._threads[1:]:
            thread.join()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.connections += 1
            self._open.append(connection)
            thread = threading.Thread(target=self._serve, args=(connection,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _serve(self, connection: socket.socket) -> None:
        wire = Wire(self, connection)
        try:
            with connection:
                if not self.greet(wire):
                    return
                while connection.fileno() >= 0 and (request := wire.receive()):
                    self.requests.append(request)
                    self.respond(wire, request)
        except OSError:
            # A client may disconnect early.
            pass
        except BaseException as error:
            self.faults.append(error)


@pytest.fixture
def api() -> FakeAPI:
    return FakeAPI()


@pytest.fixture
def sent() -> Recorder:
    return Recorder()


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as server:
        yield server
    assert server.faults == []


@pytest.fixture
def wire_server() -> Iterator[WireServer]:
    with WireServer() as server:
        yield server
    assert server.faults == []


@pytest.fixture
def unreachable_url() -> Iterator[str]:
    """An address without a listening server."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{held.getsockname()[1]}"
