"""Prints lines of code by room: without blank lines, comments and docstrings. Budgets are on the architecture page."""

from __future__ import annotations

import ast
import io
import tokenize
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

ROOT = Path(__file__).parent.parent
#: Modules above this are listed.
LONG = 250
#: Where Python is, and what the rooms in there are called.
FOLDERS = {
    "overlay/helpscout_client": "",
    "generated/helpscout_api": "generated/",
    "openapi": "openapi/",
    "tools": "tools/",
}
#: Copies, and what is made from the description. The runtime counts where users get it, in the generated package.
MADE = ("_sync/", "_resources/", "_exports.py", "generated/api/", "generated/models/", "openapi/codegen/runtime/")
#: Totals that have a budget, by the rooms that they unite. The root is the modules of no room: client, errors, exports.
TOTALS = {
    "core": ("root", "_async", "auth", "transport", "ratelimit", "paging", "arguments", "concurrency"),
    "conveniences": ("_async/resources", "resources"),
    "webhooks": ("webhooks",),
    "redis": ("redis",),
    "cli": ("cli",),
    "export": ("export",),
    "sandbox": ("sandbox",),
}
_NO_CODE = {
    tokenize.COMMENT,
    tokenize.NL,
    tokenize.NEWLINE,
    tokenize.INDENT,
    tokenize.DEDENT,
    tokenize.ENCODING,
    tokenize.ENDMARKER,
}


def code_lines(source: str) -> int:
    """How many lines hold code. Other strings of several lines count as all of them."""
    docstrings = _docstrings(ast.parse(source))
    return len(
        {
            line
            for token in tokenize.generate_tokens(io.StringIO(source).readline)
            if token.type not in _NO_CODE and token.start not in docstrings
            for line in range(token.start[0], token.end[0] + 1)
        }
    )


def _docstrings(tree: ast.Module) -> set[tuple[int, int]]:
    """Where docstrings begin, those of attributes included: strings that are statements of their own."""
    return {
        (node.lineno, node.col_offset)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
    }


def modules(root: Path) -> dict[str, int]:
    """Lines of code of each module that is written by hand. Names begin with the room, if there is one."""
    sizes = {}
    for folder, prefix in FOLDERS.items():
        for path in sorted((root / folder).rglob("*.py")):
            name = prefix + path.relative_to(root / folder).as_posix()
            if not name.startswith(MADE):
                sizes[name] = code_lines(path.read_text("utf-8"))
    return sizes


def room(module: str) -> str:
    """The room of a module: its first folder. What the conveniences wait for is a room of its own in `_async`."""
    folders = module.split("/")[:-1]
    if folders[:2] in (["_async", "resources"], ["openapi", "codegen"]):
        return "/".join(folders[:2])
    return folders[0] if folders else "root"


def rooms(sizes: Mapping[str, int]) -> Counter[str]:
    """Lines of code by room, the largest first."""
    by_room: Counter[str] = Counter()
    for module, lines in sizes.items():
        by_room[room(module)] += lines
    return by_room


def totals(by_room: Mapping[str, int]) -> dict[str, int]:
    """Lines of code of what has a budget, as far as it is there."""
    return {
        name: sum(by_room.get(each, 0) for each in united)
        for name, united in TOTALS.items()
        if any(each in by_room for each in united)
    }


def report(sizes: Mapping[str, int]) -> Iterable[str]:
    """Lines to print."""
    by_room = rooms(sizes)
    long = {module: lines for module, lines in sizes.items() if lines > LONG}
    for heading, table in (
        ("Rooms", dict(by_room.most_common())),
        ("Totals", totals(by_room)),
        (f"Modules above {LONG} lines", long),
    ):
        yield heading
        for name, lines in table.items():
            yield f"  {lines:>6,}  {name}"
        yield ""


def main() -> None:
    """Prints the sizes of this repository."""
    print("\n".join(report(modules(ROOT))).rstrip())


if __name__ == "__main__":
    main()
