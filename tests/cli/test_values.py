"""Values on a command line: text, files, JSON, pairs, times, secrets, null."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run

NOTE = ("--dry-run", "threads", "create-note", "5")
CREATE = (
    *("--dry-run", "conversations", "create", "--type", "email", "--status", "active", "--mailbox-id", "1"),
    *("--customer", "email=a@example.com", "--subject", "x"),
)


def sent(output: str) -> Any:
    return json.loads(output.partition("\n")[2])


def test_text__is_read_from_a_file_or_standard_input(run: Run, home: Path) -> None:
    (home / "note.txt").write_text("Zürich", "utf-8")
    assert sent(run(*NOTE, "--text", "@note.txt").output) == {"text": "Zürich"}
    assert sent(run(*NOTE, "--text", "-", typed="from a pipe").output) == {"text": "from a pipe"}
    assert sent(run(*NOTE, "--text", "@@ada").output) == {"text": "@ada"}


def test_file__is_named_if_it_cannot_be_read(run: Run, home: Path) -> None:
    (home / "bytes").write_bytes(b"\xff")
    assert "nope: No such file" in run(*NOTE, "--text", "@nope").errors
    assert "bytes is not UTF-8 text" in run(*NOTE, "--text", "@bytes").errors


def test_objects__are_json_or_pairs(run: Run, home: Path) -> None:
    (home / "threads.json").write_text('[{"type": "note", "text": "a"}, {"type": "note", "text": "b"}]')
    both = [{"type": "note", "text": "a"}, {"type": "note", "text": "b"}]
    pairs = ("type=note", "text=a", "type=note", "text=b")
    assert sent(run(*CREATE, "--threads", "@threads.json").output)["threads"] == both
    assert sent(run(*CREATE, *(word for pair in pairs for word in ("--threads", pair))).output)["threads"] == both
    mixed = ("--threads", '{"type": "note", "text": "a"}', "--threads", "type=note", "--threads", 'text:="b"')
    assert sent(run(*CREATE, *mixed).output)["threads"] == both


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (["--threads", "nonsense"], "'nonsense' is not NAME=VALUE"),
        (["--threads", "{"], "invalid JSON"),
        (["--threads", "a:=x"], "invalid JSON"),
        (["--customer", "[1]"], "1 is not a JSON object"),
        (["--body", "colour=red"], "unknown property 'colour'"),
        (["--mailbox-id", "1.5"], "'1.5' is not a valid integer"),
        (["--created-at", "yesterday"], "'yesterday' is not a date or time"),
        ([], "Missing option --threads"),
        (["--threads", "typ=note"], "threads[0]"),
    ],
)
def test_invalid_value__is_a_usage_error_of_two_lines(words: list[str], problem: str, run: Run) -> None:
    result = run(*CREATE, *words)
    assert result.code == 2
    assert problem in result.errors
    assert len(result.errors.splitlines()) <= 2


def test_body__accepts_names_of_the_api_and_options_override_it(run: Run) -> None:
    body = '{"mailboxId": 9, "assignTo": null, "threads": [{"type": "note", "text": "a"}]}'
    found = sent(run(*CREATE, "--body", body, "--subject", "y").output)
    assert (found["mailboxId"], found["assignTo"], found["subject"]) == (1, None, "y")


def test_null__is_sent(run: Run) -> None:
    words = ("--text", "x", "--customer", "id:=7", "--body", "assign-to:=null")
    found = sent(run("--dry-run", "threads", "create-reply", 5, *words).output)
    assert found == {"text": "x", "customer": {"id": 7}, "assignTo": None}


@pytest.mark.parametrize(
    ("given", "value"),
    [("true", True), ("12", 12), ('"12"', "12"), ("Hello there", "Hello there"), ("1.5", "1.5"), ("null", "null")],
)
def test_scalar__is_read_as_json_if_possible(given: str, value: object, run: Run) -> None:
    words = ("--op", "replace", "--path", "/subject", "--value", given)
    assert sent(run("--dry-run", "conversations", "update", 5, *words).output)["value"] == value


def test_lists__accept_commas_or_repetition(run: Run) -> None:
    assert sent(run("--dry-run", "workflows", "run", 5, "--conversation-ids", "1, 2").output) == {
        "conversationIds": [1, 2]
    }
    assert sent(run("--dry-run", "conversations", "update-tags", 5, "--tags", "a", "--tags", "b").output) == {
        "tags": ["a", "b"]
    }
    assert "tag=a%2Cb" in run("--dry-run", "conversations", "list", "--tag", "a", "--tag", "b").output
    assert "mailbox=1%2C2" in run("--dry-run", "conversations", "list", "--mailbox", "1,2").output


def test_flags__can_be_switched_off(run: Run) -> None:
    words = ("--snoozed-until", "2026-03-31T09:00+02:00", "--no-unsnooze-on-customer-reply")
    assert sent(run("--dry-run", "conversations", "snooze", 5, *words).output) == {
        "snoozedUntil": "2026-03-31T07:00:00Z",
        "unsnoozeOnCustomerReply": False,
    }


def test_seconds__are_a_duration(run: Run) -> None:
    result = run("--dry-run", "conversations", "modified-since", "2026-01-01", "--overlap", "5")
    assert "modifiedSince=2026-01-01T00%3A00%3A00Z" in result.output


@pytest.mark.parametrize(
    ("words", "query"),
    [
        (
            ["--start", "2026-01-01", "--end", "2026-01-31"],
            "start=2026-01-01T00%3A00%3A00Z&end=2026-01-31T23%3A59%3A59Z",
        ),
        (
            ["--start", "2026-01-01", "--end", "2026-01-31", "--zone", "Europe/Berlin"],
            "start=2025-12-31T23%3A00%3A00Z&end=2026-01-31T22%3A59%3A59Z",
        ),
        (["--start", "2026-01-01T10:00", "--end", "2026-01-31T11:00Z"], "start=2026-01-01T10%3A00%3A00Z&end="),
        (["--last-month"], "start="),
        (["--last-days", "3", "--zone", "Asia/Tokyo"], "T15%3A00%3A00Z"),
    ],
)
def test_range__is_given_by_days_times_or_name(words: list[str], query: str, run: Run) -> None:
    assert query in run("--dry-run", "reports", "email", *words).output


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (["--last-month", "--last-week"], "give only one range"),
        (["--last-month", "--start", "2026-01-01"], "give only one range"),
        (["--last-month", "--zone", "Mars"], "'Mars' is not a time zone"),
        (["--start", "2026-01-01"], "Missing option --end"),
        ([], "give a range, such as --last-month"),
        (["--start", "2026-01-02", "--end", "2026-01-01"], "before"),
        (["--last-days", "0"], "count must be 1 or more"),
    ],
)
def test_range__is_checked(words: list[str], problem: str, run: Run) -> None:
    result = run("--dry-run", "reports", "email", *words)
    assert result.code == 2
    assert problem in result.errors


WEBHOOK = ("--dry-run", "webhooks", "create", "--url", "https://example.com", "--events", "convo.created,tag.created")


@pytest.mark.parametrize("words", [["--secret", "x"], ["--body", '{"secret": "x"}'], ["--body", "secret=x"]])
def test_secret__is_rejected_on_the_command_line(words: list[str], run: Run) -> None:
    result = run(*WEBHOOK, *words)
    assert result.code == 2
    assert "secrets don't belong on a command line" in result.errors


@pytest.mark.parametrize(
    ("words", "typed"),
    [(["--secret", "@secret"], ""), (["--secret", "-"], "s3cret\n"), (["--body", "secret=@secret"], "")],
)
def test_secret__is_read_from_a_file_or_a_pipe_and_masked(words: list[str], typed: str, run: Run, home: Path) -> None:
    (home / "secret").write_text("s3cret\n")
    result = run(*WEBHOOK, *words, typed=typed)
    assert sent(result.output)["secret"] == "***"
    assert sent(result.output)["events"] == ["convo.created", "tag.created"]


@pytest.mark.parametrize(
    "words",
    [
        ("api", "POST", "/v2/webhooks", "--body", 'nested:={"secret": "hush"}'),
        ("api", "POST", "/v2/webhooks", "--body", '[{"a": {"clientSecret": "hush"}}]'),
        ("api", "POST", "/v2/webhooks", "--body", '{"\\u0073ecret": "hush"}'),
    ],
)
def test_secret__is_rejected_in_json_on_the_command_line(words: tuple[str, ...], run: Run) -> None:
    result = run("--dry-run", *words)
    assert (result.code, result.output) == (2, "")
    assert "secrets don't belong" in result.errors
    assert "hush" not in result.errors


@pytest.mark.parametrize(
    "words",
    [
        ("threads", "create-note", "-", "--text", "-", "--yes"),
        ("threads", "create-note", "5", "--text", "-", "--body", "-"),
        ("conversations", "add-tags", "-", "-", "--yes"),
    ],
)
@pytest.mark.usefixtures("sandbox")
def test_standard_input__is_read_only_once(words: tuple[str, ...], run: Run) -> None:
    result = run(*words, typed="3100000001\n")
    assert result.code == 2
    assert "standard input can be read only once, so give only one -." in result.errors


def test_secret__is_asked_for_in_a_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("click.termui.hidden_prompt_func", lambda _: "s3cret")
    assert sent(run(*WEBHOOK, terminal=["in"]).output)["secret"] == "***"
    assert "Missing option --secret: give @FILE" in run(*WEBHOOK).errors


def test_path__is_a_local_file(run: Run, home: Path) -> None:
    (home / "a.txt").write_text("hello")
    assert sent(run("--dry-run", "attachments", "upload", 5, 6, "a.txt").output)["fileName"] == "a.txt"
    assert "nope.txt" in run("--dry-run", "attachments", "upload", 5, 6, "nope.txt").errors


def test_download__does_not_start_in_a_dry_run(run: Run, home: Path) -> None:
    assert run("--dry-run", "attachments", "download", 5, 6, "--to", "x.txt").output.startswith("GET ")
    assert not (home / "x.txt").exists()


def test_properties__are_pairs(run: Run) -> None:
    result = run("--dry-run", "customers", "patch-properties", 5, "plan=gold", "seats:=5")
    assert [each["value"] for each in sent(result.output)] == ["gold", 5]


def test_attachments__are_local_files(run: Run, home: Path) -> None:
    (home / "a.txt").write_text("hello")
    found = sent(run(*NOTE, "--text", "x", "--attachments", "a.txt").output)["attachments"]
    assert found == [{"fileName": "a.txt", "mimeType": "text/plain", "data": "aGVsbG8="}]
    result = run(*NOTE, "--text", "x", "--attachments", "nope.txt")
    assert result.code == 1
    assert "nope.txt" in result.errors
