"""Reports on the company as a whole, and on what it gets done."""

from collections.abc import Sequence
from typing import Final

from ...account.reports.facts import Facts
from ...account.reports.ratings import happiness
from ...account.reports.report_counts import Tally, range_id
from ...account.reports.report_request import Question
from ...account.reports.rows import drilldown, full_name, report
from ...account.reports.shared_figures import resolutions, responses, spreads
from ...handling.context import Call
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
def get_company(call: Call) -> Response:
    """What everybody did, and a row for each user who did something."""
    question = Question(call)
    return report(
        {
            "filterTags": question.filter_tags(),
            **question.compared(_company, "CompanyOverallDeltas"),
            "users": [row for user_id in call.store.users for row in _user_rows(question, user_id)],
        }
    )


@operation("get_productivity_overall_report")
def get_productivity(call: Call) -> Response:
    """How fast it was done, and how the measures spread."""
    question = Question(call)
    return report(
        {
            "filterTags": question.filter_tags(),
            **question.compared(_productivity, "ProductivityOverallDeltas"),
            **spreads(question, _SPREADS),
        }
    )


@operation("get_company_drilldown_report")
def list_behind(call: Call) -> Response:
    """The conversations behind both; with a range of a measure, those that the spread counts there."""
    return drilldown(call, _behind(call, Question(call).current))


def _behind(call: Call, tally: Tally) -> Sequence[Facts]:
    kind, number = call.query.get("range", ""), call.query.get("rangeId")
    if not kind and number is not None:
        raise bad_request(FieldError("range", "may not be null", "NotNull", source="QUERY"))
    if kind in _MEASURES:
        measure = _MEASURES[kind]
        values = tally.values[measure]
        ids = {key for key, value in values.items() if number in (None, range_id(measure, value))}
        return [item for item in tally.facts if item.id in ids]
    return {"resolved": tally.resolved, "firstReplyResolved": tally.resolved_on_first_reply}.get(kind, tally.active)


def _company(tally: Tally) -> Json:
    users = {reply.user_id for _, reply in tally.replies}
    replies_a_day = tally.per_day(len(tally.replies))
    return {
        **tally.span.dates,
        "customersHelped": len(tally.customers_helped),
        "closed": len(tally.closed),
        "totalReplies": len(tally.replies),
        "totalUsers": len(users),
        "totalDays": tally.span.days,
        "repliesPerDayPerUser": replies_a_day / len(users) if users else 0.0,
        "repliesPerDay": replies_a_day,
        "resolvedPerDay": tally.per_day(len(tally.resolved)),
    }


def _user_rows(question: Question, user_id: int) -> list[Json]:
    store = question.call.store
    row = {"user": str(user_id), "name": full_name(store.user(user_id)), **_user(question, question.current, user_id)}
    if question.previous is not None:
        previous = _user(question, question.previous, user_id)
        row |= {f"previous{name[0].upper()}{name[1:]}": value for name, value in previous.items()}
    return [row] if any(row[name] or row.get(f"previous{name.title()}") for name in ("replies", "closed")) else []


def _user(question: Question, whole: Tally, user_id: int) -> Json:
    tally = whole.of({user_id})
    return {
        "customersHelped": len(tally.customers_helped),
        "replies": len(tally.replies),
        "closed": len(tally.closed),
        "handleTime": tally.average("handleTime"),
        "happinessScore": happiness(question.call.store, tally)["happinessScore"],
    }


def _productivity(tally: Tally) -> Json:
    return {
        **tally.span.dates,
        "totalConversations": len(tally.active),
        "repliesSent": len(tally.replies),
        **resolutions(tally),
        **responses(tally),
    }
