"""A rate limit that any number of hosts share through Redis."""

from __future__ import annotations

import asyncio
import json
import logging
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import fakeredis
import pytest
import redis
from redis.backoff import NoBackoff
from redis.retry import Retry

from helpscout_client import (
    AsyncHelpScout,
    Clock,
    ConfigurationError,
    HelpScout,
    RateLimit,
    RateLimitError,
    RedisRateLimiter,
)
from helpscout_client.ratelimit.window import Permit, Result, Wait
from helpscout_client.redis.connection import replace
from helpscout_client.sandbox import Clock as SandboxClock
from helpscout_client.sandbox import Sandbox
from tests.clocks import NOW, SharedClock

if TYPE_CHECKING:
    from tests.conftest import Flavour

pytest_plugins = ["tests.redis_servers"]

KEY = "helpscout:limit:default"
LONG = 10


@pytest.fixture
def clock() -> SandboxClock:
    return SandboxClock(NOW)


@pytest.fixture
def server() -> fakeredis.FakeServer:
    return fakeredis.FakeServer()


def limiter_on(server: fakeredis.FakeServer, clock: Clock | None, **options: Any) -> RedisRateLimiter:
    """A limiter like that of another process."""
    client: redis.Redis = fakeredis.FakeRedis(server=server)
    return RedisRateLimiter(client, clock=clock, **options)


def result_with(remaining: int) -> Result:
    return Result(is_rejected=False, reported=(400, remaining), retry_after=0)


def taken(limiter: RedisRateLimiter, cost: int = 1) -> Permit:
    permit = limiter.acquire(cost)
    assert isinstance(permit, Permit)
    return permit


def statuses(sandbox: Sandbox) -> list[int]:
    """Collects the status of each response from now on."""
    found: list[int] = []
    handle = sandbox.handle

    def watch(request: Any) -> Any:
        response = handle(request)
        found.append(response.status)
        return response

    sandbox.handle = watch  # type: ignore[method-assign]
    return found


# Sharing


def test_limiter__is_shared_by_processes(flavour: Flavour, place: str | redis.Redis) -> None:
    """The limiters share state only through Redis."""
    sandbox = Sandbox(data={}, rate_limit=40, now=NOW)
    found = statuses(sandbox)
    limiters = [RedisRateLimiter(place, clock=sandbox.clock) for _ in range(3)]
    clients = [flavour.sandbox_client(sandbox, rate_limiter=limiter) for limiter in limiters]
    begun_at = sandbox.clock.monotonic()
    for number in range(200):
        flavour.run(clients[number % 3].tags.list())
    assert found.count(429) == 1
    assert sandbox.clock.monotonic() - begun_at == 240
    assert clients[1].rate_limit == RateLimit(40, 0, None)


def test_limiter__is_shared_by_threads_and_tasks_of_processes(
    flavour: Flavour, place: str | redis.Redis, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("helpscout_client.sandbox.sandbox.SimulatedClock", SharedClock)
    sandbox = Sandbox(data={}, rate_limit=40, now=NOW)
    found = statuses(sandbox)
    patient: dict[str, Any] = {"max_rate_limit_wait": 10**6}
    limiters = [RedisRateLimiter(place, clock=sandbox.clock) for _ in range(3)]
    clients = [flavour.sandbox_client(sandbox, rate_limiter=limiter, **patient) for limiter in limiters] * 4
    numbers = iter(range(600))

    def work(hs: Any) -> None:
        for _ in numbers:
            hs.tags.list()

    async def work_async() -> None:
        async def one(hs: Any) -> None:
            for _ in numbers:
                await hs.tags.list()

        await asyncio.gather(*[one(hs) for hs in clients])

    if flavour.name == "async":
        flavour.run(work_async())
    else:
        with ThreadPoolExecutor(len(clients)) as pool:
            for done in [pool.submit(work, hs) for hs in clients]:
                done.result(60)
    assert found.count(200) >= 600
    # Limiters that share nothing get 8 to 13. A client that sleeps moves the clock of requests in flight, too.
    assert found.count(429) <= 4


def test_limiter__counts_by_the_time_of_redis(place: str | redis.Redis) -> None:
    """The clocks of the hosts may differ."""
    one, other = RedisRateLimiter(place), RedisRateLimiter(place)
    one.release(taken(one), Result(is_rejected=True, reported=(400, 0), retry_after=30))
    waiting = other.acquire(1)
    assert isinstance(waiting, Wait)
    assert waiting.seconds is not None
    assert 29 < waiting.seconds <= 30
    assert 29 < other.blocked_for() <= 30
    assert one.seen is not None
    assert one.seen.resets_at is not None


def test_limiter__accounts_are_apart(server: fakeredis.FakeServer, clock: SandboxClock) -> None:
    one, other = limiter_on(server, clock, account="one"), limiter_on(server, clock, account="other")
    taken(one)
    assert one.acquire(1) == Wait(None)
    taken(other)


def test_limiter__writes_weigh_two(server: fakeredis.FakeServer, clock: SandboxClock) -> None:
    one, other = limiter_on(server, clock), limiter_on(server, clock)
    one.release(taken(one), result_with(3))
    taken(other, 2)
    assert one.acquire(2) == Wait(None)
    taken(one, 1)


def test_limiter__request_of_a_killed_worker_is_not_waited_for_long(
    server: fakeredis.FakeServer, clock: SandboxClock
) -> None:
    killed, other = limiter_on(server, clock), limiter_on(server, clock)
    killed.release(taken(killed), result_with(1))
    taken(killed)
    assert other.acquire(1) == Wait(None)
    clock.advance(10)
    # The request may have been counted, so a single request checks first.
    permit = taken(other)
    assert other.acquire(1) == Wait(None)
    other.release(permit, result_with(7))
    taken(other)


def test_limiter__waits_too_long_for_a_call(flavour: Flavour, server: fakeredis.FakeServer) -> None:
    sandbox = Sandbox(data={}, rate_limit=2, now=NOW)
    limiters = [limiter_on(server, sandbox.clock) for _ in range(2)]
    one, other = (flavour.sandbox_client(sandbox, rate_limiter=limiter, max_rate_limit_wait=9) for limiter in limiters)
    for _ in range(2):
        flavour.run(one.tags.list())
    for hs in (one, one, other):
        with pytest.raises(RateLimitError) as caught:
            flavour.run(hs.tags.list())
        assert caught.value.retry_after == 60
    assert sum(request.path == "/v2/tags" for request in sandbox.requests) == 3


def test_limiter__change_at_the_same_time_is_made_again(
    server: fakeredis.FakeServer, clock: SandboxClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = limiter_on(server, clock), limiter_on(server, clock)
    name = "helpscout_client.redis.limiter.replace"

    def first(*args: Any) -> bool:
        monkeypatch.setattr(name, replace)
        taken(other)
        return replace(*args)

    monkeypatch.setattr(name, first)
    assert one.acquire(1) == Wait(None)


@pytest.mark.parametrize("value", ['{"format": 99}', "{}"])
def test_limiter__other_versions_begin_anew(server: fakeredis.FakeServer, clock: SandboxClock, value: str) -> None:
    fakeredis.FakeRedis(server=server).set(KEY, value)
    taken(limiter_on(server, clock))
    stored = fakeredis.FakeRedis(server=server).get(KEY)
    assert isinstance(stored, bytes)
    assert json.loads(stored)["number"] == 1


def test_limiter__contradicts_no_pacing(server: fakeredis.FakeServer) -> None:
    with pytest.raises(ConfigurationError, match="rate_limiter can't be combined with pacing=False"):
        HelpScout(access_token="token", pacing=False, rate_limiter=limiter_on(server, None))


def test_limiter__threads_get_to_know_of_responses_elsewhere(place: str | redis.Redis) -> None:
    """A waiting thread polls the shared state."""
    one, other = RedisRateLimiter(place), RedisRateLimiter(place)
    permit = taken(one)
    sandbox = Sandbox(data={})
    with sandbox.client(rate_limiter=other, clock=Clock()) as hs, ThreadPoolExecutor(1) as pool:
        call = pool.submit(hs.tags.list)
        assert not sandbox.requests
        one.release(permit, result_with(9))
        assert call.result(LONG).items == []


@pytest.mark.parametrize("is_free", [True, False])
def test_cancelled__task_releases_what_it_gets_too_late(
    server: fakeredis.FakeServer, clock: SandboxClock, monkeypatch: pytest.MonkeyPatch, is_free: bool
) -> None:
    limiter, other = limiter_on(server, clock), limiter_on(server, clock)
    permit = taken(other)
    if is_free:
        other.release(permit, result_with(1))
    real, asked, may_go_on, went_on = limiter.acquire, threading.Event(), threading.Event(), threading.Event()

    def acquire(cost: int, **options: Any) -> Permit | Wait:
        asked.set()
        may_go_on.wait(LONG)
        result = real(cost, **options)
        went_on.set()
        return result

    monkeypatch.setattr(limiter, "acquire", acquire)
    sandbox = Sandbox(data={})

    async def run() -> None:
        async with sandbox.async_client(rate_limiter=limiter) as hs:
            task = asyncio.create_task(hs.users.me())
            await asyncio.to_thread(asked.wait, LONG)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            may_go_on.set()
            await asyncio.to_thread(went_on.wait, LONG)
            if not is_free:
                await asyncio.to_thread(other.release, permit, result_with(1))
            await asyncio.wait_for(hs.users.me(), LONG)

    asyncio.run(run())
    assert limiter.store.window.in_flight == {}


# Redis unavailable


def test_away__pacing_goes_on_here(
    flavour: Flavour, server: fakeredis.FakeServer, caplog: pytest.LogCaptureFixture
) -> None:
    sandbox = Sandbox(data={}, rate_limit=20, now=NOW)
    found = statuses(sandbox)
    caplog.set_level(logging.WARNING, logger="helpscout_client")
    hs = flavour.sandbox_client(sandbox, rate_limiter=limiter_on(server, sandbox.clock))
    for number in range(120):
        server.connected = not 30 <= number < 70
        flavour.run(hs.tags.list())
    assert found.count(429) == 1
    assert sandbox.clock.monotonic() == 300
    assert [record.getMessage() for record in caplog.records if "Redis" in record.getMessage()] == [
        "the shared rate limit in Redis is unavailable (ConnectionError); each process now keeps its own rate limit",
        "the shared rate limit in Redis is available again",
    ]


def test_away__what_was_taken_elsewhere_is_not_waited_for(server: fakeredis.FakeServer, clock: SandboxClock) -> None:
    one, other = limiter_on(server, clock), limiter_on(server, clock)
    one.release(taken(one), result_with(1))
    permit = taken(one)
    assert other.acquire(1) == Wait(None)
    server.connected = False
    local = taken(other)
    one.release(permit, result_with(0))
    server.connected = True
    clock.advance(2)
    other.release(local, result_with(5))
    assert other.seen == RateLimit(400, 5, None)
    taken(one)


def test_away__redis_that_forgot_gets_the_state_again(server: fakeredis.FakeServer, clock: SandboxClock) -> None:
    one, other = limiter_on(server, clock), limiter_on(server, clock)
    one.release(taken(one), Result(is_rejected=True, reported=(400, 0), retry_after=30))
    fakeredis.FakeRedis(server=server).flushall()
    assert one.acquire(1) == Wait(30)
    assert other.acquire(1) == Wait(30)


def test_away__unreachable_redis_does_not_hang_a_call(flavour: Flavour) -> None:
    """An address that never responds. The retries of a client made from an address are bounded by time."""
    client = redis.Redis(port=1, retry=Retry(NoBackoff(), 0))
    sandbox = Sandbox(data={})
    hs = flavour.sandbox_client(sandbox, rate_limiter=RedisRateLimiter(client))
    for _ in range(3):
        flavour.run(hs.users.me())


def test_options__are_typed() -> None:
    limiter = RedisRateLimiter("redis://host")
    assert AsyncHelpScout(access_token="token", rate_limiter=limiter).rate_limit is None


def test_expire__leaves_the_permits_of_others() -> None:
    limiter = RedisRateLimiter(fakeredis.FakeRedis())
    assert isinstance(limiter.acquire(1), Permit)
    limiter.expire()
    assert len(limiter.store.window.in_flight) == 1
