"""OAuth 2.0 as Help Scout speaks it, without any sending.

https://developer.helpscout.com/mailbox-api/overview/authentication
"""

import datetime
from collections.abc import AsyncGenerator, Generator
from typing import TYPE_CHECKING
from urllib.parse import unquote_plus

import httpx

from helpscout_api.errors import APIError

from .errors import ConfigurationError, TokenError
from .settings import Credentials
from .token import Token, fits_header

if TYPE_CHECKING:
    from helpscout_api.models import AccessToken, CreateToken

AsyncAuthFlow = AsyncGenerator[httpx.Request, httpx.Response]
AuthFlow = Generator[httpx.Request, httpx.Response, None]


def may_carry_token(url: httpx.URL, base_url: httpx.URL) -> None:
    """Lets addresses at the configured origin pass.

    Raises:
        ConfigurationError: The address is elsewhere: the token must not go there.
    """
    if (url.scheme, url.host, url.port) != (base_url.scheme, base_url.host, base_url.port):
        raise ConfigurationError(
            f"{url.scheme}://{url.netloc.decode()} is not {base_url}, and the token is for that alone"
        )


def token_request(credentials: Credentials) -> "CreateToken":
    """The body that asks for a token with client credentials."""
    from helpscout_api.models import CreateToken

    return CreateToken(
        grant_type="client_credentials", client_id=credentials.app_id, client_secret=credentials.app_secret
    )


def token_from(answer: "AccessToken") -> Token:
    """The token that an answer gives.

    Raises:
        TokenError: There is none in it.
    """
    if not (isinstance(answer.access_token, str) and fits_header(answer.access_token)):
        raise TokenError("the token endpoint answered without an access_token that a header can hold", 200)
    return Token(
        access_token=answer.access_token,
        refresh_token=answer.refresh_token,
        expires_at=_end(answer.expires_in, datetime.datetime.now(datetime.UTC)),
    )


def _end(expires_in: object, now: datetime.datetime) -> datetime.datetime | None:
    try:
        # Scalars are read as they come, so this may be digits, or nonsense: a token without an end serves as well.
        return now + datetime.timedelta(seconds=float(str(expires_in)))
    except (ValueError, OverflowError):
        return None


def token_error(error: APIError, credentials: Credentials) -> TokenError:
    """The error that a refusal of the token endpoint becomes; its words are left out if they may echo the secret."""
    # Plain text could hold it in any form, or cut; what was decoded from JSON holds it as it is or percent-encoded.
    words = error.message if _is_json(error.response) else error.response.reason_phrase
    if any(credentials.app_secret in form for form in (words, unquote_plus(words))):
        words = "with words that repeat the secret"
    return TokenError(f"no token: the answer was {error.status_code} {words}", error.status_code)


def _is_json(response: httpx.Response) -> bool:
    try:
        response.json()
    except (ValueError, RecursionError):
        return False
    return True
