"""The output of `make api-diff` for two states of the packages."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

import helpscout_client
from tools import api_diff
from tools.api_diff import Surface, baseline, compare, report, surface

pytestmark = pytest.mark.process

#: Code that a case doesn't change.
FRAME = {
    "generated/helpscout_api/__init__.py": "__all__ = []",
    "generated/helpscout_api/api/__init__.py": "",
    "overlay/helpscout_client/__init__.py": """
from typing import TYPE_CHECKING
if TYPE_CHECKING:
    from .thing import *
    from .thing import Thing as Thing, make as make, Kind as Kind
__all__ = ["Kind", "Thing", "make"]
def __getattr__(name: str) -> object: ...
""",
}
CODE = """
from typing import Literal, overload
from attrs import field, frozen
from .hidden import Part

Kind = Literal["a", "b"]

class _Base:
    def inherited(self) -> None: ...

@frozen
class Thing(_Base):
    size: int
    name: str = field(default="")
    other: str | None = None
    def __init__(self, first: int): ...
    def call(self, a: int, b: int = 1, *, c: str | None = None) -> int | None: ...
    def take(self, **more: int) -> None: ...
    @property
    def part(self) -> Part: ...
    @overload
    def two(self, a: int) -> int: ...
    @overload
    def two(self, a: str) -> str: ...
    def two(self, a: int | str) -> int | str: ...
    def _private(self) -> None: ...

def make(a: int) -> Thing: ...
"""
HIDDEN = """
class Part:
    def use(self) -> None: ...
"""


def write(folder: Path, code: str, hidden: str = HIDDEN) -> Path:
    """Writes a checkout with one module of the client."""
    files = {
        **FRAME,
        "overlay/helpscout_client/thing.py": code,
        "overlay/helpscout_client/hidden.py": hidden,
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Surface:
    return surface(write(tmp_path_factory.mktemp("before"), CODE))


@pytest.fixture(scope="module")
def whole() -> Surface:
    return surface(api_diff.ROOT)


THING = "helpscout_client.Thing"
CALL = "helpscout_client.Thing.call"
MAKE = "helpscout_client.make"
KIND = "helpscout_client.Kind"


#: The replaced code, its replacement, and the reported changes.
CASES = [
    ("def make(a: int) -> Thing: ...", "", ["! was removed", MAKE]),
    ("def make(a: int) -> Thing: ...", "def make(a: int) -> things.Thing: ...", []),
    ("def make(a: int)", "async def make(a: int)", ["! is `async`", MAKE]),
    ("def make(a: int) -> Thing: ...", "class make: ...", ["! was a function and is a class", MAKE]),
    ("class Thing(_Base)", "class Thing", [
        "! no longer has the base _Base", THING, "! was removed", f"{THING}.inherited"]),
    ("class _Base:", "class _Base:\n    def more(self) -> None: ...", ["+ was added", f"{THING}.more"]),
    ("class Thing(_Base)", "class _Between(_Base): ...\nclass Thing(_Between)", []),
    ("def _private(self) -> None: ...", "", []),
    ("other: str | None = None", "", ["! was removed", f"{THING}.other"]),
    ("other: str | None = None", "other: str | None = None\n    more: int = 1", ["+ was added", f"{THING}.more"]),
    ("other: str | None = None", "other: str = ''", ["+ is no longer `None`", f"{THING}.other"]),
    ("size: int", "size: int\n    more: int = field(repr=False)", ["! is new and required", f"{THING}.more"]),
    ('name: str = field(default="")', "name: str", ["! is now required", f"{THING}.name"]),
    ("size: int", "size: int = 1", []),
    ("size: int", "size: int | None", ["? is also `None`", f"{THING}.size"]),
    ("size: int", "size: float", ["? is `float`, no longer `int`", f"{THING}.size"]),
    ('"a", "b"', '"a", "c"', ["? is `'c'`, no longer `'b'`", KIND]),
    ("first: int", "first: int, second: int", ["! requires `second`", f"{THING}.__init__"]),
    ("b: int = 1", "b: int", ["! requires `b`", CALL]),
    ("b: int = 1", "b: int = 2", ["! takes `b` as `2` by default, no longer as `1`", CALL]),
    ("*, c:", "*, d: int = 0, c:", ["+ takes `d`", CALL]),
    ("b: int = 1, *,", "*, b: int = 1,", ["! takes `b` keyword-only, no longer positional or keyword", CALL]),
    ("b: int = 1, *,", "b: int = 1,", []),
    ("a: int, b: int = 1", "b: int, a: int = 1", [
        "! has another order of positional parameters: self, b, a", CALL, "! requires `b`", CALL]),
    (", *, c: str | None = None", "", ["! no longer takes `c`", CALL]),
    ("*, c: str | None = None", "**others: object", ["? no longer takes `c`", CALL, "+ takes `others`", CALL]),
    ("a: int, b", "a: int | str, b", ["+ takes `a` also `str`", CALL]),
    ("c: str | None", "c: str", ["? takes `c` no longer `None`", CALL]),
    ("-> int | None", "-> int", ["+ returns no longer `None`", CALL]),
    ("-> int | None", "-> int | str | None", ["? returns also `str`", CALL]),
    ("a: str) -> str", "a: str) -> str | int", ["? has other overloads", f"{THING}.two"]),
]  # fmt: skip


def reported_lines(before: Surface, after: Surface) -> list[str]:
    return [line.strip() for line in report(compare(before, after))]


@pytest.mark.parametrize(("old", "new", "lines"), CASES)
def test_change__is_reported_and_judged(tmp_path: Path, before: Surface, old: str, new: str, lines: list[str]) -> None:
    assert CODE.count(old) == 1
    assert reported_lines(before, surface(write(tmp_path, CODE.replace(old, new)))) == lines


def test_new_class__has_one_line(tmp_path: Path, before: Surface) -> None:
    write(tmp_path, CODE + "class Other:\n    size: int\n    def use(self) -> None: ...")
    top = tmp_path / "overlay/helpscout_client/__init__.py"
    top.write_text("from .thing import Kind, Other, Thing, make\n__all__ = ['Kind', 'Other', 'Thing', 'make']", "utf-8")
    after = surface(tmp_path)
    assert reported_lines(before, after) == ["+ was added", "helpscout_client.Other"]
    assert reported_lines(after, before) == ["! was removed", "helpscout_client.Other"]


def test_class_that_results_name__is_public_wherever_it_is(tmp_path: Path, before: Surface) -> None:
    moved = CODE.replace("from .hidden import Part", HIDDEN)
    assert reported_lines(before, surface(write(tmp_path, moved, ""))) == []
    lines = reported_lines(before, surface(write(tmp_path, CODE, HIDDEN.replace("use", "apply"))))
    assert lines == ["! was removed", "helpscout_client:Part.use", "+ was added", "helpscout_client:Part.apply"]


def test_surface__has_what_the_packages_offer(whole: Surface) -> None:
    assert {f"helpscout_client.{name}" for name in helpscout_client.__all__} <= set(whole)
    assert {
        "helpscout_client.HelpScout.__init__",
        "helpscout_client.HelpScout.tags",
        "helpscout_client.sandbox.Sandbox.client",
        "helpscout_client:Webhooks.change",
        "helpscout_api.Client",
        "helpscout_client:AsyncTags.list",
        "helpscout_api.api.tags.get_tag.sync",
        "helpscout_api.errors.APIError.status_code",
        "helpscout_api.models.Tag.name",
        "helpscout_api.types.UNSET",
        "helpscout_api.webhooks.EventName",
    } <= set(whole)
    assert whole["helpscout_client.rows"].is_function
    assert not [name for name in whole if "._" in name.replace("__init__", "").replace("__version__", "")]
    assert compare(whole, whole) == []


# Commits


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Runs git in a separate repository, with one commit on main."""
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "Ines")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "ines@example.com")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setattr(api_diff, "ROOT", tmp_path)

    def git(*command: str) -> str:
        run = subprocess.run(["git", *command], cwd=tmp_path, check=True, capture_output=True, encoding="utf-8")
        return run.stdout.strip()

    write(tmp_path, CODE)
    git("init", "--quiet", "--initial-branch=main")
    git("add", ".")
    git("commit", "--quiet", "--message=One")
    return git


def test_baseline__is_the_last_release_or_landing(tmp_path: Path, git: Callable[..., str]) -> None:
    first = git("rev-parse", "HEAD")
    git("commit", "--quiet", "--allow-empty", "--message=Two")
    assert git("rev-parse", baseline(tmp_path)) == first
    git("checkout", "--quiet", "-b", "work")
    git("commit", "--quiet", "--allow-empty", "--message=Three")
    assert baseline(tmp_path) == git("rev-parse", "main")
    git("branch", "--quiet", "-D", "main")
    assert git("rev-parse", baseline(tmp_path)) == git("rev-parse", "HEAD^")
    git("tag", "v0.1.0", first)
    assert baseline(tmp_path) == "v0.1.0"


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr("sys.argv", ["api_diff.py", *arguments])
    return api_diff.main()


@pytest.mark.usefixtures("git")
def test_main__compares_files_with_a_commit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "HEAD") == 0
    assert capsys.readouterr().out == "Since HEAD:\nno public changes\n"
    write(tmp_path, CODE.replace("def make(a: int)", "def make()"))
    assert run(monkeypatch, "HEAD") == 0
    assert capsys.readouterr().out == "Since HEAD:\n! no longer takes `a`\n    helpscout_client.make\n"


@pytest.mark.usefixtures("git")
def test_main__says_that_there_is_no_such_commit(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "v9.9.9") == 2
    assert "v9.9.9" in capsys.readouterr().err
