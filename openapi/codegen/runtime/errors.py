"""Errors that raw functions raise."""

import copy
import json
from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

import httpx
from attrs import evolve, frozen

from .masking import mask_for, mask_values, masked_content, masked_response, read_content

#: Characters of an unreadable body that an error keeps.
EXCERPT_LENGTH = 500
#: Faults that the text of an error shows.
SHOWN_ERRORS = 20
#: Bytes of an error body that are read as JSON; gateways may answer with anything.
LONGEST_BODY = 1_000_000


class HelpScoutError(Exception):
    """The base of every error that this library raises by itself.

    Attributes:
        resume: Where a walk through a list that failed can go on: a page number or a cursor.
        done: If a call takes several requests, the ids that those before the failure dealt with.
    """

    resume: int | str | None = None
    done: Sequence[int] = ()


@frozen(kw_only=True)
class ErrorDetail:
    """One fault in a request."""

    path: str | None
    """The field in question, dotted and indexed."""
    message: str | None
    """What is wrong with it."""
    source: str | None
    """Where the value came from, such as `JSON`."""
    rejected_value: Any
    """What was sent."""
    about: str | None
    """Address of a page that explains this kind of fault."""

    def __str__(self) -> str:
        return ": ".join(part for part in (self.path, self.message) if part)


class APIError(HelpScoutError):
    """Help Scout answered, and not with a success.

    Attributes:
        status_code: Status of the answer.
        message: What is wrong, in one sentence of the server's, or the status's name.
        log_ref: The body's `logRef`.
        correlation_id: What to quote to Help Scout's support.
        errors: The single faults, for a refused request.
        request: The request.
        response: The answer.
    """

    def __init__(self, response: httpx.Response) -> None:
        body = _read_body(response)
        response = masked_response(response, mask_for(response.request))
        self.response = response
        self.request = response.request
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
        if self.correlation_id:
            lines.append(f"  correlation id: {_line(self.correlation_id)}")
        return "\n".join(lines)


class ResponseParseError(HelpScoutError):
    """An answer can't be read, or is not of the shape that its description promises.

    Attributes:
        path: Where in the body, such as `_embedded.conversations[3].createdAt`; empty for the body as a whole.
        problem: What is wrong there.
        response: The answer, if it came over HTTP.
    """

    def __init__(self, problem: str, path: str = "", response: httpx.Response | None = None) -> None:
        self.problem = problem
        self.path = path
        self.response = response
        super().__init__(problem, path, self.response)

    @property
    def response(self) -> httpx.Response | None:
        """The answer, without the secrets that it echoes."""
        return self._response

    @response.setter
    def response(self, response: httpx.Response | None) -> None:
        self._response = None if response is None else masked_response(response, mask_for(response.request))

    def __reduce__(self) -> tuple[Any, ...]:
        response = None if self.response is None else portable_response(self.response)
        return type(self), (self.problem, self.path, response), {**vars(self), "_response": response}

    def __str__(self) -> str:
        return f"{self.path or 'the answer'} {self.problem}"


def portable_request(request: httpx.Request) -> httpx.Request:
    """What of a request goes into copies and pickles, which end in queues and databases: nothing that may be secret."""
    return httpx.Request(request.method, request.url.copy_with(userinfo=b""))


def portable_response(response: httpx.Response) -> httpx.Response:
    """What of an answer goes into copies and pickles: no cookies, and no secret that it repeats."""
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
    """What Help Scout's support finds a request by."""
    text: str | None = response.headers.get("Correlation-Id")
    return None if text is None else mask_for(response.request)(text)


def _read_body(response: httpx.Response) -> dict[str, Any]:
    content = read_content(response)
    try:
        if len(content) > LONGEST_BODY:
            return {}
        # JSON is UTF-8, or shows by itself that it is UTF-16 or UTF-32. Older servers may say something else.
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
    # Before it is cut, or a part of a secret would be left.
    text = mask_for(response.request)(_decoded(response, read_content(response))).strip()
    return "an HTML page" if text.startswith("<") else " ".join(text[: EXCERPT_LENGTH * 4].split())[:EXCERPT_LENGTH]


def _decoded(response: httpx.Response, content: bytes) -> str:
    try:
        return content.decode(response.charset_encoding or "utf-8", errors="replace")
    except (LookupError, ValueError):
        # There is no such encoding, or none that does with errors.
        return content.decode(errors="replace")


def _line(text: str) -> str:
    """A text of the server's that can stand in a line of a log."""
    printable = "".join(character if character.isprintable() else " " for character in text[: EXCERPT_LENGTH * 2])
    return " ".join(printable.split())[:EXCERPT_LENGTH]


def _details(body: dict[str, Any]) -> list[ErrorDetail]:
    """The single faults, in whatever shape they come: objects or strings, in a list, by field, or one alone."""
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
