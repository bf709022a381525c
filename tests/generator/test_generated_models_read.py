"""Models of responses: unexpected values are set aside, and absent and null are both None."""

from __future__ import annotations

import copy
import pickle
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
components:
  schemas:
    WidgetPage:
      type: object
      x-items: _embedded.widgets
      properties:
        _embedded: {anyOf: [{$ref: "#/components/schemas/WidgetPageEmbedded"}, {type: "null"}]}
    WidgetPageEmbedded:
      type: object
      properties:
        widgets: {type: [array, "null"], items: {$ref: "#/components/schemas/Widget"}}
    Widget:
      type: object
      required: [id]
      properties:
        id: {type: integer, format: int64}
        name: {type: [string, "null"]}
        type: {type: [string, "null"]}
        weight: {type: [number, "null"]}
        hollow: {type: [boolean, "null"]}
        madeAt: {type: [string, "null"], format: date-time}
        soldOn: {type: [string, "null"], format: date}
        maker: {anyOf: [{$ref: "#/components/schemas/Maker"}, {type: "null"}]}
        parts: {type: [array, "null"], items: {$ref: "#/components/schemas/Part"}}
        labels: {type: [array, "null"], items: {type: string}}
        origin: {anyOf: [{$ref: "#/components/schemas/Maker"}, {type: string}, {type: "null"}]}
        code: {type: [string, integer, "null"]}
        kind: {anyOf: [{type: string, enum: [round, Round, flat]}, {type: string}, {type: "null"}]}
        sizes: {anyOf: [{$ref: "#/components/schemas/Sizes"}, {type: "null"}]}
        secret: {type: [string, "null"], format: password}
        anything: {}
        _links: {$ref: "#/components/schemas/Links"}
    Maker:
      type: object
      properties:
        name: {type: [string, "null"]}
        since: {type: [string, "null"], format: date-time}
    Part:
      type: object
      required: [id]
      properties:
        id: {type: integer}
        maker: {anyOf: [{$ref: "#/components/schemas/Maker"}, {type: "null"}]}
    Sizes: {type: object, additionalProperties: {type: number}}
"""

OPTIONAL = {
    "name": "Widget",
    "type": "plain",
    "weight": 1.5,
    "hollow": False,
    "madeAt": "2026-03-31T08:00:00Z",
    "soldOn": "2026-04-01",
    "maker": {"name": "Mia", "since": "2020-01-01T00:00:00.250000Z", "city": "Köln"},
    "parts": [{"id": 1}, {"id": 2, "maker": {"name": "Jo"}, "screws": [4, {"m": None}]}],
    "labels": ["a", "b"],
    "origin": {"name": "Mia"},
    "code": "0042",
    "kind": "round",
    "sizes": {"s": 1, "größe": 2.5},
    "secret": "s3cret",
    "anything": [{"of": "any"}, 1],
    "_links": {"self": {"href": "..."}, "message:dashboard": []},
}
FULL = {"id": 2**40, **OPTIONAL}
PYTHON_NAMES = {"type": "type_", "madeAt": "made_at", "soldOn": "sold_on", "_links": "links"}


@pytest.mark.parametrize("name", OPTIONAL)
@pytest.mark.parametrize("extra", ["absent", "null"])
def test_property__absent_and_null_read_as_none(package: Generated, name: str, extra: str) -> None:
    payload = {key: value for key, value in FULL.items() if key != name} | ({name: None} if extra == "null" else {})

    widget = package.model("Widget").from_dict(payload)

    assert getattr(widget, PYTHON_NAMES.get(name, name)) is None
    assert widget.additional_properties == {}
    assert name not in widget.to_dict()


def test_absent_property__prints_as_none(package: Generated) -> None:
    assert f"{package.model('Widget').from_dict({'id': 1}).name}" == "None"


def test_model__round_trip(package: Generated) -> None:
    page = {"_embedded": {"widgets": [FULL, {"id": 2}]}, "page": {"number": 1}}

    assert package.model("WidgetPage").from_dict(page).to_dict() == page


def test_model__leaves_its_source_alone(package: Generated) -> None:
    source = {"id": 1, "maker": {"name": "Mia"}, "new": 1}

    package.model("Widget").from_dict(source)

    assert source == {"id": 1, "maker": {"name": "Mia"}, "new": 1}


def test_model__keeps_unknown_keys(package: Generated) -> None:
    widget = package.model("Widget").from_dict({"id": 1, "new": {"deep": [None]}, "maker": {"x-y": 0}})

    assert widget.additional_properties == {"new": {"deep": [None]}}
    assert widget.maker.additional_properties == {"x-y": 0}
    assert widget.to_dict() == {"id": 1, "new": {"deep": [None]}, "maker": {"x-y": 0}}


def test_model__underscored_names_have_no_prefix(package: Generated) -> None:
    page = package.model("WidgetPage").from_dict({"_embedded": {"widgets": [{"id": 1, "_links": {"self": {}}}]}})

    assert page.embedded.widgets[0].links == {"self": {}}
    assert type(page.embedded.widgets[0].links) is dict


@pytest.mark.parametrize("name", ["maker", "origin", "sizes", "_links"])
def test_empty_list_for_an_object__reads_as_absent(package: Generated, name: str) -> None:
    widget = package.model("Widget").from_dict({"id": 1, name: []})

    assert getattr(widget, PYTHON_NAMES.get(name, name)) is None


def test_empty_list_for_an_embedded_object__reads_as_absent(package: Generated) -> None:
    assert package.model("WidgetPage").from_dict({"_embedded": []}).embedded is None


@pytest.mark.parametrize(
    ("name", "value", "read"),
    [
        ("name", 5, None),
        ("weight", "heavy", None),
        ("weight", True, None),
        ("weight", "12", 12),
        ("hollow", "no", None),
        ("code", 1.5, None),
        ("kind", 7, None),
        ("maker", "Mia", None),
        ("maker", [{"name": "Mia"}], None),
        ("maker", 0, None),
        ("maker", False, None),
        ("sizes", "big", None),
        ("_links", [1], None),
        ("origin", [1], None),
        ("origin", 3, None),
        ("parts", {}, []),
        ("parts", "none", None),
        ("labels", "a", ["a"]),
        ("labels", 5, None),
        ("labels", {}, []),
        ("labels", {"a": 1}, None),
        ("labels", [1, None, "a"], ["a"]),
        ("madeAt", 1774944000, None),
        ("madeAt", [], None),
        ("madeAt", "yesterday", None),
        ("madeAt", "2026-03-31T24:30:00Z", None),
        ("soldOn", "May 23", None),
        ("soldOn", True, None),
    ],
)
def test_misfit__is_set_aside_and_the_rest_is_read(package: Generated, name: str, value: Any, read: Any) -> None:
    raw = {**FULL, name: value}

    widget = package.model("Widget").from_dict(raw)
    whole = package.model("Widget").from_dict(FULL)

    attribute = PYTHON_NAMES.get(name, name)
    assert getattr(widget, attribute) == read
    assert widget.additional_properties == {name: value}
    assert widget.to_dict() == raw
    setattr(whole, attribute, read)
    widget.additional_properties = {}
    assert widget == whole


@pytest.mark.parametrize(
    ("value", "ids"),
    [
        ([{"id": 1}, "x", {"id": 2}], [1, 2]),
        ([{"id": 1}, {}, {"id": None}, {"id": "x"}], [1]),
        ([None, {"id": 1}, {"id": "2"}, 7], [1, 2]),
        ({"id": 1}, [1]),
        ({"name": "x"}, []),
    ],
)
def test_list_of_objects__is_read_as_far_as_it_fits(package: Generated, value: Any, ids: list[int]) -> None:
    widget = package.model("Widget").from_dict({"id": 1, "parts": value})

    assert [part.id for part in widget.parts] == ids
    assert widget.additional_properties == {"parts": value}
    assert widget.to_dict() == {"id": 1, "parts": value}


def test_misfit__within_others_stays_where_it_was(package: Generated) -> None:
    raw = {"_embedded": {"widgets": [{"id": 1, "maker": {"name": "Mia", "since": {}}}]}}

    page = package.model("WidgetPage").from_dict(raw)

    assert page.embedded.widgets[0].maker.name == "Mia"
    assert page.embedded.widgets[0].maker.additional_properties == {"since": {}}
    assert page.to_dict() == raw


def test_misfit__gives_way_to_what_is_set_later(package: Generated) -> None:
    widget = package.model("Widget").from_dict({"id": "7", "name": 5, "parts": [{"id": 1}, "x"], "new": 1})
    copies = [copy.deepcopy(widget), pickle.loads(pickle.dumps(widget))]

    assert [each.to_dict() for each in copies] == [widget.to_dict()] * 2
    widget.id, widget.name = 8, "Widget"
    widget.parts.append(package.model("Part")(id=3))
    assert widget.to_dict() == {"id": 8, "name": "Widget", "parts": [{"id": 1}, {"id": 3}], "new": 1}


def test_additional_property__gives_way_to_an_attribute(package: Generated) -> None:
    widget = package.model("Widget")(id=1, name="set", additional_properties={"name": "older", "kind": "round"})

    assert widget.to_dict() == {"id": 1, "name": "set", "kind": "round"}


@pytest.mark.parametrize("value", [{"s3cret": 1}, ["s3cret"]])
def test_misfit__is_not_shown(package: Generated, value: Any) -> None:
    widget = package.model("Widget").from_dict({"id": 1, "secret": value, "new": 2})

    assert "s3cret" not in repr(widget)
    assert "'new': 2" in repr(widget)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ({"_embedded": {"widgets": [{"id": 1}, {"name": "x"}]}}, [("_embedded.widgets[1]", "id is missing")]),
        (
            {"_embedded": {"widgets": ["x", None, {"id": []}]}},
            [
                ("_embedded.widgets[0]", "a string instead of an object"),
                ("_embedded.widgets[2]", "id is a list instead of an integer"),
            ],
        ),
        ({"_embedded": {"widgets": "x"}}, [("_embedded.widgets", "a string instead of a list")]),
        ({"_embedded": "x"}, [("_embedded", "a string instead of an object")]),
        ({"_embedded": {"widgets": {"id": 1}}}, []),
        ({"_embedded": {"widgets": [None]}}, []),
        ({}, []),
    ],
)
def test_list__says_what_of_it_can_not_be_read(package: Generated, body: Any, found: list[tuple[str, str]]) -> None:
    page = package.model("WidgetPage").from_dict(body)

    assert [(each.place, each.reason) for each in page.unreadable] == found
    assert all("raw" not in repr(each) for each in page.unreadable)


@pytest.mark.parametrize("value", ["x", "1.5", "9" * 50, 1.5, True, [], {}])
def test_required_id__of_another_kind(package: Generated, value: Any) -> None:
    with pytest.raises(package.parse_error, match=r"^id is an? \w+ instead of an integer$"):
        package.model("Widget").from_dict({"id": value})


@pytest.mark.parametrize("value", ["33077", "-5", 33077.0])
def test_integer__is_converted_if_nothing_is_lost(package: Generated, value: Any) -> None:
    widget = package.model("Widget").from_dict({"id": value})

    assert widget.id == int(value)
    assert type(widget.id) is int
    assert widget.to_dict() == {"id": value}


@pytest.mark.parametrize("payload", [{}, {"id": None}], ids=["absent", "null"])
def test_required_id__missing(package: Generated, payload: dict[str, Any]) -> None:
    with pytest.raises(package.parse_error, match=r"^id is missing$"):
        package.model("Widget").from_dict(payload)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("id", 0),
        ("weight", 2),
        ("name", ""),
        ("code", 42),
        ("kind", "octagonal"),
        ("origin", "Köln"),
        ("sizes", {"s": "small"}),
    ],
)
def test_value__that_fits_is_taken_as_it_is(package: Generated, name: str, value: Any) -> None:
    widget = package.model("Widget").from_dict({"id": 1, name: value})

    assert getattr(widget, name) == value
    assert widget.to_dict() == {"id": 1, name: value}


def test_union__object_beside_a_scalar_is_a_model(package: Generated) -> None:
    widget = package.model("Widget").from_dict({"id": 1, "origin": {"name": "Mia"}})

    assert widget.origin == package.model("Maker")(name="Mia")


def test_list_of_objects__leaves_nulls_out(package: Generated) -> None:
    widget = package.model("Widget").from_dict({"id": 1, "parts": [None, {"id": 1}, [], {"id": 2}, None]})

    assert [part.id for part in widget.parts] == [1, 2]


@pytest.mark.parametrize("name", ["parts", "labels"])
def test_list__empty_stays_empty(package: Generated, name: str) -> None:
    assert getattr(package.model("Widget").from_dict({"id": 1, name: []}), name) == []


def test_secret__stays_out_of_the_repr(package: Generated) -> None:
    widget = package.model("Widget").from_dict(FULL)

    assert widget.secret == "s3cret"
    assert "s3cret" not in repr(widget)
