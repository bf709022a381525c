"""The client's access to a token store."""

from collections.abc import Callable
from functools import partial
from typing import Any, Self

from ..auth.store_errors import checked_token, store_errors
from ..auth.stores import LOCK_TIMEOUT, AnyTokenStore, CheckableTokenStore, FencedTokenStore
from ..auth.token import Token
from ..concurrency.locked_calls import CALL_TIMEOUT, AsyncLockedCalls, async_locked_calls
from ..concurrency.threads import is_asynchronous
from ..errors import HelpScoutError
from ..transport.forks import on_fork


class AsyncCheckedStore:
    """A token store of the user, whose results are checked.

    Args:
        store: The store.
        app_id: The app whose token it stores.

    Raises:
        ConfigurationError: The store is asynchronous, and the client is not.
    """

    def __init__(self, store: AnyTokenStore, app_id: str) -> None:
        self._store = store
        self._app_id = app_id
        self._calls = async_locked_calls(is_asynchronous=is_asynchronous(store.load))
        self.after_fork()
        on_fork(self)

    def after_fork(self) -> None:
        """Forgets the calls of the parent process."""
        self._last: AsyncLockedCalls | None = None

    def locked(self) -> "AsyncLockedStore":
        """The store under its lock.

        Raises:
            TokenStoreError: The store has not yet responded to an earlier call.
        """
        calls = self._last = self._calls.after(self._last)
        return AsyncLockedStore(self._store, self._app_id, calls)


class AsyncLockedStore:
    """A store whose lock is held within the block. Every failure is a `TokenStoreError`."""

    def __init__(self, store: Any, app_id: str, calls: AsyncLockedCalls) -> None:
        self._store = store
        self._app_id = app_id
        self._calls = calls
        #: Tokens that errors may quote.
        self._tokens: tuple[Token | None, ...] = ()

    async def __aenter__(self) -> Self:
        with store_errors("be locked"):
            # Stores limit the wait for other processes themselves, if they can.
            await self._calls.acquire(partial(self._store.lock, self._app_id), LOCK_TIMEOUT + CALL_TIMEOUT)
        return self

    async def __aexit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if error is not None and not isinstance(error, Exception):
            await self._calls.abandon(error)
            return
        try:
            # Stores may save the token only now.
            with store_errors("release its lock", *self._tokens):
                await self._calls.release()
        except HelpScoutError:
            # An earlier error says more.
            if error is None:
                raise

    async def load(self) -> Token | None:
        """Loads the token that was saved last."""
        with store_errors("load a token"):
            token = await self._call(self._store.load)
        return None if token is None else checked_token(token)

    async def save(self, old: Token | None, new: Token) -> Token:
        """Saves a token. Returns the token in the store afterwards, which is another client's if that is newer."""
        self._tokens = old, new
        with store_errors("save a token", *self._tokens):
            if isinstance(self._store, FencedTokenStore):
                return checked_token(await self._call(self._store.replace, old, new))
            await self._call(self._store.save, new)
        return new

    async def check(self, stored: Token | None) -> None:
        """Fails unless a token can be saved. Called before a refresh token or code is used, which work only once."""
        if isinstance(self._store, CheckableTokenStore):
            with store_errors("save a token"):
                await self._call(self._store.check)
        elif stored is not None:
            await self.save(stored, stored)

    async def _call(self, function: Callable[..., Any], *args: Any) -> Any:
        return await self._calls.call(function, self._app_id, *args)
