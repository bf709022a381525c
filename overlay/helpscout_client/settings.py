"""The options of a client, validated."""

import math
import os
import sys
from collections.abc import Callable, Mapping
from typing import Any, Final, Self

import httpx
from attrs import evolve, field, frozen

from ._version import __version__
from .auth.credentials import Credentials
from .auth.stores import AnyTokenStore, MemoryTokenStore
from .auth.token import Token, fits_header
from .clock import Clock
from .concurrency.threads import is_asynchronous
from .errors import ConfigurationError
from .ratelimit.limiter import RateLimiter
from .transport.bodies import ACCEPT_ENCODING
from .transport.deadline import Timeouts
from .transport.origins import BASE_URL, checked_url
from .transport.outgoing import check_header_value, check_headers
from .transport.retries import RetryPolicy
from .transport.usage import CallRecord

#: Seconds. Reports over a long range take a long time; connecting doesn't.
TIMEOUT: Final = httpx.Timeout(60.0, connect=10.0)
#: Seconds that one attempt may take, however slowly the server sends.
ATTEMPT_TIMEOUT: Final = 120.0
LIMITS: Final = httpx.Limits(max_connections=500, max_keepalive_connections=100)
#: Maximum number of retries of a request.
MAX_RETRIES: Final = 3
#: Seconds. The limit is per minute, so by then there is room again, unless other clients use it up.
MAX_RATE_LIMIT_WAIT: Final = 120.0
#: Seconds before its expiry at which a token is replaced.
REFRESH_MARGIN: Final = 300.0


def _checked_seconds(name: str, value: float) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < math.inf:
        raise ConfigurationError(f"{name} must be a number of seconds, 0 or more, not {value!r}")
    return value


def _checked_size(size: int) -> int:
    if isinstance(size, bool) or not isinstance(size, int) or size < 1:
        raise ConfigurationError(f"max_response_size must be a number of bytes, 1 or more, not {size!r}")
    return size


def _checked_timeout(timeout: float | httpx.Timeout) -> httpx.Timeout:
    checked = httpx.Timeout(timeout)
    for part, seconds in checked.as_dict().items():
        if seconds is None:
            raise ConfigurationError(
                "each part of timeout must be a number of seconds, because None would wait forever"
            )
        _checked_seconds(f"timeout ({part})", seconds)
    return checked


def _checked_timeouts(attempt: float, total: float | None, stream: float | None) -> Timeouts:
    for name, seconds in {"attempt_timeout": attempt, "total_timeout": total}.items():
        if seconds is not None and not _checked_seconds(name, seconds):
            raise ConfigurationError(f"{name} must be more than 0 seconds")
    return Timeouts(attempt, total, stream)


def _checked_retries(max_retries: int, max_rate_limit_wait: float, resend_writes: bool) -> RetryPolicy:
    if isinstance(max_retries, bool) or not isinstance(max_retries, int) or max_retries < 0:
        raise ConfigurationError(f"max_retries must be a whole number, 0 or more, not {max_retries!r}")
    return RetryPolicy(max_retries, _checked_seconds("max_rate_limit_wait", max_rate_limit_wait), resend_writes)


@frozen(kw_only=True, eq=False)
class Settings:
    """The validated options of a client."""

    base_url: httpx.URL
    timeout: httpx.Timeout
    timeouts: Timeouts
    headers: httpx.Headers = field(repr=False)
    credentials: Credentials | None
    access_token: str | None = field(repr=False)
    refresh_token: str | None = field(repr=False)
    refresh_margin: float
    token_store: AnyTokenStore
    on_token: Callable[[Token], object] | None
    retries: RetryPolicy
    max_response_size: int
    rate_limiter: RateLimiter
    on_call: Callable[[CallRecord], object] | None
    clock: Clock

    def with_options(self, given: Mapping[str, Any]) -> Self:
        """Returns a copy with some options replaced.

        Raises:
            ConfigurationError: The options are invalid.
        """
        timeouts, retries = self.timeouts, self.retries
        return evolve(
            self,
            timeout=_checked_timeout(given.get("timeout", self.timeout)),
            timeouts=_checked_timeouts(
                given.get("attempt_timeout", timeouts.attempt),
                given.get("total_timeout", timeouts.total),
                # How long a stream takes depends on its size, so only the user can set a limit.
                given.get("total_timeout", timeouts.stream),
            ),
            max_response_size=_checked_size(given.get("max_response_size", self.max_response_size)),
            retries=_checked_retries(
                given.get("max_retries", retries.max_retries),
                given.get("max_rate_limit_wait", retries.max_rate_limit_wait),
                given.get("resend_writes", retries.resend_writes),
            ),
        )


def settings(given: Mapping[str, Any]) -> Settings:
    """Validates the options of a client. Base URL and credentials default to the environment.

    Args:
        given: The arguments of the client's constructor, except those for httpx alone.

    Raises:
        ConfigurationError: There are no credentials or only half of them, options contradict each other, the token
            would be sent unencrypted, or a request might wait forever.
    """
    given = {**given, **_from_environment(given)}
    rate_limiter, pacing, clock = given["rate_limiter"], given["pacing"], given["clock"] or Clock()
    if rate_limiter is not None and not pacing:
        raise ConfigurationError("rate_limiter can't be combined with pacing=False: pass only one of them")
    return Settings(
        base_url=checked_url(given["base_url"]),
        timeout=_checked_timeout(given["timeout"]),
        timeouts=_checked_timeouts(given["attempt_timeout"], given["total_timeout"], None),
        headers=_checked_headers(given["headers"], given["user_agent"]),
        credentials=_checked_credentials(given),
        access_token=_checked_access_token(given["access_token"]),
        refresh_token=_checked_refresh_token(given["refresh_token"]),
        refresh_margin=_checked_seconds("refresh_margin", given["refresh_margin"]),
        token_store=_checked_store(given["token_store"]),
        on_token=given["on_token"],
        retries=_checked_retries(given["max_retries"], given["max_rate_limit_wait"], given["resend_writes"]),
        max_response_size=_checked_size(given["max_response_size"]),
        rate_limiter=rate_limiter or RateLimiter(clock, is_paced=pacing),
        on_call=_checked_on_call(given["on_call"]),
        clock=clock,
    )


def _from_environment(given: Mapping[str, Any]) -> dict[str, str | None]:
    """Options from the environment, without those that the given options override or contradict."""
    found: dict[str, str | None] = {}
    if given["base_url"] is None:
        found["base_url"] = os.environ.get("HELPSCOUT_BASE_URL") or BASE_URL
    if given["app_id"] is not None or given["app_secret"] is not None:
        return found
    has_token, needs_credentials = given["access_token"] is not None, bool(_needing_credentials(given))
    if needs_credentials or not has_token:
        found["app_id"] = os.environ.get("HELPSCOUT_APP_ID") or None
        found["app_secret"] = os.environ.get("HELPSCOUT_APP_SECRET") or None
    if not needs_credentials and not has_token:
        found["access_token"] = os.environ.get("HELPSCOUT_ACCESS_TOKEN") or None
    return found


def _needing_credentials(given: Mapping[str, Any]) -> list[str]:
    """The given options that require credentials."""
    return [name for name in ("refresh_token", "token_store", "on_token") if given[name] is not None]


def _checked_credentials(given: Mapping[str, Any]) -> Credentials | None:
    app_id, app_secret = given["app_id"], given["app_secret"]
    if app_id is None and app_secret is None:
        if needing := _needing_credentials(given):
            raise ConfigurationError(
                f"{needing[0]} needs app_id and app_secret, too: without them the client can't get new tokens"
            )
        if given["access_token"] is None:
            raise ConfigurationError(
                "no credentials: pass app_id and app_secret, or an access_token, or set HELPSCOUT_APP_ID and "
                "HELPSCOUT_APP_SECRET, or HELPSCOUT_ACCESS_TOKEN"
            )
        return None
    for name, value in {"app_id": app_id, "app_secret": app_secret}.items():
        if not (value and value.strip()):
            raise ConfigurationError(f"{name} is missing: app_id and app_secret must be given together")
    return Credentials(app_id=app_id or "", app_secret=app_secret or "")


def _checked_access_token(access_token: str | None) -> str | None:
    if access_token is not None and not fits_header(access_token):
        raise ConfigurationError("access_token is empty or has characters that a header can't contain")
    return access_token


def _checked_refresh_token(refresh_token: str | None) -> str | None:
    if refresh_token is not None and not refresh_token.strip():
        raise ConfigurationError("refresh_token is empty")
    return refresh_token


def _checked_on_call(on_call: Callable[[CallRecord], object] | None) -> Callable[[CallRecord], object] | None:
    if on_call is not None and is_asynchronous(on_call):
        raise ConfigurationError("on_call is asynchronous: pass a synchronous function that doesn't block")
    return on_call


def _checked_store(store: AnyTokenStore | None) -> AnyTokenStore:
    """Validates a store early, before there is a token that could be lost."""
    if store is None:
        return MemoryTokenStore()
    if isinstance(store, type):
        raise ConfigurationError(f"token_store is a class: pass an instance, {store.__qualname__}(...)")
    kind = type(store).__qualname__
    for name in ("load", "save", "lock"):
        if not callable(getattr(store, name, None)):
            raise ConfigurationError(f"token_store, a {kind}, has no method {name}: it needs load, save and lock")
    if is_asynchronous(store.lock):
        raise ConfigurationError(
            f"token_store, a {kind}, has an asynchronous method lock: make it a synchronous one that returns a context "
            "manager, such as one with @asynccontextmanager"
        )
    if is_asynchronous(store.load) != is_asynchronous(store.save):
        raise ConfigurationError(f"token_store, a {kind}, must have both load and save asynchronous, or neither")
    return store


def _checked_headers(headers: Mapping[str, str] | None, user_agent: str | None) -> httpx.Headers:
    try:
        check_headers(headers or {})
        check_header_value("user_agent", user_agent or "")
    except (TypeError, ValueError) as error:
        raise ConfigurationError(str(error)) from None
    checked = httpx.Headers({"User-Agent": _user_agent(user_agent), "Accept-Encoding": ACCEPT_ENCODING})
    checked.update(headers)
    if "Authorization" in checked:
        raise ConfigurationError("the client sets the Authorization header itself: pass access_token or credentials")
    return checked


def _user_agent(app: str | None) -> str:
    python = ".".join(map(str, sys.version_info[:3]))
    library = f"helpscout-client/{__version__} python/{python} httpx/{httpx.__version__}"
    return f"{app} {library}" if app else library
