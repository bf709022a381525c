"""Creates attachments from local files."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Final, Protocol

from helpscout_api import models

from ..concurrency.threads import is_asynchronous
from .file_errors import file_errors

#: Version 1 of the API documented 10 MB; version 2 documents no limit.
MAX_ATTACHMENT_SIZE: Final = 10_000_000

_MEDIA_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+( *; *[\w.+-]+=([\w.+-]+|\"[^\"\r\n]*\"))*", re.ASCII)
_UNKNOWN_TYPE: Final = "application/octet-stream"
#: Types that `mimetypes` treats as the encoding of another file.
_PACKED_TYPES: Final = {"gzip": "application/gzip", "bzip2": "application/x-bzip2", "xz": "application/x-xz"}


class Readable(Protocol):
    """A file that is open for reading bytes."""

    def read(self, size: int, /) -> bytes:
        """Reads at most a number of bytes."""
        ...


def attachment_from(
    source: str | os.PathLike[str] | bytes | bytearray | memoryview | Readable,
    *,
    file_name: str | None = None,
    mime_type: str | None = None,
) -> models.AttachmentInput:
    """Creates an attachment for a new thread or conversation from a file.

    Args:
        source: Path of a file, its content as bytes, or a file that is open in binary mode. An open file is read from
            its current position to its end, and is not closed.
        file_name: Name of the file in Help Scout. The default is the source's own name; bytes have none.
        mime_type: Media type, such as `text/plain`. The default is guessed from the name, or is
            `application/octet-stream`.

    Returns:
        An item for the argument `attachments` of methods such as `threads.create_note`.

    Raises:
        FileError: The file can't be read.
        FileNotFoundError: The file does not exist.
        TypeError: The source has another type, such as a file in text mode.
        ValueError: There is no name, the media type is invalid, or the file has more than 10 MB (10,000,000 bytes).

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/attachments/create
    """
    import base64

    name = _file_name(source, file_name)
    media_type = _guessed(name) if mime_type is None else mime_type
    if not isinstance(media_type, str) or not _MEDIA_TYPE.fullmatch(media_type):
        raise ValueError(f"mime_type: {media_type!r} is not a media type like text/plain")
    content = _content(source)
    if len(content) > MAX_ATTACHMENT_SIZE:
        raise ValueError(f"{name!r} is larger than {MAX_ATTACHMENT_SIZE:,} bytes, the maximum for an attachment")
    return models.AttachmentInput(file_name=name, mime_type=media_type, data=base64.b64encode(content).decode())


def _content(source: object) -> bytes | bytearray | memoryview:
    """The content. Of a file that is too large, only one byte more than the maximum is read."""
    if isinstance(source, bytes | bytearray):
        return source
    if isinstance(source, memoryview):
        return source.cast("B")
    if isinstance(source, str | os.PathLike):
        with file_errors(source), Path(source).open("rb") as file:
            return file.read(MAX_ATTACHMENT_SIZE + 1)
    if not callable(read := getattr(source, "read", None)):
        raise TypeError(f"source must be a path, bytes or a file open in binary mode, not {type(source).__name__}")
    if is_asynchronous(read):
        raise TypeError(f"{type(source).__name__} is asynchronous; pass its content, from `await file.read()`")
    pieces = bytearray()
    while len(pieces) <= MAX_ATTACHMENT_SIZE:
        # Sockets and pipes may return less than requested.
        piece = read(MAX_ATTACHMENT_SIZE + 1 - len(pieces))
        if not isinstance(piece, bytes):
            raise TypeError(f"open the file in binary mode: reading it returned {type(piece).__name__}")
        if not piece:
            break
        pieces += piece
    return pieces


def _file_name(source: object, given: str | None) -> str:
    if given is None:
        named = source if isinstance(source, str | os.PathLike) else getattr(source, "name", None)
        # Files without a name have the number of their descriptor as `name`.
        given = Path(named).name if isinstance(named, str | os.PathLike) else ""
        # File names may contain bytes that are not valid characters.
        given = given.encode(errors="replace").decode()
    if not isinstance(given, str):
        raise TypeError(f"file_name must be a str, not {type(given).__name__}")
    if not given.strip():
        raise ValueError("file_name: the source has no name, so give one, such as 'invoice.pdf'")
    return given


def _guessed(name: str) -> str:
    from mimetypes import guess_type

    media_type, encoding = guess_type(name)
    return _PACKED_TYPES.get(encoding, _UNKNOWN_TYPE) if encoding else media_type or _UNKNOWN_TYPE
