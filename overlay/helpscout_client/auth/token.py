"""Access tokens as this library holds them."""

import datetime
import json

from attrs import field, frozen

from ..errors import ConfigurationError

#: Tells our own files and values from others.
_FORMAT = "helpscout-client token 1"


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


def dump_token(app_id: str, token: Token) -> str:
    """A token as stores keep it, bound to its app."""
    ends_at = token.expires_at.isoformat() if token.expires_at else None
    return json.dumps(
        {
            "format": _FORMAT,
            "app_id": app_id,
            "access_token": token.access_token,
            "refresh_token": token.refresh_token,
            "expires_at": ends_at,
        }
    )


def load_token(app_id: str, text: str | bytes, place: str) -> Token:
    """A token out of a store.

    Args:
        app_id: The app that it must belong to.
        text: What `dump_token` wrote.
        place: Where it comes from, for the error.

    Raises:
        ConfigurationError: It is something else, or another app's.
    """
    read = _read(text)
    if read is None:
        raise ConfigurationError(f"{place} contains no token of this library: remove it, or use another location")
    owner, token = read
    if owner != app_id:
        raise ConfigurationError(f"{place} contains the token of an app other than {app_id!r}: use another location")
    return token


def is_well_formed(token: Token) -> bool:
    """Whether a token that comes from elsewhere has values of the right kinds."""
    has_zone = token.expires_at is None or token.expires_at.tzinfo is not None
    is_refreshable = token.refresh_token is None or isinstance(token.refresh_token, str)
    return isinstance(token.access_token, str) and is_refreshable and has_zone


def _read(text: str | bytes) -> tuple[str, Token] | None:
    """App ID and token; None instead of an error, which might quote what it choked on."""
    try:
        data = json.loads(text)
        ends_at = data["expires_at"]
        token = Token(
            access_token=data["access_token"],
            refresh_token=data["refresh_token"] or None,
            expires_at=datetime.datetime.fromisoformat(ends_at) if ends_at else None,
        )
        is_usable = data["format"] == _FORMAT and is_well_formed(token) and fits_header(token.access_token)
        return (data["app_id"], token) if is_usable else None
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
