"""Models of requests: not given and null differ, and times are sent in one format."""

from __future__ import annotations

import copy
import datetime
import pickle
from collections import OrderedDict
from enum import Enum
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

if TYPE_CHECKING:
    from tests.generator.conftest import Generated

SPEC = """
paths:
  /v2/widgets:
    post:
      operationId: create_widget
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/CreateWidget"}}}
      responses: {"201": {}}
components:
  schemas:
    CreateWidget:
      type: object
      required: [name]
      properties:
        name: {type: string, minLength: 1}
        note: {type: [string, "null"]}
        kind: {type: string, enum: [round, flat]}
        dueAt: {type: string, format: date-time}
        soldOn: {type: [string, "null"], format: date}
        maker: {$ref: "#/components/schemas/MakerInput"}
        owner: {anyOf: [{$ref: "#/components/schemas/MakerInput"}, {type: "null"}]}
        parts: {type: array, items: {$ref: "#/components/schemas/MakerInput"}}
        labels: {type: array, items: {type: string}}
        settings: {$ref: "#/components/schemas/Settings"}
        value: {anyOf: [{type: string}, {type: number}, {$ref: "#/components/schemas/MakerInput"}]}
        secret: {type: string, format: password, writeOnly: true}
    MakerInput:
      type: object
      properties:
        name: {type: string}
        bornAt: {type: string, format: date-time}
    Settings: {type: object, additionalProperties: true}
"""

UTC = datetime.UTC
INDIA = datetime.timezone(datetime.timedelta(hours=5, minutes=30))
WEST = datetime.timezone(datetime.timedelta(hours=-5))


class Kind(Enum):
    ROUND = "round"


def test_property__not_given_is_not_sent(package: Generated) -> None:
    assert package.model("CreateWidget")(name="a").to_dict() == {"name": "a"}


@pytest.mark.parametrize("name", ["note", "sold_on", "owner"])
def test_property__none_is_sent_as_null(package: Generated, name: str) -> None:
    key = {"sold_on": "soldOn"}.get(name, name)

    assert package.model("CreateWidget")(name="a", **{name: None}).to_dict() == {"name": "a", key: None}


def test_property__required_must_be_given(package: Generated) -> None:
    with pytest.raises(TypeError, match="name"):
        package.model("CreateWidget")(note="a")


def test_property__positional_is_rejected(package: Generated) -> None:
    with pytest.raises(TypeError, match="positional"):
        package.model("CreateWidget")("a")


@pytest.mark.parametrize(
    ("name", "value", "sent"),
    [
        ("kind", "round", "round"),
        ("kind", "octagonal", "octagonal"),
        ("kind", Kind.ROUND, "round"),
        ("labels", [], []),
        ("labels", ("a", "b"), ["a", "b"]),
        ("settings", OrderedDict(b=1, a={"c": None}), {"b": 1, "a": {"c": None}}),
        ("value", 0, 0),
        ("value", {"name": "Jo"}, {"name": "Jo"}),
        ("maker", {"name": "Jo", "born_at": "2026-03-01T00:00:00Z"}, {"name": "Jo", "bornAt": "2026-03-01T00:00:00Z"}),
        ("maker", {}, {}),
        ("parts", [{"name": "Jo"}, {}], [{"name": "Jo"}, {}]),
        ("sold_on", datetime.date(2026, 3, 1), "2026-03-01"),
    ],
)
def test_property__as_sent(package: Generated, name: str, value: Any, sent: Any) -> None:
    key = {"sold_on": "soldOn"}.get(name, name)

    assert package.model("CreateWidget")(name="a", **{name: value}).to_dict()[key] == sent


def test_nested__models_and_mappings_side_by_side(package: Generated) -> None:
    maker = package.model("MakerInput")
    born = datetime.datetime(2000, 1, 1, 5, 30, tzinfo=INDIA)

    widget = package.model("CreateWidget")(
        name="a",
        maker=maker(name="Jo", born_at=born),
        owner={"name": "Mia", "bornAt": born},
        parts=[maker(), {"bornAt": born}],
        value=maker(born_at=born),
    )

    text = "2000-01-01T00:00:00Z"
    assert widget.to_dict() == {
        "name": "a",
        "maker": {"name": "Jo", "bornAt": text},
        "owner": {"name": "Mia", "bornAt": text},
        "parts": [{}, {"bornAt": text}],
        "value": {"bornAt": text},
    }


def test_additional_properties__are_sent(package: Generated) -> None:
    time = datetime.datetime(2026, 3, 1, tzinfo=UTC)

    widget = package.model("CreateWidget")(name="a", additional_properties={"new": [time], "none": None})

    assert widget.to_dict() == {"name": "a", "new": ["2026-03-01T00:00:00Z"], "none": None}


@pytest.mark.parametrize(
    ("time", "sent"),
    [
        (datetime.datetime(2026, 3, 31, 8, tzinfo=UTC), "2026-03-31T08:00:00Z"),
        (datetime.datetime(2026, 3, 31, 8, 0, 59, 999_999, tzinfo=UTC), "2026-03-31T08:00:59Z"),
        (datetime.datetime(2026, 3, 31, 3, tzinfo=INDIA), "2026-03-30T21:30:00Z"),
        (datetime.datetime(1, 1, 1, tzinfo=UTC), "0001-01-01T00:00:00Z"),
    ],
)
def test_datetime__in_utc_and_whole_seconds(package: Generated, time: datetime.datetime, sent: str) -> None:
    assert package.model("CreateWidget")(name="a", due_at=time).to_dict()["dueAt"] == sent


@settings(deadline=None)
@given(
    time=st.datetimes(
        min_value=datetime.datetime(1, 1, 2), max_value=datetime.datetime(9999, 12, 30), timezones=st.timezones()
    )
)
def test_datetime__any_aware_one_keeps_its_second(package: Generated, time: datetime.datetime) -> None:
    sent = package.model("CreateWidget")(name="a", due_at=time).to_dict()["dueAt"]

    assert len(sent) == len("2026-03-31T08:00:00Z")
    assert sent.endswith("Z")
    assert datetime.datetime.fromisoformat(sent) == time.astimezone(UTC).replace(microsecond=0)


@pytest.mark.parametrize(
    ("arguments", "place"),
    [
        ({"due_at": datetime.datetime(2026, 3, 31)}, "due_at"),
        ({"maker": {"bornAt": datetime.datetime(2026, 3, 31)}}, r"maker\.born_at"),
        ({"settings": {"a": [1, datetime.datetime(2026, 3, 31)]}}, r"settings\.a\[1\]"),
        ({"additional_properties": {"new": datetime.datetime(2026, 3, 31)}}, "new"),
    ],
)
def test_datetime__naive_is_rejected(package: Generated, arguments: dict[str, Any], place: str) -> None:
    with pytest.raises(ValueError, match=f"^{place}: .* no time zone"):
        package.model("CreateWidget")(name="a", **arguments).to_dict()


@pytest.mark.parametrize("time", [datetime.datetime(1, 1, 1, tzinfo=INDIA), datetime.datetime.max.replace(tzinfo=WEST)])
def test_datetime__that_utc_has_no_year_for_is_rejected(package: Generated, time: datetime.datetime) -> None:
    with pytest.raises(ValueError, match=r"^due_at: "):
        package.model("CreateWidget")(name="a", due_at=time).to_dict()


def test_model__read_back_keeps_null_and_absence_apart(package: Generated) -> None:
    payload = {"name": "a", "note": None, "dueAt": "2026-03-31T08:00:00Z", "maker": {"name": "Jo"}, "new": 1}

    widget = package.model("CreateWidget").from_dict(payload)

    assert widget.note is None
    assert isinstance(widget.kind, package.module("types").Unset)
    assert widget.due_at == datetime.datetime(2026, 3, 31, 8, tzinfo=UTC)
    assert widget.to_dict() == payload


def test_secret__is_sent_but_stays_out_of_the_repr(package: Generated) -> None:
    widget = package.model("CreateWidget")(name="a", secret="s3cret")

    assert widget.to_dict() == {"name": "a", "secret": "s3cret"}
    assert "s3cret" not in repr(widget)


def test_unset__is_false_and_prints_its_name(package: Generated) -> None:
    unset = package.model("CreateWidget")(name="a").note

    assert not unset
    assert repr(unset) == "UNSET"
    assert unset is package.module("types").UNSET


@pytest.mark.parametrize("duplicate", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])
def test_unset__stays_the_one_when_copied(package: Generated, duplicate: Any) -> None:
    widget = duplicate(package.model("CreateWidget")(name="a"))

    assert widget.note is package.module("types").UNSET
    assert widget.to_dict() == {"name": "a"}
