"""Targets of downloads. A file appears once it is complete, under a safe name."""

from __future__ import annotations

import errno
import io
import os
import re
import secrets
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Protocol

from ..concurrency.threads import is_asynchronous
from .file_errors import file_errors

#: Maximum number of bytes of a name: most file systems allow 255, and a number may be added.
_LONGEST_NAME: Final = 200
_LONGEST_SUFFIX: Final = 20
#: Characters that Windows does not allow in names. There, `:` also selects another stream of a file.
_FORBIDDEN = re.compile(r'[<>:"|?*]')
#: Names of devices on Windows, with any suffix.
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\..*)?", re.IGNORECASE)


class Writable(Protocol):
    """A file that is open for writing bytes."""

    def write(self, data: bytes, /) -> int | None:
        """Writes bytes. A raw file may write only a part of them, and returns how many."""
        ...


class DownloadTarget:
    """The target of one download.

    Args:
        to: A path, an existing folder, or a file that is open in binary mode.
        overwrite: Whether to replace an existing file.

    Raises:
        FileError: The system can't determine whether the file or the folder exists.
        FileExistsError: The file already exists.
        FileNotFoundError: The folder does not exist.
        TypeError: `to` has another type.
        ValueError: The file is closed, or not open for writing.
    """

    path: Path | None = None
    """Path of the file, once it is complete; None for an open file."""

    def __init__(self, to: str | os.PathLike[str] | Writable, overwrite: bool) -> None:
        self._to, self._overwrite = to, overwrite
        if not isinstance(to, str | os.PathLike):
            _check_file(to)
            return
        path = Path(to)
        with file_errors(path):
            self._is_folder = path.is_dir()
            folder = path if self._is_folder or os.fspath(to).endswith(("/", os.sep)) else path.parent
            if not folder.is_dir():
                raise FileNotFoundError(f"the folder {os.fspath(folder)!r} does not exist")
            if not self._is_folder and not overwrite and os.path.lexists(path):
                raise FileExistsError(f"{os.fspath(path)!r} already exists; use overwrite=True to replace it")

    @contextmanager
    def opened(self, name: str) -> Iterator[Writable]:
        """Yields a file to write to. At the end of the block, it is moved to its name, unless there was an error.

        Args:
            name: Name of a file in a folder, if it is not taken yet.
        """
        if not isinstance(self._to, str | os.PathLike):
            yield self._to
            return
        path = Path(self._to)
        path = path / name if self._is_folder else path
        part = path.with_name(f".{secrets.token_hex(8)}.part")
        with file_errors(path):
            try:
                with part.open("xb") as file:
                    yield file
                if self._overwrite:
                    self.path = part.replace(path)
                else:
                    self.path = _claimed(path, part, numbered=self._is_folder)
            finally:
                part.unlink(missing_ok=True)


def name_of_download(headers: Mapping[str, str], fallback: str) -> str:
    """The name of a file, from the headers of its response: always a plain name that is safe on every system.

    Args:
        headers: `Content-Disposition` and `Content-Type`, if present.
        fallback: Name without a suffix, if the headers have none.
    """
    from mimetypes import guess_extension

    name = safe_name(_file_name(headers.get("Content-Disposition", "")))
    media_type = headers.get("Content-Type", "").partition(";")[0].strip()
    return name or f"{fallback}{guess_extension(media_type) or ''}"


def write_all(file: Writable, data: bytes) -> None:
    """Writes all bytes. A raw file may write only a part per call, such as what still fits on the disk.

    Raises:
        BlockingIOError: Writing to the file would block.
    """
    taken = file.write(data)
    while isinstance(file, io.RawIOBase):
        if taken is None:
            raise BlockingIOError(errno.EAGAIN, "writing to the file would block")
        data = data[taken:]
        if not data:
            break
        taken = file.write(data)


def _check_file(file: object) -> None:
    write, writable = getattr(file, "write", None), getattr(file, "writable", None)
    if isinstance(file, io.TextIOBase) or not callable(write):
        raise TypeError(f"to must be a path or a file open in binary mode, not {type(file).__name__}")
    if is_asynchronous(write):
        # Its results would never be awaited.
        kind = type(file).__name__
        raise TypeError(f"to: {kind} is asynchronous; pass a path or a synchronous file, even with AsyncHelpScout")
    # A closed file also raises a ValueError here.
    if callable(writable) and not writable():
        raise ValueError("to: the file is not open for writing")


def safe_name(name: str) -> str:
    """A name without folders, invisible characters and names that are special on some system.

    Empty if nothing is left.
    """
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    visible = "".join(char for char in last if unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Zl", "Zp"))
    plain = _shortened(_FORBIDDEN.sub("_", visible).strip(". "))
    return f"_{plain}" if _RESERVED.fullmatch(plain) else plain


def _shortened(name: str) -> str:
    if len(name.encode()) <= _LONGEST_NAME:
        return name
    suffix = Path(name).suffix
    suffix = suffix if len(suffix.encode()) <= _LONGEST_SUFFIX else ""
    stem = name.removesuffix(suffix).encode()[: _LONGEST_NAME - len(suffix.encode())].decode(errors="ignore")
    return f"{stem.rstrip('. ')}{suffix}"


def _file_name(disposition: str) -> str:
    """The name in a `Content-Disposition` (RFC 6266), in its extended form if there is one."""
    from email.message import Message
    from email.utils import collapse_rfc2231_value

    message = Message()
    message["Content-Disposition"] = disposition
    try:
        parameters = message.get_params([], "Content-Disposition")
        names = [value for key, value in parameters if key.lower() == "filename"]
        return collapse_rfc2231_value(names[-1]) if names else ""
    except ValueError:
        # Some Python codecs, such as `idna`, don't support lenient decoding.
        return ""


def _claimed(path: Path, part: Path, *, numbered: bool) -> Path:
    """Moves a file to a free name, with a number added if necessary."""
    free, number = path, 1
    while True:
        try:
            free.open("xb").close()
            break
        except FileExistsError:
            if not numbered:
                raise
        number += 1
        free = path.with_name(f"{path.stem} ({number}){path.suffix}")
    try:
        return part.replace(free)
    except OSError:
        free.unlink()
        raise
