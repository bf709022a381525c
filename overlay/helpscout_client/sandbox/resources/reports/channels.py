"""Reports on chat, e-mail and phone."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from ...account.reports.chats import ChatFacts, ChatTally, chats_of
from ...account.reports.facts import mean
from ...account.reports.report_counts import Tally, Values, spread
from ...account.reports.report_request import Question, compared
from ...account.reports.rows import full_name, report
from ...account.reports.shared_figures import resolutions, responses, spreads
from ...account.reports.time_ranges import spans_of
from ...handling.context import Call
from ...handling.handlers import operation
from ...http.messages import Json, Response
from ...http.responses import hal

_EMAIL_SPREADS: Final = ("responseTime", "handleTime", "firstResponseTime", "resolutionTime", "repliesToResolve")
#: What is measured of chats.
_CHAT_MEASURES: Final[Mapping[str, Callable[[ChatFacts], float | None]]] = {
    "waitTime": lambda chat: chat.wait_time,
    "responseTime": lambda chat: chat.response_time,
    "messagesPerChat": lambda chat: chat.messages,
    "duration": lambda chat: chat.duration,
}


@operation("get_chat_report")
def get_chat(call: Call) -> Response:
    """Live chats, not the conversations that other tools call so."""
    current, previous = _tallies(call)
    return hal(
        {
            **compared(current, previous, _chat, "ChatReportDeltas"),
            **{
                name: spread(f"chat {name}", _values(current, name), _values(previous, name) if previous else None)
                for name in _CHAT_MEASURES
            },
        }
    )


@operation("get_user_chat_report")
def get_user_chat(call: Call) -> Response:
    """The live chats that a user held."""
    return report(compared(*_tallies(call), _user_chat, "UserChatDeltas"))


@operation("get_email_report")
def get_email(call: Call) -> Response:
    """E-mail conversations."""
    question = Question(call, "email")
    return hal(
        {
            "filterTags": question.filter_tags(),
            **question.compared(_email, "EmailReportDeltas"),
            **spreads(question, _EMAIL_SPREADS),
        }
    )


@operation("get_phone_report")
def get_phone(call: Call) -> Response:
    """Phone calls, with a row for each user who logged one."""
    question = Question(call, "phone")
    loggers = {item.begun_by for tally in (question.current, question.previous) if tally for item in tally.began}
    rows = [_phone_row(question, user_id) for user_id in call.store.users if user_id in loggers]
    return hal({**question.compared(_phone, "PhoneReportDeltas"), "users": rows})


def _tallies(call: Call) -> tuple[ChatTally, ChatTally | None]:
    chats, (span, previous_span) = chats_of(call), spans_of(call)
    return ChatTally(chats, span), ChatTally(chats, previous_span) if previous_span else None


def _values(tally: ChatTally, measure: str) -> Values:
    values = ((index, _CHAT_MEASURES[measure](chat)) for index, chat in enumerate(tally.chats))
    return {index: value for index, value in values if value is not None}


def _averages(tally: ChatTally, measures: Sequence[str]) -> Json:
    return {name: mean(list(_values(tally, name).values())) for name in measures}


def _chat(tally: ChatTally) -> Json:
    ended = [chat for chat in tally.chats if chat.duration is not None]
    return {
        **tally.span.dates,
        "volume": {
            "chatConversations": len(tally.chats),
            "completedChats": sum(chat.wait_time is not None for chat in ended),
            "missedChats": sum(chat.wait_time is None for chat in ended),
            "chatsPerDay": len(tally.chats) / tally.span.days,
        },
        "responses": _averages(tally, ("waitTime", "responseTime")),
        "resolutions": _averages(tally, ("messagesPerChat", "duration")),
    }


def _user_chat(tally: ChatTally) -> Json:
    return {
        **tally.span.dates,
        "totalDays": tally.span.days,
        "newConversations": len(tally.chats),
        **_averages(tally, ("messagesPerChat", "responseTime", "waitTime", "duration")),
    }


def _email(tally: Tally) -> Json:
    return {
        **tally.span.dates,
        "volume": {
            "emailConversations": len(tally.active),
            "emailsCreated": len(tally.began),
            "repliesSent": len(tally.replies),
            "messagesReceived": tally.received,
        },
        "resolutions": resolutions(tally),
        "responses": responses(tally),
    }


def _phone(tally: Tally) -> Json:
    return {**tally.span.dates, **_calls(tally)}


def _calls(tally: Tally) -> Json:
    return {
        "phoneConversations": len(tally.active),
        "phoneCallsCreated": len(tally.began),
        "customers": len(tally.customers),
    }


def _phone_row(question: Question, user_id: int) -> Json:
    row = {"id": user_id, "name": full_name(question.call.store.user(user_id))}
    tallies = {"current": question.current, "previous": question.previous}
    return row | {name: _calls(tally.of({user_id})) for name, tally in tallies.items() if tally is not None}
