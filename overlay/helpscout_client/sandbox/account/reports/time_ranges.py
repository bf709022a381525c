"""Time ranges of reports, and their buckets."""

import calendar
from collections.abc import Sequence
from typing import Final

from attrs import frozen

from ...handling.context import RequestContext
from ...http.errors import FieldError, bad_request
from ...http.messages import Json
from ...times.wire_times import wire_time
from .facts import seconds, to_datetime

_DAY: Final = 86_400
#: The minimum and maximum days of a range for each length of a bucket.
_LIMITS: Final = {"day": (0, 60), "week": (0, 366), "month": (61, 10_000 * 366)}


@frozen
class TimeRange:
    """A time range, both ends included."""

    start: int
    end: int

    def __contains__(self, at: int) -> bool:
        return self.start <= at <= self.end

    @property
    def days(self) -> int:
        """The number of days, rounded up."""
        return -(-(self.end - self.start + 1) // _DAY)

    @property
    def dates(self) -> Json:
        """Its ends as reports show them."""
        return {"startDate": wire_time(to_datetime(self.start)), "endDate": wire_time(to_datetime(self.end))}


def time_ranges_of(context: RequestContext) -> tuple[TimeRange, TimeRange | None]:
    """The time range of a report, and the previous range that it is compared with.

    Raises:
        HTTPError: One of them is invalid.
    """
    query = context.query
    if ("previousStart" in query) != ("previousEnd" in query):
        missing = "previousEnd" if "previousStart" in query else "previousStart"
        raise bad_request(FieldError(missing, "may not be null", "NotNull", source="QUERY"))
    previous = _time_range(context, "previousStart", "previousEnd") if "previousStart" in query else None
    return _time_range(context, "start", "end"), previous


def buckets(context: RequestContext, time_range: TimeRange) -> Sequence[TimeRange]:
    """The buckets of a time range; the first one starts with it.

    Raises:
        HTTPError: The range is too long or too short for them.
    """
    # Recorded responses to requests without `viewBy` have buckets longer than a day.
    view = context.query.get("viewBy", "week" if time_range.days <= _LIMITS["week"][1] else "month")
    least, most = _LIMITS[view]
    if not least <= time_range.days <= most:
        raise bad_request(
            FieldError("viewBy", "is not allowed for the length of this time range", "ViewBy", view, "QUERY")
        )
    if view == "month":
        starts = _months(time_range)
    else:
        starts = list(range(time_range.start, time_range.end + 1, _DAY if view == "day" else 7 * _DAY))
    ends = [start - 1 for start in starts[1:]]
    return [TimeRange(start, end) for start, end in zip(starts, [*ends, time_range.end], strict=True)]


def _time_range(context: RequestContext, start: str, end: str) -> TimeRange:
    time_range = TimeRange(seconds(context.query[start]), seconds(context.query[end]))
    if time_range.end < time_range.start:
        raise bad_request(FieldError(end, f"must not be before {start}", "Date", context.query[end], "QUERY"))
    return time_range


def _months(time_range: TimeRange) -> list[int]:
    first, last = to_datetime(time_range.start), to_datetime(time_range.end)
    starts = []
    for index in range((last.year - first.year) * 12 + last.month - first.month + 1):
        year, month = divmod(first.year * 12 + first.month - 1 + index, 12)
        day = min(first.day, calendar.monthrange(year, month + 1)[1])
        starts.append(seconds(wire_time(first.replace(year=year, month=month + 1, day=day))))
    return [start for start in starts if start <= time_range.end]
