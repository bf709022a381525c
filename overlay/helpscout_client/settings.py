"""The options of a client, checked."""

import ipaddress
import os
import sys
from collections.abc import Mapping
from typing import Final

import httpx
from attrs import field, frozen

from ._version import __version__
from .errors import ConfigurationError

#: https://developer.helpscout.com/mailbox-api/
BASE_URL: Final = "https://api.helpscout.net"
#: Seconds. Reports over a long range take their time; connecting doesn't.
TIMEOUT: Final = httpx.Timeout(60.0, connect=10.0)


@frozen(kw_only=True)
class Credentials:
    """What an app proves itself with."""

    app_id: str
    app_secret: str = field(repr=False)


@frozen(kw_only=True)
class Settings:
    """Where a client sends to, how long it waits, and who it is."""

    base_url: httpx.URL
    timeout: httpx.Timeout
    headers: Mapping[str, str] = field(repr=False)
    credentials: Credentials | None
    access_token: str | None = field(repr=False)


def settings(
    app_id: str | None,
    app_secret: str | None,
    access_token: str | None,
    base_url: str,
    timeout: float | httpx.Timeout,
    headers: Mapping[str, str] | None,
    user_agent: str | None,
) -> Settings:
    """Checks options, and takes credentials from the environment where none are given.

    Raises:
        ConfigurationError: There is nothing to authenticate with, half of the credentials is missing, the token would
            travel in the open, or a request might wait for ever.
    """
    if access_token is None and app_id is None and app_secret is None:
        app_id = os.environ.get("HELPSCOUT_APP_ID")
        app_secret = os.environ.get("HELPSCOUT_APP_SECRET")
    credentials = _credentials(app_id, app_secret)
    if credentials is None and access_token is None:
        raise ConfigurationError(
            "no credentials: give app_id and app_secret, set HELPSCOUT_APP_ID and HELPSCOUT_APP_SECRET, "
            "or give an access_token"
        )
    if access_token is not None and not access_token.strip():
        raise ConfigurationError("access_token is blank")
    return Settings(
        base_url=_checked_url(base_url),
        timeout=_checked_timeout(timeout),
        headers={"User-Agent": _user_agent(user_agent), **(headers or {})},
        credentials=credentials,
        access_token=access_token,
    )


def _credentials(app_id: str | None, app_secret: str | None) -> Credentials | None:
    if app_id and app_secret:
        return Credentials(app_id=app_id, app_secret=app_secret)
    if app_id or app_secret:
        raise ConfigurationError(f"{'app_secret' if app_id else 'app_id'} is missing: credentials are a pair")
    return None


def _checked_timeout(timeout: float | httpx.Timeout) -> httpx.Timeout:
    checked = httpx.Timeout(timeout)
    if None in checked.as_dict().values():
        raise ConfigurationError("timeout must be a number of seconds in each of its parts: None would wait for ever")
    return checked


def _checked_url(base_url: str) -> httpx.URL:
    try:
        url = httpx.URL(base_url)
    except httpx.InvalidURL as error:
        raise ConfigurationError(f"base_url {base_url!r}: {error}") from None
    if url.scheme != "https" and not (url.scheme == "http" and _is_loopback(url.host)):
        raise ConfigurationError(f"base_url {base_url!r} must begin with https://, since a token travels with requests")
    if url.query or url.fragment or url.userinfo:
        raise ConfigurationError("base_url must hold no user, query or fragment")
    return url


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _user_agent(app: str | None) -> str:
    python = ".".join(map(str, sys.version_info[:3]))
    library = f"helpscout-client/{__version__} python/{python} httpx/{httpx.__version__}"
    return f"{app} {library}" if app else library
