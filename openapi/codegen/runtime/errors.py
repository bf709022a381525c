"""Errors that raw functions raise."""

import copy
import json
from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

import httpx
from attrs import evolve, frozen

from .masking import mask_for, mask_values, masked_content, masked_response, read_content

#: Maximum length of the excerpt of a body that is not JSON, in characters.
EXCERPT_LENGTH = 500
#: Maximum number of details in the message of an error.
SHOWN_ERRORS = 20
#: Maximum size of an error body that is parsed as JSON, in bytes. Gateways can respond with anything.
LONGEST_BODY = 1_000_000


class HelpScoutError(Exception):
    """The base class of all errors of this library.

    Attributes:
        resume: If an iteration over a list failed, the page number or cursor to resume at.
        done: If a call sends several requests, the ids that were processed before the failure.
    """

    resume: int | str | None = None
    done: Sequence[int] = ()


@frozen(kw_only=True)
class ErrorDetail:
    """One error in a request."""

    path: str | None
    """Path of the field, with dots and indexes."""
    message: str | None
    """Error message for this field."""
    source: str | None
    """Where the value came from, such as `JSON`."""
    rejected_value: Any
    """The rejected value."""
    about: str | None
    """URL of a page that explains this kind of error."""

    def __str__(self) -> str:
        return ": ".join(part for part in (self.path, self.message) if part)


class APIError(HelpScoutError):
    """Help Scout responded with an error status.

    Attributes:
        status_code: Status of the response.
        message: Error message of the server, or the name of the status.
        log_ref: The `logRef` of the body.
        correlation_id: Identifies the request for Help Scout's support.
        errors: The single errors, if the request was rejected as invalid.
        request: The request.
        response: The response.
    """

    _target: str | None = None
    """Method and path of the request; None if nothing was sent."""

    def __init__(self, response: httpx.Response) -> None:
        body = _read_body(response)
        mask = mask_for(response.request)
        response = masked_response(response, mask)
        self.response = response
        self.request = response.request
        # Without the query, which may hold personal data.
        self._target = f"{self.request.method} {mask(self.request.url.path)}"
        self.status_code = response.status_code
        self.log_ref = _text(body.get("logRef"))
        self.correlation_id = self.log_ref or correlation_id(response)
        self.errors = _details(body)
        self.message = _message(body, self.errors, response)
        super().__init__(self.message)

    def __reduce__(self) -> tuple[Any, ...]:
        response = portable_response(self.response)
        return type(self), (response,), {**vars(self), "response": response, "request": response.request}

    def __str__(self) -> str:
        lines = [f"{self.status_code} {_line(self.message)}"]
        lines += [f"  {_line(str(detail))}" for detail in self.errors[:SHOWN_ERRORS] if str(detail)]
        if len(self.errors) > SHOWN_ERRORS:
            lines.append(f"  and {len(self.errors) - SHOWN_ERRORS} more")
        if self._target:
            lines.append(f"  request: {_line(self._target)}")
        if self.correlation_id:
            lines.append(f"  correlation id: {_line(self.correlation_id)}")
        return "\n".join(lines)


class ResponseParseError(HelpScoutError):
    """A response can't be parsed, or does not match the API description.

    Attributes:
        path: Path in the body, such as `_embedded.conversations[3].createdAt`; empty for the whole body.
        problem: The problem there.
        response: The response, if it came over HTTP.
    """

    def __init__(self, problem: str, path: str = "", response: httpx.Response | None = None) -> None:
        self.problem = problem
        self.path = path
        self.response = response
        super().__init__(problem, path, self.response)

    @property
    def response(self) -> httpx.Response | None:
        """The response, without secrets that it repeats."""
        return self._response

    @response.setter
    def response(self, response: httpx.Response | None) -> None:
        self._response = None if response is None else masked_response(response, mask_for(response.request))

    def __reduce__(self) -> tuple[Any, ...]:
        response = None if self.response is None else portable_response(self.response)
        return type(self), (self.problem, self.path, response), {**vars(self), "_response": response}

    def __str__(self) -> str:
        return f"{self.path or 'the response'} {self.problem}"


def portable_request(request: httpx.Request) -> httpx.Request:
    """A request for copies and pickles, which end up in queues and databases: without anything that can be secret."""
    return httpx.Request(request.method, request.url.copy_with(userinfo=b""))


def portable_response(response: httpx.Response) -> httpx.Response:
    """A response for copies and pickles: without cookies, and without secrets that it repeats."""
    mask = mask_for(response.request)
    portable = copy.copy(response)
    portable.request = portable_request(response.request)
    portable.history, portable.next_request = [], None
    portable.headers = httpx.Headers(
        [(name, mask(value)) for name, value in response.headers.multi_items() if name != "set-cookie"]
    )
    portable._content = masked_content(response, mask)
    return portable


def correlation_id(response: httpx.Response) -> str | None:
    """Identifies the request for Help Scout's support."""
    text: str | None = response.headers.get("Correlation-Id")
    return None if text is None else mask_for(response.request)(text)


def _read_body(response: httpx.Response) -> dict[str, Any]:
    content = read_content(response)
    try:
        if len(content) > LONGEST_BODY:
            return {}
        # `json.loads` detects UTF-8, UTF-16 and UTF-32. Older servers may declare another charset.
        body = _object(json.loads(_decoded(response, content) if response.charset_encoding else content))
        return _object(mask_values(body, mask_for(response.request)))
    except (ValueError, RecursionError):
        return {}


def _message(body: dict[str, Any], errors: list[ErrorDetail], response: httpx.Response) -> str:
    error = body.get("error")
    for candidate in (
        body.get("error_description"),
        body.get("message"),
        _object(error).get("message"),
        errors[0].message if errors else None,
        error,
        body.get("title"),
        body.get("detail"),
    ):
        if isinstance(candidate, str) and candidate.strip():
            return candidate.strip()
    try:
        phrase = HTTPStatus(response.status_code).phrase
    except ValueError:
        phrase = response.reason_phrase or "unknown status"
    excerpt = "" if body else _excerpt(response)
    return f"{phrase}: {excerpt}" if excerpt else phrase


def _excerpt(response: httpx.Response) -> str:
    # Mask before cutting, because a part of a secret would remain otherwise.
    text = mask_for(response.request)(_decoded(response, read_content(response))).strip()
    return "an HTML page" if text.startswith("<") else " ".join(text[: EXCERPT_LENGTH * 4].split())[:EXCERPT_LENGTH]


def _decoded(response: httpx.Response, content: bytes) -> str:
    try:
        return content.decode(response.charset_encoding or "utf-8", errors="replace")
    except (LookupError, ValueError):
        # The encoding is unknown, or does not support error handlers.
        return content.decode(errors="replace")


def _line(text: str) -> str:
    """Text from the server on one line, safe for logs."""
    printable = "".join(character if character.isprintable() else " " for character in text[: EXCERPT_LENGTH * 2])
    return " ".join(printable.split())[:EXCERPT_LENGTH]


def _details(body: dict[str, Any]) -> list[ErrorDetail]:
    """The single errors, in any format: objects or strings, in a list, by field, or only one."""
    for found in (_object(body.get("_embedded")).get("errors"), body.get("errors")):
        if isinstance(found, dict) and not found.keys() & {"message", "path"}:
            # By field.
            return [
                evolve(detail, path=detail.path or name)
                for name, faults in found.items()
                for detail in _detail_list(faults)
            ]
        if details := _detail_list(found):
            return details
    return []


def _detail_list(found: Any) -> list[ErrorDetail]:
    items = found if isinstance(found, list) else [found]
    return [
        _detail(item if isinstance(item, dict) else {"message": item})
        for item in items
        if isinstance(item, dict) or (isinstance(item, str) and item.strip())
    ]


def _detail(item: dict[str, Any]) -> ErrorDetail:
    return ErrorDetail(
        path=_text(item.get("path")),
        message=_text(item.get("message")),
        source=_text(item.get("source")),
        rejected_value=item.get("rejectedValue"),
        about=_text(_object(_object(item.get("_links")).get("about")).get("href")),
    )


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _object(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


__all__ = ["APIError", "ErrorDetail", "HelpScoutError", "ResponseParseError"]
