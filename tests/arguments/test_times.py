"""Times as arguments: each way to write an instant sends the same instant."""

from __future__ import annotations

import datetime
import json
import re
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

if TYPE_CHECKING:
    from tests.conftest import Flavour

UTC = datetime.UTC
WIRE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")

#: All examples of a property use one client.
examples = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)

offsets = st.integers(-23 * 60, 23 * 60).map(lambda minutes: datetime.timezone(datetime.timedelta(minutes=minutes)))
times = st.datetimes(datetime.datetime(1000, 1, 2), datetime.datetime(9999, 12, 30), timezones=offsets | st.timezones())


class Sent:
    """Passes a time as a query parameter and in a body; returns how it was sent."""

    def __init__(self, flavour: Flavour) -> None:
        self.requests: list[httpx.Request] = []
        self._flavour = flavour
        self._hs = flavour.client(self._respond)

    def _respond(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return httpx.Response(200, json={})

    def query(self, time: Any) -> str:
        self._flavour.run(self._hs.conversations.list(modified_since=time))
        return self.requests[-1].url.params["modifiedSince"]

    def body(self, time: Any) -> str:
        self._flavour.run(self._hs.conversations.snooze(7, snoozed_until=time, unsnooze_on_customer_reply=True))
        found: str = json.loads(self.requests[-1].content)["snoozedUntil"]
        return found

    def call(self, place: str, time: Any) -> str:
        return self.query(time) if place == "query" else self.body(time)


@pytest.fixture
def sent(flavour: Flavour) -> Sent:
    return Sent(flavour)


places = pytest.mark.parametrize("place", ["query", "body"])


@places
@given(time=times)
@examples
def test_datetime__same_instant_in_utc_and_whole_seconds(sent: Sent, place: str, time: datetime.datetime) -> None:
    wire = sent.call(place, time)
    assert WIRE.fullmatch(wire)
    # Subtraction within one zone would disregard its changes of the clock.
    assert datetime.datetime.fromisoformat(wire) == time.astimezone(UTC).replace(microsecond=0)


@places
@given(time=st.datetimes(datetime.datetime(1000, 1, 2), datetime.datetime(9999, 12, 30), timezones=offsets))
@examples
def test_text__same_instant_as_the_datetime(sent: Sent, place: str, time: datetime.datetime) -> None:
    assert sent.call(place, time.isoformat()) == sent.call(place, time)


@places
@given(day=st.dates(datetime.date(1000, 1, 1)))
@examples
def test_date__is_its_first_second_in_utc(sent: Sent, place: str, day: datetime.date) -> None:
    assert sent.call(place, day) == f"{day.isoformat()}T00:00:00Z"


@pytest.mark.parametrize(
    ("time", "wire"),
    [
        ("2026-03-31T08:00:00Z", "2026-03-31T08:00:00Z"),
        ("2026-03-31T08:00:00.999999Z", "2026-03-31T08:00:00Z"),
        ("2026-03-31T08:00Z", "2026-03-31T08:00:00Z"),
        ("20260331T080000Z", "2026-03-31T08:00:00Z"),
        ("2026-03-31T08:00:00+05:30", "2026-03-31T02:30:00Z"),
        ("2026-03-31T08:00:00-0800", "2026-03-31T16:00:00Z"),
        ("2026-03-31T24:00:00Z", "2026-04-01T00:00:00Z"),
        (datetime.datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Berlin"), fold=0), "2026-10-25T00:30:00Z"),
        (datetime.datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Berlin"), fold=1), "2026-10-25T01:30:00Z"),
        (datetime.datetime(1969, 12, 31, 23, 59, 59, 999999, tzinfo=UTC), "1969-12-31T23:59:59Z"),
    ],
)
def test_time__known_pairs(sent: Sent, time: Any, wire: str) -> None:
    assert (sent.query(time), sent.body(time)) == (wire, wire)


@places
@pytest.mark.parametrize("year", [1, 33, 999])
def test_datetime__early_years_have_four_digits(sent: Sent, place: str, year: int) -> None:
    wire = sent.call(place, datetime.datetime(year, 2, 3, tzinfo=UTC))
    assert wire == f"{year:04}-02-03T00:00:00Z"


# Rejected


def argument(place: str) -> str:
    return "modified_since" if place == "query" else "snoozed_until"


@places
@given(time=st.datetimes() | st.datetimes().map(datetime.datetime.isoformat))
@examples
def test_time_without_zone__rejected(sent: Sent, place: str, time: datetime.datetime | str) -> None:
    with pytest.raises(ValueError, match=f"^{argument(place)}: .* has no time zone"):
        sent.call(place, time)
    assert sent.requests == []


@places
@pytest.mark.parametrize(
    "time",
    ["", " ", "now", "2026-03-31", "2026", "31.3.2026", "2026-13-01T00:00:00Z", "2026-02-30T00:00:00Z", "1767225600"],
)
def test_text__that_is_no_time_with_a_zone(sent: Sent, place: str, time: str) -> None:
    with pytest.raises(ValueError, match=f"^{argument(place)}: "):
        sent.call(place, time)
    assert sent.requests == []


@places
@given(text=st.text() | st.text("0123456789-:TZ+.,W ") | st.from_regex(r"\d{4}-\d\d-\d\dT\d\d(:\d\d){0,2}(Z|[+-]\d\d)"))
@examples
def test_text__is_rejected_by_name_or_sent_right(sent: Sent, place: str, text: str) -> None:
    before = len(sent.requests)
    wire, rejection = None, ""
    try:
        wire = sent.call(place, text)
    except ValueError as error:
        rejection = str(error)
    if wire is not None:
        assert WIRE.fullmatch(wire)
    else:
        assert rejection.startswith(f"{argument(place)}: ")
        assert len(sent.requests) == before


@places
@pytest.mark.parametrize("time", [1767225600, 1.5, True, b"2026-03-31T08:00:00Z", datetime.time(8), [], {}])
def test_time__of_another_type_is_rejected(sent: Sent, place: str, time: Any) -> None:
    with pytest.raises(TypeError, match=f"^{argument(place)} must be a datetime, a date or an ISO 8601 string, not "):
        sent.call(place, time)
    assert sent.requests == []


@places
@pytest.mark.parametrize(
    "time",
    [
        datetime.datetime(1, 1, 1, tzinfo=datetime.timezone(datetime.timedelta(hours=14))),
        datetime.datetime(9999, 12, 31, 23, tzinfo=datetime.timezone(datetime.timedelta(hours=-8))),
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T24:00:00Z",
    ],
)
def test_time__beyond_the_calendar_is_rejected(sent: Sent, place: str, time: Any) -> None:
    with pytest.raises(ValueError, match=f"^{argument(place)}: "):
        sent.call(place, time)
    assert sent.requests == []
