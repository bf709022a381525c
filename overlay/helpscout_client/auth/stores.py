"""Token stores, which share tokens between clients and keep them across restarts."""

import os
import threading
from collections.abc import Iterator
from contextlib import AbstractAsyncContextManager, AbstractContextManager, contextmanager
from pathlib import Path
from typing import Final, Protocol, TypeAlias, runtime_checkable

from ..errors import TokenStoreError
from ..private_files import replacing
from ..transport.forks import on_fork
from ..transport.pickling import Unpicklable
from .token import Token, dump_token, load_token

#: Seconds. A token request with all its retries takes less.
LOCK_TIMEOUT: Final = 450.0
#: Bytes. A token file is smaller.
_SIZE: Final = 4096


class TokenStore(Protocol):
    """Stores one token per app, with methods that may block.

    A client calls a store only while it replaces its token, in this order: it enters `lock`, calls `load`, requests a
    new token, calls `save`, and leaves the lock. All calls of one replacement come from one thread and share their
    context variables. So a connection that is bound to a thread can stay open while the lock is held:

    - `HelpScout` calls in the thread that needs the token, or in a helper thread if that is the main thread. The calls
      have no timeout, so set timeouts in the store.
    - `AsyncHelpScout` calls in a helper thread. Each call may take 30 seconds, and acquiring the lock 480 seconds.

    Several clients may use one store at the same time, each in its own thread.

    Every exception becomes a `TokenStoreError`. While the client has a valid token, it logs the error and continues.
    The lock is always exited without an exception, so that a transaction commits the saved token. If `save` or the exit
    of the lock fails, the client saves the token again with one of its next calls.

    Two methods are optional: `check` (see `CheckableTokenStore`) and `replace` (see `FencedTokenStore`).
    """

    def load(self, app_id: str) -> Token | None:
        """Returns the token that was saved last for this app; None if there is none."""
        ...

    def save(self, app_id: str, token: Token) -> None:
        """Saves a token in place of the last one. It must be durable once the lock is released."""
        ...

    def lock(self, app_id: str) -> AbstractContextManager[object]:
        """Prevents other clients from replacing the token of this app, within a `with` block.

        If its holder is killed, the lock must be released.
        """
        ...


class AsyncTokenStore(Protocol):
    """Like `TokenStore`, for `AsyncHelpScout` only: `load` and `save` are coroutines, and `lock` is for `async with`.

    All calls of one replacement come from one task. Each call may take 30 seconds, and acquiring the lock 480 seconds;
    after that, the call is cancelled. If the task is cancelled, so is the current call, and the lock is exited with a
    `CancelledError`. `check` and `replace` are coroutines, too.
    """

    async def load(self, app_id: str) -> Token | None:
        """Returns the token that was saved last for this app; None if there is none."""
        ...

    async def save(self, app_id: str, token: Token) -> None:
        """Saves a token in place of the last one. It must be durable once the lock is released."""
        ...

    def lock(self, app_id: str) -> AbstractAsyncContextManager[object]:
        """Prevents other clients from replacing the token of this app, within an `async with` block.

        If its holder is killed, the lock must be released.
        """
        ...


AnyTokenStore: TypeAlias = AsyncTokenStore | TokenStore


@runtime_checkable
class FencedTokenStore(TokenStore, Protocol):
    """A store whose lock expires, so that a client may lose it without noticing.

    A lock of a database transaction does not need this.
    """

    def replace(self, app_id: str, old: Token | None, new: Token) -> Token:
        """Saves a token in place of the one that was loaded, unless there is a newer one by now.

        It is called instead of `save`.

        Returns:
            The token that is in the store afterwards.
        """
        ...


@runtime_checkable
class CheckableTokenStore(TokenStore, Protocol):
    """A store that can check whether it would save a token.

    The client calls `check` before it uses a refresh token or a code, which work only once. With other stores, it saves
    the current token again instead.
    """

    def check(self, app_id: str) -> None:
        """Raises any exception if a token can't be saved. Called while the lock is held."""
        ...


class MemoryTokenStore(Unpicklable):
    """Stores tokens in memory, for clients of one process that share the store.

    A forked process continues with its own copy.
    """

    _refusal = "a MemoryTokenStore works within one process: use a FileTokenStore to share a token between processes"

    def __init__(self) -> None:
        self._tokens: dict[str, Token] = {}
        self.after_fork()
        on_fork(self)

    def after_fork(self) -> None:
        """Forgets the locks that were held in the parent process."""
        self._locks: dict[str, threading.Lock] = {}

    def load(self, app_id: str) -> Token | None:
        """Returns the token that was saved last for this app."""
        return self._tokens.get(app_id)

    def save(self, app_id: str, token: Token) -> None:
        """Saves a token in place of the last one."""
        self._tokens[app_id] = token

    @contextmanager
    def lock(self, app_id: str) -> Iterator[None]:
        """Prevents other users of this store from replacing the token of this app.

        Raises:
            TokenStoreError: Another client held the lock for too long.
        """
        lock = self._locks.setdefault(app_id, threading.Lock())
        if not lock.acquire(timeout=LOCK_TIMEOUT):
            raise TokenStoreError(f"another client held the lock for more than {LOCK_TIMEOUT:g} seconds")
        try:
            yield
        finally:
            lock.release()


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
