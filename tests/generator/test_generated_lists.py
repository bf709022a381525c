"""Envelopes of lists: the location of the items in every format of lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.generator.conftest import Generated

SPEC = """
paths:
  /v2/widgets:
    get:
      operationId: list_widgets
      responses:
        "200": {content: {application/json: {schema: {$ref: "#/components/schemas/WidgetPage"}}}}
  /v2/widgets/rows:
    get:
      operationId: list_rows
      responses:
        "200": {content: {application/json: {schema: {$ref: "#/components/schemas/Rows"}}}}
  /v2/widgets/names:
    get:
      operationId: list_names
      responses:
        "200": {content: {application/json: {schema: {$ref: "#/components/schemas/Names"}}}}
components:
  schemas:
    WidgetPage:
      type: object
      x-items: _embedded.widgets
      properties: {_embedded: {anyOf: [{$ref: "#/components/schemas/WidgetPageEmbedded"}, {type: "null"}]}}
    WidgetPageEmbedded:
      type: object
      properties: {widgets: {type: [array, "null"], items: {$ref: "#/components/schemas/Widget"}}}
    Widget: {type: object, required: [id], properties: {id: {type: integer}}}
    Rows:
      type: object
      x-items: results
      properties: {results: {type: [array, "null"], items: {$ref: "#/components/schemas/Widget"}}}
    Names:
      type: object
      x-items: [_embedded.small-parts, _embedded.small_parts]
      properties: {_embedded: {anyOf: [{$ref: "#/components/schemas/NamesEmbedded"}, {type: "null"}]}}
    NamesEmbedded:
      type: object
      properties:
        small-parts: {type: [array, "null"], items: {$ref: "#/components/schemas/Widget"}}
"""


@pytest.mark.parametrize(
    ("model", "payload", "ids"),
    [
        ("WidgetPage", {"_embedded": {"widgets": [{"id": 1}, {"id": 2}]}}, [1, 2]),
        ("WidgetPage", {"_embedded": {"widgets": []}}, []),
        ("WidgetPage", {"_embedded": {"widgets": None}}, []),
        ("WidgetPage", {"_embedded": {}}, []),
        ("WidgetPage", {"_embedded": []}, []),
        ("WidgetPage", {"_embedded": None}, []),
        ("WidgetPage", {}, []),
        ("Rows", {"results": [{"id": 1}]}, [1]),
        ("Rows", {"results": None}, []),
        ("Rows", {}, []),
    ],
)
def test_items__of_an_envelope(package: Generated, model: str, payload: dict[str, Any], ids: list[int]) -> None:
    assert [item.id for item in package.model(model).from_dict(payload).items] == ids


@pytest.mark.parametrize("key", ["small-parts", "small_parts"])
def test_items__under_either_spelling(package: Generated, key: str) -> None:
    names = package.model("Names").from_dict({"_embedded": {key: [{"id": 1}]}})

    assert [item.id for item in names.items] == [1]


def test_items__only_envelopes_have_them(package: Generated) -> None:
    assert not hasattr(package.model("Widget"), "items")
    assert not hasattr(package.model("WidgetPageEmbedded"), "items")
