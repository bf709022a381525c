"""Reports on chat, e-mail and phone."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from ...account.reports.chats import ChatCounts, ChatFacts, chats_of
from ...account.reports.facts import mean
from ...account.reports.report_counts import ReportCounts, Values, distribution
from ...account.reports.report_request import ReportRequest, compared
from ...account.reports.rows import full_name, report
from ...account.reports.shared_figures import distributions, resolutions, responses
from ...account.reports.time_ranges import time_ranges_of
from ...handling.context import RequestContext
from ...handling.handlers import operation
from ...http.messages import Json, Response
from ...http.responses import hal

_EMAIL_SPREADS: Final = ("responseTime", "handleTime", "firstResponseTime", "resolutionTime", "repliesToResolve")
#: The measures of chats.
_CHAT_MEASURES: Final[Mapping[str, Callable[[ChatFacts], float | None]]] = {
    "waitTime": lambda chat: chat.wait_time,
    "responseTime": lambda chat: chat.response_time,
    "messagesPerChat": lambda chat: chat.messages,
    "duration": lambda chat: chat.duration,
}


@operation("get_chat_report")
def get_chat(context: RequestContext) -> Response:
    """Live chats, not conversations of the type `chat`."""
    current, previous = _tallies(context)
    return hal(
        {
            **compared(current, previous, _chat, "ChatReportDeltas"),
            **{
                name: distribution(
                    f"chat {name}", _values(current, name), _values(previous, name) if previous else None
                )
                for name in _CHAT_MEASURES
            },
        }
    )


@operation("get_user_chat_report")
def get_user_chat(context: RequestContext) -> Response:
    """The live chats of a user."""
    return report(compared(*_tallies(context), _user_chat, "UserChatDeltas"))


@operation("get_email_report")
def get_email(context: RequestContext) -> Response:
    """E-mail conversations."""
    request = ReportRequest(context, "email")
    return hal(
        {
            "filterTags": request.filter_tags(),
            **request.compared(_email, "EmailReportDeltas"),
            **distributions(request, _EMAIL_SPREADS),
        }
    )


@operation("get_phone_report")
def get_phone(context: RequestContext) -> Response:
    """Phone calls, with a row for each user who logged one."""
    request = ReportRequest(context, "phone")
    loggers = {item.begun_by for period in (request.current, request.previous) if period for item in period.began}
    rows = [_phone_row(request, user_id) for user_id in context.store.users if user_id in loggers]
    return hal({**request.compared(_phone, "PhoneReportDeltas"), "users": rows})


def _tallies(context: RequestContext) -> tuple[ChatCounts, ChatCounts | None]:
    chats, (time_range, previous_range) = chats_of(context), time_ranges_of(context)
    return ChatCounts(chats, time_range), ChatCounts(chats, previous_range) if previous_range else None


def _values(period: ChatCounts, measure: str) -> Values:
    values = ((index, _CHAT_MEASURES[measure](chat)) for index, chat in enumerate(period.chats))
    return {index: value for index, value in values if value is not None}


def _averages(period: ChatCounts, measures: Sequence[str]) -> Json:
    return {name: mean(list(_values(period, name).values())) for name in measures}


def _chat(period: ChatCounts) -> Json:
    ended = [chat for chat in period.chats if chat.duration is not None]
    return {
        **period.time_range.dates,
        "volume": {
            "chatConversations": len(period.chats),
            "completedChats": sum(chat.wait_time is not None for chat in ended),
            "missedChats": sum(chat.wait_time is None for chat in ended),
            "chatsPerDay": len(period.chats) / period.time_range.days,
        },
        "responses": _averages(period, ("waitTime", "responseTime")),
        "resolutions": _averages(period, ("messagesPerChat", "duration")),
    }


def _user_chat(period: ChatCounts) -> Json:
    return {
        **period.time_range.dates,
        "totalDays": period.time_range.days,
        "newConversations": len(period.chats),
        **_averages(period, ("messagesPerChat", "responseTime", "waitTime", "duration")),
    }


def _email(period: ReportCounts) -> Json:
    return {
        **period.time_range.dates,
        "volume": {
            "emailConversations": len(period.active),
            "emailsCreated": len(period.began),
            "repliesSent": len(period.replies),
            "messagesReceived": period.received,
        },
        "resolutions": resolutions(period),
        "responses": responses(period),
    }


def _phone(period: ReportCounts) -> Json:
    return {**period.time_range.dates, **_calls(period)}


def _calls(period: ReportCounts) -> Json:
    return {
        "phoneConversations": len(period.active),
        "phoneCallsCreated": len(period.began),
        "customers": len(period.customers),
    }


def _phone_row(request: ReportRequest, user_id: int) -> Json:
    row = {"id": user_id, "name": full_name(request.context.store.user(user_id))}
    periods = {"current": request.current, "previous": request.previous}
    return row | {name: _calls(period.of({user_id})) for name, period in periods.items() if period is not None}
