"""Runs every Python snippet of the documentation against the sandbox."""

import functools
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from helpscout_client import AsyncHelpScout, HelpScout
from helpscout_client.sandbox import Sandbox
from helpscout_client.sandbox.serving.transports import AsyncSandboxTransport, SandboxTransport

ROOT = Path(__file__).parents[2]
PAGES = ["README.md", *sorted(str(path.relative_to(ROOT)) for path in (ROOT / "docs").rglob("*.md"))]


def snippets(page: str) -> list[str]:
    """The Python blocks of a page, each after as many empty lines as the page has above it."""
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


@pytest.mark.process
def test_snippets__satisfy_a_type_checker(tmp_path: Path) -> None:
    """Pyright checks each page's blocks as one program, with the line numbers of the page."""
    for page in PAGES:
        lines: list[str] = []
        for snippet in snippets(page):
            code = snippet.lstrip("\n")
            lines += [""] * (len(snippet) - len(code) - len(lines)) + code.splitlines()
        (tmp_path / page.replace("/", "__").replace(".md", ".py")).write_text("\n".join(lines) + "\n", "utf-8")
    folders = [str(ROOT / folder) for folder in ("generated", "overlay")]
    settings = {"include": ["."], "pythonVersion": "3.11", "typeCheckingMode": "standard", "extraPaths": folders}
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings), "utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "pyright", "--pythonpath", sys.executable, "--project", tmp_path],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stdout


def test_snippets__are_found() -> None:
    assert len(snippets("README.md")) >= 8


@pytest.mark.process
@pytest.mark.parametrize("example", sorted(path.name for path in (ROOT / "examples").glob("*.py")))
def test_example__ends_well_and_says_something(example: str, tmp_path: Path) -> None:
    if example == "weekly_report.py":
        # This builds the font cache, so that the example doesn't log that it does.
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
