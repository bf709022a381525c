"""The token in use, when to replace it, and the request for the next one. No I/O."""

import datetime
import math
from typing import TYPE_CHECKING, Final

from attrs import define, evolve

from ..clock import Clock
from ..errors import TokenError
from .credentials import Credentials
from .oauth import no_refresh_token, token_request
from .token import Token, fits_header

if TYPE_CHECKING:
    from helpscout_api.models import CreateToken

    from ..settings import Settings

_SECOND: Final = datetime.timedelta(seconds=1)
#: Seconds until the next attempt to replace a token that is still valid.
_POSTPONEMENT: Final = 30.0

#: Maximum number of seconds between two attempts to save a token.
_LONGEST_SAVE_PAUSE: Final = 30.0


@define
class UnsavedToken:
    """A token that could not be saved in the store yet."""

    old: Token | None
    """The token that it replaces."""
    new: Token
    _try_at: float = -math.inf
    _pause: float = 0.0

    def is_due(self, clock: Clock) -> bool:
        """Whether to retry the save now."""
        return self._try_at <= clock.monotonic()

    def failed(self, clock: Clock) -> float:
        """Sets when to retry: first immediately, then with exponential backoff. Returns the seconds until then."""
        pause = self._pause
        self._try_at = clock.monotonic() + pause
        self._pause = min(max(1.0, 2 * pause), _LONGEST_SAVE_PAUSE)
        return pause


class TokenState:
    """The token of a client."""

    token: Token | None

    def __init__(self, settings: "Settings") -> None:
        self._clock: Clock = settings.clock
        self._credentials: Credentials | None = settings.credentials
        self._margin = settings.refresh_margin
        self._given = settings.refresh_token
        #: Refresh tokens that were used or rejected. They are not tried again. A store that returns one has gone back
        #: to an earlier state.
        self._spent: set[str] = set()
        self._rejection = no_refresh_token()
        #: The access token that was received last, when it expires, and its lifetime.
        self._received = "", math.inf, math.inf
        self.token = None
        self._renew_at = self._ends_at = math.inf
        if settings.access_token is not None:
            self.use(Token(access_token=settings.access_token, refresh_token=settings.refresh_token))

    def use(self, token: Token) -> None:
        """Starts using a token."""
        now = self._clock.monotonic()
        received, ends_at, lifetime = self._received
        if received == token.access_token:
            left = ends_at - now
        else:
            # Convert to the monotonic clock now, because the wall clock may jump later.
            left, lifetime = self._left(token), math.inf
        self.token = token
        self._ends_at = now + left
        # A token whose lifetime is shorter than the margin isn't replaced immediately.
        self._renew_at = self._ends_at - min(self._margin, lifetime / 2)

    def is_fresh(self, rejected: Token | None) -> bool:
        """Whether the token is valid and need not be replaced yet.

        Args:
            rejected: A token that the API did not accept.
        """
        return self._is_valid(rejected, self._renew_at)

    def is_usable(self, rejected: Token | None) -> bool:
        """Whether the token is still valid."""
        return self._is_valid(rejected, self._ends_at)

    def postpone(self) -> None:
        """Continues with the token for a while, because it could not be replaced early."""
        self._renew_at = min(self._clock.monotonic() + _POSTPONEMENT, self._ends_at)

    def adopt(self, stored: Token | None, rejected: Token | None) -> bool:
        """Uses the token of a store, if another client has saved a valid one there."""
        if stored is None or not fits_header(stored.access_token) or self._left(stored) <= 0:
            return False
        known = [token.access_token for token in (rejected, self.token) if token is not None]
        if stored.access_token in known or self.is_spent(stored):
            return False
        own = None if self.token is None else self.token.refresh_token
        if stored.refresh_token is None and (own or self._given):
            # Not the user's token: a client without a refresh token got it, and it acts for the owner of the app.
            return False
        if own is not None and own not in (stored.refresh_token, self._given):
            # Another client has used it.
            self._spent.add(own)
        self.use(stored)
        return self.is_fresh(rejected)

    def is_spent(self, token: Token) -> bool:
        """Whether a token is outdated, because its refresh token was already used."""
        return token.refresh_token in self._spent

    def request(self, stored: Token | None) -> "CreateToken":
        """The body of the request for the next token.

        Args:
            stored: The token in the store.

        Raises:
            TokenError: All refresh tokens were already rejected.
        """
        assert self._credentials is not None, "without credentials, no token is replaced"
        # The token in the store is the newest; the given one may be new, or an earlier process may have used it.
        known = [token.refresh_token for token in (stored, self.token) if token is not None]
        # Ignore empty refresh tokens.
        refresh_tokens = [text for text in (*known, self._given) if text and text.strip()]
        for refresh_token in refresh_tokens:
            if refresh_token not in self._spent:
                return token_request(self._credentials, refresh_token=refresh_token)
        if refresh_tokens:
            # The credentials alone would return a token, but perhaps for another user.
            raise TokenError(*self._rejection.args)
        return token_request(self._credentials)

    def redemption(self, code: str) -> "CreateToken":
        """The body of the request that exchanges an authorization code."""
        assert self._credentials is not None, "from_authorization_code demands credentials"
        return token_request(self._credentials, code=code)

    def granted(self, body: "CreateToken", token: Token) -> Token:
        """The token to use after a response. It keeps the old refresh token if it has none (RFC 6749, section 6)."""
        # Computed now, because saving the token may take a while, and the wall clock may jump in between.
        lifetime = self._left(token)
        self._received = token.access_token, self._clock.monotonic() + lifetime, lifetime
        old = body.refresh_token
        if not isinstance(old, str) or token.refresh_token == old:
            return token
        if token.refresh_token is None:
            return evolve(token, refresh_token=old)
        self._spent.add(old)
        return token

    def mark_spent(self, body: "CreateToken", error: TokenError, is_final: bool) -> bool:
        """Marks a refresh token as spent if its rejection is final. Returns whether it did; another may be left."""
        if not is_final or not isinstance(body.refresh_token, str):
            return False
        self._spent.add(body.refresh_token)
        self._rejection = error
        return True

    def _left(self, token: Token) -> float:
        return math.inf if token.expires_at is None else (token.expires_at - self._clock.now()) / _SECOND

    def _is_valid(self, rejected: Token | None, until: float) -> bool:
        if self.token is None or (rejected is not None and self.token.access_token == rejected.access_token):
            return False
        return self._clock.monotonic() < until
