"""Help Scout's OAuth 2.0, without I/O.

https://developer.helpscout.com/mailbox-api/overview/authentication
"""

import datetime
import json
from collections.abc import AsyncGenerator, Generator
from typing import TYPE_CHECKING, Final
from urllib.parse import urlencode

import httpx

from helpscout_api.errors import APIError, HelpScoutError, ResponseParseError, portable_request
from helpscout_api.masking import read_content

from ..errors import ConfigurationError, ConnectionError, TimeoutError, TokenError
from ..transport.masking import one_line
from ..transport.origins import checked_url
from .credentials import Credentials
from .token import Token, fits_header

if TYPE_CHECKING:
    from helpscout_api.models import AccessToken, CreateToken

AsyncAuthFlow = AsyncGenerator[httpx.Request, httpx.Response]
AuthFlow = Generator[httpx.Request, httpx.Response, None]

#: Origin of Help Scout's application, which has the authorization page. The API has another origin.
AUTHORIZATION_BASE_URL: Final = "https://secure.helpscout.net"
AUTHORIZATION_PATH: Final = "/authentication/authorizeClientApplication"
_OWNER: Final = "the app's owner has to check app_id and app_secret"
_USER: Final = "the user has to authorize the app again"
#: For each grant: what a rejection may mean, and who has to act.
_ADVICE: Final = {
    "client_credentials": f"{_OWNER}, and that the user who created the app is active",
    "refresh_token": f"the refresh token was already used, was revoked or has expired: {_USER}",
    "authorization_code": f"an authorization code works only once and expires quickly: {_USER}",
}
#: Request Timeout, Too Early and Too Many Requests.
_TEMPORARY: Final = frozenset({408, 425, 429})
#: For a rejection that is not an OAuth error, so that the refresh token or code may still be valid.
_FOREIGN: Final = (
    "this response is not from Help Scout's token endpoint: the app's owner has to check base_url and proxies"
)


def authorization_url(app_id: str, state: str | None = None, *, base_url: str = AUTHORIZATION_BASE_URL) -> str:
    """Returns the URL of the page where users authorize your app.

    Help Scout redirects users to the app's Redirection URL with a `code` for
    `HelpScout.from_authorization_code`, and with the `state`.

    Args:
        app_id: App ID of the app.
        state: Result of `new_state`. Store it in the user's session, and check the returned value with `verify_state`.
        base_url: Origin of the page, for tests, such as that of a served sandbox: https, or http on this machine.

    Raises:
        ConfigurationError: The App ID is empty, or the origin is invalid.

    See https://developer.helpscout.com/mailbox-api/overview/authentication
    """
    if not app_id.strip():
        raise ConfigurationError("app_id is empty")
    query = {"client_id": app_id} if state is None else {"client_id": app_id, "state": state}
    return f"{str(checked_url(base_url)).rstrip('/')}{AUTHORIZATION_PATH}?{urlencode(query)}"


def new_state() -> str:
    """Returns an unguessable `state`: 43 URL-safe characters."""
    import secrets

    return secrets.token_urlsafe()


def verify_state(received: str | None, expected: str | None) -> bool:
    """Checks that the user who returns from the authorization page is the one that your app sent there.

    Args:
        received: The `state` in the URL that was requested.
        expected: The `state` in the user's session.

    Returns:
        Whether both are present and equal, compared in constant time. If false, don't use the code.
    """
    if not received or not expected:
        return False
    import secrets

    return secrets.compare_digest(received.encode(errors="replace"), expected.encode(errors="replace"))


def token_request(
    credentials: Credentials, *, code: str | None = None, refresh_token: str | None = None
) -> "CreateToken":
    """The body of a token request: with a code, a refresh token, or the credentials alone."""
    from helpscout_api.models import CreateToken

    body = CreateToken(
        grant_type="client_credentials", client_id=credentials.app_id, client_secret=credentials.app_secret
    )
    if code is not None:
        body.grant_type, body.code = "authorization_code", code
    elif refresh_token is not None:
        body.grant_type, body.refresh_token = "refresh_token", refresh_token
    return body


def token_from(answer: "AccessToken", now: datetime.datetime) -> Token:
    """The token in a response.

    Raises:
        TokenError: The response has no valid token.
    """
    if not (isinstance(answer.access_token, str) and fits_header(answer.access_token)):
        raise TokenError("the token endpoint's response has no access_token that can be sent in a header", 200)
    return Token(
        access_token=answer.access_token,
        refresh_token=_refresh_token(answer.refresh_token),
        expires_at=_end(answer.expires_in, now),
    )


def _refresh_token(text: object) -> str | None:
    return text if isinstance(text, str) and text.strip() else None


def _end(expires_in: object, now: datetime.datetime) -> datetime.datetime | None:
    try:
        # The value may be a string of digits, or invalid. A token without an expiry works as well.
        seconds = float(str(expires_in))
        return now + datetime.timedelta(seconds=seconds) if seconds > 0 else None
    except (ValueError, OverflowError):
        return None


def token_error(error: APIError, body: "CreateToken") -> HelpScoutError:
    """The error for an error response of the token endpoint. Temporary errors are returned unchanged."""
    if error.status_code >= 500 or error.status_code in _TEMPORARY:
        error.add_note("The request was for an access token.")
        return error
    answer = _json(error.response)
    must_authorize = False
    if isinstance(answer, dict) and answer.get("error") == "invalid_client":
        advice = _OWNER
    elif is_final(error):
        advice = _ADVICE[body.grant_type]
        must_authorize = body.grant_type != "client_credentials"
    elif body.grant_type == "client_credentials":
        advice = f"{_OWNER}, or base_url and proxies"
    else:
        advice = _FOREIGN
    # A body that is not JSON may contain anything.
    words = error.response.reason_phrase if answer is None else error.message
    message = f"token request failed: {error.status_code} {one_line(words)}; {advice}"
    return TokenError(message, error.status_code, must_authorize)


def no_refresh_token() -> TokenError:
    """The error for a client that has no refresh token left to try."""
    return TokenError(f"token request not sent: no refresh token is left; {_USER}", None, True)


def without_secrets(error: HelpScoutError) -> HelpScoutError:
    """An error of a token request, with the secrets of its request and the tokens of its response masked."""
    if isinstance(error, APIError):
        error.request = error.response.request = portable_request(error.request)
    elif isinstance(error, ConnectionError | TimeoutError):
        error.request = portable_request(error.request)
        assert isinstance(error.__cause__, httpx.RequestError), "they are made of one"
        error.__cause__.request = error.request
    elif isinstance(error, ResponseParseError):
        return ResponseParseError(error.problem, error.path)
    return error


def is_final(error: APIError) -> bool:
    """Whether a rejection is an OAuth error (RFC 6749, section 5.2), and not from a proxy or gateway."""
    answer = _json(error.response)
    return error.status_code in (400, 401) and isinstance(answer, dict) and "error" in answer


def _json(response: httpx.Response) -> object:
    try:
        return json.loads(read_content(response))
    except (ValueError, RecursionError):
        return None
