"""An account that holds one of everything that the scenarios ask for."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.sandbox.conformance.asking import World
    from tests.sandbox.conftest import Caller

#: The clock does not advance, so that nothing expires.
NOW = datetime.datetime(2026, 6, 1, 12, tzinfo=datetime.UTC)
#: Not the id of anything.
UNKNOWN_ID = 777
UNKNOWN_UUID = "00000000-0000-4000-8000-000000000777"
FILE = {"fileName": "a.txt", "mimeType": "text/plain", "data": "QUJD"}
#: The number of notes that fill a new conversation up to the limit of threads.
FULL = 99


def furnish(api: Caller) -> World:
    """Fills the account of a sandbox."""
    return {
        **_account(api),
        **_customers(api),
        **_conversations(api),
        **_seeded(api),
        "user_id": _user_id(api, "user"),
        "light_user_id": _user_id(api, "light user"),
        "admin_id": _user_id(api, "admin"),
        "team_id": api.items("/v2/teams", "teams")[0]["id"],
        "tag_id": api.items("/v2/tags", "tags")[0]["id"],
        "system_user_id": api.items("/v3/system-users", "system_users")[0]["id"],
        "message_id": "11111111-0000-4000-8000-000000000001",
        "note_id": "11111111-0000-4000-8000-000000000002",
    }


def _account(api: Caller) -> World:
    organization_id = api.create("/v2/organizations", {"name": "Kites & Co", "domains": ["kites.example.com"]})
    _make(api, "/v2/organizations/properties", {"type": "number", "slug": "windows", "name": "Windows"})
    _make(api, "/v2/customer-properties", {"type": "number", "slug": "doors", "name": "Doors"})
    hook = {"url": "https://hooks.example.com/", "events": ["convo.created"], "secret": "not-so-secret-00"}
    return {
        "mailbox_id": 4101,
        "other_mailbox_id": 4103,
        "organization_id": organization_id,
        "property_slug": "windows",
        "customer_property_slug": "doors",
        "webhook_id": api.create("/v2/webhooks", hook),
        "saved_reply_id": api.create("/v2/mailboxes/4101/saved-replies", {"name": "Thanks", "text": "Thank you"}),
    }


def _customers(api: Caller) -> World:
    entry = {"type": "other", "value": "ada"}
    person = {
        "firstName": "Ada",
        "emails": [{"type": "work", "value": "ada@example.com"}],
        "phones": [entry],
        "chats": [entry],
        "socialProfiles": [entry],
        "websites": [{"value": "https://ada.example.com"}],
        "address": {"city": "Bergen", "state": "Vestland", "postalCode": "5003", "country": "NO", "lines": []},
    }
    customer_id = api.create("/v2/customers", person)
    entries = api.get(f"/v2/customers/{customer_id}")["_embedded"]
    other = {"firstName": "Bo", "emails": [{"type": "work", "value": "bo@example.com"}]}
    return {
        "customer_id": customer_id,
        "email_id": entries["emails"][0]["id"],
        "phone_id": entries["phones"][0]["id"],
        "chat_handle_id": entries["chats"][0]["id"],
        "social_profile_id": entries["social_profiles"][0]["id"],
        "website_id": entries["websites"][0]["id"],
        "other_customer_id": api.create("/v2/customers", other),
        "taken_email": "bo@example.com",
    }


def _conversations(api: Caller) -> World:
    message = {"type": "customer", "customer": {"email": "ada@example.com"}, "text": "Hello", "attachments": [FILE]}
    draft = {**message, "type": "reply", "draft": True}
    note = {"type": "note", "text": "."}
    conversation_id = _conversation(api, message)
    draft_conversation_id = _conversation(api, draft)
    thread, draft_thread = (
        api.items(f"/v2/conversations/{found}/threads", "threads")[0]
        for found in (conversation_id, draft_conversation_id)
    )
    return {
        "conversation_id": conversation_id,
        "thread_id": thread["id"],
        "attachment_id": thread["_embedded"]["attachments"][0]["id"],
        "draft_conversation_id": draft_conversation_id,
        "draft_thread_id": draft_thread["id"],
        "draft_attachment_id": draft_thread["_embedded"]["attachments"][0]["id"],
        "full_conversation_id": _conversation(api, *[note] * FULL),
        "hidden_conversation_id": _conversation(api, note, mailbox_id=4102),
    }


def _seeded(api: Caller) -> World:
    """What comes about elsewhere than in the API."""
    store = api.sandbox._store
    listed = api.items("/v2/conversations", "conversations", status="all", embed="threads", sortOrder="asc")
    mail_conversation_id, mail_thread_id = next(
        (conversation["id"], thread["id"])
        for conversation in listed
        for thread in conversation["_embedded"]["threads"]
        if thread["type"] == "customer" and thread["source"]["type"] == "email"
    )
    workflow = api.items("/v2/workflows", "workflows", type="manual")[0]
    note = {"type": "note", "text": "."}
    kept_id, merged_id = _conversation(api, note), _conversation(api, note)
    api.sandbox.merge_conversations(merged_id, kept_id)
    return {
        "mail_conversation_id": mail_conversation_id,
        "mail_thread_id": mail_thread_id,
        "merged_conversation_id": merged_id,
        "workflow_id": workflow["id"],
        "workflow_conversation_id": _conversation(api, note, mailbox_id=workflow["mailboxId"]),
        "rating_id": next(iter(store.ratings)),
        "chat_id": next(key for key, chat in store.chats.items() if not {"endedAt", "assignee"} & chat.keys()),
    }


def _conversation(api: Caller, *threads: Any, mailbox_id: int = 4101) -> int:
    head = {"subject": "S", "type": "email", "status": "active", "customer": {"email": "ada@example.com"}}
    return api.create("/v2/conversations", {**head, "mailboxId": mailbox_id, "threads": list(threads)})


def _user_id(api: Caller, role: str) -> int:
    users = api.items("/v2/users", "users")
    return int(next(user["id"] for user in users if (user["role"], user["type"]) == (role, "user")))


def _make(api: Caller, path: str, body: Any) -> None:
    assert api.post(path, body).status == 201
