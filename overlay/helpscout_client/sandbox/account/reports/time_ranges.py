"""Time ranges of reports, and the buckets that they are cut into."""

import calendar
from collections.abc import Sequence
from typing import Final

from attrs import frozen

from ...handling.context import Call
from ...http.errors import FieldError, bad_request
from ...http.messages import Json
from ...times.wire_times import wire_time
from .facts import moment, seconds

_DAY: Final = 86_400
#: The least and the most days of a range for each length of a bucket.
_LIMITS: Final = {"day": (0, 60), "week": (0, 366), "month": (61, 10_000 * 366)}


@frozen
class Span:
    """A time range, both ends included."""

    start: int
    end: int

    def __contains__(self, at: int) -> bool:
        return self.start <= at <= self.end

    @property
    def days(self) -> int:
        """How many days it has, a part of one counting as one."""
        return -(-(self.end - self.start + 1) // _DAY)

    @property
    def dates(self) -> Json:
        """Its ends as reports show them."""
        return {"startDate": wire_time(moment(self.start)), "endDate": wire_time(moment(self.end))}


def spans_of(call: Call) -> tuple[Span, Span | None]:
    """The time range that a report is about, and the one that it is compared with.

    Raises:
        Refusal: One of them is none.
    """
    query = call.query
    if ("previousStart" in query) != ("previousEnd" in query):
        missing = "previousEnd" if "previousStart" in query else "previousStart"
        raise bad_request(FieldError(missing, "may not be null", "NotNull", source="QUERY"))
    previous = _span(call, "previousStart", "previousEnd") if "previousStart" in query else None
    return _span(call, "start", "end"), previous


def buckets(call: Call, span: Span) -> Sequence[Span]:
    """The buckets of a time range, the first one beginning with it.

    Raises:
        Refusal: The range is too long or too short for them.
    """
    # Recorded answers without a length have buckets that are longer than a day.
    view = call.query.get("viewBy", "week" if span.days <= _LIMITS["week"][1] else "month")
    least, most = _LIMITS[view]
    if not least <= span.days <= most:
        raise bad_request(FieldError("viewBy", "does not suit the time range", "ViewBy", view, "QUERY"))
    if view == "month":
        starts = _months(span)
    else:
        starts = list(range(span.start, span.end + 1, _DAY if view == "day" else 7 * _DAY))
    ends = [start - 1 for start in starts[1:]]
    return [Span(start, end) for start, end in zip(starts, [*ends, span.end], strict=True)]


def _span(call: Call, start: str, end: str) -> Span:
    span = Span(seconds(call.query[start]), seconds(call.query[end]))
    if span.end < span.start:
        raise bad_request(FieldError(end, f"must not be before {start}", "Date", call.query[end], "QUERY"))
    return span


def _months(span: Span) -> list[int]:
    first, last = moment(span.start), moment(span.end)
    starts = []
    for index in range((last.year - first.year) * 12 + last.month - first.month + 1):
        year, month = divmod(first.year * 12 + first.month - 1 + index, 12)
        day = min(first.day, calendar.monthrange(year, month + 1)[1])
        starts.append(seconds(wire_time(first.replace(year=year, month=month + 1, day=day))))
    return [start for start in starts if start <= span.end]
