"""Error responses, which are raised as exceptions.

https://developer.helpscout.com/mailbox-api/overview/errors
"""

from collections.abc import Mapping, Sequence
from typing import Final

from attrs import frozen

from .messages import Json, Response
from .responses import encoded

_ABOUT: Final = "https://developer.helpscout.com/mailbox-api/overview/errors"
#: Clients compare this string exactly, so it has no charset.
_VND_ERROR: Final = "application/vnd.error+json"
_GATEWAY: Final = "application/json; charset=utf-8"


@frozen
class FieldError:
    """An invalid field of a request."""

    path: str
    """The path of the field, with dots and indexes."""
    message: str
    kind: str
    """The anchor in Help Scout's page about errors."""
    rejected: Json = None
    """The rejected value. Only strings, integers and booleans are shown, since objects may hold secrets."""
    source: str = "JSON"

    def as_json(self) -> Json:
        """The error as an item of an error body."""
        item: Json = {
            "path": self.path,
            "message": self.message,
            "source": self.source,
            "_links": {"about": {"href": f"{_ABOUT}#{self.kind}"}},
        }
        if isinstance(self.rejected, str | int):
            item["rejectedValue"] = self.rejected
        return item


class HTTPError(Exception):
    """An error response."""

    def __init__(self, status: int, media_type: str, body: Json, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(status, body)
        self._status = status
        self._media_type = media_type
        self._body = body
        self._headers = headers or {}

    def __str__(self) -> str:
        errors = self._body.get("_embedded", {}).get("errors", ())
        return "; ".join([self._body.get("message", ""), *(f"{item['path']} {item['message']}" for item in errors)])

    def response(self, correlation_id: str) -> Response:
        """The response; errors of the application include the correlation id."""
        body = {"logRef": correlation_id, **self._body} if self._media_type == _VND_ERROR else self._body
        return Response(self._status, {"Content-Type": self._media_type, **self._headers}, encoded(body))


def api_error(status: int, message: str, about: str = _ABOUT) -> HTTPError:
    """An error of the application, with a message."""
    return HTTPError(status, _VND_ERROR, {"message": message, "_links": {"about": {"href": about}}})


def not_found(what: str) -> HTTPError:
    """404: the entity does not exist."""
    return api_error(404, f"{what} not found")


def too_many_threads() -> HTTPError:
    """412: the conversation has too many threads."""
    return api_error(412, "The conversation has too many threads")


def bad_request(*errors: FieldError) -> HTTPError:
    """400: some values are invalid."""
    return _invalid("Bad request", errors, _ABOUT)


def unreadable_body() -> HTTPError:
    """400: the body is not JSON, or has the wrong JSON type, such as an array instead of an object."""
    return _invalid("Error parsing request body into JSON", (), f"{_ABOUT}#invalid-json")


def _invalid(message: str, errors: Sequence[FieldError], about: str) -> HTTPError:
    body = {
        "message": message,
        "_embedded": {"errors": [error.as_json() for error in errors]},
        "_links": {"about": {"href": about}},
    }
    return HTTPError(400, _VND_ERROR, body)


def no_route() -> HTTPError:
    """404 of the gateway: no operation has this path."""
    return HTTPError(404, _GATEWAY, {"message": "no Route matched with those values"})


def invalid_method(method: str, allowed: Sequence[str]) -> HTTPError:
    """400: operations on this path have other methods. The real API does not say 405."""
    message = f"Method {method} is not supported; use {' or '.join(allowed)}"
    return api_error(400, message, f"{_ABOUT}#invalid-http-method")


def body_too_large() -> HTTPError:
    """413: the body is too large."""
    return api_error(413, "Request size limit exceeded")


def too_many_requests(seconds: int) -> HTTPError:
    """429: the rate limit is reached.

    Args:
        seconds: The time until the next window.
    """
    return HTTPError(429, _GATEWAY, {"message": "API rate limit exceeded"}, {"X-RateLimit-Retry-After": str(seconds)})


def token_missing() -> HTTPError:
    """401: the request has no token."""
    return _unauthorized("invalid_request", "The access token is missing", 'Bearer realm="service"')


def token_invalid() -> HTTPError:
    """401: the token is unknown, expired or revoked."""
    description = "The access token is invalid or has expired"
    challenge = f'Bearer realm="service", error="invalid_token", error_description="{description}"'
    return _unauthorized("invalid_token", description, challenge)


def _unauthorized(error: str, description: str, challenge: str) -> HTTPError:
    body = {"error": error, "error_description": description}
    return HTTPError(401, _GATEWAY, body, {"WWW-Authenticate": challenge})


def oauth_error(error: str, description: str) -> HTTPError:
    """400 of the token endpoint, as in OAuth 2.0 (RFC 6749, section 5.2)."""
    body = {"error": error, "error_description": description}
    return HTTPError(400, _GATEWAY, body, {"Cache-Control": "no-store", "Pragma": "no-cache"})
