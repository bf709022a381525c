"""The commands `api`, `doctor` and `sandbox`, and the completion of shells."""

import json
from collections.abc import Callable

import httpx
import pytest

from helpscout_client.sandbox import Sandbox
from tests.cli.conftest import Run
from tests.conftest import Handler


def test_api__prints_the_response(run: Run, sandbox: Sandbox) -> None:
    assert json.loads(run("api", "get", "/v2/users/me").output)["firstName"] == "Ida"
    assert run("api", "GET", "/v2/users/me", terminal=["out"]).lines[0] == "{"


def test_api__sends_query_and_body(run: Run) -> None:
    words = ("--query", "a=1", "--query", "b=x y", "--body", "text=hi", "--body", "draft:=true")
    result = run("--dry-run", "api", "POST", "/v2/x", *words)
    # httpx 0.27 writes a space as %20.
    assert result.lines[0].replace("%20", "+") == "POST https://api.helpscout.net/v2/x?a=1&b=x+y"
    assert json.loads(result.output.partition("\n")[2]) == {"text": "hi", "draft": True}
    assert json.loads(run("--dry-run", "api", "PUT", "/v2/x", "--body", "[1]").output.partition("\n")[2]) == [1]


def test_api__asks_before_deleting(run: Run, sandbox: Sandbox) -> None:
    assert "give --yes" in run("api", "DELETE", "/v2/conversations/3100000001").errors
    assert run("api", "DELETE", "/v2/conversations/3100000001", "--yes").code == 0


def test_api__rejects_other_servers(run: Run, sandbox: Sandbox) -> None:
    assert run("api", "GET", "https://example.com/v2/tags").code == 2


@pytest.mark.process
def test_completion__prints_a_script(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for shell in ("bash", "zsh", "fish"):
        monkeypatch.setenv("_HELPSCOUT_COMPLETE", f"{shell}_source")
        assert "_HELPSCOUT_COMPLETE" in run().output


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            ["helpscout", "conversations", "list", "--status", ""],
            {"active", "all", "closed", "open", "pending", "spam"},
        ),
        (["helpscout", "conv"], {"conversations"}),
        (["helpscout", "conversations", "update-status", "5", "c"], {"closed"}),
        (["helpscout", "webhooks", "create", "--events", "convo.created,convo.del"], {"convo.created,convo.deleted"}),
        (["helpscout", "threads", "create-r"], {"create-reply"}),
        (["helpscout", "auth", "log"], {"login", "logout"}),
    ],
)
def test_completion__completes_commands_and_values(
    words: list[str], found: set[str], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("_HELPSCOUT_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", " ".join(words))
    monkeypatch.setenv("COMP_CWORD", str(len(words) - 1))
    result = run()
    assert {line.partition(",")[2] for line in result.lines} == found


def test_doctor__runs_all_checks(run: Run, sandbox: Sandbox) -> None:
    result = run("doctor")
    assert result.code == 0
    heads = [line[:13].strip() for line in result.lines[:5]]
    assert heads == ["Credentials", "User", "Plan", "Rate limit", "Clock"]
    assert result.lines[4].endswith("correct")
    assert "# Properties that were never received" in result.lines
    assert len(run("doctor", "--no-shapes").lines) == 5


def test_doctor__reports_a_small_plan_and_a_wrong_clock(run: Run, respond: Callable[[Handler], None]) -> None:
    def handler(request: httpx.Request) -> httpx.Response:
        headers = {"Date": "Sun, 06 Nov 1994 08:49:37 GMT"}
        if "reports" in request.url.path:
            return httpx.Response(403, headers=headers)
        return httpx.Response(200, json={"email": "a@example.com"}, headers=headers)

    respond(handler)
    result = run("doctor", "--no-shapes")
    assert "no reports" in result.lines[2]
    assert "unknown" in result.lines[3]
    assert "set it, or time ranges will be wrong" in result.lines[4]


def test_sandbox__shows_its_own_help(run: Run) -> None:
    result = run("sandbox", "--help")
    assert result.code == 0
    assert result.output.startswith("usage: helpscout sandbox [-h] [--host HOST] [--port PORT]")


def test_sandbox__reads_its_arguments(run: Run) -> None:
    result = run("sandbox", "--port", "0", "--plan", "gold")
    assert result.code == 2
    assert "helpscout sandbox: error: argument --plan: invalid choice: 'gold'" in result.errors
