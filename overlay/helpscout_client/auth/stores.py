"""Token stores, which share tokens between clients and keep them across restarts."""

import threading
from collections.abc import Iterator
from contextlib import AbstractAsyncContextManager, AbstractContextManager, contextmanager
from typing import Final, Protocol, TypeAlias, runtime_checkable

from ..errors import TokenStoreError
from ..transport.forks import on_fork
from ..transport.pickling import Unpicklable
from .token import Token

#: Seconds. A token request with all its retries takes less.
LOCK_TIMEOUT: Final = 450.0


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
        """Returns the token that was saved last for this app; None if no token was saved."""
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
        """Returns the token that was saved last for this app; None if no token was saved."""
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
