"""Resources: one method for each operation, for each kind of client."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from attrs import define

if TYPE_CHECKING:
    from tests.conftest import Flavour
    from tests.generator.conftest import Generated

SPEC = """
paths:
  /v2/widgets:
    get:
      operationId: list_widgets
      parameters:
        - {name: tag, in: query, explode: false, schema: {type: array, items: {type: string}}}
        - {name: ids, in: query, explode: false, schema: {type: array, items: {type: integer}}}
        - {name: modifiedSince, in: query, schema: {type: string, format: date-time}}
        - {name: page, in: query, schema: {type: integer, default: 1}}
      responses:
        "200":
          content:
            application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Widget"}}}
    post:
      operationId: create_widget
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/CreateWidget"}}}
      responses: {"201": {}}
  /v2/boxes/{box_id}/widgets/{widget_id}:
    get:
      operationId: get_widget
      parameters: &ids
        - {name: box_id, in: path, required: true, schema: {type: string}}
        - {name: widget_id, in: path, required: true, schema: {type: integer}}
      responses:
        "200": {content: {application/json: {schema: {$ref: "#/components/schemas/Widget"}}}}
    put:
      operationId: update_widget
      parameters: *ids
      requestBody:
        content: {application/json: {schema: {$ref: "#/components/schemas/UpdateWidget"}}}
      responses: {"204": {}}
    patch:
      operationId: change_widget
      parameters: *ids
      requestBody:
        required: true
        content:
          application/json: {schema: {type: array, items: {$ref: "#/components/schemas/WidgetOperation"}}}
      responses: {"204": {}}
    delete: {operationId: delete_widget, parameters: *ids, responses: {"202": {}, "204": {}}}
  /v2/widgets/report:
    get:
      operationId: report_widgets
      parameters:
        - {name: start, in: query, required: true, schema: {type: string, format: date-time}}
        - {name: end, in: query, schema: {type: string, format: date-time}}
        - {name: day, in: query, schema: {type: string, format: date}}
        - {name: from, in: query, schema: {type: number}}
      responses:
        "200": {content: {application/octet-stream: {schema: {type: string, format: binary}}}}
components:
  schemas:
    Widget: {type: object, required: [id], properties: {id: {type: integer}}}
    CreateWidget:
      type: object
      required: [name]
      properties:
        name: {type: string}
        type: {type: string, enum: [round, flat]}
        parent: {type: [integer, "null"], format: int64}
        hollow: {type: boolean}
        maker: {$ref: "#/components/schemas/MakerInput"}
        parts: {type: array, items: {$ref: "#/components/schemas/MakerInput"}}
        labels: {type: array, items: {type: string}}
        settings: {$ref: "#/components/schemas/Settings"}
        dueAt: {type: string, format: date-time}
        value: {type: [string, number]}
    MakerInput: {type: object, properties: {name: {type: string}}}
    Settings: {type: object, additionalProperties: true}
    UpdateWidget: {type: object, properties: {name: {type: string}}}
    WidgetOperation: {type: object, required: [op], properties: {op: {type: string}}}
"""

TIME = datetime.datetime(2026, 3, 31, 8, tzinfo=datetime.UTC)


@define
class Context:
    """Is used in place of the overlay."""

    raw: Any

    def pages(self, fetch: Any, path: Any, query: Any) -> Any:
        return fetch(*path, client=self.raw, **query)


@define
class Used:
    """A resource, and what became of the calls of its methods."""

    resource: Any
    flavour: Flavour
    sent: list[httpx.Request]
    responses: list[httpx.Response]

    def call(self, method: str, *args: Any, response: httpx.Response | None = None, **kwargs: Any) -> Any:
        self.responses.append(response or httpx.Response(204))
        return self.flavour.run(getattr(self.resource, method)(*args, **kwargs))

    @property
    def body(self) -> Any:
        return json.loads(self.sent[-1].content)


@pytest.fixture
def widgets(package: Generated, flavour: Flavour) -> Used:
    sent: list[httpx.Request] = []
    responses: list[httpx.Response] = []

    def handle(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return responses.pop()

    binding = Context(package.client(flavour, handle))
    resources = getattr(package.resources(), "Resources" if flavour.name == "sync" else "AsyncResources")()
    resources._context = binding
    return Used(resources.widgets, flavour, sent, responses)


def test_resource__is_made_once(package: Generated, widgets: Used) -> None:
    resources = package.resources().Resources()
    resources._context = Context(None)

    assert resources.widgets is resources.widgets


def test_method__returns_a_model(package: Generated, widgets: Used) -> None:
    widget = widgets.call("get", "b/1", 7, response=httpx.Response(200, json={"id": 7}))

    assert widget == package.model("Widget")(id=7)
    assert widgets.sent[0].url.raw_path == b"/v2/boxes/b%2F1/widgets/7"


def test_method__returns_created(widgets: Used) -> None:
    created = widgets.call("create", name="a", response=httpx.Response(201, headers={"Resource-ID": "9"}))

    assert created.id == 9


@pytest.mark.parametrize(("status", "kind"), [(204, "NoneType"), (202, "Accepted")])
def test_method__returns_accepted_or_none(widgets: Used, status: int, kind: str) -> None:
    assert type(widgets.call("delete", "b", 7, response=httpx.Response(status))).__name__ == kind


def test_method__returns_bytes(widgets: Used) -> None:
    assert widgets.call("report", start=TIME, response=httpx.Response(200, content=b"\x00")) == b"\x00"


def test_method__lists_go_through_pages(package: Generated, widgets: Used) -> None:
    page = widgets.call("list", tag=["a", "b"], page=2, response=httpx.Response(200, json=[{"id": 7}]))

    assert page.parsed == [package.model("Widget")(id=7)]
    assert dict(widgets.sent[0].url.params) == {"tag": "a,b", "page": "2"}


def test_arguments__of_a_query_are_coerced(widgets: Used) -> None:
    widgets.call("list", tag="a , b", ids=(7,), page="3", response=httpx.Response(200, json=[]))
    widgets.call("report", start="2026-03-31T08:00:00.5Z", day="2026-03-31", from_=1.5, response=httpx.Response(200))

    assert [dict(request.url.params) for request in widgets.sent] == [
        {"tag": "a,b", "ids": "7", "page": "3"},
        {"start": "2026-03-31T08:00:00Z", "day": "2026-03-31", "from": "1.5"},
    ]


def test_body__holds_what_was_given(package: Generated, widgets: Used) -> None:
    maker = package.model("MakerInput")

    widgets.call(
        "create",
        name="a",
        type_="round",
        parent=None,
        hollow=False,
        maker=maker(name="Jo"),
        parts={"name": "Mia"},
        labels="x",
        settings={"x": {}},
        due_at=TIME,
        value=5,
    )

    assert widgets.body == {
        "name": "a",
        "type": "round",
        "parent": None,
        "hollow": False,
        "maker": {"name": "Jo"},
        "parts": [{"name": "Mia"}],
        "labels": ["x"],
        "settings": {"x": {}},
        "dueAt": "2026-03-31T08:00:00Z",
        "value": 5,
    }


def test_body__leaves_out_what_was_not_given(widgets: Used) -> None:
    widgets.call("create", name="a")
    assert widgets.body == {"name": "a"}

    widgets.call("update", "b", 7)
    assert widgets.body == {}


def test_body__array_is_one_argument(package: Generated, widgets: Used) -> None:
    operation = package.model("WidgetOperation")

    widgets.call("change", "b", 7, operations=[operation(op="add"), {"op": "move"}])

    assert widgets.body == [{"op": "add"}, {"op": "move"}]
