"""The report on the differences between an account and the description."""

import json
from collections import Counter
from importlib.resources import files

from .. import HelpScout
from .account import read
from .shapes import Shapes


def report(hs: HelpScout) -> str:
    """Reads an account, and reports how its responses differ from the description, without personal data.

    Raises:
        HelpScoutError: Nothing can be read, for example because the credentials are wrong.
    """
    description = json.loads(files("helpscout_api").joinpath("openapi.json").read_text("utf-8"))
    return text_of(*read(hs, description))


def text_of(shapes: Shapes, skipped: list[str]) -> str:
    """Formats the report."""
    parts = {
        "Properties that the description doesn't have": _lines(shapes.unknown),
        "Values of a type that the description doesn't allow": _lines(shapes.misfits),
        "Values that an enumeration doesn't have": _lines(shapes.values),
        "Properties that were never received": [f"{owner}.{name}" for owner, name in shapes.never_received()],
        "Objects received": [f"{owner}: {count}" for owner, count in sorted(shapes.objects.items())],
        "Lists that were not read": skipped,
    }
    return "\n\n".join("\n".join([f"# {title}", "", *(lines or ["none"])]) for title, lines in parts.items())


def _lines(counter: Counter[tuple[str, str, str]]) -> list[str]:
    return [f"{owner}.{name}: {what}, {count} times" for (owner, name, what), count in sorted(counter.items())]
