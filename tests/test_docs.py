"""Every Python snippet of the documentation runs, against the sandbox."""

import functools
import re
import subprocess
import sys
from pathlib import Path

import pytest

from helpscout_client import AsyncHelpScout, HelpScout
from helpscout_client.sandbox import Sandbox
from helpscout_client.sandbox.serving.transports import AsyncSandboxTransport, SandboxTransport

ROOT = Path(__file__).parent.parent
PAGES = ["README.md", *sorted(str(path.relative_to(ROOT)) for path in (ROOT / "docs").rglob("*.md"))]


def snippets(page: str) -> list[str]:
    """The Python blocks of a page, each behind as many empty lines as stand above it."""
    text = (ROOT / page).read_text("utf-8")
    return [
        "\n" * text[: match.start(1)].count("\n") + match[1]
        for match in re.finditer(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    ]


@pytest.fixture
def _clients_meet_the_sandbox(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    sandbox = Sandbox()
    monkeypatch.setenv("HELPSCOUT_APP_ID", sandbox.app_id)
    monkeypatch.setenv("HELPSCOUT_APP_SECRET", sandbox.app_secret)
    sync = functools.partialmethod(HelpScout.__init__, transport=SandboxTransport(sandbox))
    monkeypatch.setattr(HelpScout, "__init__", sync)
    asynchronous = functools.partialmethod(AsyncHelpScout.__init__, transport=AsyncSandboxTransport(sandbox))
    monkeypatch.setattr(AsyncHelpScout, "__init__", asynchronous)


@pytest.mark.process
@pytest.mark.usefixtures("_clients_meet_the_sandbox")
@pytest.mark.parametrize("page", PAGES)
def test_snippets__run_from_top_to_bottom(page: str) -> None:
    names: dict[str, object] = {"__name__": "__main__"}
    for snippet in snippets(page):
        exec(compile(snippet, page, "exec"), names)


def test_snippets__are_found() -> None:
    assert len(snippets("README.md")) >= 8


@pytest.mark.process
@pytest.mark.parametrize("example", sorted(path.name for path in (ROOT / "examples").glob("*.py")))
def test_example__ends_well_and_says_something(example: str, tmp_path: Path) -> None:
    if example == "weekly_report.py":
        # Where fonts were never looked for, this does it, so that the example has nothing to say about it.
        pytest.importorskip("matplotlib.font_manager")
    run = subprocess.run(
        [sys.executable, ROOT / "examples" / example],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.strip()
    assert not run.stderr


PROGRAMS = [
    str(path.relative_to(ROOT))
    for path in sorted((ROOT / "examples").rglob("*.py"))
    if "def main()" in path.read_text("utf-8")
]


@pytest.mark.process
@pytest.mark.parametrize("program", PROGRAMS)
def test_example__has_help(program: str, tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, ROOT / program, "--help"], cwd=tmp_path, capture_output=True, encoding="utf-8", check=True
    )
    assert run.stdout.startswith("usage: ")
    assert not list(tmp_path.iterdir())


def test_readme__links_lead_somewhere() -> None:
    for page in [*PAGES, "CONTRIBUTING.md", "CHANGELOG.md"]:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", (ROOT / page).read_text("utf-8")):
            assert ((ROOT / page).parent / target).exists(), f"{page}: {target}"
