"""Checks of `make build`: each test puts one error into correct distributions."""

from __future__ import annotations

import io
import subprocess
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tools import distributions
from tools.distributions import Files, check, faults, read_tree, version_of

pytestmark = pytest.mark.process

INFO = "helpscout_client-1.2.3.dist-info/"
METADATA = b"""Metadata-Version: 2.4
Name: helpscout-client
Version: 1.2.3
Summary: A client
License-Expression: MIT
License-File: LICENSE
Keywords: help scout
Classifier: Typing :: Typed
Requires-Python: >=3.11
Description-Content-Type: text/markdown

# helpscout-client
"""
TREE: Files = {
    "LICENSE": b"MIT",
    "README.md": b"# helpscout-client",
    "docs/index.md": b"words",
    "generated/helpscout_api/api/tags/get_tag.py": b"",
    "generated/helpscout_api/openapi.json": b"{}",
    "generated/helpscout_api/py.typed": b"",
    "openapi/codegen/templates/wire.py.jinja": b"",
    "tools/portable/package.json": b"{}",
    "tools/site/links.py": b"",
    "overlay/helpscout_client/_version.py": b'__version__ = "1.2.3"\n',
    "overlay/helpscout_client/py.typed": b"",
    "pyproject.toml": b"[project]",
    "tests/test_client.py": b"",
}
PACKAGED: Files = {
    name.split("/", 1)[1]: data for name, data in TREE.items() if name.startswith(("generated/", "overlay/"))
}
WHEEL: Files = {
    **PACKAGED,
    f"{INFO}METADATA": METADATA,
    f"{INFO}WHEEL": b"",
    f"{INFO}RECORD": b"",
    f"{INFO}entry_points.txt": b"",
    f"{INFO}licenses/LICENSE": b"MIT",
}
SDIST: Files = {**{name: data for name, data in TREE.items() if not name.startswith("tests/")}, "PKG-INFO": METADATA}


def test_distributions__in_order() -> None:
    assert list(faults(WHEEL, SDIST, TREE)) == []


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("helpscout_client/py.typed", ["the wheel lacks helpscout_client/py.typed"]),
        ("helpscout_api/py.typed", ["the wheel lacks helpscout_api/py.typed"]),
        ("helpscout_api/openapi.json", ["the wheel lacks helpscout_api/openapi.json"]),
        (f"{INFO}licenses/LICENSE", [f"the wheel lacks {INFO}licenses/LICENSE"]),
        (f"{INFO}entry_points.txt", [f"the wheel lacks {INFO}entry_points.txt"]),
    ],
)
def test_wheel__lacks_something(name: str, said: list[str]) -> None:
    wheel = {key: data for key, data in WHEEL.items() if key != name}
    assert list(faults(wheel, SDIST, TREE)) == said


@pytest.mark.parametrize(
    "name",
    [
        "tests/test_client.py",
        "helpscout_client/test_client.py",
        "helpscout_client/sandbox/conftest.py",
        "helpscout_client/.env",
        "helpscout_client/token.json",
        "other/__init__.py",
    ],
)
def test_wheel__holds_something_else(name: str) -> None:
    # Files in version control are not allowed either.
    tree = {**TREE, f"overlay/{name}": b""}
    assert f"the wheel holds {name}" in list(faults({**WHEEL, name: b""}, SDIST, tree))


def test_wheel__describes_itself_with_more() -> None:
    assert list(faults({**WHEEL, f"{INFO}notes": b""}, SDIST, TREE)) == [f"the wheel holds {INFO}notes"]


@pytest.mark.parametrize("name", ["tests/test_client.py", ".env", "build/lib.py", "docs/draft.docx", "openapi/x/y.py"])
def test_sdist__holds_something_else(name: str) -> None:
    assert list(faults(WHEEL, {**SDIST, name: b""}, {**TREE, name: b""})) == [f"the sdist holds {name}"]


def test_sdist__lacks_a_module() -> None:
    sdist = {key: data for key, data in SDIST.items() if not key.endswith("get_tag.py")}
    assert list(faults(WHEEL, sdist, TREE)) == ["the sdist lacks generated/helpscout_api/api/tags/get_tag.py"]


def test_file__is_not_in_version_control() -> None:
    said = list(faults({**WHEEL, "helpscout_client/x.py": b""}, {**SDIST, "docs/x.md": b""}, TREE))
    assert said == [
        "the wheel's helpscout_client/x.py is not in version control",
        "the sdist's docs/x.md is not in version control",
    ]


def test_file__is_another_than_in_version_control() -> None:
    said = list(faults({**WHEEL, "helpscout_api/openapi.json": b"[]"}, {**SDIST, "LICENSE": b"GPL"}, TREE))
    assert said == [
        "the wheel's helpscout_api/openapi.json differs from version control",
        "the sdist's LICENSE differs from version control",
    ]


@pytest.mark.parametrize(
    "secret",
    [
        "-----BEGIN RSA " + "PRIVATE KEY-----",
        "-----BEGIN " + "PRIVATE KEY-----",
        "pypi-" + "AgEIcHlwaS5vcmcCJDNmN2Jk",
        "ghp_" + "a1" * 18,
        "AKIA" + "A1B2" * 4,
        "/home" + "/ines/helpscout",
        "/Users" + "/ines/helpscout",
    ],
)
def test_file__holds_a_secret(secret: str) -> None:
    name = "generated/helpscout_api/openapi.json"
    data = f'{{"x": "{secret}"}}'.encode()
    said = list(faults({**WHEEL, name.split("/", 1)[1]: data}, {**SDIST, name: data}, {**TREE, name: data}))
    assert len(said) == 2
    assert all("a possible secret or local path" in line and secret not in line for line in said)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Version: 1.2.3", "Version: 1.2.4", "the metadata's Version is 1.2.4, which does not match 1\\.2\\.3"),
        (
            "Name: helpscout-client",
            "Name: helpscout",
            "the metadata's Name is helpscout, which does not match helpscout-client",
        ),
        ("Summary: A client\n", "", "the metadata's Summary is None, which does not match .+"),
        ("License-Expression: MIT\n", "", "the metadata's License-Expression is None, which does not match MIT"),
        ("Requires-Python: >=3.11\n", "", "the metadata's Requires-Python is None, which does not match >=3\\.\\d+"),
        (
            "text/markdown",
            "text/plain",
            "the metadata's Description-Content-Type is text/plain, which does not match text/markdown",
        ),
        ("Typing :: Typed", "Framework :: AsyncIO", "the metadata lacks the classifier Typing :: Typed"),
        ("# helpscout-client\n", "", "the metadata has no README"),
    ],
)
def test_metadata__is_not_complete(old: str, new: str, said: str) -> None:
    metadata = METADATA.decode().replace(old, new).encode()
    wheel, sdist = {**WHEEL, f"{INFO}METADATA": metadata}, {**SDIST, "PKG-INFO": metadata}
    assert list(faults(wheel, sdist, TREE)) == [said]


def test_metadata__of_wheel_and_sdist_differ() -> None:
    said = list(faults(WHEEL, {**SDIST, "PKG-INFO": METADATA + b"more"}, TREE))
    assert said == ["the metadata of the wheel and the sdist differ"]


def test_version__must_be_stated() -> None:
    with pytest.raises(AssertionError, match="has no line __version__"):
        version_of({**TREE, "overlay/helpscout_client/_version.py": b""})


# Files


def make(folder: Path, wheel: Files = WHEEL, sdist: Files = SDIST) -> Path:
    """Writes distributions."""
    folder.mkdir(exist_ok=True)
    with zipfile.ZipFile(folder / "helpscout_client-1.2.3-py3-none-any.whl", "w") as whl:
        for name, data in wheel.items():
            whl.writestr(zipfile.ZipInfo(name), data)
    with tarfile.open(folder / "helpscout_client-1.2.3.tar.gz", "w") as tar:
        tar.addfile(_directory())
        for name, data in sdist.items():
            member = tarfile.TarInfo(f"helpscout_client-1.2.3/{name}")
            member.size = len(data)
            tar.addfile(member, io.BytesIO(data))
    return folder


def _directory() -> tarfile.TarInfo:
    directory = tarfile.TarInfo("helpscout_client-1.2.3/docs")
    directory.type = tarfile.DIRTYPE
    return directory


def test_folder__in_order(tmp_path: Path) -> None:
    assert list(check(make(tmp_path / "dist"), make(tmp_path / "again"), TREE)) == []


def test_folder__holds_old_distributions_too(tmp_path: Path) -> None:
    make(tmp_path / "dist")
    (tmp_path / "dist/helpscout_client-1.2.2.tar.gz").touch()
    (said,) = check(tmp_path / "dist", tmp_path / "again", TREE)
    assert "1.2.2" in said


def test_folder__is_not_the_same_when_made_again(tmp_path: Path) -> None:
    dist, again = make(tmp_path / "dist"), make(tmp_path / "again", sdist={**SDIST, "README.md": b"# other"})
    assert list(check(dist, again, TREE)) == [
        "helpscout_client-1.2.3.tar.gz is not reproducible: a second build differs"
    ]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """Runs the check on distributions in `dist` and `again`, with a checkout in `tree`."""
    for name, data in TREE.items():
        path = tmp_path / "tree" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    for command in (["init", "--quiet"], ["add", "."]):
        subprocess.run(["git", *command], cwd=tmp_path / "tree", check=True)
    monkeypatch.setattr(distributions, "ROOT", tmp_path / "tree")
    monkeypatch.setattr("sys.argv", ["distributions.py", str(tmp_path / "dist"), str(tmp_path / "again")])
    return distributions.main


def test_main__is_content(tmp_path: Path, run: Callable[[], int], capsys: pytest.CaptureFixture[str]) -> None:
    make(tmp_path / "dist")
    make(tmp_path / "again")
    assert run() == 0
    assert capsys.readouterr().out == "the wheel and the sdist are correct\n"


def test_main__fails(tmp_path: Path, run: Callable[[], int], capsys: pytest.CaptureFixture[str]) -> None:
    make(tmp_path / "dist", {**WHEEL, "tests/test_client.py": b""})
    make(tmp_path / "again")
    assert run() == 1
    said = capsys.readouterr().out.splitlines()
    assert said == [
        "helpscout_client-1.2.3-py3-none-any.whl is not reproducible: a second build differs",
        "the wheel holds tests/test_client.py",
        "the wheel's tests/test_client.py is not in version control",
    ]


def test_tree__is_what_git_knows(tmp_path: Path, run: Callable[[], int]) -> None:
    (tmp_path / "tree/secret.txt").touch()
    (tmp_path / "tree/README.md").unlink()
    assert set(read_tree(tmp_path / "tree")) == set(TREE) - {"README.md"}
