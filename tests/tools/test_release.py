"""Requirements of a release: one version, tested bounds, and a changelog that begins with the stability policy."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.version import Version
from ruamel.yaml import YAML

import helpscout_client
from tools import release
from tools.lowest import lowest, requirements

pytestmark = pytest.mark.process

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / ".github/workflows"
WORKFLOWS = {path.name: YAML(typ="safe").load(path) for path in sorted(FOLDER.glob("*.yml"))}
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def project(*dependencies: str, dev: tuple[str, ...] = (), **extras: list[str]) -> dict[str, Any]:
    return {"name": "x", "dependencies": [*dependencies], "optional-dependencies": {"dev": [*dev], **extras}}


def test_version__is_in_one_place() -> None:
    assert "version" not in PYPROJECT["project"]
    assert PYPROJECT["tool"]["hatch"]["version"]["path"] == "overlay/helpscout_client/_version.py"
    stating = [
        str(path.relative_to(ROOT))
        for folder in ("overlay", "generated", "openapi", "tools", "examples")
        for path in (ROOT / folder).rglob("*.py")
        if re.search(r"^__version__ *(: *\w+ *)?=", path.read_text("utf-8"), re.MULTILINE)
    ]
    assert stating == ["overlay/helpscout_client/_version.py"]


def test_changelog__begins_with_what_is_public() -> None:
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    promise, *releases = text.split("\n## ")
    assert "The public API is" in promise
    assert "may change in any minor release" in promise
    versions = [Version(release.split()[0]) for release in releases if not release.startswith("Unreleased")]
    assert versions == sorted(versions, reverse=True)
    assert releases[0].startswith("Unreleased") or str(versions[0]) == helpscout_client.__version__


def test_classifiers__name_each_python_of_the_matrix() -> None:
    named = {text.rpartition(" ")[2] for text in PYPROJECT["project"]["classifiers"] if ":: Python :: 3." in text}
    jobs = WORKFLOWS["tests.yml"]["jobs"]
    gate = next(
        step["with"]["python-version"] for step in jobs["gate"]["steps"] if "with" in step and "python" in step["uses"]
    )

    assert named == {gate, *jobs["pythons"]["strategy"]["matrix"]["python"]}
    assert PYPROJECT["project"]["requires-python"] == f">={gate}"


# What a release needs

READY = "".join(f'{name} = "https://example.com/"\n' for name in release.ADDRESSES)


def test_release__is_ready() -> None:
    changelog = "Public is\n\n## 1.2.3 - 2027-01-31\n\n## 1.2.2 - 2027-01-01\n"

    assert list(release.problems("v1.2.3", "1.2.3", f"[project]\n[project.urls]\n{READY}", changelog)) == []


@pytest.mark.parametrize(
    "section",
    ["Unreleased", "1.2.3", "1.2.3 - unreleased", "1.2.2 - 2027-01-31", "Unreleased\n\n## 1.2.3 - 2027-01-31"],
)
def test_release__needs_a_section_with_version_and_date(section: str) -> None:
    (said,) = release.problems("v1.2.3", "1.2.3", f"[project.urls]\n{READY}[project]\n", f"## {section}\n")

    assert said == "the first section of CHANGELOG.md must be `1.2.3 - YYYY-MM-DD`"


def test_release__needs_addresses_and_its_own_tag() -> None:
    said = list(release.problems("v1.2.4", "1.2.3", "[project]\n", "## 1.2.3 - 2027-01-31\n"))

    assert said == [
        "the tag is v1.2.4, but overlay/helpscout_client/_version.py requires v1.2.3",
        *(f"[project.urls] in pyproject.toml has no {name}" for name in release.ADDRESSES),
    ]


def test_workflows__have_few_rights() -> None:
    assert all(workflow["permissions"] == {"contents": "read"} for workflow in WORKFLOWS.values())
    more = {
        (name, job): settings["permissions"]
        for name, workflow in WORKFLOWS.items()
        for job, settings in workflow["jobs"].items()
        if "permissions" in settings
    }
    assert more == {("release.yml", "publish"): {"id-token": "write"}}


def test_workflows__publish_what_was_tested_and_checked() -> None:
    jobs = WORKFLOWS["release.yml"]["jobs"]

    assert jobs["publish"]["needs"] == ["tests", "build"]
    assert [step["run"].split()[:2] for step in jobs["build"]["steps"] if "run" in step] == [
        ["make", "release-check"],
        ["make", "build"],
    ]


def test_workflows__run_targets_that_exist() -> None:
    texts = [path.read_text("utf-8") for path in FOLDER.glob("*.yml")]
    matrix = WORKFLOWS["tests.yml"]["jobs"]["versions"]["strategy"]["matrix"]["target"]
    runs = [words for text in texts for words in re.findall(r"run: make (.*)", text)]
    targets = {word for words in runs for word in words.split() if re.fullmatch(r"[a-z][a-z0-9-]*", word)} | {*matrix}

    assert targets >= {"test", "build", "test-lowest"}
    assert targets <= set(re.findall(r"^([a-z0-9-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


# Lowest versions


def test_lowest__has_all_that_users_install() -> None:
    pins = [Requirement(pin) for pin in lowest(PYPROJECT["project"])]
    names = {pin.name for pin in pins}
    assert {"httpx", "attrs", "python-dateutil", "filelock", "jsonschema-rs", "uvicorn"} <= names
    assert not {"pytest", "mypy"} & names
    assert all(str(pin.specifier).startswith("==") for pin in pins)


def test_lowest__follows_extras_and_markers() -> None:
    pins = lowest(
        project(
            "httpx[http2,socks]>=0.27,<1",
            "old>=1; python_version < '3'",
            dev=("x[b,a]", "pytest>=8"),
            a=["one~=1.4"],
            b=["two==3"],
            docs=["mkdocs>=1"],
        )
    )
    assert list(pins) == ["httpx[http2,socks]==0.27", "one==1.4", "two==3"]


def test_lowest__must_be_stated() -> None:
    with pytest.raises(ValueError, match="httpx<1 has no lower bound"):
        list(lowest(project("httpx<1")))


def test_lowest__leaves_what_tests_need_to_pip() -> None:
    dev = ("x[a]", "pytest>=8", "schemathesis==4")

    assert list(requirements(project("httpx>=1", dev=dev, a=["one>=1"]))) == ["httpx==1", "one==1", "pytest>=8"]


def test_lowest__is_printed() -> None:
    run = subprocess.run([sys.executable, "-m", "tools.lowest"], cwd=ROOT, capture_output=True, check=True, text=True)
    assert run.stdout.splitlines() == list(requirements(PYPROJECT["project"]))


def test_tools_before_a_commit__are_those_of_the_environment() -> None:
    text = (ROOT / ".pre-commit-config.yaml").read_text("utf-8")
    assert re.findall(r"repo: (\S+)", text) == ["local"]
    targets = re.findall(r"entry: make (\S+)", text)
    assert targets
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert all(re.search(rf"^{target}:", makefile, re.MULTILINE) for target in targets)
