"""Single values in requests: accepted values, and the messages of errors."""

from __future__ import annotations

import datetime
import math
from decimal import Decimal
from enum import Enum, IntEnum
from fractions import Fraction
from functools import partial
from typing import Any

import numpy
import pytest

from helpscout_api import coerce, messages
from helpscout_api.models import (
    ConversationThreadInput,
    CreateConversation,
    CreateNoteThread,
    CustomerEmailInput,
    CustomerInput,
    SnoozeConversation,
)
from helpscout_client import UNSET

UTC = datetime.UTC
INDIA = datetime.timezone(datetime.timedelta(hours=5, minutes=30))


class Color(Enum):
    RED = "red"


class Size(IntEnum):
    SMALL = 1


class Text(str):
    __slots__ = ()

    def __str__(self) -> str:
        return "something else"


class NotATime(datetime.datetime):
    """As `pandas.NaT`."""

    def __ne__(self, other: object) -> bool:
        return True

    def __eq__(self, other: object) -> bool:
        return False

    __hash__ = datetime.datetime.__hash__


class Wide:
    """As a number of numpy."""

    def __init__(self, value: int) -> None:
        self.value = value

    def __index__(self) -> int:
        return self.value


@pytest.mark.parametrize(
    ("function", "value", "sent"),
    [
        (coerce.string, "ä", "ä"),
        (coerce.string, Text("a"), "a"),
        (coerce.string, Color.RED, "red"),
        (coerce.integer, 7, 7),
        (coerce.integer, "3100000001", 3100000001),
        (coerce.integer, Wide(7), 7),
        (coerce.integer, Size.SMALL, 1),
        (coerce.number, 1.5, 1.5),
        (coerce.number, 7, 7),
        (coerce.number, Decimal("1.5"), 1.5),
        (coerce.boolean, False, False),
        (coerce.boolean, numpy.True_, True),
        (coerce.time, "2020-01-01T00:00:00.123+02:00", "2019-12-31T22:00:00Z"),
        (coerce.time, datetime.date(2020, 1, 1), "2020-01-01T00:00:00Z"),
        (coerce.day, datetime.date(2020, 1, 1), "2020-01-01"),
        (coerce.day, "2020-01-01", "2020-01-01"),
        (partial(coerce.list_of, item=coerce.integer), numpy.array(7), [7]),
        (coerce.any_value, None, None),
        (coerce.any_value, [numpy.False_, numpy.float32(1.5), numpy.int8(3)], [False, 1.5, 3]),
        (coerce.any_value, [Color.RED, True, 1, Text("a")], ["red", True, 1, "a"]),
        (coerce.any_value, {"a": datetime.datetime(2020, 1, 1, tzinfo=UTC)}, {"a": "2020-01-01T00:00:00Z"}),
        (coerce.any_value, {"a": UNSET, "b": {datetime.date(2020, 1, 1)}}, {"b": ["2020-01-01"]}),
        (coerce.any_value, CustomerEmailInput(type_="home", value="a"), {"type": "home", "value": "a"}),
    ],
)
def test_value__as_sent(function: Any, value: Any, sent: Any) -> None:
    given = function("place", value)
    assert (type(given), given) == (type(sent), sent)


CIRCLE: dict[str, Any] = {}
CIRCLE["in"] = CIRCLE
ENDLESS: list[Any] = []
ENDLESS.append(ENDLESS)


@pytest.mark.parametrize(
    ("function", "value", "error", "words"),
    [
        (coerce.string, b"a", TypeError, "place must be a str, not a bytes"),
        (coerce.string, Size.SMALL, TypeError, "place must be a str, not a Size"),
        (coerce.string, "a\ud800", ValueError, "place contains an unpaired surrogate at index 1"),
        (coerce.integer, "seven", TypeError, "place must be an int, not a str: 'seven'"),
        (coerce.integer, "٣", TypeError, "place must be an int, not a str"),
        (coerce.integer, 7.0, TypeError, "place must be an int, not a float"),
        (coerce.integer, 2**64, ValueError, "place must fit into 64 bits"),
        (coerce.integer, "9" * 10_000, ValueError, "place must fit into 64 bits"),
        (coerce.number, "1", TypeError, "place must be a number, not a str"),
        (coerce.number, True, TypeError, "place must be a number, not a bool"),
        (coerce.number, numpy.True_, TypeError, "place must be a number, not a bool"),
        (coerce.number, None, TypeError, "place must be a number, not None"),
        (coerce.number, math.nan, ValueError, "place must be a finite number, not nan"),
        (coerce.number, Fraction(10**400), ValueError, "place must be a finite number, not inf"),
        (coerce.boolean, "false", TypeError, "place must be a bool, not a str"),
        (coerce.time, 1577836800, TypeError, "place must be a datetime, a date or an ISO 8601 string, not an int"),
        (coerce.time, "2020-01-01 00:00:00", ValueError, "place: 2020-01-01 00:00:00 has no time zone"),
        (coerce.time, "garbage", ValueError, "place: 'garbage' is not a time"),
        (coerce.time, NotATime(2020, 1, 1, tzinfo=UTC), ValueError, "is not a time"),
        (coerce.time, datetime.datetime(1, 1, 1, tzinfo=INDIA), ValueError, "outside the years 1 to 9999"),
        (coerce.day, datetime.datetime(2020, 1, 1), TypeError, "place must be a date, not a datetime"),
        (coerce.day, "31.3.2026", ValueError, "place: '31.3.2026' is not a date"),
        (coerce.day, 20260331, TypeError, "place must be a date or a string like 2026-03-31"),
        (coerce.any_value, {"a": [1, b"x"]}, TypeError, "place.a[1] must be a JSON value, not a bytes"),
        (coerce.any_value, UNSET, TypeError, "place must be a JSON value, not UNSET"),
        (coerce.any_value, CIRCLE, ValueError, "is nested more than 50 levels deep, or contains itself"),
        (coerce.any_value, ENDLESS, ValueError, "is nested more than 50 levels deep, or contains itself"),
        (coerce.map_of, [1], TypeError, "place must be a mapping, not a list"),
        (coerce.map_of, {1: 2}, TypeError, "place: the key 1 must be a str"),
        (coerce.map_of, {"\ud800": 2}, ValueError, "place: the key '\\ud800' contains an unpaired surrogate"),
    ],
)
def test_value__rejected(function: Any, value: Any, error: type[Exception], words: str) -> None:
    with pytest.raises(error) as caught:
        function("place", value)
    assert words in str(caught.value)
    assert len(str(caught.value)) < 200


# Models and mappings


def test_model__from_keys_of_the_api() -> None:
    thread = {"type": "note", "text": "x", "createdAt": "2026-03-31T08:00:00Z", "new": {"since": "then"}}
    body = {"customer": {"email": "a", "new": 1}, "threads": [thread], "fields": ({"id": 1, "value": "x"},)}

    model = CreateConversation.from_dict(
        {"subject": "s", "type": "email", "mailboxId": 5, "status": "active", "tags": "vip", **body}
    )

    assert isinstance(model.customer, CustomerInput)
    threads: Any = model.threads
    (read,) = threads
    assert isinstance(read, ConversationThreadInput)
    assert read.created_at == datetime.datetime(2026, 3, 31, 8, tzinfo=UTC)
    sent = model.to_dict()
    assert sent["threads"] == [thread]
    assert sent["tags"] == ["vip"]


def test_model__what_is_not_given_to_be_read_stays_as_it_is() -> None:
    body = {"subject": "s", "type": "email", "mailboxId": 5, "status": "active", "customer": None, "threads": [None]}

    with pytest.raises(TypeError, match=r"^customer must be a CustomerInput or a mapping, not None"):
        CreateConversation.from_dict(body).to_dict()
    with pytest.raises(TypeError, match=r"^threads\[0\] must be a ConversationThreadInput or a mapping, not None"):
        CreateConversation.from_dict({**body, "customer": {}}).to_dict()
    snooze = SnoozeConversation.from_dict({"snoozedUntil": datetime.date(2026, 3, 31), "unsnoozeOnCustomerReply": True})
    assert snooze.to_dict()["snoozedUntil"] == "2026-03-31T00:00:00Z"


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({"text": "x", "createdat": 1}, "createdat is not a key of CreateNoteThread. Did you mean 'createdAt'?"),
        ({"text": "x", "created_at": 1}, "created_at is not a key of CreateNoteThread. Did you mean 'createdAt'?"),
        ({"txt": "x"}, "txt is not a key of CreateNoteThread. Did you mean 'text'?"),
        ({"imported": True}, "text is missing"),
    ],
)
def test_model__keys_that_are_rejected(keys: dict[str, Any], words: str) -> None:
    with pytest.raises(TypeError, match=f"^{words.replace('?', '[?]')}$"):
        CreateNoteThread.from_dict(keys)


@pytest.mark.parametrize(
    ("additional", "error", "words"),
    [
        ({"text": "y"}, TypeError, "text is an attribute of CreateNoteThread"),
        ({"txt": "y"}, TypeError, "txt is not a key of CreateNoteThread. Did you mean 'text'?"),
        ({"new": math.inf}, ValueError, "new must be a finite number"),
        ({1: "x"}, TypeError, "the key 1 must be a str"),
    ],
)
def test_additional_properties__are_no_door(additional: Any, error: type[Exception], words: str) -> None:
    with pytest.raises(error) as caught:
        CreateNoteThread(text="x", additional_properties=additional).to_dict()
    assert words in str(caught.value)


def test_additional_properties__for_what_is_not_known_yet() -> None:
    note = CreateNoteThread(text="x", additional_properties={"newKey": [datetime.date(2026, 3, 31)]})
    assert note.to_dict() == {"text": "x", "newKey": ["2026-03-31"]}


@pytest.mark.parametrize(
    ("thread", "words"),
    [
        ({"type": "note"}, "threads[0].text is missing"),
        ({"type": "note", "text": UNSET}, "threads[0].text is missing"),
        ({"type": "note", "text": None}, "threads[0].text must be a str, not None"),
        ({"type": "note", "text": "x", "cc": None}, "threads[0].cc must be a list, not None"),
        ({"type": "note", "type_": "note", "text": "x"}, "threads[0].type_ is given twice"),
        ({"type": "note", "text": "x", "createdat": 1}, "threads[0].createdat is not a key of Con"),
        ({"type": "note", "text": "x", "createdat": 1}, "Did you mean 'created_at'?"),
        ({"type": "note", "text": "x", 5: 1}, "threads[0].[5] is not a key of Con"),
        ({"type": "note", "text": "x", "zz\n": 1}, "threads[0].['zz\\n'] is not a key of Con"),
        ({"type": "note", "text": "x", "customer": {"e_mail": "a", "vip": 1}}, "threads[0].customer.e_mail is not"),
        (5, "threads[0] must be a ConversationThreadInput or a mapping, not an int"),
        (CustomerInput(), "threads[0] must be a ConversationThreadInput or a mapping, not a CustomerInput"),
    ],
)
def test_mapping__rejected_by_its_place(thread: Any, words: str) -> None:
    conversation = CreateConversation(
        subject="s", type_="email", mailbox_id=5, status="active", customer={"id": 1}, threads=thread
    )
    with pytest.raises(TypeError) as caught:
        conversation.to_dict()
    assert words in str(caught.value)


def test_body__may_be_a_mapping() -> None:
    assert CreateNoteThread.coerce("", {"text": "x", "user": "5"}) == {"text": "x", "user": 5}
    with pytest.raises(TypeError, match=r"^body must be a CreateNoteThread or a mapping, not a str"):
        CreateNoteThread.coerce("", "text")


def test_day__is_read() -> None:
    day = datetime.date(2026, 3, 31)
    assert [coerce.parsed_day("day", value) for value in ("2026-03-31", day, None)] == [day, day, None]


def test_base__has_no_form_of_its_own() -> None:
    with pytest.raises(NotImplementedError):
        coerce.Input().to_dict()


# Unions, paths and queries


def test_union__says_what_each_kind_wants() -> None:
    kinds = (coerce.string, coerce.integer)
    assert coerce.one_of("value", "5", *kinds) == "5"
    assert coerce.one_of("value", 5, *kinds) == 5
    with pytest.raises(TypeError, match=r"^value must be a str, not a list; or value must be an int, not a list$"):
        coerce.one_of("value", [], *kinds)


@pytest.mark.parametrize("value", ["", ".", "..", "x" * 201])
def test_path_segment__rejected(value: str) -> None:
    with pytest.raises(ValueError, match=r"^tag_id "):
        coerce.path_segment("tag_id", value)


def test_path_segment__is_quoted() -> None:
    assert coerce.path_segment("slug", "a/ü") == "a%2F%C3%BC"


def test_limits__are_included() -> None:
    assert [coerce.limited("rows", value, 1, 50) for value in (1, "50")] == [1, 50]
    with pytest.raises(ValueError, match="rows must be from 1 to 50, not 51"):
        coerce.limited("rows", 51, 1, 50)


def test_query__values() -> None:
    assert coerce.joined("tag", ["a", "b"], coerce.string) == "a,b"
    assert coerce.joined("id", (1, "2"), coerce.integer) == "1,2"
    assert coerce.joined("id", 7, coerce.integer) == "7"
    assert coerce.flag("open", True) + coerce.flag("open", False) == "truefalse"
    coerce.needs("sort", None, "status", None)
    with pytest.raises(ValueError, match="sort needs status, too"):
        coerce.needs("sort", "x", "status", None)


# Messages


def test_nearest__regardless_of_spelling() -> None:
    assert messages.nearest("PostalCode", ["postal_code", "city"]) == "postal_code"
    assert messages.nearest("nonsense", ["postal_code", "city"]) is None
    assert messages.hint(5, ["city"]) == ""


@pytest.mark.parametrize(("value", "text"), [("a", "'a'"), ("a\n", "'a\\n'"), ("\ud800", "'\\ud800'"), (5, "5")])
def test_shown__can_be_printed(value: Any, text: str) -> None:
    assert messages.shown(value) == text


def test_shown__is_short() -> None:
    assert len(messages.shown("x" * 1000)) == 80
