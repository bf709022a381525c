"""Time ranges of reports, in the days of a time zone.

A range ends with its last second, as 23:59:59 does a day: whether the instant of its end counts is not documented, and
so nothing is counted twice, or left out, by ranges that follow each other.
"""

import datetime
from calendar import monthrange
from typing import TypedDict

_SECOND = datetime.timedelta(seconds=1)
_DAY = datetime.timedelta(days=1)
_LAST_SECOND = datetime.time(23, 59, 59)


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
    tz = zone_of(zone)
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
    """The range to compare another one with. It ends one second before the other one starts.

    The wall times of `start` and `end`, each in its own time zone, decide how long it is. The first fitting rule wins:

    1. Whole years, quarters or months: as many months.
    2. Whole weeks or days: as many days, although one of them may be an hour longer or shorter. Days need not begin at
       midnight.
    3. Anything else: as many seconds.

    Ranges are whole if they end with the last second, or one second later.

    Args:
        start: Start of the other range, with a time zone.
        end: Its end, with a time zone. If its wall time makes no whole range, that in the zone of `start` may.

    Raises:
        ValueError: A time has no zone, the end is before the start, or the calendar does not reach so far back.
    """
    for name, moment in (("start", start), ("end", end)):
        _check_zone(name, moment)
    try:
        begin, until = (moment.replace(microsecond=0).astimezone(datetime.UTC) for moment in (start, end))
        first, lasts = _wall(start), [_wall(end), _wall(end.astimezone(start.tzinfo))]
    except OverflowError:
        raise _too_early(start) from None
    if until < begin:
        raise ValueError(f"end: {end} is before start: {start}")
    try:
        months = next(filter(None, (_whole_months(first, last) for last in lasts)), 0)
        days = next(filter(None, (_whole_days(first, last) for last in lasts)), 0)
        if months:
            back = _months_before(first, months).replace(tzinfo=start.tzinfo)
        elif days:
            back = (first - days * _DAY).replace(tzinfo=start.tzinfo)
        else:
            back = (begin - (until - begin) - _SECOND).astimezone(start.tzinfo)
        return {"start": back, "end": (begin - _SECOND).astimezone(start.tzinfo)}
    except (OverflowError, ValueError):
        raise _too_early(start) from None


def _wall(moment: datetime.datetime) -> datetime.datetime:
    """The time that a clock on the wall shows. Where midnight is skipped, the first second of a day is midnight."""
    midnight = datetime.datetime.combine(moment, datetime.time(), moment.tzinfo)
    is_first = midnight.astimezone(datetime.UTC) == moment.astimezone(datetime.UTC)
    return (midnight if is_first else moment).replace(microsecond=0, tzinfo=None, fold=0)


def _whole_months(first: datetime.datetime, last: datetime.datetime) -> int:
    """How many calendar months a range is, if it is whole months; otherwise 0."""
    if last.time() == datetime.time():
        last -= _SECOND
    starts_month = (first.day, first.time()) == (1, datetime.time())
    ends_month = (last.day, last.time()) == (monthrange(last.year, last.month)[1], _LAST_SECOND)
    return _month_number(last) - _month_number(first) + 1 if starts_month and ends_month else 0


def _whole_days(first: datetime.datetime, last: datetime.datetime) -> int:
    """How many days a range is, if it is whole days; otherwise 0."""
    days, rest = divmod(last - first + _SECOND, _DAY)
    return days if days > 0 and rest <= _SECOND else 0


def _months_before(first: datetime.datetime, months: int) -> datetime.datetime:
    year, month = divmod(_month_number(first) - months, 12)
    return first.replace(year=year, month=month + 1)


def _month_number(moment: datetime.datetime) -> int:
    return moment.year * 12 + moment.month - 1


def _too_early(start: datetime.datetime) -> ValueError:
    return ValueError(f"start: the range before {start} would begin before the year 1")


def zone_of(zone: str | datetime.tzinfo) -> datetime.tzinfo:
    """A time zone by its name.

    Raises:
        ValueError: There is no such time zone.
    """
    if isinstance(zone, datetime.tzinfo):
        return zone
    # Imported here to keep the start quick.
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(
            f"zone: {zone!r} is not a time zone like Europe/Berlin (if your system has no zone data, install tzdata)"
        ) from None


def _today(zone: str | datetime.tzinfo, now: datetime.datetime | None) -> datetime.date:
    moment = datetime.datetime.now(datetime.UTC) if now is None else now
    _check_zone("now", moment)
    return moment.astimezone(zone_of(zone)).date()


def _check_zone(name: str, moment: datetime.datetime) -> None:
    if moment.utcoffset() is None:
        raise ValueError(f"{name}: {moment} has no time zone; add one, such as tzinfo=datetime.UTC")


def _monday(day: datetime.date) -> datetime.date:
    return day - day.weekday() * _DAY


def _first(day: datetime.date, months: int) -> datetime.date:
    """The first day of the month or, in threes, of the quarter."""
    return day.replace(month=(day.month - 1) // months * months + 1, day=1)


def _whole_before(first: datetime.date, months: int, zone: str | datetime.tzinfo) -> Period:
    last = first - _DAY
    return whole_days(_first(last, months), last, zone=zone)
