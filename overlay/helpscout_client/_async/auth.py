"""Tokens: got when first needed, replaced when refused."""

import httpx

from helpscout_api.client import AsyncClient

from ..errors import APIError
from ..oauth import AsyncAuthFlow, may_carry_token, token_error, token_from, token_request
from ..settings import Settings
from ..token import Token
from .http import AsyncHTTPClient


class AsyncTokenAuth(httpx.Auth):
    """Puts a token on requests to the configured origin, and none on others.

    The token is fetched by a client of its own: in this flow the request for it would pass the user's event hooks,
    with the secret in its body.
    """

    def __init__(self, settings: Settings, http: AsyncHTTPClient) -> None:
        # Late, like the import below: neither is needed to load this library.
        import asyncio

        self._settings = settings
        self._http = http
        self._lock = asyncio.Lock()
        self.token = Token(access_token=settings.access_token) if settings.access_token else None

    async def async_auth_flow(self, request: httpx.Request) -> AsyncAuthFlow:
        """Sends a request with a token, and once more with a new one if it is refused."""
        may_carry_token(request.url, self._settings.base_url)
        token = self.token or await self._replace(None)
        request.headers["Authorization"] = f"Bearer {token.access_token}"
        response = yield request
        if response.status_code == 401 and self._settings.credentials is not None:
            await response.aread()
            token = await self._replace(token)
            request.headers["Authorization"] = f"Bearer {token.access_token}"
            yield request

    async def _replace(self, refused: Token | None) -> Token:
        async with self._lock:
            # Somebody else may have been here while this one waited.
            if self.token is None or self.token is refused:
                self.token = await self._fetch()
            return self.token

    async def _fetch(self) -> Token:
        from helpscout_api.api.authentication import create_token

        credentials = self._settings.credentials
        assert credentials is not None, "settings() refuses to have neither a token nor credentials"
        try:
            body = token_request(credentials)
            return token_from(await create_token.asyncio(client=AsyncClient(self._http), body=body))
        except APIError as error:
            raise token_error(error, credentials) from None

    async def aclose(self) -> None:
        """Closes the client that fetches tokens."""
        await self._http.aclose()
