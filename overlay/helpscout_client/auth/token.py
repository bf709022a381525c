"""Access tokens, and their serialization."""

import datetime
import json

from attrs import field, frozen

from ..errors import ConfigurationError

#: Identifies files and values of this library.
_FORMAT = "helpscout-client token 1"


def fits_header(token: str) -> bool:
    """Whether a token can be sent in a header: it has only visible ASCII characters, and is not empty."""
    return token.isascii() and token.isprintable() and bool(token) and " " not in token


@frozen(kw_only=True)
class Token:
    """An access token, and the refresh token to replace it. Its `repr` shows neither."""

    access_token: str = field(repr=False)
    """The bearer token of requests."""
    refresh_token: str | None = field(default=None, repr=False)
    """The refresh token for the next access token. It works once; None for client credentials."""
    expires_at: datetime.datetime | None = None
    """When the token expires, by this machine's clock; None if unknown."""


def dump_token(app_id: str, token: Token) -> str:
    """Serializes a token for a store, with the app that it belongs to."""
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
    """Deserializes a token from a store.

    Args:
        app_id: The app that the token must belong to.
        text: A string that `dump_token` returned.
        place: Where the string comes from, for errors.

    Raises:
        ConfigurationError: The string is something else, or the token of another app.
    """
    read = _read(text)
    if read is None:
        raise ConfigurationError(f"{place} contains no token of this library: remove it, or use another location")
    owner, token = read
    if owner != app_id:
        raise ConfigurationError(f"{place} contains the token of an app other than {app_id!r}: use another location")
    return token


def is_well_formed(token: Token) -> bool:
    """Whether the attributes of a token from a store have the right types."""
    ends_at = token.expires_at
    has_zone = ends_at is None or (isinstance(ends_at, datetime.datetime) and ends_at.utcoffset() is not None)
    is_refreshable = token.refresh_token is None or isinstance(token.refresh_token, str)
    return isinstance(token.access_token, str) and is_refreshable and has_zone


def _read(text: str | bytes) -> tuple[str, Token] | None:
    """App ID and token; None instead of an exception, which might quote a secret."""
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
