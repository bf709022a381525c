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
    assert "more columns don't fit: choose with --fields" in result.errors


def test_table__has_all_chosen_fields(run: Run) -> None:
    result = run("conversations", "list", "--table", "--fields", "number,subject,primary_customer.email")
    assert result.lines[0].split() == ["number", "subject", "primary_customer.email"]


def test_table__cuts_the_widest_columns_and_no_numbers(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "44")
    result = run("conversations", "list", "--table", "--limit", 30, "--fields", "number,tags,links,id,subject")
    assert result.lines[0].split() == ["number", "tags", "links", "id", "subje…"]
    numbers = run("conversations", "list", "--limit", 30, "--fields", "number").lines
    assert [line.split()[0] for line in result.lines[1:]] == numbers
    assert all("31000000" in line and len(line) <= 44 for line in result.lines[1:])
    assert result.errors == ""


def test_table__says_which_chosen_fields_do_not_fit(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    result = run("conversations", "list", "--table", "--limit", 3, "--fields", "subject,preview,id")
    numbers = run("conversations", "list", "--limit", 3, "--fields", "id").lines
    assert [line.split()[-1] for line in result.lines] == ["id", *numbers]
    assert result.errors == "1 more columns don't fit: choose with --fields, or use --json for all.\n"


def test_table__has_a_column_even_in_the_narrowest_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "8")
    result = run("conversations", "list", "--table", "--fields", "subject,id")
    assert result.lines[0].split() == ["id"]
    assert "1 more columns don't fit" in result.errors


def test_table__never_cuts_ids_next_to_long_text(run: Run, sandbox: Sandbox) -> None:
    sandbox.client().conversations.update_subject(3100000060, "在庫 " * 100)
    result = run("conversations", "list", "--table", "--status", "all", "--query", "(id:3100000060)")
    assert result.lines[1].startswith("3100000060  1060 ")
    assert "…" in result.lines[1]


def test_table__has_a_line_for_each_item(run: Run, respond: Callable[[Handler], None]) -> None:
    respond(lambda _: httpx.Response(200, json={"_embedded": {"tags": [{"id": 5, "name": "\n two\r\nlines"}]}}))
    assert run("tags", "list", "--table").lines[1].split() == ["5", "two", "lines"]


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
    head = [*csv.reader(io.StringIO(full))][:1]
    assert [*csv.reader(io.StringIO(empty))] == head
    assert [*csv.reader(io.StringIO(run("conversations", "list", "--limit", 0, "--csv").output))] == head
    # The columns of other empty lists are not known.
    assert run("conversations", "modified-since", "2100-01-01", "--csv").output == ""


def test_csv__has_one_header_for_many_pages(run: Run) -> None:
    output = run("conversations", "list", "--status", "all", "--all", "--csv").output
    rows = [*csv.DictReader(io.StringIO(output))]
    assert len(rows) == 60
    assert {row["id"] for row in rows} == {str(3100000000 + number) for number in range(1, 61)}


def test_csv__has_the_chosen_fields(run: Run) -> None:
    head, row, *_ = run("conversations", "list", "--csv", "--fields", "id,tags.tag,source,embedded.threads").lines
    assert head == "id,tags.tag,source,embedded.threads"
    assert '{""type"": ' in row


@pytest.mark.parametrize("layout", ["--csv", "--table"])
def test_fields__are_flat_in_csv_and_tables(layout: str, run: Run, sandbox: Sandbox) -> None:
    sandbox.client().conversations.add_tags(3100000001, ["a", "b"])
    fields = "id,tags,primary_customer.email,primary_customer_email"
    full = next(csv.DictReader(io.StringIO(run("conversations", "get", 3100000001, "--csv").output)))
    output = run("conversations", "get", "-", layout, "--fields", fields, typed="3100000001\n").output
    head, row = (re.split(r"  +", line.strip()) for line in output.splitlines())
    if layout == "--csv":
        head, row = csv.reader(io.StringIO(output))
    email = full["primary_customer_email"]
    assert head == fields.split(",")
    assert row == ["3100000001", full["tags"], email, email]
    assert full["tags"].endswith("a, b")


def test_fields__are_real_json_in_json(run: Run, sandbox: Sandbox) -> None:
    sandbox.client().conversations.add_tags(3100000001, ["a"])
    found = json.loads(run("conversations", "get", 3100000001, "--fields", "tags,primary_customer_id").output)
    assert found["tags"][-1]["tag"] == "a"
    assert isinstance(found["primary_customer_id"], int)


def test_fields__may_be_columns_of_a_report(run: Run) -> None:
    report = ("reports", "company-overall", "--last-days", 7, "--fields")
    rows = run(*report, "measure,current", "--csv").lines
    assert rows[0] == "measure,current"
    assert run(*report, "measure").lines == [row.partition(",")[0] for row in rows[1:]]
    # Whole numbers are written as such.
    assert not any(row.endswith(".0") for row in rows)
    table = run(*report, "current,measure", "--table").lines
    assert (table[0].split(), len(table)) == (["current", "measure"], len(rows))
    assert len(run(*report, "current.total_replies,users", "--csv").lines) == 2


def test_fields__are_printed_once(run: Run) -> None:
    assert run("users", "me", "--fields", "id,role,id", "--csv").lines == ["id,role", "5201,owner"]


def test_fields__mask_secrets(run: Run, respond: Callable[[Handler], None]) -> None:
    webhook = {"id": 5, "url": "https://example.com", "secret": "s3cret"}
    respond(lambda _: httpx.Response(200, json={"_embedded": {"webhooks": [webhook]}}))
    for words in (["--csv"], ["--table"], ["--fields", "secret"], ["--fields", "id,secret", "--csv"], ["--json"]):
        output = run("webhooks", "list", *words).output
        assert "s3cret" not in output
        assert "***" in output


def test_fields__prints_bare_values_for_a_single_field(run: Run) -> None:
    assert run("tags", "list", "--fields", "name").lines[0] == "bug"
    assert run("users", "me", "--fields", "id").output == "5201\n"
    assert run("threads", "list", 3100000001, "--fields", "created_by_email").lines[-1].count("@") == 1


def test_fields__suggests_a_similar_name(run: Run) -> None:
    result = run("conversations", "list", "--fields", "id,primary_customer.emial")
    assert result.code == 2
    assert "'primary_customer.emial'. Did you mean 'primary_customer.email'?" in result.errors
    assert "Known: id, slug, name, color, " in run("tags", "list", "--fields", "xyz").errors
    assert "Did you mean 'name'?" in run("tags", "list", "--fields", "name.x").errors


def test_fields__are_empty_inside_null(run: Run) -> None:
    row = run("conversations", "list", "--fields", "id,snooze.snoozed_by", "--csv").lines[1]
    assert row.endswith(",")


def test_single_result__is_a_json_object(run: Run) -> None:
    assert json.loads(run("users", "me").output)["id"] == 5201
    assert run("users", "me", "--json").lines[0] == "{"


def test_single_result__is_names_and_values_in_a_terminal(run: Run) -> None:
    lines = run("users", "me", terminal=["out"]).lines
    assert lines[0].split() == ["id", "5201"]


def test_single_result__has_all_chosen_fields(run: Run) -> None:
    result = run("conversations", "get", 3100000001, "--table", "--fields", "snooze,number,assignee.photo_url")
    assert (result.code, [line.split() for line in result.lines], result.errors) == (
        0,
        [["snooze"], ["number", "1001"], ["assignee.photo_url"]],
        "",
    )


@pytest.mark.parametrize("layout", ["--table", "--csv", "--jsonl"])
def test_created__shows_the_id_and_location(layout: str, run: Run) -> None:
    output = run("threads", "create-note", 3100000001, "--text", "hi", layout).output
    assert "location" in output
    assert "id_or_none" not in output


def test_created__checks_fields_before_it_sends_anything(run: Run, sandbox: Sandbox) -> None:
    note = ("threads", "create-note", 3100000001, "--text", "hi", "--fields")
    result = run(*note, "id,nonsense")
    assert (result.code, sandbox.requests) == (2, [])
    assert "unknown property 'nonsense'. Known: id, location, web_location, correlation_id." in result.errors
    assert int(run(*note, "id").output)


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
