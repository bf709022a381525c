"""Draws what `make demo` says into docs/demo.svg, as a terminal shows it."""

import io
import re
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / "docs/demo.svg"
COLUMNS = 108
#: They would be fetched from elsewhere.
FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
#: What differs from run to run.
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
    (r"(?m)^  400 (.*\n)+?.*correlation id.*$", "red"),
)


def said() -> str:
    """What the demo says, the same in each run."""
    demo = [sys.executable, str(ROOT / "examples/demo.py")]
    text = subprocess.run(demo, stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout
    for pattern, constant in CHANGING:
        text = re.sub(pattern, constant, text)
    return "$ make demo\n" + text.rstrip()


def draw(text: str) -> str:
    """An SVG of a terminal with a text in it."""
    console = Console(record=True, width=COLUMNS, file=io.StringIO())
    coloured = Text(text)
    for pattern, style in STYLES:
        coloured.highlight_regex(re.compile(pattern), style)
    console.print(coloured)
    return FONTS.sub("", console.export_svg(title="make demo", theme=MONOKAI, unique_id="demo"))


if __name__ == "__main__":
    PICTURE.write_text(draw(said()), "utf-8")
