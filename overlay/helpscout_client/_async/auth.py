"""Tokens: got when first needed, replaced ahead of their end or when refused."""

from collections import deque
from functools import partial

import httpx

from helpscout_api.client import AsyncClient

from ..auth.oauth import AsyncAuthFlow, is_final, token_error, token_from
from ..auth.stores import FencedTokenStore
from ..auth.token import Token
from ..auth.token_state import TokenState
from ..concurrency.single_flight import AsyncSingleFlight
from ..concurrency.threads import async_blocking_lock, async_notify, async_run_blocking
from ..errors import APIError, HelpScoutError, TokenError
from ..settings import Settings
from ..transport.logging import log
from ..transport.origins import may_carry_token
from ..transport.retries import can_be_sent_again
from .http import AsyncHTTPClient


class AsyncTokenAuth(httpx.Auth):
    """Puts a token on requests to the configured origin, and none on others.

    The token is fetched by a client of its own: in this flow the request for it would pass the user's event hooks,
    with the secret in its body.
    """

    def __init__(self, settings: Settings, http: AsyncHTTPClient) -> None:
        self._settings = settings
        self._http = http
        self._state = TokenState(settings)
        self._flight = AsyncSingleFlight()
        #: A token that the store did not take, and the one that it replaces.
        self._unsaved: tuple[Token | None, Token] | None = None
        #: The token that `on_token` does not know yet. Threads may take it out at the same time.
        self._unannounced: deque[Token] = deque(maxlen=1)

    @property
    def token(self) -> Token | None:
        """The token in use."""
        return self._state.token

    async def async_auth_flow(self, request: httpx.Request) -> AsyncAuthFlow:
        """Sends a request with a token, and once more with a new one if it is refused."""
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
        await self._replace(None, code)
        await self._announce()

    async def aclose(self) -> None:
        """Closes the client that fetches tokens."""
        await self._http.aclose()

    async def _fresh(self, refused: Token | None) -> Token:
        before = self._state.token
        while self._unsaved is not None or not self._state.is_fresh(refused):
            try:
                await self._flight.run(partial(self._replace, refused, None))
            except HelpScoutError as error:
                if self._unsaved is not None or not self._state.is_usable(refused):
                    raise
                # Ahead of time, so nothing is lost yet.
                log.warning("the token serves on, since it could not be replaced ahead of its end: %s", error)
                self._state.postpone()
            if self._state.token is not before:
                # However short it lives, and even if it is the same again.
                break
        await self._announce()
        token = self._state.token
        assert token is not None, "is_fresh says so"
        return token

    async def _replace(self, refused: Token | None, code: str | None) -> None:
        store, credentials = self._settings.token_store, self._settings.credentials
        assert credentials is not None, "without credentials, no token is replaced"
        app_id, token = credentials.app_id, None
        try:
            async with async_blocking_lock(store.lock(app_id)):
                if self._unsaved is not None:
                    self._state.use(await self._saved(app_id, *self._unsaved))
                    self._unsaved = None
                # Somebody else may have been here while this one waited for the lock.
                stored = await async_run_blocking(store.load, app_id)
                if code is None and (self._state.is_fresh(refused) or self._state.adopt(stored, refused)):
                    return
                try:
                    token = await self._fetch(stored, code)
                except TokenError:
                    # Whoever was stopped for longer than the lock lasts was overtaken.
                    if code is None and self._state.adopt(await async_run_blocking(store.load, app_id), refused):
                        return
                    raise
                # Before it is used: the old refresh token is void by now, and this is the only copy of the new one.
                kept = token
                try:
                    kept = await self._saved(app_id, stored, token)
                except BaseException:
                    self._unsaved = stored, token
                    raise
                finally:
                    self._state.use(kept)
                token = token if kept == token else None
        finally:
            if token is not None:
                self._unannounced.append(token)

    async def _saved(self, app_id: str, old: Token | None, new: Token) -> Token:
        """Saves a token, and gives the one that is in the store then: that of another client, if it is newer."""
        store = self._settings.token_store
        if isinstance(store, FencedTokenStore):
            return await async_run_blocking(store.replace, app_id, old, new)
        await async_run_blocking(store.save, app_id, new)
        return new

    async def _fetch(self, stored: Token | None, code: str | None) -> Token:
        from helpscout_api.api.authentication import create_token

        while True:
            # Raises once no refresh token is left.
            body = self._state.request(stored) if code is None else self._state.redemption(code)
            try:
                answer = await create_token.asyncio(client=AsyncClient(self._http), body=body)
            except APIError as error:
                refusal = token_error(error, body)
                if not self._state.mark_spent(body, refusal, is_final(error)):
                    raise refusal from None
            else:
                return self._state.granted(body, token_from(answer, self._settings.clock.now()))

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
            # It will be told again, unless there is a newer one by now.
            if token is self._state.token:
                self._unannounced.append(token)
            raise
