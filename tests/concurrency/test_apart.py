"""Signal handlers, jobs and their threads, in situations that real signals rarely hit."""

from __future__ import annotations

import asyncio
import logging
import signal
import threading
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from helpscout_client.concurrency import single_flight, workers
from helpscout_client.concurrency.apart import (
    AsyncBreakable,
    AsyncUnbreakable,
    Breakable,
    Closer,
    apart,
    by_user,
    nothing,
)
from helpscout_client.concurrency.gate import Signal
from helpscout_client.concurrency.jobs import Job, OutOfTimeError
from helpscout_client.concurrency.places import AsyncPlaces, Places
from helpscout_client.concurrency.signals import Abandoned, DeferredSignals
from helpscout_client.concurrency.single_flight import AsyncSingleFlight, SingleFlight
from helpscout_client.concurrency.workers import Workers

#: Seconds after which a hanging test fails.
LONG = 10


class InterruptedByUserError(Exception):
    pass


@pytest.fixture(autouse=True)
def calls() -> Iterator[list[int]]:
    """The calls of the handler of SIGUSR1, which raises an exception."""
    found: list[int] = []

    def handle(number: int, frame: object) -> None:
        found.append(number)
        raise InterruptedByUserError

    before = signal.signal(signal.SIGUSR1, handle)
    yield found
    signal.signal(signal.SIGUSR1, before)


def interrupt() -> None:
    signal.raise_signal(signal.SIGUSR1)


def test_signals__wait_while_something_changes_hands(calls: list[int]) -> None:
    seen: list[object] = []

    def work() -> None:
        interrupt()
        seen.append(len(calls))
        with Breakable():
            seen.append("never")

    handler = signal.getsignal(signal.SIGUSR1)
    with pytest.raises(InterruptedByUserError):
        apart(work, nothing)
    assert (seen, len(calls)) == ([0], 1)
    assert signal.getsignal(signal.SIGUSR1) is handler


def test_signals__break_off_what_waits(calls: list[int]) -> None:
    def work() -> None:
        with Breakable():
            interrupt()

    with pytest.raises(InterruptedByUserError):
        apart(work, nothing)
    assert len(calls) == 1


def test_signals__are_handled_at_the_end() -> None:
    with pytest.raises(InterruptedByUserError):
        apart(interrupt, nothing)


def test_signals__come_once_even_if_the_failure_is_swallowed(calls: list[int]) -> None:
    def work() -> None:
        try:
            with Breakable():
                interrupt()
        except Abandoned:
            # Another signal waits until the end.
            interrupt()

    with pytest.raises(InterruptedByUserError):
        apart(work, nothing)
    assert len(calls) == 2


def test_signals__reach_code_of_the_user_as_usual() -> None:
    def hook() -> str:
        with pytest.raises(InterruptedByUserError):
            interrupt()
        # Calls inside hooks work like other calls.
        with pytest.raises(InterruptedByUserError):
            apart(interrupt, nothing)
        return "went on"

    assert apart(lambda: by_user(hook), nothing) == "went on"


def test_signals__that_code_of_the_user_handles_anew() -> None:
    def hook() -> None:
        signal.signal(signal.SIGUSR1, signal.SIG_IGN)

    apart(lambda: by_user(hook), nothing)
    assert signal.getsignal(signal.SIGUSR1) == signal.SIG_IGN


def test_signals__after_an_interrupted_end() -> None:
    """A handler that was left in place of the user's handler is harmless, and the next call removes it."""
    handler: Any = signal.getsignal(signal.SIGUSR1)
    left = DeferredSignals()
    left.install()
    left.is_over = left.is_passing = True
    with pytest.raises(InterruptedByUserError):
        interrupt()
    apart(lambda: None, nothing)
    assert signal.getsignal(signal.SIGUSR1) is handler


def test_signals__in_an_interpreter_within_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(number: int, handler: object) -> None:
        raise ValueError("signal only works in main thread of the main interpreter")

    from helpscout_client.concurrency import signals

    class Failing:
        getsignal = staticmethod(signal.getsignal)
        signal = staticmethod(fail)

    monkeypatch.setattr(signals, "_signal", Failing)
    assert apart(lambda: 7, nothing) == 7


def test_abandoned__of_another_call_passes() -> None:
    def work() -> None:
        raise Abandoned

    with pytest.raises(Abandoned):
        apart(work, nothing)


def test_timeout__late_results_are_discarded() -> None:
    started, go_on, discarded = threading.Event(), threading.Event(), threading.Event()

    def work() -> int:
        started.set()
        go_on.wait(LONG)
        return 7

    def discard(result: int) -> None:
        discarded.set()

    # On a busy machine, the thread may start too late.
    while not started.is_set():
        with pytest.raises(OutOfTimeError):
            apart(work, discard, 0.01)
    go_on.set()
    assert discarded.wait(LONG)
    assert apart(lambda: 7, discard, LONG) == 7


def test_timeout__nothing_is_begun_for_a_caller_that_is_gone() -> None:
    go_on, ended = threading.Event(), threading.Event()
    seen = []

    def work() -> None:
        go_on.wait(LONG)
        try:
            with Breakable():
                seen.append("never")
        finally:
            ended.set()

    with pytest.raises(OutOfTimeError):
        apart(work, nothing, 0.01)
    go_on.set()
    assert ended.wait(LONG)
    assert seen == []


def test_closer__closes_once() -> None:
    class Owner:
        pass

    closed = threading.Event()
    owner = Owner()
    closer = Closer(owner, closed.set)
    closer.discard("late")
    assert closed.is_set()
    closed.clear()
    closer.close()
    assert not closed.is_set()
    another = Owner()
    Closer(another, closed.set)
    del another
    assert closed.wait(LONG)


def test_job__cancelled_before_it_began() -> None:
    seen: list[int] = []
    job = Job(lambda: seen.append(1))
    job.cancel()
    job.run()
    assert seen == []


def test_job__is_waited_for_in_slices(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("helpscout_client.concurrency.jobs._RECHECK", 0.01)
    go_on = threading.Event()
    job = Job(lambda: go_on.wait(LONG))
    job.start()
    threading.Timer(0.05, go_on.set).start()
    assert job.result() is True


def test_workers__that_are_too_many_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_MOST_IDLE", 1)
    pool = Workers()
    done = threading.Semaphore(0)
    barrier = threading.Barrier(3)

    def job() -> None:
        barrier.wait(LONG)
        done.release()

    for _ in range(3):
        pool.submit(job)
    for _ in range(3):
        assert done.acquire(timeout=LONG)


def test_workers__if_no_thread_can_be_started(monkeypatch: pytest.MonkeyPatch) -> None:
    pool = Workers()
    done = threading.Semaphore(0)
    pool.submit(done.release)
    assert done.acquire(timeout=LONG)

    def fail(thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", fail)
    for _ in range(3):
        pool._jobs.put(done.release)
        assert done.acquire(timeout=LONG)


def test_flight__long_waits_are_reported(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    monkeypatch.setattr(single_flight, "REPORTED_WAIT", 0.01)
    begun, go_on = threading.Event(), threading.Event()
    flight = SingleFlight()

    def work() -> None:
        begun.set()
        go_on.wait(LONG)

    leader = threading.Thread(target=flight.run, args=(work,))
    leader.start()
    begun.wait(LONG)
    follower = threading.Thread(target=flight.run, args=(work,))
    follower.start()
    wait_for(lambda: bool(caplog.records))
    go_on.set()
    leader.join(LONG)
    follower.join(LONG)
    assert [record.levelno for record in caplog.records] == [logging.WARNING]


def test_flight__long_waits_of_tasks_are_reported(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(single_flight, "REPORTED_WAIT", 0.01)

    async def run() -> None:
        flight = AsyncSingleFlight()

        async def work() -> None:
            await asyncio.sleep(0.05)

        await flight.run(work)

    asyncio.run(run())
    assert "for a token" in caplog.text


def wait_for(condition: Callable[[], bool]) -> None:
    waited = threading.Event()
    for _ in range(LONG * 100):
        if condition():
            return
        waited.wait(0.01)


def test_blocks__outside_of_calls() -> None:
    with Breakable(), AsyncBreakable(), AsyncUnbreakable():
        pass


def test_places__any_number() -> None:
    async def run() -> None:
        for places in (AsyncPlaces(None), AsyncPlaces(1)):
            for _ in range(3):
                (await places.acquire(0))()

    asyncio.run(run())


class OtherThread:
    """A thread that waits for a place."""

    def __init__(self, places: Places, seconds: float = LONG) -> None:
        self._places = places
        self._seconds = seconds
        self.release: Callable[[], None] | None = None
        self.error: Exception | None = None
        before = len(places._waiting)
        self._thread = threading.Thread(target=self._run)
        self._thread.start()
        wait_for(lambda: len(places._waiting) > before or not self._thread.is_alive())

    def _run(self) -> None:
        try:
            self.release = self._places.acquire(self._seconds)
        except httpx.PoolTimeout as error:
            self.error = error

    def end(self) -> None:
        self._thread.join(LONG)
        assert not self._thread.is_alive()


def test_places__are_handed_over_in_order() -> None:
    places = Places(1)
    release = places.acquire(0)
    first, second = OtherThread(places), OtherThread(places)
    release()
    first.end()
    assert first.release is not None
    # No caller overtakes the waiting threads.
    with pytest.raises(httpx.PoolTimeout):
        places.acquire(0)
    first.release()
    second.end()
    assert second.release is not None
    second.release()
    places.acquire(0)()


def test_places__waits_end_in_time() -> None:
    places = Places(1)
    release = places.acquire(0)
    late = OtherThread(places, 0.01)
    late.end()
    assert late.error is not None
    release()
    places.acquire(0)()


def test_places__waits_without_a_bound_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("helpscout_client.concurrency.places.RECHECK", 0.01)
    places = Places(1)
    release = places.acquire(None)
    threading.Timer(0.05, release).start()
    places.acquire(None)()
    Places(None).acquire(0)()


@pytest.mark.parametrize("is_handed_over", [False, True])
def test_places__of_interrupted_waits_are_free(monkeypatch: pytest.MonkeyPatch, is_handed_over: bool) -> None:
    """The interruption occurs while the caller waits, or just after it got the place."""
    places = Places(1)
    release = places.acquire(0)

    def wait(signal: Signal, seconds: float) -> None:
        if is_handed_over:
            release()
        interrupt()

    monkeypatch.setattr(Signal, "wait", wait)
    with pytest.raises(InterruptedByUserError):
        apart(lambda: places.acquire(LONG), nothing)
    if not is_handed_over:
        release()
    places.acquire(0)()
