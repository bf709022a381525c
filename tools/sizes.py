"""Prints lines of code by room, without blank lines, comments and docstrings. The architecture page has the budgets."""

from __future__ import annotations

import ast
import io
import tokenize
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

ROOT = Path(__file__).parent.parent
#: Longer modules are listed.
LONG = 250
#: Folders with Python code, and the prefixes of their rooms.
FOLDERS = {
    "overlay/helpscout_client": "",
    "generated/helpscout_api": "generated/",
    "openapi": "openapi/",
    "tools": "tools/",
}
#: Copies and generated code. The runtime is counted in the generated package, where users get it.
MADE = ("_sync/", "_resources/", "_exports.py", "generated/api/", "generated/models/", "openapi/codegen/runtime/")
#: Totals with a budget, and their rooms. The room `root` has the top-level modules: client, errors, exports.
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
    """The number of lines with code. Each line of a multi-line string counts, except in docstrings."""
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
    """The positions of docstrings, including those of attributes: strings that are statements."""
    return {
        (node.lineno, node.col_offset)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
    }


def modules(root: Path) -> dict[str, int]:
    """Lines of code of each hand-written module. Names begin with the room, if there is one."""
    sizes = {}
    for folder, prefix in FOLDERS.items():
        for path in sorted((root / folder).rglob("*.py")):
            name = prefix + path.relative_to(root / folder).as_posix()
            if not name.startswith(MADE):
                sizes[name] = code_lines(path.read_text("utf-8"))
    return sizes


def room(module: str) -> str:
    """The room of a module: its first folder. The conveniences in `_async` are a separate room."""
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
    """Lines of code of the existing totals with a budget."""
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
