"""Tokens: fetched on first use, replaced before they expire or when the API rejects them."""

from collections import deque
from functools import partial

import httpx

from helpscout_api.client import AsyncClient

from ..auth.oauth import AsyncAuthFlow, is_final, token_error, token_from, without_secrets
from ..auth.token import Token
from ..auth.token_state import TokenState, UnsavedToken
from ..concurrency.single_flight import AsyncSingleFlight
from ..concurrency.threads import async_notify
from ..errors import APIError, HelpScoutError, TokenError, TokenStoreError
from ..settings import Settings
from ..transport.logging import log
from ..transport.masking import one_line
from ..transport.origins import may_carry_token
from ..transport.retries import can_be_sent_again
from .http import AsyncHTTPClient
from .token_store import AsyncCheckedStore, AsyncLockedStore


class AsyncTokenAuth(httpx.Auth):
    """Adds a token to requests to the configured origin, and to no others.

    A separate client fetches the token. In this flow, the user's event hooks would see the token request, with the
    secret in its body.
    """

    def __init__(self, settings: Settings, http: AsyncHTTPClient) -> None:
        self._settings = settings
        self._http = http
        self._state = TokenState(settings)
        self._flight = AsyncSingleFlight()
        self._store = AsyncCheckedStore(
            settings.token_store, settings.credentials.app_id if settings.credentials else ""
        )
        self._unsaved: UnsavedToken | None = None
        #: The token that `on_token` has not received yet. Several threads may take it at the same time.
        self._unannounced: deque[Token] = deque(maxlen=1)

    @property
    def token(self) -> Token | None:
        """The token in use."""
        return self._state.token

    async def async_auth_flow(self, request: httpx.Request) -> AsyncAuthFlow:
        """Sends a request with a token, and once more with a new token if the first is rejected."""
        may_carry_token(request.url, self._settings.base_url)
        token = await self._fresh(None)
        request.headers["Authorization"] = f"Bearer {token.access_token}"
        response = yield request
        if response.status_code == 401 and self._settings.credentials is not None:
            await response.aread()
            token = await self._fresh(token)
            if can_be_sent_again(request):
                request.headers["Authorization"] = f"Bearer {token.access_token}"
                yield request

    async def redeem(self, code: str) -> None:
        """Exchanges a code for the first token."""
        try:
            await self._replace(None, code)
        except HelpScoutError as error:
            if not self._can_continue(error, None):
                raise
        await self._announce()

    async def aclose(self) -> None:
        """Closes the client that fetches tokens."""
        await self._http.aclose()

    async def _fresh(self, rejected: Token | None) -> Token:
        before, clock = self._state.token, self._settings.clock
        # Another thread may save the token at any time.
        while ((unsaved := self._unsaved) and unsaved.is_due(clock)) or not self._state.is_fresh(rejected):
            try:
                await self._flight.run(partial(self._replace, rejected, None))
            except HelpScoutError as error:
                if not self._can_continue(error, rejected):
                    raise
            if self._state.token is not before:
                # However short its lifetime, and even if it is the same token again.
                break
        if self._unannounced:
            await self._announce()
        token = self._state.token
        assert token is not None, "is_fresh says so"
        return token

    def _can_continue(self, error: HelpScoutError, rejected: Token | None) -> bool:
        """Whether there is a valid token despite an error."""
        if not self._state.is_usable(rejected):
            return False
        if unsaved := self._unsaved:
            pause = unsaved.failed(self._settings.clock)
            log.warning(
                "the new token could not be saved; continuing with it in memory and retrying the save %s: %s",
                f"in {pause:.0f} s" if pause else "with the next call",
                one_line(error),
            )
        else:
            log.warning("token refresh failed; continuing with the current token until it expires: %s", one_line(error))
        if not self._state.is_fresh(rejected):
            self._state.postpone()
        return True

    async def _replace(self, rejected: Token | None, code: str | None) -> None:
        async with self._store.locked() as store:
            await self._replace_in(store, rejected, code)
        # Stores may not save the token until the lock is released.
        self._unsaved = None

    async def _replace_in(self, store: AsyncLockedStore, rejected: Token | None, code: str | None) -> None:
        if self._unsaved is not None:
            await self._save_again(store, self._unsaved, rejected)
        # Another client may have replaced the token while this one waited for the lock.
        stored = await store.load()
        if code is None and (self._state.is_fresh(rejected) or self._state.adopt(stored, rejected)):
            return
        try:
            token = await self._fetch(store, stored, code)
        except TokenError:
            # If this process was suspended for longer than the lock lasts, another one may have replaced the token.
            if code is None and self._state.adopt(await store.load(), rejected):
                return
            raise
        # Set before the token is used: the old refresh token is void now, and this is the only copy of the new one.
        self._unsaved = UnsavedToken(stored, token)
        kept = token
        try:
            kept = await self._save(store, stored, token)
        finally:
            self._state.use(kept)
            if kept == token:
                self._unannounced.append(token)

    async def _save_again(self, store: AsyncLockedStore, unsaved: UnsavedToken, rejected: Token | None) -> None:
        try:
            self._state.use(await self._save(store, unsaved.old, unsaved.new))
        except HelpScoutError:
            # Otherwise a new token is needed anyway.
            if self._state.is_fresh(rejected):
                raise

    async def _save(self, store: AsyncLockedStore, old: Token | None, new: Token) -> Token:
        kept = await store.save(old, new)
        if self._state.is_spent(kept):
            # The store has lost the token that was saved last.
            kept = await store.save(kept, new)
        if self._state.is_spent(kept):
            raise TokenStoreError("the token store returned a token whose refresh token was already used")
        return kept

    async def _fetch(self, store: AsyncLockedStore, stored: Token | None, code: str | None) -> Token:
        from helpscout_api.api.authentication import create_token

        while True:
            # Raises once no refresh token is left.
            body = self._state.request(stored) if code is None else self._state.redemption(code)
            if body.grant_type != "client_credentials":
                await store.check(stored)
            error: HelpScoutError
            try:
                answer = await create_token.asyncio(client=AsyncClient(self._http), body=body)
                return self._state.granted(body, token_from(answer, self._settings.clock.now()))
            except HelpScoutError as failure:
                error = without_secrets(failure)
            is_spent = False
            if isinstance(error, APIError):
                reason = token_error(error, body)
                is_spent = isinstance(reason, TokenError) and self._state.mark_spent(body, reason, is_final(error))
                error = reason
            if not is_spent:
                raise error

    async def _announce(self) -> None:
        on_token = self._settings.on_token
        try:
            token = self._unannounced.popleft()
        except IndexError:
            return
        try:
            if on_token is not None:
                await async_notify(on_token, token)
        except BaseException:
            # Report it again later, unless there is a newer one.
            if token is self._state.token:
                self._unannounced.append(token)
            raise
