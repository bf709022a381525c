"""Errors of files on this machine."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from ..errors import FileError, HelpScoutError


@contextmanager
def file_errors(path: str | os.PathLike[str]) -> Iterator[None]:
    """Turns errors of the system into a `FileError`; those of a file that is there, or is not, stay what they are.

    Args:
        path: The file.
    """
    try:
        yield
    except (HelpScoutError, FileExistsError, FileNotFoundError):
        raise
    except OSError as error:
        raise FileError(error.errno, error.strerror or str(error), os.fspath(path)) from error
