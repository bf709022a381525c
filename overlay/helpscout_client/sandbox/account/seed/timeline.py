"""The times of the example data: they end now, and most conversations begin in working hours."""

import datetime
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from ...times.wire_times import wire_time

_SPAN: Final = datetime.timedelta(days=150)
_HOUR: Final = 3600
_WEEK: Final = 7 * 24 * _HOUR
#: How busy the hours of a day are, in UTC, and the days from Monday on.
_BUSY_HOURS: Final = (1, 1, 1, 1, 1, 2, 4, 8, 12, 14, 13, 11, 9, 11, 12, 11, 9, 7, 5, 4, 3, 2, 2, 1)
_BUSY_DAYS: Final = (12, 11, 10, 10, 9, 4, 3)
_LOADS: Final[Sequence[int]] = [day * hour for day in _BUSY_DAYS for hour in _BUSY_HOURS]
#: The load of a week before each of its hours, and that of the whole week.
_LOADS_BEFORE: Final[Sequence[int]] = [0, *accumulate(_LOADS)]


class Timeline:
    """The time that the example data cover.

    Args:
        end: Its end.
    """

    def __init__(self, end: datetime.datetime) -> None:
        # Without a time zone, which is faster to calculate with.
        self.beginning = (end.astimezone(datetime.UTC) - _SPAN).replace(microsecond=0, tzinfo=None)
        self.length = int(_SPAN.total_seconds())
        midnight = datetime.datetime.combine(self.beginning, datetime.time())
        self._monday = int((self.beginning - midnight).total_seconds()) + self.beginning.weekday() * 24 * _HOUR
        self._load_before = _load(self._monday)
        self._load = _load(self._monday + self.length) - self._load_before

    def busy_time(self, share: float) -> int:
        """The time, in seconds after the beginning, by which a share of the conversations has begun."""
        return _time(self._load_before + share * self._load) - self._monday

    def wire_time(self, seconds: int) -> str:
        """The time so many seconds after the beginning."""
        return wire_time(self.beginning + datetime.timedelta(seconds=seconds))


def _load(seconds: int) -> float:
    """The load from a Monday to so many seconds later."""
    weeks, rest = divmod(seconds, _WEEK)
    hour, part = divmod(rest, _HOUR)
    return weeks * _LOADS_BEFORE[-1] + _LOADS_BEFORE[hour] + _LOADS[hour] * part / _HOUR


def _time(load: float) -> int:
    """The inverse of `_load`."""
    weeks, rest = divmod(load, _LOADS_BEFORE[-1])
    hour = bisect_right(_LOADS_BEFORE, rest) - 1
    return int(weeks * _WEEK + hour * _HOUR + (rest - _LOADS_BEFORE[hour]) / _LOADS[hour] * _HOUR)
