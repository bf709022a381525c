"""Exports all conversations of a mailbox with their threads to a JSON Lines file. It resumes after an interruption.

    python examples/export.py --mailbox 123 export.jsonl

reads the credentials from HELPSCOUT_APP_ID and HELPSCOUT_APP_SECRET. Without a mailbox, it exports one from the
embedded sandbox. It requires `rich`: pip install "helpscout-client[examples]".
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
    """Writes one line for each conversation. A state file next to the output records how much of it is complete."""
    note = path.with_suffix(".state.json")
    page, size = 1, 0
    if note.exists() and path.exists():
        state = json.loads(note.read_text("utf-8"))
        page, size = state["page"], state["size"]
    # In order of creation, new conversations come last and don't shift the others.
    filters: dict[str, Any] = {"mailbox": mailbox_id, "status": "all", "sort_field": "createdAt", "sort_order": "asc"}
    first = hs.conversations.list(**filters, page=page)
    bar = progress.add_task(path.name, total=first.total_elements, completed=(page - 1) * (first.size or 0))
    with path.open("r+b" if size else "wb") as file:
        file.truncate(size)
        file.seek(size)
        walk = hs.conversations.walk_with_threads(**filters, page=page, concurrency=4)
        for conversation in walk:
            if walk.resume != page:
                # All pages before this one are written.
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
        progress.print("Conversations were deleted during the export, so others may be missing. Run the export again.")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mailbox", type=int, help="id of the mailbox; default: the first one of the sandbox")
    parser.add_argument("file", type=Path, nargs="?", help="output file")
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
