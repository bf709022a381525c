"""The rate limit: what responses report, how long calls wait, and in which order they continue."""

from __future__ import annotations

import asyncio
import contextlib
import datetime
import random
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from helpscout_client import AsyncHelpScout, Clock, HelpScout, HelpScoutError, RateLimit, RateLimitError, ServerError
from helpscout_client.ratelimit.limiter import RateLimiter
from helpscout_client.ratelimit.window import Permit, Result
from helpscout_client.sandbox import Clock as SandboxClock
from helpscout_client.sandbox import Latency, Sandbox, Status
from tests.clocks import NOW, HeldClock, InterruptedClock, RecordingClock, SharedClock
from tests.waiting import until

if TYPE_CHECKING:
    from tests.conftest import Flavour
    from tests.servers import Server, WireServer

pytest_plugins = ["tests.servers"]

#: Seconds after which a hanging test fails.
LONG = 10
#: For many callers under a low limit, most of whom wait for more than one window.
PATIENT: dict[str, Any] = {"max_rate_limit_wait": 1_000_000, "max_retries": 50}


def limit_headers(remaining: int | str, limit: int | str = 400, **headers: str) -> dict[str, str]:
    """The headers of every response."""
    return {
        "X-RateLimit-Limit-Minute": str(limit),
        "X-RateLimit-Remaining-Minute": str(remaining),
        **{name.replace("_", "-"): value for name, value in headers.items()},
    }


def workers(flavour: Flavour) -> int:
    return 16 if flavour.name == "sync" else 64


def at_once(flavour: Flavour, calls: list[Callable[[], Any]]) -> list[Any]:
    """Results of calls that are made at the same time, by threads or by tasks; exceptions among them."""
    if flavour.name == "async":

        async def gather() -> list[Any]:
            return await asyncio.gather(*[call() for call in calls], return_exceptions=True)

        found: list[Any] = flavour.run(gather())
        return found

    def outcome(call: Callable[[], Any]) -> Any:
        try:
            return call()
        except Exception as error:
            return error

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(outcome, calls))


def share(flavour: Flavour, count: int, call: Callable[[int], Any], size: int | None = None) -> list[Any]:
    """Results of many calls, shared out to threads or tasks; the first exception is raised."""
    numbers = iter(range(count))
    results: list[Any] = []

    def work() -> None:
        # Taking the next number of a range is atomic.
        for number in numbers:
            results.append(call(number))

    async def work_async() -> None:
        for number in numbers:
            results.append(await call(number))

    outcomes = at_once(flavour, [work if flavour.name == "sync" else work_async] * (size or workers(flavour)))
    for outcome in outcomes:
        if outcome is not None:
            raise outcome
    return results


@pytest.fixture
def _shared_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clocks of sandboxes are for threads that wait at the same time."""
    monkeypatch.setattr("helpscout_client.sandbox.sandbox.SimulatedClock", SharedClock)


class CountingAPI:
    """Counts like Help Scout, and responds out of order."""

    def __init__(self, clock: SandboxClock, limit: int) -> None:
        self._clock = clock
        self._limit = limit
        self._lock = threading.Lock()
        self._chance = random.Random(7)
        self._idle = threading.Event()
        self._window = -1.0
        self._used = 0
        self.rejected_in: list[float] = []
        self.windows: set[float] = set()
        self.carried_out = 0

    def __call__(self, request: httpx.Request) -> httpx.Response:
        with self._lock:
            status, headers = self._count(request.method)
            delay = self._chance.random() / 500
        self._idle.wait(delay)
        return httpx.Response(status, json={}, headers=headers)

    def _count(self, method: str) -> tuple[int, dict[str, str]]:
        window, into = divmod(self._clock.monotonic(), 60)
        if window != self._window:
            self._window, self._used = window, 0
            self.windows.add(window)
        weight = 1 if method == "GET" else 2
        if self._used + weight > self._limit:
            self.rejected_in.append(window)
            remaining = self._limit - self._used
            return 429, limit_headers(remaining, self._limit, X_RateLimit_Retry_After=str(int(60 - into)))
        self._used += weight
        self.carried_out += 1
        return 200, limit_headers(self._limit - self._used, self._limit)

    @property
    def most_rejections_in_a_window(self) -> int:
        return max((self.rejected_in.count(window) for window in self.windows), default=0)


# Reported limits


def test_rate_limit__as_it_was_reported_last(flavour: Flavour) -> None:
    headers = limit_headers(399, X_Other="1")
    hs = flavour.client(lambda _: httpx.Response(200, json={}, headers=headers))
    seen = [hs.rate_limit]
    flavour.run(hs.request("GET", "/v2/things"))
    assert seen == [None]
    assert hs.rate_limit == RateLimit(limit=400, remaining=399, resets_at=None)
    headers |= limit_headers(397, 200)
    flavour.run(hs.with_options(max_retries=0).request("POST", "/v2/things"))
    assert hs.rate_limit == RateLimit(limit=200, remaining=397, resets_at=None)


def test_rate_limit__does_not_go_back_when_responses_overtake_each_other() -> None:
    limiter = RateLimiter(RecordingClock())
    first = limiter.acquire(1)
    assert isinstance(first, Permit)
    limiter.release(first, Result(False, (400, 9), 0))
    permits = [limiter.acquire(1) for _ in range(3)]
    for permit, result in zip(
        permits, [Result(True, (400, 0), 30), Result(False, (400, 7), 0), Result(False, (400, 8), 0)], strict=True
    ):
        assert isinstance(permit, Permit)
        limiter.release(permit, result)
        # Nor is the block over.
        assert limiter.seen == RateLimit(400, 0, NOW + datetime.timedelta(seconds=30))


def test_rate_limit__says_when_it_is_worth_trying_again(flavour: Flavour) -> None:
    clock = RecordingClock()
    responses = [
        httpx.Response(429, headers=limit_headers(0, X_RateLimit_Retry_After="30")),
        httpx.Response(200, headers=limit_headers(398)),
    ]
    hs = flavour.client(lambda _: responses.pop(0), clock=clock, max_retries=0)
    with pytest.raises(RateLimitError):
        flavour.run(hs.request("GET", "/v2/things"))
    assert hs.rate_limit == RateLimit(400, 0, NOW + datetime.timedelta(seconds=30))
    flavour.run(hs.request("GET", "/v2/things"))
    assert hs.rate_limit == RateLimit(400, 398, None)
    assert clock.waits == [30]


def test_rate_limit__jump_while_others_are_blocked_says_that_it_is_over(flavour: Flavour) -> None:
    """Another request was in flight when the limit was reset."""
    responses = [
        httpx.Response(429, headers=limit_headers(0, X_RateLimit_Retry_After="30")),
        httpx.Response(200, headers=limit_headers(400)),
    ]
    hs = flavour.client(lambda _: responses.pop(0), max_retries=0, pacing=False)
    with pytest.raises(RateLimitError):
        flavour.run(hs.request("GET", "/v2/things"))
    flavour.run(hs.request("GET", "/v2/things"))
    assert hs.rate_limit == RateLimit(400, 400, None)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X-RateLimit-Limit-Minute": "400"},
        limit_headers("many"),
        limit_headers("-1"),
        limit_headers("1.5"),
        limit_headers(""),
        limit_headers("٣"),
        limit_headers(5, "²"),
        limit_headers(5, "0x10"),
    ],
    ids=repr,
)
def test_rate_limit__garbled_is_none(flavour: Flavour, headers: dict[str, str]) -> None:
    encoded = [(name.encode(), value.encode()) for name, value in headers.items()]
    hs = flavour.client(lambda _: httpx.Response(200, json={}, headers=encoded))
    flavour.run(hs.request("GET", "/v2/things"))
    assert hs.rate_limit is None


def test_rate_limit__padded_and_in_other_case_is_read(flavour: Flavour, wire_server: WireServer) -> None:
    wire_server.respond = lambda wire, _: wire.respond(
        200, b"{}", "x-ratelimit-limit-minute:  400 ", "X-Ratelimit-Remaining-Minute: 12\t"
    )
    hs = flavour.client(base_url=wire_server.url, verify=False)
    flavour.run(hs.request("GET", "/v2/things"))
    assert hs.rate_limit == RateLimit(400, 12, None)


def test_rate_limit__with_thousands_of_digits_is_no_crash(flavour: Flavour) -> None:
    hs = flavour.client(lambda _: httpx.Response(200, json={}, headers=limit_headers("9" * 5000)))
    assert flavour.run(hs.request("GET", "/v2/things")).status_code == 200


def test_rate_limit__last_headers_stay_when_a_response_has_none(flavour: Flavour) -> None:
    responses = [httpx.Response(200, headers=limit_headers(7)), httpx.Response(502), httpx.Response(200)]
    hs = flavour.client(lambda _: responses.pop(0))
    flavour.run(hs.request("GET", "/v2/things"))
    flavour.run(hs.request("GET", "/v2/things"))
    assert hs.rate_limit == RateLimit(400, 7, None)


# After a 429


@pytest.mark.parametrize(
    ("headers", "shortest", "longest"),
    [
        ({"X-RateLimit-Retry-After": "17", "Retry-After": "3"}, 17, 17),
        ({"Retry-After": "3"}, 3, 3),
        ({"Retry-After": "0"}, 0, 0),
        ({"Retry-After": " 120 "}, 120, 120),
        ({"X-RateLimit-Retry-After": "soon", "Retry-After": "3"}, 3, 3),
        ({}, 5, 5),
        ({"Retry-After": "-5"}, 5, 5),
        ({"Retry-After": "1.5"}, 1.5, 1.5),
        ({"Retry-After": "1e3"}, 5, 5),
        ({"Retry-After": ""}, 5, 5),
        ({"Retry-After": "nan"}, 5, 5),
        ({"Retry-After": "5, 7"}, 5, 5),
    ],
    ids=repr,
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_429__waits_as_long_as_the_header_says(
    flavour: Flavour, headers: dict[str, str], shortest: float, longest: float, method: str
) -> None:
    clock = RecordingClock()
    responses = [httpx.Response(429, headers=headers), httpx.Response(200)]
    hs = flavour.client(lambda _: responses.pop(0), clock=clock)
    assert flavour.run(hs.request(method, "/v2/things")).status_code == 200
    assert shortest <= sum(clock.waits) <= longest


@pytest.mark.parametrize("seconds", ["121", "3600", "1000000000"])
def test_429__with_too_long_a_wait_is_raised_at_once(flavour: Flavour, seconds: str) -> None:
    clock = RecordingClock()
    hs = flavour.client(lambda _: httpx.Response(429, headers={"Retry-After": seconds}), clock=clock)
    with pytest.raises(RateLimitError) as caught:
        flavour.run(hs.request("POST", "/v2/things"))
    assert (caught.value.retry_after, clock.waits) == (float(seconds), [])


def test_429__max_rate_limit_wait_says_what_is_too_long(flavour: Flavour) -> None:
    clock = RecordingClock()
    responses = [httpx.Response(429, headers={"Retry-After": "30"}), httpx.Response(200)]
    hs = flavour.client(lambda _: responses.pop(0), clock=clock, max_rate_limit_wait=29)
    with pytest.raises(RateLimitError):
        flavour.run(hs.request("GET", "/v2/things"))
    with pytest.raises(RateLimitError) as caught:
        flavour.run(hs.request("GET", "/v2/things"))
    assert (caught.value.retry_after, clock.waits, len(responses)) == (30, [], 1)
    assert flavour.run(hs.with_options(max_rate_limit_wait=30).request("GET", "/v2/things")).status_code == 200
    assert clock.waits == [30]


def test_429__without_a_wait_and_none_allowed_is_tried_again_at_once(flavour: Flavour) -> None:
    clock = RecordingClock()
    hs = flavour.client(lambda _: httpx.Response(429), clock=clock, max_rate_limit_wait=0)
    with pytest.raises(RateLimitError):
        flavour.run(hs.request("GET", "/v2/things"))
    assert clock.waits == [0, 0, 0]


def test_429__max_rate_limit_wait_is_for_the_whole_call(flavour: Flavour) -> None:
    """Its documentation: seconds that a call waits for the rate limit at most."""
    clock = RecordingClock()
    hs = flavour.client(lambda _: httpx.Response(429, headers={"Retry-After": "50"}), clock=clock)
    with pytest.raises(RateLimitError):
        flavour.run(hs.request("GET", "/v2/things"))
    assert sum(clock.waits) <= 120


def test_429__with_an_absurd_wait_does_not_block_the_client_for_years(flavour: Flavour) -> None:
    clock = RecordingClock()
    responses = [httpx.Response(429, headers=limit_headers(0, Retry_After="1000000000")), httpx.Response(200)]
    hs = flavour.client(lambda _: responses.pop(0), clock=clock)
    with pytest.raises(RateLimitError):
        flavour.run(hs.request("GET", "/v2/things"))
    clock.advance(3600)
    assert flavour.run(hs.request("GET", "/v2/things")).status_code == 200


@pytest.mark.parametrize("seconds", ["1000000000000", "9" * 30, "9" * 400])
def test_429__with_a_wait_beyond_all_dates_is_a_rate_limit_error(flavour: Flavour, seconds: str) -> None:
    hs = flavour.client(lambda _: httpx.Response(429, headers=limit_headers(0, Retry_After=seconds)))
    with pytest.raises(RateLimitError):
        flavour.run(hs.request("GET", "/v2/things"))


def test_429__headers_of_a_success_do_not_block(flavour: Flavour) -> None:
    clock = RecordingClock()
    hs = flavour.client(lambda _: httpx.Response(200, headers=limit_headers(0, Retry_After="60")), clock=clock)
    for _ in range(3):
        flavour.run(hs.request("GET", "/v2/things"))
    assert clock.waits == []


def test_429__of_the_token_endpoint_waits_too(flavour: Flavour) -> None:
    clock = RecordingClock()
    responses = [
        httpx.Response(429, headers={"Retry-After": "9"}),
        httpx.Response(200, json={"access_token": "token", "expires_in": 7200}),
        httpx.Response(200),
    ]
    hs = flavour.client(lambda _: responses.pop(0), clock=clock, app_id="id", app_secret="secret")
    assert flavour.run(hs.request("GET", "/v2/things")).status_code == 200
    assert clock.waits == [9]


# Pacing


@pytest.mark.parametrize("limit", [7, 40])
def test_pacing__never_sends_more_than_what_is_left(flavour: Flavour, server: Server, limit: int) -> None:
    clock = SharedClock()
    api = CountingAPI(clock, limit)
    server.respond = api
    hs = flavour.client(base_url=server.url, clock=clock, verify=False, **PATIENT)
    chance = random.Random(3)
    methods = [chance.choice(["GET", "POST", "PUT"]) for _ in range(limit * 5)]
    share(flavour, len(methods), lambda number: hs.request(methods[number], "/v2/things"))
    assert api.carried_out == len(methods)
    assert len(api.windows) > 3
    assert api.most_rejections_in_a_window <= 1


def test_pacing__copies_count_together(flavour: Flavour, server: Server) -> None:
    clock = SharedClock()
    api = CountingAPI(clock, 20)
    server.respond = api
    hs = flavour.client(base_url=server.url, clock=clock, verify=False, **PATIENT)
    copies = [hs, hs.with_options(timeout=7), hs.with_options(max_retries=9)]
    share(flavour, 100, lambda number: copies[number % 3].request("GET", "/v2/things"))
    assert len(api.windows) == 5
    assert api.most_rejections_in_a_window <= 1


class Gauge:
    """Responds once `expected` requests have arrived, and records the maximum number of concurrent requests."""

    def __init__(self, expected: int, headers: dict[str, str]) -> None:
        self._headers = headers
        self._lock = threading.Lock()
        self._there = 0
        self._barrier = threading.Barrier(expected)
        self.most = 0

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.url.path == "/v2/first":
            return httpx.Response(200, headers=self._headers)
        with self._lock:
            self._there += 1
            self.most = max(self.most, self._there)
        self._barrier.wait(LONG)
        with self._lock:
            self._there -= 1
        return httpx.Response(200, headers=self._headers)


@pytest.mark.parametrize(
    ("method", "at_a_time"), [("GET", 4), ("HEAD", 4), ("POST", 2), ("PUT", 2), ("PATCH", 2), ("DELETE", 2)]
)
def test_pacing__writes_count_twice(flavour: Flavour, server: Server, method: str, at_a_time: int) -> None:
    gauge = Gauge(at_a_time, limit_headers(4))
    server.respond = gauge
    hs = flavour.client(base_url=server.url, verify=False)
    flavour.run(hs.request("GET", "/v2/first"))
    # No response is sent before that many requests have arrived.
    results = at_once(flavour, [lambda: hs.request(method, "/v2/things")] * at_a_time)
    assert [result.status_code for result in results] == [200] * at_a_time
    assert gauge.most == at_a_time


def test_pacing__is_off_where_no_limit_is_reported(flavour: Flavour, server: Server) -> None:
    gauge = Gauge(workers(flavour), {})
    server.respond = gauge
    hs = flavour.client(base_url=server.url, verify=False)
    flavour.run(hs.request("GET", "/v2/first"))
    results = at_once(flavour, [lambda: hs.request("POST", "/v2/things")] * workers(flavour))
    assert [result.status_code for result in results] == [200] * workers(flavour)


def test_pacing__can_be_turned_off(flavour: Flavour, server: Server) -> None:
    gauge = Gauge(workers(flavour), limit_headers(0))
    server.respond = gauge
    hs = flavour.client(base_url=server.url, verify=False, pacing=False)
    results = at_once(flavour, [lambda: hs.request("POST", "/v2/things")] * workers(flavour))
    assert [result.status_code for result in results] == [200] * workers(flavour)
    assert hs.rate_limit == RateLimit(400, 0, None)


def test_pacing__turned_off_still_waits_after_a_429(flavour: Flavour) -> None:
    clock = RecordingClock()
    responses = [httpx.Response(429, headers=limit_headers(0, Retry_After="9")), httpx.Response(200)]
    hs = flavour.client(lambda _: responses.pop(0), clock=clock, pacing=False)
    flavour.run(hs.request("GET", "/v2/things"))
    assert clock.waits == [9]


@pytest.mark.parametrize("headers", [limit_headers(0), limit_headers(0, 0), limit_headers(1)], ids=repr)
def test_pacing__one_at_a_time_when_it_is_used_up(flavour: Flavour, server: Server, headers: dict[str, str]) -> None:
    there: list[int] = [0, 0]
    lock = threading.Lock()

    def respond(_: httpx.Request) -> httpx.Response:
        with lock:
            there[0] += 1
            there[1] = max(there)
        threading.Event().wait(0.002)
        with lock:
            there[0] -= 1
        return httpx.Response(200, headers=headers)

    server.respond = respond
    hs = flavour.client(base_url=server.url, verify=False)
    results = at_once(flavour, [lambda: hs.request("GET", "/v2/things")] * workers(flavour))
    assert [result.status_code for result in results] == [200] * workers(flavour)
    assert there == [0, 1]


@pytest.mark.parametrize("rest", [limit_headers(400), {}], ids=["limit is back", "nothing is reported"])
def test_pacing__single_probe_after_a_429(flavour: Flavour, server: Server, rest: dict[str, str]) -> None:
    """No matter how many wait, only one of them is rejected."""
    clock = SharedClock()
    lock = threading.Lock()
    rejected_until = [clock.monotonic() + 60]
    rejections: list[float] = []

    def respond(_: httpx.Request) -> httpx.Response:
        with lock:
            left = rejected_until[0] - clock.monotonic()
            if left > 0:
                rejections.append(left)
                return httpx.Response(429, headers=limit_headers(0, X_RateLimit_Retry_After=str(int(left))))
            return httpx.Response(200, headers=rest)

    server.respond = respond
    hs = flavour.client(base_url=server.url, verify=False, clock=clock)
    results = at_once(flavour, [lambda: hs.request("POST", "/v2/things")] * workers(flavour))
    assert [result.status_code for result in results] == [200] * workers(flavour)
    assert (rejections, sum(clock.waits)) == ([60], 60)


@pytest.mark.usefixtures("_shared_time")
@pytest.mark.parametrize(("with_latency", "shared_out"), [(False, True), (True, False)])
def test_pacing__2000_pages_lose_no_time(flavour: Flavour, with_latency: bool, shared_out: bool) -> None:
    """Under a limit of 400 a minute, they take at least four minutes."""
    sandbox = Sandbox(size=3, rate_limit=400, now=NOW)
    seconds = 0.03 if with_latency else 0
    if seconds:
        sandbox.inject(Latency(seconds), "list_tags")
    rejections: list[float] = []
    handle = sandbox.handle

    def watch(request: Any) -> Any:
        response = handle(request)
        if response.status == 429:
            rejections.append(sandbox.clock.monotonic() // 60)
        return response

    sandbox.handle = watch  # type: ignore[method-assign]
    hs: Any = sandbox.client() if flavour.name == "sync" else sandbox.async_client()
    begun_at = sandbox.clock.monotonic()
    if shared_out:
        share(flavour, 2000, lambda number: hs.tags.list(page=1 + number))
    else:
        for number in range(2000):
            flavour.run(hs.tags.list(page=1 + number))
    elapsed = sandbox.clock.monotonic() - begun_at
    flavour.run(hs.close() if flavour.name == "sync" else hs.aclose())
    least = 240 + 400 * seconds
    assert least <= elapsed + 1 <= least * 1.01 + 1
    # The first window shows how long windows are.
    assert 1 <= len(rejections) <= 2


@pytest.mark.parametrize("concurrent", [1, 8])
def test_pacing__clients_unknown_to_each_other_converge(flavour: Flavour, server: Server, concurrent: int) -> None:
    """Like several processes, the clients share only the information in the headers."""
    clock = SharedClock()
    api = CountingAPI(clock, 50)
    server.respond = api
    clients = [flavour.client(base_url=server.url, clock=clock, verify=False, **PATIENT) for _ in range(2)]
    numbers = iter(range(300))

    def work(hs: Any) -> None:
        for _ in numbers:
            hs.request("GET", "/v2/things")

    async def work_async(hs: Any) -> None:
        for _ in numbers:
            await hs.request("GET", "/v2/things")

    def call(hs: Any) -> Callable[[], Any]:
        return lambda: (work if flavour.name == "sync" else work_async)(hs)

    outcomes = at_once(flavour, [call(hs) for hs in clients * concurrent])
    assert outcomes == [None] * len(outcomes)
    assert api.carried_out == 300
    # Each client may be rejected once, for all its requests in flight.
    assert api.most_rejections_in_a_window <= 2 * concurrent
    assert len(api.rejected_in) <= 0.15 * 300


def test_pacing__failures_give_their_permits_back(flavour: Flavour) -> None:
    outcomes: list[Callable[[], httpx.Response]] = []

    def fail() -> httpx.Response:
        raise httpx.ReadError("broken")

    def mistake() -> httpx.Response:
        raise ZeroDivisionError

    hs = flavour.client(lambda _: outcomes.pop(0)(), max_retries=0)
    for first in (fail, mistake, lambda: httpx.Response(500), lambda: httpx.Response(200, headers=limit_headers(0))):
        outcomes[:] = [first, lambda: httpx.Response(200, headers=limit_headers(0))]
        if first is not fail and first is not mistake:
            outcomes.insert(0, fail)
            with pytest.raises(HelpScoutError):
                flavour.run(hs.request("POST", "/v2/things"))
        with contextlib.suppress(HelpScoutError, ZeroDivisionError):
            flavour.run(hs.request("POST", "/v2/things"))
        assert flavour.run(hs.request("POST", "/v2/things")).status_code == 200


def test_pacing__open_streams_do_not_hold_others_up(flavour: Flavour, server: Server) -> None:
    """A response counts when it arrives, not when its body is read."""
    server.respond = lambda _: httpx.Response(
        200, headers={**limit_headers(0), "Content-Length": "2"}, content=iter([b"{", b"}"])
    )
    hs = flavour.client(base_url=server.url, verify=False)
    if flavour.name == "sync":
        with hs.stream("GET", "/v2/things"):
            assert hs.request("GET", "/v2/things").status_code == 200
        return

    async def run() -> None:
        async with hs.stream("GET", "/v2/things"):
            assert (await hs.request("GET", "/v2/things")).status_code == 200

    flavour.run(run())


# The queue


def queue_of(hs: Any) -> Any:
    """The public API does not show waiting callers."""
    return [place for lane in hs._http._gate._queue.lanes for place in lane]


class Gate:
    """Holds the first request until it is opened. Then responds to all in order, with nothing remaining."""

    def __init__(self) -> None:
        self.reached = threading.Event()
        self.opened = threading.Event()
        self.order: list[str] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.order.append(request.url.path.rpartition("/")[2])
        self.reached.set()
        self.opened.wait(LONG)
        return httpx.Response(200, headers=limit_headers(0))


def test_queue__is_fair_to_threads(server: Server) -> None:
    gate = server.respond = Gate()
    with HelpScout(access_token="token", base_url=server.url, clock=SandboxClock(), verify=False) as hs:
        threads = [threading.Thread(target=hs.request, args=("GET", f"/v2/things/{number}")) for number in range(16)]
        threads[0].start()
        assert gate.reached.wait(LONG)
        for number, thread in enumerate(threads[1:]):
            thread.start()
            until(lambda number=number: len(queue_of(hs)) == number + 1)  # type: ignore[misc]
        gate.opened.set()
        for thread in threads:
            thread.join(LONG)
    assert gate.order == [str(number) for number in range(16)]


def test_queue__is_fair_to_tasks() -> None:
    order: list[str] = []

    async def respond(request: httpx.Request) -> httpx.Response:
        order.append(request.url.path.rpartition("/")[2])
        for _ in range(random.Random(len(order)).randrange(5)):
            await asyncio.sleep(0)
        return httpx.Response(200, headers=limit_headers(0))

    async def run() -> None:
        async with AsyncHelpScout(access_token="token", transport=httpx.MockTransport(respond)) as hs:
            await asyncio.gather(*[hs.request("GET", f"/v2/things/{number}") for number in range(64)])

    asyncio.run(run())
    assert order == [str(number) for number in range(64)]


async def blocked_client(server: Server) -> AsyncHelpScout:
    """A client that may send one request at a time."""
    hs = AsyncHelpScout(access_token="token", base_url=server.url, clock=SandboxClock(), verify=False)
    server.respond = lambda _: httpx.Response(200, headers=limit_headers(0))
    await hs.request("GET", "/v2/first")
    return hs


@pytest.mark.parametrize("victims", [[0], [1], [2], [0, 1], [1, 2], [0, 1, 2, 3, 4]])
def test_cancelled__task_lets_the_others_go_on(server: Server, victims: list[int]) -> None:
    """Request 0 is in flight, 1 waits for its response, and the others wait for their turn."""

    async def run() -> None:
        async with await blocked_client(server) as hs:
            gate = server.respond = Gate()
            tasks = [asyncio.create_task(hs.request("GET", f"/v2/things/{number}")) for number in range(6)]
            await asyncio.to_thread(gate.reached.wait, LONG)
            for number in victims:
                tasks[number].cancel()
            await asyncio.sleep(0)
            gate.opened.set()
            results = await asyncio.wait_for(asyncio.gather(*tasks, return_exceptions=True), LONG)
            for number, result in enumerate(results):
                if number in victims:
                    assert isinstance(result, asyncio.CancelledError)
                else:
                    assert isinstance(result, httpx.Response)
            sent = [str(number) for number in range(6) if number not in victims or number == 0]
            assert gate.order == sent
            # All permits were released.
            assert (await asyncio.wait_for(hs.request("GET", "/v2/last"), LONG)).status_code == 200

    asyncio.run(run())


def test_cancelled__task_that_waits_for_the_rate_limit(server: Server) -> None:
    async def run() -> None:
        clock = HeldClock()
        server.respond = lambda _: httpx.Response(429, headers=limit_headers(0, Retry_After="60"))
        async with AsyncHelpScout(access_token="token", base_url=server.url, clock=clock, verify=False) as hs:
            with pytest.raises(RateLimitError):
                await hs.with_options(max_retries=0).request("GET", "/v2/things")
            tasks = [asyncio.create_task(hs.request("GET", "/v2/things")) for _ in range(3)]
            await asyncio.wait_for(clock.wait_until_asleep(), LONG)
            tasks[0].cancel()
            tasks[1].cancel()
            await asyncio.gather(*tasks[:2], return_exceptions=True)
            tasks[2].cancel()
            clock.advance(60)
            server.respond = lambda _: httpx.Response(200, headers=limit_headers(9))
            assert (await asyncio.wait_for(hs.request("GET", "/v2/things"), LONG)).status_code == 200

    asyncio.run(run())


def test_queue__client_outlives_its_loop(server: Server) -> None:
    """A request in flight when a loop ended does not block the requests of the next loop."""
    gate = server.respond = Gate()
    hs = AsyncHelpScout(access_token="token", base_url=server.url, clock=SandboxClock(), verify=False)

    async def abandon() -> None:
        tasks = [asyncio.create_task(hs.request("GET", "/v2/things")) for _ in range(3)]
        await asyncio.to_thread(gate.reached.wait, LONG)
        del tasks

    async def use() -> None:
        async with asyncio.timeout(LONG):
            assert (await hs.request("GET", "/v2/things")).status_code == 200
        await hs.aclose()

    asyncio.run(abandon())
    gate.opened.set()
    asyncio.run(use())


@pytest.fixture
def _can_be_interrupted() -> Iterator[None]:
    """Ctrl-C raises, also where a shell that runs the tests in the background has it ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@contextlib.contextmanager
def interrupted_when(condition: Callable[[], bool]) -> Iterator[None]:
    """Interrupts the block in the main thread, as Ctrl-C does, when a condition is met."""
    main = threading.get_ident()

    def interrupt() -> None:
        until(condition)
        signal.pthread_kill(main, signal.SIGINT)

    interrupter = threading.Thread(target=interrupt)
    interrupter.start()
    with pytest.raises(KeyboardInterrupt):
        yield
    interrupter.join(LONG)


@pytest.mark.usefixtures("_can_be_interrupted")
def test_interrupted__main_thread_lets_the_others_go_on(server: Server) -> None:
    """Ctrl-C while the caller waits for its turn."""
    gate = server.respond = Gate()
    with HelpScout(access_token="token", base_url=server.url, clock=SandboxClock(), verify=False) as hs:
        others = [threading.Thread(target=hs.request, args=("GET", f"/v2/things/{number}")) for number in range(3)]
        others[0].start()
        assert gate.reached.wait(LONG)
        others[1].start()
        others[2].start()
        until(lambda: len(queue_of(hs)) == 2)
        with interrupted_when(lambda: len(queue_of(hs)) == 3):
            hs.request("GET", "/v2/mine")
        gate.opened.set()
        for thread in others:
            thread.join(LONG)
            assert not thread.is_alive()
        assert hs.request("GET", "/v2/last").status_code == 200
    assert "mine" not in gate.order
    assert len(gate.order) == 4


@pytest.mark.usefixtures("_can_be_interrupted")
def test_interrupted__wait_for_the_head_of_the_queue(server: Server) -> None:
    """Ctrl-C while the caller is next in line, and waits for the response to another request."""
    gate = server.respond = Gate()
    with HelpScout(access_token="token", base_url=server.url, clock=SandboxClock(), verify=False) as hs:
        other = threading.Thread(target=hs.request, args=("GET", "/v2/things/0"))
        other.start()
        assert gate.reached.wait(LONG)
        with interrupted_when(lambda: len(queue_of(hs)) == 1):
            hs.request("GET", "/v2/mine")
        gate.opened.set()
        other.join(LONG)
        assert hs.request("GET", "/v2/last").status_code == 200
    assert gate.order == ["0", "last"]


def test_interrupted__wait_for_the_rate_limit() -> None:
    clock = InterruptedClock()
    responses = [
        httpx.Response(429, headers=limit_headers(0, Retry_After="60")),
        httpx.Response(200, headers=limit_headers(9)),
    ]
    with HelpScout(access_token="token", transport=httpx.MockTransport(lambda _: responses.pop(0)), clock=clock) as hs:
        with pytest.raises(RateLimitError):
            hs.with_options(max_retries=0).tags.list()
        clock.interrupts.append(KeyboardInterrupt())
        with pytest.raises(KeyboardInterrupt):
            hs.tags.list()
        assert hs.request("GET", "/v2/things").status_code == 200


@pytest.mark.parametrize("wait", [0, 59])
def test_queue__call_that_would_wait_too_long_fails_at_once(flavour: Flavour, wait: float) -> None:
    sent: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(429, headers=limit_headers(0, Retry_After="60"))

    clock = SharedClock()
    hs = flavour.client(respond, clock=clock, max_rate_limit_wait=wait)
    results = at_once(flavour, [lambda: hs.request("POST", "/v2/things")] * workers(flavour))
    assert {type(result) for result in results} == {RateLimitError}
    assert {result.retry_after for result in results} == {60}
    assert (len(sent), clock.waits) == (1, [])


def test_queue__call_behind_a_sleeper_that_would_wait_too_long_fails_at_once(flavour: Flavour) -> None:
    """One caller waits for a minute. Another caller with a shorter limit must not wait that long in the queue."""
    responses = [httpx.Response(429, headers=limit_headers(0, Retry_After="60"))]
    clock = HeldClock()
    hs = flavour.client(
        lambda _: responses.pop() if responses else httpx.Response(200, headers=limit_headers(9)),
        clock=clock,
        max_retries=0,
    )
    impatient = hs.with_options(max_rate_limit_wait=0)
    with pytest.raises(RateLimitError):
        flavour.run(hs.request("GET", "/v2/first"))
    if flavour.name == "sync":
        with ThreadPoolExecutor(2) as pool:
            patient = pool.submit(hs.request, "GET", "/v2/things")
            assert clock.asleep_now.wait(LONG)
            other = pool.submit(impatient.request, "GET", "/v2/things")
            try:
                with pytest.raises(RateLimitError):
                    other.result(0.3)
            finally:
                clock.wake.set()
            assert patient.result(LONG).status_code == 200
        return

    async def run() -> None:
        task = asyncio.create_task(hs.request("GET", "/v2/things"))
        await clock.wait_until_asleep()
        try:
            with pytest.raises(RateLimitError):
                await asyncio.wait_for(impatient.request("GET", "/v2/things"), 0.3)
        finally:
            clock.wake.set()
        await task

    flavour.run(run())


def test_queue__error_names_the_request_that_was_not_sent(flavour: Flavour) -> None:
    hs = flavour.client(
        lambda _: httpx.Response(429, headers=limit_headers(0, Retry_After="60")),
        max_rate_limit_wait=0,
        clock=RecordingClock(),
    )
    with pytest.raises(RateLimitError):
        flavour.run(hs.request("GET", "/v2/first"))
    with pytest.raises(RateLimitError) as caught:
        flavour.run(hs.request("POST", "/v2/second"))
    assert (caught.value.request.method, caught.value.request.url.path) == ("POST", "/v2/second")


@pytest.mark.process
@pytest.mark.usefixtures("_shared_time")
def test_sandbox__two_clients_share_its_limit(flavour: Flavour) -> None:
    sandbox = Sandbox(size=3, rate_limit=40, now=NOW)
    statuses: list[int] = []
    handle = sandbox.handle

    def watch(request: Any) -> Any:
        response = handle(request)
        statuses.append(response.status)
        return response

    sandbox.handle = watch  # type: ignore[method-assign]
    with sandbox.serve() as url:
        token = sandbox.access_token()
        clients = [
            flavour.client(base_url=url, access_token=token, clock=sandbox.clock, verify=False, **PATIENT) for _ in "ab"
        ]
        size = workers(flavour) // 2
        share(flavour, 300, lambda number: clients[number % 2].request("GET", "/v2/tags"), size)
        for hs in clients:
            flavour.run(hs.close() if flavour.name == "sync" else hs.aclose())
    assert statuses.count(200) == 300
    # A client learns only from responses. If all requests are in flight at the end of a window, as on a loaded machine,
    # half of them are too many.
    assert statuses.count(429) <= 8 * size / 2


def test_sandbox__injected_rejections_are_waited_for(flavour: Flavour) -> None:
    sandbox = Sandbox(size=3, now=NOW)
    sandbox.inject(Status(429, headers={"X-RateLimit-Retry-After": "20"}), "list_tags", nth=(1, 2))
    sandbox.inject(Status(503), "list_tags", nth=3)
    hs: Any = sandbox.client() if flavour.name == "sync" else sandbox.async_client()
    begun_at = sandbox.clock.monotonic()
    assert flavour.run(hs.request("GET", "/v2/tags")).status_code == 200
    assert 40 <= sandbox.clock.monotonic() - begun_at <= 42
    with pytest.raises(ServerError), sandbox.inject(Status(503), "list_tags"):
        flavour.run(hs.request("GET", "/v2/tags"))
    flavour.run(hs.close() if flavour.name == "sync" else hs.aclose())


def test_clock__default_waits_in_tasks_and_threads(flavour: Flavour) -> None:
    responses = [httpx.Response(429, headers=limit_headers(0, Retry_After="0")), httpx.Response(200)]
    hs = flavour.client(lambda _: responses.pop(0), clock=Clock())
    assert flavour.run(hs.request("GET", "/v2/things")).status_code == 200


def test_queue__who_meets_a_long_wait_while_it_queues_gives_up(flavour: Flavour, server: Server) -> None:
    opened, sent = threading.Event(), []

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        opened.wait(LONG)
        return httpx.Response(429, headers=limit_headers(0, Retry_After="60"))

    server.respond = respond
    hs = flavour.client(base_url=server.url, verify=False, clock=SandboxClock(), max_rate_limit_wait=10)

    def open_it() -> None:
        until(lambda: len(queue_of(hs)) == 3)
        opened.set()

    opener = threading.Thread(target=open_it)
    opener.start()
    results = at_once(flavour, [lambda: hs.request("GET", "/v2/things")] * 4)
    opener.join(LONG)
    assert [type(result) for result in results] == [RateLimitError] * 4
    assert len(sent) == 1
