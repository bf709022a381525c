"""Checks that the repository is ready for a release: `python -m tools.release v0.1.0`."""

import argparse
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import helpscout_client

ROOT = Path(__file__).parent.parent
#: Links that the project page on a package index must have.
ADDRESSES = ("Documentation", "Source", "Changelog", "Issues")


def problems(tag: str, version: str, pyproject: str, changelog: str) -> Iterator[str]:
    """Yields a sentence for each problem that blocks a release.

    Args:
        tag: The name of the tag.
        version: The version of the package.
        pyproject: The text of `pyproject.toml`.
        changelog: The text of `CHANGELOG.md`.
    """
    if tag != f"v{version}":
        yield f"the tag is {tag}, but overlay/helpscout_client/_version.py requires v{version}"
    heading = re.search(r"^## (.*)$", changelog, re.MULTILINE)
    if heading is None or not re.fullmatch(rf"{re.escape(version)} - \d{{4}}-\d\d-\d\d", heading[1]):
        yield f"the first section of CHANGELOG.md must be `{version} - YYYY-MM-DD`"
    urls = tomllib.loads(pyproject)["project"].get("urls", {})
    for name in ADDRESSES:
        if name not in urls:
            yield f"[project.urls] in pyproject.toml has no {name}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tag", nargs="?", default=f"v{helpscout_client.__version__}", help="the name of the tag")
    tag = parser.parse_args().tag
    pyproject, changelog = ((ROOT / name).read_text("utf-8") for name in ("pyproject.toml", "CHANGELOG.md"))
    found = list(problems(tag, helpscout_client.__version__, pyproject, changelog))
    print("\n".join(found) or f"{tag} is ready for release")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
