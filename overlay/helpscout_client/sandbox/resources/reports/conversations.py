"""Reports on the number, times and topics of conversations."""

import datetime
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Final
from zoneinfo import ZoneInfo

from ...account.reports.facts import Facts, to_datetime
from ...account.reports.report_counts import ReportCounts, percent, previous_share, share
from ...account.reports.report_request import UNTAGGED, ReportRequest
from ...account.reports.rows import drilldown, full_name, report
from ...handling.context import RequestContext
from ...handling.handlers import operation
from ...http.messages import Json, Response
from ...store.store import Store

_TOP: Final = 10

#: The ids that a ranking counts for a conversation.
_Ids = Callable[[ReportCounts, Facts], Iterable[int]]


def _tag_ids(period: ReportCounts, item: Facts) -> Iterable[int]:
    return {tag["id"] for tag in item.conversation["tags"]} or {UNTAGGED}


def _customer_ids(period: ReportCounts, item: Facts) -> Iterable[int]:
    return {item.customer_id}


def _saved_reply_ids(period: ReportCounts, item: Facts) -> Iterable[int]:
    return {reply.saved_reply_id for reply in period.replied.get(item.id, ())} - {0}


def _workflow_ids(period: ReportCounts, item: Facts) -> Iterable[int]:
    return {workflow_id for at, workflow_id in item.workflows if at in period.time_range}


#: By the name of the drilldown's field.
_FIELDS: Final[dict[str, _Ids]] = {
    "tagid": _tag_ids,
    "customerid": _customer_ids,
    "replyid": _saved_reply_ids,
    "workflowid": _workflow_ids,
}


@operation("get_conversations_overall_report")
def get_conversations(context: RequestContext) -> Response:
    """Counts of conversations, with rankings of tags, customers and so on."""
    request, store = ReportRequest(context), context.store
    slots = _slots(store, request.current)
    hours = Counter(hour for (_, hour), count in slots.items() for _ in range(count))
    busiest_hour = max(hours, key=lambda hour: (hours[hour], -hour), default=None)
    busiest = max(slots, key=lambda slot: (slots[slot], slot), default=None)
    return report(
        {
            "filterTags": request.filter_tags(),
            "companyId": store.company_id,
            "busiestDay": None if busiest is None else _slot(busiest, slots[busiest]),
            "busyTimeStart": busiest_hour,
            "busyTimeEnd": None if busiest_hour is None else (busiest_hour + 1) % 24,
            **request.compared(_conversations, "ConversationsOverallDeltas"),
            "tags": _ranking(request, _tag_ids, lambda tag_id: _tag(store, tag_id)),
            "customers": _ranking(
                request, _customer_ids, lambda customer_id: {"name": full_name(store.customer(customer_id))}
            ),
            "replies": _ranking(request, _saved_reply_ids, lambda reply_id: _saved_reply(store, reply_id)),
            "workflows": _ranking(
                request, _workflow_ids, lambda workflow_id: {"name": store.workflows[workflow_id]["name"]}
            ),
            "customFields": _custom_fields(request),
        }
    )


@operation("get_conversations_busy_times_report")
def list_busy_times(context: RequestContext) -> Response:
    """New conversations in each hour of the week, in the company's time zone."""
    slots = _slots(context.store, ReportRequest(context).current)
    return report([_slot(slot, slots[slot]) for slot in sorted(slots)])


@operation("get_conversations_drilldown_report")
def list_behind(context: RequestContext) -> Response:
    """The conversations in which anything happened."""
    return drilldown(context, ReportRequest(context).current.active)


@operation("get_conversations_new_drilldown_report")
def list_new(context: RequestContext) -> Response:
    """The conversations that began."""
    return drilldown(context, ReportRequest(context).current.began)


@operation("get_conversations_fields_drilldown_report")
def list_behind_field(context: RequestContext) -> Response:
    """The conversations that a ranking counts for one of its entries."""
    period, ids = ReportRequest(context).current, _FIELDS[context.query["field"]]
    return drilldown(context, [item for item in period.active if context.query["fieldid"] in ids(period, item)])


def _conversations(period: ReportCounts) -> Json:
    return {
        **period.time_range.dates,
        "totalConversations": len(period.active),
        "conversationsCreated": len(period.began),
        "newConversations": len(period.began),
        "customers": len(period.customers),
        "conversationsPerDay": period.per_day(len(period.active)),
        "messagesReceived": period.received,
        "days": period.time_range.days,
    }


def _slots(store: Store, period: ReportCounts) -> Counter[tuple[int, int]]:
    """New conversations by weekday, from 1 for Monday on, and hour, in the time zone of the company."""
    zone = ZoneInfo(store.users[store.owner_id]["timezone"])
    times: Iterable[datetime.datetime] = (to_datetime(item.began_at).astimezone(zone) for item in period.began)
    return Counter((time.isoweekday(), time.hour) for time in times)


def _slot(slot: tuple[int, int], count: int) -> Json:
    return {"day": slot[0], "hour": slot[1], "count": count}


def _counted(period: ReportCounts, ids: _Ids) -> Counter[int]:
    return Counter(counted for item in period.active for counted in ids(period, item))


def _ranking(request: ReportRequest, ids: _Ids, describe: Callable[[int], Json]) -> Json:
    current, previous = request.current, request.previous
    counts = _counted(current, ids)
    top = sorted(counts, key=lambda counted: (-counts[counted], counted))[:_TOP]
    shown = [{"id": counted, **describe(counted), **share(counts[counted], len(current.active))} for counted in top]
    if previous is not None:
        before = _counted(previous, ids)
        shown = [_compared(item, previous_share(before[item["id"]], len(previous.active))) for item in shown]
    return {"count": counts.total(), "top": shown}


def _compared(item: Json, before: Json) -> Json:
    return {**item, **before, "deltaPercent": item["percent"] - before["previousPercent"]}


def _tag(store: Store, tag_id: int) -> Json:
    return {} if tag_id == UNTAGGED else {"name": store.tags[tag_id]["name"]}


def _saved_reply(store: Store, reply_id: int) -> Json:
    for mailbox_id, replies in store.saved_replies.items():
        if reply_id in replies:
            return {"name": replies[reply_id]["name"], "mailboxId": mailbox_id}
    return {}


def _custom_fields(request: ReportRequest) -> Json:
    """The dropdown fields in the mailboxes of counted conversations."""
    mailbox_ids = {item.conversation["mailboxId"] for item in request.current.active}
    fields = [
        _custom_field(request, mailbox_id, field)
        for mailbox_id in sorted(mailbox_ids)
        for field in request.context.store.custom_fields.get(mailbox_id, ())
        if field["type"] == "dropdown"
    ]
    return {"count": len(fields), "fields": fields}


def _custom_field(request: ReportRequest, mailbox_id: int, field: Json) -> Json:
    current = _values(request.current, mailbox_id, field)
    previous = None if request.previous is None else _values(request.previous, mailbox_id, field)
    counts, counts_before = Counter(current), Counter(previous or ())
    unanswered, unanswered_before = percent(counts[""], len(current)), percent(counts_before[""], len(previous or ()))
    summary = {
        "total": len(current),
        "totalAnswered": len(current) - counts[""],
        "previousTotal": None if previous is None else len(previous),
        "previousTotalAnswered": None if previous is None else len(previous) - counts_before[""],
        "unansweredPercent": unanswered,
        "unansweredPreviousPercent": unanswered_before,
        "unansweredDelta": unanswered - unanswered_before,
    }
    values = []
    for option in field["options"]:
        value = str(option["id"])
        shown = {"id": option["id"], "name": option["label"], **share(counts[value], len(current))}
        if previous is not None:
            shown |= previous_share(counts_before[value], len(previous))
        values.append(shown)
    return {"id": field["id"], "name": field["name"], "mailboxId": mailbox_id, "values": values, "summary": summary}


def _values(period: ReportCounts, mailbox_id: int, field: Json) -> Sequence[str]:
    """The value of a field in each conversation of its mailbox, or an empty string."""
    return [
        next((str(each["value"]) for each in item.conversation["customFields"] if each["id"] == field["id"]), "")
        for item in period.active
        if item.conversation["mailboxId"] == mailbox_id
    ]
