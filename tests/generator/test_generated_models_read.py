"""Models of what is read: structure is checked, scalars are not, and absent and null are both None."""

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
components:
  schemas:
    WidgetPage:
      type: object
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
    ("widget", "path", "words"),
    [
        ({"maker": "Mia"}, "maker", "an object, not a string"),
        ({"maker": [{"name": "Mia"}]}, "maker", "an object, not a list"),
        ({"maker": 0}, "maker", "an object, not a number"),
        ({"maker": False}, "maker", "an object, not a boolean"),
        ({"maker": {"since": {}}}, "maker.since", "a date-time, not an object"),
        ({"sizes": "big"}, "sizes", "an object, not a string"),
        ({"_links": [1]}, "_links", "an object, not a list"),
        ({"origin": [1]}, "origin", "an object, not a list"),
        ({"origin": {"since": 1.5}}, "origin.since", "a date-time, not a number"),
        ({"parts": {}}, "parts", "a list, not an object"),
        ({"parts": "none"}, "parts", "a list, not a string"),
        ({"parts": [{"id": 1}, "x"]}, "parts[1]", "an object, not a string"),
        ({"parts": [None, {"id": 1}, {"id": 2, "maker": 1}]}, "parts[2].maker", "an object, not a number"),
        ({"parts": [{"id": 1}, {}]}, "parts[1].id", "is missing"),
        ({"labels": "a,b"}, "labels", "a list, not a string"),
        ({"labels": {}}, "labels", "a list, not an object"),
        ({"madeAt": 1774944000}, "madeAt", "a date-time, not a number"),
        ({"madeAt": []}, "madeAt", "a date-time, not a list"),
        ({"madeAt": "yesterday"}, "madeAt", "is not a date-time"),
        ({"soldOn": "May 23"}, "soldOn", "is not a date"),
        ({"soldOn": True}, "soldOn", "a date, not a boolean"),
    ],
)
def test_wrong_structure__is_an_error_with_its_place(
    package: Generated, widget: dict[str, Any], path: str, words: str
) -> None:
    page = {"_embedded": {"widgets": [FULL, {"id": 2, **widget}]}}

    with pytest.raises(package.parse_error, match=words) as caught:
        package.model("WidgetPage").from_dict(page)

    assert caught.value.path == f"_embedded.widgets[1].{path}"
    assert str(caught.value).startswith(f"_embedded.widgets[1].{path} ")


@pytest.mark.parametrize("value", ["s3cret", {"s3cret": 1}, ["s3cret"]])
def test_wrong_structure__error_does_not_show_the_value(package: Generated, value: Any) -> None:
    with pytest.raises(package.parse_error) as caught:
        package.model("Widget").from_dict({"id": 1, "madeAt": value})

    assert "s3cret" not in f"{caught.value} {caught.value!r}"


@pytest.mark.parametrize("payload", [{}, {"id": None}], ids=["absent", "null"])
def test_required_id__missing(package: Generated, payload: dict[str, Any]) -> None:
    with pytest.raises(package.parse_error, match=r"^id is missing$"):
        package.model("Widget").from_dict(payload)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("id", "1"),
        ("id", 0),
        ("name", 5),
        ("name", ""),
        ("weight", "heavy"),
        ("hollow", "no"),
        ("code", 42),
        ("kind", "octagonal"),
        ("kind", 7),
        ("origin", "Köln"),
        ("origin", 3),
        ("labels", [1, None, "a"]),
        ("sizes", {"s": "small"}),
    ],
)
def test_scalar__is_taken_as_it_is(package: Generated, name: str, value: Any) -> None:
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
