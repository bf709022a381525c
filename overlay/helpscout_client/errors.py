"""The exceptions of this library."""

import builtins
import math
from typing import Any, Self

import httpx

from helpscout_api.digits import whole_number
from helpscout_api.errors import APIError, ErrorDetail, HelpScoutError, ResponseParseError, portable_request

from .headers import retry_after


class ValidationError(APIError, ValueError):
    """400: the request, or a value in it, is invalid; `errors` names the fields."""


class AuthenticationError(APIError):
    """401: the token is missing, invalid, expired or revoked, and a new token didn't help."""


class PaymentRequiredError(APIError):
    """402: the account's plan or payment does not allow this."""


class PermissionDeniedError(APIError):
    """403: the token's user, or the account's plan, doesn't allow access to this."""


class NotFoundError(APIError):
    """404: the entity does not exist, was deleted or merged into another, or the token's user may not see it."""


class ConflictError(APIError):
    """409: the request conflicts with another entity."""


class PreconditionFailedError(APIError):
    """412: the state of the entity does not allow this."""


class PayloadTooLargeError(APIError):
    """413: the body is too large."""


class LockedError(APIError):
    """423: the entity reached a limit and can't be changed any more."""


class RateLimitError(APIError):
    """429: the account's rate limit is used up. Nothing was carried out.

    The client also raises it without a response, if the call would have to wait longer than `max_rate_limit_wait`. In
    this case nothing was sent, and `response` is None.

    Attributes:
        retry_after: Seconds to wait, if known.
        response: The response; None if the client did not send the request.
    """

    response: httpx.Response | None  # type: ignore[assignment]

    def __init__(self, response: httpx.Response) -> None:
        super().__init__(response)
        self.retry_after = retry_after(response)

    @classmethod
    def unsent(cls, request: httpx.Request, seconds: float) -> Self:
        """Returns the error for a call that was not sent, because it would have to wait that many seconds."""
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
    """5xx: Help Scout failed. It is unknown whether a write was carried out.

    Attributes:
        retry_after: Seconds to wait, if the response has them.
    """

    def __init__(self, response: httpx.Response) -> None:
        super().__init__(response)
        self.retry_after = retry_after(response)


class MovedError(APIError):
    """A redirect that is not followed: it is for a write, leads to another origin, or comes after too many redirects.

    The entity has a new URL, for example because two conversations were merged. You decide whether a write for the old
    entity is also right for the new one.

    Attributes:
        location: The new URL, if the response has one.
        new_id: The number at the end of the URL, if there is one. It is the id of the entity.
    """

    def __init__(self, response: httpx.Response) -> None:
        super().__init__(response)
        self.location = self.response.headers.get("Location")
        last = (self.location or "").partition("?")[0].rstrip("/").rpartition("/")[2]
        self.new_id = whole_number(last)


class _RequestError(HelpScoutError):
    """There is no response."""

    def __init__(self, message: str, request: httpx.Request) -> None:
        super().__init__(message)
        self.request = request

    def __reduce__(self) -> tuple[Any, ...]:
        request = portable_request(self.request)
        return type(self), (str(self), request), {**vars(self), "request": request}


class ConnectionError(_RequestError, builtins.ConnectionError):
    """The connection failed or was lost.

    Attributes:
        request: The request.
    """


class TimeoutError(_RequestError, builtins.TimeoutError):
    """The response, or a part of it, did not arrive in time.

    Attributes:
        request: The request.
    """


class TokenError(HelpScoutError):
    """The token endpoint issued no token. A retry does not help: a person has to act, as the message says.

    Temporary failures of the token endpoint raise a `ServerError`, `RateLimitError`, `ConnectionError` or
    `TimeoutError`. Failures of the token store raise a `TokenStoreError`.

    Attributes:
        status_code: Status code of the endpoint's response; None if no request was sent.
        must_authorize: Whether the user has to authorize the app again. If false, the app's owner has to act.
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
    """A local file can't be read or written, for example because the disk is full or permission is missing.

    Attributes:
        errno: The error number, as in `OSError`.
        filename: The file.
    """


class ConfigurationError(HelpScoutError, ValueError):
    """The options of a client are invalid."""


class WebhookError(HelpScoutError):
    """A request to a webhook or an app was rejected. Don't trust its content.

    Attributes:
        status_code: Status code to respond with.
    """

    status_code = 400


class InvalidSignatureError(WebhookError):
    """The signature does not match: the data was signed with another secret, or changed in transit."""

    status_code = 401

    def __init__(self) -> None:
        # The message must not contain the expected signature: with it, an attacker could forge this request.
        super().__init__("the signature does not match the data: check the secret, and that the bytes are unchanged")

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (), vars(self)


class WebhookHeaderError(WebhookError):
    """The header with the signature or the event name is missing, empty or repeated."""


class WebhookBodyError(WebhookError):
    """The body has a valid signature, but is not JSON."""


class WebhookTooLargeError(WebhookError):
    """The body is larger than allowed. It was not verified or parsed."""

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
