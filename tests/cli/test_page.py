"""Runs every command on the page about the command line against a sandbox."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpscout_client.sandbox import Sandbox

ROOT = Path(__file__).parents[2]
BLOCKS = re.findall(
    r"^```console\n(.*?)^```$", (ROOT / "docs/command-line.md").read_text("utf-8"), re.MULTILINE | re.DOTALL
)
COMMANDS = [line.removeprefix("$ ") for block in BLOCKS for line in block.splitlines() if line.startswith("$ ")]

pytestmark = [pytest.mark.process, pytest.mark.skipif(os.name != "posix", reason="the page is written for bash")]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, dict[str, str]]]:
    """A folder, and an environment with the command `helpscout` and credentials."""
    folder = tmp_path_factory.mktemp("page")
    program = folder / "bin" / "helpscout"
    program.parent.mkdir()
    program.write_text(f"#!{sys.executable}\nfrom helpscout_client.cli import run\nrun()\n")
    program.chmod(0o755)
    sandbox = Sandbox()
    with sandbox.serve() as url:
        yield (
            folder,
            {
                **os.environ,
                "PATH": f"{program.parent}:{os.environ['PATH']}",
                "XDG_CONFIG_HOME": str(folder),
                "HELPSCOUT_APP_ID": sandbox.app_id,
                "HELPSCOUT_APP_SECRET": sandbox.app_secret,
                "HELPSCOUT_BASE_URL": url,
            },
        )


@pytest.mark.parametrize("command", COMMANDS)
def test_command__runs(command: str, place: tuple[Path, dict[str, str]]) -> None:
    folder, environment = place
    options = {"cwd": folder, "env": environment, "encoding": "utf-8", "stdin": subprocess.DEVNULL}
    if command.startswith("helpscout sandbox"):
        words = [*command.partition(" --port")[0].split(), "--port", "0"]
        with subprocess.Popen(words, stdout=subprocess.PIPE, **options) as process:  # type: ignore[call-overload]
            assert process.stdout is not None
            assert process.stdout.readline().startswith("Mailbox API sandbox at http://127.0.0.1:")
            process.terminate()
        return
    shell = ["bash", "-o", "pipefail", "-c", command]
    result = subprocess.run(shell, capture_output=True, check=False, **options)  # type: ignore[call-overload]
    assert result.returncode == 0, result.stderr
    assert "Error" not in result.stderr or "||" in command


def test_page__has_commands() -> None:
    assert len(COMMANDS) > 30
