"""Ids from a pipe: one call for each, and how to continue after an interruption."""

import json
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from helpscout_client.sandbox import Sandbox
from tests.cli.conftest import Run
from tests.conftest import Handler

IDS = "3100000001\n3100000002\n\n3100000002\n3100000003\n"
CLOSE = ("conversations", "update-status", "-", "closed")


def test_writes__happen_once_for_each_id(run: Run, sandbox: Sandbox) -> None:
    result = run(*CLOSE, "--yes", "--concurrency", 2, typed=IDS)
    assert (result.code, result.output, result.errors) == (0, "", "3 done.\n")
    patched = [request.path for request in sandbox.requests if request.method == "PATCH"]
    assert sorted(patched) == [f"/v2/conversations/310000000{number}" for number in (1, 2, 3)]


def test_json_lines__are_read_for_their_ids(run: Run, sandbox: Sandbox) -> None:
    listed = run("conversations", "list", "--limit", 3).output
    assert run(*CLOSE, "-y", typed=listed).errors == "3 done.\n"


def test_ids__may_come_from_windows(run: Run) -> None:
    result = run("--dry-run", *CLOSE, typed="\ufeff1\r\n\r\n2\r\n")
    assert [line for line in result.lines if "https" in line] == [
        f"PATCH https://api.helpscout.net/v2/conversations/{key}" for key in (1, 2)
    ]


@pytest.mark.usefixtures("sandbox")
def test_reads__need_no_confirmation(run: Run) -> None:
    result = run("conversations", "get", "-", "--fields", "number", typed=IDS)
    assert sorted(result.lines) == ["1001", "1002", "1003"]


@pytest.mark.usefixtures("sandbox")
def test_lists__are_printed_for_each_id(run: Run) -> None:
    result = run("threads", "list", "-", "--csv", "--fields", "id,type", typed=IDS)
    assert len(result.lines) > 4


@pytest.mark.parametrize("words", [CLOSE, ("conversations", "add-tags", "-", "vip"), ("conversations", "delete", "-")])
def test_writes__need_confirmation(words: tuple[str, ...], run: Run, sandbox: Sandbox) -> None:
    result = run(*words, typed=IDS)
    assert result.code == 2
    assert "and 2 more: can't ask for confirmation without a terminal: give --yes." in result.errors
    assert ("GET" in result.errors) == (" and further requests, " in result.errors)
    assert not sandbox.requests


@pytest.mark.parametrize(("typed", "problem"), [("abc\n", "'abc' is not a valid integer"), ('{"x": 1}', "has no id")])
def test_ids__are_checked(typed: str, problem: str, run: Run) -> None:
    result = run("--dry-run", *CLOSE, typed=typed)
    assert result.code == 2
    assert problem in result.errors


@pytest.mark.usefixtures("sandbox")
def test_no_ids__are_not_an_error(run: Run) -> None:
    assert run(*CLOSE, typed="").errors == "0 done.\n"


def test_dry_run__shows_each_request(run: Run) -> None:
    result = run("--dry-run", *CLOSE, typed=IDS)
    assert [line.partition(" ")[0] for line in result.lines if "https" in line] == ["PATCH"] * 3


def test_dry_run__says_once_that_more_requests_follow(run: Run) -> None:
    result = run("--dry-run", "conversations", "add-tags", "-", "vip", typed=IDS)
    assert [line.partition(" ")[0] for line in result.lines] == ["GET"] * 3
    assert result.errors == "More requests follow; they depend on the response.\n"
    assert run("--dry-run", "conversations", "get", "-", typed=IDS).errors == ""


def test_failures__do_not_stop_other_calls(run: Run, sandbox: Sandbox) -> None:
    result = run(*CLOSE, "--yes", typed="5\n3100000001\n")
    assert result.code == 4
    assert result.errors.startswith("Error: 1 failed, 1 done.\n5: 404 ")


@pytest.mark.parametrize("typed", ["1\n2\n3\n", "3\n1\n2\n"])
def test_exit_code__is_the_highest_of_all_failures(typed: str, run: Run, respond: Callable[[Handler], None]) -> None:
    respond(lambda request: httpx.Response({"1": 404, "2": 400, "3": 204}[request.url.path[-1]]))
    assert run(*CLOSE, "--yes", typed=typed).code == 5


@pytest.mark.usefixtures("sandbox")
def test_failures__are_listed_up_to_ten(run: Run) -> None:
    result = run("conversations", "get", "-", typed="\n".join(map(str, range(1, 13))))
    assert result.errors.startswith("Error: 12 failed, 0 done.\n")
    assert result.errors.endswith("...\n")


def test_done__skips_the_ids_in_the_file_and_adds_the_rest(run: Run, sandbox: Sandbox, home: Path) -> None:
    (home / "done").write_text("3100000001\n")
    assert run(*CLOSE, "--yes", "--done", "done", typed=IDS).errors == "2 done.\n"
    assert sorted((home / "done").read_text().split()) == ["3100000001", "3100000002", "3100000003"]
    assert run(*CLOSE, "--yes", "--done", "done", typed=IDS).errors == "0 done.\n"


def test_uncertain_calls__count_as_done(run: Run, respond: Callable[[Handler], None], home: Path) -> None:
    respond(lambda request: httpx.Response(500 if request.url.path.endswith("/2") else 204))
    result = run(*CLOSE, "--yes", "--done", "done", typed="1\n2\n3\n")
    assert result.code == 7
    assert sorted((home / "done").read_text().split()) == ["1", "2", "3"]


@pytest.mark.parametrize("path", [None, "done"])
def test_interruption__says_how_to_continue(
    path: str | None, run: Run, respond: Callable[[Handler], None], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(home))

    def handler(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/2"):
            raise KeyboardInterrupt
        return httpx.Response(204)

    respond(handler)
    options = ("--done", path) if path else ()
    result = run(*CLOSE, "--yes", "--concurrency", 1, *options, typed="1\n2\n3\n")
    assert result.code == 130
    first, second = result.errors.strip().splitlines()
    assert first == "Interrupted."
    assert "of 3 ids are done. To continue, run the command again with --done " in second
    kept = Path(second.rpartition(" ")[2]).read_text().split()
    # The interrupted call may have reached the server.
    assert kept == ["1", "2"]


def test_results__of_writes_are_printed(run: Run, sandbox: Sandbox) -> None:
    result = run("threads", "create-note", "-", "--text", "hi", "--yes", typed=IDS)
    assert len([json.loads(line)["id"] for line in result.lines]) == 3


def test_ids__may_be_strings(run: Run) -> None:
    assert run("--dry-run", "chats", "get", "-", typed="abc-1\n").output.endswith("/v2/chats/abc-1\n")


def test_done__fails_before_any_request_if_the_file_cannot_be_written(run: Run, sandbox: Sandbox, home: Path) -> None:
    result = run(*CLOSE, "--yes", "--done", home / "nowhere" / "done.txt", typed=IDS)
    assert result.code == 1
    assert "No such file or directory" in result.errors
    assert not sandbox.requests
