"""Errors: what people read, and exit codes."""

from collections.abc import Callable
from pathlib import Path

import click
import httpx
import pytest

from helpscout_client import APIError, ConfigurationError, HelpScoutError, TokenError
from helpscout_client.cli.errors import exit_code, report
from helpscout_client.sandbox import Sandbox
from tests.cli.conftest import Run
from tests.conftest import Handler


@pytest.mark.parametrize(
    ("status", "code"),
    [(400, 5), (401, 3), (402, 3), (403, 3), (404, 4), (409, 5), (412, 5), (423, 5), (429, 6), (500, 7), (503, 7)],
)
def test_responses__have_exit_codes(status: int, code: int, run: Run, respond: Callable[[Handler], None]) -> None:
    respond(lambda _: httpx.Response(status, json={"message": "no"}))
    result = run("tags", "get", 5)
    assert result.code == code
    assert result.errors.startswith(f"Error: {status} ")
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
def test_exceptions__have_exit_codes(
    error: BaseException, code: int, run: Run, respond: Callable[[Handler], None]
) -> None:
    def handler(_: httpx.Request) -> httpx.Response:
        raise error

    respond(handler)
    result = run("tags", "get", 5)
    assert result.code == code
    assert "Traceback" not in result.errors


def test_codes__of_what_is_not_a_response() -> None:
    assert exit_code(TokenError("no", 400)) == 3
    assert exit_code(ConfigurationError("no")) == 2
    assert exit_code(OSError("no")) == 1


def test_unreadable_response__is_one_of_the_server(run: Run, respond: Callable[[Handler], None]) -> None:
    respond(lambda _: httpx.Response(200, text="<html>"))
    assert run("tags", "get", 5).code == 7


def test_search__that_finds_nothing(run: Run, sandbox: Sandbox) -> None:
    result = run("customers", "find-by-email", "nobody@example.net")
    assert (result.code, result.errors) == (4, "Error: there is none.\n")


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
def test_usage__is_two_lines(words: list[str], problem: str, run: Run) -> None:
    result = run(*words)
    assert result.code == 2
    assert problem in result.errors
    assert len(result.errors.splitlines()) == 2
    assert "--help`." in result.errors


def test_credentials__that_are_missing(run: Run) -> None:
    result = run("tags", "list")
    assert result.code == 3
    assert "run `helpscout auth login`" in result.errors


def test_list__says_how_to_go_on(run: Run, respond: Callable[[Handler], None]) -> None:
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
    assert result.errors.endswith("To go on, run it again with --page 3\n")


@pytest.mark.parametrize(("resume", "option"), [(5, "--page 5"), ("abc=", "--cursor abc="), ("3:9:", "--resume 3:9:")])
def test_resume__names_the_option(resume: str | int, option: str, capsys: pytest.CaptureFixture[str]) -> None:
    error = HelpScoutError("broken off")
    error.resume = resume
    report(error)
    assert capsys.readouterr().err == f"Error: broken off\nTo go on, run it again with {option}\n"


def test_done__is_told(capsys: pytest.CaptureFixture[str]) -> None:
    error = HelpScoutError("broken off")
    error.done = [1, 2]
    report(error)
    assert capsys.readouterr().err == "Error: broken off\nDone before that: 1, 2\n"


def test_interruption_of_a_list__says_how_to_go_on(run: Run, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
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
    assert result.errors.strip().splitlines() == ["Interrupted.", "To go on, run it again with --page 2"]


def test_file_errors__name_the_file(run: Run, respond: Callable[[Handler], None], home: Path) -> None:
    respond(lambda _: httpx.Response(200, content=b"x"))
    result = run("attachments", "download", 5, 6, "--to", home / "no" / "where")
    assert result.code == 1
    assert f"the folder '{home / 'no'}' does not exist" in result.errors


def test_traceback__is_shown_on_request(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HELPSCOUT_TRACEBACK", "1")
    assert "Traceback" in run("tags", "list").errors


def test_plain_os_error__is_shown_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    report(FileNotFoundError(2, "No such file", "x"))
    report(ValueError())
    assert capsys.readouterr().err == "Error: x: No such file\nError: ValueError\n"


def test_no__does_nothing(run: Run, sandbox: Sandbox) -> None:
    result = run("conversations", "delete", 3100000001, typed="n\n", terminal=["in", "err"])
    assert (result.code, result.errors.splitlines()[-1]) == (
        130,
        "DELETE /v2/conversations/3100000001: go on? [y/N] Nothing was done.",
    )
    assert not sandbox.requests


def test_yes__deletes(run: Run, sandbox: Sandbox) -> None:
    assert run("conversations", "delete", 3100000001, typed="y\n", terminal=["in", "err"]).code == 0
    assert run("conversations", "get", 3100000001).code == 4


def test_option_yes__asks_nothing(run: Run, sandbox: Sandbox) -> None:
    assert run("conversations", "delete", 3100000001, "--yes").code == 0


def test_terminal__is_asked_while_ids_come_from_a_pipe(
    run: Run, sandbox: Sandbox, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("helpscout_client.cli.asking._TERMINAL", str(home / "tty"))
    close = ("conversations", "update-status", "-", "closed")
    assert "give --yes" in run(*close, typed="3100000001\n", terminal=["err"]).errors
    (home / "tty").write_text("yes\n")
    assert run(*close, typed="3100000001\n", terminal=["err"]).errors.endswith("1 done.\n")


def test_nothing_to_send__is_not_asked_about(run: Run, sandbox: Sandbox) -> None:
    assert run("customers", "patch-properties", 520000001, "{}").code == 0


def test_api_errors__that_are_new_are_rejections(respond: Callable[[Handler], None]) -> None:
    response = httpx.Response(418, request=httpx.Request("GET", "https://example.com"))
    assert exit_code(APIError(response)) == 5
    assert exit_code(click.ClickException("x")) == 1


@pytest.mark.parametrize("words", [[], ["conversations"], ["auth"]])
def test_group__without_a_command_shows_its_help(words: list[str], run: Run) -> None:
    result = run(*words)
    assert result.code == 2
    assert result.errors.startswith("Usage: helpscout")
