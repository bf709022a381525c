"""Files that only their owner can read, and that are replaced atomically."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO


@contextmanager
def replacing(path: Path, *, is_trial: bool = False) -> Iterator[TextIO]:
    """Opens a new file, which replaces an older one when the block ends without an exception.

    At any time, the path is either the old file or the whole new one. Writers have to exclude each other by a lock.

    Args:
        path: The file to replace.
        is_trial: Only try whether the file can be written, and keep the old one.

    Raises:
        OSError: The file can't be written.
    """
    draft = path.with_name(f"{path.name}.new")
    # A process that was killed may have left one.
    draft.unlink(missing_ok=True)
    try:
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if not is_trial:
            draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
