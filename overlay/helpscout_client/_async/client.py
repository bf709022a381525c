"""The client."""

from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager
from typing import Any, Self

import httpx

from helpscout_api.api import AsyncResources
from helpscout_api.client import AsyncClient

from ..bindings import AsyncHTTPBinding
from ..settings import BASE_URL, TIMEOUT, settings
from ..token import Token
from .auth import AsyncTokenAuth
from .http import AsyncHTTPClient


class AsyncHelpScout(AsyncResources):
    """A client of Help Scout's Mailbox API.

    Args:
        app_id: App ID of an app, made in Help Scout under Your Profile > My Apps. Tokens act as the user who made it.
        app_secret: The app's App Secret. Without arguments, both come from the environment variables
            `HELPSCOUT_APP_ID` and `HELPSCOUT_APP_SECRET`.
        access_token: A token to use as it is; with credentials beside it, it is replaced by them once refused.
        base_url: Origin of the API, for tests against another. https, or http to this machine.
        timeout: Seconds to wait for a connection, for each part of an answer, and for a free connection.
        transport: What carries the requests, for tests.
        headers: Sent with each request. `Authorization` is the client's own.
        user_agent: Name of your app, put before this library's own in the `User-Agent` header.

    Raises:
        ConfigurationError: The options can't work.

    See https://developer.helpscout.com/mailbox-api/overview/authentication
    """

    raw: AsyncClient
    """What raw functions of `helpscout_api` take as their `client`."""

    def __init__(
        self,
        *,
        app_id: str | None = None,
        app_secret: str | None = None,
        access_token: str | None = None,
        base_url: str = BASE_URL,
        timeout: float | httpx.Timeout = TIMEOUT,
        transport: httpx.AsyncBaseTransport | None = None,
        headers: Mapping[str, str] | None = None,
        user_agent: str | None = None,
    ) -> None:
        self._settings = settings(app_id, app_secret, access_token, base_url, timeout, headers, user_agent)
        self._auth = AsyncTokenAuth(self._settings, self._http_client(transport, None))
        self._http = self._http_client(transport, self._auth)
        self.raw = AsyncClient(self._http)
        self._binding = AsyncHTTPBinding(self.raw)

    def _http_client(self, transport: httpx.AsyncBaseTransport | None, auth: AsyncTokenAuth | None) -> AsyncHTTPClient:
        return AsyncHTTPClient(
            auth=auth,
            base_url=self._settings.base_url,
            headers=self._settings.headers,
            timeout=self._settings.timeout,
            transport=transport,
        )

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._settings.base_url}>"

    @property
    def token(self) -> Token | None:
        """The token in use; None before the first one was fetched."""
        return self._auth.token

    async def request(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, Any] | None = None,
        json: Any = None,
        headers: Mapping[str, str] | None = None,
    ) -> httpx.Response:
        """Sends any request, for what this library doesn't know.

        Args:
            method: HTTP method.
            path: Path with its version, such as `/v2/tags`, or an address at the same origin.
            params: The query, sent as it is.
            json: A body.
            headers: Further headers.

        Returns:
            The answer, a success.

        Raises:
            APIError: The answer is no success.
            ConnectionError: There is no connection, or it broke.
            TimeoutError: The answer takes too long.
            ConfigurationError: The address is not at the configured origin, which the token is for alone.
        """
        return await self._http.request(method, path, params=params, json=json, headers=headers)

    def stream(
        self, method: str, path: str, *, params: Mapping[str, Any] | None = None, json: Any = None
    ) -> AbstractAsyncContextManager[httpx.Response]:
        """As `request`, but the body of the answer is read piece by piece, within the `with` block.

        Args:
            method: HTTP method.
            path: Path with its version, or an address at the same origin.
            params: The query, sent as it is.
            json: A body.
        """
        return self._http.stream(method, path, params=params, json=json)

    async def aclose(self) -> None:
        """Closes all connections."""
        await self._http.aclose()
        await self._auth.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.aclose()
