"""Writes the table of public names that `helpscout_client` loads lazily, from its imports for type checkers."""

import ast
from pathlib import Path

from .formatting import header

SOURCE = Path("overlay/helpscout_client/__init__.py")
TARGET = SOURCE.with_name("_exports.py")


def modules(source: str) -> dict[str, str]:
    """Maps each name that a package imports for type checkers to its module.

    Args:
        source: Source code of the package's `__init__.py`.
    """
    (block,) = (node for node in ast.parse(source).body if isinstance(node, ast.If))
    imports = [node for node in block.body if isinstance(node, ast.ImportFrom)]
    return {alias.name: "." * node.level + (node.module or "") for node in imports for alias in node.names}


def write(root: Path, target: Path) -> None:
    """Writes the table of public names of a checkout into a folder.

    Args:
        root: A checkout.
        target: The folder in which `overlay/helpscout_client/_exports.py` is written.
    """
    (target / TARGET).parent.mkdir(parents=True, exist_ok=True)
    (target / TARGET).write_text(_table(modules((root / SOURCE).read_text("utf-8"))), "utf-8")


def _table(places: dict[str, str]) -> str:
    lines = "".join(f'    "{name}": "{places[name]}",\n' for name in sorted(places))
    return f'''{header(str(SOURCE))}"""Where the public names are defined."""

from typing import Final

MODULES: Final = {{
{lines}}}
'''
