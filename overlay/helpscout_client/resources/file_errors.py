"""Errors of local files."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from ..errors import FileError, HelpScoutError


@contextmanager
def file_errors(path: str | os.PathLike[str]) -> Iterator[None]:
    """Turns system errors into a `FileError`, except `FileExistsError` and `FileNotFoundError`.

    Args:
        path: The file.
    """
    try:
        yield
    except (HelpScoutError, FileExistsError, FileNotFoundError):
        raise
    except OSError as error:
        raise FileError(error.errno, error.strerror or str(error), os.fspath(path)) from error
