"""What `make sizes` counts."""

from __future__ import annotations

from pathlib import Path

from tools.sizes import code_lines, modules, report, room, totals

SOURCE = '''
"""A module.

With words.
"""

import os  # A comment counts with its line.

# This one does not count.
LIMIT = 3
"""How many.

At most."""


class Shop:
    "Sells."

    def greet(self):
        """Says something."""
        text = f"""two
{self}"""

        return (
            text
        )


class Empty: "One line, with code."
'''


def test_code__is_counted_without_blanks_comments_and_docstrings() -> None:
    assert code_lines(SOURCE) == len(
        ["import", "LIMIT", "class", "def", "text", "self", "return", "text", ")", "class"]
    )
    assert code_lines("") == code_lines("# Only a comment.\n") == 0


def test_room__is_the_first_folder() -> None:
    assert room("errors.py") == "root"
    assert room("auth/token.py") == "auth"
    assert room("sandbox/account/reports/rows.py") == "sandbox"
    assert room("_async/client.py") == "_async"
    assert room("_async/resources/tags.py") == "_async/resources"
    assert room("openapi/codegen/lint.py") == "openapi/codegen"


def test_totals__unite_rooms_and_leave_out_what_is_not_there() -> None:
    by_room = {"root": 1, "_async": 10, "auth": 100, "_async/resources": 1000, "redis": 5, "testing": 7}

    assert totals(by_room) == {"core": 111, "conveniences": 1000, "redis": 5}


def write(path: Path, lines: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("x = 1\n" * lines, "utf-8")


def test_report__follows_the_tree(tmp_path: Path) -> None:
    client = tmp_path / "overlay/helpscout_client"
    write(client / "errors.py", 2)
    write(client / "auth/token.py", 251)
    write(client / "auth/stores.py", 3)
    write(client / "_sync/client.py", 1000)
    write(tmp_path / "generated/helpscout_api/wire.py", 250)
    write(tmp_path / "generated/helpscout_api/models/tag.py", 1000)
    write(tmp_path / "tools/sizes.py", 4)

    assert list(report(modules(tmp_path))) == [
        "Rooms",
        "     254  auth",
        "     250  generated",
        "       4  tools",
        "       2  root",
        "",
        "Totals",
        "     256  core",
        "",
        "Modules above 250 lines",
        "     251  auth/token.py",
        "",
    ]


def test_rooms__of_this_repository_have_code() -> None:
    sizes = modules(Path(__file__).parents[2])

    assert {"core", "conveniences", "webhooks", "redis", "sandbox"} <= {
        name for name, lines in totals({room(module): lines for module, lines in sizes.items()}).items() if lines
    }
