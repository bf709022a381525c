"""`helpscout export`: its contents, updates, interruptions, and the folders it rejects."""

from __future__ import annotations

import datetime
import errno
import json
import os
import re
import signal
import sqlite3
import stat
import subprocess
import sys
import textwrap
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import click
import duckdb
import pytest
from attrs import frozen
from click.testing import CliRunner, Result
from filelock import FileLock

from helpscout_api.models import Conversation
from helpscout_client import (
    ConfigurationError,
    ConnectionError,
    FileError,
    HelpScout,
    RateLimitError,
    ServerError,
    attachment_from,
)
from helpscout_client.cli import export as cli
from helpscout_client.export.run import export
from helpscout_client.export.store import TABLES, Store
from helpscout_client.sandbox import Fault, Reset, Response, Sandbox, Status

pytestmark = pytest.mark.slow

PAGE = Path(__file__).parents[2] / "docs/exporting.md"
NOW = datetime.datetime(2026, 3, 1, 12, tzinfo=datetime.UTC)
HOUR = datetime.timedelta(hours=1)


def run(sandbox: Sandbox, folder: Path, **options: Any) -> Any:
    with sandbox.client(max_retries=0) as hs:
        return export(hs, folder, **options)


def lines(folder: Path, table: str) -> dict[int, Any]:
    """The records of a file by id. Each id must be unique."""
    records = [json.loads(line) for line in (folder / f"{table}.jsonl").read_text("utf-8").splitlines()]
    found = {record["id"]: record for record in records}
    assert len(found) == len(records)
    return found


def rows(folder: Path, table: str) -> dict[int, Any]:
    database = sqlite3.connect(folder / "helpscout.sqlite")
    try:
        return {key: json.loads(data) for key, data in database.execute(f"SELECT id, data FROM {table}")}
    finally:
        database.close()


def check_equal(sandbox: Sandbox, folder: Path, read: Callable[[Path, str], dict[int, Any]] = lines) -> None:
    """Checks that the export has the same records as the account."""
    conversations, threads = read(folder, "conversations"), {}
    kept: dict[int, Any] = dict(sandbox.conversations)
    assert conversations.keys() == kept.keys()
    for key, conversation in kept.items():
        assert conversations[key].get("subject") == conversation.subject
        assert conversations[key]["status"] == conversation.status
        threads.update({thread.id: key for thread in conversation.embedded.threads})
    assert {key: line["conversationId"] for key, line in read(folder, "threads").items()} == threads
    assert read(folder, "customers").keys() == set(sandbox.customers)


def requests(sandbox: Sandbox, start: int = 0) -> list[str]:
    """The paths of the requests, without those for tokens."""
    return [each.path for each in sandbox.requests[start:] if not each.path.endswith("/token")]


# Contents


def test_export__writes_the_account_as_json_lines(tmp_path: Path) -> None:
    sandbox = Sandbox(size=120, now=NOW)
    manifest = run(sandbox, tmp_path / "export")
    check_equal(sandbox, tmp_path / "export")
    assert json.loads((tmp_path / "export/manifest.json").read_text("utf-8")) == manifest
    assert manifest["is_complete"]
    assert manifest["run"] is None
    assert manifest["since"] == dict.fromkeys(("conversations", "customers"), "2026-03-01T11:59:00+00:00")
    assert manifest["counts"] == {table: len(lines(tmp_path / "export", table)) for table in TABLES}
    assert manifest["account"] == {"company_id": 2500000077, "user_id": 5201}
    assert "secret" not in json.dumps(manifest)
    (record, *_) = lines(tmp_path / "export", "conversations").values()
    assert "_embedded" not in record


def test_export__writes_the_account_as_one_database(tmp_path: Path) -> None:
    sandbox = Sandbox(size=120)
    run(sandbox, tmp_path, files="sqlite")
    check_equal(sandbox, tmp_path, rows)
    assert not list(tmp_path.glob("*.jsonl"))
    database = sqlite3.connect(tmp_path / "helpscout.sqlite")
    by_status = dict(database.execute("SELECT status, count(*) FROM conversations GROUP BY status"))
    database.close()
    assert sum(by_status.values()) == 120
    assert "spam" in by_status


def test_export__has_complete_chats(tmp_path: Path) -> None:
    sandbox = Sandbox(size=10)
    text = "long " * 100
    with sandbox.client() as hs:
        key = hs.conversations.create(
            subject="Chat",
            mailbox_id=next(iter(sandbox.mailboxes)),
            customer={"email": "ada@example.com"},
            type_="chat",
            status="active",
            threads=[{"type": "chat", "customer": {"email": "ada@example.com"}, "text": text}],
        ).id
    run(sandbox, tmp_path)
    (thread,) = [each for each in lines(tmp_path, "threads").values() if each["conversationId"] == key]
    assert thread["body"] == text


def test_export__is_readable_by_its_owner_only(tmp_path: Path) -> None:
    run(sandbox := Sandbox(size=10), tmp_path / "export")
    attach(sandbox, "a.txt")
    run(sandbox, tmp_path / "export", attachments=True)
    paths = [tmp_path / "export", *(tmp_path / "export").rglob("*")]
    assert len(paths) > len(TABLES)
    assert {stat.S_IMODE(path.stat().st_mode) for path in paths if path.is_dir()} == {0o700}
    assert {stat.S_IMODE(path.stat().st_mode) for path in paths if path.is_file()} == {0o600}


def test_export__uses_no_more_memory_for_a_longer_list(tmp_path: Path) -> None:
    def peak(size: int) -> int:
        sandbox = Sandbox(size=size)
        run(sandbox, tmp_path / "warm")
        del sandbox.requests[:]
        tracemalloc.start()
        try:
            run(sandbox, tmp_path / f"{size}")
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    # The sandbox keeps all requests in memory, so this is not exact.
    assert peak(450) < 2 * peak(150)


# Updates


def test_since_last__reads_only_changes(tmp_path: Path) -> None:
    sandbox = Sandbox(size=300, now=NOW)
    run(sandbox, tmp_path)
    sandbox.clock.advance(3600)
    first, second, *_ = sandbox.conversations
    with sandbox.client() as hs:
        hs.conversations.update_subject(first, "New subject")
        hs.threads.create_note(second, text="New note")
        sandbox.add_conversation("Brand new")
        hs.customers.change(next(iter(sandbox.customers)), first_name="Changed")
    start = len(sandbox.requests)
    manifest = run(sandbox, tmp_path, since_last=True)
    check_equal(sandbox, tmp_path)
    assert requests(sandbox, start) == ["/v2/users/me", "/v2/conversations", "/v2/customers"]
    assert lines(tmp_path, "conversations")[first]["subject"] == "New subject"
    assert lines(tmp_path, "customers")[next(iter(sandbox.customers))]["firstName"] == "Changed"
    assert manifest["since"]["conversations"] == (NOW + HOUR - datetime.timedelta(minutes=1)).isoformat()


def test_since_last__starts_with_a_full_run(tmp_path: Path) -> None:
    sandbox = Sandbox(size=60)
    run(sandbox, tmp_path, since_last=True)
    check_equal(sandbox, tmp_path)


def test_since_last__does_not_look_for_deleted_records(tmp_path: Path) -> None:
    sandbox = Sandbox(size=60)
    run(sandbox, tmp_path)
    key = next(iter(sandbox.conversations))
    with sandbox.client() as hs:
        hs.conversations.delete(key)
    run(sandbox, tmp_path, since_last=True)
    assert key in lines(tmp_path, "conversations")


def test_full_run__removes_deleted_and_merged_records(tmp_path: Path) -> None:
    sandbox = Sandbox(size=60)
    run(sandbox, tmp_path)
    deleted, merged, survivor, *_ = sandbox.conversations
    customer = sandbox.add_customer()
    run(sandbox, tmp_path)
    with sandbox.client() as hs:
        hs.conversations.delete(deleted)
        hs.customers.delete(customer)
    sandbox.merge_conversations(merged, survivor)
    manifest = run(sandbox, tmp_path)
    check_equal(sandbox, tmp_path)
    notes = lines(tmp_path, "deleted_conversations")
    assert {key: note["mergedInto"] for key, note in notes.items()} == {deleted: None, merged: survivor}
    assert set(lines(tmp_path, "deleted_customers")) == {customer}
    assert manifest["is_complete"]


@frozen
class Changed(Fault):
    """Changes the body of a response with a function."""

    change: Callable[[Any], object]

    def disturb(self, answer: Callable[[], Response], operation: Any) -> Response:
        response = answer()
        body = response.json()
        self.change(body)
        response.body = json.dumps(body).encode()
        return response


def without(key: int) -> Changed:
    def change(body: Any) -> None:
        items = body["_embedded"]["conversations"]
        items[:] = [item for item in items if item["id"] != key]

    return Changed(change)


def test_full_run__keeps_existing_records_missing_from_a_list(tmp_path: Path) -> None:
    sandbox = Sandbox(size=60)
    run(sandbox, tmp_path)
    key = next(iter(sandbox.conversations))
    with sandbox.client() as hs:
        hs.conversations.update_subject(key, "Still there")
    with sandbox.inject(without(key), "list_conversations"):
        run(sandbox, tmp_path)
    check_equal(sandbox, tmp_path)
    assert lines(tmp_path, "deleted_conversations") == {}


def test_full_run__keeps_records_that_cannot_be_looked_up(tmp_path: Path) -> None:
    sandbox = Sandbox(size=60)
    run(sandbox, tmp_path)
    key = next(iter(sandbox.conversations))
    with sandbox.inject(without(key), "list_conversations"), sandbox.inject(Status(403), "get_conversation"):
        manifest = run(sandbox, tmp_path)
    check_equal(sandbox, tmp_path)
    assert not manifest["is_complete"]
    assert manifest["problems"][0].startswith(f"conversations {key}: 403")
    assert run(sandbox, tmp_path)["is_complete"]


def test_full_run__restores_records_marked_as_deleted(tmp_path: Path) -> None:
    sandbox = Sandbox(size=60)
    run(sandbox, tmp_path)
    key = next(iter(sandbox.conversations))
    with sandbox.inject(without(key), "list_conversations"), sandbox.inject(Status(404), "get_conversation"):
        run(sandbox, tmp_path)
    assert set(lines(tmp_path, "deleted_conversations")) == {key}
    assert key not in set(map(int, lines(tmp_path, "conversations")))
    run(sandbox, tmp_path)
    check_equal(sandbox, tmp_path)
    assert lines(tmp_path, "deleted_conversations") == {}


# Unreadable items and unstable lists


def test_unreadable_items__are_reported(tmp_path: Path) -> None:
    sandbox = Sandbox(size=60)

    def spoil(body: Any) -> None:
        if body["page"]["number"] == 2:
            body["_embedded"]["conversations"][3]["id"] = None

    with sandbox.inject(Changed(spoil), "list_conversations"):
        manifest = run(sandbox, tmp_path)
    assert not manifest["is_complete"]
    assert manifest["problem_count"] == 1
    assert manifest["problems"][0].startswith("page 2 of conversations, _embedded.conversations[3]: ")
    assert manifest["counts"]["conversations"] == 59
    # Otherwise the watermark would never move.
    assert manifest["since"]["conversations"]
    assert not run(sandbox, tmp_path, since_last=True)["is_complete"]
    assert run(sandbox, tmp_path)["is_complete"]
    check_equal(sandbox, tmp_path)


def test_time_at_the_end_of_the_calendar__is_exported(tmp_path: Path) -> None:
    sandbox = Sandbox(size=60)

    def spoil(body: Any) -> None:
        body["_embedded"]["conversations"][0]["createdAt"] = "0001-01-01T00:00:00+05:00"

    with sandbox.inject(Changed(spoil), "list_conversations"):
        assert run(sandbox, tmp_path)["is_complete"]


def shrink(body: Any) -> None:
    """Lowers the total so much from page to page that no missing items can be found."""
    body["page"]["totalElements"] = 100_000 - 1_000 * body["page"]["number"]


@frozen
class FailingFrom(Fault):
    """Lists fail from some page on."""

    page: int

    def disturb(self, answer: Callable[[], Response], operation: Any) -> Response:
        response = answer()
        return response if response.json()["page"]["number"] < self.page else Response(500, {})


def test_unstable_list__holds_the_watermark(tmp_path: Path) -> None:
    sandbox = Sandbox(size=100)
    with sandbox.inject(Changed(shrink), "list_conversations"):
        manifest = run(sandbox, tmp_path)
    assert not manifest["is_complete"]
    assert manifest["problems"] == ["conversations: the list changed during the run, so some items may be missing"]
    assert manifest["since"]["conversations"] is None
    check_equal(sandbox, tmp_path)
    start = len(sandbox.requests)
    assert run(sandbox, tmp_path, since_last=True)["is_complete"]
    assert len(requests(sandbox, start)) > 4


def test_unstable_list__is_still_reported_by_a_continued_run(tmp_path: Path) -> None:
    sandbox = Sandbox(size=200)
    with (
        # The list is unstable before that page.
        sandbox.inject(FailingFrom(6), "list_conversations"),
        sandbox.inject(Changed(shrink), "list_conversations"),
        pytest.raises(ServerError),
    ):
        run(sandbox, tmp_path)
    manifest = run(sandbox, tmp_path)
    assert not manifest["is_complete"]
    assert manifest["since"]["conversations"] is None


def test_list_that_keeps_shrinking__is_read_completely(tmp_path: Path) -> None:
    """Deletes conversations after each page, also unread ones."""
    sandbox = Sandbox(size=300)

    def delete(stage: str, done: int, total: int | None) -> None:
        if stage == "conversations" and done < 225:
            with sandbox.client() as hs:
                hs.conversations.delete(list(sandbox.conversations)[-1 if done % 2 else 0])

    assert run(sandbox, tmp_path, on_progress=delete)["is_complete"]
    assert lines(tmp_path, "conversations").keys() >= set(sandbox.conversations)


def test_list_that_shrinks_once__is_read_completely(tmp_path: Path) -> None:
    sandbox = Sandbox(size=300)

    def delete(stage: str, done: int, total: int | None) -> None:
        if done == 225:
            with sandbox.client() as hs:
                for key in list(sandbox.conversations)[:180]:
                    hs.conversations.delete(key)

    assert run(sandbox, tmp_path, on_progress=delete)["is_complete"]
    assert lines(tmp_path, "conversations").keys() >= set(sandbox.conversations)


def test_server_without_a_date_header__holds_the_watermark(tmp_path: Path) -> None:
    sandbox = Sandbox(size=30)

    class Timeless(Fault):
        def disturb(self, answer: Callable[[], Response], operation: Any) -> Response:
            response = answer()
            response.headers["Date"] = ""
            return response

    with sandbox.inject(Timeless()):
        assert run(sandbox, tmp_path)["since"] == {"conversations": None, "customers": None}


# Interruptions


@pytest.mark.parametrize("operation", ["list_conversations", "list_customers", "list_threads"])
def test_failure_at_any_page__loses_no_records(tmp_path: Path, operation: str) -> None:
    sandbox, failures = Sandbox(size=110), 0
    for nth in range(1, 6):
        with sandbox.inject(Status(500), operation, nth=nth):
            try:
                run(sandbox, tmp_path)
                break
            except ServerError:
                failures += 1
                assert not json.loads((tmp_path / "manifest.json").read_text("utf-8"))["is_complete"]
    else:
        run(sandbox, tmp_path)
    assert failures
    check_equal(sandbox, tmp_path)


def test_failure__continues_at_the_last_pages(tmp_path: Path) -> None:
    """The next run reads the last stored page again, in case items have moved to it."""
    sandbox = Sandbox(size=200)
    with sandbox.inject(Status(500), "list_conversations", nth=7), pytest.raises(ServerError):
        run(sandbox, tmp_path)
    start = len(sandbox.requests)
    run(sandbox, tmp_path)
    pages = [
        int(dict(parse_qsl(each.query))["page"])
        for each in sandbox.requests[start:]
        if each.path == "/v2/conversations"
    ]
    # Four pages are requested at a time, so the seventh request is not always page 7.
    assert min(pages) >= 3
    assert len(pages) == len(set(pages)) == 9 - min(pages)


@pytest.mark.parametrize("call", range(1, 14, 2))
def test_failure_of_any_write__loses_no_records(tmp_path: Path, call: int, monkeypatch: pytest.MonkeyPatch) -> None:
    sandbox, fsync, calls = Sandbox(size=60), os.fsync, 0

    def failing(descriptor: int) -> None:
        nonlocal calls
        calls += 1
        if calls == call:
            raise OSError(errno.ENOSPC, "No space left on device")
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", failing)
    with pytest.raises(OSError, match="No space left"):
        run(sandbox, tmp_path)
    assert not list(tmp_path.glob(".*.part"))
    assert not list(tmp_path.glob("*.new"))
    run(sandbox, tmp_path)
    check_equal(sandbox, tmp_path)


@pytest.mark.parametrize("deleted", [1, 110])
def test_interruption__misses_nothing_if_items_were_deleted_meanwhile(tmp_path: Path, deleted: int) -> None:
    """Deleted items shift others to pages that were already read."""
    sandbox = Sandbox(size=200)
    with sandbox.inject(Status(500), "list_conversations", nth=7), pytest.raises(ServerError):
        run(sandbox, tmp_path)
    with sandbox.client() as hs:
        for key in list(sandbox.conversations)[:deleted]:
            hs.conversations.delete(key)
    manifest = run(sandbox, tmp_path)
    assert manifest["is_complete"]
    assert lines(tmp_path, "conversations").keys() >= set(sandbox.conversations)
    run(sandbox, tmp_path)
    check_equal(sandbox, tmp_path)


def test_interrupted_changes__continue(tmp_path: Path) -> None:
    sandbox = Sandbox(size=100, now=NOW)
    run(sandbox, tmp_path)
    sandbox.clock.advance(3600)
    with sandbox.client() as hs:
        for key in list(sandbox.conversations)[:60]:
            hs.conversations.update_subject(key, f"Subject {key}")
    with sandbox.inject(Status(500), "list_customers"), pytest.raises(ServerError):
        run(sandbox, tmp_path, since_last=True)
    sandbox.clock.advance(3600)
    start = len(sandbox.requests)
    manifest = run(sandbox, tmp_path, since_last=True)
    assert requests(sandbox, start) == ["/v2/users/me", "/v2/customers"]
    check_equal(sandbox, tmp_path)
    assert manifest["since"]["conversations"] == (NOW + HOUR - datetime.timedelta(minutes=1)).isoformat()


def test_interrupted_changes__are_replaced_by_a_full_run(tmp_path: Path) -> None:
    sandbox = Sandbox(size=60)
    run(sandbox, tmp_path)
    key = next(iter(sandbox.conversations))
    with sandbox.client() as hs:
        hs.conversations.delete(key)
    with sandbox.inject(Status(500), "list_customers"), pytest.raises(ServerError):
        run(sandbox, tmp_path, since_last=True)
    run(sandbox, tmp_path)
    check_equal(sandbox, tmp_path)


#: Exports, and kills itself after a given number of calls of `fsync`.
VICTIM = textwrap.dedent("""
    import itertools, os, signal, sys
    from helpscout_client import HelpScout
    from helpscout_client.export.run import export

    calls, fsync = itertools.count(1), os.fsync

    def killing(descriptor):
        fsync(descriptor)
        if next(calls) == int(sys.argv[2]):
            os.kill(os.getpid(), signal.SIGKILL)

    os.fsync = killing
    with HelpScout() as hs:
        export(hs, sys.argv[1], attachments=True)
""")


def environment(sandbox: Sandbox, url: str) -> dict[str, str]:
    credentials = {"HELPSCOUT_APP_ID": sandbox.app_id, "HELPSCOUT_APP_SECRET": sandbox.app_secret}
    return {**os.environ, **credentials, "HELPSCOUT_BASE_URL": url}


@pytest.mark.process
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes can't be killed like that")
def test_export__continues_after_repeated_kills(tmp_path: Path) -> None:
    sandbox = Sandbox(size=200)
    for index in range(6):
        attach(sandbox, f"{index}.txt", index)
    folder, killed = tmp_path / "export", 0
    with sandbox.serve() as url:
        for call in [1, 2, 4, 7, 4, 5, 6, 9, 0]:
            done = subprocess.run(
                [sys.executable, "-c", VICTIM, folder, str(call)],
                env=environment(sandbox, url),
                capture_output=True,
                encoding="utf-8",
                check=False,
            )
            assert done.returncode in (0, -signal.SIGKILL), done.stderr
            killed += done.returncode != 0
            # All lines are complete after each kill.
            for path in folder.glob("*.jsonl"):
                lines(folder, path.stem)
    assert killed >= 6
    check_equal(sandbox, folder)
    saved = {path.name: path.read_bytes() for path in (folder / "attachments").rglob("*.txt")}
    assert saved == {f"{index}.txt": f"content of {index}.txt".encode() for index in range(6)}


@pytest.mark.process
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes can't be killed like that")
def test_export__continues_after_kill_during_a_request(tmp_path: Path) -> None:
    class Killing(Sandbox):
        """Kills the exporting process at a given request."""

        victim: subprocess.Popen[bytes] | None = None
        left = 0

        def handle(self, request: Any) -> Response:
            self.left -= 1
            if self.left == 0 and self.victim is not None:
                self.victim.kill()
            return super().handle(request)

    sandbox, folder = Killing(size=200), tmp_path / "export"
    with sandbox.serve() as url:
        for left in [4, 7, 9, 12, 0]:
            sandbox.left = left
            command = [sys.executable, "-c", VICTIM, str(folder), "0"]
            with subprocess.Popen(command, env=environment(sandbox, url)) as sandbox.victim:
                assert sandbox.victim.wait() == (-signal.SIGKILL if left else 0)
    check_equal(sandbox, folder)


# Attachments


def attach(sandbox: Sandbox, name: str, index: int = 0) -> int:
    """Attaches a file to a conversation, and returns the conversation's id."""
    key = list(sandbox.conversations)[index]
    with sandbox.client() as hs:
        content = attachment_from(f"content of {name}".encode(), file_name=name)
        hs.threads.create_note(key, text="See the file", attachments=[content])
    return key


def saved(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in (folder / "attachments").rglob("*") if path.is_file()}


def test_attachments__are_saved_once_under_safe_names(tmp_path: Path) -> None:
    sandbox = Sandbox(size=30)
    attach(sandbox, "../../evil:name.txt")
    attach(sandbox, "plain.txt", 1)
    run(sandbox, tmp_path)
    assert not (tmp_path / "attachments").exists()
    run(sandbox, tmp_path, attachments=True)
    assert saved(tmp_path) == {"evil_name.txt": "content of ../../evil:name.txt", "plain.txt": "content of plain.txt"}
    for line in lines(tmp_path, "attachments").values():
        assert (tmp_path / line["path"]).exists()
        assert lines(tmp_path, "threads")[line["threadId"]]["conversationId"] == line["conversationId"]
    start = len(sandbox.requests)
    run(sandbox, tmp_path, attachments=True)
    assert not [path for path in requests(sandbox, start) if "attachments" in path]


def test_attachments__are_removed_with_their_conversations(tmp_path: Path) -> None:
    sandbox = Sandbox(size=30)
    key = attach(sandbox, "gone.txt")
    attach(sandbox, "kept.txt", 1)
    run(sandbox, tmp_path, attachments=True)
    with sandbox.client() as hs:
        hs.conversations.delete(key)
    run(sandbox, tmp_path)
    assert set(saved(tmp_path)) == {"kept.txt"}


def test_attachments__are_reported_if_missing(tmp_path: Path) -> None:
    sandbox = Sandbox(size=30)
    attach(sandbox, "gone.txt")
    attach(sandbox, "kept.txt", 1)
    with sandbox.inject(Status(404), "get_attachment_file", nth=1):
        manifest = run(sandbox, tmp_path, attachments=True)
    assert not manifest["is_complete"]
    (problem,) = manifest["problems"]
    assert re.match(r"attachment \d+ of conversation \d+: 404", problem)
    assert len(saved(tmp_path)) == 1
    assert run(sandbox, tmp_path, attachments=True, since_last=True)["is_complete"]
    assert set(saved(tmp_path)) == {"gone.txt", "kept.txt"}


@pytest.mark.parametrize(("fault", "error"), [(Reset(), ConnectionError), (Status(429), RateLimitError)])
def test_attachments__continue_after_temporary_errors(tmp_path: Path, fault: Fault, error: type[Exception]) -> None:
    sandbox = Sandbox(size=30)
    for index in range(5):
        attach(sandbox, f"{index}.txt", index)
    with (
        sandbox.inject(fault, "get_attachment_file", nth=3),
        sandbox.client(max_retries=0, max_rate_limit_wait=0) as hs,
        pytest.raises(error),
    ):
        export(hs, tmp_path, attachments=True)
    start = len(sandbox.requests)
    run(sandbox, tmp_path, attachments=True)
    assert set(saved(tmp_path)) == {f"{index}.txt" for index in range(5)}
    assert len([path for path in requests(sandbox, start) if "attachments" in path]) == 1
    # Apart from that, only the current user is requested.
    assert len(requests(sandbox, start)) == 2


def test_attachments__delete_partial_files_of_killed_downloads(tmp_path: Path) -> None:
    sandbox = Sandbox(size=30)
    attach(sandbox, "a.txt")
    run(sandbox, tmp_path)
    (key,) = lines(tmp_path, "attachments")
    part = tmp_path / f"attachments/{key}/.0123.part"
    part.parent.mkdir(parents=True)
    part.write_text("cont", "utf-8")
    run(sandbox, tmp_path, attachments=True)
    assert saved(tmp_path) == {"a.txt": "content of a.txt"}


def test_attachments__with_malware_are_not_downloaded(tmp_path: Path) -> None:
    files = [
        {"id": 1, "filename": "free.exe", "state": "virus"},
        {"id": 2, "filename": "", "state": "valid"},
        {"filename": "unknown.txt"},
    ]
    thread = {"id": 5, "type": "note", "_embedded": {"attachments": files}}
    conversation = Conversation.from_dict({"id": 7, "threads": 1, "_embedded": {"threads": [thread]}})
    with Store.open(tmp_path) as store:
        store.put(conversation, 1)
        assert list(store.missing_attachments()) == [(2, 7, tmp_path / "attachments/2/attachment")]


# Rejected folders


def test_folder_in_use__is_rejected(tmp_path: Path) -> None:
    sandbox = Sandbox(size=10)
    run(sandbox, tmp_path)
    with FileLock(tmp_path / ".lock"), pytest.raises(ConfigurationError, match="another export is writing to"):
        run(sandbox, tmp_path)


def test_folder_with_other_files__is_rejected_and_unchanged(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").touch()
    with pytest.raises(ConfigurationError, match="has other files"):
        run(Sandbox(size=10), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_folder_with_another_format__is_rejected(tmp_path: Path) -> None:
    sandbox = Sandbox(size=10)
    run(sandbox, tmp_path, files="sqlite")
    with pytest.raises(ConfigurationError, match="has an export as sqlite"):
        run(sandbox, tmp_path, files="jsonl")
    assert run(sandbox, tmp_path)["files"] == "sqlite"


def test_folder_of_another_account__is_rejected(tmp_path: Path) -> None:
    run(Sandbox(size=10), tmp_path)
    other = Sandbox(size=10)
    user = next(key for key in other.users if key != 5201)
    with (
        other.client(app_id=None, app_secret=None, access_token=other.access_token(user)) as hs,
        pytest.raises(ConfigurationError, match="another account or user"),
    ):
        export(hs, tmp_path)


@pytest.mark.parametrize("statement", ["CREATE TABLE mine (x)", "PRAGMA user_version = 2"])
def test_other_database__is_rejected(tmp_path: Path, statement: str) -> None:
    database = sqlite3.connect(tmp_path / "helpscout.sqlite")
    database.execute(statement)
    database.close()
    with pytest.raises(ConfigurationError, match="is not an export"):
        run(Sandbox(size=10), tmp_path)


def test_broken_database__is_a_file_error(tmp_path: Path) -> None:
    (tmp_path / "helpscout.sqlite").write_text("This is not a database. " * 50, "utf-8")
    with pytest.raises(FileError, match="file is not a database") as caught:
        run(Sandbox(size=10), tmp_path)
    assert caught.value.filename == str(tmp_path / "helpscout.sqlite")


def test_full_disk__is_a_file_error_and_the_export_continues_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sandbox = Sandbox(size=100)

    def small(*arguments: Any, **options: Any) -> sqlite3.Connection:
        database: sqlite3.Connection = connect(*arguments, **options)
        database.execute("PRAGMA max_page_count = 60")
        return database

    connect = sqlite3.connect
    with monkeypatch.context() as patch:
        patch.setattr(sqlite3, "connect", small)
        with pytest.raises(FileError, match="full") as caught:
            run(sandbox, tmp_path)
    assert caught.value.errno == errno.ENOSPC
    assert caught.value.__notes__ == ["To continue, export to the same folder again."]
    run(sandbox, tmp_path)
    check_equal(sandbox, tmp_path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_read_only_folder__is_an_os_error(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(PermissionError):
        run(Sandbox(size=10), tmp_path)


def test_file_instead_of_a_folder__is_an_os_error(tmp_path: Path) -> None:
    (tmp_path / "export").touch()
    with pytest.raises(FileExistsError):
        run(Sandbox(size=10), tmp_path / "export")


def test_failed_first_request__creates_no_folder(tmp_path: Path) -> None:
    sandbox = Sandbox(size=10)
    with sandbox.inject(Status(500)), pytest.raises(ServerError):
        run(sandbox, tmp_path / "export")
    assert not (tmp_path / "export").exists()


# The command


@pytest.fixture
def sandbox(monkeypatch: pytest.MonkeyPatch) -> Sandbox:
    """The account that the command exports."""
    sandbox = Sandbox(size=60)

    @contextmanager
    def client_of(_: click.Context, *, sends_more: bool) -> Iterator[HelpScout]:
        assert sends_more
        with sandbox.client(max_retries=0) as hs:
            yield hs

    monkeypatch.setattr(cli, "client_of", client_of)
    return sandbox


def invoke(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli.command, [str(each) for each in arguments])


def test_command__prints_counts(tmp_path: Path, sandbox: Sandbox) -> None:
    result = invoke(tmp_path / "export")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(f"{tmp_path / 'export'}: 60 conversations, ")
    check_equal(sandbox, tmp_path / "export")
    result = invoke(tmp_path / "export", "--since", "last")
    assert "; 3 requests in " in result.stdout


def test_command__accepts_all_options(tmp_path: Path, sandbox: Sandbox) -> None:
    attach(sandbox, "a.txt")
    assert invoke(tmp_path, "--format", "sqlite", "--attachments").exit_code == 0
    check_equal(sandbox, tmp_path, rows)
    assert set(saved(tmp_path)) == {"a.txt"}


def test_command__shows_progress_in_a_terminal(
    tmp_path: Path, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    result = invoke(tmp_path)
    assert "customers" in result.stderr
    assert result.stdout.count("\n") == 1


def test_command__fails_if_the_export_is_incomplete(tmp_path: Path, sandbox: Sandbox) -> None:
    attach(sandbox, "a.txt")
    with sandbox.inject(Status(404), "get_attachment_file"):
        result = invoke(tmp_path, "--attachments")
    assert result.exit_code == 1
    assert result.stderr.startswith("The export is incomplete. Problems: 1\n  attachment ")


def test_command__raises_errors_with_a_note_on_how_to_continue(tmp_path: Path, sandbox: Sandbox) -> None:
    with sandbox.inject(Status(500), "list_customers"):
        error = invoke(tmp_path).exception
    assert isinstance(error, ServerError)
    assert error.__notes__ == ["To continue, export to the same folder again."]
    assert error.resume is None


def test_command__adds_no_note_if_the_folder_is_rejected(tmp_path: Path, sandbox: Sandbox) -> None:
    (tmp_path / "thesis.txt").touch()
    error = invoke(tmp_path).exception
    assert isinstance(error, ConfigurationError)
    assert not hasattr(error, "__notes__")


# The page


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)


@pytest.mark.usefixtures("sandbox")
def test_page__runs_from_top_to_bottom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    commands = re.findall(r"^\$ helpscout export (.*)$", "".join(blocks("console")), re.MULTILINE)
    assert len(commands) == 4
    for line in commands:
        result = invoke(*line.split())
        assert result.exit_code == 0, result.output
    queries = [duckdb.execute(query).fetchall() for query in blocks("sql")]
    assert len(queries) == 3
    assert sum(count for _, count in queries[0]) == 60
    assert all(queries)
    names: dict[str, Any] = {}
    for code in blocks("py"):
        exec(code, names)
    assert sum(names["by_month"]) == 60
    assert len(names["spam"])
    assert len(names["senders"]) == 10


def test_page__documents_the_manifest(tmp_path: Path) -> None:
    manifest = run(Sandbox(size=10), tmp_path)
    (table,) = re.findall(r"`manifest.json` says.*?\n\n(.*?)\n\n", PAGE.read_text("utf-8"), re.DOTALL)
    assert manifest.keys() - {"runs"} == set(
        re.findall(r"`(\w+)`", re.sub(r"\|[^|]*\|$", "", table, flags=re.MULTILINE))
    )
