"""Signatures and docstrings of generated code, as editors and type checkers show them."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.generator.conftest import Generated

SPEC = """
paths:
  /v2/widgets:
    get:
      operationId: list_widgets
      summary: List widgets
      description: |
        All widgets, page by page.
        Old ones, too.

        Second paragraph.
      externalDocs: {url: https://docs.example.com/widgets/list}
      parameters:
        - {name: tag, in: query, explode: false, schema: {type: array, items: {type: string}}}
        - {name: modifiedSince, in: query, description: Only newer ones., schema: {type: string, format: date-time}}
        - {name: page, in: query, schema: {type: integer, default: 1}}
      responses:
        "200": {content: {application/json: {schema: {$ref: "#/components/schemas/WidgetPage"}}}}
        "401": {}
        "404": {}
    post:
      operationId: create_widget
      description: Neither \\d nor \"\"\" does harm.
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/CreateWidget"}}}
      responses: {"201": {}}
  /v2/boxes/{box_id}/widgets/{widget_id}:
    get:
      operationId: get_widget
      parameters: &ids
        - {name: box_id, in: path, required: true, description: Which box., schema: {type: string}}
        - {name: widget_id, in: path, required: true, schema: {type: integer}}
      responses:
        "200": {content: {application/json: {schema: {$ref: "#/components/schemas/Widget"}}}}
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
        - {name: start, in: query, required: true, description: \\d and \"\"\", schema: {type: string}}
        - {name: from, in: query, schema: {type: number}}
      responses:
        "200": {content: {application/octet-stream: {schema: {type: string, format: binary}}}}
components:
  schemas:
    WidgetPage:
      type: object
      x-items: widgets
      properties: {widgets: {type: array, items: {$ref: "#/components/schemas/Widget"}}}
    Widget:
      description: Something that is sold; \\d and \"\"\" do no harm.
      type: object
      required: [id]
      properties: {id: {type: integer, description: "Its number, counted up."}}
    CreateWidget:
      type: object
      required: [name]
      properties:
        name: {type: string, description: What people call it.}
        type: {type: string, enum: [round, flat]}
        parent: {type: [integer, "null"]}
        maker: {$ref: "#/components/schemas/MakerInput"}
        settings: {$ref: "#/components/schemas/Settings"}
        dueAt: {type: string, format: date-time}
    MakerInput: {type: object, properties: {name: {type: string}}}
    Settings: {type: object, additionalProperties: true}
    WidgetOperation: {type: object, required: [op], properties: {op: {type: string}}}
"""


#: What could end a docstring or be taken for an escape.
SPECIAL = '\\d and """'


@pytest.fixture(params=["Widgets", "AsyncWidgets"])
def resource(request: pytest.FixtureRequest, package: Generated) -> Any:
    return getattr(package.resources("widgets"), request.param)


@pytest.fixture(params=["sync", "sync_detailed", "asyncio", "asyncio_detailed"])
def function_name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def kinds(function: Any) -> tuple[list[str], list[str], list[str]]:
    """Names of the positional, the required, and the optional arguments."""
    parameters = [p for p in inspect.signature(function).parameters.values() if p.name != "self"]
    keywords = [p for p in parameters if p.kind is p.KEYWORD_ONLY]
    return (
        [p.name for p in parameters if p.kind is p.POSITIONAL_OR_KEYWORD],
        [p.name for p in keywords if p.default is p.empty],
        [p.name for p in keywords if p.default is not p.empty],
    )


@pytest.mark.parametrize(
    ("method", "positional", "required", "optional"),
    [
        ("list", [], [], ["tag", "modified_since", "page"]),
        ("get", ["box_id", "widget_id"], [], []),
        ("delete", ["box_id", "widget_id"], [], []),
        ("change", ["box_id", "widget_id"], ["operations"], []),
        ("report", [], ["start"], ["from_"]),
        ("create", [], ["name"], ["type_", "parent", "maker", "settings", "due_at"]),
    ],
)
def test_method__arguments(
    resource: Any, method: str, positional: list[str], required: list[str], optional: list[str]
) -> None:
    assert kinds(getattr(resource, method)) == (positional, required, optional)


@pytest.mark.parametrize(
    ("operation", "positional", "required", "optional"),
    [
        ("list_widgets", [], ["client"], ["tag", "modified_since", "page"]),
        ("get_widget", ["box_id", "widget_id"], ["client"], []),
        ("change_widget", ["box_id", "widget_id"], ["client", "body"], []),
        ("report_widgets", [], ["client", "start"], ["from_"]),
    ],
)
def test_raw_function__arguments(
    package: Generated,
    function_name: str,
    operation: str,
    positional: list[str],
    required: list[str],
    optional: list[str],
) -> None:
    function = getattr(package.module(f"api.widgets.{operation}"), function_name)

    assert kinds(function) == (positional, required, optional)


def test_method__defaults_distinguish_null_from_not_given(package: Generated, resource: Any) -> None:
    assert inspect.signature(resource.create).parameters["parent"].default is package.module("types").UNSET
    assert inspect.signature(resource.list).parameters["page"].default is None


def test_method__annotations_say_what_is_taken(resource: Any) -> None:
    create = inspect.signature(resource.create).parameters
    listing = inspect.signature(resource.list).parameters

    assert {name: create[name].annotation for name in create if name != "self"} == {
        "name": "str",
        "type_": "models.CreateWidgetType | Unset",
        "parent": "int | None | Unset",
        "maker": "models.MakerInput | models.MakerInputDict | Unset",
        "settings": "Mapping[str, Any] | Unset",
        "due_at": "datetime.datetime | datetime.date | str | Unset",
    }
    assert {name: listing[name].annotation for name in listing if name != "self"} == {
        "tag": "str | Many[str] | None",
        "modified_since": "datetime.datetime | datetime.date | str | None",
        "page": "int | None",
    }


def test_method__annotations_say_what_is_returned(resource: Any) -> None:
    returned = {
        name: inspect.signature(method).return_annotation
        for name, method in inspect.getmembers(resource, inspect.isfunction)
        if not name.startswith("_")
    }

    page = "AsyncPages" if resource.__name__.startswith("Async") else "Page"
    assert returned == {
        "list": f"helpscout_client.{page}[models.Widget]",
        "create": "Created",
        "get": "models.Widget",
        "change": "None",
        "delete": "Accepted | None",
        "report": "bytes",
    }


def test_class__docstrings(package: Generated, resource: Any) -> None:
    assert resource.__doc__ == "Things that are sold."
    assert package.model("Widget").__doc__ == f"Something that is sold; {SPECIAL} do no harm."
    assert '"""Its number, counted up."""' in (package.package / "models" / "widget.py").read_text("utf-8")


def test_docstring__of_a_list(package: Generated, resource: Any) -> None:
    expected = """List widgets.

All widgets, page by page. Old ones, too.

Second paragraph.

Args:
    tag: Words.
    modified_since: Only newer ones.
    page: Words.

Raises:
    APIError: The status is 401, 404 or 5XX.

See https://docs.example.com/widgets/list"""

    assert inspect.getdoc(resource.list) == expected
    module = package.module("api.widgets.list_widgets")
    assert inspect.getdoc(module.sync) == inspect.getdoc(module.asyncio) == expected


def test_docstring__names_the_properties_of_a_body(resource: Any) -> None:
    lines = (inspect.getdoc(resource.create) or "").splitlines()

    assert "    name: What people call it." in lines
    assert "    type_: type Known values: `flat`, `round`." in lines
    assert "    due_at: dueAt" in lines


def test_docstring__path_comes_first(resource: Any) -> None:
    lines = (inspect.getdoc(resource.change) or "").splitlines()
    start = lines.index("Args:")

    assert [line.split(":")[0].strip() for line in lines[start + 1 : start + 4]] == [
        "box_id",
        "widget_id",
        "operations",
    ]


def test_docstring__of_detailed_functions(package: Generated) -> None:
    module = package.module("api.widgets.list_widgets")

    assert "List widgets. Returns the whole response" in module.sync_detailed.__doc__
    assert "List widgets. Returns the whole response" in module.asyncio_detailed.__doc__


def test_docstring__special_characters_in_a_parameter(resource: Any) -> None:
    assert f"    start: {SPECIAL}" in (inspect.getdoc(resource.report) or "")


def test_docstring__special_characters_in_a_description(resource: Any) -> None:
    assert 'Neither \\d nor """ does harm.' in (inspect.getdoc(resource.create) or "")
