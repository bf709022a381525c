"""Which token is in use, for how long, and what the next one is got with. No I/O."""

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
#: Seconds until the next try to replace a token that is still valid.
_POSTPONEMENT: Final = 30.0

#: Seconds between two tries to save a token, at most.
_LONGEST_SAVE_PAUSE: Final = 30.0


@define
class UnsavedToken:
    """A token that the store did not take so far."""

    old: Token | None
    """The token that it replaces."""
    new: Token
    try_at: float = -math.inf
    """When to try again to save it."""
    _pause: float = 0.0

    def failed(self, now: float) -> float:
        """Sets when to try again: at once, and then ever less often. Returns the seconds until then."""
        pause = self._pause
        self.try_at = now + pause
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
        #: Refresh tokens that were used or refused. They are not tried again, and a store that gives one has gone back
        #: to an earlier state.
        self._spent: set[str] = set()
        self._refusal = no_refresh_token()
        #: The access token that was got last, when it ends, and how long it lives.
        self._received = "", math.inf, math.inf
        self.token = None
        self._renew_at = self._ends_at = math.inf
        if settings.access_token is not None:
            self.use(Token(access_token=settings.access_token, refresh_token=settings.refresh_token))

    def use(self, token: Token) -> None:
        """Takes a token into use."""
        now = self._clock.monotonic()
        received, ends_at, lifetime = self._received
        if received == token.access_token:
            left = ends_at - now
        else:
            # From here on the wall clock may jump.
            left, lifetime = self._left(token), math.inf
        self.token = token
        self._ends_at = now + left
        # A token that lives shorter than the margin isn't replaced at once.
        self._renew_at = self._ends_at - min(self._margin, lifetime / 2)

    def is_fresh(self, refused: Token | None) -> bool:
        """Whether the token can be used, and need not be replaced ahead of time.

        Args:
            refused: A token that the API did not accept.
        """
        return self._is_valid(refused, self._renew_at)

    def is_usable(self, refused: Token | None) -> bool:
        """Whether the token can be used for a while."""
        return self._is_valid(refused, self._ends_at)

    def postpone(self) -> None:
        """Continues with the token for a while, since it could not be replaced ahead of time."""
        self._renew_at = min(self._clock.monotonic() + _POSTPONEMENT, self._ends_at)

    def adopt(self, stored: Token | None, refused: Token | None) -> bool:
        """Uses the token of a store, if another client has put a good one there."""
        if stored is None or not fits_header(stored.access_token) or self._left(stored) <= 0:
            return False
        if _same(stored, refused) or _same(stored, self.token) or self.is_spent(stored):
            return False
        own = None if self.token is None else self.token.refresh_token
        if stored.refresh_token is None and (own or self._given):
            # It is not the user's: a client without a refresh token got it, and it acts for the owner of the app.
            return False
        if own is not None and own not in (stored.refresh_token, self._given):
            # Another client has used it.
            self._spent.add(own)
        self.use(stored)
        return self.is_fresh(refused)

    def is_spent(self, token: Token) -> bool:
        """Whether a token can't be the newest one, since its refresh token was used already."""
        return token.refresh_token in self._spent

    def request(self, stored: Token | None) -> "CreateToken":
        """The body that asks for the next token.

        Args:
            stored: The token in the store.

        Raises:
            TokenError: All refresh tokens were refused already.
        """
        assert self._credentials is not None, "without credentials, no token is replaced"
        # That in the store is the youngest; the given one may be new, or have been used by an earlier process.
        known = [token.refresh_token for token in (stored, self.token) if token is not None]
        # An empty one is none.
        refresh_tokens = [text for text in (*known, self._given) if text and text.strip()]
        for refresh_token in refresh_tokens:
            if refresh_token not in self._spent:
                return token_request(self._credentials, refresh_token=refresh_token)
        if refresh_tokens:
            # The credentials alone would give a token, but perhaps of another user.
            raise TokenError(*self._refusal.args)
        return token_request(self._credentials)

    def redemption(self, code: str) -> "CreateToken":
        """The body that exchanges a code."""
        assert self._credentials is not None, "from_authorization_code demands credentials"
        return token_request(self._credentials, code=code)

    def granted(self, body: "CreateToken", token: Token) -> Token:
        """The token that a request gave; one without a refresh token keeps the old one (RFC 6749, section 6)."""
        # Now, since saving it may take a while, and the wall clock may jump meanwhile.
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
        """Whether a refusal ended a refresh token. Another one may be left then."""
        if not is_final or not isinstance(body.refresh_token, str):
            return False
        self._spent.add(body.refresh_token)
        self._refusal = error
        return True

    def _left(self, token: Token) -> float:
        return math.inf if token.expires_at is None else (token.expires_at - self._clock.now()) / _SECOND

    def _is_valid(self, refused: Token | None, until: float) -> bool:
        return self.token is not None and not _same(self.token, refused) and self._clock.monotonic() < until


def _same(token: Token | None, other: Token | None) -> bool:
    return token is not None and other is not None and token.access_token == other.access_token
