"""Time ranges of reports, in the days of a time zone.

A range ends with its last second; for a day this is 23:59:59. It is not documented whether the API includes the end of
a range. This way, consecutive ranges neither count anything twice nor leave anything out.
"""

import datetime
from calendar import monthrange
from typing import TypedDict

_SECOND = datetime.timedelta(seconds=1)
_DAY = datetime.timedelta(days=1)
_LAST_SECOND = datetime.time(23, 59, 59)


class Period(TypedDict):
    """A time range for reports: `hs.reports.email(**period)`."""

    start: datetime.datetime
    end: datetime.datetime


class ComparedPeriod(Period):
    """A time range, and the range to compare it with."""

    previous_start: datetime.datetime | None
    previous_end: datetime.datetime | None


def whole_days(first: datetime.date, last: datetime.date | None = None, *, zone: str | datetime.tzinfo) -> Period:
    """Returns the range from one day to another, inclusive.

    Args:
        first: The first day.
        last: The last day. The default is the first day.
        zone: The time zone of the days: an IANA name, such as `Europe/Berlin`, or a `tzinfo`.

    Raises:
        ValueError: There is no such time zone, or the last day is before the first.
    """
    last = first if last is None else last
    if last < first:
        raise ValueError(f"last: {last} is before first: {first}")
    tz = zone_of(zone)
    # The last hour of a day may occur twice, so use the second before the next day.
    following = datetime.datetime.combine(last + _DAY, datetime.time(), tz)
    return {
        "start": datetime.datetime.combine(first, datetime.time(), tz),
        "end": (following.astimezone(datetime.UTC) - _SECOND).astimezone(tz),
    }


def last_days(count: int, zone: str | datetime.tzinfo, *, now: datetime.datetime | None = None) -> Period:
    """Returns the range of the last whole days, up to the end of yesterday.

    Args:
        count: The number of days, 1 or more.
        zone: As for `whole_days`.
        now: The current time, with a time zone. The default is this machine's time.

    Raises:
        ValueError: There is no such time zone, the count is too small, or the time has no time zone.
    """
    if count < 1:
        raise ValueError(f"count must be 1 or more, not {count}")
    today = _today(zone, now)
    return whole_days(today - count * _DAY, today - _DAY, zone=zone)


def this_week(zone: str | datetime.tzinfo, *, now: datetime.datetime | None = None) -> Period:
    """Returns the range from Monday to the end of today.

    Args:
        zone: As for `whole_days`.
        now: The current time, with a time zone. The default is this machine's time.

    Raises:
        ValueError: There is no such time zone, or the time has no time zone.
    """
    today = _today(zone, now)
    return whole_days(_monday(today), today, zone=zone)


def last_week(zone: str | datetime.tzinfo, *, now: datetime.datetime | None = None) -> Period:
    """Returns the range of the last whole week, from Monday to Sunday.

    Args:
        zone: As for `whole_days`.
        now: The current time, with a time zone. The default is this machine's time.

    Raises:
        ValueError: There is no such time zone, or the time has no time zone.
    """
    monday = _monday(_today(zone, now))
    return whole_days(monday - 7 * _DAY, monday - _DAY, zone=zone)


def this_month(zone: str | datetime.tzinfo, *, now: datetime.datetime | None = None) -> Period:
    """Returns the range from the first day of the month to the end of today.

    Args:
        zone: As for `whole_days`.
        now: The current time, with a time zone. The default is this machine's time.

    Raises:
        ValueError: There is no such time zone, or the time has no time zone.
    """
    today = _today(zone, now)
    return whole_days(_first(today, 1), today, zone=zone)


def last_month(zone: str | datetime.tzinfo, *, now: datetime.datetime | None = None) -> Period:
    """Returns the range of the last whole month.

    Args:
        zone: As for `whole_days`.
        now: The current time, with a time zone. The default is this machine's time.

    Raises:
        ValueError: There is no such time zone, or the time has no time zone.
    """
    return _whole_before(_first(_today(zone, now), 1), 1, zone)


def this_quarter(zone: str | datetime.tzinfo, *, now: datetime.datetime | None = None) -> Period:
    """Returns the range from the first day of the quarter to the end of today.

    Quarters start in January, April, July and October.

    Args:
        zone: As for `whole_days`.
        now: The current time, with a time zone. The default is this machine's time.

    Raises:
        ValueError: There is no such time zone, or the time has no time zone.
    """
    today = _today(zone, now)
    return whole_days(_first(today, 3), today, zone=zone)


def last_quarter(zone: str | datetime.tzinfo, *, now: datetime.datetime | None = None) -> Period:
    """Returns the range of the last whole quarter.

    Args:
        zone: As for `whole_days`.
        now: The current time, with a time zone. The default is this machine's time.

    Raises:
        ValueError: There is no such time zone, or the time has no time zone.
    """
    return _whole_before(_first(_today(zone, now), 3), 3, zone)


def previous_period(start: datetime.datetime, end: datetime.datetime) -> Period:
    """Returns the range before another one, for comparison. It ends one second before the other one starts.

    Its length depends on the wall times of `start` and `end`, each in its own time zone. The first rule that applies
    decides:

    1. Whole years, quarters or months: the same number of months.
    2. Whole weeks or days: the same number of days, even if a day is an hour longer or shorter. Days need not start at
       midnight.
    3. Anything else: the same number of seconds.

    A range is whole if it ends with the last second, or one second later.

    Args:
        start: Start of the other range, with a time zone.
        end: End of the other range, with a time zone. If the range is not whole with its wall time, the wall time in
            the zone of `start` is tried.

    Raises:
        ValueError: A time has no time zone, the end is before the start, or the range would begin before the year 1.
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
    """The wall time. If a day has no midnight, its first second counts as midnight."""
    midnight = datetime.datetime.combine(moment, datetime.time(), moment.tzinfo)
    is_first = midnight.astimezone(datetime.UTC) == moment.astimezone(datetime.UTC)
    return (midnight if is_first else moment).replace(microsecond=0, tzinfo=None, fold=0)


def _whole_months(first: datetime.datetime, last: datetime.datetime) -> int:
    """The number of calendar months in a range of whole months; otherwise 0."""
    if last.time() == datetime.time():
        last -= _SECOND
    starts_month = (first.day, first.time()) == (1, datetime.time())
    ends_month = (last.day, last.time()) == (monthrange(last.year, last.month)[1], _LAST_SECOND)
    return _month_number(last) - _month_number(first) + 1 if starts_month and ends_month else 0


def _whole_days(first: datetime.datetime, last: datetime.datetime) -> int:
    """The number of days in a range of whole days; otherwise 0."""
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
    """Returns a time zone by its name.

    Raises:
        ValueError: There is no such time zone.
    """
    if isinstance(zone, datetime.tzinfo):
        return zone
    # Imported here for a faster start.
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
    """The first day of the month, or of the quarter if `months` is 3."""
    return day.replace(month=(day.month - 1) // months * months + 1, day=1)


def _whole_before(first: datetime.date, months: int, zone: str | datetime.tzinfo) -> Period:
    last = first - _DAY
    return whole_days(_first(last, months), last, zone=zone)
