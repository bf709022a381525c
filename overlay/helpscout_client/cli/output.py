"""Prints results as tables, JSON or CSV."""

from __future__ import annotations

import csv
import datetime
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from difflib import get_close_matches
from itertools import repeat
from pathlib import Path
from typing import Any, Final, Self, TextIO

import attrs
import click

from .values import is_secret

#: The largest width of a column in the choice of columns that fit.
_WIDEST: Final = 44
#: The smallest width of a column of a chosen field.
_NARROWEST: Final = 6
#: The space after a column.
_GAP: Final = 2
#: The columns to show first if not all fit.
_IMPORTANT: Final = (
    *("measure", "id", "number", "subject", "name", "first_name", "last_name", "email", "embedded_emails"),
    *("type", "status", "body"),
)
#: Control characters, which could make a terminal do something.
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def output_options() -> Iterator[click.Option]:
    """The options of commands that print a result."""
    for name, words in {
        "table": "Print a table (default in a terminal).",
        "json": "Print indented JSON.",
        "jsonl": "Print JSON Lines (default in a pipe).",
        "csv": "Print CSV with a header.",
    }.items():
        yield click.Option([f"--{name}", "layout"], flag_value=name, help=words)
    yield click.Option(["--fields"], metavar="A,B.C", help="Print only these properties. One alone prints bare values.")


class Printer:
    """Prints results to standard output, each at once if the layout allows it.

    Args:
        layout: `table`, `json`, `jsonl` or `csv`; by default a table in a terminal, otherwise JSON Lines.
        fields: Paths of properties, separated by commas; None prints all. A single one prints bare values by default.
    """

    def __init__(self, layout: str | None, fields: str | None) -> None:
        self._fields = [*dict.fromkeys(field.strip() for field in (fields or "").split(",") if field.strip())]
        default = "bare" if len(self._fields) == 1 else "table" if sys.stdout.isatty() else "jsonl"
        self._layout = layout or default
        self._held: list[Any] = []
        self._csv: csv.DictWriter[str] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        # After an error or Ctrl-C, this prints the items that were read before.
        if self._layout == "json":
            echo(_json([self._chosen(item) for item in self._held], indent=2))
        elif self._layout == "table" and self._held:
            _draw_list(*self._rows(self._held), all_columns=bool(self._fields))

    def check(self, kind: Any) -> None:
        """Fails for unknown fields of a write's result, before it is sent. Fields of models are only known later."""
        if attrs.has(kind) and not hasattr(kind, "to_dict"):
            known = {field.name.removesuffix("_or_none"): None for field in attrs.fields(kind)}
            for field in self._fields:
                _at(known, field, field)

    def show(self, result: Any) -> None:
        """Prints a single result."""
        if self._layout == "json":
            echo(_json(self._chosen(result), indent=2))
            return
        if self._layout == "jsonl":
            self.add(result)
            return
        from helpscout_client import rows as flat

        # A report has several rows. Fields may also select properties of the whole report.
        is_report = hasattr(result, "current")
        is_report = is_report and (not self._fields or any(name in self._fields for name in flat(result).columns))
        columns, rows = self._rows(result if is_report else [result])
        if self._layout != "table":
            self._write(columns, rows)
        elif is_report:
            _draw_list(columns, rows, all_columns=bool(self._fields))
        else:
            pairs = [(name, rows[0][name]) for name in columns if rows[0][name] or self._fields]
            _draw([("", None)] * 2, pairs, is_list=False)

    def show_all(self, items: Iterable[Any], source: Any, total: int | None) -> None:
        """Prints the items of a list.

        Args:
            items: The items.
            source: The page or iteration. An empty page still has columns, for the header of CSV.
            total: The number of items, if known.
        """
        # A list is already in memory, so it needs no progress bar.
        progress = nullcontext(_no_step) if isinstance(items, list) else self.progress(total)
        with self, progress as step:
            try:
                for item in items:
                    self.add(item)
                    step()
            except BaseException as error:
                if getattr(error, "resume", None) is None:
                    vars(error)["resume"] = getattr(items, "resume", None)
                raise
        no_header = self._layout == "csv" and self._csv is None
        if no_header and (columns := self._rows(source if hasattr(source, "items") else [])[0]):
            self._write(columns, [])
        if self._layout == "table" and not self._held:
            click.echo("Nothing found.", err=True)

    def add(self, item: Any) -> None:
        """Prints an item, or keeps it if the layout needs all items first."""
        if self._layout == "jsonl":
            echo(_json(self._chosen(item)))
        elif self._layout in ("csv", "bare"):
            self._write(*self._rows([item]))
        else:
            self._held.append(item)

    @contextmanager
    def progress(self, total: int | None) -> Iterator[Callable[..., object]]:
        """Shows a progress bar in a terminal without other output. Yields a function to call at each step."""
        if not sys.stderr.isatty() or (sys.stdout.isatty() and self._layout not in ("table", "json")):
            yield _no_step
            return
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

        columns, console = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()), Console(stderr=True)
        options: Any = {"transient": True, "disable": console.is_dumb_terminal}
        with Progress(*columns, console=console, redirect_stdout=False, **options) as bar:
            task = bar.add_task("", total=total)
            yield lambda *_: bar.advance(task)

    def _chosen(self, item: Any) -> dict[str, Any]:
        whole: dict[str, Any] = plain(item)
        return {field: _at(whole, field, field) for field in self._fields} or whole

    def _rows(self, items: Any) -> tuple[Sequence[str], list[dict[str, str]]]:
        """The columns, and flat rows of strings."""
        from helpscout_client import Rows, rows

        if isinstance(items, list) and not all(hasattr(item, "to_dict") for item in items):
            flat = Rows([{} for _ in items], dict.fromkeys(name for item in items for name in plain(item)))
        else:
            flat = rows(items)
        columns = self._fields or flat.columns
        pairs = zip(flat, items if isinstance(items, list) else repeat(items), strict=False)
        return columns, [{name: _cell(name, row, item) for name in columns} for row, item in pairs]

    def _write(self, columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> None:
        """Writes rows as CSV, or as bare values."""
        if self._layout == "bare":
            for row in rows:
                echo(row[columns[0]])
            return
        if self._csv is None:
            self._csv = csv.DictWriter(sys.stdout, columns, lineterminator="\n")
            self._csv.writeheader()
        self._csv.writerows(rows)
        sys.stdout.flush()


def _no_step(*_: object) -> None:
    """Shows no progress."""


def _draw_list(columns: Sequence[str], rows: Sequence[Mapping[str, str]], *, all_columns: bool) -> None:
    """Draws a table of the columns that fit: the most important ones, or as many as possible of the chosen fields."""
    from rich.cells import cell_len
    from rich.console import Console

    cells = {name: [" ".join(row[name].split()) for row in rows] for name in columns}
    filled = [name for name in columns if all_columns or any(cells[name])]
    longest = {name: max(map(cell_len, [name, *cells[name]])) for name in filled}
    # Numbers are never cut, since half an id is useless.
    numbers = {name: max(map(len, cells[name])) for name in filled if "".join(cells[name]).isdigit()}
    least = {name: min(longest[name], _NARROWEST) for name in filled} | numbers
    order = {name: place for place, name in enumerate(numbers if all_columns else _IMPORTANT)}
    room = width = Console().width
    chosen = set[str]()
    for name in sorted(filled, key=lambda name: order.get(name, len(order))):
        room -= (least[name] if all_columns else min(longest[name], _WIDEST)) + _GAP
        if room >= 0 or not chosen:
            chosen.add(name)
    shown = [name for name in filled if name in chosen]
    widths = {name: longest[name] for name in shown}
    # Cuts the widest columns first.
    for widest in range(width, 0, -1):
        if sum(widths.values()) + _GAP * len(shown) <= width:
            break
        widths = {name: max(least[name], min(longest[name], widest)) for name in shown}
    _draw(widths.items(), zip(*(cells[name] for name in shown), strict=True), is_list=True)
    if len(shown) < len(filled):
        words = "more columns don't fit: choose with --fields, or use --json for all."
        click.echo(f"{len(filled) - len(shown)} {words}", err=True)


def _draw(columns: Iterable[tuple[str, int | None]], rows: Iterable[Sequence[str]], *, is_list: bool) -> None:
    """Draws a table with columns of these names and widths. In a list, each row is one line."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, padding=(0, _GAP, 0, 0), show_header=is_list, header_style="bold")
    for name, width in columns:
        table.add_column(name, width=width, no_wrap=is_list, overflow="ellipsis" if is_list else "fold")
    for row in rows:
        # `Text` keeps Rich from reading brackets as markup.
        table.add_row(*(Text(_printable(text)) for text in row))
    Console(file=sys.stdout, highlight=False).print(table)


def plain(value: Any) -> Any:
    """Converts a result to values of JSON, with the names of attributes. Secrets are masked."""
    if isinstance(value, Mapping):
        return {str(name): plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    if isinstance(value, datetime.datetime):
        return value.isoformat().replace("+00:00", "Z")
    if not attrs.has(type(value)):
        return str(value) if isinstance(value, datetime.date | Path) else value
    found = {}
    for field in attrs.fields(type(value)):
        each = getattr(value, field.name)
        if field.name == "additional_properties":
            found.update(plain(each))
        else:
            # Models leave secrets out of their repr.
            name = field.name.removesuffix("_or_none").rstrip("_")
            found[name] = plain(each) if field.repr or each is None else "***"
    return found


def _cell(name: str, row: Mapping[str, Any], item: Any) -> str:
    """The text of a value: that of the column with this name, with `_` or `.` between its parts, or of the property."""
    column = name.replace(".", "_")
    # Only `plain` masks secrets.
    return _text(row[column] if column in row and not is_secret(column) else _at(plain(item), name, name))


def _at(value: Any, path: str, whole: str) -> Any:
    """The value at a path of names, with `.` or `_` between them. In a list, the value of each item."""
    if isinstance(value, list):
        return [_at(each, path, whole) for each in value]
    if not path or value is None:
        return value
    names = sorted(value, key=len, reverse=True) if isinstance(value, Mapping) else []
    for name in names:
        inner, rest = value[name], path.removeprefix(name)
        if rest == "" or (rest != path and rest[0] in "._" and (inner is None or isinstance(inner, Mapping | list))):
            return _at(inner, rest[1:], whole)
    known = f" Known: {', '.join(value)}." if names else ""
    near = get_close_matches(path.partition(".")[0], names, 1)
    hint = f" Did you mean {whole.removesuffix(path) + near[0]!r}?" if near else known
    raise click.UsageError(f"--fields: unknown property {whole!r}.{hint}")


def _text(value: Any) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, list) and not any(isinstance(each, list | dict) for each in value):
        return ", ".join(map(_text, value))
    # Flat rows have floats for all numbers of a report.
    shown = int(value) if isinstance(value, float) and value.is_integer() else plain(value)
    return shown if isinstance(shown, str) else _json(shown)


def _json(value: Any, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent)


def echo(text: str, *, err: bool = False) -> None:
    """Prints a line. In a terminal, control characters are removed."""
    click.echo(_printable(text, sys.stderr if err else sys.stdout), err=err)


def echo_bytes(content: bytes) -> None:
    """Prints bytes unchanged, or as text in a terminal.

    Raises:
        UsageError: They are not text, and the output is a terminal.
    """
    if not sys.stdout.isatty():
        click.echo(content, nl=False)
        return
    try:
        echo(content.decode())
    except UnicodeDecodeError:
        raise click.UsageError("the response is not text: write it to a file with > FILE.") from None


def _printable(text: str, stream: TextIO | None = None) -> str:
    return _CONTROLS.sub("", text) if (stream or sys.stdout).isatty() else text
