"""Maps responses and exceptions of httpx to the errors of this library."""

from typing import TypeVar

import httpx

from helpscout_api.masking import mask_for

from ..errors import (
    APIError,
    AuthenticationError,
    ConflictError,
    ConnectionError,
    HelpScoutError,
    LockedError,
    MovedError,
    NotFoundError,
    PayloadTooLargeError,
    PaymentRequiredError,
    PermissionDeniedError,
    PreconditionFailedError,
    RateLimitError,
    ResponseParseError,
    ServerError,
    TimeoutError,
    ValidationError,
)
from .masking import mask_error, one_line
from .retries import can_be_sent_again

_Error = TypeVar("_Error", bound=HelpScoutError)

_BY_STATUS: dict[int, type[APIError]] = {
    **dict.fromkeys((301, 302, 303, 307, 308), MovedError),
    400: ValidationError,
    401: AuthenticationError,
    402: PaymentRequiredError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    412: PreconditionFailedError,
    413: PayloadTooLargeError,
    423: LockedError,
    429: RateLimitError,
}


def api_error(response: httpx.Response) -> APIError:
    """The error for a response. Any status of 500 and above is a `ServerError`."""
    status = response.status_code
    error = _BY_STATUS.get(status, ServerError if status >= 500 else APIError)(response)
    return _noted(error, response.request) if status in (401, 429) or status >= 500 else error


def request_error(error: httpx.RequestError) -> HelpScoutError:
    """The error for an exception of httpx."""
    mask = mask_for(error.request)
    mask_error(error, mask)
    if isinstance(error, httpx.DecodingError):
        return ResponseParseError(str(error))
    kind = TimeoutError if isinstance(error, httpx.TimeoutException) else ConnectionError
    request = error.request
    # The query may contain personal data.
    url = request.url.copy_with(query=None, fragment=None, userinfo=b"")
    message = f"{request.method} {url}: {str(error) or type(error).__name__}"
    return _noted(kind(one_line(mask(message)), request), request)


def _noted(error: _Error, request: httpx.Request) -> _Error:
    if not can_be_sent_again(request):
        error.add_note("The body came from an iterator, so the request was not sent again.")
    return error


def concerns(error: httpx.RequestError, request: httpx.Request) -> bool:
    """Whether an exception of httpx belongs to a request, and not to another one."""
    try:
        return error.request is request
    except RuntimeError:
        # It belongs to no request.
        return False
