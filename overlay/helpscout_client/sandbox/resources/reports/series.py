"""Reports over time: a point for each bucket of a day, a week or a month."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from ...account.reports.facts import moment
from ...account.reports.report_counts import Tally
from ...account.reports.report_request import Question
from ...account.reports.rows import report
from ...account.reports.time_ranges import buckets
from ...handling.context import Call
from ...handling.handlers import operation
from ...http.messages import Json, Response
from ...times.wire_times import wire_time


def _of_channel(channel: str, tally: Tally) -> int:
    return sum(item.conversation["type"] == channel for item in tally.began)


#: The values of a point, by operation. Apart from averages and customers, those of all buckets add up to what the other
#: reports say of the whole range.
_POINTS: Final[Mapping[str, Mapping[str, Callable[[Tally], float | None]]]] = {
    "get_company_customers_helped_report": {"customers": lambda tally: len(tally.customers_helped)},
    "get_conversations_new_report": {"count": lambda tally: len(tally.began)},
    "get_conversations_received_messages_report": {"messages": lambda tally: tally.received},
    "get_conversations_volume_by_channel_report": {
        channel: partial(_of_channel, channel) for channel in ("chat", "email", "phone")
    },
    "get_productivity_first_response_time_report": {"time": lambda tally: tally.average("firstResponseTime")},
    "get_productivity_replies_sent_report": {"replies": lambda tally: len(tally.replies)},
    "get_productivity_resolution_time_report": {"time": lambda tally: tally.average("resolutionTime")},
    "get_productivity_resolved_report": {"resolved": lambda tally: len(tally.resolved)},
    "get_productivity_response_time_report": {"time": lambda tally: tally.average("responseTime")},
    "get_user_customers_helped_report": {"customers": lambda tally: len(tally.customers_helped)},
    "get_user_replies_report": {"replies": lambda tally: len(tally.replies)},
    "get_user_resolutions_report": {"resolved": lambda tally: len(tally.resolved)},
}


def _series(operation_id: str, call: Call) -> Response:
    question = Question(call)
    tallies = {"current": question.current, "previous": question.previous}
    return report({name: _points(operation_id, call, tally) for name, tally in tallies.items() if tally is not None})


def _points(operation_id: str, call: Call, tally: Tally) -> list[Json]:
    # New conversations alone call it so.
    date = "start" if operation_id == "get_conversations_new_report" else "date"
    facts = tally.active
    return [
        {
            date: wire_time(moment(bucket.start)),
            **{name: value(Tally(facts, bucket, tally.user_ids)) for name, value in _POINTS[operation_id].items()},
        }
        for bucket in buckets(call, tally.span)
    ]


for _operation_id in _POINTS:
    operation(_operation_id)(partial(_series, _operation_id))
