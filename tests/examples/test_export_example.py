"""The example that exports a mailbox."""

from __future__ import annotations

import importlib.util
import json
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console
from rich.progress import Progress

from helpscout_client import ServerError
from helpscout_client.sandbox import Sandbox, Status

EXAMPLE = Path(__file__).parents[2] / "examples/export.py"


def example() -> Any:
    spec = importlib.util.spec_from_file_location("export_example", EXAMPLE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def run(sandbox: Sandbox, path: Path) -> None:
    with sandbox.client(max_retries=0) as hs:
        mailbox_id = next(iter(sandbox.mailboxes))
        example().export(hs, mailbox_id, path, Progress(console=Console(quiet=True)))


def lines(path: Path) -> list[Any]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def expected(sandbox: Sandbox) -> list[int]:
    mailbox_id = next(iter(sandbox.mailboxes))
    return sorted(each.id for each in sandbox.conversations.values() if each.mailbox_id == mailbox_id)


def test_export__holds_all_conversations_with_their_threads(tmp_path: Path) -> None:
    sandbox = Sandbox(size=300)
    run(sandbox, tmp_path / "export.jsonl")
    found = lines(tmp_path / "export.jsonl")
    assert sorted(each["id"] for each in found) == expected(sandbox)
    for each in found:
        kept: Any = sandbox.conversations[each["id"]].embedded
        assert len(each["threads"]) == len(kept.threads)
    assert [path.name for path in tmp_path.iterdir()] == ["export.jsonl"]


@pytest.mark.parametrize(
    ("operation", "nth"), [("list_conversations", 1), ("list_conversations", 3), ("list_threads", 3)]
)
def test_export__goes_on_where_it_was_broken_off(tmp_path: Path, operation: str, nth: int) -> None:
    sandbox = Sandbox(size=300)
    path = tmp_path / "export.jsonl"
    with sandbox.inject(Status(500), operation, nth=nth), pytest.raises(ServerError):
        run(sandbox, path)
    sent = len(sandbox.requests)
    run(sandbox, path)
    found = [each["id"] for each in lines(path)]
    assert sorted(found) == expected(sandbox)
    # Written pages are not read again: at most the current page, and the prefetched pages.
    assert len(sandbox.requests) - sent <= requests_of_a_whole_run(tmp_path) + 1


def requests_of_a_whole_run(folder: Path) -> int:
    sandbox = Sandbox(size=300)
    run(sandbox, folder / "whole.jsonl")
    return len(sandbox.requests)


@pytest.mark.slow
def test_export__holds_no_more_for_a_longer_list(tmp_path: Path) -> None:
    def peak(size: int) -> int:
        sandbox = Sandbox(size=size)
        run(sandbox, tmp_path / "warm.jsonl")
        del sandbox.requests[:]
        tracemalloc.start()
        try:
            run(sandbox, tmp_path / f"{size}.jsonl")
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    # The sandbox keeps its requests, so this measure is not exact.
    assert peak(1200) < 2 * peak(300)
