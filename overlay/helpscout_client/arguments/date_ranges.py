"""Time ranges of reports, in the days of a time zone.

A range ends with its last second, as 23:59:59 does a day: whether the instant of its end counts is not documented, and
so nothing is counted twice, or left out, by ranges that follow each other.
"""

import datetime
from typing import TypedDict

_SECOND = datetime.timedelta(seconds=1)
_DAY = datetime.timedelta(days=1)


class Period(TypedDict):
    """A time range as reports take it: `hs.reports.email(**period)`."""

    start: datetime.datetime
    end: datetime.datetime


class ComparedPeriod(Period):
    """A time range, with the one that it is compared with."""

    previous_start: datetime.datetime | None
    previous_end: datetime.datetime | None


def whole_days(first: datetime.date, last: datetime.date | None = None, *, zone: str | datetime.tzinfo) -> Period:
    """The days from one to another, both included.

    Args:
        first: The first day.
        last: The last day; without it, the first is the only one.
        zone: The time zone whose days are meant, by its IANA name, such as `Europe/Berlin`, or as a `tzinfo`.

    Raises:
        ValueError: There is no such time zone, or the last day comes before the first.
    """
    last = first if last is None else last
    if last < first:
        raise ValueError(f"last: {last} is before first: {first}")
    tz = _tzinfo(zone)
    # An hour may come twice at the end of a day: the second before the next day is the last one.
    following = datetime.datetime.combine(last + _DAY, datetime.time(), tz)
    return {
        "start": datetime.datetime.combine(first, datetime.time(), tz),
        "end": (following.astimezone(datetime.UTC) - _SECOND).astimezone(tz),
    }


def last_days(count: int, zone: str | datetime.tzinfo, *, now: datetime.datetime | None = None) -> Period:
    """The last whole days, up to yesterday's end.

    Args:
        count: How many days, 1 or more.
        zone: As for `whole_days`.
        now: The time, with a time zone; by default that of this machine.

    Raises:
        ValueError: There is no such time zone, the count is too small, or the time has no zone.
    """
    if count < 1:
        raise ValueError(f"count must be 1 or more, not {count}")
    today = _today(zone, now)
    return whole_days(today - count * _DAY, today - _DAY, zone=zone)


def this_week(zone: str | datetime.tzinfo, *, now: datetime.datetime | None = None) -> Period:
    """From Monday to the end of today.

    Args:
        zone: As for `whole_days`.
        now: The time, with a time zone; by default that of this machine.

    Raises:
        ValueError: There is no such time zone, or the time has no zone.
    """
    today = _today(zone, now)
    return whole_days(_monday(today), today, zone=zone)


def last_week(zone: str | datetime.tzinfo, *, now: datetime.datetime | None = None) -> Period:
    """The last whole week, from Monday to Sunday.

    Args:
        zone: As for `whole_days`.
        now: The time, with a time zone; by default that of this machine.

    Raises:
        ValueError: There is no such time zone, or the time has no zone.
    """
    monday = _monday(_today(zone, now))
    return whole_days(monday - 7 * _DAY, monday - _DAY, zone=zone)


def this_month(zone: str | datetime.tzinfo, *, now: datetime.datetime | None = None) -> Period:
    """From the first of the month to the end of today.

    Args:
        zone: As for `whole_days`.
        now: The time, with a time zone; by default that of this machine.

    Raises:
        ValueError: There is no such time zone, or the time has no zone.
    """
    today = _today(zone, now)
    return whole_days(_first(today, 1), today, zone=zone)


def last_month(zone: str | datetime.tzinfo, *, now: datetime.datetime | None = None) -> Period:
    """The last whole month.

    Args:
        zone: As for `whole_days`.
        now: The time, with a time zone; by default that of this machine.

    Raises:
        ValueError: There is no such time zone, or the time has no zone.
    """
    return _whole_before(_first(_today(zone, now), 1), 1, zone)


def this_quarter(zone: str | datetime.tzinfo, *, now: datetime.datetime | None = None) -> Period:
    """From the first of January, April, July or October to the end of today.

    Args:
        zone: As for `whole_days`.
        now: The time, with a time zone; by default that of this machine.

    Raises:
        ValueError: There is no such time zone, or the time has no zone.
    """
    today = _today(zone, now)
    return whole_days(_first(today, 3), today, zone=zone)


def last_quarter(zone: str | datetime.tzinfo, *, now: datetime.datetime | None = None) -> Period:
    """The last whole quarter.

    Args:
        zone: As for `whole_days`.
        now: The time, with a time zone; by default that of this machine.

    Raises:
        ValueError: There is no such time zone, or the time has no zone.
    """
    return _whole_before(_first(_today(zone, now), 3), 3, zone)


def previous_period(start: datetime.datetime, end: datetime.datetime) -> Period:
    """The range of equal length that ends one second before another starts.

    Before whole days come as many whole days of the zone of `start`, although one of them may be an hour longer or
    shorter. Any other range is as long to the second.

    Args:
        start: Start of the other range, with a time zone.
        end: Its end, with a time zone.

    Raises:
        ValueError: A time has no zone, the end is before the start, or the calendar does not reach so far back.
    """
    for name, moment in (("start", start), ("end", end)):
        _check_zone(name, moment)
    try:
        first, last = start.replace(microsecond=0), end.astimezone(start.tzinfo).replace(microsecond=0)
        begin, until = first.astimezone(datetime.UTC), last.astimezone(datetime.UTC)
        if until < begin:
            raise ValueError(f"end: {end} is before start: {start}")
        # Within one zone, this goes by the clock on the wall. Whole days may end with their last second or at midnight.
        days, rest = divmod(last - first + _SECOND, _DAY)
        back = first - days * _DAY if days > 0 and rest <= _SECOND else begin - (until - begin) - _SECOND
        return {"start": back, "end": (begin - _SECOND).astimezone(start.tzinfo)}
    except OverflowError:
        raise ValueError(f"start: the calendar has no range so long before {start}") from None


def _tzinfo(zone: str | datetime.tzinfo) -> datetime.tzinfo:
    if isinstance(zone, datetime.tzinfo):
        return zone
    # Imported here to keep the start quick.
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(
            f"zone: {zone!r} is not a time zone like Europe/Berlin (where the system has none, install tzdata)"
        ) from None


def _today(zone: str | datetime.tzinfo, now: datetime.datetime | None) -> datetime.date:
    moment = datetime.datetime.now(datetime.UTC) if now is None else now
    _check_zone("now", moment)
    return moment.astimezone(_tzinfo(zone)).date()


def _check_zone(name: str, moment: datetime.datetime) -> None:
    if moment.utcoffset() is None:
        raise ValueError(f"{name}: {moment} has no time zone, such as tzinfo=datetime.UTC")


def _monday(day: datetime.date) -> datetime.date:
    return day - day.weekday() * _DAY


def _first(day: datetime.date, months: int) -> datetime.date:
    """The first day of the month or, in threes, of the quarter."""
    return day.replace(month=(day.month - 1) // months * months + 1, day=1)


def _whole_before(first: datetime.date, months: int, zone: str | datetime.tzinfo) -> Period:
    last = first - _DAY
    return whole_days(_first(last, months), last, zone=zone)
