"""The requests of raw functions, without the client."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import httpx
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

if TYPE_CHECKING:
    from tests.generator.conftest import Call, Generated

SPEC = """
paths:
  /v2/widgets:
    get:
      operationId: list_widgets
      parameters:
        - {name: tag, in: query, explode: false, schema: {type: array, items: {type: string}}}
        - {name: mailboxIds, in: query, explode: false, schema: {type: array, items: {type: integer}}}
        - {name: modifiedSince, in: query, schema: {type: string, format: date-time}}
        - {name: day, in: query, schema: {type: string, format: date}}
        - {name: active, in: query, schema: {type: boolean, default: true}}
        - {name: page, in: query, schema: {type: integer, default: 1}}
        - {name: sort_order, in: query, schema: {type: string, enum: [asc, desc], default: desc}}
        - {name: from, in: query, schema: {type: string}}
      responses: {"204": {}}
    post:
      operationId: create_widget
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/CreateWidget"}}}
      responses: {"201": {}}
    patch:
      operationId: change_widgets
      requestBody:
        required: true
        content:
          application/json: {schema: {type: array, items: {$ref: "#/components/schemas/CreateWidget"}}}
      responses: {"204": {}}
  /v2/reports/widgets:
    get:
      operationId: report_widgets
      parameters:
        - {name: start, in: query, required: true, schema: {type: string, format: date-time}}
      responses: {"204": {}}
  /v2/widgets/{widget_name}/parts/{part_id}:
    delete:
      operationId: delete_part
      parameters:
        - {name: widget_name, in: path, required: true, schema: {type: string}}
        - {name: part_id, in: path, required: true, schema: {type: integer}}
      responses: {"204": {}}
  /v2/widgets/token:
    post:
      operationId: create_token
      security: []
      requestBody:
        required: true
        content: {application/x-www-form-urlencoded: {schema: {$ref: "#/components/schemas/CreateToken"}}}
      responses: {"204": {}}
  /v2/widgets/source:
    get:
      operationId: get_source
      responses:
        "200":
          content:
            application/hal+json: {schema: {$ref: "#/components/schemas/Source"}}
            message/rfc822: {schema: {type: string}}
components:
  schemas:
    CreateWidget:
      type: object
      required: [name]
      properties: {name: {type: string}, note: {type: [string, "null"]}}
    CreateToken:
      type: object
      required: [grant_type]
      properties: {grant_type: {type: string}, refresh_token: {type: string}}
    Source: {type: object, properties: {text: {type: [string, "null"]}}}
"""

Caller = Callable[..., "Call"]
TIME = datetime.datetime(2026, 3, 31, 10, 0, 0, 5, tzinfo=datetime.timezone(datetime.timedelta(hours=2)))


def test_query__what_is_not_given_is_not_sent(call: Caller) -> None:
    sent = call("list_widgets").request

    assert str(sent.url) == "https://api.example.com/v2/widgets"
    assert sent.method == "GET"
    assert sent.content == b""


def test_query__none_is_not_sent(call: Caller) -> None:
    assert call("list_widgets", tag=None, modified_since=None, active=None, page=None).query == {}


@pytest.mark.parametrize(
    ("name", "value", "key", "text"),
    [
        ("tag", ["a b", "ü&=+"], "tag", "a b,ü&=+"),
        ("tag", ["one"], "tag", "one"),
        ("mailbox_ids", [1, 2**40], "mailboxIds", "1,1099511627776"),
        ("modified_since", TIME, "modifiedSince", "2026-03-31T08:00:00Z"),
        ("day", datetime.date(2026, 3, 1), "day", "2026-03-01"),
        ("active", False, "active", "false"),
        ("active", True, "active", "true"),
        ("page", 0, "page", "0"),
        ("sort_order", "asc", "sort_order", "asc"),
        ("sort_order", "sideways", "sort_order", "sideways"),
        ("from_", "x", "from", "x"),
        ("from_", "", "from", ""),
    ],
)
def test_query__as_sent(call: Caller, name: str, value: Any, key: str, text: str) -> None:
    sent = call("list_widgets", **{name: value})

    assert sent.request.url.params.multi_items() == [(key, text)]


def test_query__required_parameter_must_be_given(call: Caller) -> None:
    with pytest.raises(TypeError, match="start"):
        call("report_widgets")


def test_query__required_parameter_is_sent(call: Caller) -> None:
    assert call("report_widgets", start=TIME).query == {"start": "2026-03-31T08:00:00Z"}


def test_query__comma_in_a_list_item_is_rejected(call: Caller) -> None:
    with pytest.raises(ValueError, match=r"tag\[1\]: .*comma"):
        call("list_widgets", tag=["a", "b,c"])


def test_query__naive_datetime_is_rejected(call: Caller) -> None:
    with pytest.raises(ValueError, match=r"modified_since: .*no time zone"):
        call("list_widgets", modified_since=datetime.datetime(2026, 3, 31))


def test_query__positional_is_rejected(call: Caller) -> None:
    with pytest.raises(TypeError, match="positional"):
        call("list_widgets", ["a"])


@settings(deadline=None)
@given(items=st.lists(st.text(st.characters(exclude_characters=",", exclude_categories=["Cs"])), min_size=1))
def test_query__list_can_be_split_again(package: Generated, items: list[str]) -> None:
    coerce = package.module("coerce")
    given = [f"{item}." for item in items]
    assert coerce.joined("tag", given, coerce.string).split(",") == given


@pytest.mark.parametrize(
    ("name", "raw_path"),
    [
        ("plain", b"/v2/widgets/plain/parts/7"),
        ("a/b", b"/v2/widgets/a%2Fb/parts/7"),
        ("a?b#c", b"/v2/widgets/a%3Fb%23c/parts/7"),
        ("ü %", b"/v2/widgets/%C3%BC%20%25/parts/7"),
        ("%2e%2e", b"/v2/widgets/%252e%252e/parts/7"),
        ("...", b"/v2/widgets/.../parts/7"),
    ],
)
def test_path__parameters_are_quoted(call: Caller, name: str, raw_path: bytes) -> None:
    sent = call("delete_part", name, 7).request

    assert sent.url.raw_path == raw_path
    assert sent.method == "DELETE"


@pytest.mark.parametrize("name", ["", ".", ".."])
def test_path__parameter_that_names_another_resource_is_rejected(call: Caller, name: str) -> None:
    with pytest.raises(ValueError, match="widget_name must not be"):
        call("delete_part", name, 7)


@settings(deadline=None)
@given(
    name=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200).filter(
        lambda text: text not in (".", "..")
    )
)
@example(name="a/../b")
@example(name="//evil.example")
def test_path__any_text_is_one_segment(package: Generated, name: str) -> None:
    segment = package.module("coerce").path_segment("widget_name", name)

    assert unquote(segment) == name
    assert not set(segment) & set("/?#\\ ")


def test_body__is_sent_as_json(call: Caller, package: Generated) -> None:
    sent = call("create_widget", body=package.model("CreateWidget")(name="ü", note=None))

    assert sent.request.method == "POST"
    assert sent.request.headers["Content-Type"] == "application/json"
    assert sent.json == {"name": "ü", "note": None}


def test_body__array_of_models(call: Caller, package: Generated) -> None:
    widget = package.model("CreateWidget")

    sent = call("change_widgets", body=[widget(name="a"), widget(name="b", note=None)])

    assert sent.request.method == "PATCH"
    assert sent.json == [{"name": "a"}, {"name": "b", "note": None}]


def test_body__form(call: Caller, package: Generated) -> None:
    sent = call("create_token", body=package.model("CreateToken")(grant_type="client&credentials"))

    assert sent.request.headers["Content-Type"] == "application/x-www-form-urlencoded"
    assert sent.request.content == b"grant_type=client%26credentials"


def test_security__operation_without_it_sends_no_token(call: Caller, package: Generated) -> None:
    sent = call("create_token", body=package.model("CreateToken")(grant_type="x"))

    assert "Authorization" not in sent.request.headers


def test_security__other_operations_send_the_token(call: Caller) -> None:
    assert call("list_widgets").request.headers["Authorization"] == "Bearer test-token"


def test_accept__names_the_generated_one_of_two_representations(call: Caller) -> None:
    accepted = call("get_source", response=httpx.Response(200, json={})).request.headers["Accept"]

    assert "message/rfc822" not in accepted
    assert "application/hal+json" in accepted


def test_accept__is_the_clients_where_there_is_one_representation(call: Caller) -> None:
    assert call("list_widgets", headers={"Accept": "application/x"}).request.headers["Accept"] == "application/x"
