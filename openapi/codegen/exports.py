"""Writes where the public names of `helpscout_client` live, for loading them late, from the imports that types see."""

import argparse
import ast
import sys
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "overlay/helpscout_client"
TARGET = PACKAGE / "_names.py"


def modules(source: str) -> dict[str, str]:
    """The module of each name that a package imports for type checkers.

    Args:
        source: The text of the package's `__init__.py`.
    """
    (block,) = (node for node in ast.parse(source).body if isinstance(node, ast.If))
    imports = [node for node in block.body if isinstance(node, ast.ImportFrom)]
    return {alias.name: "." * node.level + (node.module or "") for node in imports for alias in node.names}


def text(places: dict[str, str]) -> str:
    lines = "".join(f'    "{name}": "{places[name]}",\n' for name in sorted(places))
    return f'''"""Where the public names live. Made from `__init__.py` by `make generate`; change that."""

from typing import Final

MODULES: Final = {{
{lines}}}
'''


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, fail if anything would change")
    wanted = text(modules((PACKAGE / "__init__.py").read_text("utf-8")))
    if not parser.parse_args().check:
        TARGET.write_text(wanted, "utf-8")
        return 0
    if TARGET.read_text("utf-8") != wanted:
        print(f"{TARGET.name} is not what `make generate` writes")
        return 1
    print(f"{TARGET.name} is up to date")
    return 0


if __name__ == "__main__":
    sys.exit(main())
