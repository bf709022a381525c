"""Questions before something is deleted, or written many times."""

import sys
from collections.abc import Callable
from contextlib import ExitStack
from typing import Any, TextIO

import click

from .connection import dry_client, given

#: What a terminal is called, for questions while standard input is a pipe.
_TERMINAL = "CONIN$" if sys.platform == "win32" else "/dev/tty"


def confirm(
    context: click.Context, call: Callable[[Any], object], others: int | None = None, *, is_operation: bool = False
) -> None:
    """Asks before a call that deletes, or any call of many.

    Args:
        context: The command's context.
        call: Calls the method of a client.
        others: How many more calls there are; None asks before deleting only.
        is_operation: Whether the call is one request. If it is a GET, there is nothing to ask.

    Raises:
        Abort: The answer is no.
        UsageError: There is no terminal, and `--yes` is missing.
    """
    from .dry_run import DryRun

    if context.params["yes"] or given(context, "dry_run"):
        return
    try:
        # Sends nothing, and tells what would be sent.
        with dry_client(context) as dry:
            call(dry)
        return
    except DryRun as seen:
        request = seen.request
        if (request.method == "GET" and is_operation) or (request.method != "DELETE" and others is None):
            return
    calls = f"{request.method} {request.url.path}{f', and {others} more' if others else ''}"
    with ExitStack() as stack:
        terminal = _terminal(stack)
        if terminal is None:
            raise click.UsageError(f"{calls}: there is no terminal to ask in, so give --yes.")
        click.echo(f"{calls}: go on? [y/N] ", nl=False, err=True)
        if terminal.readline().strip().lower() not in ("y", "yes"):
            raise click.Abort


def _terminal(stack: ExitStack) -> TextIO | None:
    if not sys.stderr.isatty() or sys.stdin.isatty():
        return sys.stdin if sys.stderr.isatty() else None
    try:
        return stack.enter_context(open(_TERMINAL, encoding="utf-8"))
    except OSError:
        return None
