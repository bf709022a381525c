"""Converts an ended chat to a conversation, whose only thread is the transcript."""

import html

from ...http.messages import Json
from ...store.store import Store
from ..conversations.tags import on_conversation
from ..lifecycle.status_rules import assign, refresh, set_status


def make_conversation(store: Store, chat: Json, status: str, user_id: int, now: str) -> None:
    """Adds the conversation to the account."""
    customer = store.customer(chat["customer"]["id"])
    source = {"type": "chat", "via": "customer"}
    thread = {
        "id": store.new_id("thread"),
        "type": "beaconchat",
        "status": status,
        "state": "published",
        "action": {"type": "default", "associatedEntities": {}},
        "body": _transcript(store.chat_events[chat["id"]]),
        "source": source,
        "customer": {key: value for key, value in customer.items() if key != "type"},
        "createdBy": customer,
        "to": [],
        "cc": [],
        "bcc": [],
        "createdAt": now,
        "_embedded": {"attachments": []},
    }
    conversation = {
        "id": store.new_id("conversation"),
        "number": store.new_id("number"),
        "type": "chat",
        "status": "active",
        "state": "published",
        "subject": f"Chat with {_name(customer)}",
        "mailboxId": chat["mailboxId"],
        "createdBy": customer,
        "createdAt": now,
        "closedBy": 0,
        "customerWaitingSince": {"time": now},
        "source": source,
        "tags": [on_conversation(store.tags[tag["id"]]) for tag in chat["tags"]],
        "cc": [],
        "bcc": [],
        "primaryCustomer": {"id": customer["id"]},
        "customFields": [],
    }
    assign(conversation, store.user(chat["assignee"]["id"]) if "assignee" in chat else None)
    store.add_conversation(conversation, [thread])
    set_status(conversation, status, store.user(user_id), now)
    refresh(store, conversation, now)


def _transcript(events: list[Json]) -> str:
    """The messages of both sides. Notes are left out, since the customer counts as the author."""
    said = [event for event in events if event["type"] == "message"]
    return "".join(f"<p><b>{_escaped(_name(event['author']))}:</b> {_escaped(event['body'])}</p>" for event in said)


def _escaped(text: str) -> str:
    return html.escape(text).replace("\n", "<br>")


def _name(person: Json) -> str:
    return f"{person['first']} {person['last']}".strip() or person["email"]
