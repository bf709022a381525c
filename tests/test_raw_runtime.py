"""What raw functions and models are built on, without the client: values in both directions, and responses."""

from __future__ import annotations

import copy
import datetime
import pickle
from typing import Any

import httpx
import pytest

from helpscout_api import wire
from helpscout_api.errors import APIError, ResponseParseError
from helpscout_api.models import Tag
from helpscout_api.types import UNSET, Accepted, Created
from helpscout_api.webhooks import EventName


def response(status: int = 200, url: str = "https://api.example.com/v2/tags", **content: Any) -> httpx.Response:
    return httpx.Response(status, request=httpx.Request("POST", url), **content)


def test_unset__is_one_false_value() -> None:
    assert not UNSET
    assert repr(UNSET) == "UNSET"
    assert copy.deepcopy(UNSET) is pickle.loads(pickle.dumps(UNSET)) is UNSET


# Sending


@pytest.mark.parametrize("value", ["", ".", ".."])
def test_path_segment__must_name_something(value: str) -> None:
    with pytest.raises(ValueError, match="tag_id must name something"):
        wire.path_segment("tag_id", value)


def test_query__joins_lists_and_leaves_out_what_is_not_given() -> None:
    params = {"tag": ["a", "b"], "open": True, "day": datetime.date(2026, 3, 31), "page": None}
    params["event"] = EventName.CONVO_CREATED

    assert wire.query(params) == {"tag": "a,b", "open": "true", "day": "2026-03-31", "event": "convo.created"}


def test_query__items_have_no_comma() -> None:
    with pytest.raises(ValueError, match="tag: the API separates items by commas"):
        wire.query({"tag": ["a,b"]})


# Reading


@pytest.mark.parametrize(("value", "day"), [("2026-03-31", datetime.date(2026, 3, 31)), (" ", None), (None, None)])
def test_date__is_read(value: str | None, day: datetime.date | None) -> None:
    assert wire.read_date(value, "day") == day


@pytest.mark.parametrize(("value", "problem"), [("tomorrow", "is not a date"), (7, "should be a date, not a number")])
def test_date__of_another_shape_is_an_error(value: Any, problem: str) -> None:
    with pytest.raises(ResponseParseError, match=f"^day {problem}$"):
        wire.read_date(value, "day")


@pytest.mark.parametrize("value", ["tomorrow", "2026-03-31T24:30:00Z"])
def test_time__that_is_none_is_an_error(value: str) -> None:
    with pytest.raises(ResponseParseError, match=r"^at is not a date-time$"):
        wire.read_datetime(value, "at")


def test_rare_times__are_read_in_utc() -> None:
    assert wire.read_datetime("2026-03-31T24:00", "at") == datetime.datetime(2026, 4, 1, tzinfo=datetime.UTC)
    assert wire.read_datetime(" ", "at") is None


def test_objects__keep_dates_as_they_were_read() -> None:
    assert wire.dump_read({"day": datetime.date(2026, 3, 31), "gone": None}, {}) == {"day": "2026-03-31"}


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


def test_created__has_the_id_of_its_header() -> None:
    headers = {"Resource-ID": "7", "Location": "https://api.example.com/v2/tags/9"}

    assert Created.from_response(response(201, headers=headers)).id == 7


@pytest.mark.parametrize(
    ("location", "resource_id"),
    [
        ("https://api.example.com/v2/tags/9?include=all", 9),
        ("https://api.example.com/v2/users/9", None),
        ("https://api.example.com/v2/tags/nine", None),
    ],
)
def test_created__takes_its_id_from_the_location_if_need_be(location: str, resource_id: int | None) -> None:
    assert Created.from_response(response(201, headers={"Location": location})).id == resource_id


def test_accepted__has_the_correlation_id() -> None:
    assert Accepted.from_response(response(202, headers={"Correlation-Id": "abc"})).correlation_id == "abc"
