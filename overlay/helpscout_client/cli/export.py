"""`helpscout export`: exports an account to files."""

from __future__ import annotations

import time
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from .connection import client_of

if TYPE_CHECKING:
    from rich.progress import TaskID


@click.command("export")
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--since", type=click.Choice(["last"]), help="Read only changes since the last run.")
@click.option(
    "--format",
    "files",
    type=click.Choice(["jsonl", "sqlite"]),
    help="Format of the files (default: that of the last run, or jsonl).",
)
@click.option("--attachments", is_flag=True, help="Also save attachments.")
@click.pass_context
def command(
    context: click.Context,
    folder: Path,
    since: str | None,
    files: Literal["jsonl", "sqlite"] | None,
    attachments: bool,
) -> None:
    """Export conversations with their threads, and customers, into the folder DIR.

    After an interruption, run the same command again to continue. Without --since, it reads everything, and removes
    records from the export that were deleted in Help Scout.
    """
    # Imported late to keep the start fast.
    from rich.console import Console
    from rich.progress import Progress

    from ..export.run import export

    console, bars, started = Console(stderr=True), dict[str, "TaskID"](), time.monotonic()
    progress = Progress(console=console, transient=True, disable=not console.is_terminal)
    # Before version 14.3, rich writes an empty line for a disabled progress bar.
    shown = progress if console.is_terminal else nullcontext()

    def report(stage: str, done: int, total: int | None) -> None:
        if stage not in bars:
            bars[stage] = progress.add_task(stage)
        progress.update(bars[stage], completed=done, total=total)

    with client_of(context, sends_more=True) as hs:
        with shown:
            manifest = export(
                hs, folder, files=files, since_last=since is not None, attachments=attachments, on_progress=report
            )
        counts = ", ".join(f"{count:,} {table.replace('_', ' ')}" for table, count in manifest["counts"].items())
        seconds = time.monotonic() - started
        click.echo(f"{folder}: {counts}; {hs.usage.requests:,} requests in {seconds:.0f} s")
        if not manifest["is_complete"]:
            click.echo(f"The export is incomplete. Problems: {manifest['problem_count']:,}", err=True)
            for problem in manifest["problems"]:
                click.echo(f"  {problem}", err=True)
            context.exit(1)
