"""The output of results: tables in a terminal, JSON Lines in a pipe, CSV for spreadsheets."""

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from helpscout_client.cli.output import plain
from helpscout_client.sandbox import Sandbox
from tests.cli.conftest import Run
from tests.conftest import Handler

pytestmark = pytest.mark.usefixtures("sandbox")


def items(output: str) -> list[Any]:
    return [json.loads(line) for line in output.splitlines()]


def test_list__is_json_lines_in_a_pipe(run: Run, sandbox: Sandbox) -> None:
    found = items(run("tags", "list").output)
    assert [tag["name"] for tag in found] == [tag.name for tag in sandbox.client().tags.list()]


def test_list__is_a_table_in_a_terminal(run: Run) -> None:
    result = run("tags", "list", terminal=["out"])
    head, *rows = result.lines
    assert head.split()[:3] == ["id", "slug", "name"]
    assert len(rows) == 10


def test_table__fits_the_terminal_and_counts_hidden_columns(run: Run) -> None:
    result = run("conversations", "list", "--table")
    assert {len(line) <= 100 for line in result.lines} == {True}
    assert "more columns: choose with --fields" in result.errors


def test_table__has_all_chosen_fields(run: Run) -> None:
    result = run("conversations", "list", "--table", "--fields", "number,subject,primary_customer.email")
    assert result.lines[0].split() == ["number", "subject", "primary_customer.email"]


def test_table__shows_markup_unchanged_and_removes_control_characters(run: Run, sandbox: Sandbox) -> None:
    sandbox.client().conversations.update_subject(3100000001, "[red]\x1b[2Jx\x9b")
    result = run("conversations", "get", 3100000001, terminal=["out"])
    assert "[red][2Jx" in result.output
    assert "\x1b[2J" not in result.output


@pytest.mark.parametrize("words", [("--json",), ("--jsonl",), ("--fields", "subject"), ()])
def test_control_characters__are_removed_in_a_terminal(
    words: tuple[str, ...], run: Run, respond: Callable[[Handler], None]
) -> None:
    respond(lambda _: httpx.Response(200, json={"id": 5, "message": "\x9b2J\u202e\x7f", "subject": "\x9b2J"}))
    assert not re.search("[\x9b\u202e\x7f]", run("conversations", "get", 5, *words, terminal=["out"]).output)
    assert not re.search("[\x9b\u202e\x7f]", run("api", "GET", "/v2/x", terminal=["out"]).output)
    assert "\x9b" in run("api", "GET", "/v2/x").output


def test_control_characters__are_removed_from_errors(run: Run, respond: Callable[[Handler], None]) -> None:
    respond(lambda _: httpx.Response(400, json={"message": "no\x1b[2J\x9b"}))
    assert not re.search("[\x1b\x9b]", run("tags", "list", terminal=["err"]).errors)


def test_list__says_if_there_are_more_items(run: Run) -> None:
    result = run("conversations", "list", "--status", "all")
    assert len(result.lines) == 25
    assert result.errors == "25 of 60: use --limit N or --all for more.\n"


@pytest.mark.parametrize(("words", "count"), [(["--all"], 60), (["--limit", "30"], 30), (["--limit", "0"], 0)])
def test_list__reads_across_pages(words: list[str], count: int, run: Run) -> None:
    result = run("conversations", "list", "--status", "all", "--fields", "id", "--concurrency", 2, *words)
    assert len({*result.lines}) == count
    assert result.errors == ""


def test_list__shows_a_progress_bar(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    result = run("conversations", "list", "--all", "--json", terminal=["err"])
    assert "\r" in result.errors or "\x1b" in result.errors
    assert json.loads(result.output)


def test_list__is_one_json_array_with_the_option(run: Run) -> None:
    assert len(json.loads(run("tags", "list", "--json").output)) == 10


def test_csv__has_a_header_even_without_rows(run: Run) -> None:
    full, empty = (
        run("conversations", "list", "--query", query, "--csv").output for query in ("(id:3100000060)", "(id:1)")
    )
    assert [*csv.reader(io.StringIO(empty))] == [*csv.reader(io.StringIO(full))][:1]


def test_csv__has_one_header_for_many_pages(run: Run) -> None:
    output = run("conversations", "list", "--status", "all", "--all", "--csv").output
    rows = [*csv.DictReader(io.StringIO(output))]
    assert len(rows) == 60
    assert {row["id"] for row in rows} == {str(3100000000 + number) for number in range(1, 61)}


def test_csv__has_the_chosen_fields(run: Run) -> None:
    head, row, *_ = run("conversations", "list", "--csv", "--fields", "id,tags.tag,source,embedded.threads").lines
    assert head == "id,tags.tag,source,embedded.threads"
    assert '{""type"": ' in row


def test_fields__prints_bare_values_for_a_single_field(run: Run) -> None:
    assert run("tags", "list", "--fields", "name").lines[0] == "bug"
    assert run("users", "me", "--fields", "id").output == "5201\n"


def test_fields__suggests_a_similar_name(run: Run) -> None:
    result = run("conversations", "list", "--fields", "id,primary_customer.emial")
    assert result.code == 2
    assert "'primary_customer.emial'. Did you mean 'email'?" in result.errors
    assert "Did you mean" not in run("tags", "list", "--fields", "name.x").errors


def test_fields__are_empty_inside_null(run: Run) -> None:
    row = run("conversations", "list", "--fields", "id,snooze.snoozed_by", "--csv").lines[1]
    assert row.endswith(",")


def test_single_result__is_a_json_object(run: Run) -> None:
    assert json.loads(run("users", "me").output)["id"] == 5201
    assert run("users", "me", "--json").lines[0] == "{"


def test_single_result__is_names_and_values_in_a_terminal(run: Run) -> None:
    lines = run("users", "me", terminal=["out"]).lines
    assert lines[0].split() == ["id", "5201"]


def test_single_result__is_an_empty_table_without_values(run: Run) -> None:
    result = run("conversations", "get", 3100000001, "--table", "--fields", "snooze,assignee.photo_url")
    assert (result.code, result.output.strip(), result.errors) == (0, "", "")


@pytest.mark.parametrize("layout", ["--table", "--csv", "--jsonl"])
def test_created__shows_the_id_and_location(layout: str, run: Run) -> None:
    output = run("threads", "create-note", 3100000001, "--text", "hi", layout).output
    assert "location" in output
    assert "id_or_none" not in output


def test_report__is_a_table_of_measures(run: Run) -> None:
    result = run("reports", "company-overall", "--last-days", 7, terminal=["out"])
    assert result.lines[0].split()[:2] == ["measure", "current"]
    assert run("reports", "company-overall", "--last-days", 7, "--csv").lines[0].startswith("measure,current,")
    assert "current" in json.loads(run("reports", "company-overall", "--last-days", 7).output)


def test_empty_list__says_so_in_a_terminal(run: Run) -> None:
    result = run("conversations", "list", "--query", "(id:1)", terminal=["out"])
    assert result.errors == "Nothing found.\n"


def test_secrets__are_masked(run: Run) -> None:
    from helpscout_api.models import AccessToken

    shown = plain(AccessToken(access_token="a", token_type="bearer"))
    assert (shown["access_token"], shown["refresh_token"], shown["token_type"]) == ("***", None, "bearer")


def test_watermark__is_printed(run: Run) -> None:
    result = run("conversations", "modified-since", "2020-01-01", "--fields", "id", "--embed", "threads")
    assert len(result.lines) == 60
    assert "Next time, read changes since 20" in result.errors


def test_unreadable_items__are_reported(run: Run, respond: Callable[[Handler], None]) -> None:
    respond(lambda _: httpx.Response(200, json={"_embedded": {"tags": [{"name": "no id"}, {"id": 5}]}}))
    result = run("tags", "list", "--fields", "id")
    assert result.lines == ["5"]
    assert "Incomplete" in result.errors


def test_bytes__are_unchanged_in_a_pipe(run: Run) -> None:
    thread = run("threads", "list", 3100000001, "--fields", "id").lines[-1]
    source = run("threads", "get-original-email", 3100000001, thread)
    assert source.code in (0, 4)


def test_booleans__are_printed_in_csv_and_tables(run: Run) -> None:
    assert run("workflows", "list", "--fields", "id,type", "--csv").code == 0
    assert run("webhooks", "list", "--table").code == 0


def test_path__of_a_download_is_printed(run: Run, respond: Callable[[Handler], None], home: Path) -> None:
    respond(lambda _: httpx.Response(200, content=b"hello"))
    assert run("attachments", "download", 5, 6, "--to", home / "a.txt").output == f"{home / 'a.txt'}\n"
    assert (home / "a.txt").read_text() == "hello"


@pytest.mark.parametrize(("content", "code"), [(b"From: a\x1b[2J", 0), (b"\xff", 2)])
def test_bytes__must_be_text_in_a_terminal(
    content: bytes, code: int, run: Run, respond: Callable[[Handler], None]
) -> None:
    respond(lambda _: httpx.Response(200, content=content))
    result = run("attachments", "get-file", 5, 6, terminal=["out"])
    assert result.code == code
    assert "\x1b" not in result.output
    assert run("attachments", "get-file", 5, 6).code == 0
