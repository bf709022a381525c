"""Live chats, as reports count them."""

from collections.abc import Sequence
from itertools import pairwise

from attrs import frozen

from ...handling.context import RequestContext
from ...http.messages import Json
from ...store.store import Store
from .facts import mean, seconds
from .report_request import has_tag, user_ids
from .time_ranges import TimeRange


@frozen
class ChatFacts:
    """A live chat."""

    chat: Json
    began_at: int
    user_id: int | None
    wait_time: int | None
    """Seconds until a user accepted it."""
    response_time: float | None
    """Average seconds until a user's answer."""
    messages: int
    duration: int | None
    """Seconds until it ended."""


class ChatCounts:
    """The chats that began in a time range."""

    def __init__(self, chats: Sequence[ChatFacts], time_range: TimeRange) -> None:
        self.time_range = time_range
        self.chats = [item for item in chats if item.began_at in time_range]


def chats_of(context: RequestContext) -> Sequence[ChatFacts]:
    """The chats that a report counts. Chats are in no folder."""
    query, store, ids = context.query, context.store, user_ids(context)
    return [
        item
        for item in _all(store)
        if context.sees(item.chat["mailboxId"])
        and ("mailboxes" not in query or item.chat["mailboxId"] in query["mailboxes"])
        and ("tags" not in query or has_tag(item.chat, query["tags"]))
        and "folders" not in query
        and (ids is None or item.user_id in ids)
    ]


def _all(store: Store) -> Sequence[ChatFacts]:
    return [_chat(chat, store.chat_events[chat_id]) for chat_id, chat in store.chats.items()]


def _chat(chat: Json, events: Sequence[Json]) -> ChatFacts:
    began_at = seconds(chat["createdAt"])
    accepted = [seconds(event["createdAt"]) for event in events if event["action"] == "chat-accepted"]
    messages = [event for event in events if event["type"] == "message"]
    answers = [
        seconds(answer["createdAt"]) - seconds(question["createdAt"])
        for question, answer in pairwise(messages)
        if (question["author"]["type"], answer["author"]["type"]) == ("customer", "agent")
    ]
    return ChatFacts(
        chat=chat,
        began_at=began_at,
        user_id=chat["assignee"]["id"] if "assignee" in chat else None,
        wait_time=accepted[0] - began_at if accepted else None,
        response_time=mean(answers),
        messages=len(messages),
        duration=seconds(chat["endedAt"]) - began_at if "endedAt" in chat else None,
    )
