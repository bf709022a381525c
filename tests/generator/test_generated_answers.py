"""Results of raw functions: successful responses are returned, all others are raised."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import httpx
import pytest

if TYPE_CHECKING:
    from tests.generator.conftest import Call, Generated

SPEC = """
paths:
  /v2/widgets:
    get:
      operationId: list_widgets
      responses:
        "200":
          content:
            application/hal+json: {schema: {type: array, items: {$ref: "#/components/schemas/Widget"}}}
        "404": {content: {application/json: {schema: {$ref: "#/components/schemas/Widget"}}}}
    post: {operationId: create_widget, responses: {"201": {}}}
    put: {operationId: update_widget, responses: {"204": {}}}
    patch: {operationId: run_widget, responses: {"202": {}, "204": {}}}
    delete: {operationId: delete_widget, responses: {"200": {}}}
  /v2/widgets/labels:
    post: {operationId: label_widget, responses: {"201": {headers: {Location: {schema: {type: string}}}}}}
  /v2/widgets/1:
    get:
      operationId: get_widget
      responses:
        "200": {content: {application/json: {schema: {$ref: "#/components/schemas/Widget"}}}}
        "400": {content: {application/json: {schema: {$ref: "#/components/schemas/Widget"}}}}
  /v2/widgets/1/file:
    get:
      operationId: get_file
      responses:
        "200": {content: {application/octet-stream: {schema: {type: string, format: binary}}}}
components:
  schemas:
    Widget:
      type: object
      required: [id]
      properties:
        id: {type: integer}
        madeAt: {type: [string, "null"], format: date-time}
"""

Caller = Callable[..., "Call"]
EVERYTHING: dict[str, tuple[int, Any]] = {
    "list_widgets": (200, []),
    "create_widget": (201, None),
    "label_widget": (201, None),
    "update_widget": (204, None),
    "run_widget": (204, None),
    "delete_widget": (200, None),
    "get_widget": (200, {"id": 1}),
    "get_file": (200, None),
}


def test_model(call: Caller, package: Generated) -> None:
    response = httpx.Response(200, json={"id": 5, "madeAt": None, "new": 1})

    assert call("get_widget", response=response).result == package.model("Widget")(
        id=5, additional_properties={"new": 1}
    )


@pytest.mark.parametrize(("body", "ids"), [([], []), ([{"id": 1}, {"id": 2}], [1, 2]), (None, []), ([None], [])])
def test_bare_array(call: Caller, body: Any, ids: list[int]) -> None:
    response = httpx.Response(200, content=json.dumps(body))

    assert [widget.id for widget in call("list_widgets", response=response).result] == ids


@pytest.mark.parametrize("content", [b"", b"\x00\xff{}"])
def test_bytes(call: Caller, content: bytes) -> None:
    assert call("get_file", response=httpx.Response(200, content=content)).result == content


@pytest.mark.parametrize(
    ("operation", "status"), [("update_widget", 204), ("update_widget", 200), ("delete_widget", 200)]
)
@pytest.mark.parametrize("content", [b"", b"<html>ok</html>"])
def test_empty_response__is_none(call: Caller, operation: str, status: int, content: bytes) -> None:
    response = httpx.Response(status, content=content, headers={"Content-Type": "text/plain"})

    assert call(operation, response=response).result is None


def test_accepted__beside_no_content(call: Caller, package: Generated) -> None:
    accepted = call("run_widget", response=httpx.Response(202, headers={"Correlation-Id": "c-1"})).result

    assert accepted == package.module("types").Accepted(correlation_id="c-1")
    assert call("run_widget", response=httpx.Response(204)).result is None


def test_created__without_an_id_is_said_by_the_headers_of_the_description(call: Caller, package: Generated) -> None:
    created = call("label_widget", response=httpx.Response(201, headers={"Location": "/labels"})).result

    assert created == package.module("types").CreatedWithoutId(
        location="/labels", web_location=None, correlation_id=None
    )


def test_created__reads_headers(call: Caller, package: Generated) -> None:
    headers = {
        "Resource-ID": "5000000001",
        "Location": "https://api.example.com/v2/widgets/9?x=1",
        "Web-Location": "https://www.example.com/9",
        "Correlation-Id": "c-1",
    }

    created = call("create_widget", response=httpx.Response(201, headers=headers)).result

    assert created == package.module("types").Created(
        id=5000000001,
        location="https://api.example.com/v2/widgets/9?x=1",
        web_location="https://www.example.com/9",
        correlation_id="c-1",
    )


@pytest.mark.parametrize(
    ("location", "expected"),
    [
        ("https://api.example.com/v2/widgets/9?includeCounts=false", 9),
        ("https://api.example.com/v2/widgets/9/", 9),
        ("/v2/widgets/9", 9),
        ("https://api.example.com/v2/gadgets/9", None),
        ("https://api.example.com/v2/widgets/9/parts/8", None),
        ("https://api.example.com/v2/widgets/nine", None),
        ("https://api.example.com/v2/widgets", None),
        ("...", None),
    ],
)
def test_created__id_from_the_location(call: Caller, location: str, expected: int | None) -> None:
    assert (
        call("create_widget", response=httpx.Response(201, headers={"Location": location})).result.id_or_none
        == expected
    )


@pytest.mark.parametrize("headers", [{}, {"Resource-ID": "b5c1"}, {"Resource-ID": ""}])
def test_created__without_an_id(call: Caller, headers: dict[str, str]) -> None:
    assert call("create_widget", response=httpx.Response(201, headers=headers)).result.id_or_none is None


@pytest.mark.parametrize("operation", EVERYTHING)
def test_detailed__has_the_whole_response(call: Caller, operation: str) -> None:
    status, body = EVERYTHING[operation]
    response = httpx.Response(status, content=b"" if body is None else json.dumps(body), headers={"X-Count": "3"})

    detailed = call(operation, response=response, detailed=True).result

    assert (detailed.status_code, detailed.content, detailed.headers["x-count"]) == (status, response.content, "3")
    plain = call(operation, response=httpx.Response(status, content=response.content)).result
    assert detailed.parsed == plain


@pytest.mark.parametrize("operation", EVERYTHING)
@pytest.mark.parametrize("status", [301, 304, 400, 401, 404, 418, 429, 499, 500, 520, 599])
def test_other_status__raises(call: Caller, package: Generated, operation: str, status: int) -> None:
    response = httpx.Response(status, json={"id": 1, "message": "no"})

    with pytest.raises(package.api_error) as caught:
        call(operation, response=response)

    assert caught.value.status_code == status
    assert caught.value.response is response
    assert str(caught.value).splitlines()[0] == f"{status} no"


@pytest.mark.parametrize("detailed", [False, True])
@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", "502 Bad Gateway"),
        (b"  \n<!DOCTYPE html><p>secret</p>", "502 Bad Gateway: an HTML page"),
        (b"upstream\n timed  out", "502 Bad Gateway: upstream timed out"),
        (b"\xff\xfe", "502 Bad Gateway: \ufffd\ufffd"),
        (b'{"message": ', '502 Bad Gateway: {"message":'),
        (b"[]", "502 Bad Gateway: []"),
        (b'"text"', '502 Bad Gateway: "text"'),
        (b"{}", "502 Bad Gateway: {}"),
        (b'{"message": null, "_embedded": [], "errors": 1}', "502 Bad Gateway"),
    ],
)
def test_error__with_any_body(call: Caller, package: Generated, detailed: bool, body: bytes, words: str) -> None:
    with pytest.raises(package.api_error) as caught:
        call("get_widget", response=httpx.Response(502, content=body), detailed=detailed)

    assert str(caught.value).splitlines()[0] == words


def test_error__unknown_status_without_a_body(call: Caller, package: Generated) -> None:
    with pytest.raises(package.api_error, match=r"^520 "):
        call("get_widget", response=httpx.Response(520))


@pytest.mark.parametrize("body", [b"x" * 2_000_000, b"[" * 100_000, b'{"a":' * 100_000])
def test_error__text_is_bounded(call: Caller, package: Generated, body: bytes) -> None:
    with pytest.raises(package.api_error) as caught:
        call("get_widget", response=httpx.Response(500, content=body))

    assert len(str(caught.value)) < 600


def test_error__survives_pickling(call: Caller, package: Generated) -> None:
    with pytest.raises(package.api_error) as caught:
        call("get_widget", response=httpx.Response(404, json={"message": "gone", "logRef": "ref#1"}))

    copy = pickle.loads(pickle.dumps(caught.value))

    assert (type(copy), str(copy), copy.log_ref) == (type(caught.value), str(caught.value), "ref#1")


@pytest.mark.parametrize("detailed", [False, True])
@pytest.mark.parametrize(
    ("operation", "body", "words"),
    [
        ("get_widget", b"", "the response is empty"),
        ("get_widget", b"<html>", "the response is not JSON"),
        ("get_widget", b"\xff", "the response is not JSON"),
        ("get_widget", b"[" * 100_000, "the response is not JSON"),
        ("get_widget", b"null", "the response should be an object, not null"),
        ("get_widget", b"[]", "the response should be an object, not a list"),
        ("get_widget", b"5", "the response should be an object, not a number"),
        ("get_widget", b"{}", "id is missing"),
        ("list_widgets", b"", "the response is empty"),
        ("list_widgets", b"{}", "the response should be a list, not an object"),
    ],
)
def test_unreadable_success__raises(
    call: Caller, package: Generated, operation: str, body: bytes, words: str, detailed: bool
) -> None:
    response = httpx.Response(200, content=body)

    with pytest.raises(package.parse_error, match=f"^{words}") as caught:
        call(operation, response=response, detailed=detailed)

    assert caught.value.response is response


def test_errors__have_one_base(package: Generated) -> None:
    base = package.module("errors").HelpScoutError

    assert issubclass(package.api_error, base)
    assert issubclass(package.parse_error, base)
    assert base.__bases__ == (Exception,)
