"""The client without the extra `speed`."""

import sys
from collections.abc import Callable
from functools import partial
from typing import Any
from unittest import mock

from helpscout_api import wire


def _run(job: Callable[[], object]) -> None:
    hidden: Any = {"msgspec.json": None}
    with mock.patch.dict(sys.modules, hidden):
        wire._decoder.cache_clear()
        job()
    wire._decoder.cache_clear()


def without_speed(job: Callable[[], object]) -> Callable[[], object]:
    """A job that decodes JSON with the standard library."""
    return partial(_run, job)
