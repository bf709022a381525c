"""Finds what changed between two states of an account, as events for webhooks."""

import json
from collections.abc import Iterator
from typing import Any, Final, TypeAlias

from attrs import frozen

from ...http.messages import Json
from ...store.store import Store
from ..lifecycle.status_rules import assignee_id

Id: TypeAlias = int | str

#: The event for each property in `_ConversationState.values`.
_CONVERSATION_EVENTS: Final = ("convo.status", "convo.moved", "convo.assigned", "convo.tags", "convo.custom-fields")
_THREAD_EVENTS: Final = {
    "customer": "convo.customer.reply.created",
    "message": "convo.agent.reply.created",
    "note": "convo.note.created",
}
_CHAT_EVENTS: Final = {"customer": "beacon.chat.customer.replied", "agent": "beacon.chat.agent.replied"}


@frozen
class ChangeEvent:
    """One event."""

    event: str
    id: Id
    mailbox_id: int | None = None
    """The mailbox, for events that a webhook's `mailboxIds` filters."""


@frozen
class _ConversationState:
    values: tuple[Any, ...]
    """In the order of `_CONVERSATION_EVENTS`."""
    mailbox_id: int
    drafts: frozenset[int]


@frozen
class AccountState:
    """The parts of an account that events are about."""

    conversations: dict[int, _ConversationState]
    chats: dict[str, tuple[int | None, int]]
    """The assignee of each, and its number of events."""
    statuses: dict[int, str]
    ids: dict[str, frozenset[Id]]
    """Ids of objects whose creation and deletion are events, by the first word of the events."""
    next_thread_id: int


def account_state(store: Store) -> AccountState:
    """The account's present state."""
    return AccountState(
        conversations={
            conversation_id: _conversation(store, conversation)
            for conversation_id, conversation in store.conversations.items()
        },
        chats={chat_id: (assignee_id(chat), len(store.chat_events[chat_id])) for chat_id, chat in store.chats.items()},
        statuses={user_id: json.dumps(status) for user_id, status in store.statuses.items()},
        ids={
            "customer": frozenset(store.customers),
            "organization": frozenset(store.organizations),
            "satisfaction": frozenset(store.ratings),
            "tag": frozenset(store.tags),
        },
        next_thread_id=store.next_id("thread"),
    )


def change_events(
    store: Store, before: AccountState, after: AccountState, written: set[tuple[str, Id]]
) -> Iterator[ChangeEvent]:
    """The events between two states.

    Args:
        store: The account, as it is now.
        before: The earlier state.
        after: The later state.
        written: The customers and organizations that were changed, each with the first word of its events.
    """
    for word, ids in after.ids.items():
        known = before.ids[word]
        created = "satisfaction.ratings" if word == "satisfaction" else f"{word}.created"
        yield from (ChangeEvent(created, new) for new in sorted(ids - known, key=str))
        yield from (ChangeEvent(f"{word}.deleted", old) for old in sorted(known - ids, key=str))
    for word, changed in sorted(written, key=str):
        if changed in before.ids[word] & after.ids[word]:
            yield ChangeEvent(f"{word}.updated", changed)
    for gone in before.conversations.keys() - after.conversations.keys():
        if gone in store.merged:
            survivor = store.merged[gone]
            yield ChangeEvent("convo.merged", survivor, after.conversations[survivor].mailbox_id)
        else:
            yield ChangeEvent("convo.deleted", gone, before.conversations[gone].mailbox_id)
    for conversation_id, now in after.conversations.items():
        then = before.conversations.get(conversation_id)
        if then != now:
            for event in _conversation_events(store, conversation_id, then, now, before.next_thread_id):
                yield ChangeEvent(event, conversation_id, now.mailbox_id)
    for chat_id in after.chats:
        yield from (ChangeEvent(event, chat_id) for event in _chat_events(store, chat_id, before, after))
    for user_id, status in after.statuses.items():
        if before.statuses.get(user_id) != status:
            yield ChangeEvent("user.status.changed", user_id)


def _conversation(store: Store, conversation: Json) -> _ConversationState:
    threads = store.threads.written(conversation["id"])
    return _ConversationState(
        values=(
            conversation["status"],
            conversation["mailboxId"],
            assignee_id(conversation),
            tuple(tag["id"] for tag in conversation["tags"]),
            tuple((field["id"], field["value"]) for field in conversation["customFields"]),
            conversation["threads"],
        ),
        mailbox_id=conversation["mailboxId"],
        drafts=frozenset(thread["id"] for thread in threads if thread.get("state") == "draft"),
    )


def _conversation_events(
    store: Store, conversation_id: int, then: _ConversationState | None, now: _ConversationState, next_thread_id: int
) -> Iterator[str]:
    if then is None:
        yield "convo.created"
        return
    for thread in store.threads.written(conversation_id):
        is_new = thread["id"] >= next_thread_id or thread["id"] in then.drafts
        if is_new and thread.get("state") == "published" and thread["type"] in _THREAD_EVENTS:
            yield _THREAD_EVENTS[thread["type"]]
    for event, old, new in zip(_CONVERSATION_EVENTS, then.values, now.values, strict=False):
        if old != new:
            yield event


def _chat_events(store: Store, chat_id: str, before: AccountState, after: AccountState) -> Iterator[str]:
    if chat_id not in before.chats:
        yield "beacon.chat.created"
        return
    (had, count), (has, _) = before.chats[chat_id], after.chats[chat_id]
    if has not in (had, None):
        yield "beacon.chat.assigned"
    for event in store.chat_events[chat_id][count:]:
        if event["type"] == "message" and event["author"]["type"] in _CHAT_EVENTS:
            yield _CHAT_EVENTS[event["author"]["type"]]
