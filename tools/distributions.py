"""Checks the output of `make build`: the contents of the wheel and the sdist, and that the build is reproducible."""

import argparse
import email.parser
import re
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
VERSION = "overlay/helpscout_client/_version.py"
PACKAGES = ("generated/helpscout_api/", "overlay/helpscout_client/")

Files = dict[str, bytes]

#: Files of the packages that a wheel may contain.
PACKAGED = re.compile(
    r"helpscout_(api|client)/(([a-z0-9_]+/)*(?!test_|conftest)[a-z0-9_]+\.py|py\.typed)|helpscout_api/openapi\.json"
)
#: Metadata files of a wheel.
DESCRIBING = {"METADATA", "WHEEL", "RECORD", "entry_points.txt", "licenses/LICENSE"}
#: Files that an sdist may contain.
SOURCES = re.compile(
    r"PKG-INFO|\.gitignore|LICENSE|Makefile|pyproject\.toml|generator-config\.yaml|mkdocs\.yml"
    r"|(README|CHANGELOG|CONTRIBUTING|SECURITY)\.md"
    r"|(generated/helpscout_api|overlay/helpscout_client)/.+"
    r"|openapi/(\w+\.yaml|codegen/(\w+/)*\w+(\.py|\.py\.jinja))"
    r"|tools/(\w+/)*\w+\.(py|json|yaml)"
    r"|docs/([\w-]+/)*[\w-]+\.(md|png|svg|css)"
    r"|examples/(\w+/)*\w+\.(py|md|html|txt)"
)
#: Matches probable secrets and paths of a developer's machine.
SECRETS = re.compile(
    rb"-----BEGIN [A-Z ]*PRIVATE KEY-----|\bpypi-AgE[\w-]{20,}|\bgh[opsu]_\w{30,}|\bAKIA[0-9A-Z]{16}\b"
    rb"|/(?:home|Users)/\w+/"
)


def faults(wheel: Files, sdist: Files, tree: Files) -> Iterator[str]:
    """Yields a sentence for each problem.

    Args:
        wheel: The files of the wheel.
        sdist: The files of the sdist, without the folder that they are in.
        tree: The files in version control.
    """
    version = version_of(tree)
    info = f"helpscout_client-{version}.dist-info/"
    packaged = {name.split("/", 1)[1]: data for name, data in tree.items() if name.startswith(PACKAGES)}
    described = {name for name in wheel if name.startswith(info)}
    yield from (f"the wheel lacks {info}{name}" for name in sorted(DESCRIBING) if info + name not in wheel)
    yield from (f"the wheel holds {name}" for name in sorted(described - {info + name for name in DESCRIBING}))
    contents = {name: data for name, data in wheel.items() if name not in described}
    yield from (f"the wheel lacks {name}" for name in sorted({*packaged} - {*contents}))
    yield from (f"the wheel holds {name}" for name in sorted(contents) if not PACKAGED.fullmatch(name))
    yield from (f"the wheel's {problem}" for problem in _differences(contents, packaged))

    yield from (f"the sdist lacks {name}" for name in sorted({*tree} - {*sdist}) if name.startswith(PACKAGES))
    yield from (f"the sdist holds {name}" for name in sorted(sdist) if not SOURCES.fullmatch(name))
    yield from (
        f"the sdist's {problem}"
        for problem in _differences({name: data for name, data in sdist.items() if name != "PKG-INFO"}, tree)
    )
    for where, files in (("wheel", wheel), ("sdist", sdist)):
        for name, data in sorted(files.items()):
            if found := SECRETS.search(data):
                yield f"the {where}'s {name} contains a possible secret or local path: {found[0][:12].decode()}..."

    if wheel.get(f"{info}METADATA") != sdist.get("PKG-INFO"):
        yield "the metadata of the wheel and the sdist differ"
    yield from _lacking(wheel.get(f"{info}METADATA", b"").decode(), version)


def version_of(tree: Files) -> str:
    """The version in `_version.py`, its only source."""
    match = re.search(r'^__version__ = "(.+)"$', tree[VERSION].decode(), re.MULTILINE)
    assert match, f'{VERSION} has no line __version__ = "..."'
    return match[1]


def _differences(files: Files, tree: Files) -> Iterator[str]:
    for name, data in sorted(files.items()):
        if name not in tree:
            yield f"{name} is not in version control"
        elif data != tree[name]:
            yield f"{name} differs from version control"


def _lacking(text: str, version: str) -> Iterator[str]:
    metadata = email.parser.HeaderParser().parsestr(text)
    wanted = {
        "Name": "helpscout-client",
        "Version": re.escape(version),
        "Summary": ".+",
        "License-Expression": "MIT",
        "License-File": "LICENSE",
        "Keywords": ".+",
        "Requires-Python": r">=3\.\d+",
        "Description-Content-Type": "text/markdown",
    }
    for key, pattern in wanted.items():
        if not re.fullmatch(pattern, metadata.get(key, "")):
            yield f"the metadata's {key} is {metadata.get(key)}, which does not match {pattern}"
    if "Typing :: Typed" not in metadata.get_all("Classifier", []):
        yield "the metadata lacks the classifier Typing :: Typed"
    if not metadata.get_payload():
        yield "the metadata has no README"


# Files


def read_wheel(path: Path) -> Files:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def read_sdist(path: Path) -> Files:
    """The files of an sdist, without its top folder."""
    files = {}
    with tarfile.open(path) as archive:
        for member in archive.getmembers():
            if content := archive.extractfile(member):
                files[member.name.removeprefix(path.name.removesuffix(".tar.gz") + "/")] = content.read()
    return files


def read_tree(folder: Path) -> Files:
    """The files in version control, with their current contents."""
    names = subprocess.run(["git", "ls-files", "-z"], cwd=folder, check=True, capture_output=True).stdout.decode()
    return {name: (folder / name).read_bytes() for name in names.split("\0") if (folder / name).is_file()}


def check(dist: Path, again: Path, tree: Files) -> Iterator[str]:
    """Yields the problems of a folder of distributions, and its differences from a second build of the same sources."""
    stem = f"helpscout_client-{version_of(tree)}"
    wanted = {f"{stem}-py3-none-any.whl", f"{stem}.tar.gz"}
    names = {path.name for path in dist.iterdir()}
    if names != wanted:
        yield f"{dist} contains {sorted(names)} instead of {sorted(wanted)}"
        return
    for name in sorted(wanted):
        if not (again / name).is_file() or (dist / name).read_bytes() != (again / name).read_bytes():
            yield f"{name} is not reproducible: a second build differs"
    yield from faults(read_wheel(dist / f"{stem}-py3-none-any.whl"), read_sdist(dist / f"{stem}.tar.gz"), tree)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dist", type=Path, help="folder with a wheel and an sdist")
    parser.add_argument("again", type=Path, help="folder with a second build of the same sources")
    arguments = parser.parse_args()
    found = list(check(arguments.dist, arguments.again, read_tree(ROOT)))
    print("\n".join(found) or "the wheel and the sdist are correct")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
