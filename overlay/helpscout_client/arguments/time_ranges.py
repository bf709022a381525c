"""Time ranges as arguments, with both ends checked together."""

import datetime

from helpscout_api.coerce import boolean, in_utc, moment

from .date_ranges import ComparedPeriod, Period, previous_period

Time = datetime.datetime | datetime.date | str

_FIRST_SECOND = datetime.time()
_LAST_SECOND = datetime.time(23, 59, 59)


def optional_time(place: str, value: Time | None) -> datetime.datetime | None:
    """A time in UTC; a date means its first second.

    Raises:
        TypeError: The value is not a time.
        ValueError: The time has no time zone.
    """
    return None if value is None else in_utc(place, moment(place, value))


def period(start: Time, end: Time) -> Period:
    """A time range. As a start, a date means its first second; as an end, its last second; both in UTC.

    Raises:
        TypeError: An end is not a time.
        ValueError: An end has no time zone, or they are in the wrong order.
    """
    return _utc("", _period("", start, end))


def compared_period(
    start: Time, end: Time, previous: bool, previous_start: Time | None, previous_end: Time | None
) -> ComparedPeriod:
    """A time range, and an optional range to compare it with: any, or the preceding one if `previous` is true.

    Raises:
        TypeError: An end is not a time.
        ValueError: An end has no time zone, the ends are in the wrong order, or the arguments contradict each other.
    """
    range_ = _period("", start, end)
    pair = {"previous_start": previous_start, "previous_end": previous_end}
    given = [name for name, value in pair.items() if value is not None]
    if boolean("previous", previous) and given:
        raise ValueError(f"previous: True can't be combined with {' and '.join(given)}; give one or the other")
    if len(given) == 1:
        (missing,) = pair.keys() - given
        raise ValueError(f"{given[0]} needs {missing}, too")
    utc = _utc("", range_)
    compared: ComparedPeriod = {"start": utc["start"], "end": utc["end"], "previous_start": None, "previous_end": None}
    if previous or given:
        before = previous_period(**range_) if previous else _period("previous_", previous_start, previous_end)
        before = _utc("previous_", before)
        compared["previous_start"], compared["previous_end"] = before["start"], before["end"]
    return compared


def _period(prefix: str, start: Time | None, end: Time | None) -> Period:
    """A time range in the time zones of the arguments."""
    given: Period = {
        "start": moment(f"{prefix}start", start, _FIRST_SECOND),
        "end": moment(f"{prefix}end", end, _LAST_SECOND),
    }
    in_order = _utc(prefix, given)
    if in_order["end"] < in_order["start"]:
        raise ValueError(f"{prefix}end: {end} is before {prefix}start: {start}")
    return given


def _utc(prefix: str, given: Period) -> Period:
    return {"start": in_utc(f"{prefix}start", given["start"]), "end": in_utc(f"{prefix}end", given["end"])}
