"""Time ranges in days of a time zone, and the ranges before them."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from helpscout_client import (
    Period,
    last_days,
    last_month,
    last_quarter,
    last_week,
    previous_period,
    this_month,
    this_quarter,
    this_week,
    whole_days,
)

UTC = datetime.UTC
SECOND = datetime.timedelta(seconds=1)
DAY = datetime.timedelta(days=1)
#: A Wednesday.
NOW = datetime.datetime(2026, 5, 13, 22, 30, tzinfo=UTC)

days = st.dates(datetime.date(1980, 1, 1), datetime.date(2060, 1, 1))


def shown(period: Period) -> tuple[str, str]:
    return period["start"].isoformat(), period["end"].isoformat()


def in_utc(period: Period) -> tuple[str, str]:
    start, end = (time.astimezone(UTC) for time in (period["start"], period["end"]))
    return f"{start:%Y-%m-%dT%H:%M:%SZ}", f"{end:%Y-%m-%dT%H:%M:%SZ}"


@pytest.mark.parametrize(
    ("make", "start", "end"),
    [
        (lambda zone: last_days(1, zone, now=NOW), "2026-05-13", "2026-05-13"),
        (lambda zone: last_days(7, zone, now=NOW), "2026-05-07", "2026-05-13"),
        (lambda zone: last_days(30, zone, now=NOW), "2026-04-14", "2026-05-13"),
        (lambda zone: this_week(zone, now=NOW), "2026-05-11", "2026-05-14"),
        (lambda zone: last_week(zone, now=NOW), "2026-05-04", "2026-05-10"),
        (lambda zone: this_month(zone, now=NOW), "2026-05-01", "2026-05-14"),
        (lambda zone: last_month(zone, now=NOW), "2026-04-01", "2026-04-30"),
        (lambda zone: this_quarter(zone, now=NOW), "2026-04-01", "2026-05-14"),
        (lambda zone: last_quarter(zone, now=NOW), "2026-01-01", "2026-03-31"),
    ],
)
def test_range__whole_days_of_the_zone(make: Callable[[str], Period], start: str, end: str) -> None:
    # In Berlin, it is already the 14th.
    first, last = shown(make("Europe/Berlin"))
    assert (first[:19], last[:19]) == (f"{start}T00:00:00", f"{end}T23:59:59")


@pytest.mark.parametrize(
    ("make", "start", "end"),
    [
        (last_month, "2025-12-01", "2025-12-31"),
        (last_quarter, "2025-10-01", "2025-12-31"),
        (last_week, "2025-12-22", "2025-12-28"),
        (this_week, "2025-12-29", "2026-01-02"),
    ],
)
def test_range__over_the_turn_of_the_year(make: Callable[..., Period], start: str, end: str) -> None:
    first, last = shown(make("UTC", now=datetime.datetime(2026, 1, 2, tzinfo=UTC)))
    assert (first[:10], last[:10]) == (start, end)


def test_range__of_now_is_around_now() -> None:
    now = datetime.datetime.now(UTC)
    for make in (this_week, this_month, this_quarter):
        period = make(UTC)
        assert period["start"] <= now <= period["end"] + SECOND
    assert last_days(1, UTC)["end"] < now


@pytest.mark.parametrize(
    ("day", "zone", "start", "end"),
    [
        # 23 and 25 hours.
        ("2026-03-29", "Europe/Berlin", "2026-03-28T23:00:00Z", "2026-03-29T21:59:59Z"),
        ("2026-10-25", "Europe/Berlin", "2026-10-24T22:00:00Z", "2026-10-25T22:59:59Z"),
        ("2026-03-08", "America/New_York", "2026-03-08T05:00:00Z", "2026-03-09T03:59:59Z"),
        # This day begins at one o'clock.
        ("2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00Z", "2018-11-05T01:59:59Z"),
        # The hour before midnight occurs twice.
        ("2018-02-17", "America/Sao_Paulo", "2018-02-17T02:00:00Z", "2018-02-18T02:59:59Z"),
        # Half an hour.
        ("2026-04-05", "Australia/Lord_Howe", "2026-04-04T13:00:00Z", "2026-04-05T13:29:59Z"),
    ],
)
def test_whole_days__where_clocks_are_changed(day: str, zone: str, start: str, end: str) -> None:
    assert in_utc(whole_days(datetime.date.fromisoformat(day), zone=zone)) == (start, end)


@given(first=days, count=st.integers(1, 400), zone=st.timezones())
def test_whole_days__meet_without_gap_or_overlap(first: datetime.date, count: int, zone: ZoneInfo) -> None:
    last = first + (count - 1) * DAY
    period, following = whole_days(first, last, zone=zone), whole_days(last + DAY, zone=zone)
    assert period["end"].astimezone(UTC) + SECOND == following["start"].astimezone(UTC)
    assert period["start"].astimezone(UTC) < period["end"].astimezone(UTC)


@given(first=days, count=st.integers(1, 400), zone=st.timezones())
def test_previous__of_whole_days_are_as_many_whole_days(first: datetime.date, count: int, zone: ZoneInfo) -> None:
    assume(first.day != 1 or (first + count * DAY).day != 1)
    period = whole_days(first, first + (count - 1) * DAY, zone=zone)
    before = previous_period(**period)
    assert before == whole_days(first - count * DAY, first - DAY, zone=zone)


times = st.datetimes(datetime.datetime(1980, 1, 1), datetime.datetime(2060, 1, 1), timezones=st.timezones())


@given(start=times, seconds=st.integers(0, 3_000_000).filter(lambda n: n % 86_400 not in (0, 86_399)))
def test_previous__of_anything_else_is_as_long(start: datetime.datetime, seconds: int) -> None:
    start = start.replace(microsecond=0).astimezone(UTC)
    end = start + seconds * SECOND
    before = previous_period(start, end)
    assert before["end"] - before["start"] == end - start
    assert before["end"] + SECOND == start


ZONES = ["Europe/Berlin", "America/New_York", "America/Sao_Paulo", "Australia/Lord_Howe", "Asia/Kathmandu"]


def months(first: datetime.date, count: int) -> datetime.date:
    """The first day of a month that comes some months later, or earlier."""
    year, month = divmod(first.year * 12 + first.month - 1 + count, 12)
    return datetime.date(year, month + 1, 1)


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("count", [1, 3, 12], ids=["months", "quarters", "years"])
def test_previous__of_whole_months_are_as_many_whole_months(zone: str, count: int) -> None:
    first = datetime.date(2011, 1, 1)
    while first.year < 2021:
        period = whole_days(first, months(first, count) - DAY, zone=zone)
        before = previous_period(**period)
        assert before == whole_days(months(first, -count), first - DAY, zone=zone)
        assert before["end"].astimezone(UTC) + SECOND == period["start"].astimezone(UTC)
        first = months(first, count)


@pytest.mark.parametrize("zone", ZONES)
def test_previous__of_whole_weeks_are_as_many_whole_weeks(zone: str) -> None:
    monday = datetime.date(2011, 1, 3)
    while monday.year < 2021:
        for weeks in (1, 2):
            period = whole_days(monday, monday + (7 * weeks - 1) * DAY, zone=zone)
            before = previous_period(**period)
            assert before == whole_days(monday - 7 * weeks * DAY, monday - DAY, zone=zone)
            assert before["end"].astimezone(UTC) + SECOND == period["start"].astimezone(UTC)
        monday += 7 * DAY


@pytest.mark.parametrize(
    ("start", "end", "previous_start", "previous_end"),
    [
        # These are four whole weeks, but a month takes precedence.
        ("2026-02-01T00:00:00Z", "2026-02-28T23:59:59Z", "2026-01-01T00:00:00Z", "2026-01-31T23:59:59Z"),
        ("2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z", "2026-01-01T00:00:00Z", "2026-01-31T23:59:59Z"),
        # The same number of months, across the turn of the year.
        ("2026-01-01T00:00:00Z", "2026-02-28T23:59:59Z", "2025-11-01T00:00:00Z", "2025-12-31T23:59:59Z"),
        ("2024-01-01T00:00:00Z", "2025-12-31T23:59:59Z", "2022-01-01T00:00:00Z", "2023-12-31T23:59:59Z"),
        # Each end has the offset of its time.
        (
            "2026-03-01T00:00:00+01:00",
            "2026-03-31T23:59:59+02:00",
            "2026-02-01T00:00:00+01:00",
            "2026-02-28T23:59:59+01:00",
        ),
        # Neither the first of a month nor midnight.
        ("2026-02-02T00:00:00Z", "2026-03-01T23:59:59Z", "2026-01-05T00:00:00Z", "2026-02-01T23:59:59Z"),
        ("2026-02-01T09:00:00Z", "2026-03-01T09:00:00Z", "2026-01-04T09:00:00Z", "2026-02-01T08:59:59Z"),
        ("2026-02-01T00:00:00Z", "2026-02-28T12:00:00Z", "2026-01-04T11:59:59Z", "2026-01-31T23:59:59Z"),
        # The last month that a calendar has.
        ("9999-12-01T00:00:00Z", "9999-12-31T23:59:59Z", "9999-11-01T00:00:00Z", "9999-11-30T23:59:59Z"),
    ],
)
def test_previous__by_the_first_rule_that_fits(start: str, end: str, previous_start: str, previous_end: str) -> None:
    before = previous_period(datetime.datetime.fromisoformat(start), datetime.datetime.fromisoformat(end))
    expected = {"start": previous_start, "end": previous_end}
    assert before == {name: datetime.datetime.fromisoformat(value) for name, value in expected.items()}


def test_previous__where_the_first_midnight_is_skipped() -> None:
    zone = ZoneInfo("Asia/Amman")
    # Clocks went from midnight to one on 1 April 2016.
    start = datetime.datetime(2016, 3, 31, 22, tzinfo=UTC).astimezone(zone)
    assert start.hour == 1
    before = previous_period(start, datetime.datetime(2016, 4, 30, 23, 59, 59, tzinfo=zone))
    assert before == whole_days(datetime.date(2016, 3, 1), datetime.date(2016, 3, 31), zone=zone)


def test_previous__of_days_that_end_at_midnight() -> None:
    start, end = datetime.datetime(2026, 3, 9, tzinfo=UTC), datetime.datetime(2026, 3, 16, tzinfo=UTC)
    assert in_utc(previous_period(start, end)) == ("2026-03-02T00:00:00Z", "2026-03-08T23:59:59Z")


def test_previous__in_two_zones_goes_by_that_of_the_start() -> None:
    start = datetime.datetime(2026, 3, 23, tzinfo=ZoneInfo("Europe/Berlin"))
    end = datetime.datetime(2026, 3, 29, 21, 59, 59, 999999, tzinfo=UTC)
    assert in_utc(previous_period(start, end)) == ("2026-03-15T23:00:00Z", "2026-03-22T22:59:59Z")


def test_previous__across_an_hour_that_comes_twice() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    start = datetime.datetime(2026, 10, 25, 2, 40, tzinfo=berlin)
    end = datetime.datetime(2026, 10, 25, 2, 20, fold=1, tzinfo=berlin)
    assert in_utc(previous_period(start, end)) == ("2026-10-24T23:59:59Z", "2026-10-25T00:39:59Z")


# Rejected


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: whole_days(datetime.date(2026, 3, 2), datetime.date(2026, 3, 1), zone="UTC"), "last: 2026-03-01 is"),
        (lambda: whole_days(datetime.date(2026, 3, 2), zone="Europe/Bärlin"), "zone: 'Europe/Bärlin' is not a time"),
        (lambda: this_week(""), "zone: ''"),
        (lambda: this_week("../etc/passwd"), "zone: '../etc/passwd'"),
        (lambda: last_days(0, "UTC"), "count must be 1 or more, not 0"),
        (lambda: last_days(1, "UTC", now=datetime.datetime(2026, 3, 1)), "now: 2026-03-01 00:00:00 has no time zone"),
        (lambda: previous_period(datetime.datetime(2026, 3, 1), NOW), "start: 2026-03-01 00:00:00 has no time zone"),
        (lambda: previous_period(NOW, datetime.datetime(2026, 3, 1)), "end: 2026-03-01 00:00:00 has no time zone"),
        (lambda: previous_period(NOW, NOW - SECOND), "is before start"),
        (lambda: previous_period(datetime.datetime(1, 1, 1, tzinfo=UTC), NOW), "the range before 0001-01-01"),
        (
            lambda: previous_period(**whole_days(datetime.date(1, 1, 1), datetime.date(1, 1, 31), zone=UTC)),
            "0001-01-01",
        ),
        (lambda: previous_period(datetime.datetime(1, 1, 1, tzinfo=ZoneInfo("Asia/Tokyo")), NOW), "0001-01-01"),
    ],
)
def test_range__rejected(call: Callable[[], Any], words: str) -> None:
    with pytest.raises(ValueError, match=r"^(zone|last|count|now|start|end)\b") as caught:
        call()
    assert words in str(caught.value)
