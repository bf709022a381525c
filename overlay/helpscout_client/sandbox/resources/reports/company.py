"""Reports on the company: overall, customers helped, and drilldowns."""

from collections.abc import Sequence
from typing import Final

from ...account.reports.facts import Facts
from ...account.reports.ratings import happiness
from ...account.reports.report_counts import ReportCounts, range_id
from ...account.reports.report_request import ReportRequest
from ...account.reports.rows import drilldown, full_name, report
from ...account.reports.shared_figures import distributions, resolutions, responses
from ...handling.context import RequestContext
from ...handling.handlers import operation
from ...http.errors import FieldError, bad_request
from ...http.messages import Json, Response

#: The measure behind each kind of drilldown that has ranges.
_MEASURES: Final = {
    "replies": "repliesToResolve",
    "responseTime": "responseTime",
    "firstResponseTime": "firstResponseTime",
    "handleTime": "handleTime",
}
_SPREADS: Final = ("responseTime", "handleTime", "firstResponseTime", "repliesToResolve")


@operation("get_company_overall_report")
def get_company(context: RequestContext) -> Response:
    """The company's figures, and a row for each user who did something."""
    request = ReportRequest(context)
    return report(
        {
            "filterTags": request.filter_tags(),
            **request.compared(_company, "CompanyOverallDeltas"),
            "users": [row for user_id in context.store.users for row in _user_rows(request, user_id)],
        }
    )


@operation("get_productivity_overall_report")
def get_productivity(context: RequestContext) -> Response:
    """Response and resolution times, and their distributions."""
    request = ReportRequest(context)
    return report(
        {
            "filterTags": request.filter_tags(),
            **request.compared(_productivity, "ProductivityOverallDeltas"),
            **distributions(request, _SPREADS),
        }
    )


@operation("get_company_drilldown_report")
def list_behind(context: RequestContext) -> Response:
    """The conversations behind both; with a range of a measure, only those in the range."""
    return drilldown(context, _behind(context, ReportRequest(context).current))


def _behind(context: RequestContext, period: ReportCounts) -> Sequence[Facts]:
    kind, number = context.query.get("range", ""), context.query.get("rangeId")
    if not kind and number is not None:
        raise bad_request(FieldError("range", "may not be null", "NotNull", source="QUERY"))
    if kind in _MEASURES:
        measure = _MEASURES[kind]
        values = period.values[measure]
        ids = {key for key, value in values.items() if number in (None, range_id(measure, value))}
        return [item for item in period.facts if item.id in ids]
    return {"resolved": period.resolved, "firstReplyResolved": period.resolved_on_first_reply}.get(kind, period.active)


def _company(period: ReportCounts) -> Json:
    users = {reply.user_id for _, reply in period.replies}
    replies_a_day = period.per_day(len(period.replies))
    return {
        **period.time_range.dates,
        "customersHelped": len(period.customers_helped),
        "closed": len(period.closed),
        "totalReplies": len(period.replies),
        "totalUsers": len(users),
        "totalDays": period.time_range.days,
        "repliesPerDayPerUser": replies_a_day / len(users) if users else 0.0,
        "repliesPerDay": replies_a_day,
        "resolvedPerDay": period.per_day(len(period.resolved)),
    }


def _user_rows(request: ReportRequest, user_id: int) -> list[Json]:
    store = request.context.store
    row = {"user": str(user_id), "name": full_name(store.user(user_id)), **_user(request, request.current, user_id)}
    if request.previous is not None:
        previous = _user(request, request.previous, user_id)
        row |= {f"previous{name[0].upper()}{name[1:]}": value for name, value in previous.items()}
    return [row] if any(row[name] or row.get(f"previous{name.title()}") for name in ("replies", "closed")) else []


def _user(request: ReportRequest, whole: ReportCounts, user_id: int) -> Json:
    period = whole.of({user_id})
    return {
        "customersHelped": len(period.customers_helped),
        "replies": len(period.replies),
        "closed": len(period.closed),
        "handleTime": period.average("handleTime"),
        "happinessScore": happiness(request.context.store, period)["happinessScore"],
    }


def _productivity(period: ReportCounts) -> Json:
    return {
        **period.time_range.dates,
        "totalConversations": len(period.active),
        "repliesSent": len(period.replies),
        **resolutions(period),
        **responses(period),
    }
