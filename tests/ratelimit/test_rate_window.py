"""Estimates when the limit is available again, for servers that count in different ways. Time is simulated."""

from __future__ import annotations

import collections
import heapq
import itertools
import json
import math
import random
from collections.abc import Callable

import pytest
from attrs import asdict, define, field
from hypothesis import given
from hypothesis import strategies as st

from helpscout_client.ratelimit.window import Permit, RateWindow, Result, Wait

LIMIT = 400
#: Seconds.
WINDOW = 60.0
REQUESTS = 3000


@define
class Server:
    """A server that counts requests and reports when to retry: in whole seconds, rounded up or down."""

    rounded: Callable[[float], int] = math.ceil
    used: float = 0

    def left(self, now: float) -> float:
        """The number of units that are available."""
        raise NotImplementedError

    def more_in(self, now: float, weight: int) -> float:
        """Seconds until this many units are available."""
        raise NotImplementedError

    def respond(self, now: float, weight: int) -> Result:
        left = self.left(now)
        if left < weight:
            return Result(True, (LIMIT, int(left)), max(1, self.rounded(self.more_in(now, weight))))
        self.use(now, weight)
        return Result(False, (LIMIT, int(left - weight)), 0)

    def use(self, now: float, weight: int) -> None:
        self.used += weight


@define
class Aligned(Server):
    """Windows by the clock."""

    begun_at: float = -40

    def left(self, now: float) -> float:
        if now >= self.begun_at + WINDOW:
            self.begun_at += (now - self.begun_at) // WINDOW * WINDOW
            self.used = 0
        return LIMIT - self.used

    def more_in(self, now: float, weight: int) -> float:
        return self.begun_at + WINDOW - now


@define
class OnDemand(Aligned):
    """Windows that begin with a request."""

    def left(self, now: float) -> float:
        if now >= self.begun_at + WINDOW:
            self.begun_at, self.used = now, 0
        return LIMIT - self.used


@define
class Sliding(Server):
    """A sliding window: the requests of the last minute."""

    log: collections.deque[tuple[float, int]] = field(factory=collections.deque)

    def left(self, now: float) -> float:
        while self.log and self.log[0][0] <= now - WINDOW:
            self.used -= self.log.popleft()[1]
        return LIMIT - self.used

    def more_in(self, now: float, weight: int) -> float:
        return self.log[0][0] + WINDOW - now

    def use(self, now: float, weight: int) -> None:
        self.log.append((now, weight))
        self.used += weight


@define
class Bucket(Server):
    """A limit that refills continuously."""

    seen_at: float = 0

    def left(self, now: float) -> float:
        self.used = max(0, self.used - (now - self.seen_at) * LIMIT / WINDOW)
        self.seen_at = now
        return LIMIT - self.used

    def more_in(self, now: float, weight: int) -> float:
        return (weight + self.used - LIMIT) * WINDOW / LIMIT


@define
class Outcome:
    seconds: float = 0
    weight: int = 0
    rejected: int = 0


def simulate(
    server: Server, workers: int, *, writes: float = 0, pause: tuple[int, float] = (REQUESTS, 0), others: float = 0
) -> Outcome:
    """What comes of requests of some workers.

    Args:
        server: Who counts.
        workers: How many.
        writes: The part of requests that weigh two.
        pause: After how many requests there is a pause, and its length, in seconds.
        others: Requests a second of a client that is unknown to them.
    """
    chance, pace, outcome, numbers = random.Random(3), RateWindow(), Outcome(), itertools.count()
    queue = collections.deque(2 if chance.random() < writes else 1 for _ in range(REQUESTS))
    events: list[tuple[float, int, Callable[[float], None]]] = []
    idle, rests, is_asleep = workers, 1, False

    def at(time: float, event: Callable[[float], None]) -> None:
        heapq.heappush(events, (time, next(numbers), event))

    def send(now: float) -> None:
        nonlocal idle, is_asleep
        while queue and idle and not is_asleep:
            taken = pace.acquire(now, queue[0])
            if isinstance(taken, Wait):
                if taken.seconds is not None:
                    is_asleep = True
                    at(now + taken.seconds, wake)
                return
            idle -= 1
            queue.popleft()
            way = chance.uniform(0.01, 0.03)
            at(now + way, lambda now, permit=taken, way=way: arrive(now, permit, way))  # type: ignore[misc]

    def wake(now: float) -> None:
        nonlocal is_asleep
        is_asleep = False
        send(now)

    def arrive(now: float, permit: Permit, way: float) -> None:
        result = server.respond(now, permit.cost)
        at(now + way, lambda now: end(now, permit, result))

    def end(now: float, permit: Permit, result: Result) -> None:
        nonlocal idle, rests, is_asleep
        pace.release(now, permit, result)
        idle += 1
        if result.is_rejected:
            outcome.rejected += 1
            queue.appendleft(permit.cost)
        else:
            outcome.weight += permit.cost
            outcome.seconds = now
        if REQUESTS - len(queue) >= rests * pause[0] and not is_asleep:
            rests += 1
            is_asleep = True
            at(now + pause[1], wake)
        send(now)

    def disturb(now: float) -> None:
        server.respond(now, 1)
        if queue:
            at(now + chance.expovariate(others), disturb)

    send(0)
    if others:
        at(0, disturb)
    while events:
        now, _, event = heapq.heappop(events)
        event(now)
    assert not queue
    assert not pace.in_flight
    return outcome


def windows(weight: int) -> float:
    """Minimum seconds to use this many units, from the start of a window."""
    return (math.ceil(weight / LIMIT) - 1) * WINDOW


SERVERS = [Aligned, OnDemand, Sliding, Bucket]


@pytest.mark.parametrize("server", SERVERS)
@pytest.mark.parametrize(("workers", "writes"), [(1, 0), (16, 0), (64, 0.3)])
def test_pace__uses_the_limit_and_is_hardly_ever_rejected(
    server: Callable[[], Server], workers: int, writes: float
) -> None:
    outcome = simulate(server(), workers, writes=writes)
    # Within the last window, speed decides.
    assert outcome.seconds <= windows(outcome.weight) * 1.01 + WINDOW / 2
    # All in the beginning, while it learns.
    assert outcome.rejected <= (8 if server is Sliding else 4)


@pytest.mark.parametrize("server", [Aligned, OnDemand])
def test_pace__with_reported_waits_that_are_too_short(server: Callable[..., Server]) -> None:
    outcome = simulate(server(rounded=math.floor), 16)
    assert outcome.seconds <= windows(outcome.weight) * 1.01 + WINDOW / 2
    assert outcome.rejected <= 6


@pytest.mark.parametrize("server", SERVERS)
def test_pace__after_times_without_requests(server: Callable[[], Server]) -> None:
    outcome = simulate(server(), 16, pause=(700, 95))
    assert outcome.rejected <= 15


@pytest.mark.parametrize("server", SERVERS)
def test_pace__others_use_the_account_too(server: Callable[[], Server]) -> None:
    """Up to a quarter of the limit."""
    outcome = simulate(server(), 16, others=1.5)
    assert outcome.rejected <= 0.004 * REQUESTS
    assert outcome.seconds <= windows(outcome.weight) * 1.5


@pytest.mark.parametrize("server", [Aligned, OnDemand])
def test_pace__after_a_rest_one_rejection_shows_when_the_window_ends(server: Callable[[], Aligned]) -> None:
    """So that no call waits for a whole one."""
    counting, pace = server(), RateWindow()
    now, rejected = 0.0, []
    for number in range(2500):
        while isinstance(permit := pace.acquire(now, 1), Wait):
            assert permit.seconds is not None
            now += permit.seconds
        # No caller waits beyond the end of the server's window, except for rounding.
        assert now <= counting.begun_at + WINDOW + 1 or counting.used < LIMIT
        result = counting.respond(now, 1)
        pace.release(now, permit, result)
        if result.is_rejected:
            rejected.append(now)
        if number in (900, 1700):
            now += 105
    # Two while it learns how long windows are.
    assert len(rejected) <= 4


def test_pace__another_limit_teaches_nothing() -> None:
    """A rejection although units remain."""
    pace = RateWindow()
    permit = pace.force(0, 1)
    pace.release(0, permit, Result(True, (LIMIT, 200), 10))
    assert (pace.length, pace.acquire(1, 1)) == (None, Wait(9))


def results() -> st.SearchStrategy[Result | None]:
    reported = st.none() | st.tuples(st.integers(0, 800), st.integers(0, 800))
    return st.none() | st.builds(Result, st.booleans(), reported, st.sampled_from([0, 1, 30, 600, 10**15]))


@given(st.lists(st.tuples(st.sampled_from([1, 2]), results(), st.floats(0, 90), st.booleans())))
def test_pace__no_responses_make_a_call_wait_forever(story: list[tuple[int, Result | None, float, bool]]) -> None:
    now, pace, flights = 0.0, RateWindow(), list[Permit]()
    for weight, result, pause, is_kept in story:
        # What processes share.
        pace = RateWindow(**json.loads(json.dumps(asdict(pace, recurse=False))))
        taken = pace.acquire(now, weight, is_bulk=is_kept)
        if isinstance(taken, Permit):
            flights.append(taken)
        elif taken.seconds is None:
            assert flights
        else:
            # 600, but for rounding: it is the difference of two times.
            assert 0 < taken.seconds < 600.001
        now += pause
        if flights and not is_kept:
            pace.release(now, flights.pop(), result)
    assert isinstance(pace.acquire(now + 700, 2, is_bulk=True), Permit)
