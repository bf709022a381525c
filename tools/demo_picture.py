"""Draws the output of `make demo` in docs/demo.svg, and of some commands in docs/command.svg, as terminal pictures."""

import io
import os
import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

ROOT = Path(__file__).parent.parent
COLUMNS = 108
#: The commands in docs/command.svg. They use the sandbox's account, which is the same each time.
COMMANDS = (
    "helpscout conversations list --fields number,status,subject,primary_customer.email --limit 3",
    "helpscout conversations list --tag refund --fields id,subject --csv --limit 2",
    'helpscout threads create-note 3100000001 --text "Asked the courier." --dry-run',
    "helpscout conversations list --tag refund --fields id | helpscout conversations update-status - closed --yes",
    "helpscout conversations list --status opn",
)
#: Web fonts, which would be loaded from another site.
FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
#: Parts of the output that differ between runs.
CHANGING = (
    (r"127\.0\.0\.1:\d+", "127.0.0.1:8765"),
    (r"expires_at=.*\)\)", "expires_at=...)"),
    (r"(?<=tion id: )\S+", "..."),
)
STYLES = (
    (r"(?m)^\$ .*$", "bold"),
    (r"(?m)^.*\n-+$", "bold cyan"),
    (r"\b(active|open)\b", "green"),
    (r"\b(pending)\b", "yellow"),
    (r"\b(spam)\b", "magenta"),
    (r"(?m)^(Error:)?  ?400 (.*\n)+?.*correlation id.*$", "red"),
)


def said() -> str:
    """The output of the demo, the same in each run."""
    demo = [sys.executable, str(ROOT / "examples/demo.py")]
    text = subprocess.run(demo, stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout
    for pattern, constant in CHANGING:
        text = re.sub(pattern, constant, text)
    return "$ make demo\n" + text.rstrip()


def commanded() -> str:
    """The output of the commands in a terminal, the same in each run."""
    # Imported late because Windows has no pseudo terminals.
    import pty

    words = "from helpscout_client.cli import run; import sys; sys.argv[0] = 'helpscout'; run()"
    function = f'helpscout() {{ "{sys.executable}" -c "{words}" --sandbox "$@"; }}'
    environment = {**os.environ, "COLUMNS": str(COLUMNS), "TERM": "dumb"}
    text = ""
    for command in COMMANDS:
        # The commands print tables only to a terminal.
        reader, terminal = pty.openpty()
        shell = subprocess.Popen(
            ["bash", "-c", f"{function}\n{command}"], stdout=terminal, stderr=terminal, env=environment
        )
        os.close(terminal)
        text += f"$ {command}\n{_read(reader)}\n"
        shell.wait()
    for pattern, constant in CHANGING:
        text = re.sub(pattern, constant, text)
    return text.rstrip()


def _read(terminal: int) -> str:
    """Everything written to a terminal."""
    pieces = []
    # Linux raises an error at the end of the output.
    with suppress(OSError), open(terminal, "rb", buffering=0) as file:
        while piece := file.read(4096):
            pieces.append(piece)
    return b"".join(pieces).decode().replace("\r\n", "\n")


def draw(text: str, title: str = "make demo") -> str:
    """An SVG of a terminal with a text in it."""
    console = Console(record=True, width=COLUMNS, file=io.StringIO())
    coloured = Text(text)
    for pattern, style in STYLES:
        coloured.highlight_regex(re.compile(pattern), style)
    console.print(coloured)
    return FONTS.sub("", console.export_svg(title=title, theme=MONOKAI, unique_id=title.rsplit(maxsplit=1)[-1]))


if __name__ == "__main__":
    (ROOT / "docs/demo.svg").write_text(draw(said()), "utf-8")
    (ROOT / "docs/command.svg").write_text(draw(commanded(), "helpscout"), "utf-8")
