"""The tables of docs/quota.md match the measurements."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from helpscout_client.sandbox import Sandbox

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/quota.md").read_text("utf-8")


def benchmark() -> Any:
    spec = importlib.util.spec_from_file_location("units", ROOT / "benchmarks/units.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    # Classes look themselves up there.
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


UNITS = benchmark()
JOBS = {job.name: job for job in UNITS.JOBS}


def in_table(name: str) -> list[str]:
    """The other cells of a row."""
    match = re.search(rf"^\| {re.escape(name)} \| (.*) \|$", PAGE, re.MULTILINE)
    assert match is not None, f"the page has no row {name!r}"
    return match[1].split(" | ")


def test_jobs__are_twenty() -> None:
    assert len(JOBS) == len(UNITS.JOBS) == 20


@pytest.mark.parametrize("name", JOBS)
def test_job__costs_what_the_page_says(name: str) -> None:
    by_hand, here = UNITS.measure(JOBS[name])
    assert [f"{by_hand:,}", f"{here:,}"] == in_table(name)
    assert here <= by_hand


def test_units__are_those_that_the_sandbox_counts() -> None:
    sandbox = Sandbox(now=UNITS.NOW, rate_limit=10_000)
    with sandbox.client() as hs:
        for job in ("Count conversations by status", "Add a note to 50 conversations"):
            JOBS[job].here(hs, sandbox)
        assert hs.rate_limit is not None
        assert hs.usage.units == hs.rate_limit.limit - hs.rate_limit.remaining == 103


@pytest.mark.slow
def test_close__takes_what_the_page_says() -> None:
    for line in UNITS.close(5000):
        name, units, minutes = line.strip("| ").split(" | ")
        documented_units, documented_minutes = in_table(name)
        assert units == documented_units
        # Eight threads share a clock that jumps, so now and then a window more passes.
        assert 0 <= float(minutes) - float(documented_minutes) <= 2
