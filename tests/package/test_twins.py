"""The synchronous half, which is generated from the asynchronous half, contains no asynchronous code."""

from __future__ import annotations

import io
import tokenize
from importlib.resources import files
from pathlib import Path

import pytest

PACKAGE = Path(str(files("helpscout_client")))
MODULES = sorted(PACKAGE.joinpath("_sync").rglob("*.py"))


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.name)
def test_sync_module__has_nothing_asynchronous(module: Path) -> None:
    words = {token.string for token in tokenize.generate_tokens(io.StringIO(module.read_text("utf-8")).readline)}
    assert not words & {"async", "await", "asyncio", "anext", "aiter"}
    assert [word for word in words if word.startswith("Async") and word.isidentifier()] == []


def test_sync_modules__are_there() -> None:
    # A list that was not fetched yet is only known to the asynchronous client.
    twins = {path.relative_to(PACKAGE / "_async") for path in PACKAGE.joinpath("_async").rglob("*.py")}
    twins -= {Path("pages.py")}
    assert {path.relative_to(PACKAGE / "_sync") for path in MODULES} == twins != set()
