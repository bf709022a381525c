"""The synchronous half, which is made from the asynchronous one, waits for nothing."""

from __future__ import annotations

import io
import tokenize
from importlib.resources import files
from typing import Any

import pytest

MODULES = [path for path in files("helpscout_client").joinpath("_sync").iterdir() if path.name.endswith(".py")]


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.name)
def test_sync_module__has_nothing_asynchronous(module: Any) -> None:
    words = {token.string for token in tokenize.generate_tokens(io.StringIO(module.read_text("utf-8")).readline)}
    assert not words & {"async", "await", "asyncio", "anext", "aiter"}
    assert [word for word in words if word.startswith("Async") and word.isidentifier()] == []


def test_sync_modules__are_there() -> None:
    twins = {path.name for path in files("helpscout_client").joinpath("_async").iterdir() if path.name.endswith(".py")}
    assert {path.name for path in MODULES} == twins != set()
