"""Writes all conversations of a mailbox, with their threads, to a file of JSON Lines; goes on where it was broken off.

    python examples/export.py --mailbox 123 export.jsonl

takes the app from HELPSCOUT_APP_ID and HELPSCOUT_APP_SECRET. Without a mailbox it exports one of the embedded sandbox.
It needs `rich`: pip install "helpscout-client[examples]".
"""

import argparse
import json
import tempfile
from pathlib import Path
from typing import Any

from rich.progress import Progress

from helpscout_client import HelpScout
from helpscout_client.sandbox import Sandbox


def export(hs: HelpScout, mailbox_id: int, path: Path, progress: Progress) -> None:
    """Writes one line for each conversation. Beside the file, a note is kept of what is in it for sure."""
    note = path.with_suffix(".state.json")
    page, size = 1, 0
    if note.exists() and path.exists():
        state = json.loads(note.read_text("utf-8"))
        page, size = state["page"], state["size"]
    # In the order of their creation, new conversations come last and shift nothing.
    filters: dict[str, Any] = {"mailbox": mailbox_id, "status": "all", "sort_field": "createdAt", "sort_order": "asc"}
    first = hs.conversations.list(**filters, page=page)
    bar = progress.add_task(path.name, total=first.total_elements, completed=(page - 1) * (first.size or 0))
    with path.open("r+b" if size else "wb") as file:
        file.truncate(size)
        file.seek(size)
        walk = hs.conversations.walk_with_threads(**filters, page=page, concurrency=4)
        for conversation in walk:
            if walk.resume != page:
                # All of the pages before this one are written.
                file.flush()
                page = int(walk.resume or 1)
                note.write_text(json.dumps({"page": page, "size": file.tell()}), "utf-8")
            threads = (conversation.embedded and conversation.embedded.threads) or []
            line = {**conversation.to_dict(), "threads": [thread.to_dict() for thread in threads]}
            del line["_embedded"]
            file.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")
            progress.advance(bar)
    note.unlink(missing_ok=True)
    if not walk.is_complete:
        progress.print("Conversations were deleted meanwhile, and others may be missing: better run it again.")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mailbox", type=int, help="id of the mailbox; without it, the sandbox's first")
    parser.add_argument("file", type=Path, nargs="?", help="where to write")
    arguments = parser.parse_args()
    if arguments.mailbox is not None and arguments.file is not None:
        with HelpScout() as hs, Progress() as progress:
            export(hs, arguments.mailbox, arguments.file, progress)
        return
    with tempfile.TemporaryDirectory() as folder, Sandbox().client() as hs, Progress() as progress:
        path = arguments.file or Path(folder) / "export.jsonl"
        export(hs, next(iter(hs.mailboxes.list())).id, path, progress)
        lines = path.read_text("utf-8").splitlines()
        progress.print(f"{len(lines)} conversations, {sum(len(json.loads(line)['threads']) for line in lines)} threads")


if __name__ == "__main__":
    main()
