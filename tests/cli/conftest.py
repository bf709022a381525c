"""Runs command lines in this process against a sandbox."""

import functools
import io
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import httpx
import pytest
from attrs import frozen

from helpscout_client import HelpScout
from helpscout_client.cli.connection import ReportingClock
from helpscout_client.cli.main import cli
from helpscout_client.clock import Clock as ClientClock
from helpscout_client.sandbox import Clock, Sandbox
from tests.conftest import Handler


class Stream(io.TextIOWrapper):
    """A stream in memory that can pretend to be a terminal."""

    def __init__(self, text: str = "", *, is_terminal: bool = False) -> None:
        super().__init__(io.BytesIO(text.encode()), encoding="utf-8", newline="")
        self._is_terminal = is_terminal

    def isatty(self) -> bool:
        return self._is_terminal

    def written(self) -> str:
        self.flush()
        raw = self.buffer
        assert isinstance(raw, io.BytesIO)
        return raw.getvalue().decode(errors="replace")


@frozen
class Result:
    """The exit code and the output of a command line."""

    code: int
    output: str
    errors: str

    @property
    def lines(self) -> list[str]:
        return self.output.splitlines()


Run = Callable[..., Result]


class Waits(ReportingClock, Clock):
    """The clock of commands with simulated time, so that waits are reported but take no time."""


def simulate(monkeypatch: pytest.MonkeyPatch, clock: ClientClock, **options: Any) -> None:
    """Makes the clients of commands with this clock and these options."""
    monkeypatch.setattr("helpscout_client.cli.connection.ReportingClock", lambda: clock)
    monkeypatch.setattr(HelpScout, "__init__", functools.partialmethod(HelpScout.__init__, **options))


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The user's home folder, on any system."""
    for name in ("HOME", "XDG_CONFIG_HOME", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    for name in ("HELPSCOUT_PROFILE", "HELPSCOUT_ZONE", "HELPSCOUT_TRACEBACK"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command line. `terminal` names the streams (`in`, `out`, `err`) that are a terminal."""

    def run(*words: object, typed: str = "", terminal: Iterable[str] = ()) -> Result:
        streams = {
            "stdin": Stream(typed, is_terminal="in" in terminal),
            "stdout": Stream(is_terminal="out" in terminal),
            "stderr": Stream(is_terminal="err" in terminal),
        }
        with monkeypatch.context() as patch:
            for name, stream in streams.items():
                patch.setattr(sys, name, stream)
            with pytest.raises(SystemExit) as ended:
                cli.main([str(word) for word in words], prog_name="helpscout")
        code = ended.value.code
        assert isinstance(code, int)
        return Result(code, streams["stdout"].written(), streams["stderr"].written())

    return run


@pytest.fixture
def respond(monkeypatch: pytest.MonkeyPatch) -> Callable[[Handler], None]:
    """Sets the function that responds to the requests of commands."""

    def respond(handler: Handler) -> None:
        monkeypatch.setenv("HELPSCOUT_ACCESS_TOKEN", "t")
        simulate(monkeypatch, Waits(), transport=httpx.MockTransport(handler))

    return respond


@pytest.fixture
def sandbox(monkeypatch: pytest.MonkeyPatch) -> Sandbox:
    """The account of the commands, with credentials in the environment."""
    sandbox = Sandbox(size=60)
    monkeypatch.setenv("HELPSCOUT_APP_ID", sandbox.app_id)
    monkeypatch.setenv("HELPSCOUT_APP_SECRET", sandbox.app_secret)
    simulate(monkeypatch, sandbox.clock, transport=sandbox.options().get("transport"))
    return sandbox
