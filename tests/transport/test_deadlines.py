"""Calls end in time, no matter how slowly a server sends, and nothing waits for them longer."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING, Any

import httpcore
import httpx
import pytest

from helpscout_client import (
    AsyncHelpScout,
    ConfigurationError,
    HelpScout,
    HelpScoutError,
    RateLimitError,
    TimeoutError,
)
from helpscout_client.concurrency.gate import FairQueue
from helpscout_client.transport.deadline import Deadline, Timeouts, current, seconds_left

if TYPE_CHECKING:
    from tests.conftest import Flavour
    from tests.servers import Server, Wire, WireServer

pytest_plugins = ["tests.servers"]

SHORT = 0.5
#: Seconds for which the server of these tests sends, and so a call without deadlines would last.
SOON = 30
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n"
DRIPS = {
    "headers": [b"HTTP/1.1 200 OK\r\n", b"X"],
    "other responses": [b"", b"HTTP/1.1 103 Early Hints\r\n\r\n"],
    "body": [HEAD, b"1"],
    "error body": [HEAD.replace(b"200 OK", b"400 Bad Request"), b"1"],
}


def drip(first: bytes, each: bytes) -> Any:
    def respond(wire: Wire, request: httpx.Request) -> None:
        wire.send(first)
        for _ in range(int(SOON / 0.02)):
            time.sleep(0.02)
            wire.send(each)

    return respond


@pytest.mark.parametrize("part", DRIPS)
def test_attempt_timeout__ends_what_drips(flavour: Flavour, wire_server: WireServer, part: str) -> None:
    wire_server.respond = drip(*DRIPS[part])
    hs = flavour.client(base_url=wire_server.url, attempt_timeout=SHORT, max_retries=0)
    started_at = time.monotonic()
    # The status of an error is enough, even if its body doesn't arrive.
    with pytest.raises(Exception, match="attempt_timeout" if part != "error body" else "400"):
        flavour.run(hs.tags.get(7))
    assert time.monotonic() - started_at < SOON / 2


def test_attempt_timeout__ends_a_token_request(flavour: Flavour, wire_server: WireServer) -> None:
    wire_server.respond = drip(*DRIPS["body"])
    hs = flavour.client(
        base_url=wire_server.url, app_id="id", app_secret="secret", attempt_timeout=SHORT, max_retries=0
    )
    with pytest.raises(TimeoutError, match=r"oauth2/token.*attempt_timeout"):
        flavour.run(hs.tags.get(7))


@pytest.mark.parametrize("part", ["headers", "body"])
def test_total_timeout__ends_a_call(flavour: Flavour, wire_server: WireServer, part: str) -> None:
    wire_server.respond = drip(*DRIPS[part])
    hs = flavour.client(base_url=wire_server.url, total_timeout=SHORT)
    with pytest.raises(TimeoutError, match=r"total_timeout \(0.5 s\) while waiting for the response"):
        flavour.run(hs.tags.get(7))


def test_total_timeout__ends_waiting_for_a_token(flavour: Flavour, wire_server: WireServer) -> None:
    wire_server.respond = drip(*DRIPS["body"])
    hs = flavour.client(base_url=wire_server.url, app_id="id", app_secret="secret")
    with pytest.raises(TimeoutError, match="while waiting for a token"):
        flavour.run(hs.with_options(total_timeout=SHORT).tags.get(7))


def test_total_timeout__ends_a_body_only_if_the_copy_has_it(flavour: Flavour, wire_server: WireServer) -> None:
    body = b"12345"
    head = HEAD.replace(b"1000", b"5")

    def respond(wire: Wire, request: httpx.Request) -> None:
        wire.send(head)
        for byte in body:
            time.sleep(SHORT / 2)
            wire.send(bytes([byte]))

    def read(hs: Any) -> Any:
        if flavour.name == "sync":
            with hs.stream("GET", "/v2/file") as response:
                return response.read()

        async def run() -> bytes:
            async with hs.stream("GET", "/v2/file") as response:
                content: bytes = await response.aread()
                return content

        return flavour.run(run())

    wire_server.respond = respond
    hs = flavour.client(base_url=wire_server.url, total_timeout=2 * SHORT, attempt_timeout=2 * SHORT)
    assert read(hs) == body
    with pytest.raises(TimeoutError, match=r"total_timeout .* while reading the body"):
        read(hs.with_options(total_timeout=2 * SHORT))


class LateBody(httpx.SyncByteStream, httpx.AsyncByteStream):
    def __init__(self) -> None:
        self.closed = threading.Event()

    def close(self) -> None:
        self.closed.set()

    async def aclose(self) -> None:
        self.closed.set()


class LateTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Responds when the caller no longer waits, even if it is cancelled."""

    def __init__(self) -> None:
        self.is_too_late = threading.Event()
        self.body = LateBody()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        assert self.is_too_late.wait(SOON)
        return httpx.Response(200, stream=self.body)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.Event().wait()
        return httpx.Response(200, stream=self.body)


def test_total_timeout__closes_a_response_that_comes_too_late(flavour: Flavour) -> None:
    transport = LateTransport()
    hs = flavour.client(transport=transport, total_timeout=SHORT)

    def start() -> None:
        with hs.stream("GET", "/v2/file"):
            pytest.fail("there was a response in time")

    async def async_start() -> None:
        with pytest.raises(TimeoutError):
            async with hs.stream("GET", "/v2/file"):
                pytest.fail("there was a response in time")
        assert await asyncio.to_thread(transport.body.closed.wait, SOON)

    if flavour.name == "async":
        flavour.run(async_start())
        return
    with pytest.raises(TimeoutError):
        start()
    transport.is_too_late.set()
    assert transport.body.closed.wait(SOON)


def test_total_timeout__is_not_waited_out(flavour: Flavour) -> None:
    """A wait that would exceed the deadline is not started."""
    limited = {"X-RateLimit-Limit-Minute": "400", "X-RateLimit-Retry-After": "60"}
    hs = flavour.client(lambda _: httpx.Response(429, headers=limited), total_timeout=SOON)
    with pytest.raises(RateLimitError):
        flavour.run(hs.tags.get(7))
    assert flavour.run(flavour.client(lambda _: httpx.Response(200, json={"id": 7}), total_timeout=SOON).tags.get(7))


@pytest.mark.parametrize("options", [{"attempt_timeout": 0}, {"total_timeout": -1}, {"total_timeout": float("inf")}])
def test_timeouts__that_can_not_work(flavour: Flavour, options: dict[str, float]) -> None:
    with pytest.raises(ConfigurationError, match="_timeout"):
        flavour.client(lambda _: httpx.Response(200), **options)
    hs = flavour.client(lambda _: httpx.Response(200))
    with pytest.raises(ConfigurationError, match="_timeout"):
        hs.with_options(**options)


def test_deadline__without_a_timeout_of_the_operation() -> None:
    now = [0.0]
    deadline = Deadline(Timeouts(attempt=10, total=None, stream=None), monotonic=lambda: now[0])
    assert seconds_left(3, httpcore.ReadTimeout) == 3
    marker = current.set(deadline)
    try:
        deadline.begin_attempt()
        now[0] = 8
        assert (seconds_left(None, httpcore.ReadTimeout), seconds_left(1, httpcore.ReadTimeout)) == (2, 1)
        assert deadline.message == ""
        now[0] = 10
        with pytest.raises(httpcore.ReadTimeout):
            seconds_left(1, httpcore.ReadTimeout)
    finally:
        current.reset(marker)


def test_connections__are_waited_for_no_longer_than_the_timeout(flavour: Flavour, server: Server) -> None:
    def slow(request: httpx.Request) -> httpx.Response:
        server.hang()
        return httpx.Response(200)

    server.respond = slow
    timeout = httpx.Timeout(SOON, pool=0.05)
    hs = flavour.client(
        base_url=server.url,
        limits=httpx.Limits(max_connections=1),
        timeout=timeout,
        max_retries=0,
        attempt_timeout=1,
        pacing=False,
    )
    if flavour.name == "sync":

        def wait() -> None:
            with contextlib.suppress(HelpScoutError):
                hs.tags.get(7)

        threading.Thread(target=wait, daemon=True).start()
        while not server.requests:
            time.sleep(0.001)
        with pytest.raises(TimeoutError):
            hs.tags.get(7)
        return

    async def run() -> None:
        first = asyncio.create_task(hs.tags.get(7))
        while not server.requests:
            await asyncio.sleep(0.001)
        with pytest.raises(TimeoutError, match="connections"):
            await hs.tags.get(7)
        first.cancel()

    flavour.run(run())


def test_turns__that_take_long_are_reported(caplog: pytest.LogCaptureFixture) -> None:
    class Waker:
        def is_alive(self) -> bool:
            return True

        def set(self) -> None:
            pass

    now = [0.0]
    queue = FairQueue(lambda: now[0])
    first, second = (queue.enter(Waker(), is_bulk=False) for _ in range(2))
    for now[0] in (10, 20, 29, 31, 40):
        assert queue.is_first(first)
        assert not queue.is_first(second)
    assert [(record.levelno, record.getMessage()) for record in caplog.records] == [
        (logging.WARNING, "a call has waited 30 s for its turn, behind other calls of this process")
    ]


# The end


def test_repr__of_a_client_that_was_not_made(flavour: Flavour) -> None:
    client = object.__new__(HelpScout if flavour.name == "sync" else AsyncHelpScout)
    assert "not initialized" in repr(client)


WALK = """
import sys
from helpscout_client import HelpScout
hs = HelpScout(access_token="t", base_url=sys.argv[1])
for tag in hs.tags.list().walk(concurrency=2):
    break
print("left", flush=True)
"""
LOCK = """
import asyncio, sys, filelock
from helpscout_client import AsyncHelpScout, FileTokenStore
async def main():
    async with AsyncHelpScout(app_id="a", app_secret="b", token_store=FileTokenStore(sys.argv[2])) as hs:
        try:
            async with asyncio.timeout(0.1):
                await hs.tags.get(7)
        except TimeoutError:
            print("left", flush=True)
with filelock.FileLock(sys.argv[2] + ".lock"):
    asyncio.run(main())
"""


@pytest.mark.process
@pytest.mark.parametrize("code", [WALK, LOCK], ids=["walk", "lock"])
def test_end__waits_for_nothing(wire_server: WireServer, code: str, tmp_path: Any) -> None:
    def respond(wire: Wire, request: httpx.Request) -> None:
        if "page=2" in str(request.url):
            drip(*DRIPS["body"])(wire, request)
        place = '"page": {"size": 1, "totalElements": 3, "totalPages": 3, "number": 1}'
        page = f'{{"_embedded": {{"tags": [{{"id": 1}}]}}, {place}}}'.encode()
        wire.respond(200, page)

    wire_server.respond = respond
    process = subprocess.Popen(
        [sys.executable, "-c", code, wire_server.url, str(tmp_path / "token")], stdout=subprocess.PIPE, text=True
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "left\n"
        # Less than the page, and the wait for the lock, would take.
        assert process.wait(10) == 0
