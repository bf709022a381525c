"""The worked example of docs/regenerating.md is carried out."""

from __future__ import annotations

import os
import re
import shutil
from typing import TYPE_CHECKING

import pytest

from changes import changes
from description import HERE, load
from generate import OPERATIONS, PACKAGE, ROOT, differences, generate
from lint import lint

if TYPE_CHECKING:
    from pathlib import Path

    from tests.generator.conftest import Run

pytestmark = [pytest.mark.process, pytest.mark.slow]


def blocks(language: str) -> list[str]:
    """The page's blocks of a language."""
    page = (ROOT / "docs/regenerating.md").read_text("utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)


def apply(edit: str, root: Path) -> None:
    """Makes the edits of a diff, whose hunks must each fit one place."""
    head, *hunks = re.split(r"^@@\n", edit, flags=re.MULTILINE)
    (name,) = re.findall(r"^\+\+\+ b/(.*)$", head, re.MULTILINE)
    text = (root / name).read_text("utf-8")
    for hunk in hunks:
        lines = hunk.splitlines(keepends=True)
        old, new = ("".join(line[1:] for line in lines if line[0] in kept) for kept in (" -", " +"))
        assert text.count(old) == 1, f"{name} has not once what this would change:\n{hunk}"
        text = text.replace(old, new)
    (root / name).write_text(text, "utf-8")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the description with the page's edits, and what is generated of it."""
    root = tmp_path_factory.mktemp("regenerating")
    shutil.copytree(HERE, root / "openapi", ignore=shutil.ignore_patterns("__pycache__", "*.py", "templates"))
    for edit in blocks("diff"):
        apply(edit, root)
    generate(root / "openapi", root)
    return root


def test_example__keeps_to_the_conventions(root: Path) -> None:
    assert list(lint(load(root / "openapi"))) == []


def test_example__writes_the_files_that_the_page_names(root: Path) -> None:
    _, files = blocks("text")

    assert differences(ROOT, root) == files.split()


def test_example__is_told_of_as_the_page_says(root: Path) -> None:
    summary, _ = blocks("text")

    assert changes(load(HERE), load(root / "openapi")) == summary.splitlines()


def test_example__works_as_the_page_says(root: Path, run_python: Run) -> None:
    (use,) = blocks("py")

    run_python(use, PYTHONPATH=os.pathsep.join(map(str, (root / PACKAGE.parent, ROOT / "overlay"))))


def test_example__is_in_the_table(root: Path) -> None:
    assert "`hs.tags.get_usage`" in (root / OPERATIONS).read_text("utf-8")
