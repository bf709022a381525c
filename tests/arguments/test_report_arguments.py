"""Arguments of reports: accepted values, how they are sent, and values that are rejected before a request is sent."""

from __future__ import annotations

import datetime
import enum
import functools
import inspect
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import httpx
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from helpscout_client import HelpScout, last_month, last_week, previous_period, whole_days

if TYPE_CHECKING:
    from tests.conftest import Flavour
    from tests.servers import Recorder

pytest_plugins = ["tests.servers"]

UTC = datetime.UTC
SPAN = {"start": "2026-03-02T00:00:00Z", "end": "2026-03-08T23:59:59Z"}
BEFORE = {"previousStart": "2026-02-23T00:00:00Z", "previousEnd": "2026-03-01T23:59:59Z"}
REPORTS = [name for name in dir(HelpScout(access_token="t").reports) if not name.startswith("_")]

#: All examples of a property use one client.
examples = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
offsets = st.integers(-23 * 60, 23 * 60).map(lambda minutes: datetime.timezone(datetime.timedelta(minutes=minutes)))
times = st.datetimes(datetime.datetime(1000, 1, 2), datetime.datetime(9999, 12, 30), timezones=offsets | st.timezones())


@pytest.fixture
def hs(flavour: Flavour, sent: Recorder) -> Any:
    def respond(request: httpx.Request) -> httpx.Response:
        response = sent(request)
        return httpx.Response(200, json=[]) if request.url.path.endswith("/busy-times") else response

    return flavour.client(respond)


def wire(time: datetime.datetime) -> str:
    return time.astimezone(UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z")


def parameters(hs: Any, report: str) -> Any:
    return inspect.signature(getattr(hs.reports, report)).parameters


def needed(hs: Any, report: str) -> dict[str, Any]:
    """Required arguments besides the time range."""
    values = {"user": 5, "field": "tagid", "fieldid": 1}
    return {name: value for name, value in values.items() if name in parameters(hs, report)}


def test_reports__are_all_there() -> None:
    assert len(REPORTS) == 32


@pytest.mark.parametrize("report", REPORTS)
def test_every_report__takes_a_range_in_any_form(flavour: Flavour, hs: Any, sent: Recorder, report: str) -> None:
    more = needed(hs, report)
    berlin = ZoneInfo("Europe/Berlin")
    for span in (
        SPAN,
        {"start": "2026-03-02T01:00+01:00", "end": "20260308T235959.9Z"},
        {"start": datetime.date(2026, 3, 2), "end": datetime.date(2026, 3, 8)},
        {
            "start": datetime.datetime(2026, 3, 2, 1, tzinfo=berlin),
            "end": datetime.datetime(2026, 3, 9, 0, 59, 59, 999999, tzinfo=berlin),
        },
        last_week("UTC", now=datetime.datetime(2026, 3, 12, tzinfo=UTC)),
        whole_days(datetime.date(2026, 3, 2), datetime.date(2026, 3, 8), zone=UTC),
    ):
        flavour.run(getattr(hs.reports, report)(**span, **more))
        assert sent.query == {**SPAN, **{name: str(value) for name, value in more.items()}}


@pytest.mark.parametrize("report", REPORTS)
def test_every_report_that_compares__takes_previous(flavour: Flavour, hs: Any, sent: Recorder, report: str) -> None:
    call, names = getattr(hs.reports, report), parameters(hs, report)
    assert ("previous" in names) == ("previous_start" in names) == ("previous_end" in names)
    if "previous" not in names:
        with pytest.raises(TypeError, match="previous"):
            call(**SPAN, **needed(hs, report), previous=True)
        return
    pair = {"previous_start": datetime.date(2026, 2, 23), "previous_end": datetime.date(2026, 3, 1)}
    for previous in ({"previous": True}, pair, {"previous": False, **pair}):
        flavour.run(call(**SPAN, **needed(hs, report), **previous))
        assert sent.query.items() >= {**SPAN, **BEFORE}.items()


@given(start=times, end=times)
@examples
def test_range__same_instants_in_utc_or_rejected(
    flavour: Flavour, hs: Any, sent: Recorder, start: datetime.datetime, end: datetime.datetime
) -> None:
    before = len(sent.requests)
    if end.astimezone(UTC) < start.astimezone(UTC):
        with pytest.raises(ValueError, match=r"^end: .* is before start: "):
            flavour.run(hs.reports.email(start=start, end=end))
        assert len(sent.requests) == before
    else:
        flavour.run(hs.reports.email(start=start, end=end))
        assert sent.query == {"start": wire(start), "end": wire(end)}


@given(start=times, length=st.timedeltas(datetime.timedelta(), datetime.timedelta(days=400)))
@examples
def test_previous__is_the_range_before(
    flavour: Flavour, hs: Any, sent: Recorder, start: datetime.datetime, length: datetime.timedelta
) -> None:
    assume(1100 < start.year < 9900)
    end = (start.astimezone(UTC) + length).astimezone(start.tzinfo)
    flavour.run(hs.reports.email(start=start, end=end, previous=True))
    expected = previous_period(start, end)
    assert (sent.query["previousStart"], sent.query["previousEnd"]) == (wire(expected["start"]), wire(expected["end"]))


def test_previous__of_a_month_is_a_month(flavour: Flavour, hs: Any, sent: Recorder) -> None:
    now = datetime.datetime(2026, 3, 9, tzinfo=UTC)
    flavour.run(hs.reports.email(**last_month("Europe/Berlin", now=now), previous=True))
    assert sent.query == {
        "start": "2026-01-31T23:00:00Z",
        "end": "2026-02-28T22:59:59Z",
        "previousStart": "2025-12-31T23:00:00Z",
        "previousEnd": "2026-01-31T22:59:59Z",
    }


@given(first=st.dates(datetime.date(1000, 1, 1)), last=st.dates(datetime.date(1000, 1, 1)))
@examples
def test_dates__are_days_from_their_first_to_their_last_second(
    flavour: Flavour, hs: Any, sent: Recorder, first: datetime.date, last: datetime.date
) -> None:
    first, last = min(first, last), max(first, last)
    flavour.run(hs.reports.company_drilldown(start=first, end=last))
    assert sent.query == {"start": f"{first}T00:00:00Z", "end": f"{last}T23:59:59Z"}


class Channel(enum.StrEnum):
    CHAT = "chat"


@pytest.mark.parametrize(
    ("given", "query"),
    [
        ({"mailboxes": 7}, {"mailboxes": "7"}),
        ({"mailboxes": (7, 8)}, {"mailboxes": "7,8"}),
        ({"mailboxes": {7: "a", 8: "b"}.keys()}, {"mailboxes": "7,8"}),
        ({"mailboxes": "7, 8"}, {"mailboxes": "7,8"}),
        ({"mailboxes": []}, {}),
        ({"tags": [1], "folders": range(2, 3)}, {"tags": "1", "folders": "2"}),
        ({"types": Channel.CHAT}, {"types": "chat"}),
        ({"types": [Channel.CHAT, "fax"]}, {"types": "chat,fax"}),
        ({"view_by": "hour"}, {"viewBy": "hour"}),
        ({"office_hours": False}, {"officeHours": "false"}),
    ],
)
def test_filters(flavour: Flavour, hs: Any, sent: Recorder, given: dict[str, Any], query: dict[str, str]) -> None:
    flavour.run(hs.reports.productivity_resolved(**SPAN, **given))
    assert sent.query == {**SPAN, **query}


@pytest.mark.parametrize("rows", [1, 50])
def test_rows__within_limits(flavour: Flavour, hs: Any, sent: Recorder, rows: int) -> None:
    flavour.run(hs.reports.user_drilldown(user=5, **SPAN, rows=rows, page=3))
    assert sent.query == {**SPAN, "user": "5", "rows": str(rows), "page": "3"}


def test_sites(flavour: Flavour, hs: Any, sent: Recorder) -> None:
    flavour.run(hs.reports.docs_overall(**SPAN, sites=["65a0c2e4b8d24e07a1c9f300", "65a0c2e4b8d24e07a1c9f301"]))
    assert sent.query["sites"] == "65a0c2e4b8d24e07a1c9f300,65a0c2e4b8d24e07a1c9f301"


# The table in the documentation

TABLE = re.findall(
    r"^\| `(\w+=.*?)`(?:, [^|`]*)? \| (?:(rejected: )?`(.*?)`|not sent) \|$",
    (Path(__file__).parents[2] / "docs" / "reports.md").read_text("utf-8"),
    re.MULTILINE,
)


def test_documentation__has_a_table() -> None:
    assert len(TABLE) >= 25


@pytest.mark.parametrize(("argument", "rejected", "outcome"), TABLE)
def test_documentation__is_right(
    flavour: Flavour, hs: Any, sent: Recorder, argument: str, rejected: str, outcome: str
) -> None:
    week = {"start": datetime.date(2026, 3, 2), "end": datetime.date(2026, 3, 8)}
    names = {"UTC": UTC, "ZoneInfo": ZoneInfo, "Channel": Channel, "datetime": datetime.datetime, "date": datetime.date}
    given = eval(f"dict({argument})", names)
    report = "company_drilldown" if {"rows", "range_id"} & given.keys() else "productivity_resolved"
    call = functools.partial(getattr(hs.reports, report), **{**week, **given})
    if rejected:
        with pytest.raises((TypeError, ValueError), match=re.escape(outcome)):
            flavour.run(call())
        assert sent.requests == []
    else:
        flavour.run(call())
        expected = dict(pair.split("=") for pair in outcome.split("&") if pair)
        assert sent.query == {**SPAN, **expected}


# Rejected

Call = Callable[[Any], Any]


def email(**changes: Any) -> Call:
    return lambda hs: hs.reports.email(**{**SPAN, **changes})


def drilldown(**changes: Any) -> Call:
    return lambda hs: hs.reports.company_drilldown(**{**SPAN, **changes})


@pytest.mark.parametrize(
    ("call", "error", "words"),
    [
        (lambda hs: hs.reports.email(), TypeError, "start"),
        (lambda hs: hs.reports.email(start="2026-03-02T00:00:00Z"), TypeError, "end"),
        (lambda hs: hs.reports.user_overall(**SPAN), TypeError, "user"),
        (email(end=None), TypeError, "end must be a datetime, a date or an ISO 8601 string, not None"),
        (email(start=1772355600), TypeError, "start must be a datetime, a date or an ISO 8601 string, not an int"),
        (email(start="2026-03-02"), ValueError, "start: 2026-03-02 00:00:00 has no time zone"),
        (email(end="2026-03-02T00:00:00"), ValueError, "end: 2026-03-02 00:00:00 has no time zone"),
        (email(start=datetime.datetime(2026, 3, 2)), ValueError, "start: 2026-03-02 00:00:00 has no time zone"),
        (email(start="yesterday"), ValueError, "start: 'yesterday' is not a time like"),
        (email(start="2026-03-09T00:00:00Z"), ValueError, "end: 2026-03-08T23:59:59Z is before start"),
        (email(start=datetime.date(2026, 3, 9)), ValueError, "is before start: 2026-03-09"),
        (email(previous_start=datetime.date(2026, 2, 1)), ValueError, "previous_start needs previous_end, too"),
        (email(previous_end=datetime.date(2026, 2, 1)), ValueError, "previous_end needs previous_start, too"),
        (
            email(previous_start=datetime.date(2026, 2, 2), previous_end=datetime.date(2026, 2, 1)),
            ValueError,
            "previous_end: 2026-02-01 is before previous_start: 2026-02-02",
        ),
        (
            email(previous_start="2026-02-01", previous_end=datetime.date(2026, 2, 2)),
            ValueError,
            "previous_start: 2026-02-01 00:00:00 has no time zone",
        ),
        (
            email(previous=True, previous_end=datetime.date(2026, 2, 2)),
            ValueError,
            "previous: True can't be combined with previous_end; give one or the other",
        ),
        (email(previous="true"), TypeError, "previous must be a bool, not a str"),
        (email(previous=1), TypeError, "previous must be a bool, not an int"),
        (email(previous=None), TypeError, "previous must be a bool, not None"),
        (email(start=datetime.date(1, 1, 1), previous=True), ValueError, "would begin before the year 1"),
        (email(types=["email"]), TypeError, "types"),
        (email(mailbox=[7]), TypeError, "mailbox"),
        (email(mailboxes=[7, None]), TypeError, "mailboxes[1] must be an int, not None"),
        (email(mailboxes=[True]), TypeError, "mailboxes[0] must be an int, not a bool"),
        (email(mailboxes="7,,8"), TypeError, "mailboxes[1] must be an int, not a str"),
        (email(office_hours="false"), TypeError, "office_hours must be a bool, not a str"),
        (drilldown(rows=0), ValueError, "rows must be from 1 to 50, not 0"),
        (drilldown(rows=51), ValueError, "rows must be from 1 to 50, not 51"),
        (drilldown(rows=True), TypeError, "rows must be an int, not a bool"),
        (drilldown(range_id=2), ValueError, "range_id needs range_, too"),
        (drilldown(range_="replies", range_id="x"), TypeError, "range_id must be an int, not a str"),
        (drilldown(types="chat, "), ValueError, "types[1]: '' is blank"),
        (lambda hs: hs.reports.happiness_ratings(**SPAN, rating=["ok"]), TypeError, "rating must be a str, not a list"),
        (lambda hs: hs.reports.docs_overall(**SPAN, sites=["a,b"]), ValueError, "sites[0]: 'a,b' is blank or holds"),
        (lambda hs: hs.reports.user_chat(**SPAN, user=[5]), TypeError, "user must be an int, not a list"),
    ],
)
def test_rejected_by_name_and_nothing_sent(
    flavour: Flavour, hs: Any, sent: Recorder, call: Call, error: type[Exception], words: str
) -> None:
    with pytest.raises(error) as caught:
        flavour.run(call(hs))
    assert words in str(caught.value)
    assert sent.requests == []
