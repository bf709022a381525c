"""Signals, cancels and many calls leave nothing behind.

HELPSCOUT_TEST_SIGNALS, HELPSCOUT_TEST_CANCELLATIONS and HELPSCOUT_TEST_MANY_CALLS say how many.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import itertools
import os
import random
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Self

import anyio
import httpx
import pytest

from helpscout_client import AsyncHelpScout, HelpScout
from tests.quick_server import quick_server

pytestmark = [pytest.mark.process, pytest.mark.slow]

SIGNALS = int(os.environ.get("HELPSCOUT_TEST_SIGNALS", "500"))
CANCELLATIONS = int(os.environ.get("HELPSCOUT_TEST_CANCELLATIONS", "2000"))
CALLS = int(os.environ.get("HELPSCOUT_TEST_MANY_CALLS", "2000"))
#: Seconds that a test waits for what must be there at once.
SOON = 10
CREDENTIALS: dict[str, Any] = {"app_id": "id", "app_secret": "secret", "max_retries": 1}
LIMITS = httpx.Limits(max_connections=4, max_keepalive_connections=3, keepalive_expiry=0.05)
OPEN_FILES = Path("/proc/self/fd")


class SoftTimeLimitExceeded(Exception):  # noqa: N818
    """As Celery's."""


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with quick_server() as url:
        yield url


def call(hs: HelpScout, kind: int) -> None:
    if kind == 0:
        with hs.stream("GET", "/v2/tags/7") as response:
            response.read()
    elif kind == 1:
        hs.with_options(total_timeout=SOON).tags.get(7)
    else:
        hs.tags.get(7)


class Interrupter:
    """Interrupts the main thread once each time that it is armed, and knows what became of the exceptions."""

    def __init__(self) -> None:
        self._chance = random.Random(1)
        self._is_collecting = False
        self.is_armed = False
        self.raised = 0
        #: Whether Python itself swallowed the last one. It does so with errors raised while it collects garbage, and
        #: with others in `__del__` and in callbacks of weak references, which it reports to `sys.unraisablehook`.
        self.is_swallowed = False

    def __enter__(self) -> Self:
        self._handler = signal.signal(signal.SIGALRM, self._interrupt)
        self._hook, sys.unraisablehook = sys.unraisablehook, self._see
        gc.callbacks.insert(0, self._collect)
        return self

    def __exit__(self, *_: object) -> None:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, self._handler)
        sys.unraisablehook = self._hook
        gc.callbacks.remove(self._collect)

    def arm(self) -> None:
        self.is_armed, self.is_swallowed, self._is_collecting = True, False, False
        signal.setitimer(signal.ITIMER_REAL, self._chance.uniform(0.0001, 0.004))

    def _interrupt(self, number: int, frame: object) -> None:
        self.is_armed, self.is_swallowed = False, self._is_collecting
        self.raised += 1
        raise SoftTimeLimitExceeded

    def _see(self, unraisable: Any) -> None:
        if isinstance(unraisable.exc_value, SoftTimeLimitExceeded):
            self.is_swallowed = True
        else:
            self._hook(unraisable)

    def _collect(self, phase: str, _: object) -> None:
        if threading.current_thread() is threading.main_thread():
            self._is_collecting = phase == "start"


# A socket that is being connected when the signal comes is closed by the garbage collector.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning")
@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="there are no timers")
def test_signals__leave_nothing_behind(url: str) -> None:
    """The interrupted call fails, all others continue."""
    errors: list[BaseException] = []
    is_over = threading.Event()

    def work(hs: HelpScout) -> None:
        try:
            while not is_over.is_set():
                hs.tags.get(7)
        except BaseException as error:
            errors.append(error)

    with HelpScout(base_url=url, limits=LIMITS, timeout=SOON, **CREDENTIALS) as hs:
        for kind in range(3):
            call(hs, kind)
        threads = [threading.Thread(target=work, args=(hs,)) for _ in range(2)]
        for thread in threads:
            thread.start()
        caught, swallowed, longest = 0, 0, 0.0
        with Interrupter() as interrupter:
            while interrupter.raised < SIGNALS:
                started_at = time.monotonic()
                try:
                    interrupter.arm()
                    # Python 3.12 and 3.13 don't catch an exception that comes at a conditional jump back.
                    for kind in itertools.takewhile(lambda _: interrupter.is_armed, itertools.cycle(range(6))):
                        started_at = time.monotonic()
                        call(hs, kind)
                    swallowed += interrupter.is_swallowed
                except SoftTimeLimitExceeded:
                    caught += 1
                longest = max(longest, time.monotonic() - started_at)
        gc.collect()
        # All connections can be used at the same time.
        responses = [hs.stream("GET", "/v2/tags/7") for _ in range(2)]
        for response in responses:
            response.__enter__()
        for response in responses:
            response.__exit__(None, None, None)
        is_over.set()
        for thread in threads:
            thread.join(SOON)
        assert not any(thread.is_alive() for thread in threads)
        assert (errors, hs._limiter.store.window.in_flight) == ([], {})
    # None is swallowed but by Python itself, and no call waited for a timeout.
    assert interrupter.raised == caught + swallowed
    assert longest < SOON


async def async_call(hs: AsyncHelpScout, kind: int) -> None:
    if kind == 0:
        async with hs.stream("GET", "/v2/tags/7") as response:
            await response.aread()
    elif kind == 1:
        await hs.with_options(total_timeout=SOON).request("GET", "/v2/slow")
    else:
        await hs.tags.get(7)


async def cancelled(hs: AsyncHelpScout, kind: int, seconds: float) -> None:
    await run_until_cancelled(hs, kind, seconds, 1)


async def cancelled_twice(hs: AsyncHelpScout, kind: int, seconds: float) -> None:
    await run_until_cancelled(hs, kind, seconds, 2)


async def run_until_cancelled(hs: AsyncHelpScout, kind: int, seconds: float, times: int) -> None:
    task = asyncio.create_task(async_call(hs, kind))
    await asyncio.sleep(seconds)
    for _ in range(times):
        task.cancel()
        await asyncio.sleep(0)
    await task


async def timed_out(hs: AsyncHelpScout, kind: int, seconds: float) -> None:
    async with asyncio.timeout(seconds):
        await async_call(hs, kind)


async def in_a_failed_group(hs: AsyncHelpScout, kind: int, seconds: float) -> None:
    async with asyncio.TaskGroup() as group:
        for _ in range(2):
            group.create_task(async_call(hs, kind))
        await asyncio.sleep(seconds)
        raise LookupError


async def in_a_scope(hs: AsyncHelpScout, kind: int, seconds: float) -> None:
    with anyio.move_on_after(seconds):
        await async_call(hs, kind)


WAYS = [cancelled, cancelled_twice, timed_out, in_a_failed_group, in_a_scope]


def test_cancellations__leave_nothing_behind(url: str) -> None:
    """There are more callers than connections."""
    chance = random.Random(2)

    async def work(hs: AsyncHelpScout) -> None:
        for _ in range(CANCELLATIONS // 40):
            with contextlib.suppress(asyncio.CancelledError, TimeoutError, ExceptionGroup):
                await chance.choice(WAYS)(hs, chance.randrange(6), chance.uniform(0, 0.02))

    async def run() -> None:
        async with AsyncHelpScout(base_url=url, limits=LIMITS, timeout=SOON, **CREDENTIALS) as hs:
            await hs.tags.get(7)
            await asyncio.gather(*[work(hs) for _ in range(40)])
            async with asyncio.timeout(SOON):
                while len(asyncio.all_tasks()) > 1:
                    await asyncio.sleep(0.01)
                await asyncio.gather(*[hs.request("GET", "/v2/slow") for _ in range(20)])
            assert hs._limiter.store.window.in_flight == {}

    asyncio.run(run())


def held() -> tuple[int, int, int]:
    """How many objects, files and threads there are."""
    gc.collect()
    return len(gc.get_objects()), len(list(OPEN_FILES.iterdir())), threading.active_count()


async def call_often(url: str, count: int) -> list[tuple[int, int, int]]:
    async with AsyncHelpScout(base_url=url, limits=LIMITS, **CREDENTIALS) as hs:
        found = []
        for _ in range(2):
            for number in range(count):
                await async_call(hs, number % 6)
            found.append(held())
        return found


def call_often_in_threads(url: str, count: int) -> list[tuple[int, int, int]]:
    with HelpScout(base_url=url, limits=LIMITS, **CREDENTIALS) as hs:
        found = []
        for _ in range(2):
            for number in range(count):
                call(hs, number % 6)
            found.append(held())
        return found


@pytest.mark.skipif(not OPEN_FILES.exists(), reason="open files can't be listed")
@pytest.mark.parametrize(
    "run", [call_often_in_threads, lambda url, count: asyncio.run(call_often(url, count))], ids=["sync", "async"]
)
def test_many_calls__take_no_more_and_more(url: str, run: Callable[[str, int], list[tuple[int, int, int]]]) -> None:
    (objects, files, threads), (more_objects, more_files, more_threads) = run(url, CALLS // 4)
    assert more_objects < objects * 1.01
    assert (more_files - files, more_threads - threads) <= (2, 2)
