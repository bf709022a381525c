"""Retries after failures: which requests, how often, and after which delay."""

from __future__ import annotations

import asyncio
import gc
import json
import logging
import signal
import threading
import warnings
from collections.abc import AsyncIterator, Callable, Iterator
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from helpscout_client import (
    APIError,
    AsyncHelpScout,
    AuthenticationError,
    Clock,
    ConfigurationError,
    ConnectionError,
    HelpScout,
    HelpScoutError,
    MovedError,
    NotFoundError,
    RateLimitError,
    ServerError,
    TimeoutError,
)
from helpscout_client.sandbox import Clock as SandboxClock
from tests.clocks import ErraticClock, HeldClock, InterruptedClock, RecordingClock

if TYPE_CHECKING:
    from tests.conftest import Flavour
    from tests.servers import FakeAPI, Server, Wire, WireServer

pytest_plugins = ["tests.servers"]

READS = ("GET",)
TWICE_IS_ONCE = ("GET", "PUT", "DELETE")
ALL = ("GET", "PUT", "DELETE", "POST", "PATCH")
NONE: tuple[str, ...] = ()
#: Seconds after which a hanging test fails.
LONG = 10
#: Long enough for a busy server to read the request meanwhile.
SHORT = httpx.Timeout(LONG, read=0.2)

Script = Callable[["Wire"], None]


def tries_of(caplog: pytest.LogCaptureFixture) -> int:
    """The number of attempts of the last call, from its log record."""
    fields: dict[str, Any] = [vars(record)["helpscout"] for record in caplog.records if hasattr(record, "helpscout")][
        -1
    ]
    tries: int = fields["tries"]
    return tries


def reset_before_the_head(wire: Wire) -> None:
    wire.reset()


def close_before_the_head(wire: Wire) -> None:
    wire.close()


def reset_within_the_head(wire: Wire) -> None:
    wire.send(b"HTTP/1.1 200 OK\r\nContent-")
    wire.reset()


def close_after_the_head(wire: Wire) -> None:
    wire.send(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n")
    wire.close()


def close_within_the_body(wire: Wire) -> None:
    wire.send(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{")
    wire.close()


def close_within_a_chunk(wire: Wire) -> None:
    wire.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n{")
    wire.close()


def stall_before_the_head(wire: Wire) -> None:
    wire.hang()


def stall_after_the_head(wire: Wire) -> None:
    wire.send(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n")
    wire.hang()


def stall_within_the_body(wire: Wire) -> None:
    wire.send(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{")
    wire.hang()


def garbage(wire: Wire) -> None:
    wire.send(b"\x00\xffSSH-2.0-OpenSSH\r\n\r\n")
    wire.close()


def garbage_for_a_length(wire: Wire) -> None:
    wire.send(b"HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n{}")
    wire.close()


def garbage_for_a_chunk(wire: Wire) -> None:
    wire.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n")
    wire.close()


def respond_with(status: int, *headers: str, body: bytes = b"{}") -> Script:
    return lambda wire: wire.respond(status, body, *headers)


#: The failure, the methods that are retried, and the final error.
TABLE: list[tuple[str, Script, tuple[str, ...], type[HelpScoutError]]] = [
    ("reset before the head", reset_before_the_head, TWICE_IS_ONCE, ConnectionError),
    ("closed before the head", close_before_the_head, TWICE_IS_ONCE, ConnectionError),
    ("reset within the head", reset_within_the_head, TWICE_IS_ONCE, ConnectionError),
    ("closed after the head", close_after_the_head, TWICE_IS_ONCE, ConnectionError),
    ("closed within the body", close_within_the_body, TWICE_IS_ONCE, ConnectionError),
    ("closed within a chunk", close_within_a_chunk, TWICE_IS_ONCE, ConnectionError),
    ("stall before the head", stall_before_the_head, TWICE_IS_ONCE, TimeoutError),
    ("stall after the head", stall_after_the_head, TWICE_IS_ONCE, TimeoutError),
    ("stall within the body", stall_within_the_body, TWICE_IS_ONCE, TimeoutError),
    ("garbage", garbage, TWICE_IS_ONCE, ConnectionError),
    ("garbage for a length", garbage_for_a_length, TWICE_IS_ONCE, ConnectionError),
    ("garbage for a chunk", garbage_for_a_chunk, TWICE_IS_ONCE, ConnectionError),
    ("429", respond_with(429), ALL, RateLimitError),
    ("429 with a wait", respond_with(429, "X-RateLimit-Retry-After: 7"), ALL, RateLimitError),
    ("429 with another wait", respond_with(429, "Retry-After: 7"), ALL, RateLimitError),
    ("500", respond_with(500), READS, ServerError),
    ("500 with a wait", respond_with(500, "Retry-After: 7"), READS, ServerError),
    ("501", respond_with(501), NONE, ServerError),
    ("502", respond_with(502, body=b"<html>"), TWICE_IS_ONCE, ServerError),
    ("503", respond_with(503), TWICE_IS_ONCE, ServerError),
    ("503 with a wait", respond_with(503, "Retry-After: 7"), TWICE_IS_ONCE, ServerError),
    ("503 with a wait that is too long", respond_with(503, "Retry-After: 1000000000"), NONE, ServerError),
    ("504", respond_with(504), TWICE_IS_ONCE, ServerError),
    ("520", respond_with(520, body=b""), TWICE_IS_ONCE, ServerError),
    ("521", respond_with(521), TWICE_IS_ONCE, ServerError),
    ("522", respond_with(522), TWICE_IS_ONCE, ServerError),
    ("523", respond_with(523), TWICE_IS_ONCE, ServerError),
    ("524", respond_with(524), TWICE_IS_ONCE, ServerError),
    ("401", respond_with(401), NONE, AuthenticationError),
    ("404", respond_with(404), NONE, NotFoundError),
    ("408", respond_with(408), NONE, APIError),
    ("301 to nowhere", respond_with(301), NONE, MovedError),
    ("302 to elsewhere", respond_with(302, "Location: https://elsewhere.example/"), NONE, MovedError),
    ("307 to elsewhere", respond_with(307, "Location: http://127.0.0.1:1/"), NONE, MovedError),
    ("308 to elsewhere", respond_with(308, "Location: ftp://elsewhere.example/"), NONE, MovedError),
]
BY_NAME = {name: (script, again, error) for name, script, again, error in TABLE}


@pytest.mark.parametrize("method", ALL)
@pytest.mark.parametrize("fault", BY_NAME)
def test_table__how_often_a_request_arrives(
    flavour: Flavour, wire_server: WireServer, caplog: pytest.LogCaptureFixture, fault: str, method: str
) -> None:
    caplog.set_level(logging.INFO, "helpscout_client")
    script, again, error = BY_NAME[fault]
    # It happens once.
    pending = [script]

    def hurry(request: httpx.Request) -> None:
        if error is TimeoutError and pending:
            request.extensions["timeout"] = SHORT.as_dict()

    async def async_hurry(request: httpx.Request) -> None:
        hurry(request)

    hooks = {"request": [hurry if flavour.name == "sync" else async_hurry]}
    hs = flavour.client(base_url=wire_server.url, timeout=LONG, max_retries=1, event_hooks=hooks, verify=False)
    body = {"text": "hi"} if method in ("PUT", "POST", "PATCH") else None
    wire_server.respond = lambda wire, _: pending.pop()(wire) if pending else wire.respond(200, b'{"id": 7}')
    if method in again:
        assert flavour.run(hs.request(method, "/v2/things", json=body)).json() == {"id": 7}
    else:
        with pytest.raises(error):
            flavour.run(hs.request(method, "/v2/things", json=body))
    times = 2 if method in again else 1
    assert (len(wire_server.requests), tries_of(caplog)) == (times, times)

    # It continues.
    pending = [script]
    wire_server.respond = lambda wire, _: script(wire)
    with pytest.raises(error) as caught:
        flavour.run(hs.request(method, "/v2/things", json=body))
    assert type(caught.value) is error
    assert (len(wire_server.requests), tries_of(caplog)) == (2 * times, times)
    assert len({(request.method, request.url, request.content) for request in wire_server.requests}) == 1


def drip(wire: Wire) -> None:
    """A whole response, byte by byte."""
    wire.send(*(bytes([byte]) for byte in b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n" + b'{"id": 7}'))


def continue_first(wire: Wire) -> None:
    wire.send(b"HTTP/1.1 100 Continue\r\n\r\n", b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n")
    wire.respond(200, b'{"id": 7}')


def more_than_the_length(wire: Wire) -> None:
    wire.send(b'HTTP/1.1 200 OK\r\nContent-Length: 9\r\nConnection: close\r\n\r\n{"id": 7}{"id": 8}')


def without_a_length(wire: Wire) -> None:
    wire.send(b'HTTP/1.1 200 OK\r\n\r\n{"id": 7}')
    wire.close()


@pytest.mark.parametrize("method", ALL)
@pytest.mark.parametrize("script", [drip, continue_first, more_than_the_length, without_a_length])
def test_table__odd_responses_that_are_whole_arrive_once(
    flavour: Flavour, wire_server: WireServer, script: Script, method: str
) -> None:
    wire_server.respond = lambda wire, _: script(wire)
    hs = flavour.client(base_url=wire_server.url, verify=False)
    assert flavour.run(hs.request(method, "/v2/things")).json() == {"id": 7}
    assert len(wire_server.requests) == 1


@pytest.mark.parametrize("method", ALL)
def test_table__refused_connection_is_tried_again(
    flavour: Flavour, unreachable_url: str, method: str, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(ConnectionError):
        flavour.run(flavour.client(base_url=unreachable_url, max_retries=2, verify=False).request(method, "/v2/things"))
    assert tries_of(caplog) == 3


@pytest.mark.parametrize("method", ALL)
@pytest.mark.parametrize(
    ("greet", "error"),
    [
        (lambda wire: wire.close(), ConnectionError),
        (lambda wire: wire.reset(), ConnectionError),
        (lambda wire: wire.respond(400), ConnectionError),
        (lambda wire: wire.hang(), TimeoutError),
    ],
    ids=["close", "reset", "speaks no TLS", "hang"],
)
def test_table__failed_tls_handshake_is_tried_again(
    flavour: Flavour,
    wire_server: WireServer,
    method: str,
    greet: Script,
    error: type[HelpScoutError],
    caplog: pytest.LogCaptureFixture,
) -> None:
    def greet_only(wire: Wire) -> bool:
        greet(wire)
        return False

    wire_server.greet = greet_only
    url = wire_server.url.replace("http:", "https:")
    timeout = httpx.Timeout(LONG, connect=0.1 if error is TimeoutError else LONG)
    hs = flavour.client(base_url=url, max_retries=1, timeout=timeout, verify=False)
    with warnings.catch_warnings():
        # Python's ssl module forgets to close a socket whose other end is gone before the handshake.
        warnings.simplefilter("ignore", ResourceWarning)
        with pytest.raises(error):
            flavour.run(hs.request(method, "/v2/things"))
        gc.collect()
    assert (tries_of(caplog), wire_server.connections, wire_server.requests) == (2, 2, [])


@pytest.mark.parametrize("method", ALL)
def test_table__unknown_host_is_tried_again(flavour: Flavour, method: str, monkeypatch: pytest.MonkeyPatch) -> None:
    hosts: list[object] = []

    def look_up(host: object, *_: object, **__: object) -> object:
        import socket

        hosts.append(host)
        raise socket.gaierror("Name or service not known")

    monkeypatch.setattr("socket.getaddrinfo", look_up)
    with pytest.raises(ConnectionError):
        flavour.run(flavour.client(max_retries=1).request(method, "/v2/things"))
    assert len(hosts) == 2


@pytest.mark.parametrize("method", ALL)
@pytest.mark.parametrize(
    ("failure", "again"),
    [
        (httpx.ConnectError, ALL),
        (httpx.ConnectTimeout, ALL),
        (httpx.PoolTimeout, ALL),
        (httpx.ProxyError, ALL),
        (httpx.ReadError, TWICE_IS_ONCE),
        (httpx.ReadTimeout, TWICE_IS_ONCE),
        (httpx.WriteError, TWICE_IS_ONCE),
        (httpx.WriteTimeout, TWICE_IS_ONCE),
        (httpx.CloseError, TWICE_IS_ONCE),
        (httpx.RemoteProtocolError, TWICE_IS_ONCE),
        (httpx.LocalProtocolError, NONE),
        (httpx.UnsupportedProtocol, NONE),
        (httpx.DecodingError, NONE),
        (httpx.RequestError, NONE),
    ],
)
def test_table__failures_of_httpx(
    flavour: Flavour, failure: type[httpx.RequestError], again: tuple[str, ...], method: str
) -> None:
    sent: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        raise failure("")

    with pytest.raises(HelpScoutError):
        flavour.run(flavour.client(respond, max_retries=2).request(method, "/v2/things"))
    assert len(sent) == (3 if method in again else 1)


# Kept-alive connections


@pytest.mark.parametrize("method", ALL)
def test_stale_connection__is_not_used(flavour: Flavour, wire_server: WireServer, method: str) -> None:
    closed = threading.Event()

    def respond_and_close(wire: Wire, _: httpx.Request) -> None:
        wire.respond()
        wire.close()
        closed.set()

    wire_server.respond = respond_and_close
    hs = flavour.client(base_url=wire_server.url, max_retries=0, verify=False)
    for _ in range(3):
        closed.clear()
        assert flavour.run(hs.request(method, "/v2/things")).status_code == 200
        assert closed.wait(5)
    assert (len(wire_server.requests), wire_server.connections) == (3, 3)


@pytest.mark.parametrize("method", ALL)
def test_kept_connection__that_breaks_with_the_next_request(
    flavour: Flavour, wire_server: WireServer, method: str
) -> None:
    """Whether it was carried out is unknown then."""

    def respond_to_the_first(wire: Wire, _: httpx.Request) -> None:
        if len(wire_server.requests) == 2:
            wire.close()
        else:
            wire.respond()

    wire_server.respond = respond_to_the_first
    hs = flavour.client(base_url=wire_server.url, verify=False)
    flavour.run(hs.request(method, "/v2/things"))
    if method in TWICE_IS_ONCE:
        flavour.run(hs.request(method, "/v2/things"))
        assert len(wire_server.requests) == 3
    else:
        with pytest.raises(ConnectionError):
            flavour.run(hs.request(method, "/v2/things"))
        assert (len(wire_server.requests), wire_server.connections) == (2, 1)


# Number of retries


@pytest.mark.parametrize("retries", [0, 1, 3, 7])
@pytest.mark.parametrize("status", [429, 503])
def test_max_retries__is_how_often_it_is_sent_again(flavour: Flavour, retries: int, status: int) -> None:
    sent: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(status)

    with pytest.raises(APIError):
        flavour.run(flavour.client(respond, max_retries=retries).tags.list())
    assert len(sent) == 1 + retries


def test_max_retries__is_three_by_default(flavour: Flavour, server: Server) -> None:
    server.respond = lambda _: httpx.Response(503)
    with pytest.raises(ServerError):
        flavour.run(flavour.client(base_url=server.url).tags.list())
    assert len(server.requests) == 4


def test_max_retries__counts_failures_of_all_kinds_together(flavour: Flavour) -> None:
    statuses = iter([429, 503, 500, 429, 200])
    hs = flavour.client(lambda _: httpx.Response(next(statuses), json={}), max_retries=3)
    with pytest.raises(RateLimitError):
        flavour.run(hs.request("GET", "/v2/things"))
    assert list(statuses) == [200]


def test_max_retries__does_not_count_a_replaced_token(flavour: Flavour, api: FakeAPI) -> None:
    hs = flavour.client(api, app_id="id", app_secret="secret", access_token="stale", max_retries=0)
    assert flavour.run(hs.tags.get(7)).name == "vip"


def test_max_retries__of_a_copy(flavour: Flavour) -> None:
    sent: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(503)

    hs = flavour.client(respond)
    for client, times in ((hs.with_options(max_retries=0), 1), (hs.with_options(max_retries=5), 6), (hs, 4)):
        sent.clear()
        with pytest.raises(ServerError):
            flavour.run(client.tags.list())
        assert len(sent) == times


@pytest.mark.parametrize("options", [{"max_retries": -1}, {"max_rate_limit_wait": -1}])
@pytest.mark.parametrize("wait", [float("inf"), float("nan")])
def test_options__that_make_no_sense(flavour: Flavour, options: dict[str, Any], wait: float) -> None:
    hs = flavour.client(lambda _: httpx.Response(200))
    for wrong in (options, {"max_rate_limit_wait": wait}):
        with pytest.raises(ConfigurationError, match=next(iter(wrong))):
            flavour.client_class(access_token="token", **wrong)
        with pytest.raises(ConfigurationError, match=next(iter(wrong))):
            hs.with_options(**wrong)


# Delays


def pauses(flavour: Flavour, outcome: Callable[[], httpx.Response], **options: Any) -> list[float]:
    clock = RecordingClock()
    hs = flavour.client(lambda _: outcome(), clock=clock, **options)
    with pytest.raises(HelpScoutError):
        flavour.run(hs.request("GET", "/v2/things"))
    return clock.waits


def fail() -> httpx.Response:
    raise httpx.ReadError("broken")


@pytest.mark.parametrize("outcome", [lambda: httpx.Response(503), fail])
def test_pause__grows_exponentially_with_full_jitter(flavour: Flavour, outcome: Callable[[], httpx.Response]) -> None:
    runs = [pauses(flavour, outcome, max_retries=6) for _ in range(60)]
    for number, longest in enumerate([0.5, 1, 2, 4, 8, 8]):
        waits = [run[number] for run in runs]
        assert 0 <= min(waits) < longest / 2 < max(waits) <= longest


@pytest.mark.parametrize("status", [500, 502, 504])
@pytest.mark.parametrize("retry_after", ["1000000000", "-1", "0.5", "Fri, 31 Dec 2999 23:59:59 GMT", "soon", ""])
def test_pause__of_a_failure_does_not_depend_on_its_headers(flavour: Flavour, status: int, retry_after: str) -> None:
    waits = pauses(flavour, lambda: httpx.Response(status, headers={"Retry-After": retry_after}))
    assert len(waits) == 3
    assert all(wait <= 2 for wait in waits)


def test_pause__no_try_begins_300_seconds_after_the_first_failure(flavour: Flavour) -> None:
    clock, sent = RecordingClock(), []

    def respond(_: httpx.Request) -> httpx.Response:
        sent.append(clock.monotonic())
        clock.advance(45)
        raise httpx.ReadTimeout("slow")

    with pytest.raises(TimeoutError):
        flavour.run(flavour.client(respond, clock=clock, max_retries=100).tags.list())
    assert len(sent) in (7, 8)
    assert sent[-1] <= 345


def test_pause__no_try_begins_300_seconds_after_the_first_because_of_the_rate_limit(flavour: Flavour) -> None:
    clock, sent = RecordingClock(), []

    def respond(_: httpx.Request) -> httpx.Response:
        sent.append(clock.monotonic())
        return httpx.Response(429, headers={"Retry-After": "110"})

    with pytest.raises(RateLimitError):
        flavour.run(flavour.client(respond, clock=clock, max_retries=100).tags.list())
    assert sent[-1] <= 300


def test_clock__time_of_day_may_jump(flavour: Flavour) -> None:
    clock = ErraticClock()
    headers = {"X-RateLimit-Limit-Minute": "400", "X-RateLimit-Remaining-Minute": "0", "Retry-After": "60"}
    hs = flavour.client(lambda _: httpx.Response(429, headers=headers), clock=clock)
    with pytest.raises(RateLimitError):
        flavour.run(hs.tags.list())
    # Two of them are what a call waits at most.
    assert clock.waits == [60, 60]


def test_clock__real_one_waits(flavour: Flavour) -> None:
    statuses = iter([429, 200])
    hs = flavour.client(
        lambda _: httpx.Response(next(statuses), json={}, headers={"X-RateLimit-Retry-After": "0"}), clock=Clock()
    )
    assert flavour.run(hs.request("POST", "/v2/things")).status_code == 200


# Consent


@pytest.mark.parametrize("outcome", [fail, lambda: httpx.Response(503)], ids=["broken", "503"])
@pytest.mark.parametrize("by_copy", [False, True])
def test_resend_writes__lets_writes_be_sent_twice(
    flavour: Flavour, outcome: Callable[[], httpx.Response], by_copy: bool
) -> None:
    sent: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return outcome() if len(sent) == 1 else httpx.Response(201, headers={"Resource-ID": "7"})

    hs = flavour.client(respond, resend_writes=not by_copy)
    client = hs.with_options(resend_writes=True) if by_copy else hs
    assert flavour.run(client.threads.create_note(1, text="hi")).id == 7
    assert [json.loads(request.content) for request in sent] == [{"text": "hi"}] * 2

    sent.clear()
    client = hs if by_copy else hs.with_options(resend_writes=False)
    with pytest.raises(HelpScoutError):
        flavour.run(client.threads.create_note(1, text="hi"))
    assert len(sent) == 1


def test_resend_writes__is_no_consent_to_repeat_what_the_server_failed_at(flavour: Flavour) -> None:
    sent: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(500)

    for method in ("POST", "PATCH", "PUT", "DELETE"):
        sent.clear()
        with pytest.raises(ServerError):
            flavour.run(flavour.client(respond, resend_writes=True).request(method, "/v2/things"))
        assert len(sent) == 1


# Bodies from iterators


def pieces(flavour: Flavour) -> Any:
    if flavour.name == "sync":

        def some() -> Iterator[bytes]:
            yield b"one"
            yield b"two"

        return some()

    async def some_async() -> AsyncIterator[bytes]:
        yield b"one"
        yield b"two"

    return some_async()


@pytest.mark.parametrize("method", ["PUT", "POST"])
@pytest.mark.parametrize(
    "script", [respond_with(503), respond_with(429), reset_before_the_head], ids=["503", "429", "reset"]
)
def test_iterator__arrives_once(flavour: Flavour, wire_server: WireServer, method: str, script: Script) -> None:
    wire_server.respond = lambda wire, _: script(wire)
    hs = flavour.client(base_url=wire_server.url, resend_writes=True, verify=False)
    with pytest.raises(HelpScoutError):
        flavour.run(hs.request(method, "/v2/things", content=pieces(flavour)))
    assert [request.content for request in wire_server.requests] == [b"3\r\none\r\n3\r\ntwo\r\n0\r\n\r\n"]


def notes_of(error: BaseException) -> str:
    return "\n".join(getattr(error, "__notes__", []))


def put_pieces(flavour: Flavour, server: WireServer, script: Script, **options: Any) -> HelpScoutError:
    server.respond = lambda wire, _: script(wire)
    timeout = SHORT if script is stall_before_the_head else LONG
    hs = flavour.client(base_url=server.url, verify=False, timeout=timeout, **options)
    with pytest.raises(HelpScoutError) as caught:
        flavour.run(hs.request("PUT", "/v2/things", content=pieces(flavour)))
    return caught.value


@pytest.mark.parametrize("status", [429, 503])
def test_iterator__rejection_has_a_note(flavour: Flavour, wire_server: WireServer, status: int) -> None:
    assert "iterator" in notes_of(put_pieces(flavour, wire_server, respond_with(status)))


def test_iterator__rejected_token_is_replaced_for_the_next_request(flavour: Flavour, wire_server: WireServer) -> None:
    def respond(wire: Wire, request: httpx.Request) -> None:
        if request.url.path == "/v2/oauth2/token":
            wire.respond(200, b'{"access_token": "new", "expires_in": 7200}', "Content-Type: application/json")
        else:
            wire.respond(200 if request.headers["Authorization"] == "Bearer new" else 401)

    wire_server.respond = respond
    hs = flavour.client(base_url=wire_server.url, app_id="id", app_secret="secret", access_token="stale", verify=False)
    with pytest.raises(AuthenticationError) as caught:
        flavour.run(hs.request("PUT", "/v2/things", content=pieces(flavour)))
    assert "iterator" in notes_of(caught.value)
    assert flavour.run(hs.request("PUT", "/v2/things", content=pieces(flavour))).status_code == 200
    assert [request.url.path for request in wire_server.requests] == ["/v2/things", "/v2/oauth2/token", "/v2/things"]


@pytest.mark.parametrize("script", [reset_before_the_head, stall_before_the_head, close_within_the_body])
def test_iterator__failure_has_a_note(flavour: Flavour, wire_server: WireServer, script: Script) -> None:
    assert "iterator" in notes_of(put_pieces(flavour, wire_server, script))


def test_iterator__refused_connection_has_a_note(flavour: Flavour, unreachable_url: str) -> None:
    hs = flavour.client(base_url=unreachable_url, verify=False)
    with pytest.raises(ConnectionError) as caught:
        flavour.run(hs.request("PUT", "/v2/things", content=pieces(flavour)))
    assert "iterator" in notes_of(caught.value)


@pytest.mark.parametrize("status", [400, 404, 413, 423])
def test_iterator__rejection_that_is_never_sent_again_has_no_note(
    flavour: Flavour, wire_server: WireServer, status: int
) -> None:
    assert notes_of(put_pieces(flavour, wire_server, respond_with(status))) == ""


# Mistakes and cancellation


def test_exception_of_the_users_own__is_not_tried_again(flavour: Flavour) -> None:
    sent: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        flavour.run(flavour.client(respond).tags.list())
    assert len(sent) == 1


@pytest.mark.parametrize("method", ALL)
@pytest.mark.parametrize("by", ["cancel", "timeout"])
def test_cancelled__is_not_sent_again(wire_server: WireServer, method: str, by: str) -> None:
    loop_reached: list[Callable[[], object]] = []

    def respond(wire: Wire, _: httpx.Request) -> None:
        loop_reached[0]()
        wire.hang()

    wire_server.respond = respond

    async def run() -> None:
        reached = asyncio.Event()
        loop = asyncio.get_running_loop()
        loop_reached.append(lambda: loop.call_soon_threadsafe(reached.set))
        async with AsyncHelpScout(access_token="token", base_url=wire_server.url, clock=SandboxClock()) as hs:
            if by == "timeout":
                scope = asyncio.timeout(None)
                loop_reached[0] = lambda: loop.call_soon_threadsafe(scope.reschedule, 0)

                async def call_in_time() -> None:
                    async with scope:
                        await hs.request(method, "/v2/things")

                with pytest.raises(builtin_timeout):
                    await call_in_time()
            else:
                call = asyncio.create_task(hs.request(method, "/v2/things"))
                await reached.wait()
                call.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await call
            # The remaining callers can continue.
            wire_server.respond = lambda wire, _: wire.respond()
            await hs.request("GET", "/v2/other")

    asyncio.run(run())
    assert [request.url.path for request in wire_server.requests] == ["/v2/things", "/v2/other"]


builtin_timeout = asyncio.TimeoutError


def test_cancelled__during_a_pause() -> None:
    clock = HeldClock()
    sent: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(503)

    async def run() -> None:
        async with AsyncHelpScout(access_token="token", transport=httpx.MockTransport(respond), clock=clock) as hs:
            call = asyncio.create_task(hs.request("GET", "/v2/things"))
            await clock.wait_until_asleep()
            call.cancel()
            with pytest.raises(asyncio.CancelledError):
                await call

    asyncio.run(run())
    assert len(sent) == 1


@pytest.mark.skipif(not hasattr(signal, "pthread_kill"), reason="there are no such signals")
def test_interrupted__while_it_waits_for_the_response(wire_server: WireServer) -> None:
    main = threading.get_ident()

    def interrupt(number: int, frame: object) -> None:
        raise ZeroDivisionError

    def respond(wire: Wire, _: httpx.Request) -> None:
        signal.pthread_kill(main, signal.SIGUSR1)
        wire.hang()

    before = signal.signal(signal.SIGUSR1, interrupt)
    limits = httpx.Limits(max_connections=1)
    try:
        with HelpScout(access_token="token", base_url=wire_server.url, limits=limits, timeout=LONG) as hs:
            wire_server.respond = respond
            with pytest.raises(ZeroDivisionError):
                hs.request("GET", "/v2/things")
            # Its connection, place and permit are free again.
            wire_server.respond = lambda wire, _: wire.respond()
            hs.request("GET", "/v2/other")
    finally:
        signal.signal(signal.SIGUSR1, before)
    assert [request.url.path for request in wire_server.requests] == ["/v2/things", "/v2/other"]


def test_interrupted__during_a_pause() -> None:
    clock = InterruptedClock(KeyboardInterrupt(), KeyboardInterrupt())
    sent: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(503)

    with HelpScout(access_token="token", transport=httpx.MockTransport(respond), clock=clock) as hs:
        for _ in range(2):
            with pytest.raises(KeyboardInterrupt):
                hs.tags.list()
    assert len(sent) == 2


# Streams


def stream_once(flavour: Flavour, hs: Any, method: str) -> bytes:
    if flavour.name == "sync":
        with hs.stream(method, "/v2/things") as response:
            return b"".join(response.iter_bytes())

    async def read() -> bytes:
        async with hs.stream(method, "/v2/things") as response:
            return b"".join([piece async for piece in response.aiter_bytes()])

    return bytes(flavour.run(read()))


@pytest.mark.parametrize("method", ALL)
def test_stream__is_opened_again_by_the_same_rules(flavour: Flavour, wire_server: WireServer, method: str) -> None:
    pending: list[Script] = [respond_with(503), reset_before_the_head]
    wire_server.respond = lambda wire, _: pending.pop()(wire) if pending else wire.respond(200, b"whole")
    hs = flavour.client(base_url=wire_server.url, verify=False)
    if method in TWICE_IS_ONCE:
        assert stream_once(flavour, hs, method) == b"whole"
    else:
        with pytest.raises(ConnectionError):
            stream_once(flavour, hs, method)
    assert len(wire_server.requests) == (3 if method in TWICE_IS_ONCE else 1)


def test_stream__that_breaks_is_not_opened_again(flavour: Flavour, wire_server: WireServer) -> None:
    wire_server.respond = lambda wire, _: close_within_the_body(wire)
    with pytest.raises(ConnectionError):
        stream_once(flavour, flavour.client(base_url=wire_server.url, verify=False), "GET")
    assert len(wire_server.requests) == 1
