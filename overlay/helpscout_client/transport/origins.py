"""Origins that secrets may be sent to."""

import ipaddress
from typing import Final

import httpx

from ..errors import ConfigurationError

#: https://developer.helpscout.com/mailbox-api/
BASE_URL: Final = "https://api.helpscout.net"


def is_same_origin(url: httpx.URL, other: httpx.URL) -> bool:
    """Whether two URLs have the same origin, so that a token for one may be sent to the other."""
    return (url.scheme, url.host, url.port) == (other.scheme, other.host, other.port)


def may_carry_token(url: httpx.URL, base_url: httpx.URL) -> None:
    """Checks that a URL is at the configured origin.

    Raises:
        ConfigurationError: The URL has another origin, which must not get the token.
    """
    if not is_same_origin(url, base_url):
        raise ConfigurationError(
            f"{url.scheme}://{url.netloc.decode()} is not {base_url}: the token is sent only to that origin"
        )


def checked_url(base_url: str) -> httpx.URL:
    """Parses an origin that secrets may be sent to.

    Raises:
        ConfigurationError: It is not a URL, has more than an origin, or is not encrypted.
    """
    try:
        url = httpx.URL(base_url)
    except httpx.InvalidURL as error:
        raise ConfigurationError(f"base_url: {error}") from None
    if url.query or url.fragment or url.userinfo:
        raise ConfigurationError("base_url must not contain a user, query or fragment")
    if url.scheme == "https" and url.host:
        return url
    if url.scheme == "http" and is_loopback(url.host):
        return url
    raise ConfigurationError(f"base_url {base_url!r} must start with https://, because requests carry secrets")


def is_loopback(host: str) -> bool:
    """Whether a host is this machine."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
