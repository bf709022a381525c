"""The account of a command: logins, profiles, the environment, the sandbox."""

import json
import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from helpscout_client.cli.profiles import credentials_file, load, save, token_file
from helpscout_client.sandbox import Sandbox
from tests.cli.conftest import Run, simulate


@pytest.fixture
def sandbox(monkeypatch: pytest.MonkeyPatch) -> Sandbox:
    """The account of the commands, without credentials in the environment."""
    sandbox = Sandbox(size=5)
    simulate(monkeypatch, sandbox.clock, transport=sandbox.options().get("transport"))
    return sandbox


LOGIN = ("auth", "login", "--app-id", "sandbox-app")


def test_login__saves_credentials_for_the_user_only(run: Run, sandbox: Sandbox) -> None:
    result = run(*LOGIN, typed="sandbox-secret\n")
    assert result.lines == ["Logged in as Ida Brook, ida@example.com (owner)", f"Saved in {credentials_file()}"]
    assert "sandbox-secret" in credentials_file().read_text()
    if os.name == "posix":
        assert stat.S_IMODE(credentials_file().stat().st_mode) == 0o600
        assert stat.S_IMODE(credentials_file().parent.stat().st_mode) == 0o700
    assert run("tags", "list").code == 0
    assert json.loads(token_file("default").read_text())
    assert run("auth", "status").lines[0] == "Credentials from profile 'default'. Profiles: default"
    tokens = [request for request in sandbox.requests if request.path.endswith("/token")]
    # One for the login, and one for all other commands.
    assert len(tokens) == 2


def test_login__saves_nothing_if_rejected(run: Run, sandbox: Sandbox) -> None:
    result = run(*LOGIN, typed="wrong\n")
    assert result.code == 3
    assert "wrong" not in result.errors.replace("is wrong", "")
    assert not credentials_file().exists()


def test_login__asks_in_a_terminal(run: Run, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("click.termui.hidden_prompt_func", lambda _: "sandbox-secret")
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda _: "sandbox-app")
    assert run("auth", "login", terminal=["in", "out", "err"]).code == 0


def test_login__takes_the_secret_from_the_environment(
    run: Run, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HELPSCOUT_APP_SECRET", "sandbox-secret")
    assert run(*LOGIN).code == 0


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (("auth", "login"), "the App ID is missing: pass --app-id, or set HELPSCOUT_APP_ID."),
        (LOGIN, "the App Secret is missing: set HELPSCOUT_APP_SECRET, or write it to standard input."),
    ],
)
def test_login__says_what_is_missing_without_a_terminal(words: tuple[str, ...], problem: str, run: Run) -> None:
    result = run(*words)
    assert (result.code, result.output) == (2, "")
    assert problem in result.errors


@pytest.mark.parametrize("option", ["--sandbox", "--dry-run"])
def test_login__rejects_sandbox_and_dry_run(option: str, run: Run) -> None:
    assert "remove --sandbox and --dry-run" in run(*LOGIN, option, typed="x").errors


def test_profiles__keep_accounts_apart(run: Run, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    run(*LOGIN, "--profile", "work", typed="sandbox-secret\n")
    assert run("tags", "list").code == 3
    assert "run `helpscout auth login`, set" in run("tags", "list").errors
    assert "run `helpscout auth login --profile home`" in run("tags", "list", "--profile", "home").errors
    assert run("tags", "list", "--profile", "work").code == 0
    assert run("--profile", "work", "tags", "list").code == 0
    monkeypatch.setenv("HELPSCOUT_PROFILE", "work")
    assert run("tags", "list").code == 0


@pytest.mark.parametrize("name", ["../x", "", "a/b", "-x"])
def test_profile__rejects_names_that_cannot_be_part_of_a_file_name(name: str, run: Run, sandbox: Sandbox) -> None:
    for words in (LOGIN, ("tags", "list"), ("auth", "logout")):
        result = run(*words, f"--profile={name}", typed="x\n")
        assert result.code in (2, 3)
    assert not credentials_file().exists()


def test_logout__deletes_credentials_and_token(run: Run, sandbox: Sandbox) -> None:
    run(*LOGIN, typed="sandbox-secret\n")
    run("tags", "list")
    assert run("auth", "logout").code == 0
    assert "sandbox-secret" not in credentials_file().read_text()
    assert not token_file("default").exists()
    assert "profile 'default' does not exist" in run("auth", "logout").errors


def test_environment__takes_precedence_over_the_default_profile(
    run: Run, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(*LOGIN, typed="sandbox-secret\n")
    monkeypatch.setenv("HELPSCOUT_ACCESS_TOKEN", sandbox.access_token())
    assert run("auth", "status").lines[0].startswith("Credentials from the environment.")
    assert run("auth", "status", "--profile", "default").lines[0].startswith("Credentials from profile 'default'.")


def test_secret__is_not_sent_to_another_server(run: Run, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    run(*LOGIN, typed="sandbox-secret\n")
    seen = len(sandbox.requests)
    monkeypatch.setenv("HELPSCOUT_BASE_URL", "http://127.0.0.1:8765")
    result = run("tags", "list")
    assert result.code == 2
    assert "is not for HELPSCOUT_BASE_URL (http://127.0.0.1:8765)" in result.errors
    assert len(sandbox.requests) == seen


def test_login__is_bound_to_its_server(run: Run, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HELPSCOUT_BASE_URL", "http://127.0.0.1:8765")
    run(*LOGIN, typed="sandbox-secret\n")
    assert run("tags", "list").code == 0
    monkeypatch.delenv("HELPSCOUT_BASE_URL")
    assert "GET http://127.0.0.1:8765/v2/tags" in run("--dry-run", "tags", "list").output


@pytest.mark.parametrize(
    "text",
    ["{", "[]", "{}", '{"profiles": 5}', '{"profiles": {"default": 5}}', '{"profiles": {"default": {}}}', "\xff"],
)
def test_credentials_file__reports_damage(text: str, run: Run) -> None:
    credentials_file().parent.mkdir(parents=True)
    credentials_file().write_text(text)
    result = run("tags", "list")
    assert result.code == 1
    assert "is damaged: delete it" in result.errors


def test_logins__are_all_saved_when_simultaneous() -> None:
    names = [f"profile{number}" for number in range(20)]
    with ThreadPoolExecutor(5) as threads:
        list(threads.map(lambda name: save(name, {"app_id": "a", "app_secret": "s", "base_url": None}), names))
    assert sorted(load()) == sorted(names)


def test_sandbox__needs_no_account_and_forgets_changes(run: Run, home: Path) -> None:
    assert run("--sandbox", "conversations", "delete", 3100000001, "--yes").code == 0
    assert run("conversations", "get", 3100000001, "--sandbox").code == 0
    assert len(run("tags", "list", "--sandbox").lines) == 10
    assert run("--sandbox", "auth", "status").lines[0] == "Credentials from the sandbox. Profiles: none"
    assert "GET https://api.helpscout.net/v2/tags" in run("--sandbox", "--dry-run", "tags", "list").output
