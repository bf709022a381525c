"""The errors for responses, and their contents."""

from __future__ import annotations

import copy
import gzip
import json
import pickle
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import helpscout_client as hc
from helpscout_client import (
    APIError,
    ConfigurationError,
    ConnectionError,
    ErrorDetail,
    HelpScoutError,
    MovedError,
    RateLimitError,
    ResponseParseError,
    ServerError,
    TimeoutError,
    TokenError,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from tests.conftest import Flavour

VND_ERROR = {
    "logRef": "5f0c1c1e-0d5b-4c2f-9a57-3b5d1f0d2a11#4711",
    "message": "Bad request",
    "_embedded": {
        "errors": [
            {
                "path": "threads[0].text",
                "message": "may not be empty",
                "source": "JSON",
                "rejectedValue": {"deep": [""]},
                "_links": {"about": {"href": "https://developer.example.com/errors#NotEmpty"}},
            },
            {"message": "must be an address"},
            {},
        ]
    },
    "_links": {"about": {"href": "https://developer.example.com/errors"}},
}


def error_of(flavour: Flavour, status: int, **response: Any) -> APIError:
    hs = flavour.client(lambda _: httpx.Response(status, **response))
    with pytest.raises(APIError) as caught:
        flavour.run(hs.request("POST", "/v2/tags", json={}))
    return caught.value


@pytest.mark.parametrize(
    ("status", "name"),
    [
        (301, "MovedError"),
        (400, "ValidationError"),
        (401, "AuthenticationError"),
        (402, "PaymentRequiredError"),
        (403, "PermissionDeniedError"),
        (404, "NotFoundError"),
        (409, "ConflictError"),
        (412, "PreconditionFailedError"),
        (413, "PayloadTooLargeError"),
        (423, "LockedError"),
        (429, "RateLimitError"),
        *((status, "ServerError") for status in (500, 501, 502, 503, 504, 520, 522, 530, 599)),
        *((status, "APIError") for status in (300, 304, 405, 406, 410, 415, 418, 422, 451, 499)),
    ],
)
def test_error__class_for_each_status(flavour: Flavour, status: int, name: str) -> None:
    error = error_of(flavour, status, json={"message": "no"})
    assert type(error) is getattr(hc, name)
    assert (error.status_code, error.message, str(error).splitlines()[0]) == (status, "no", f"{status} no")
    assert error.request.url.path == "/v2/tags"
    assert error.response.status_code == status


@pytest.mark.parametrize("status", [600, 799, 999])
def test_error__for_what_is_no_status(flavour: Flavour, status: int) -> None:
    assert isinstance(error_of(flavour, status), ServerError)


@pytest.mark.parametrize(
    "media_type",
    ["application/vnd.error+json", "application/vnd.error+json;charset=UTF-8", "application/json", "text/plain", ""],
)
def test_error__has_what_the_body_says(flavour: Flavour, media_type: str) -> None:
    error = error_of(flavour, 400, json=VND_ERROR, headers={"Content-Type": media_type, "Correlation-Id": "other"})
    assert (error.message, error.log_ref) == ("Bad request", VND_ERROR["logRef"])
    assert error.correlation_id == VND_ERROR["logRef"]
    assert error.errors[:2] == [
        ErrorDetail(
            path="threads[0].text",
            message="may not be empty",
            source="JSON",
            rejected_value={"deep": [""]},
            about="https://developer.example.com/errors#NotEmpty",
        ),
        ErrorDetail(path=None, message="must be an address", source=None, rejected_value=None, about=None),
    ]
    assert len(error.errors) == 3


def test_error__is_readable(flavour: Flavour) -> None:
    assert str(error_of(flavour, 400, json=VND_ERROR)).splitlines() == [
        "400 Bad request",
        "  threads[0].text: may not be empty",
        "  must be an address",
        "  request: POST /v2/tags",
        "  correlation id: 5f0c1c1e-0d5b-4c2f-9a57-3b5d1f0d2a11#4711",
    ]


def test_error__has_the_headers_correlation_id(flavour: Flavour) -> None:
    error = error_of(flavour, 403, json={"message": "no access"}, headers={"Correlation-Id": "abc#1"})
    assert (error.correlation_id, error.log_ref) == ("abc#1", None)
    assert str(error) == "403 no access\n  request: POST /v2/tags\n  correlation id: abc#1"


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"error": "invalid_token", "error_description": "It has expired"}, "It has expired"),
        ({"error": "invalid_request"}, "invalid_request"),
        ({"message": "API rate limit exceeded"}, "API rate limit exceeded"),
        ({"message": "", "_embedded": {"errors": [{"message": "may not be empty"}]}}, "may not be empty"),
        ({"message": None, "error": None}, "Forbidden"),
        ({"message": " padded \n"}, "padded"),
        ({"message": {"of": "another kind"}}, "Forbidden"),
        ({"message": "no", "_embedded": None}, "no"),
        ({"message": "no", "_embedded": []}, "no"),
        ({"message": "no", "_embedded": {"errors": None}}, "no"),
        ({"message": "no", "_embedded": {"errors": {"not": "a list"}}}, "no"),
        ({"message": "no", "_embedded": {"errors": [None, "text", 1]}}, "no"),
        ({"message": "no", "links": [{"rel": "about", "href": "https://example.com"}]}, "no"),
        ({"message": "no", "logRef": 5, "_links": []}, "no"),
        ({}, "Forbidden: {}"),
    ],
)
def test_error__message_of_a_json_body(flavour: Flavour, body: dict[str, Any], message: str) -> None:
    assert error_of(flavour, 403, json=body).message == message


@pytest.mark.parametrize("where", [lambda errors: {"_embedded": {"errors": errors}}, lambda errors: {"errors": errors}])
@pytest.mark.parametrize(
    ("errors", "details"),
    [
        ({"path": "subject", "message": "is blank"}, [("subject", "is blank")]),
        ({"message": "is blank"}, [(None, "is blank")]),
        (["is blank", "", "is long"], [(None, "is blank"), (None, "is long")]),
        ("is blank", [(None, "is blank")]),
        ({"subject": "is blank", "tags": ["one", "two"]}, [("subject", "is blank"), ("tags", "one"), ("tags", "two")]),
        ({"subject": {"message": "is blank"}}, [("subject", "is blank")]),
        ({"threads": [{"path": "threads[0]", "message": "no"}]}, [("threads[0]", "no")]),
        ({"subject": 5}, []),
        ({}, []),
        (" ", []),
        (5, []),
    ],
)
def test_error__details_of_any_shape(
    flavour: Flavour, where: Callable[[Any], Any], errors: Any, details: list[tuple[str | None, str]]
) -> None:
    error = error_of(flavour, 400, json={"message": "no", **where(errors)})
    assert [(detail.path, detail.message) for detail in error.errors] == details
    assert error.message == "no"


@pytest.mark.parametrize(
    ("content", "media_type", "message"),
    [
        ('{"message": "größer"}'.encode("utf-16"), "application/json", "größer"),
        ('{"message": "größer"}'.encode("latin-1"), "application/json; charset=latin-1", "größer"),
        ("größer".encode("latin-1"), "text/plain; charset=iso-8859-1", "Bad Gateway: größer"),
        ("größer".encode(), "text/plain; charset=klingon", "Bad Gateway: größer"),
        ("größer".encode(), "text/plain; charset=base64", "Bad Gateway: größer"),
        ("größer".encode(), "text/plain; charset=undefined", "Bad Gateway: größer"),
        (b'{"error": {"code": 7, "message": "inner"}}', "application/json", "inner"),
        (b'{"title": "Problem", "detail": "more"}', "application/problem+json", "Problem"),
    ],
)
def test_error__message_in_any_encoding(flavour: Flavour, content: bytes, media_type: str, message: str) -> None:
    assert error_of(flavour, 502, content=content, headers={"Content-Type": media_type}).message == message


@pytest.mark.parametrize(
    ("token", "text", "message"),
    [
        ("t", "Bad request", "Bad request"),
        ("request", "Bad request", "Bad request"),
        ("requests", "Bad requests", "Bad ***"),
    ],
)
def test_error__masks_what_is_long_enough_to_be_a_secret(flavour: Flavour, token: str, text: str, message: str) -> None:
    hs = flavour.client(lambda _: httpx.Response(400, json={"message": text}), access_token=token)
    with pytest.raises(APIError) as caught:
        flavour.run(hs.request("GET", "/v2/tags"))
    assert caught.value.message == message


@pytest.mark.parametrize("errors", [[{"path": 5, "message": 6, "_links": {"about": None}}], [{"_links": []}]])
def test_error__details_of_other_kinds_are_left_out(flavour: Flavour, errors: list[Any]) -> None:
    error = error_of(flavour, 400, json={"message": "no", "_embedded": {"errors": errors}})
    assert error.errors == [ErrorDetail(path=None, message=None, source=None, rejected_value=None, about=None)]
    assert str(error).splitlines() == ["400 no", "  request: POST /v2/tags"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "Bad Gateway"),
        (b"  \n", "Bad Gateway"),
        (b"<html><body>token: 1</body></html>", "Bad Gateway: an HTML page"),
        (b"\n <!DOCTYPE html>", "Bad Gateway: an HTML page"),
        (b'{"message": "cut of', 'Bad Gateway: {"message": "cut of'),
        (b"upstream\n\tfailed", "Bad Gateway: upstream failed"),
        (b"\xff\xfebad", "Bad Gateway: ��bad"),
        (b'{"message": "\xff"}', 'Bad Gateway: {"message": "�"}'),
        (b'["a list"]', 'Bad Gateway: ["a list"]'),
        (b"null", "Bad Gateway: null"),
        (b'"a text"', 'Bad Gateway: "a text"'),
        (b"[" * 100_000, f"Bad Gateway: {'[' * 500}"),
        (b"x" * 1_000_000, f"Bad Gateway: {'x' * 500}"),
        (b'{"message": "%b"}' % (b"x" * 1_000_001), f'Bad Gateway: {{"message": "{"x" * 487}'),
        ("é".encode() * 600, f"Bad Gateway: {'é' * 500}"),
    ],
    ids=lambda value: repr(value[:30]),
)
def test_error__message_of_another_body(flavour: Flavour, content: bytes, message: str) -> None:
    error = error_of(flavour, 502, content=content)
    assert (error.message, error.errors, error.log_ref) == (message, [], None)
    assert error.response.content == content


def test_error__message_of_a_status_without_a_name(flavour: Flavour) -> None:
    assert error_of(flavour, 520).message == "unknown status"
    assert error_of(flavour, 520, extensions={"reason_phrase": b"Origin Error"}).message == "Origin Error"


@given(content=st.binary() | st.text().map(str.encode) | st.recursive(st.none() | st.text(), st.lists).map(repr))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_error__any_body_gives_a_readable_one(flavour: Flavour, content: bytes | str) -> None:
    assert str(error_of(flavour, 500, content=content)).startswith("500 ")


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"X-RateLimit-Retry-After": "12"}, 12),
        ({"X-Ratelimit-Retry-After": "0"}, 0),
        ({"X-RateLimit-Retry-After": "soon"}, None),
        ({"X-RateLimit-Retry-After": "-1"}, None),
        ({}, None),
    ],
)
def test_rate_limit_error__says_how_long_to_wait(
    flavour: Flavour, headers: dict[str, str], seconds: float | None
) -> None:
    error = error_of(flavour, 429, json={"message": "API rate limit exceeded"}, headers=headers)
    assert isinstance(error, RateLimitError)
    assert error.retry_after == seconds


@pytest.mark.parametrize("location", ["https://api.example.com/v2/conversations/8", None])
def test_moved_error__says_where_to(flavour: Flavour, location: str | None) -> None:
    error = error_of(flavour, 301, headers={"Location": location} if location else {})
    assert isinstance(error, MovedError)
    assert error.location == location


# Safe to log


@pytest.mark.parametrize(
    "body",
    [
        {"message": "x" * 900_000},
        {"error_description": "x" * 900_000},
        {"message": "no", "logRef": "x" * 900_000},
        {"message": "no", "_embedded": {"errors": [{"path": "p" * 450_000, "message": "m" * 450_000}]}},
        {"message": "no", "_embedded": {"errors": [{"path": f"threads[{n}]", "message": "no"} for n in range(20_000)]}},
    ],
    ids=["message", "description", "reference", "detail", "details"],
)
def test_error__text_is_bounded(flavour: Flavour, body: dict[str, Any]) -> None:
    assert len(str(error_of(flavour, 400, json=body))) < 20_000


@pytest.mark.parametrize(
    "body",
    [
        b'{"message": "no \\ud800"}',
        b'{"message": "no\\nINFO all is well"}',
        b'{"message": "no \\u001b[2J"}',
        b'{"message": "no\\u0000"}',
        b'{"message": "no", "logRef": "1\\nINFO all is well"}',
        b'{"message": "no", "_embedded": {"errors": [{"message": "no\\nINFO all is well"}]}}',
    ],
)
def test_error__text_holds_no_lines_or_controls_of_the_servers(flavour: Flavour, body: bytes) -> None:
    text = str(error_of(flavour, 400, content=body))
    text.encode()
    assert "\nINFO" not in text
    assert all(character == "\n" or character.isprintable() for character in text)


@pytest.mark.parametrize("content", [b"no \x1b[2J", b"no \x00", b"no\x7f"])
def test_error__excerpt_holds_no_controls(flavour: Flavour, content: bytes) -> None:
    assert str(error_of(flavour, 502, content=content)).replace("\n", "").isprintable()


@pytest.mark.parametrize(
    "content",
    [
        json.dumps({"message": "no"}).encode("utf-16"),
        json.dumps({"message": "no"}).encode("utf-8-sig"),
        b' {"message": "no"}\r\n',
        b'{"message": "first", "message": "no"}',
        b'{"message": "no", "number": %b}' % (b"9" * 4000),
        b'{"message": "no", "number": NaN}',
    ],
    ids=["UTF-16", "with a mark", "padded", "doubled", "long number", "NaN"],
)
def test_error__odd_json_is_read(flavour: Flavour, content: bytes) -> None:
    assert error_of(flavour, 400, content=content).message == "no"


def test_error__json_that_python_rejects_is_an_excerpt(flavour: Flavour) -> None:
    assert error_of(flavour, 400, content=b'{"n": %b}' % (b"9" * 5000)).message.startswith('Bad Request: {"n": 999')


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (gzip.compress(b'{"message": "no"}'), "no"),
        (gzip.compress(b'{"message": "no"}')[:-9], "Bad Gateway"),
        (b"no gzip", "Bad Gateway"),
    ],
    ids=["whole", "cut", "not packed"],
)
def test_error__packed_body(flavour: Flavour, content: bytes, message: str) -> None:
    class Packed(httpx.SyncByteStream, httpx.AsyncByteStream):
        def __iter__(self) -> Iterator[bytes]:
            yield content

        async def __aiter__(self) -> AsyncIterator[bytes]:
            yield content

    error = error_of(flavour, 502, stream=Packed(), headers={"Content-Encoding": "gzip"})
    assert (type(error), error.message) == (ServerError, message) or message == "Bad Gateway"
    assert error.status_code == 502


def test_error__rejected_value_is_kept_and_not_shown(flavour: Flavour) -> None:
    detail = {"path": "email", "message": "is taken", "rejectedValue": "alice@example.com"}
    error = error_of(flavour, 400, json={"message": "Bad request", "_embedded": {"errors": [detail]}})
    assert error.errors[0].rejected_value == "alice@example.com"
    assert "alice" not in str(error)


# Copies


def api_failure(status: int, **headers: str) -> Callable[[httpx.Request], httpx.Response]:
    return lambda _: httpx.Response(status, json=VND_ERROR, headers=headers)


def failing(error: type[httpx.TransportError]) -> Callable[[httpx.Request], httpx.Response]:
    def respond(_: httpx.Request) -> httpx.Response:
        raise error("broken")

    return respond


KINDS: dict[str, Callable[[httpx.Request], httpx.Response]] = {
    "validation": api_failure(400),
    "moved": api_failure(301, Location="/v2/conversations/8"),
    "rate limit": api_failure(429, **{"Retry-After": "1000"}),
    "server": api_failure(503),
    "connection": failing(httpx.ReadError),
    "timeout": failing(httpx.ReadTimeout),
}
COPIES: dict[str, Callable[[Any], Any]] = {
    "pickle": lambda error: pickle.loads(pickle.dumps(error)),
    "copy": copy.copy,
    "deep copy": copy.deepcopy,
}


def failure(flavour: Flavour, kind: str) -> HelpScoutError:
    hs = flavour.client(KINDS[kind])
    with pytest.raises(HelpScoutError) as caught:
        flavour.run(hs.request("POST", "/v2/tags", json={"text": "hi"}))
    return caught.value


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("how", COPIES)
def test_copy__says_the_same(flavour: Flavour, kind: str, how: str) -> None:
    error = failure(flavour, kind)
    again = COPIES[how](error)
    assert type(again) is type(error)
    assert (str(again), again.args) == (str(error), error.args)
    assert (again.request.method, again.request.url) == ("POST", error.request.url)  # type: ignore[attr-defined]
    for name in ("status_code", "message", "log_ref", "correlation_id", "errors", "location", "new_id", "retry_after"):
        assert getattr(again, name, None) == getattr(error, name, None)
    if isinstance(error, APIError) and isinstance(again, APIError):
        assert again.response.content == error.response.content


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("how", COPIES)
def test_copy__keeps_notes(flavour: Flavour, kind: str, how: str) -> None:
    error = failure(flavour, kind)
    error.add_note("for the import of Monday")
    assert COPIES[how](error).__notes__ == ["for the import of Monday"]


@pytest.mark.parametrize("how", COPIES)
@pytest.mark.parametrize(
    "error",
    [
        TokenError("refused", 400),
        ConfigurationError("half a pair"),
        ResponseParseError("is no list", "_embedded.tags"),
        ConnectionError("broken", httpx.Request("GET", "https://example.com")),
        TimeoutError("late", httpx.Request("GET", "https://example.com")),
    ],
    ids=repr,
)
def test_copy__of_errors_without_a_response(error: Exception, how: str) -> None:
    again = COPIES[how](error)
    assert (type(again), str(again)) == (type(error), str(error))


@pytest.mark.parametrize(
    "url",
    [
        "/v2/tags?query=hunter2",
        "https://user:hunter2@api.helpscout.net/v2/tags",
    ],
)
def test_failure__text_shows_neither_query_nor_password(flavour: Flavour, url: str) -> None:
    with pytest.raises(HelpScoutError) as caught:
        flavour.run(flavour.client(failing(httpx.ReadError)).request("GET", url))
    assert "hunter2" not in str(caught.value)
