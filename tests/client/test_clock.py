"""The machine's time."""

import asyncio
import datetime
import time

from helpscout_client.clock import Clock


def test_now__is_aware() -> None:
    before = datetime.datetime.now(datetime.UTC)
    assert before <= Clock().now() <= datetime.datetime.now(datetime.UTC)


def test_monotonic__never_goes_back() -> None:
    clock = Clock()
    assert clock.monotonic() <= clock.monotonic()


def test_sleep__waits() -> None:
    clock = Clock()
    begun_at = time.monotonic()
    clock.sleep(0.01)
    asyncio.run(clock.asleep(0.01))
    assert time.monotonic() - begun_at >= 0.019
