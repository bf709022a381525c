"""Run as `python -m openapi.codegen generate | check | lint | changes`."""

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from . import changes, exports, generate, lint, sync_twin
from .description import FRAGMENTS, ROOT, Description, DescriptionError, load

#: Everything that is generated.
PLACES = (*generate.PLACES, sync_twin.TARGET, exports.TARGET)


def write(target: Path) -> None:
    """Writes everything that is generated into a folder."""
    generate.generate(FRAGMENTS, target)
    sync_twin.write(ROOT, target)
    exports.write(ROOT, target)


def run_generate() -> int:
    """Generates code and pages, and prints what changed in the description."""
    before = generate.merged(ROOT)
    write(ROOT)
    if before is not None:
        _print_lines(changes.changes(before, generate.merged(ROOT)))
    return 0


def run_check() -> int:
    """Fails if `generate` would change anything. Writes nothing."""
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder))
        changed = generate.differences(ROOT, Path(folder), PLACES)
    _print_lines(
        [f"{name} is not up to date: run `make generate`" for name in changed] or ["generated code is up to date"]
    )
    return bool(changed)


def run_lint() -> int:
    """Checks the description."""
    description = load()
    problems = list(lint.lint(description))
    _print_lines(problems or [f"the description is valid: {len(Description(description).operations)} operations"])
    return bool(problems)


def run_changes() -> int:
    """Prints how the description differs from the one that the code was last generated from."""
    _print_lines(changes.changes(generate.merged(ROOT) or {}, load()))
    return 0


def _print_lines(lines: list[str]) -> None:
    for line in lines:
        print(line)


COMMANDS: dict[str, Callable[[], int]] = {
    "generate": run_generate,
    "check": run_check,
    "lint": run_lint,
    "changes": run_changes,
}


def main() -> int:
    """Runs the command that the arguments name."""
    parser = argparse.ArgumentParser(
        prog="python -m openapi.codegen", description="Generates code and pages from the description."
    )
    commands = parser.add_subparsers(dest="command", required=True)
    for name, function in COMMANDS.items():
        commands.add_parser(name, help=function.__doc__, description=function.__doc__)
    try:
        return COMMANDS[parser.parse_args().command]()
    except (DescriptionError, sync_twin.TwinError) as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
