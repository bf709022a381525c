"""Prints the requirements of `make test-lowest`, one per line, in pip's format.

Dependencies of users are pinned to the lowest version that `pyproject.toml` allows. For dependencies of the tests only,
pip chooses compatible versions.
"""

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent
#: Packages without a version that is compatible with the lowest ones. The tests that need them are skipped.
LEFT_OUT = {"schemathesis"}


def requirements(project: dict[str, Any]) -> Iterator[str]:
    """Yields the lowest versions, then the other requirements of the extra `dev`.

    Args:
        project: The table `project` of a `pyproject.toml`.

    Raises:
        ValueError: A dependency has no lower bound.
    """
    yield from lowest(project)
    for text in project["optional-dependencies"]["dev"]:
        if Requirement(text).name not in {project["name"], *LEFT_OUT}:
            yield text


def lowest(project: dict[str, Any]) -> Iterator[str]:
    """Yields a pin for each dependency, including those of the tested extras, which `dev` includes.

    Args:
        project: The table `project` of a `pyproject.toml`.

    Raises:
        ValueError: A dependency has no lower bound.
    """
    extras = project["optional-dependencies"]
    tested = [
        extra
        for requirement in map(Requirement, extras["dev"])
        if requirement.name == project["name"]
        for extra in sorted(requirement.extras)
    ]
    for text in [*project["dependencies"], *(text for extra in tested for text in extras[extra])]:
        requirement = Requirement(text)
        if requirement.marker is None or requirement.marker.evaluate():
            bounds = [part.version for part in requirement.specifier if part.operator in (">=", "~=", "==")]
            if not bounds:
                raise ValueError(f"{text} has no lower bound in pyproject.toml: add one, such as >=1.0")
            options = f"[{','.join(sorted(requirement.extras))}]" if requirement.extras else ""
            yield f"{requirement.name}{options}=={bounds[0]}"


def main() -> int:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    print("\n".join(requirements(project)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
