"""Reports over time: a point for each bucket of a day, a week or a month."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from ...account.reports.facts import to_datetime
from ...account.reports.report_counts import ReportCounts
from ...account.reports.report_request import ReportRequest
from ...account.reports.rows import report
from ...account.reports.time_ranges import buckets
from ...handling.context import RequestContext
from ...handling.handlers import operation
from ...http.messages import Json, Response
from ...times.wire_times import wire_time


def _of_channel(channel: str, period: ReportCounts) -> int:
    return sum(item.conversation["type"] == channel for item in period.began)


#: The values of a point, by operation. Except averages and customers, the sum over all buckets is what the other
#: reports say of the whole range.
_POINTS: Final[Mapping[str, Mapping[str, Callable[[ReportCounts], float | None]]]] = {
    "get_company_customers_helped_report": {"customers": lambda period: len(period.customers_helped)},
    "get_conversations_new_report": {"count": lambda period: len(period.began)},
    "get_conversations_received_messages_report": {"messages": lambda period: period.received},
    "get_conversations_volume_by_channel_report": {
        channel: partial(_of_channel, channel) for channel in ("chat", "email", "phone")
    },
    "get_productivity_first_response_time_report": {"time": lambda period: period.average("firstResponseTime")},
    "get_productivity_replies_sent_report": {"replies": lambda period: len(period.replies)},
    "get_productivity_resolution_time_report": {"time": lambda period: period.average("resolutionTime")},
    "get_productivity_resolved_report": {"resolved": lambda period: len(period.resolved)},
    "get_productivity_response_time_report": {"time": lambda period: period.average("responseTime")},
    "get_user_customers_helped_report": {"customers": lambda period: len(period.customers_helped)},
    "get_user_replies_report": {"replies": lambda period: len(period.replies)},
    "get_user_resolutions_report": {"resolved": lambda period: len(period.resolved)},
}


def _series(operation_id: str, context: RequestContext) -> Response:
    request = ReportRequest(context)
    periods = {"current": request.current, "previous": request.previous}
    return report(
        {name: _points(operation_id, context, period) for name, period in periods.items() if period is not None}
    )


def _points(operation_id: str, context: RequestContext, period: ReportCounts) -> list[Json]:
    # Only the report on new conversations uses this name.
    date = "start" if operation_id == "get_conversations_new_report" else "date"
    facts = period.active
    return [
        {
            date: wire_time(to_datetime(bucket.start)),
            **{
                name: value(ReportCounts(facts, bucket, period.user_ids))
                for name, value in _POINTS[operation_id].items()
            },
        }
        for bucket in buckets(context, period.time_range)
    ]


for _operation_id in _POINTS:
    operation(_operation_id)(partial(_series, _operation_id))
