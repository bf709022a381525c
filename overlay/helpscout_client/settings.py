"""The options of a client, checked."""

import math
import os
import sys
from collections.abc import Callable, Mapping
from typing import Final, Self

import httpx
from attrs import evolve, field, frozen

from ._version import __version__
from .auth.credentials import Credentials
from .auth.stores import MemoryTokenStore, TokenStore
from .auth.token import Token, fits_header
from .clock import Clock
from .errors import ConfigurationError
from .ratelimit.limiter import LocalRateLimiter, RateLimiter
from .transport.origins import checked_url
from .transport.retries import RetryPolicy

#: Seconds. Reports over a long range take their time; connecting doesn't.
TIMEOUT: Final = httpx.Timeout(60.0, connect=10.0)
LIMITS: Final = httpx.Limits(max_connections=500, max_keepalive_connections=100)
#: How often a request is sent again.
MAX_RETRIES: Final = 3
#: Seconds. The limit counts by the minute, so after this it is there again, unless others use it up.
MAX_RATE_LIMIT_WAIT: Final = 120.0
#: Seconds before its end from which on a token is replaced.
REFRESH_MARGIN: Final = 300.0


@frozen(kw_only=True, eq=False)
class Settings:
    """Where a client sends to, how long it waits, and who it is."""

    base_url: httpx.URL
    timeout: httpx.Timeout
    headers: httpx.Headers = field(repr=False)
    credentials: Credentials | None
    access_token: str | None = field(repr=False)
    refresh_token: str | None = field(repr=False)
    refresh_margin: float
    token_store: TokenStore
    on_token: Callable[[Token], object] | None
    retries: RetryPolicy
    rate_limiter: RateLimiter
    clock: Clock

    def with_options(
        self,
        timeout: float | httpx.Timeout | None,
        max_retries: int | None,
        max_rate_limit_wait: float | None,
        resend_writes: bool | None,
    ) -> Self:
        """A copy with other values for those that are given.

        Raises:
            ConfigurationError: They can't work.
        """
        retries = self.retries
        return evolve(
            self,
            timeout=self.timeout if timeout is None else _checked_timeout(timeout),
            retries=_retries(
                retries.max_retries if max_retries is None else max_retries,
                retries.max_rate_limit_wait if max_rate_limit_wait is None else max_rate_limit_wait,
                retries.resend_writes if resend_writes is None else resend_writes,
            ),
        )


def settings(
    *,
    app_id: str | None,
    app_secret: str | None,
    access_token: str | None,
    refresh_token: str | None,
    refresh_margin: float,
    token_store: TokenStore | None,
    on_token: Callable[[Token], object] | None,
    base_url: str,
    timeout: float | httpx.Timeout,
    max_retries: int,
    max_rate_limit_wait: float,
    resend_writes: bool,
    pacing: bool,
    rate_limiter: RateLimiter | None,
    headers: Mapping[str, str] | None,
    user_agent: str | None,
    clock: Clock | None,
) -> Settings:
    """Checks options, and takes credentials from the environment where none are given.

    Raises:
        ConfigurationError: There is nothing to authenticate with, half of the credentials is missing, options
            contradict each other, the token would travel in the open, or a request might wait for ever.
    """
    needs_credentials = access_token is None or {refresh_token, token_store, on_token} != {None}
    if app_id is None and app_secret is None and needs_credentials:
        app_id = os.environ.get("HELPSCOUT_APP_ID") or None
        app_secret = os.environ.get("HELPSCOUT_APP_SECRET") or None
    credentials = _credentials(app_id, app_secret)
    if credentials is None:
        needing = {"refresh_token": refresh_token, "token_store": token_store, "on_token": on_token}
        for name, value in needing.items():
            if value is not None:
                raise ConfigurationError(f"{name} is of no use without app_id and app_secret: only they get new tokens")
        if access_token is None:
            raise ConfigurationError(
                "no credentials: give app_id and app_secret, set HELPSCOUT_APP_ID and HELPSCOUT_APP_SECRET, "
                "or give an access_token"
            )
    if access_token is not None and not fits_header(access_token):
        raise ConfigurationError("access_token is empty, or holds what a header can't")
    if refresh_token is not None and not refresh_token.strip():
        raise ConfigurationError("refresh_token is empty")
    if not 0 <= refresh_margin < math.inf:
        raise ConfigurationError(f"refresh_margin must be a number of seconds, 0 or more, not {refresh_margin!r}")
    if rate_limiter is not None and not pacing:
        raise ConfigurationError("rate_limiter and pacing=False contradict each other: give one of them")
    clock = clock or Clock()
    return Settings(
        base_url=checked_url(base_url),
        timeout=_checked_timeout(timeout),
        headers=_checked_headers(headers, user_agent),
        credentials=credentials,
        access_token=access_token,
        refresh_token=refresh_token,
        refresh_margin=refresh_margin,
        token_store=token_store or MemoryTokenStore(),
        on_token=on_token,
        retries=_retries(max_retries, max_rate_limit_wait, resend_writes),
        rate_limiter=rate_limiter or LocalRateLimiter(clock, pacing),
        clock=clock,
    )


def _retries(max_retries: int, max_rate_limit_wait: float, resend_writes: bool) -> RetryPolicy:
    if max_retries < 0:
        raise ConfigurationError(f"max_retries must be 0 or more, not {max_retries!r}")
    if not 0 <= max_rate_limit_wait < math.inf:
        raise ConfigurationError(f"max_rate_limit_wait must be a number of seconds, not {max_rate_limit_wait!r}")
    return RetryPolicy(max_retries, max_rate_limit_wait, resend_writes)


def _credentials(app_id: str | None, app_secret: str | None) -> Credentials | None:
    if app_id is None and app_secret is None:
        return None
    for name, value in {"app_id": app_id, "app_secret": app_secret}.items():
        if not (value and value.strip()):
            raise ConfigurationError(f"{name} is missing: credentials are a pair")
    return Credentials(app_id=app_id or "", app_secret=app_secret or "")


def _checked_timeout(timeout: float | httpx.Timeout) -> httpx.Timeout:
    checked = httpx.Timeout(timeout)
    if None in checked.as_dict().values():
        raise ConfigurationError("timeout must be a number of seconds in each of its parts: None would wait for ever")
    return checked


def _checked_headers(headers: Mapping[str, str] | None, user_agent: str | None) -> httpx.Headers:
    checked = httpx.Headers({"User-Agent": _user_agent(user_agent)})
    checked.update(headers)
    if "Authorization" in checked:
        raise ConfigurationError("the client sets the header Authorization itself: give access_token or credentials")
    return checked


def _user_agent(app: str | None) -> str:
    python = ".".join(map(str, sys.version_info[:3]))
    library = f"helpscout-client/{__version__} python/{python} httpx/{httpx.__version__}"
    return f"{app} {library}" if app else library
