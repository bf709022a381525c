"""Conversations that were merged into another one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from helpscout_client import NotFoundError, record_responses
from helpscout_client.sandbox.account.conversations.merging import merge
from tests.sandbox.conversation import CUSTOMER, TEXT_FILE, Conversation, later

if TYPE_CHECKING:
    from tests.sandbox.conftest import Caller


ORIGIN = "https://api.helpscout.net"
LIGHT_USER = 4000000205


def merged(old: Conversation, survivor: Conversation) -> Any:
    merge(old.api.sandbox._store, old.id, survivor.id, later(old.api))
    return survivor.get()


@pytest.fixture
def old(api: Caller) -> Conversation:
    return Conversation(api, subject="Twice", tags=["vip", "refund"])


@pytest.fixture
def survivor(api: Caller) -> Conversation:
    return Conversation(api, status="closed", tags=["refund"])


def test_merge__moves_what_was_said(api: Caller, old: Conversation, survivor: Conversation) -> None:
    old.add("notes", attachments=[TEXT_FILE])
    survivor.add("notes", status="closed")
    ids = {thread["id"] for thread in (*old.threads(), *survivor.threads())}
    item = merged(old, survivor)
    threads, _ = split(survivor.threads())
    assert {thread["id"] for thread in threads} == ids
    assert [thread["createdAt"] for thread in threads] == sorted((t["createdAt"] for t in threads), reverse=True)
    assert (item["threads"], item["subject"], item["status"]) == (6, "Late parcel", "closed")
    assert [tag["tag"] for tag in item["tags"]] == ["refund", "vip"]
    origins = [thread["action"]["associatedEntities"].get("originalConversation") for thread in threads]
    assert sorted(filter(None, origins)) == [old.id, old.id]
    (attachment,) = [item for thread in threads for item in thread["_embedded"]["attachments"]]
    assert api.get(f"{survivor.path}/attachments/{attachment['id']}/data") == {"data": TEXT_FILE["data"]}


def split(threads: list[Any]) -> tuple[list[Any], list[Any]]:
    """The messages and notes of a conversation, and its line items."""
    items = [thread for thread in threads if thread["type"] == "lineitem"]
    return [thread for thread in threads if thread not in items], items


def test_merge__adds_a_line_item_for_each_message_that_moved_in(old: Conversation, survivor: Conversation) -> None:
    old.add("notes")
    merged(old, survivor)
    _, items = split(survivor.threads())
    action = {"type": "merged", "associatedEntities": {"originalConversation": old.id}}
    assert [item["action"] for item in items] == [action, action]


def test_merge__leads_to_the_survivor(api: Caller, old: Conversation, survivor: Conversation) -> None:
    merged(old, survivor)
    for version in ("v2", "v3"):
        response = api.call("GET", old.path.replace("v2", version))
        assert (response.status, response.body) == (301, b"")
        assert response.headers["Location"] == ORIGIN + survivor.path.replace("v2", version)
    for method, tail, body in (
        ("GET", "/threads", None),
        ("DELETE", "", None),
        ("PATCH", "", {"op": "replace", "path": "/subject", "value": "x"}),
        ("POST", "/notes", {"text": "x"}),
        ("PUT", "/tags", {"tags": []}),
    ):
        assert api.call(method, f"{old.path}{tail}", body).json()["message"] == "Conversation not found"


def test_merge__of_one_that_took_in_another(api: Caller, old: Conversation, survivor: Conversation) -> None:
    first = Conversation(api)
    merged(first, old)
    merged(old, survivor)
    for path in (first.path, old.path):
        assert api.call("GET", path).headers["Location"] == ORIGIN + survivor.path
    messages, items = split(survivor.threads())
    assert len(messages) == 3
    origins = [thread["action"]["associatedEntities"].get("originalConversation") for thread in messages]
    assert origins.count(first.id) == origins.count(old.id) == 1
    # The first merge adds one line item, and the second adds two: the line item of the first merge is not a message.
    assert len(items) == 3


def test_merge__into_one_that_is_gone_or_hidden(api: Caller, old: Conversation) -> None:
    hidden = Conversation(api, mailboxId=4102)
    merged(old, hidden)
    assert api.acting_for(LIGHT_USER).call("GET", old.path).status == 404
    api.call("DELETE", hidden.path)
    assert api.call("GET", old.path).json()["message"] == "Conversation not found"


def test_merge__drafts_keep_their_plans(api: Caller, old: Conversation, survivor: Conversation) -> None:
    draft = old.draft(assignTo=5203)
    time = later(api, hours=1)
    body = {"scheduledFor": time, "unscheduleOnCustomerReply": True}
    api.put(f"{old.path}/threads/{draft['id']}/schedule", body)
    assert merged(old, survivor)["nextEvent"]["time"] == time
    api.sandbox.clock.advance(7200)
    assert survivor.get()["assignee"]["id"] == 5203
    assert {thread["state"] for thread in survivor.threads() if thread["id"] == draft["id"]} == {"published"}


def test_merge__takes_ratings_along(api: Caller, old: Conversation, survivor: Conversation) -> None:
    store = api.sandbox._store
    other = Conversation(api)
    for rating_id, conversation in ((1, old), (2, other)):
        store.ratings[rating_id] = {"conversationId": conversation.id, "conversationNumber": 0}
    item = merged(old, survivor)
    assert store.ratings[1] == {"conversationId": survivor.id, "conversationNumber": item["number"]}
    assert store.ratings[2]["conversationId"] == other.id


def test_merge__into_itself(old: Conversation) -> None:
    with pytest.raises(ValueError, match="merged into itself"):
        merged(old, old)
    assert old.get()["threads"] == 1


def test_typed_client(api: Caller, old: Conversation, survivor: Conversation) -> None:
    merged(old, survivor)
    with api.sandbox.client() as hs:
        with record_responses() as responses:
            assert hs.conversations.get(old.id).id == survivor.id
        assert responses[0].history[0].headers["Location"] == ORIGIN + survivor.path
        with pytest.raises(NotFoundError):
            hs.threads.create_customer(old.id, text="x", customer={"id": CUSTOMER["id"]})
