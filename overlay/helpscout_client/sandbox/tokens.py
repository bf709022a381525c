"""Access tokens: who gets one, and for how long it serves."""

import datetime
import secrets
from typing import Final

from attrs import define, field

from .refusals import token_invalid, token_missing

LIFETIME: Final = datetime.timedelta(days=2)


@define
class Tokens:
    """The one app, and the tokens that were issued to it."""

    app_id: str
    _app_secret: str = field(repr=False)
    _ends: dict[str, datetime.datetime] = field(factory=dict, init=False, repr=False)

    def is_app(self, app_id: str, app_secret: str) -> bool:
        """Whether these are the app's credentials."""
        return (app_id, app_secret) == (self.app_id, self._app_secret)

    def issue(self, moment: datetime.datetime) -> str:
        """Makes a token. Earlier ones stay valid."""
        token = secrets.token_hex(16)
        self._ends[token] = moment + LIFETIME
        return token

    def check(self, authorization: str, moment: datetime.datetime) -> None:
        """Lets those pass who have a token.

        Raises:
            Refusal: There is none in the header, or it is unknown, expired or revoked.
        """
        scheme, _, token = authorization.partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise token_missing()
        end = self._ends.get(token.strip())
        if end is None or end <= moment:
            raise token_invalid()

    def revoke(self) -> None:
        """Makes all tokens void."""
        self._ends.clear()
