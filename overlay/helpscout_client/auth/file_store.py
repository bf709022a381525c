"""A token store in a file."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from ..errors import TokenStoreError
from ..private_files import replacing
from .stores import LOCK_TIMEOUT
from .token import Token, dump_token, load_token

#: Bytes. A token file is smaller.
_SIZE: Final = 4096


class FileTokenStore:
    """Stores the token of one app in a file, for any number of processes on one machine.

    Only its owner can read the file, and it is replaced atomically. A second file with the suffix `.lock` serves as a
    lock between processes; the operating system releases it if a process dies.

    Args:
        path: Path of the file, on a local disk.
        lock_timeout: Seconds to wait for another process that is fetching a token.
    """

    def __init__(self, path: str | os.PathLike[str], *, lock_timeout: float = LOCK_TIMEOUT) -> None:
        self._path = Path(path)
        self._lock_timeout = lock_timeout

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self._path)!r})"

    def load(self, app_id: str) -> Token | None:
        """Returns the token in the file; None if there is no file.

        Raises:
            ConfigurationError: The file contains something else, or the token of another app.
            TokenStoreError: The file can't be read.
        """
        with self._file_errors():
            try:
                text = self._path.read_bytes()
            except FileNotFoundError:
                return None
        return load_token(app_id, text, str(self._path))

    def save(self, app_id: str, token: Token) -> None:
        """Replaces the file atomically: at any time, it is either the old one or the new one.

        Raises:
            TokenStoreError: The file can't be written.
        """
        with self._file_errors(), replacing(self._path) as file:
            file.write(dump_token(app_id, token))

    def check(self, app_id: str) -> None:
        """Checks whether a token can be saved.

        Raises:
            TokenStoreError: It can't.
        """
        with self._file_errors(), replacing(self._path, is_trial=True) as file:
            file.write(" " * _SIZE)

    @contextmanager
    def lock(self, app_id: str) -> Iterator[None]:
        """Prevents other processes and threads from replacing the token.

        Raises:
            TokenStoreError: Another process held the lock for too long.
        """
        # Imported here because few programs need it.
        import filelock

        # A new lock each time, because a lock object is reentrant: it lets its owner in again.
        lock = filelock.FileLock(f"{self._path}.lock", timeout=self._lock_timeout, mode=0o600, thread_local=False)
        is_mine = True
        with self._file_errors():
            try:
                lock.acquire()
            except filelock.Timeout:
                is_mine = False
        if not is_mine:
            waited = f"{self._lock_timeout:g} seconds"
            raise TokenStoreError(f"{self._path}.lock was held by another process for more than {waited}")
        try:
            yield
        finally:
            lock.release()

    @contextmanager
    def _file_errors(self) -> Iterator[None]:
        failure: OSError | None = None
        try:
            yield
        except OSError as error:
            failure = error
        if failure is not None:
            raise TokenStoreError(f"the token file {str(self._path)!r} can't be used: {failure}") from failure
