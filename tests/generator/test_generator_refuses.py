"""Descriptions that the generator rejects, each with a message about the problem."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from openapi.codegen.description import DescriptionError, load
from openapi.codegen.lint import lint

if TYPE_CHECKING:
    from pathlib import Path

    from tests.generator.conftest import Build

Generate = Callable[..., None]

READ_WIDGET = """
paths:
  /v2/widgets:
    get:
      operationId: get_widget
      responses:
        "200": {content: {application/json: {schema: {$ref: "#/components/schemas/Widget"}}}}
"""
WIDGET = """
components: {schemas: {Widget: {type: object, properties: {name: {type: string}}}}}
"""
OTHER_WIDGET = """
components: {schemas: {Widget: {type: object}}}
"""
SAME_OPERATION_ID = """
paths:
  /v2/gadgets: {get: {operationId: get_widget, responses: {"204": {}}}}
"""


def widget(properties: str) -> str:
    """A read model with some properties."""
    return f"""
{READ_WIDGET}
components:
  schemas:
    Widget: {{type: object, properties: {{{properties}}}}}
    Part: {{type: object, properties: {{name: {{type: string}}}}}}
    Maker: {{type: object, properties: {{name: {{type: string}}}}}}
    Map: {{type: object, additionalProperties: true}}
"""


def operation(text: str) -> str:
    """An operation of one model."""
    return f"""
paths:
  /v2/widgets/{{widget_id}}:
    put:
      operationId: update_widget
      parameters:
        - {{name: widget_id, in: path, required: true, schema: {{type: integer}}}}
        - {{name: colour, in: query, schema: {{type: string}}}}
      {text}
components:
  schemas:
    Widget: {{type: object, properties: {{name: {{type: string}}, colour: {{type: string}}}}}}
    Numbered: {{type: object, properties: {{widget_id: {{type: integer}}}}}}
"""


def test_fragments__unite(generate_from: Generate) -> None:
    generate_from(READ_WIDGET, WIDGET)


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        ((READ_WIDGET, READ_WIDGET), r"2\.yaml redefines #/paths//v2/widgets/get/operationId"),
        ((READ_WIDGET, WIDGET, OTHER_WIDGET), r"3\.yaml redefines #/components/schemas/Widget/type"),
        ((READ_WIDGET, WIDGET, "tags: []"), r"3\.yaml redefines #/tags"),
        ((READ_WIDGET, WIDGET, SAME_OPERATION_ID), "two operations have the id get_widget"),
        ((READ_WIDGET,), "#/components/schemas/Widget does not exist"),
    ],
    ids=["operation", "schema", "frame", "operation id", "dangling reference"],
)
def test_fragments__that_contradict(generate_from: Generate, texts: tuple[str, ...], words: str) -> None:
    with pytest.raises(DescriptionError, match=words):
        generate_from(*texts)


@pytest.mark.parametrize(
    ("properties", "words"),
    [
        (
            'x: {anyOf: [{$ref: "#/components/schemas/Part"}, {$ref: "#/components/schemas/Maker"}]}',
            "x: only one of several types can be an object, an array or a date",
        ),
        (
            'x: {anyOf: [{$ref: "#/components/schemas/Part"}, {type: array, items: {type: string}}]}',
            "x: only one of several types can be an object, an array or a date",
        ),
        (
            "x: {anyOf: [{type: string, format: date-time}, {type: string, format: date}]}",
            "x: only one of several types can be an object, an array or a date",
        ),
        (
            'x: {anyOf: [{$ref: "#/components/schemas/Map"}, {type: string}]}',
            "x: only a named object can be combined with scalars",
        ),
        (
            "x: {anyOf: [{type: array, items: {type: string}}, {type: string}]}",
            "x: only a named object can be combined with scalars",
        ),
        (
            "x: {anyOf: [{type: string, format: date-time}, {type: integer}]}",
            "x: only a named object can be combined with scalars",
        ),
        ("x: {type: array, items: {type: string, format: date-time}}", "x: lists of dates are not supported"),
    ],
)
def test_property__of_an_unsupported_kind(generate_from: Generate, properties: str, words: str) -> None:
    with pytest.raises(DescriptionError, match=words):
        generate_from(widget(properties))


JSON_WIDGET = 'content: {application/json: {schema: {$ref: "#/components/schemas/Widget"}}}'


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            f'requestBody: {{{JSON_WIDGET}}}\n      responses: {{"204": {{}}}}',
            "update_widget: a parameter and a property of the body have the same name: {'colour'}",
        ),
        (
            f'requestBody: {{{JSON_WIDGET.replace("Widget", "Numbered")}}}\n      responses: {{"204": {{}}}}',
            "update_widget: a parameter and a property of the body have the same name: {'widget_id'}",
        ),
        (
            f'responses: {{"200": {{{JSON_WIDGET}}}, "204": {{}}}}',
            "update_widget: if a success response has a body, it must be the only success response",
        ),
        (
            f'responses: {{"200": {{{JSON_WIDGET}}}, "201": {{{JSON_WIDGET}}}}}',
            "update_widget: if a success response has a body, it must be the only success response",
        ),
        ('responses: {"200": {content: {"application/pdf": {schema: {type: string}}}}}', "application/pdf"),
        ('responses: {"200": {content: {"*/*": {schema: {type: string}}}}}', "content_type"),
    ],
    ids=["query and body", "path and body", "body and none", "two bodies", "media type", "any media type"],
)
def test_operation__of_an_unsupported_kind(generate_from: Generate, text: str, words: str) -> None:
    with pytest.raises(DescriptionError, match=words):
        generate_from(operation(text))


def test_path__with_an_undescribed_parameter(generate_from: Generate) -> None:
    with pytest.raises(DescriptionError, match="widget_id"):
        generate_from('paths: {"/v2/widgets/{widget_id}": {get: {operationId: x, responses: {"204": {}}}}}', WIDGET)


def test_schema__of_both_directions_is_found_by_the_lint(generate_from: Generate, tmp_path: Path) -> None:
    generate_from(
        READ_WIDGET,
        WIDGET,
        f"""
paths:
  /v2/gadgets: {{put: {{operationId: update, requestBody: {{{JSON_WIDGET}}}, responses: {{"204": {{}}}}}}}}
""",
    )

    faults = list(lint(load(tmp_path / "openapi")))

    assert (
        "Widget: is in requests and responses; split it, because absence and null mean different things there" in faults
    )


def test_resource__whose_operations_all_return_nothing(build: Build) -> None:
    texts = (
        READ_WIDGET,
        WIDGET,
        """
paths:
  /v2/parts: {delete: {operationId: delete_parts, tags: [small_parts], responses: {"204": {}}}}
""",
    )

    assert build(*texts).resources("small_parts").SmallParts
