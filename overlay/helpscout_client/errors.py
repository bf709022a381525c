"""The error tree."""

import builtins
import math
from typing import Any, Self

import httpx

from helpscout_api.digits import whole_number
from helpscout_api.errors import APIError, ErrorDetail, HelpScoutError, ResponseParseError, portable_request

from .headers import retry_after


class ValidationError(APIError, ValueError):
    """400: the request, or a value in it, is not accepted; `errors` names the fields."""


class AuthenticationError(APIError):
    """401: the token is missing, wrong, expired or revoked, and a new one didn't help."""


class PaymentRequiredError(APIError):
    """402: the account's plan or payment does not allow this."""


class PermissionDeniedError(APIError):
    """403: the token's user, or the account's plan, has no access to this."""


class NotFoundError(APIError):
    """404: there is no such entity, it was deleted or merged away, or the token's user may not see it."""


class ConflictError(APIError):
    """409: another entity is in the way."""


class PreconditionFailedError(APIError):
    """412: the state of the entity does not allow this."""


class PayloadTooLargeError(APIError):
    """413: the body is too large."""


class LockedError(APIError):
    """423: the entity reached a limit and can't change any more."""


class RateLimitError(APIError):
    """429: the account's rate limit is used up. Nothing was carried out.

    The client raises it by itself, too, if the call would have to wait for longer than `max_rate_limit_wait`. Then
    nothing was sent, and `response` is None.

    Attributes:
        retry_after: Seconds to wait, if that is known.
        response: The response; None if the client did not send the request.
    """

    response: httpx.Response | None  # type: ignore[assignment]

    def __init__(self, response: httpx.Response) -> None:
        super().__init__(response)
        self.retry_after = retry_after(response)

    @classmethod
    def unsent(cls, request: httpx.Request, seconds: float) -> Self:
        """The error of a call that the client did not send, since it would have to wait for that many seconds."""
        error = cls.__new__(cls)
        error.retry_after = float(math.ceil(seconds))
        error.message = (
            f"not sent: the call would have to wait {error.retry_after:.0f} s for the rate limit, longer than it may; "
            "retry after that time, or increase max_rate_limit_wait (and total_timeout, if you set one)"
        )
        HelpScoutError.__init__(error, error.message)
        error.request, error.response, error.status_code = request, None, 429
        error.log_ref, error.correlation_id, error.errors = None, None, []
        return error

    def __reduce__(self) -> tuple[Any, ...]:
        if self.response is not None:
            return super().__reduce__()
        request = portable_request(self.request)
        return type(self).unsent, (request, self.retry_after), {**vars(self), "request": request}


class ServerError(APIError):
    """5xx: Help Scout failed. Whether a write was carried out is unknown.

    Attributes:
        retry_after: Seconds to wait, if the response asks for it.
    """

    def __init__(self, response: httpx.Response) -> None:
        super().__init__(response)
        self.retry_after = retry_after(response)


class MovedError(APIError):
    """A redirect that is not followed: of a write, to another origin, or after too many.

    The entity lives elsewhere now, for instance since two conversations were merged. Whether what was written for the
    old one suits the new one is for the caller to say.

    Attributes:
        location: The new address, if the answer names one.
        new_id: The number at its end, if there is one: the id of the entity.
    """

    def __init__(self, response: httpx.Response) -> None:
        super().__init__(response)
        self.location = self.response.headers.get("Location")
        last = (self.location or "").partition("?")[0].rstrip("/").rpartition("/")[2]
        self.new_id = whole_number(last)


class _RequestError(HelpScoutError):
    """There is no answer."""

    def __init__(self, message: str, request: httpx.Request) -> None:
        super().__init__(message)
        self.request = request

    def __reduce__(self) -> tuple[Any, ...]:
        request = portable_request(self.request)
        return type(self), (str(self), request), {**vars(self), "request": request}


class ConnectionError(_RequestError, builtins.ConnectionError):
    """The connection could not be made, or broke.

    Attributes:
        request: The request.
    """


class TimeoutError(_RequestError, builtins.TimeoutError):
    """The answer, or a part of it, did not come in time.

    Attributes:
        request: The request.
    """


class TokenError(HelpScoutError):
    """The token endpoint gives no token. Trying again does not help: a person has to act, as the message says.

    Temporary failures of the token endpoint are a `ServerError`, `RateLimitError`, `ConnectionError` or `TimeoutError`,
    and failures of the token store are a `TokenStoreError`.

    Attributes:
        status_code: Status of the endpoint's response; None if no request was sent.
        must_authorize: Whether the user has to authorize the app again. If not, the app's owner has to act.
    """

    def __init__(self, message: str, status_code: int | None, must_authorize: bool = False) -> None:
        super().__init__(message, status_code, must_authorize)
        self.status_code = status_code
        self.must_authorize = must_authorize

    def __str__(self) -> str:
        return str(self.args[0])


class TokenStoreError(HelpScoutError):
    """The token store failed, and no valid token is in memory. The operator of the store has to act.

    Refresh tokens and codes were not used up, so the next call succeeds once the store works again.
    """


class FileError(HelpScoutError, OSError):
    """A file of this machine can't be written or read, for a reason such as a full disk or missing permission.

    Attributes:
        errno: The number of the error, as in `OSError`.
        filename: The file.
    """


class ConfigurationError(HelpScoutError, ValueError):
    """The client can't work with the options it was given."""


class WebhookError(HelpScoutError):
    """What came to a webhook or an app is not accepted: nothing in it is to be trusted.

    Attributes:
        status_code: What to answer.
    """

    status_code = 400


class InvalidSignatureError(WebhookError):
    """The signature is not that of the body: it was not signed by this secret, or changed on the way."""

    status_code = 401

    def __init__(self) -> None:
        # Never the signature that would be right: whoever gets to see it can sign anything.
        super().__init__("the signature does not match the data: check the secret, and that the bytes are unchanged")

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (), vars(self)


class WebhookHeaderError(WebhookError):
    """The signature or the name of the event is missing, empty, or there several times."""


class WebhookBodyError(WebhookError):
    """The body is signed, but not JSON."""


class WebhookTooLargeError(WebhookError):
    """The body is longer than allowed. It was not looked at."""

    status_code = 413


__all__ = [
    "APIError",
    "AuthenticationError",
    "ConfigurationError",
    "ConflictError",
    "ConnectionError",
    "ErrorDetail",
    "FileError",
    "HelpScoutError",
    "InvalidSignatureError",
    "LockedError",
    "MovedError",
    "NotFoundError",
    "PayloadTooLargeError",
    "PaymentRequiredError",
    "PermissionDeniedError",
    "PreconditionFailedError",
    "RateLimitError",
    "ResponseParseError",
    "ServerError",
    "TimeoutError",
    "TokenError",
    "TokenStoreError",
    "ValidationError",
    "WebhookBodyError",
    "WebhookError",
    "WebhookHeaderError",
    "WebhookTooLargeError",
]
