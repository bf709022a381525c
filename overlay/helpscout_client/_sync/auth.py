# Made from _async by `make generate`; change that.
"""Tokens: got when first needed, replaced when refused."""

import httpx
from helpscout_api.client import Client

from ..errors import APIError
from ..oauth import AuthFlow, may_carry_token, token_error, token_from, token_request
from ..settings import Settings
from ..token import Token
from .http import HTTPClient


class TokenAuth(httpx.Auth):
    """Puts a token on requests to the configured origin, and none on others.

    The token is fetched by a client of its own: in this flow the request for it would pass the user's event hooks,
    with the secret in its body.
    """

    def __init__(self, settings: Settings, http: HTTPClient) -> None:
        # Late, like the import below: neither is needed to load this library.
        import threading

        self._settings = settings
        self._http = http
        self._lock = threading.Lock()
        self.token = Token(access_token=settings.access_token) if settings.access_token else None

    def sync_auth_flow(self, request: httpx.Request) -> AuthFlow:
        """Sends a request with a token, and once more with a new one if it is refused."""
        may_carry_token(request.url, self._settings.base_url)
        token = self.token or self._replace(None)
        request.headers["Authorization"] = f"Bearer {token.access_token}"
        response = yield request
        if response.status_code == 401 and self._settings.credentials is not None:
            response.read()
            token = self._replace(token)
            request.headers["Authorization"] = f"Bearer {token.access_token}"
            yield request

    def _replace(self, refused: Token | None) -> Token:
        with self._lock:
            # Somebody else may have been here while this one waited.
            if self.token is None or self.token is refused:
                self.token = self._fetch()
            return self.token

    def _fetch(self) -> Token:
        from helpscout_api.api.authentication import create_token

        credentials = self._settings.credentials
        assert credentials is not None, "settings() refuses to have neither a token nor credentials"
        try:
            body = token_request(credentials)
            return token_from(create_token.sync(client=Client(self._http), body=body))
        except APIError as error:
            raise token_error(error, credentials) from None

    def close(self) -> None:
        """Closes the client that fetches tokens."""
        self._http.close()
