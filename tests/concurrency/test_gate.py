"""Interactive calls during large jobs, and waiters that were killed."""

from __future__ import annotations

import asyncio
import datetime
import pickle
import random
import statistics
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

import httpx
import pytest
from attrs import asdict

from helpscout_client import APIError, AsyncHelpScout, Clock, RateLimitError, record_responses
from helpscout_client.concurrency.gate import AsyncSignal, FairQueue, Place
from helpscout_client.concurrency.threads import async_hand_over
from helpscout_client.ratelimit.limiter import bulk_work, is_bulk
from helpscout_client.ratelimit.window import Permit, RateWindow, Result, Wait
from helpscout_client.sandbox import Clock as SandboxClock
from tests.waiting import until

if TYPE_CHECKING:
    from tests.conftest import Flavour

T = TypeVar("T")

LONG = 10


# An interactive call during a walk, in an event loop with simulated time


class SimulatedLoop(asyncio.SelectorEventLoop):
    """Advances to the time of the next event instead of waiting for it."""

    def __init__(self) -> None:
        super().__init__()
        self._now = 1000.0
        select = self._selector.select  # type: ignore[attr-defined]

        def skip(timeout: float | None = None) -> Any:
            self._now += timeout or 0
            return select(0)

        self._selector.select = skip  # type: ignore[attr-defined]

    def time(self) -> float:
        return self._now


class LoopClock(Clock):
    def monotonic(self) -> float:
        return asyncio.get_running_loop().time()


def simulated(main: Callable[[], Coroutine[Any, Any, T]]) -> T:
    with asyncio.Runner(loop_factory=SimulatedLoop) as runner:
        return runner.run(main())


class Account(httpx.AsyncBaseTransport):
    """A long list under a limit, with windows by the clock."""

    def __init__(self, limit: int, pages: int, latency: float) -> None:
        self._limit, self._pages, self._latency = limit, pages, latency
        self._window, self._used = -1.0, 0
        self.rejected = 0

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(self._latency)
        window, into = divmod(asyncio.get_running_loop().time(), 60)
        if window != self._window:
            self._window, self._used = window, 0
        cost = 1 if request.method == "GET" else 2
        is_rejected = self._used + cost > self._limit
        self._used += 0 if is_rejected else cost
        self.rejected += is_rejected
        headers = {
            "X-RateLimit-Limit-Minute": str(self._limit),
            "X-RateLimit-Remaining-Minute": str(self._limit - self._used),
        }
        await asyncio.sleep(self._latency)
        if is_rejected:
            return httpx.Response(429, headers={**headers, "X-RateLimit-Retry-After": str(int(60 - into) + 1)})
        number = int(request.url.params.get("page", 1))
        place = {"number": number, "size": 1, "totalPages": self._pages, "totalElements": self._pages}
        body = {"_embedded": {"tags": [{"id": number, "name": "tag"}]}, "page": place}
        return httpx.Response(200, headers=headers, json=body)


async def walk_beside_calls(
    limit: int, pages: int, every: float | None, method: str = "GET"
) -> tuple[float, list[float], int]:
    """As `bulk_beside_calls`, for a walk of many pages."""

    async def walk(hs: AsyncHelpScout) -> None:
        count = 0
        async for _ in hs.tags.list().walk(concurrency=8):
            count += 1
        assert count == pages

    return await bulk_beside_calls(walk, limit, pages, every, method)


async def writes_beside_calls(limit: int, count: int, every: float | None) -> tuple[float, list[float], int]:
    """As `bulk_beside_calls`, for many writes."""

    async def write(hs: AsyncHelpScout) -> None:
        outcomes = await hs.for_each(range(count), lambda key: hs.request("PATCH", f"/v2/conversations/{key}"))
        assert (len(outcomes.results), outcomes.errors) == (count, {})

    return await bulk_beside_calls(write, limit, 1, every, "GET")


async def bulk_beside_calls(
    bulk: Callable[[AsyncHelpScout], Coroutine[Any, Any, None]],
    limit: int,
    pages: int,
    every: float | None,
    method: str,
) -> tuple[float, list[float], int]:
    """Seconds that bulk work takes, those that interactive calls waited meanwhile, and how often there was a 429.

    Args:
        bulk: The bulk work.
        limit: Requests a minute.
        pages: How many pages there are.
        every: Seconds between two calls, on average; None for no calls.
        method: That of the calls.
    """
    loop, chance, waits = asyncio.get_running_loop(), random.Random(5), list[float]()
    account = Account(limit, pages, 0.05)
    async with AsyncHelpScout(
        access_token="token", transport=account, clock=LoopClock(), max_rate_limit_wait=10**6
    ) as hs:

        async def call() -> None:
            begun_at = loop.time()
            await hs.request(method, "/v2/tags")
            waits.append(loop.time() - begun_at - 0.1)

        async def calls() -> None:
            assert every is not None
            while True:
                await asyncio.sleep(chance.expovariate(1 / every))
                await call()

        begun_at = loop.time()
        calling = asyncio.create_task(calls()) if every is not None else None
        await bulk(hs)
        seconds = loop.time() - begun_at
        if calling is not None:
            calling.cancel()
    return seconds, waits, account.rejected


# It simulates 25,000 calls. Similar tests with fewer calls run at each change.
@pytest.mark.slow
def test_interactive__call_beside_a_walk_hardly_waits() -> None:
    alone, _, _ = simulated(lambda: walk_beside_calls(400, 12_000, None))
    seconds, waits, rejected = simulated(lambda: walk_beside_calls(400, 12_000, 10))
    assert statistics.median(waits) < 0.5
    assert statistics.quantiles(waits, n=20)[-1] < 3
    # The windows of the walk, including the calls.
    assert alone <= 12_000 / 400 * 60 * 1.03
    assert seconds <= (12_000 + len(waits)) / 400 * 60 * 1.05
    assert rejected <= 4


def test_interactive__writes_beside_a_walk_under_a_low_limit() -> None:
    alone, _, _ = simulated(lambda: walk_beside_calls(40, 400, None))
    seconds, waits, rejected = simulated(lambda: walk_beside_calls(40, 400, 60, "POST"))
    assert statistics.median(waits) < 2
    assert alone <= 600 * 1.03
    assert seconds <= 660
    assert rejected <= 4


def test_interactive__call_beside_many_writes_hardly_waits() -> None:
    alone, _, _ = simulated(lambda: writes_beside_calls(400, 3000, None))
    seconds, waits, rejected = simulated(lambda: writes_beside_calls(400, 3000, 10))
    assert statistics.median(waits) < 2
    # 6,000 units, including the calls.
    assert alone <= 6000 / 400 * 60 * 1.03
    assert seconds <= (6000 + len(waits)) / 400 * 60 * 1.05
    assert rejected <= 4


def test_walk__pages_after_the_first_are_bulk_work(flavour: Flavour) -> None:
    marks: list[tuple[str, bool]] = []

    def respond(request: httpx.Request) -> httpx.Response:
        number = int(request.url.params.get("page", 1))
        marks.append((str(number), is_bulk.get()))
        place = {"number": number, "size": 1, "totalPages": 4, "totalElements": 4}
        return httpx.Response(200, json={"_embedded": {"tags": [{"id": number}]}, "page": place})

    hs = flavour.client(respond)
    for concurrency in (1, 3):
        marks.clear()
        if flavour.name == "sync":
            assert sum(1 for _ in hs.tags.list().walk(concurrency=concurrency)) == 4
        else:

            async def walk(concurrency: int) -> int:
                return len([tag async for tag in hs.tags.list().walk(concurrency=concurrency)])

            assert flavour.run(walk(concurrency)) == 4
        assert sorted(marks) == [("1", False), ("2", True), ("3", True), ("4", True)]
    assert not is_bulk.get()


def test_interactive__call_goes_before_bulk_work_that_came_earlier(flavour: Flavour) -> None:
    order: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        order.append(request.url.path[4:])
        return httpx.Response(
            200, headers={"X-RateLimit-Limit-Minute": "9", "X-RateLimit-Remaining-Minute": str(9 - len(order))}
        )

    hs = flavour.client(respond)
    gate, limiter = hs._http._gate, hs._limiter
    # One request may be sent, and is in flight.
    limiter.release(limiter.acquire(1), Result(False, (9, 1), 0))
    permit = limiter.acquire(1)

    def waiting() -> int:
        return sum(map(len, queue_of(hs).lanes))

    if flavour.name == "sync":

        def bulk() -> None:
            with bulk_work():
                hs.request("GET", "/v2/bulk")

        with ThreadPoolExecutor(2) as pool:
            calls = [pool.submit(bulk)]
            until(lambda: waiting() == 1)
            calls.append(pool.submit(hs.request, "GET", "/v2/call"))
            until(lambda: waiting() == 2)
            gate.release(permit, Result(False, (9, 9), 0))
            for call in calls:
                call.result(LONG)
    else:

        async def async_bulk() -> None:
            with bulk_work():
                await hs.request("GET", "/v2/bulk")

        async def run() -> None:
            async with asyncio.timeout(LONG), asyncio.TaskGroup() as group:
                calls: list[Callable[[], Coroutine[Any, Any, object]]] = [
                    async_bulk,
                    partial(hs.request, "GET", "/v2/call"),
                ]
                for number, call in enumerate(calls):
                    group.create_task(call())
                    while waiting() <= number:
                        await asyncio.sleep(0)
                await gate.release(permit, Result(False, (9, 9), 0))

        flavour.run(run())
    assert order == ["call", "bulk"]


# The reserve


def used_up(window: RateWindow, limit: int, now: float, *, is_bulk: bool) -> int:
    """The number of consecutive requests until one has to wait."""
    count = 0
    while isinstance(permit := window.acquire(now, 1, is_bulk=is_bulk), Permit):
        count += 1
        window.release(now, permit, Result(False, (limit, int(permit.remaining) - 1), 0))
    return count


@pytest.mark.parametrize(("limit", "reserve"), [(800, 32), (400, 16), (200, 8), (40, 3), (8, 2), (4, 1), (3, 0)])
def test_reserve__is_left_to_interactive_calls_until_the_window_ends(limit: int, reserve: int) -> None:
    window = RateWindow(limit=limit, remaining=limit, length=60, began_at=0, reserved_until=1000)
    assert used_up(window, limit, 10, is_bulk=True) == limit - reserve
    assert window.acquire(10, 1, is_bulk=True) == Wait(48 if reserve else 50)
    if reserve:
        permit = window.acquire(10, 1)
        assert isinstance(permit, Permit)
        # Another program may be the cause.
        assert window.acquire(10, 1, is_bulk=True) == Wait(None)
        window.release(20, permit, Result(False, (limit, reserve - 1), 0))
    assert used_up(window, limit, 58.5, is_bulk=True) == max(reserve - 1, 0)
    assert window.acquire(59, 1) == Wait(1)


def test_reserve__is_kept_only_where_interactive_calls_come_beside_bulk_work() -> None:
    """Requests before the bulk work don't count."""
    window = RateWindow(limit=400, remaining=401, length=60, began_at=0)
    permit = window.acquire(5, 1)
    assert isinstance(permit, Permit)
    window.release(5, permit, Result(False, (400, 400), 0))
    assert used_up(window, 400, 10, is_bulk=True) == 400
    assert window.acquire(20, 1) == Wait(40)
    window = RateWindow(**{**asdict(window), "remaining": 400, "began_at": 60, "blocked_until": 60})
    assert used_up(window, 400, 61, is_bulk=True) == 384


def test_reserve__bulk_work_that_would_wait_too_long_for_it_fails_at_once(flavour: Flavour) -> None:
    left = iter([16, 15])
    hs = flavour.client(
        lambda _: httpx.Response(
            200, headers={"X-RateLimit-Limit-Minute": "400", "X-RateLimit-Remaining-Minute": str(next(left))}
        ),
        clock=SandboxClock(datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC)),
        max_rate_limit_wait=9,
    )
    hs._limiter.store.window = RateWindow(limit=400, remaining=17, length=60, began_at=0, reserved_until=1000)

    def bulk() -> None:
        with bulk_work():
            hs.request("GET", "/v2/things")

    async def async_bulk() -> None:
        with bulk_work():
            await hs.request("GET", "/v2/things")

    call = bulk if flavour.name == "sync" else async_bulk
    flavour.run(call())
    with pytest.raises(RateLimitError) as caught:
        flavour.run(call())
    assert caught.value.retry_after == 58
    assert flavour.run(hs.request("GET", "/v2/things")).status_code == 200


# Leases


def test_lease__permit_that_is_never_released_expires(flavour: Flavour) -> None:
    clock = SandboxClock(datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC))
    hs = flavour.client(
        lambda _: httpx.Response(200, headers={"X-RateLimit-Limit-Minute": "9", "X-RateLimit-Remaining-Minute": "1"}),
        clock=clock,
    )
    flavour.run(hs.request("GET", "/v2/things"))
    # As if the owner of the lease had been killed.
    assert isinstance(hs._limiter.acquire(1), Permit)
    assert hs._limiter.acquire(1) == Wait(None)
    clock.advance(10)
    assert flavour.run(hs.request("GET", "/v2/things")).status_code == 200


def queue_of(hs: Any) -> Any:
    """The public API does not show waiters."""
    return hs._http._gate._queue


class Waiter:
    """Counts its wake-ups."""

    def __init__(self, *, alive: bool = True) -> None:
        self.alive = alive
        self.woken = 0

    def is_alive(self) -> bool:
        return self.alive

    def set(self) -> None:
        self.woken += 1


class Queue:
    """A queue with its own clock."""

    def __init__(self) -> None:
        self.now = 0.0
        self.queue = FairQueue(lambda: self.now)

    def enter(self, *, is_bulk: bool = False, alive: bool = True) -> tuple[Place, Waiter]:
        waiter = Waiter(alive=alive)
        return self.queue.enter(waiter, is_bulk=is_bulk), waiter


def test_queue__bulk_work_lets_interactive_calls_pass() -> None:
    made = Queue()
    (bulk, bulk_waiter), (later_bulk, _) = made.enter(is_bulk=True), made.enter(is_bulk=True)
    assert made.queue.is_first(bulk)
    call, _ = made.enter()
    assert made.queue.is_first(call)
    assert not made.queue.is_first(bulk)
    made.queue.leave(call)
    assert bulk_waiter.woken == 1
    assert made.queue.is_first(bulk)
    assert not made.queue.is_first(later_bulk)


def test_queue__bulk_work_is_not_held_up_for_ever() -> None:
    made = Queue()
    bulk, _ = made.enter(is_bulk=True)
    calls = []
    for _ in range(13):
        made.now += 10
        made.queue.is_first(bulk)
        calls.append(made.enter()[0])
        for call in calls:
            made.queue.is_first(call)
    for call in calls[:-1]:
        made.queue.leave(call)
    assert made.queue.is_first(bulk)
    assert not made.queue.is_first(calls[-1])


def test_queue__owner_that_gave_no_sign_of_life_is_passed_over() -> None:
    made = Queue()
    (lost, _), (second, second_waiter), (third, _) = made.enter(), made.enter(), made.enter()
    made.now = 14
    assert not made.queue.is_first(second)
    made.now = 16
    # The first waiter that checks wakes the next in turn.
    assert not made.queue.is_first(third)
    assert second_waiter.woken == 1
    assert made.queue.is_first(second)
    # It arrives again, and now has to wait.
    assert not made.queue.is_first(lost)
    made.queue.leave(second)
    made.queue.leave(third)
    assert made.queue.is_first(lost)


def test_queue__sleeper_keeps_its_place() -> None:
    made = Queue()
    (sleeper, _), (other, _) = made.enter(), made.enter()
    made.queue.prolong(sleeper, 60)
    for made.now in (10, 20, 30, 40, 50, 60, 70):
        assert not made.queue.is_first(other)
    made.now = 80
    assert made.queue.is_first(other)


def test_queue__dead_owner_is_passed_over_at_once(flavour: Flavour) -> None:
    hs = flavour.client(lambda _: httpx.Response(200))
    queue_of(hs).enter(Waiter(alive=False), is_bulk=False)
    assert flavour.run(hs.request("GET", "/v2/things")).status_code == 200
    assert not any(queue_of(hs).lanes)


def test_queue__task_of_a_loop_that_ended_is_passed_over_at_once() -> None:
    hs = AsyncHelpScout(access_token="token", transport=httpx.MockTransport(lambda _: httpx.Response(200)))

    async def leave_behind() -> None:
        queue_of(hs).enter(AsyncSignal(), is_bulk=False)

    async def use() -> int:
        async with asyncio.timeout(LONG):
            return (await hs.request("GET", "/v2/things")).status_code

    asyncio.run(leave_behind())
    assert asyncio.run(use()) == 200


# Calls that may block, from tasks


async def begin_to_hand_over(get: Callable[[], int], release: Callable[[int], object] | None) -> asyncio.Task[int]:
    task = asyncio.create_task(async_hand_over(get, release))
    await asyncio.sleep(0)
    return task


async def cancelled(task: asyncio.Task[Any]) -> None:
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


@pytest.mark.parametrize("is_released", [True, False])
@pytest.mark.parametrize("is_late", [True, False])
def test_hand_over__result_that_comes_after_a_cancel_is_released(
    is_late: bool, is_released: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The thread that got the result releases it, or another one if it had arrived before the task was cancelled."""
    released: list[int] = []
    may_get, reported, returned = threading.Event(), threading.Event(), threading.Event()

    def get() -> int:
        assert may_get.wait(LONG)
        return 7

    def release(result: int) -> None:
        released.append(result)
        returned.set()

    async def run() -> None:
        loop = asyncio.get_running_loop()
        report = loop.call_soon_threadsafe

        def see(*args: Any, **options: Any) -> asyncio.Handle:
            handle = report(*args, **options)
            reported.set()
            return handle

        monkeypatch.setattr(loop, "call_soon_threadsafe", see)
        task = await begin_to_hand_over(get, release if is_released else None)
        if not is_late:
            may_get.set()
            # The loop is blocked in the meantime.
            assert reported.wait(LONG)
        await cancelled(task)
        may_get.set()
        assert reported.wait(LONG)

    asyncio.run(run())
    if is_released:
        assert returned.wait(LONG)
    assert released == ([7] if is_released else [])


# A wait that is too long


def rejected(flavour: Flavour) -> tuple[RateLimitError, list[httpx.Response], int]:
    """The error of a call that would wait too long, the records, and the number of requests."""
    sent: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(429, headers={"X-RateLimit-Retry-After": "43", "Authorization": "Bearer token"})

    hs = flavour.client(respond, max_rate_limit_wait=30, clock=SandboxClock())
    with pytest.raises(RateLimitError) as server:
        flavour.run(hs.request("GET", "/v2/first"))
    assert server.value.response is not None
    with record_responses() as responses, pytest.raises(RateLimitError) as client:
        flavour.run(hs.request("POST", "/v2/second", json={"a": 1}))
    return client.value, responses, len(sent)


def test_too_long_a_wait__is_the_error_of_the_client_itself(flavour: Flavour) -> None:
    error, responses, sent = rejected(flavour)
    assert isinstance(error, APIError)
    assert (error.status_code, error.retry_after, error.response) == (429, 43, None)
    assert (error.log_ref, error.correlation_id, error.errors) == (None, None, [])
    assert (error.request.method, error.request.url.path) == ("POST", "/v2/second")
    assert "would have to wait 43 s" in str(error)
    assert "max_rate_limit_wait" in str(error)
    assert (responses, sent) == ([], 1)


def test_too_long_a_wait__is_logged(flavour: Flavour, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("WARNING", logger="helpscout_client")
    rejected(flavour)
    assert caplog.messages[-1] == "POST /v2/second: RateLimitError after 0 ms, attempts: 0"


def test_too_long_a_wait__error_can_be_pickled(flavour: Flavour) -> None:
    error, _, _ = rejected(flavour)
    error.add_note("a note")
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is RateLimitError
    assert (str(again), again.retry_after, again.response) == (str(error), 43, None)
    assert again.request.url == error.request.url
    assert "Authorization" not in again.request.headers
    assert again.__notes__ == ["a note"]
