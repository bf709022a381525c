"""Error messages and exit codes."""

import re
from collections.abc import Callable
from pathlib import Path

import click
import httpx
import pytest

from helpscout_client import APIError, ConfigurationError, HelpScoutError, TokenError
from helpscout_client.cli.connection import ReportingClock
from helpscout_client.cli.errors import exit_code, report
from helpscout_client.sandbox import Sandbox
from tests.cli.conftest import Run
from tests.conftest import Handler

WAITING = "Waiting 58 s until Help Scout accepts more requests.\n"


@pytest.mark.parametrize(
    ("status", "code"),
    [(400, 5), (401, 3), (402, 3), (403, 3), (404, 4), (409, 5), (412, 5), (423, 5), (429, 6), (500, 7), (503, 7)],
)
def test_exit_code__depends_on_the_status(status: int, code: int, run: Run, respond: Callable[[Handler], None]) -> None:
    respond(lambda _: httpx.Response(status, json={"message": "no"}))
    result = run("tags", "get", 5)
    assert result.code == code
    assert re.match(rf"(Waiting \d+ s .*\n)*Error: {status} ", result.errors)
    assert "Traceback" not in result.errors


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (httpx.ConnectError("refused"), 7),
        (httpx.ReadTimeout("slow"), 7),
        (KeyboardInterrupt(), 130),
        (RuntimeError("odd"), 1),
    ],
    ids=lambda value: type(value).__name__,
)
def test_exit_code__depends_on_the_exception(
    error: BaseException, code: int, run: Run, respond: Callable[[Handler], None]
) -> None:
    def handler(_: httpx.Request) -> httpx.Response:
        raise error

    respond(handler)
    result = run("tags", "get", 5)
    assert result.code == code
    assert "Traceback" not in result.errors


def test_exit_code__covers_errors_without_a_response() -> None:
    assert exit_code(TokenError("no", 400)) == 3
    assert exit_code(ConfigurationError("no")) == 2
    assert exit_code(OSError("no")) == 1


@pytest.mark.parametrize(("seconds", "message"), [(58, WAITING), (2, "")])
def test_long_wait__is_announced(seconds: int, message: str, run: Run, respond: Callable[[Handler], None]) -> None:
    limited = httpx.Response(429, headers={"Retry-After": str(seconds)})
    responses = iter([limited, httpx.Response(200, json={"id": 5})])
    respond(lambda _: next(responses))
    assert run("tags", "get", 5, "--fields", "id").errors == message


def test_long_wait__is_announced_once_if_several_calls_wait(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("time.sleep", lambda _: None)
    clock = ReportingClock()
    for seconds in (58, 58, 2, 58):
        clock.sleep(seconds)
    assert capsys.readouterr().err == WAITING


def test_unreadable_response__has_the_exit_code_of_server_errors(run: Run, respond: Callable[[Handler], None]) -> None:
    respond(lambda _: httpx.Response(200, text="<html>"))
    assert run("tags", "get", 5).code == 7


def test_search__fails_if_it_finds_nothing(run: Run, sandbox: Sandbox) -> None:
    result = run("customers", "find-by-email", "nobody@example.net")
    assert (result.code, result.errors) == (4, "Error: no customer found.\n")


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (["xyz"], "No such command 'xyz'.\n"),
        (["conversation"], "No such command 'conversation'."),
        (["conversations", "lst"], "No such command 'lst'."),
        (["conversations", "get"], "Missing argument 'CONVERSATION_ID'"),
        (["conversations", "get", "x"], "'x' is not a valid integer"),
        (["conversations", "list", "--colour"], "--colour"),
        (["webhooks", "fetch"], "No such command 'fetch'"),
    ],
)
def test_usage_error__is_two_lines(words: list[str], problem: str, run: Run) -> None:
    result = run(*words)
    assert result.code == 2
    assert problem in result.errors
    assert len(result.errors.splitlines()) == 2
    assert "--help`." in result.errors


def test_missing_credentials__say_how_to_log_in(run: Run) -> None:
    result = run("tags", "list")
    assert result.code == 3
    assert "run `helpscout auth login`" in result.errors


def test_list__says_how_to_continue_after_an_error(run: Run, respond: Callable[[Handler], None]) -> None:
    def handler(request: httpx.Request) -> httpx.Response:
        page = int(request.url.params.get("page", 1))
        items = [{"id": page}]
        return httpx.Response(
            400 if page == 3 else 200,
            json={"_embedded": {"tags": items}, "page": {"number": page, "totalPages": 4, "totalElements": 4}},
        )

    respond(handler)
    result = run("tags", "list", "--all", "--json")
    assert '"id": 2' in result.output
    assert result.errors.endswith("To continue, run the command again with --page 3\n")


@pytest.mark.parametrize(("resume", "option"), [(5, "--page 5"), ("abc=", "--cursor abc="), ("3:9:", "--resume 3:9:")])
def test_resume__names_the_option_of_the_command(
    resume: str | int, option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    error = HelpScoutError("interrupted")
    error.resume = resume
    report(error)
    assert capsys.readouterr().err == f"Error: interrupted\nTo continue, run the command again with {option}\n"


def test_done__is_listed_after_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    error = HelpScoutError("interrupted")
    error.done = [1, 2]
    report(error)
    assert capsys.readouterr().err == "Error: interrupted\nDone before the error: 1, 2\n"


def test_list__says_how_to_continue_after_ctrl_c(run: Run, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    from helpscout_client.cli.output import Printer

    add, seen = Printer.add, []

    def interrupted(printer: Printer, item: object) -> None:
        seen.append(item)
        if len(seen) == 30:
            raise KeyboardInterrupt
        add(printer, item)

    monkeypatch.setattr(Printer, "add", interrupted)
    result = run("conversations", "list", "--status", "all", "--all")
    assert result.code == 130
    assert result.errors.strip().splitlines() == ["Interrupted.", "To continue, run the command again with --page 2"]


def test_file_error__names_the_file(run: Run, respond: Callable[[Handler], None], home: Path) -> None:
    respond(lambda _: httpx.Response(200, content=b"x"))
    result = run("attachments", "download", 5, 6, "--to", home / "no" / "where")
    assert result.code == 1
    assert f"the folder '{home / 'no'}' does not exist" in result.errors


def test_traceback__is_shown_on_request(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HELPSCOUT_TRACEBACK", "1")
    assert "Traceback" in run("tags", "list").errors


def test_os_error__is_shown_with_its_file(capsys: pytest.CaptureFixture[str]) -> None:
    report(FileNotFoundError(2, "No such file", "x"))
    report(ValueError())
    assert capsys.readouterr().err == "Error: x: No such file\nError: ValueError\n"


def test_confirmation__sends_nothing_after_no(run: Run, sandbox: Sandbox) -> None:
    result = run("conversations", "delete", 3100000001, typed="n\n", terminal=["in", "err"])
    assert (result.code, result.errors.splitlines()[-1]) == (
        130,
        "DELETE /v2/conversations/3100000001: continue? [y/N] Nothing was done.",
    )
    assert not sandbox.requests


def test_confirmation__deletes_after_yes(run: Run, sandbox: Sandbox) -> None:
    assert run("conversations", "delete", 3100000001, typed="y\n", terminal=["in", "err"]).code == 0
    assert run("conversations", "get", 3100000001).code == 4


def test_yes__skips_the_question(run: Run, sandbox: Sandbox) -> None:
    assert run("conversations", "delete", 3100000001, "--yes").code == 0


def test_confirmation__uses_the_terminal_while_ids_come_from_a_pipe(
    run: Run, sandbox: Sandbox, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("helpscout_client.cli.asking._TERMINAL", str(home / "tty"))
    close = ("conversations", "update-status", "-", "closed")
    assert "give --yes" in run(*close, typed="3100000001\n", terminal=["err"]).errors
    (home / "tty").write_text("yes\n")
    assert run(*close, typed="3100000001\n", terminal=["err"]).errors.endswith("1 done.\n")


def test_confirmation__is_skipped_without_a_request(run: Run, sandbox: Sandbox) -> None:
    assert run("customers", "patch-properties", 520000001, "{}").code == 0


def test_exit_code__treats_unknown_api_errors_as_rejections(respond: Callable[[Handler], None]) -> None:
    response = httpx.Response(418, request=httpx.Request("GET", "https://example.com"))
    assert exit_code(APIError(response)) == 5
    assert exit_code(click.ClickException("x")) == 1


@pytest.mark.parametrize("words", [[], ["conversations"], ["auth"]])
def test_group__shows_its_help_without_a_command(words: list[str], run: Run) -> None:
    result = run(*words)
    assert result.code == 2
    assert result.errors.startswith("Usage: helpscout")
