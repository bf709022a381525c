"""Reports on a user or a team."""

from collections import Counter
from typing import Any, Final
from zoneinfo import ZoneInfo

from ...account.reports.facts import Facts, moment
from ...account.reports.ratings import happiness
from ...account.reports.report_counts import Tally
from ...account.reports.report_request import Question
from ...account.reports.rows import drilldown, full_name, report, rows
from ...account.reports.shared_figures import resolutions
from ...account.reports.time_ranges import Span
from ...handling.context import Call
from ...handling.handlers import operation
from ...http.messages import Json, Response
from ...store.store import Store

_ALWAYS: Final = Span(-(10**12), 10**12)


@operation("get_user_overall_report")
def get_user(call: Call) -> Response:
    """What they did."""
    question, store = Question(call), call.store
    figures = question.compared(lambda tally: _stats(store, tally), "UserOverallDeltas")
    figures["current"]["busiestDay"] = _busiest_day(store, question.current)
    return report({"filterTags": question.filter_tags(), "user": _user(question), **figures})


@operation("get_user_conversation_history_report")
def list_history(call: Call) -> Response:
    """Their part in each conversation that they replied to."""
    tally, wanted = Question(call).current, call.query.get("status")
    found = [
        _history(call.store, tally, item)
        for item in tally.active
        if item.id in tally.replied and wanted in (None, item.conversation["status"])
    ]
    key = call.query.get("sortField", "number")

    def order(row: Json) -> Any:
        return row[key] is not None, row[key], row["number"]

    found.sort(key=order, reverse=call.query.get("sortOrder") != "ASC")
    return report(rows(call, found, lambda row: row))


@operation("get_user_drilldown_report")
def list_behind(call: Call) -> Response:
    """The conversations in which they did anything."""
    return drilldown(call, Question(call).current.active, with_customers=False)


def _stats(store: Store, tally: Tally) -> Json:
    return {
        **tally.span.dates,
        "totalDays": tally.span.days,
        "totalConversations": len(tally.active),
        "conversationsCreated": len(tally.began),
        "conversationsPerDay": tally.per_day(len(tally.active)),
        "customersHelped": len(tally.customers_helped),
        "totalReplies": len(tally.replies),
        "repliesPerDay": tally.per_day(len(tally.replies)),
        **resolutions(tally),
        "responseTime": tally.average("responseTime"),
        "averageFirstResponseTime": tally.average("firstResponseTime"),
        "happinessScore": happiness(store, tally)["happinessScore"],
    }


def _busiest_day(store: Store, tally: Tally) -> int | None:
    """The weekday of most replies, by the company's clock."""
    zone = ZoneInfo(store.users[store.owner_id]["timezone"])
    days = Counter(moment(reply.at).astimezone(zone).isoweekday() for _, reply in tally.replies)
    return max(days, key=lambda day: (days[day], -day), default=None)


def _user(question: Question) -> Json:
    store, user_id = question.call.store, question.call.query["user"]
    user = store.users[user_id]
    return {
        "id": user_id,
        "name": full_name(store.user(user_id)),
        "hasPhoto": "photoUrl" in user,
        "photoUrl": user.get("photoUrl"),
        "createdAt": user["createdAt"],
        "totalCustomersHelped": len(Tally(question.facts, _ALWAYS, question.user_ids).customers_helped),
    }


def _history(store: Store, tally: Tally, item: Facts) -> Json:
    values = tally.values
    return {
        "id": item.id,
        "number": item.conversation["number"],
        "customers": [{"id": item.customer_id, "name": full_name(store.customer(item.customer_id))}],
        "status": item.conversation["status"],
        "avgHandleTime": values["handleTime"][item.id],
        "firstResponseTime": values["firstResponseTime"].get(item.id),
        "repliesSent": len(tally.replied[item.id]),
        "responseTime": values["responseTime"].get(item.id),
        "resolveTime": values["resolutionTime"].get(item.id),
    }
