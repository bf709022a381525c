"""Calls a method for each id from a pipe."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from .asking import confirm
from .connection import given
from .errors import SomeFailed
from .output import Printer
from .values import piped_ids

if TYPE_CHECKING:
    from .commands import MethodCommand

#: The default number of calls at a time.
_CONCURRENCY: Final = 4


def call_for_each(
    context: click.Context, command: MethodCommand, hs: Any, call: Callable[[Any, Any], Any], printer: Printer
) -> None:
    """Calls a method for each id from standard input, several at a time. Prints results as they arrive.

    Args:
        context: The command's context.
        command: The command.
        hs: The client.
        call: Calls the method of a client with an id.
        printer: Prints the results.

    Raises:
        SomeFailed: Some calls failed.
    """
    read: Callable[[str], Any] = click.INT if command.arguments[0].kind == "integer" else str
    record = _Record(context.params["done"], read)
    ids = [key for key in dict.fromkeys(map(read, piped_ids())) if key not in record.done]
    lock = threading.Lock()

    def write(key: Any) -> None:
        result = call(hs, key)
        # This reads all pages of a list.
        for item in result if command.is_list else [result]:
            if item is not None:
                with lock:
                    printer.add(item)
        with lock:
            record.add(key)

    if given(context, "dry_run"):
        from .dry_run import showing_requests

        for key in ids:
            # One note is enough for all ids.
            with showing_requests(sends_more=not command.is_operation and key == ids[-1]):
                write(key)
        return
    if ids:
        confirm(context, lambda client: call(client, ids[0]), len(ids) - 1, is_operation=command.is_operation)
    record.check()
    try:
        with printer, printer.progress(len(ids)) as step:
            concurrency = context.params["concurrency"] or _CONCURRENCY
            outcomes = hs.for_each(ids, write, concurrency=concurrency, on_progress=step)
    except BaseException as error:
        error.add_note(record.note_interruption(getattr(error, "done", ()), len(ids)))
        raise
    for key in outcomes.uncertain:
        record.add(key)
    if outcomes.errors:
        raise SomeFailed(outcomes.errors, len(outcomes.results))
    click.echo(f"{len(outcomes.results)} done.", err=True)


class _Record:
    """The ids that are done, kept in a file if there is a path."""

    def __init__(self, path: str | None, read: Callable[[str], Any]) -> None:
        self._path = path
        text = Path(path).read_text("utf-8") if path is not None and Path(path).exists() else ""
        self.done = dict.fromkeys(map(read, text.split()))

    def check(self) -> None:
        """Fails if the file can't be written, before any call."""
        self._write([])

    def add(self, key: Any) -> None:
        """Writes an id to the file at once, so that it is kept even if the process is killed."""
        if key not in self.done:
            self.done[key] = None
            self._write([key])

    def _write(self, keys: Iterable[Any]) -> None:
        if self._path is not None:
            with open(self._path, "a", encoding="utf-8") as file:
                file.writelines(f"{key}\n" for key in keys)

    def note_interruption(self, done: Iterable[Any], total: int) -> str:
        """Adds ids whose calls were interrupted, since they may be done. Returns a message on how to continue."""
        if self._path is None:
            self._path = tempfile.mkstemp(".txt", "helpscout-done-")[1]
            self._write(self.done)
        for key in done:
            self.add(key)
        return f"{len(self.done)} of {total} ids are done. To continue, run the command again with --done {self._path}"
