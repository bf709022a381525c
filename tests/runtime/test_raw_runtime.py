"""The runtime of raw functions and models, without the client: values in both directions, and responses."""

from __future__ import annotations

import copy
import datetime
import pickle
from collections import OrderedDict
from typing import Any

import httpx
import pytest

from helpscout_api import drift, reading, wire
from helpscout_api.drift import record_drift
from helpscout_api.errors import APIError, ResponseParseError
from helpscout_api.models import Conversation, Person, SurveyResponse, Tag, TagPage, Thread, Webhook
from helpscout_api.types import UNSET, Accepted, Created, CreatedWithoutId


def response(status: int = 200, url: str = "https://api.example.com/v2/tags", **content: Any) -> httpx.Response:
    return httpx.Response(status, request=httpx.Request("POST", url), **content)


def test_unset__is_one_false_value() -> None:
    assert not UNSET
    assert repr(UNSET) == "UNSET"
    assert copy.deepcopy(UNSET) is pickle.loads(pickle.dumps(UNSET)) is UNSET


# Reading


@pytest.mark.parametrize(("value", "day"), [("2026-03-31", datetime.date(2026, 3, 31)), (" ", None)])
def test_date__is_read(value: str, day: datetime.date | None) -> None:
    left: dict[str, Any] = {}

    assert reading.read_date(value, left, "day") == day
    assert left == {}


def test_rare_times__are_read_in_utc() -> None:
    left: dict[str, Any] = {}

    assert reading.read_datetime("2026-03-31T24:00", left, "at") == datetime.datetime(2026, 4, 1, tzinfo=datetime.UTC)
    assert reading.read_datetime(" ", left, "at") is None
    assert left == {}


def test_objects__keep_dates_as_they_were_read() -> None:
    assert reading.dump_read({"day": datetime.date(2026, 3, 31), "gone": None}, {}) == {"day": "2026-03-31"}


@pytest.mark.parametrize(
    ("value", "read", "types"),
    [
        ("a", ["a"], (str,)),
        ({}, [], (str,)),
        (5, None, (str,)),
        (["a", 5, None, "b"], ["a", "b"], (str,)),
        ([1, "2", 3.0, 4.5, "x"], [1, 2, 3], (int,)),
    ],
)
def test_list__that_does_not_fit_is_read_as_far_as_it_does(value: Any, read: Any, types: tuple[type, ...]) -> None:
    left: dict[str, Any] = {}

    assert reading.read_list(value, left, "list", *types) == read
    assert left["list"].raw == value


@pytest.mark.parametrize("value", ["tomorrow", 7])
@pytest.mark.parametrize("read", [reading.read_date, reading.read_datetime])
def test_date__that_is_none_is_set_aside(read: Any, value: Any) -> None:
    left: dict[str, Any] = {}

    assert read(value, left, "at") is None
    assert left["at"].raw == value


@pytest.mark.parametrize(
    ("value", "read"), [("5", 5), (5.0, 5), (5.5, None), (True, None), (7, 7), ("x", None), ([], None)]
)
def test_integer__is_converted_if_nothing_is_lost(value: Any, read: int | None) -> None:
    conversation = Conversation.from_dict({"id": 1, "number": value})

    assert conversation.number == read
    assert conversation.to_dict() == {"id": 1, "number": value}


def test_number__may_be_an_integer() -> None:
    assert reading.read_scalar(5, {}, "rate", float) == 5
    assert reading.read_scalar("x", {}, "rate", int, str) == "x"


def test_object__that_does_not_fit_is_set_aside_and_not_shown() -> None:
    raw = {"id": 1, "createdBy": "secret", "_embedded": {"threads": [{"body": "x"}, {"id": 2}]}, "_links": 5, "new": 1}
    conversation = Conversation.from_dict({**raw, "closedByUser": [], "source": 7})

    assert (conversation.created_by, conversation.closed_by_user, conversation.links) == (None, None, None)
    assert conversation.embedded is not None
    assert conversation.embedded.threads == [Thread(id=2)]
    assert conversation.to_dict() == {**raw, "source": 7}
    assert "secret" not in repr(conversation)
    assert "'new': 1" in repr(conversation)
    for other in (pickle.loads(pickle.dumps(conversation)), copy.deepcopy(conversation)):
        assert (other, other.to_dict()) == (conversation, conversation.to_dict())
    conversation.created_by = Person(id=3)
    assert conversation.to_dict()["createdBy"] == {"id": 3}


@pytest.mark.parametrize("value", [[], True])
def test_required_key__of_another_kind(value: Any) -> None:
    with pytest.raises(ResponseParseError, match=r"^id is a (list|boolean) instead of an integer$"):
        Tag.from_dict({"id": value})


def test_required_key__is_converted_if_nothing_is_lost() -> None:
    assert Tag.from_dict({"id": "7"}).id == 7


def test_time__keeps_its_zone_and_fractions() -> None:
    raw = {"id": 1, "createdAt": "2026-03-31T08:00:00.250000+02:00", "closedAt": "2026-03-31T08:00:00Z"}

    assert Conversation.from_dict(raw).to_dict() == raw


def test_empty_list__for_a_dictionary_is_absent() -> None:
    links: Any = OrderedDict(self={})
    assert Conversation.from_dict({"id": 1, "_links": links}).links is links
    assert Conversation.from_dict({"id": 1, "_links": []}) == Conversation(id=1)


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ({"_embedded": "x"}, "_embedded"),
        ({"_embedded": {"tags": "x"}}, "_embedded.tags"),
        ({"_embedded": {"tags": [{"id": 1}, {}]}}, "_embedded.tags[1]"),
        ({"_embedded": {"tags": {"name": "x"}}}, "_embedded.tags[0]"),
    ],
)
def test_page__says_what_of_it_can_not_be_read(body: dict[str, Any], place: str) -> None:
    assert [each.place for each in TagPage.from_dict(body).unreadable] == [place]


def test_entity__in_place_of_an_object_without_its_key_is_set_aside() -> None:
    left: dict[str, Any] = {}

    assert reading.read_object(Tag, {"name": "x"}, left, "tag") is None
    assert left["tag"].kind == "id is missing"
    assert reading.read_object_or_scalar(Tag, "x", left, "other", str) == "x"
    assert reading.read_object_or_scalar(Tag, {"id": 1}, left, "other", str) == Tag(id=1)


def test_lists__of_anything_are_read_as_they_come() -> None:
    assert reading.read_list([1, None], {}, "any") == [1, None]


def test_bare_list__is_read_as_far_as_it_fits() -> None:
    found = wire.read_list_response(Tag, response(json=[{"id": 1}, {"name": "x"}, None]))

    assert found == [Tag(id=1)]
    assert isinstance(found, reading.ItemList)
    (lost,) = found.unreadable
    assert (lost.raw, lost.place, lost.reason) == ({"name": "x"}, "[1]", "id is missing")


# Reporting


def test_drift__is_recorded_without_any_value() -> None:
    with record_drift() as drift, record_drift() as again:
        Tag.from_dict({"id": 1, "name": 5, "ours": "private"})
        Conversation.from_dict({"id": 1, "status": "shelved", "type": "email", "tags": ["private"]})
    Tag.from_dict({"id": 1, "name": 5})

    assert again == drift
    assert {(each.model, each.property, each.kind) for each in drift} == {
        ("Tag", "name", "a number instead of a string"),
        ("Tag", "ours", "unknown property"),
        ("Conversation", "status", "unknown value"),
        ("Conversation", "tags", "invalid item: a string instead of an object"),
    }


def test_drift__names_enumerations_as_the_api_does() -> None:
    with record_drift() as drift:
        SurveyResponse.from_dict({})
        Webhook.from_dict({"id": 1, "payloadVersion": "V9", "events": ["convo.created", "convo.new"]})

    assert {each.property for each in drift} == {"payloadVersion", "events"}


def test_drift__is_logged_once_and_what_is_merely_new_is_not(caplog: pytest.LogCaptureFixture) -> None:
    drift._logged.clear()
    for _ in range(3):
        Tag.from_dict({"id": 1, "name": {"secret": 1}, "new": 2})

    (logged,) = caplog.records
    assert logged.name == "helpscout_client.drift"
    assert logged.getMessage() == "Tag.name does not match the API description: an object instead of a string"


def test_list_response__is_read() -> None:
    assert wire.read_list_response(Tag, response(json=[{"id": 1}, {"id": 2}])) == [Tag(id=1), Tag(id=2)]
    assert wire.read_list_response(Tag, response(content=b"null")) == []


def test_list_response__of_another_shape_is_an_error_with_the_response() -> None:
    wrong = response(json={"id": 1})

    with pytest.raises(ResponseParseError, match="should be a list") as caught:
        wire.read_list_response(Tag, wrong)
    assert caught.value.response is wrong


def test_success__is_any_2xx() -> None:
    done = response(202)

    assert wire.succeed(done) is done
    with pytest.raises(APIError):
        wire.succeed(response(302))


@pytest.mark.parametrize(
    ("headers", "resource_id"),
    [
        ({"Resource-ID": "9"}, 9),
        ({"Location": "https://api.example.com/v2/tags/9?include=all"}, 9),
        ({"Location": "https://api.example.com/v2/users/9"}, None),
        ({"Location": "https://api.example.com/v2/tags/nine"}, None),
        ({"Location": "https://api.example.com:x/"}, None),
        ({"Resource-ID": "nine"}, None),
        ({"Resource-ID": "9" * 5000}, None),
        ({}, None),
    ],
)
def test_created__takes_its_id_from_the_headers(headers: dict[str, str], resource_id: int | None) -> None:
    created = Created.from_response(response(201, headers=headers))

    assert created.id_or_none == resource_id
    if resource_id is None:
        with pytest.raises(ResponseParseError, match="was created, so don't send the request again"):
            _ = created.id
    else:
        assert created.id == resource_id


def test_created_without_id__has_the_rest() -> None:
    headers = {"Location": "/v2/tags", "Correlation-Id": "abc"}

    assert CreatedWithoutId.from_response(response(201, headers=headers)) == CreatedWithoutId(
        location="/v2/tags", web_location=None, correlation_id="abc"
    )


def test_accepted__has_the_correlation_id() -> None:
    assert Accepted.from_response(response(202, headers={"Correlation-Id": "abc"})).correlation_id == "abc"
