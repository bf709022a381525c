"""Access tokens as this library holds them."""

import datetime

from attrs import field, frozen


def fits_header(token: str) -> bool:
    """Whether a token can travel in a header: visible ASCII, and some of it."""
    return token.isascii() and token.isprintable() and bool(token) and " " not in token


@frozen(kw_only=True)
class Token:
    """An access token, and what is needed to replace it. The texts are left out of its `repr`."""

    access_token: str = field(repr=False)
    """What requests bear."""
    refresh_token: str | None = field(default=None, repr=False)
    """What the next token is got with, once; None for client credentials."""
    expires_at: datetime.datetime | None = None
    """When it ends, by this machine's clock; None if nobody said."""
