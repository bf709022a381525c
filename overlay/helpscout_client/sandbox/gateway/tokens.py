"""Access tokens: who gets one, and how long it is valid.

https://developer.helpscout.com/mailbox-api/overview/authentication
"""

import datetime
import secrets
from typing import Final

from attrs import define, field, frozen

from ..http.errors import oauth_error, token_invalid, token_missing

LIFETIME: Final = datetime.timedelta(days=2)


@frozen
class IssuedToken:
    """An access token with its user. Its `repr` shows no token."""

    user_id: int
    """The user the access token acts for."""
    access_token: str = field(repr=False)
    ends_at: datetime.datetime
    refresh_token: str | None = field(repr=False)
    """Can be used once; None for client credentials."""


@define
class Tokens:
    """The app and its tokens."""

    app_id: str
    _app_secret: str = field(repr=False)
    _codes: dict[str, int] = field(factory=dict, init=False, repr=False)
    _by_access: dict[str, IssuedToken] = field(factory=dict, init=False, repr=False)
    _by_refresh: dict[str, IssuedToken] = field(factory=dict, init=False, repr=False)

    def check_app(self, app_id: str, app_secret: str) -> None:
        """Verifies the app's credentials.

        Raises:
            HTTPError: They are wrong.
        """
        given, known = f"{app_id}\0{app_secret}", f"{self.app_id}\0{self._app_secret}"
        if not secrets.compare_digest(given.encode(), known.encode()):
            raise oauth_error("invalid_client", "Invalid client authentication")

    def new_code(self, user_id: int) -> str:
        """An authorization code, which can be used once."""
        code = secrets.token_hex(16)
        self._codes[code] = user_id
        return code

    def issue(self, user_id: int, current_time: datetime.datetime, *, is_refreshable: bool = False) -> IssuedToken:
        """Makes a token. Earlier ones stay valid."""
        refresh_token = secrets.token_hex(16) if is_refreshable else None
        issued = IssuedToken(user_id, secrets.token_hex(16), current_time + LIFETIME, refresh_token)
        self._by_access[issued.access_token] = issued
        if refresh_token:
            self._by_refresh[refresh_token] = issued
        return issued

    def redeem(self, code: str, current_time: datetime.datetime) -> IssuedToken:
        """Makes tokens for the user who consented.

        Raises:
            HTTPError: The code is unknown or was used.
        """
        user_id = self._codes.pop(code, None)
        if user_id is None:
            raise oauth_error("invalid_request", "Invalid code")
        return self.issue(user_id, current_time, is_refreshable=True)

    def refresh(self, refresh_token: str, current_time: datetime.datetime) -> IssuedToken:
        """Replaces both tokens; the old ones are invalid at once.

        Raises:
            HTTPError: The refresh token is unknown or was used.
        """
        old = self._by_refresh.pop(refresh_token, None)
        if old is None:
            raise oauth_error("invalid_request", "Invalid refresh_token")
        self._by_access.pop(old.access_token, None)
        return self.issue(old.user_id, current_time, is_refreshable=True)

    def user_id(self, authorization: str, current_time: datetime.datetime) -> int:
        """The user the token in a header acts for.

        Raises:
            HTTPError: The header has no token, or the token is unknown, expired or revoked.
        """
        scheme, _, token = authorization.partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise token_missing()
        issued = self._by_access.get(token.strip())
        if issued is None or issued.ends_at <= current_time:
            raise token_invalid()
        return issued.user_id

    def revoke(self, *, refresh_tokens: bool) -> None:
        """Revokes all access tokens, and optionally all refresh tokens and codes."""
        self._by_access.clear()
        if refresh_tokens:
            self._by_refresh.clear()
            self._codes.clear()
