"""Prints how an account differs from the description."""

import json
import sys
from collections import Counter
from importlib.resources import files

from .. import HelpScout, HelpScoutError
from .account import read
from .shapes import Shapes


def write(shapes: Shapes, skipped: list[str]) -> str:
    """The report."""
    parts = {
        "Properties that the description doesn't know": _lines(shapes.unknown),
        "Values of a kind that the description doesn't know": _lines(shapes.misfits),
        "Values that an enumeration doesn't list": _lines(shapes.values),
        "Properties that never came": [f"{owner}.{name}" for owner, name in shapes.never()],
        "Objects that came": [f"{owner}: {count}" for owner, count in sorted(shapes.objects.items())],
        "Lists that were not read": skipped,
    }
    return "\n\n".join("\n".join([f"# {title}", "", *(lines or ["none"])]) for title, lines in parts.items())


def _lines(counter: Counter[tuple[str, str, str]]) -> list[str]:
    return [f"{owner}.{name}: {what}, {count} times" for (owner, name, what), count in sorted(counter.items())]


def main() -> int:
    """Prints the report on the account of the environment's credentials."""
    description = json.loads(files("helpscout_api").joinpath("openapi.json").read_text("utf-8"))
    try:
        with HelpScout() as hs:
            sys.stdout.write(f"{write(*read(hs, description))}\n")
    except HelpScoutError as error:
        # Such as credentials that are missing.
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
