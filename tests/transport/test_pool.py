"""Connections are reused, limited and closed."""

from __future__ import annotations

import asyncio
import gc
import itertools
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any
from unittest import mock

import httpcore
import httpx
import pytest

from helpscout_client import AsyncHelpScout, ConnectionError
from helpscout_client._async.pool import AsyncPool
from helpscout_client._sync.pool import Pool
from tests.servers import WireServer
from tests.waiting import until

if TYPE_CHECKING:
    from tests.conftest import Flavour
    from tests.servers import Wire

pytest_plugins = ["tests.servers"]

#: Seconds. Shorter than the time that the server would need for an error.
LONG = 10


def client(flavour: Flavour, server: WireServer, **limits: Any) -> Any:
    return flavour.client(base_url=server.url, verify=False, limits=httpx.Limits(**limits), max_retries=0)


def call(flavour: Flavour, hs: Any, times: int = 1) -> None:
    """Makes calls one after the other."""
    for _ in range(times):
        flavour.run(hs.request("GET", "/v2/things"))


def call_at_once(flavour: Flavour, hs: Any, count: int, times: int = 1) -> None:
    """Makes calls in several threads or tasks."""
    if flavour.name == "sync":
        with ThreadPoolExecutor(count) as threads:
            for done in [threads.submit(call, flavour, hs, times) for _ in range(count)]:
                done.result()
    else:

        async def some() -> None:
            for _ in range(times):
                await hs.request("GET", "/v2/things")

        async def run() -> None:
            await asyncio.gather(*[some() for _ in range(count)])

        flavour.run(run())


def open_connections(flavour: Flavour, hs: Any, server: WireServer, count: int) -> None:
    """Opens connections by calls at the same time."""
    # The client waits for its first response, to learn the rate limit.
    call(flavour, hs)
    arrived = threading.Barrier(count)

    def respond(wire: Wire, _: httpx.Request) -> None:
        arrived.wait(LONG)
        wire.respond()

    server.respond = respond
    call_at_once(flavour, hs, count)
    server.respond = lambda wire, _: wire.respond()


class Alternating(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Sends every other request to another server."""

    def __init__(self, own: Any, url: str) -> None:
        self._own = own
        self._urls = itertools.cycle([None, url])

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self._redirect(request)
        response: httpx.Response = self._own.handle_request(request)
        return response

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self._redirect(request)
        response: httpx.Response = await self._own.handle_async_request(request)
        return response

    def close(self) -> None:
        self._own.close()

    async def aclose(self) -> None:
        await self._own.aclose()

    def _redirect(self, request: httpx.Request) -> None:
        url = next(self._urls)
        if url is not None:
            request.url = httpx.URL(url).join(request.url.raw_path.decode())


def test_calls_in_a_row__share_a_connection(flavour: Flavour, wire_server: WireServer) -> None:
    call(flavour, client(flavour, wire_server), 5)
    assert wire_server.connections == 1


def test_calls_at_once__have_a_connection_each(flavour: Flavour, wire_server: WireServer) -> None:
    hs = client(flavour, wire_server)
    open_connections(flavour, hs, wire_server, 8)
    assert wire_server.connections == 8
    call_at_once(flavour, hs, 8, 20)
    assert wire_server.connections == 8


def test_calls_at_once__wait_for_a_connection(flavour: Flavour, wire_server: WireServer) -> None:
    hs = client(flavour, wire_server, max_connections=3)
    call_at_once(flavour, hs, 20, 3)
    assert len(wire_server.requests) == 60
    assert wire_server.connections <= 3


def test_idle_connection__that_the_server_closed_is_replaced(flavour: Flavour, wire_server: WireServer) -> None:
    closed = threading.Event()

    def respond(wire: Wire, _: httpx.Request) -> None:
        wire.respond()
        wire.close()
        closed.set()

    wire_server.respond = respond
    hs = client(flavour, wire_server)
    for _ in range(3):
        closed.clear()
        call(flavour, hs)
        assert closed.wait(LONG)
    assert wire_server.connections == 3


def test_idle_connections__are_closed_when_they_expire(flavour: Flavour, wire_server: WireServer) -> None:
    hs = client(flavour, wire_server, keepalive_expiry=0)
    open_connections(flavour, hs, wire_server, 2)
    call(flavour, hs, 3)
    assert wire_server.connections == 6
    until(lambda: wire_server.open_connections == 1)


@pytest.mark.parametrize("most", [0, 1, 2])
def test_idle_connections__are_limited(flavour: Flavour, wire_server: WireServer, most: int) -> None:
    hs = client(flavour, wire_server, max_keepalive_connections=most)
    open_connections(flavour, hs, wire_server, 3)
    until(lambda: wire_server.open_connections == most)


@pytest.mark.parametrize("most", [1, 2])
def test_idle_connections__lead_to_several_origins(flavour: Flavour, wire_server: WireServer, most: int) -> None:
    """If there are too many, the connection to another origin is closed."""
    with WireServer() as other:
        limits = httpx.Limits(max_connections=most)
        transport = partial(Alternating, url=other.url)
        hs = flavour.client(base_url=wire_server.url, verify=False, limits=limits, transport=transport)
        call(flavour, hs, 6)
        assert len(other.requests) == len(wire_server.requests) == 3
        assert other.connections == wire_server.connections == (1 if most == 2 else 3)
        until(lambda: wire_server.open_connections + other.open_connections == most)


def test_failed_connections__make_room(flavour: Flavour, unreachable_url: str) -> None:
    limits = httpx.Limits(max_connections=1)
    timeout = httpx.Timeout(LONG, pool=0.01)
    hs = flavour.client(base_url=unreachable_url, verify=False, limits=limits, timeout=timeout, max_retries=0)
    for _ in range(3):
        with pytest.raises(ConnectionError):
            call(flavour, hs)


def test_close__also_closes_connections_in_use(flavour: Flavour, wire_server: WireServer) -> None:
    wire_server.respond = lambda wire, _: wire.send(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n")
    hs = client(flavour, wire_server)
    if flavour.name == "sync":
        with hs.stream("GET", "/v2/things"):
            hs.close()
            until(lambda: wire_server.open_connections == 0)
    else:

        async def run() -> None:
            async with hs.stream("GET", "/v2/things"):
                await hs.aclose()
                until(lambda: wire_server.open_connections == 0)

        flavour.run(run())


def test_call_that_ends_after_close__keeps_no_connection(flavour: Flavour, wire_server: WireServer) -> None:
    hs = client(flavour, wire_server)
    wire_server.respond = lambda wire, _: wire.respond(body=b"12345")
    if flavour.name == "sync":
        stream = hs.stream("GET", "/v2/things")
        response = stream.__enter__()
        response.read()
        hs.close()
        stream.__exit__(None, None, None)
    else:

        async def run() -> None:
            async with hs.stream("GET", "/v2/things") as response:
                await response.aread()
                await hs.aclose()

        flavour.run(run())
    until(lambda: wire_server.open_connections == 0)


class Tracing(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Passes the events of httpcore to a function."""

    def __init__(self, own: Any, trace: Any) -> None:
        self._own = own
        self._trace = trace

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.extensions["trace"] = self._trace
        response: httpx.Response = self._own.handle_request(request)
        return response

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        request.extensions["trace"] = self._trace
        response: httpx.Response = await self._own.handle_async_request(request)
        return response

    def close(self) -> None:
        self._own.close()

    async def aclose(self) -> None:
        await self._own.aclose()


def test_call_that_connects_during_close__keeps_no_connection(flavour: Flavour, wire_server: WireServer) -> None:
    closed = 0

    def close(event: str, _: object) -> None:
        nonlocal closed
        if event == "connection.connect_tcp.complete":
            hs.close()
            closed += 1

    async def aclose(event: str, _: object) -> None:
        nonlocal closed
        if event == "connection.connect_tcp.complete":
            await hs.aclose()
            closed += 1

    transport = partial(Tracing, trace=close if flavour.name == "sync" else aclose)
    hs = flavour.client(base_url=wire_server.url, verify=False, transport=transport, max_retries=0)
    if flavour.name == "sync":
        call(flavour, hs)
        until(lambda: wire_server.open_connections == 0)
    else:

        async def run() -> None:
            await hs.request("GET", "/v2/things")
            until(lambda: wire_server.open_connections == 0)

        flavour.run(run())
    assert closed == 1


@pytest.mark.parametrize("turns", range(1, 20))
def test_close__fails_running_calls_with_a_documented_error(wire_server: WireServer, turns: int) -> None:
    """Also between the choice of a connection and its use."""
    hs = AsyncHelpScout(access_token="token", base_url=wire_server.url, verify=False, max_retries=0)

    async def run() -> None:
        await hs.request("GET", "/v2/things")
        running = asyncio.create_task(hs.request("GET", "/v2/things"))
        for _ in range(turns):
            await asyncio.sleep(0)
        await hs.aclose()
        with suppress(ConnectionError):
            await running

    asyncio.run(run())


class ClosedConnection:
    """A connection that was closed after it was taken."""

    def handle_request(self, request: httpcore.Request) -> httpcore.Response:
        raise httpcore.ConnectionNotAvailable

    async def handle_async_request(self, request: httpcore.Request) -> httpcore.Response:
        raise httpcore.ConnectionNotAvailable

    def is_idle(self) -> bool:
        return False

    def is_closed(self) -> bool:
        return True

    def close(self) -> None:
        """There is nothing to close."""

    async def aclose(self) -> None:
        """There is nothing to close."""


def test_connection__closed_before_its_request_is_a_connection_error(flavour: Flavour) -> None:
    limits = httpx.Limits(max_connections=1)
    request = httpcore.Request("GET", "http://127.0.0.1/")
    source: Any = mock.Mock(create_connection=lambda _: ClosedConnection())
    pool: Any = Pool(source, limits) if flavour.name == "sync" else AsyncPool(source, limits)
    # The second request gets the place of the first.
    for _ in range(2):
        with pytest.raises(httpcore.ConnectError, match="the client was closed"):
            flavour.run(pool.handle_request(request) if flavour.name == "sync" else pool.handle_async_request(request))


@pytest.mark.parametrize("url", ["ftp://127.0.0.1/", "//127.0.0.1/"])
def test_transport__rejects_urls_of_other_schemes(flavour: Flavour, wire_server: WireServer, url: str) -> None:
    class Redirecting(Alternating):
        def _redirect(self, request: httpx.Request) -> None:
            request.url = httpx.URL(url)

    transport = partial(Redirecting, url=url)
    hs = flavour.client(base_url=wire_server.url, verify=False, transport=transport, max_retries=0)
    with pytest.raises(ConnectionError, match="http://"):
        call(flavour, hs)


@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_client__is_used_in_several_event_loops(wire_server: WireServer) -> None:
    """Each has connections of its own, since those of another loop can't be used."""
    hs = AsyncHelpScout(access_token="token", base_url=wire_server.url, verify=False, max_retries=0)

    async def run() -> None:
        for _ in range(3):
            await hs.request("GET", "/v2/things")

    for _ in range(3):
        asyncio.run(run())
    assert wire_server.connections == 3
    asyncio.run(hs.aclose())
    # Transports of a loop that has ended can't be closed. Python warns about them.
    gc.collect()


def test_cancellation__while_connecting_closes_the_connection(
    wire_server: WireServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even with a library that ignores the cancellation, or loses the connection then, as anyio before 4.16 does."""
    backend: Any = httpcore.AnyIOBackend
    connect = backend.connect_tcp

    async def run() -> None:
        started, may_connect = asyncio.Event(), asyncio.Event()

        async def connect_later(*args: Any, **options: Any) -> Any:
            started.set()
            await may_connect.wait()
            return await connect(*args, **options)

        monkeypatch.setattr(backend, "connect_tcp", connect_later)
        async with AsyncHelpScout(base_url=wire_server.url, access_token="token") as hs:
            call = asyncio.create_task(hs.tags.get(7))
            await started.wait()
            call.cancel()
            with pytest.raises(asyncio.CancelledError):
                await call
            may_connect.set()
            async with asyncio.timeout(10):
                while not wire_server.connections or wire_server.open_connections:
                    await asyncio.sleep(0.01)

    asyncio.run(run())
