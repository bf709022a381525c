"""Redis that hangs, is slow, loses data, or has data of another version: each worker continues on its own."""

from __future__ import annotations

import json
import logging
import math
import os
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import fakeredis
import pytest
import redis

from helpscout_client import RedisRateLimiter, RedisTokenStore, Token, TokenStoreError
from helpscout_client.ratelimit.state import window_from
from helpscout_client.ratelimit.window import Permit, RateWindow, Result
from helpscout_client.sandbox import Clock, Sandbox
from tests.clocks import NOW

if TYPE_CHECKING:
    from tests.conftest import Flavour
    from tests.redis_servers import RealServer

pytest_plugins = ["tests.redis_servers"]

KEY = "helpscout:limit:default"
APP_ID = "sandbox-app"
#: The documented maximum delay of a call by Redis, in seconds, and an allowance for a busy machine.
BOUND = 2.0
SLACK = 1.0


class Silent:
    """Accepts connections and sends nothing, or the given data byte by byte."""

    def __init__(self, words: bytes = b"") -> None:
        self._words = words
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.url = f"redis://127.0.0.1:{self._listener.getsockname()[1]}/0"
        self.connections: list[socket.socket] = []
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.connections.append(connection)
            if self._words:
                connection.sendall(self._words)

    def close(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._listener.close()
        for connection in self.connections:
            connection.close()


@pytest.fixture
def silent() -> Iterator[Silent]:
    server = Silent()
    yield server
    server.close()


@contextmanager
def stopped(server: RealServer) -> Iterator[None]:
    """Redis after SIGSTOP: connections are accepted, but there is no response."""
    process: Any = server._process
    os.kill(process.pid, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(process.pid, signal.SIGCONT)


def turn(limiter: RedisRateLimiter) -> float:
    """Seconds to acquire a permit and to release it."""
    begun = time.monotonic()
    permit = limiter.acquire(1)
    assert isinstance(permit, Permit)
    limiter.release(permit, Result(False, (400, 399), 0))
    return time.monotonic() - begun


# Hanging


@pytest.mark.process
def test_hanging__delays_no_call_longer_than_documented(silent: Silent) -> None:
    limiter = RedisRateLimiter(silent.url)
    with ThreadPoolExecutor(16) as pool:
        first = list(pool.map(lambda _: turn(limiter), range(16)))
        assert max(first) < BOUND + SLACK
        # From then on, only one call at a time tries Redis, at long intervals.
        begun, times = time.monotonic(), list[float]()
        while time.monotonic() - begun < 3:
            times += pool.map(lambda _: turn(limiter), range(16))
    slow = [seconds for seconds in times if seconds > 0.3]
    assert len(slow) <= 2
    assert max(times) < BOUND + SLACK
    assert len(times) > 1000


@pytest.mark.process
def test_stopped_server__and_back(real_server: RealServer, caplog: pytest.LogCaptureFixture) -> None:
    limiters = [RedisRateLimiter(real_server.url) for _ in range(2)]
    assert max(map(turn, limiters)) < 1
    with stopped(real_server):
        assert max(map(turn, limiters)) < BOUND + SLACK
        assert max(turn(limiter) for limiter in limiters for _ in range(100)) < 0.1
    deadline = time.monotonic() + 10
    while limiters[0].store._is_away and time.monotonic() < deadline:  # type: ignore[attr-defined]
        turn(limiters[0])
    texts = [record.getMessage() for record in caplog.records]
    assert texts.count("the shared rate limit in Redis is available again") == 1
    assert texts.count(
        "the shared rate limit in Redis is unavailable (TimeoutError); each process now keeps its own rate limit"
    ) == len(limiters)


@pytest.mark.process
def test_stopped_server__and_a_valid_token(flavour: Flavour, real_server: RealServer) -> None:
    sandbox = Sandbox(data={}, now=NOW)
    hs = flavour.sandbox_client(
        sandbox, token_store=RedisTokenStore(real_server.url), rate_limiter=RedisRateLimiter(real_server.url)
    )
    flavour.run(hs.users.me())
    sandbox.clock.advance(172_800 - 200)
    with stopped(real_server):
        begun = time.monotonic()
        flavour.run(hs.users.me())
        # Once for the token, once for the limit.
        assert time.monotonic() - begun < 2 * BOUND + SLACK
        begun = time.monotonic()
        for _ in range(50):
            flavour.run(hs.users.me())
        assert time.monotonic() - begun < 1


@pytest.mark.process
@pytest.mark.parametrize("words", [b"HTTP/1.1 400 Bad Request\r\n\r\n" * 9, b"-ERR no\r\n" * 9])
def test_garbage__instead_of_redis(words: bytes) -> None:
    server = Silent(words)
    assert turn(RedisRateLimiter(server.url)) < BOUND + SLACK
    with pytest.raises(TokenStoreError) as caught:
        RedisTokenStore(server.url).load(APP_ID)
    assert caught.value.__context__ is None
    server.close()


@pytest.mark.process
def test_restart__is_bridged(real_server: RealServer) -> None:
    limiter, store = RedisRateLimiter(real_server.url), RedisTokenStore(real_server.url)
    token = Token(access_token="long-enough-token")
    store.save(APP_ID, token)
    turn(limiter)
    real_server.restart()
    assert store.load(APP_ID) == token
    assert turn(limiter) < BOUND + SLACK


# Data in Redis


def limiter_on(server: fakeredis.FakeServer, clock: Clock) -> RedisRateLimiter:
    return RedisRateLimiter(fakeredis.FakeRedis(server=server), clock=clock)


def state(**changes: Any) -> dict[str, Any]:
    whole = {
        "format": 2,
        "limit": 400,
        "remaining": 300,
        "is_exact": True,
        "window": 1,
        "number": 5,
        "generation": "a",
        "in_flight": {},
        "blocked_until": -math.inf,
        "length": 60.0,
        "began_at": 0.0,
        "last_at": 0.0,
        "poll_interval": 0,
        "used": 3,
        "bulk_at": -math.inf,
        "reserved_until": -math.inf,
    }
    return {name: value for name, value in {**whole, **changes}.items() if value is not ...}


FUTURE = 1e9
ODD: list[Any] = [
    b"",
    b"\xff\xfe\x00",
    b"garbage",
    b"7",
    b"[]",
    b"null",
    b"[" * 100_000,
    state(format=3),
    state(format=1),
    state(format=...),
    state(limit=...),
    state(more=1),
    state(limit="400"),
    state(limit=-1),
    state(limit=True),
    state(remaining="inf"),
    state(remaining=math.nan),
    state(is_exact=1),
    state(window=None),
    state(number=1.5),
    state(number=2**70),
    state(generation=7),
    state(in_flight=[]),
    state(in_flight={"a": 1}),
    state(in_flight={"a": [1]}),
    state(in_flight={"a": ["1", 2]}),
    state(in_flight={"a": [1, "2"]}),
    state(blocked_until="soon"),
    state(blocked_until=None),
    state(blocked_until=math.nan),
    state(length=0),
    state(length=1e9),
    state(began_at="x"),
    state(last_at=None),
    state(poll_interval=-1),
    state(poll_interval=1e9),
    state(used=None),
    state(bulk_at=[]),
    state(reserved_until={}),
]
AHEAD = [
    state(blocked_until=FUTURE),
    state(blocked_until=math.inf),
    state(began_at=FUTURE),
    state(last_at=FUTURE),
    state(bulk_at=FUTURE),
    state(reserved_until=FUTURE),
]


def put(server: fakeredis.FakeServer, value: Any) -> None:
    fakeredis.FakeRedis(server=server).set(KEY, value if isinstance(value, bytes) else json.dumps(value))


@pytest.mark.parametrize("value", [*ODD, *AHEAD], ids=range(len(ODD) + len(AHEAD)))
def test_state__that_is_odd_is_replaced(value: Any, caplog: pytest.LogCaptureFixture) -> None:
    server, clock = fakeredis.FakeServer(), Clock(NOW)
    limiter = limiter_on(server, clock)
    for _ in range(3):
        put(server, value)
        permit = limiter.acquire(1)
        assert isinstance(permit, Permit)
        limiter.release(permit, Result(False, (400, 399), 0))
    text: Any = fakeredis.FakeRedis(server=server).get(KEY)
    assert window_from({k: v for k, v in json.loads(text).items() if k != "format"}, clock.monotonic())
    warnings = [record.getMessage() for record in caplog.records]
    reason = "has times in the future" if value in AHEAD else "has another format than this version's"
    said = [f"the rate limit state in Redis ({KEY}) {reason}; replacing it"]
    # Logged once, although it occurred three times.
    assert warnings == (said if value else [])


def test_state__from_the_future_is_not_waited_for(flavour: Flavour) -> None:
    server, sandbox = fakeredis.FakeServer(), Sandbox(data={}, now=NOW)
    hs = flavour.sandbox_client(sandbox, rate_limiter=limiter_on(server, sandbox.clock))
    for value in AHEAD:
        put(server, value)
        flavour.run(hs.tags.list())
    assert sandbox.clock.monotonic() == 0


def test_state__whose_leases_are_ahead_is_waited_for_a_little() -> None:
    read = window_from({k: v for k, v in state(in_flight={"a": [1, FUTURE]}).items() if k != "format"}, 0)
    assert read is not None
    window, was_ahead = read
    assert (was_ahead, window.in_flight) == (False, {"a": (1, 10.0)})


def test_state__of_the_present_is_kept() -> None:
    data = state(in_flight={"a": [2, 5.0]}, blocked_until=50.0, began_at=None)
    del data["format"]
    read = window_from(data, 10.0)
    assert read is not None
    window, was_ahead = read
    assert (was_ahead, window.remaining, window.in_flight, window.blocked_until) == (False, 300, {"a": (2, 5.0)}, 50)
    assert isinstance(window, RateWindow)


def test_key__of_another_type_is_left_alone(caplog: pytest.LogCaptureFixture) -> None:
    server = fakeredis.FakeServer()
    other = fakeredis.FakeRedis(server=server)
    other.rpush(KEY, "a list")
    limiter = limiter_on(server, Clock(NOW))
    for _ in range(3):
        turn(limiter)
    assert other.lrange(KEY, 0, -1) == [b"a list"]
    assert [record.levelno for record in caplog.records] == [logging.WARNING]


def test_client__that_decodes_what_is_no_text() -> None:
    server = fakeredis.FakeServer()
    put(server, b"\xff\xfe")
    turn(RedisRateLimiter(fakeredis.FakeRedis(server=server, decode_responses=True), clock=Clock(NOW)))
    fakeredis.FakeRedis(server=server).set(f"helpscout:token:{APP_ID}", b"\xff\xfe")
    with pytest.raises(TokenStoreError, match="UnicodeDecodeError"):
        RedisTokenStore(fakeredis.FakeRedis(server=server, decode_responses=True)).load(APP_ID)


def test_redis__that_was_emptied(flavour: Flavour) -> None:
    server, sandbox = fakeredis.FakeServer(), Sandbox(data={}, rate_limit=20, now=NOW)
    client: redis.Redis = fakeredis.FakeRedis(server=server)
    hs = flavour.sandbox_client(
        sandbox, token_store=RedisTokenStore(client), rate_limiter=limiter_on(server, sandbox.clock)
    )
    for _ in range(30):
        flavour.run(hs.tags.list())
        client.flushall()
    sandbox.revoke_tokens()
    flavour.run(hs.tags.list())


def test_redis__that_is_asked_ever_less_often(monkeypatch: pytest.MonkeyPatch) -> None:
    server, clock = fakeredis.FakeServer(), Clock(NOW)
    limiter = limiter_on(server, clock)
    turn(limiter)
    server.connected = False
    asked: list[float] = []
    pipeline = fakeredis.FakeRedis.pipeline

    def counting(self: Any, *args: Any, **options: Any) -> Any:
        asked.append(clock.monotonic())
        return pipeline(self, *args, **options)

    monkeypatch.setattr(fakeredis.FakeRedis, "pipeline", counting)
    for _ in range(200):
        turn(limiter)
        clock.advance(1)
    assert asked == [0, 2, 6, 14, 30, 60, 90, 120, 150, 180]
    server.connected = True
    clock.advance(30)
    turn(limiter)
    assert len(asked) == 12


def test_contention__does_not_go_on_for_ever(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    now = iter(range(1000))
    monkeypatch.setattr("helpscout_client.redis.limiter.time.monotonic", lambda: next(now) / 10)
    replaced: Callable[..., bool] = lambda *_: False  # noqa: E731
    monkeypatch.setattr("helpscout_client.redis.limiter.replace", replaced)
    limiter = limiter_on(fakeredis.FakeServer(), Clock(NOW))
    assert isinstance(limiter.acquire(1), Permit)
    assert "is unavailable (too many concurrent changes)" in caplog.text


def test_waiting_threads__find_that_redis_is_away() -> None:
    """Threads that waited for their turn while Redis hung don't try it one after the other."""
    limiter = limiter_on(fakeredis.FakeServer(), Clock(NOW))
    store: Any = limiter.store
    with store._turn:
        thread = threading.Thread(target=turn, args=(limiter,))
        thread.start()
        store._lost("TimeoutError")
        store._retry_at = math.inf
    thread.join(10)
    assert not thread.is_alive()
