"""Times in search expressions, which follow Solr.

A time is a year, a month, a day, a full time such as `2026-01-30T17:00:00Z`, or `NOW`. The latter two can be
calculated with: `NOW-1HOUR`, `NOW/DAY+6HOURS`, `2026-01-30T17:00:00Z/YEAR`.
"""

import calendar
import datetime
import re
from collections.abc import Sequence
from typing import Final

from ...times.wire_times import wire_time

_UNITS: Final = ("YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND")
_SECOND: Final = datetime.timedelta(seconds=1)
_TIME: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?Z", re.ASCII)
_DATE: Final = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
_STEP: Final = re.compile(rf"(?:(?P<sign>[+-])(?P<count>\d{{1,9}})|/)(?P<unit>{'|'.join(_UNITS)})S?", re.ASCII)
#: The least month, day and so on, which stand for those that are not given.
_FIRST: Final = (1, 1, 1, 0, 0, 0)


def bounds(low: str, high: str, current_time: datetime.datetime) -> tuple[str, str]:
    """The start of a range of times, and the first time after it.

    Both belong to the range as a whole: `[2025 TO 2026-01]` ends with January; `*` stands for any time.

    Args:
        low: The beginning.
        high: The end.
        current_time: What `NOW` means.

    Raises:
        ValueError: One of them is not a time.
        OverflowError: One of them is out of range.
    """
    begin = "" if low == "*" else wire_time(_span(low, current_time)[0])
    # The tilde sorts after all digits.
    end = "~" if high == "*" else wire_time(_span(high, current_time)[1])
    return begin, end


def _span(text: str, current_time: datetime.datetime) -> tuple[datetime.datetime, datetime.datetime]:
    date = _DATE.fullmatch(text)
    if date is None:
        time = _calculated(text, current_time)
        return time, time + _SECOND
    parts = [int(part) for part in date.groups() if part]
    begin = _time(parts)
    return begin, _shifted(begin, _UNITS[len(parts) - 1], 1)


def _calculated(text: str, current_time: datetime.datetime) -> datetime.datetime:
    if text.startswith("NOW"):
        time, position = current_time, len("NOW")
    elif given := _TIME.match(text):
        time, position = _time(list(map(int, given.groups()))), given.end()
    else:
        raise ValueError(text)
    while position < len(text):
        step = _STEP.match(text, position)
        if step is None:
            raise ValueError(text)
        unit = step["unit"]
        time = _shifted(time, unit, int(step["sign"] + step["count"])) if step["sign"] else _rounded(time, unit)
        position = step.end()
    return time


def _rounded(time: datetime.datetime, unit: str) -> datetime.datetime:
    return _time(time.timetuple()[: _UNITS.index(unit) + 1])


def _time(parts: Sequence[int]) -> datetime.datetime:
    """The start of the year, month, day and so on that the parts name."""
    year, month, day, hour, minute, second = (*parts, *_FIRST[len(parts) :])
    return datetime.datetime(year, month, day, hour, minute, second, tzinfo=datetime.UTC)


def _shifted(time: datetime.datetime, unit: str, count: int) -> datetime.datetime:
    if unit not in ("YEAR", "MONTH"):
        return time + datetime.timedelta(**{f"{unit.lower()}s": count})
    months = time.year * 12 + time.month - 1 + count * (12 if unit == "YEAR" else 1)
    year, month = months // 12, months % 12 + 1
    return time.replace(year=year, month=month, day=min(time.day, calendar.monthrange(year, month)[1]))
