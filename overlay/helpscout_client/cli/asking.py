"""Asks for confirmation before a command deletes something or writes many times."""

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext, suppress
from typing import Any, TextIO

import click

from .connection import dry_client, given

#: The terminal's file, to ask questions while standard input is a pipe.
_TERMINAL = "CONIN$" if sys.platform == "win32" else "/dev/tty"


def confirm(
    context: click.Context, call: Callable[[Any], object], others: int | None = None, *, is_operation: bool = False
) -> None:
    """Asks before a call that deletes, and before many calls that write.

    Args:
        context: The command's context.
        call: Calls the method of a client.
        others: The number of calls after this one; None asks only before deleting.
        is_operation: Whether the call is a single request. A single GET needs no confirmation.

    Raises:
        Abort: The user said no.
        UsageError: There is no terminal to ask in, and `--yes` is missing.
    """
    from .dry_run import DryRun

    if context.params["yes"] or given(context, "dry_run"):
        return
    try:
        # Finds out the first request without sending it.
        with dry_client(context) as dry:
            call(dry)
        return
    except DryRun as seen:
        request = seen.request
        if (request.method == "GET" and is_operation) or (request.method != "DELETE" and others is None):
            return
    calls = request.method + f" {request.url.path}" + " and further requests" * (request.method == "GET")
    calls += f", and {others} more" if others else ""
    with _terminal(calls) as terminal:
        click.echo(f"{calls}: continue? [y/N] ", nl=False, err=True)
        if terminal.readline().strip().lower() not in ("y", "yes"):
            raise click.Abort


def _terminal(calls: str) -> AbstractContextManager[TextIO]:
    """Opens the terminal to ask in. Standard input may be a pipe."""
    if sys.stderr.isatty():
        if sys.stdin.isatty():
            return nullcontext(sys.stdin)
        with suppress(OSError):
            return open(_TERMINAL, encoding="utf-8")
    raise click.UsageError(f"{calls}: can't ask for confirmation without a terminal: give --yes.")
