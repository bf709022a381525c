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
from pathlib import Path
from typing import Any, Final, Self, TextIO

import attrs
import click

#: The largest width of a column in the choice of columns that fit.
_WIDEST: Final = 44
#: The columns to show first if not all fit.
_IMPORTANT: Final = ("measure", "id", "number", "subject", "name", "first_name", "last_name", "email", "type", "status")
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
        self._fields = [field.strip() for field in (fields or "").split(",") if field.strip()]
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

    def show(self, result: Any) -> None:
        """Prints a single result."""
        if self._layout == "json":
            echo(_json(self._chosen(result), indent=2))
            return
        if self._layout not in ("table", "csv"):
            self.add(result)
            return
        # A report has several rows.
        is_report = hasattr(result, "current") and not self._fields
        columns, rows = self._rows(result if is_report else [result])
        if self._layout == "csv":
            self._write_csv(columns, rows)
        elif is_report:
            _draw_list(columns, rows, all_columns=False)
        else:
            _draw(("", ""), [(name, rows[0][name]) for name in columns if rows[0][name]], is_list=False)

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
        if self._layout == "csv" and self._csv is None:
            self._write_csv(*self._rows(source if getattr(source, "items", None) == [] else []))
        if self._layout == "table" and not self._held:
            click.echo("Nothing found.", err=True)

    def add(self, item: Any) -> None:
        """Prints an item, or keeps it if the layout needs all items first."""
        if self._layout == "jsonl":
            echo(_json(self._chosen(item)))
        elif self._layout == "bare":
            echo(_text(self._chosen(item)[self._fields[0]]))
        elif self._layout == "csv":
            self._write_csv(*self._rows([item]))
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
        with Progress(*columns, console=console, redirect_stdout=False, redirect_stderr=False, **options) as bar:
            task = bar.add_task("", total=total)
            yield lambda *_: bar.advance(task)

    def _chosen(self, item: Any) -> dict[str, Any]:
        whole: dict[str, Any] = plain(item)
        return {field: _at(whole, field.split("."), field) for field in self._fields} or whole

    def _rows(self, items: Any) -> tuple[Sequence[str], list[dict[str, str]]]:
        """The columns, and flat rows of strings."""
        from helpscout_client import rows

        is_plain = isinstance(items, list) and not all(hasattr(item, "to_dict") for item in items)
        if self._fields or is_plain:
            found: Sequence[Mapping[str, Any]] = [self._chosen(item) for item in items]
            columns: Sequence[str] = self._fields or [*dict.fromkeys(name for row in found for name in row)]
        else:
            found = flat = rows(items)
            columns = flat.columns
        return columns, [{name: _text(row[name]) for name in columns} for row in found]

    def _write_csv(self, columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> None:
        if self._csv is None:
            self._csv = csv.DictWriter(sys.stdout, columns, lineterminator="\n")
            self._csv.writeheader()
        self._csv.writerows(rows)
        sys.stdout.flush()


def _no_step(*_: object) -> None:
    """Shows no progress."""


def _draw_list(columns: Sequence[str], rows: Sequence[Mapping[str, str]], *, all_columns: bool) -> None:
    """Draws a table with the most important columns, as many as fit."""
    from rich.cells import cell_len
    from rich.console import Console

    filled = [name for name in columns if all_columns or any(row[name] for row in rows)]
    order = {name: place for place, name in enumerate(_IMPORTANT)}
    room, chosen = Console().width, set[str]()
    for name in sorted(filled, key=lambda name: order.get(name, len(order))):
        longest = max(cell_len(name), *(cell_len(row[name]) for row in rows))
        room -= min(longest, _WIDEST) + 2
        if all_columns or room >= 0 or not chosen:
            chosen.add(name)
    shown = [name for name in filled if name in chosen]
    _draw(shown, [[row[name] for name in shown] for row in rows], is_list=True)
    if len(shown) < len(filled):
        click.echo(f"{len(filled) - len(shown)} more columns: choose with --fields, or use --json for all.", err=True)


def _draw(names: Sequence[str], rows: Iterable[Sequence[str]], *, is_list: bool) -> None:
    """Draws a table. In a list, each row is one line."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, padding=(0, 2, 0, 0), show_header=is_list, header_style="bold")
    for name in names:
        table.add_column(name, no_wrap=is_list, overflow="ellipsis" if is_list else "fold")
    for row in rows:
        # `Text` keeps Rich from reading brackets as markup.
        table.add_row(*(Text(_printable(text.partition("\n")[0] if is_list else text)) for text in row))
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


def _at(value: Any, path: Sequence[str], whole: str) -> Any:
    """The value at a path of names. In a list, the value of each item."""
    if isinstance(value, list):
        return [_at(each, path, whole) for each in value]
    if not path or value is None:
        return value
    if not isinstance(value, Mapping) or path[0] not in value:
        near = get_close_matches(path[0], value if isinstance(value, Mapping) else (), 1)
        raise click.UsageError(f"--fields: unknown property {whole!r}.{f' Did you mean {near[0]!r}?' if near else ''}")
    return _at(value[path[0]], path[1:], whole)


def _text(value: Any) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, list) and not any(isinstance(each, list | dict) for each in value):
        return ", ".join(map(_text, value))
    shown = plain(value)
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
