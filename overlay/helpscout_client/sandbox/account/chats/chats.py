"""Live chats and their events."""

import datetime
import uuid
from typing import Final

from ...http.messages import Json
from ...store.store import Store

_NAMESPACE: Final = uuid.UUID("8d6f1a52-0b7c-4e39-9a41-5c2e7b903d18")
_BEACON_ID: Final = "c04b7e91-62da-4f58-8f13-a97d05e6b2c4"
_SHOP: Final = "https://shop.example.com/contact"
#: The type of an event by its action; all other actions are line items.
_EVENT_TYPES: Final = {"message-added": "message", "note-added": "note"}


def chat_time(current_time: datetime.datetime) -> str:
    """A time in UTC as chats show it, to the microsecond."""
    return current_time.strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def make_chat(store: Store, customer_id: int, mailbox_id: int, text: str, current_time: datetime.datetime) -> str:
    """Starts a chat: a customer asks something and waits for a user to accept.

    Args:
        store: The account.
        customer_id: The customer.
        mailbox_id: The mailbox.
        text: What the customer says first.
        current_time: The time, in UTC.

    Returns:
        Its id.
    """
    chat_id = str(uuid.uuid5(_NAMESPACE, str(store.new_id("chat"))))
    begun_at = chat_time(current_time)
    chat = {
        "id": chat_id,
        "beaconId": _BEACON_ID,
        "mailboxId": mailbox_id,
        "createdAt": begun_at,
        "customer": {"id": customer_id},
        "preview": text,
        "customFields": [],
        "tags": [],
        "timeline": [
            {"type": kind, "timestamp": begun_at, "url": _SHOP, "title": "Contact"}
            for kind in ("page-viewed", "chat-started")
        ],
    }
    store.chats[chat_id] = chat
    add_event(store, chat, "message-added", store.customer(customer_id), current_time, text)
    return chat_id


def add_event(
    store: Store,
    chat: Json,
    action: str,
    author: Json,
    current_time: datetime.datetime,
    body: str | None = None,
    event_id: str | None = None,
) -> None:
    """Adds an event to a chat.

    Args:
        store: The account.
        chat: The chat.
        action: The type of the event.
        author: The author, as the API shows people in chats.
        current_time: The time, in UTC.
        body: The text of a message.
        event_id: Its id, if the API's caller chose one.
    """
    events = store.chat_events[chat["id"]]
    event = {
        "id": event_id or str(uuid.uuid5(uuid.UUID(chat["id"]), str(len(events)))),
        "chatId": chat["id"],
        "type": _EVENT_TYPES.get(action, "line_item"),
        "action": action,
        "author": author,
        "createdAt": chat_time(current_time),
    }
    events.append({**event, "params": {}} if body is None else {**event, "body": body})


def agent(store: Store, user_id: int) -> Json:
    """A user as chats show one."""
    return {**store.user(user_id), "type": "agent"}


def accept_chat(store: Store, chat: Json, user_id: int, current_time: datetime.datetime) -> None:
    """Assigns a chat to the user who accepts it."""
    chat["assignee"] = agent(store, user_id)
    add_event(store, chat, "chat-accepted", chat["assignee"], current_time)
