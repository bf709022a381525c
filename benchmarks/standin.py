"""A stand-in for the API: a separate process that sends prepared bytes over real sockets."""

import json
import multiprocessing
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection

from payloads import conversation, page

END = b"\r\n\r\n"
#: Bytes that are read at a time.
LARGE = 1 << 18


def answer(status: str, body: bytes, headers: str = "") -> bytes:
    """A response as it is sent."""
    head = f"HTTP/1.1 {status}\r\nContent-Type: application/hal+json\r\nContent-Length: {len(body)}\r\n{headers}"
    return f"{head}Correlation-Id: 0f4c5f8e-6b1d-4f0a-9a57-2f5d8a0c1e11\r\n\r\n".encode() + body


class Limit:
    """A limit of requests per window. The first request starts the first window."""

    def __init__(self, most: int, seconds: float) -> None:
        self._most, self._seconds = most, seconds
        self._guard = threading.Lock()
        self._window, self._used = -1, 0
        self._begun_at: float | None = None
        self.refused = 0

    def take(self) -> tuple[int, float]:
        """The remaining requests after this one, negative if it is rejected, and the seconds until the next window."""
        with self._guard:
            now = time.monotonic()
            self._begun_at = now if self._begun_at is None else self._begun_at
            window = int((now - self._begun_at) / self._seconds)
            if window != self._window:
                self._window, self._used = window, 0
            left = self._begun_at + (window + 1) * self._seconds - now
            if self._used >= self._most:
                self.refused += 1
                return -1, left
            self._used += 1
            return self._most - self._used, left


class StandIn:
    """The responses."""

    def __init__(self, latency: float, pages: int, limit: tuple[int, float] | None) -> None:
        self._latency = latency
        self._most = 400 if limit is None else limit[0]
        self._limit = None if limit is None else Limit(*limit)
        self._remaining = f"X-RateLimit-Limit-Minute: {self._most}\r\nX-RateLimit-Remaining-Minute: "
        headers = f"{self._remaining}{self._most}\r\n"
        self._pages = [page(number, pages) for number in range(1, pages + 1)]
        self._prepared = [answer("200 OK", body, headers) for body in self._pages]
        self._one = answer("200 OK", conversation(), headers)
        self._created = answer("201 Created", b"", f"Resource-ID: 4711\r\n{headers}")
        token = {"access_token": "benchmark", "token_type": "bearer", "expires_in": 172800}
        self._token = answer("200 OK", json.dumps(token).encode())

    def serve(self, connection: socket.socket) -> None:
        """Responds to one request after another."""
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        with connection, suppress(ConnectionError):
            while request := self._read(connection):
                if self._latency:
                    time.sleep(self._latency)
                connection.sendall(self._answer(request))

    def _read(self, connection: socket.socket) -> bytes:
        """Reads a request with its body, which is always short."""
        data = connection.recv(LARGE)
        while data and END not in data:
            data += connection.recv(LARGE)
        head, _, body = data.partition(END)
        if data and not data.startswith(b"GET"):
            length = int(head.lower().partition(b"content-length:")[2].partition(b"\r")[0])
            while len(body) < length:
                body += connection.recv(LARGE)
        return head

    def _answer(self, head: bytes) -> bytes:
        method, target, _ = head.split(b" ", 2)
        if target == b"/refused":
            return answer("200 OK", str(0 if self._limit is None else self._limit.refused).encode())
        if method == b"POST":
            return self._token if target.endswith(b"token") else self._created
        if b"?" not in target and target != b"/v2/conversations":
            return self._one
        number = int(target.rpartition(b"page=")[2].partition(b"&")[0]) if b"page=" in target else 1
        if self._limit is None:
            return self._prepared[number - 1]
        left, seconds = self._limit.take()
        if left < 0:
            # In whole seconds, like Help Scout's header.
            return answer("429 Too Many Requests", b"", f"X-RateLimit-Retry-After: {int(seconds) + 1}\r\n")
        return answer("200 OK", self._pages[number - 1], f"{self._remaining}{left}\r\n")


def _run(ready: Connection, latency: float, pages: int, limit: tuple[int, float] | None) -> None:
    server = StandIn(latency, pages, limit)
    with socket.create_server(("127.0.0.1", 0), backlog=64) as listener:
        ready.send(listener.getsockname()[1])
        while True:
            connection, _ = listener.accept()
            threading.Thread(target=server.serve, args=(connection,), daemon=True).start()


@contextmanager
def standin(latency: float = 0, pages: int = 1, limit: tuple[int, float] | None = None) -> Iterator[str]:
    """Runs a server, and yields its address.

    Args:
        latency: Seconds until each response.
        pages: The number of pages of conversations.
        limit: The number of requests, and the seconds of a window.
    """
    ready, other = multiprocessing.Pipe()
    context = multiprocessing.get_context("spawn")
    server = context.Process(target=_run, args=(other, latency, pages, limit), daemon=True)
    server.start()
    try:
        yield f"http://127.0.0.1:{ready.recv()}"
    finally:
        server.terminate()
        server.join()


def bare_socket(url: str, target: str) -> Iterator[int]:
    """Sends the same request repeatedly without any library, to measure the server's maximum."""
    host, port = url.removeprefix("http://").split(":")
    request = f"GET {target} HTTP/1.1\r\nHost: {host}\r\nAccept: */*\r\n\r\n".encode()
    with socket.create_connection((host, int(port))) as connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        while True:
            connection.sendall(request)
            data = connection.recv(LARGE)
            head, _, _ = data.partition(END)
            length = int(head.partition(b"Content-Length: ")[2].partition(b"\r")[0])
            got, wanted = len(data), len(head) + len(END) + length
            while got < wanted:
                got += len(connection.recv(LARGE))
            yield got
