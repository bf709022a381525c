"""Servers to test against: one on loopback, for what no mocked transport shows, and functions for the rest.

A test module gets the fixtures by `pytest_plugins = ["servers"]`.
"""

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
    """Gives tokens (`token-1`, `token-2`, ...) and answers whoever bears the last one; 401 to all others."""

    def __init__(self) -> None:
        self.requests: list[httpx.Request] = []
        self.tokens_given = 0
        self.refuses_all = False
        self.token_answer: dict[str, Any] = {"token_type": "bearer", "expires_in": 172800}

    def __call__(self, request: httpx.Request) -> httpx.Response:
        # A copy: the client changes the token on a request that it sends again.
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
            return httpx.Response(200, json={"access_token": self.last_token, **self.token_answer})
        if self.refuses_all or request.headers.get("Authorization") != f"Bearer {self.last_token}":
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
    """Takes every request, and gives it back in parts."""

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
    """Answers HTTP on loopback by a function.

    The function may raise `ConnectionResetError` to break the connection, and call `hang` to say nothing more; the
    same holds within a body that it gives as a generator. A body shorter than its `Content-Length` is cut there.
    """

    def __init__(self) -> None:
        self.answer: Callable[[httpx.Request], httpx.Response] = lambda _: httpx.Response(200, json={})
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
    def __init__(self, owner: Server) -> None:
        self.owner = owner
        super().__init__(("127.0.0.1", 0), _Exchange)

    def shutdown_request(self, request: Any) -> None:
        # Without the shutdown that ends a connection properly: a reset shall be one.
        self.close_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        # A client may leave early; anything else is a fault of the test.
        if not isinstance(sys.exception(), ConnectionError):
            self.owner.faults.append(sys.exception())


class _Exchange(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        owner = cast("_HTTPServer", self.server).owner
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        request = httpx.Request(self.command, owner.url + self.path, headers=list(self.headers.items()), content=body)
        owner.requests.append(request)
        try:
            self._send(owner.answer(request))
        except ConnectionResetError:
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.close_connection = True

    do_DELETE = do_PATCH = do_POST = do_PUT = do_GET  # noqa: N815

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
        """Keeps quiet."""


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
def refusing_url() -> Iterator[str]:
    """An address where nobody listens."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{held.getsockname()[1]}"
