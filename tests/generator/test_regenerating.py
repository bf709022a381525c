"""Runs the worked example of docs/regenerating.md."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from openapi.codegen.changes import changes
from openapi.codegen.description import FRAGMENTS, ROOT, Description, load
from openapi.codegen.generate import OPERATIONS, PACKAGE, RESOURCES, differences, generate
from openapi.codegen.lint import lint

if TYPE_CHECKING:
    from pathlib import Path

    from tests.generator.conftest import RunWith

#: The tests that meet a new operation, and the plugins that they don't need.
TESTS = ("tests/description", "tests/sandbox/test_conformance.py")
NEW = "test_inventory or get_tag_usage or TagUsage"
PLUGINS = ("anyio", "cacheprovider", "helpscout", "schemathesis")
FRAGMENTS_ONLY = shutil.ignore_patterns("codegen")
pytestmark = [pytest.mark.process, pytest.mark.slow]


def blocks(language: str) -> list[str]:
    """The page's blocks of a language."""
    page = (ROOT / "docs/regenerating.md").read_text("utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)


def apply(edit: str, root: Path, *, undo: bool = False) -> None:
    """Applies or reverts a diff. Each hunk must match exactly one place."""
    head, *hunks = re.split(r"^@@\n", edit, flags=re.MULTILINE)
    (name,) = re.findall(r"^\+\+\+ b/(.*)$", head, re.MULTILINE)
    text = (root / name).read_text("utf-8")
    for hunk in hunks:
        lines = hunk.splitlines(keepends=True)
        old, new = ("".join(line[1:] for line in lines if line[0] in kept) for kept in (" -", " +"))
        if undo:
            old, new = new, old
        assert text.count(old) == 1, f"{name} has not once what this would change:\n{hunk}"
        text = text.replace(old, new)
    (root / name).write_text(text, "utf-8")


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tree without the page's edits. A maintainer who tries them in place gets a copy, where they are undone."""
    if "get_tag_usage" not in Description(load(FRAGMENTS)).operations:
        return ROOT
    before = tmp_path_factory.mktemp("before")
    shutil.copytree(FRAGMENTS, before / "openapi", ignore=FRAGMENTS_ONLY)
    for edit in reversed(blocks("diff")):
        apply(edit, before, undo=True)
    generate(before / "openapi", before)
    return before


@pytest.fixture(scope="module")
def root(before: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the description with the page's edits, and the code generated from it."""
    root = tmp_path_factory.mktemp("regenerating")
    shutil.copytree(before / "openapi", root / "openapi", ignore=FRAGMENTS_ONLY)
    for edit in blocks("diff"):
        apply(edit, root)
    generate(root / "openapi", root)
    return root


def test_example__keeps_to_the_conventions(root: Path) -> None:
    assert list(lint(load(root / "openapi"))) == []


def test_example__writes_the_files_that_the_page_names(before: Path, root: Path) -> None:
    _, files = blocks("text")

    assert differences(before, root) == files.split()


def test_example__is_reported_as_the_page_says(before: Path, root: Path) -> None:
    summary, _ = blocks("text")

    assert changes(load(before / "openapi"), load(root / "openapi")) == summary.splitlines()


def test_example__works_as_the_page_says(root: Path, run_with: RunWith) -> None:
    (use,) = blocks("py")

    run_with(root, use)


def test_example__is_in_the_table(root: Path) -> None:
    assert "`hs.tags.get_usage`" in (root / OPERATIONS).read_text("utf-8")


def test_example__passes_the_tests_of_the_description_and_the_sandbox(root: Path) -> None:
    """In a copy of the repository, since these tests read the description and the code generated from it."""
    generated = shutil.ignore_patterns("__pycache__", "*.yaml", RESOURCES.name)
    for name in ("openapi", "overlay", "tests", "tools"):
        shutil.copytree(ROOT / name, root / name, ignore=generated, dirs_exist_ok=True)
    for name in ("pyproject.toml", "generator-config.yaml"):
        shutil.copy(ROOT / name, root)
    path = os.pathsep.join([str(root / PACKAGE.parent), str(root / "overlay")])
    command = ["-m", "pytest", "-q", "-o", "addopts=", *("-p no:" + plugin for plugin in PLUGINS), *TESTS, "-k", NEW]
    done = subprocess.run(
        [sys.executable, *command], cwd=root, env={**os.environ, "PYTHONPATH": path}, capture_output=True, text=True
    )

    assert done.returncode == 0, done.stdout + done.stderr
