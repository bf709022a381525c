"""Waits of tests for other threads."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_LONG = 10


def until(condition: Callable[[], bool]) -> None:
    """Waits until something has happened in another thread.

    Raises:
        AssertionError: It did not happen.
    """
    waiting = threading.Event()
    for _ in range(_LONG * 1000):
        if condition():
            return
        waiting.wait(0.001)
    raise AssertionError("it did not happen")
