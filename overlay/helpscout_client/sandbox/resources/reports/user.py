"""Reports on a user or a team."""

from collections import Counter
from typing import Any, Final
from zoneinfo import ZoneInfo

from ...account.reports.facts import Facts, to_datetime
from ...account.reports.ratings import happiness
from ...account.reports.report_counts import ReportCounts
from ...account.reports.report_request import ReportRequest
from ...account.reports.rows import drilldown, full_name, report, rows
from ...account.reports.shared_figures import resolutions
from ...account.reports.time_ranges import TimeRange
from ...handling.context import RequestContext
from ...handling.handlers import operation
from ...http.messages import Json, Response
from ...store.store import Store

_ALWAYS: Final = TimeRange(-(10**12), 10**12)


@operation("get_user_overall_report")
def get_user(context: RequestContext) -> Response:
    """The figures of the user."""
    request, store = ReportRequest(context), context.store
    figures = request.compared(lambda period: _stats(store, period), "UserOverallDeltas")
    figures["current"]["busiestDay"] = _busiest_day(store, request.current)
    return report({"filterTags": request.filter_tags(), "user": _user(request), **figures})


@operation("get_user_conversation_history_report")
def list_history(context: RequestContext) -> Response:
    """The user's figures for each conversation that they replied to."""
    period, wanted = ReportRequest(context).current, context.query.get("status")
    found = [
        _history(context.store, period, item)
        for item in period.active
        if item.id in period.replied and wanted in (None, item.conversation["status"])
    ]
    key = context.query.get("sortField", "number")

    def order(row: Json) -> Any:
        return row[key] is not None, row[key], row["number"]

    found.sort(key=order, reverse=context.query.get("sortOrder") != "ASC")
    return report(rows(context, found, lambda row: row))


@operation("get_user_drilldown_report")
def list_behind(context: RequestContext) -> Response:
    """The conversations that the user worked on."""
    return drilldown(context, ReportRequest(context).current.active, with_customers=False)


def _stats(store: Store, period: ReportCounts) -> Json:
    return {
        **period.time_range.dates,
        "totalDays": period.time_range.days,
        "totalConversations": len(period.active),
        "conversationsCreated": len(period.began),
        "conversationsPerDay": period.per_day(len(period.active)),
        "customersHelped": len(period.customers_helped),
        "totalReplies": len(period.replies),
        "repliesPerDay": period.per_day(len(period.replies)),
        **resolutions(period),
        "responseTime": period.average("responseTime"),
        "averageFirstResponseTime": period.average("firstResponseTime"),
        "happinessScore": happiness(store, period)["happinessScore"],
    }


def _busiest_day(store: Store, period: ReportCounts) -> int | None:
    """The weekday of most replies, in the company's time zone."""
    zone = ZoneInfo(store.users[store.owner_id]["timezone"])
    days = Counter(to_datetime(reply.at).astimezone(zone).isoweekday() for _, reply in period.replies)
    return max(days, key=lambda day: (days[day], -day), default=None)


def _user(request: ReportRequest) -> Json:
    store, user_id = request.context.store, request.context.query["user"]
    user = store.users[user_id]
    return {
        "id": user_id,
        "name": full_name(store.user(user_id)),
        "hasPhoto": "photoUrl" in user,
        "photoUrl": user.get("photoUrl"),
        "createdAt": user["createdAt"],
        "totalCustomersHelped": len(ReportCounts(request.facts, _ALWAYS, request.user_ids).customers_helped),
    }


def _history(store: Store, period: ReportCounts, item: Facts) -> Json:
    values = period.values
    return {
        "id": item.id,
        "number": item.conversation["number"],
        "customers": [{"id": item.customer_id, "name": full_name(store.customer(item.customer_id))}],
        "status": item.conversation["status"],
        "avgHandleTime": values["handleTime"][item.id],
        "firstResponseTime": values["firstResponseTime"].get(item.id),
        "repliesSent": len(period.replied[item.id]),
        "responseTime": values["responseTime"].get(item.id),
        "resolveTime": values["resolutionTime"].get(item.id),
    }
