"""The commands of `python -m openapi.codegen`."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from openapi.codegen import __main__ as commands
from openapi.codegen import generate, lint, sync_twin
from openapi.codegen.description import ROOT, Description, DescriptionError
from openapi.codegen.generate import MERGED

if TYPE_CHECKING:
    from pathlib import Path

#: Each test copies or generates all that is generated.
pytestmark = pytest.mark.process

Run = Callable[[str], tuple[int, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command, and returns its exit code and output."""

    def run(command: str) -> tuple[int, str]:
        monkeypatch.setattr("sys.argv", ["codegen", command])
        code = commands.main()
        printed = capsys.readouterr()
        return code, printed.out + printed.err

    return run


@pytest.fixture
def root(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A copy of everything that is generated, of which `write` is a copy again."""
    copy_all(tmp_path / "root")
    monkeypatch.setattr(commands, "ROOT", tmp_path / "root")
    monkeypatch.setattr(commands, "write", copy_all)
    return tmp_path / "root"


def copy_all(target: Path) -> None:
    for place in commands.PLACES:
        copy(ROOT / place, target / place)


def copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        shutil.copy(source, target)


def test_check__passes_what_is_up_to_date(root: Path, run: Run) -> None:
    assert run("check") == (0, "generated code is up to date\n")


@pytest.mark.parametrize(
    "name",
    [
        "generated/helpscout_api/wire.py",
        "docs/operations.md",
        "overlay/helpscout_client/_sync/client.py",
        "overlay/helpscout_client/_exports.py",
    ],
)
def test_check__names_what_was_changed_by_hand(root: Path, run: Run, name: str) -> None:
    assert (root / name).is_file()
    (root / name).write_text("changed")

    assert run("check") == (1, f"{name} is not up to date: run `make generate`\n")


@pytest.mark.parametrize("place", commands.PLACES, ids=str)
def test_write__writes_every_place(place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(generate, "generate", lambda fragments, target: None)
    commands.write(tmp_path)

    assert (tmp_path / place).exists() == (place not in generate.PLACES)


def shipped() -> Any:
    """The description, which loads much faster than its fragments."""
    return json.loads((ROOT / MERGED).read_text("utf-8"))


def test_lint__passes_the_description(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lint, "lint", lambda description: iter(()))

    assert run("lint") == (0, f"the description is valid: {len(Description(shipped()).operations)} operations\n")


def test_lint__fails_with_each_problem(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lint, "lint", lambda description: iter(["one", "two"]))

    assert run("lint") == (1, "one\ntwo\n")


def test_command__reports_fragments_that_do_not_fit(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def load() -> None:
        raise DescriptionError("tags.yaml redefines #/a")

    monkeypatch.setattr(commands, "load", load)

    assert run("lint") == (1, "tags.yaml redefines #/a\n")


def test_changes__compares_with_what_was_generated_last(root: Path, run: Run) -> None:
    assert run("changes") == (0, "")

    before = shipped()
    del before["paths"]["/v2/tags/{tag_id}"]
    (root / MERGED).write_text(json.dumps(before), "utf-8")

    assert run("changes") == (0, "+ operation get_tag: GET /v2/tags/{tag_id}, tags.get, documented\n")


def test_generate__fails_if_what_the_twin_replaces_is_nowhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sync_twin.PHRASES, "await nobody(", "nobody(")
    monkeypatch.setitem(sync_twin.NAMES, "async_nobody", "nobody")

    with pytest.raises(sync_twin.TwinError, match=r"\['async_nobody', 'await nobody\('\]"):
        sync_twin.write(ROOT, tmp_path)
    assert not (tmp_path / sync_twin.TARGET).exists()
