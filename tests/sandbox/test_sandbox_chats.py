"""Live chats."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest

from helpscout_client.sandbox.account.chats.chats import make_chat

if TYPE_CHECKING:
    from tests.sandbox.conftest import Caller

OWNER, ADMIN, USER, OTHER, LIGHT_USER, TEAM = 5201, 5202, 5203, 5204, 4000000205, 5390
TIME = datetime.datetime(2026, 3, 1, 10, 30, 15, 123456, tzinfo=datetime.UTC)
WRITES = [
    ("accept", None),
    ("messages/6f1c2f0a-0f5e-4c55-9a43-5f8a7c1f4a01", {"body": "x"}),
    ("notes/6f1c2f0a-0f5e-4c55-9a43-5f8a7c1f4a02", {"body": "x"}),
    ("assign", {"assignedTo": 5201}),
    ("unassign", None),
    ("tags", {"tags": ["vip"]}),
    ("end", {"status": "closed"}),
]


@pytest.fixture
def path(api: Caller) -> str:
    """A chat that waits for a user."""
    customer = {"firstName": "Ann", "lastName": "Lake", "emails": [{"value": "ann@example.net"}]}
    customer_id = api.create("/v2/customers", customer)
    return f"/v2/chats/{make_chat(api.sandbox._store, customer_id, 4102, 'Is <it> here?', TIME)}"


def put(api: Caller, path: str, body: Any = None) -> Any:
    """The chat after the request."""
    response = api.put(path, body) if body is not None else api.call("PUT", path)
    assert response.status == 200, response.body
    return response.json()


def events(chat: Any) -> list[tuple[str, str, int]]:
    return [(item["type"], item["action"], item["author"]["id"]) for item in chat["_embedded"]["events"]]


def test_get(api: Caller, path: str) -> None:
    chat = api.get(path)
    (event,) = chat["_embedded"]["events"]
    customer_id = chat["customer"]["id"]
    assert chat["id"] == path.rpartition("/")[2]
    assert (chat["mailboxId"], chat["preview"], chat["tags"]) == (4102, "Is <it> here?", [])
    assert chat["createdAt"] == event["createdAt"] == "2026-03-01T10:30:15.123456Z"
    assert {"assignee", "endedAt"}.isdisjoint(chat)
    assert chat["customer"]["first"] == "Ann"
    assert (event["type"], event["action"], event["body"]) == ("message", "message-added", "Is <it> here?")
    assert (event["author"]["id"], event["chatId"], "params" in event) == (customer_id, chat["id"], False)
    assert event["_links"]["author"]["href"].endswith(f"/v2/customers/{customer_id}")
    assert chat["_links"].keys() == {"self", "customer"}
    assert [item["type"] for item in chat["timeline"]] == ["page-viewed", "chat-started"]


def test_get__old_path_and_capitals(api: Caller, path: str) -> None:
    chat_id = path.rpartition("/")[2]
    chat = api.get(path)
    assert api.get(f"/chat/v1/{chat_id}") == api.get(f"/v2/chats/{chat_id.upper()}") == chat
    assert api.items(f"/chat/v1/{chat_id}/events", "events") == chat["_embedded"]["events"]


def test_get__shows_the_customer_as_they_are_now(api: Caller, path: str) -> None:
    customer_id = api.get(path)["customer"]["id"]
    api.patch(f"/v2/customers/{customer_id}", [{"op": "replace", "path": "/firstName", "value": "Renamed"}])
    assert api.get(path)["customer"]["first"] == "Renamed"
    api.call("DELETE", f"/v2/customers/{customer_id}")
    assert api.call("GET", path).status == 404


def test_events__paged(api: Caller, path: str) -> None:
    for _ in range(30):
        put(api, f"{path}/notes/{uuid4()}", {"body": "x"})
    everything = api.get(path)["_embedded"]["events"]
    assert len(everything) == 31
    assert api.items(f"{path}/events", "events") == everything[:25]
    assert api.items(f"{path}/events", "events", page=2) == everything[25:]
    assert api.items(f"{path}/events", "events", page=3, pageSize=10) == everything[20:30]


def test_accept(api: Caller, path: str) -> None:
    chat = put(api, f"{path}/accept")
    assert (chat["assignee"]["id"], chat["assignee"]["type"], chat["assignee"]["first"]) == (OWNER, "agent", "Ida")
    assert chat["_links"]["assignee"]["href"].endswith(f"/v2/users/{OWNER}")
    assert events(chat)[1:] == [("line_item", "chat-accepted", OWNER)]
    assert chat["_embedded"]["events"][1]["params"] == {}
    assert put(api, f"{path}/accept") == chat == api.get(path)
    assert api.acting_for(USER).call("PUT", f"{path}/accept").status == 400
    assert api.get(path) == chat


def test_message__accepts_on_the_way(api: Caller, path: str) -> None:
    message_id = str(uuid4())
    chat = put(api.acting_for(USER), f"{path}/messages/{message_id.upper()}", {"body": "Yes"})
    assert chat["assignee"]["id"] == USER
    assert events(chat)[1:] == [("line_item", "chat-accepted", USER), ("message", "message-added", USER)]
    event = chat["_embedded"]["events"][2]
    assert (event["id"], event["body"]) == (message_id, "Yes")
    assert event["_links"]["author"]["href"].endswith(f"/v2/users/{USER}")
    assert re.fullmatch(r".*\.\d{6}Z", event["createdAt"])
    assert len(put(api.acting_for(USER), f"{path}/messages/{uuid4()}", {"body": "x"})["_embedded"]["events"]) == 4


def test_message__to_a_chat_of_another_user_is_400(api: Caller, path: str) -> None:
    chat = put(api.acting_for(USER), f"{path}/accept")
    assert api.put(f"{path}/messages/{uuid4()}", {"body": "x"}).status == 400
    assert api.get(path) == chat


def test_note__needs_no_assignment(api: Caller, path: str) -> None:
    chat = put(api, f"{path}/notes/{uuid4()}", {"body": "Hm"})
    assert events(chat)[1:] == [("note", "note-added", OWNER)]
    assert "assignee" not in chat
    put(api.acting_for(USER), f"{path}/accept")
    assert put(api, f"{path}/notes/{uuid4()}", {"body": "Hm"})["assignee"]["id"] == USER


def test_event_id__in_use_is_422(api: Caller, path: str) -> None:
    message_id = uuid4()
    chat = put(api, f"{path}/messages/{message_id}", {"body": "x"})
    for kind in ("messages", "notes"):
        assert api.put(f"{path}/{kind}/{message_id}", {"body": "y"}).status == 422
    assert api.get(path) == chat


def test_event_id__of_another_form_is_400(api: Caller, path: str) -> None:
    for kind in ("message", "note"):
        assert api.faults(api.put(f"{path}/{kind}s/1", {"body": "y"})) == [(f"{kind}_id", "is not a UUID")]
    assert len(events(api.get(path))) == 1


def test_assign(api: Caller, path: str) -> None:
    put(api.acting_for(USER), f"{path}/accept")
    chat = put(api, f"{path}/assign", {"assignedTo": OTHER})
    assert chat["assignee"]["id"] == OTHER
    assert events(chat)[2:] == [("line_item", "chat-assigned", OWNER)]
    for user_id in (1, TEAM):
        assert api.faults(api.put(f"{path}/assign", {"assignedTo": user_id}))[0][0] == "assignedTo"
    assert api.get(path) == chat


def test_unassign(api: Caller, path: str) -> None:
    before = api.get(path)
    assert put(api, f"{path}/unassign") == before
    put(api, f"{path}/accept")
    chat = put(api, f"{path}/unassign")
    assert "assignee" not in chat
    assert events(chat)[2:] == [("line_item", "chat-unassigned", OWNER)]


def test_tags(api: Caller, path: str) -> None:
    known = next(tag for tag in api.items("/v2/tags", "tags") if tag["name"] == "vip")
    tags = put(api, f"{path}/tags", {"tags": ["VIP", "Very New", "vip"]})["tags"]
    assert tags[0] == {key: known[key] for key in ("id", "slug", "color")}
    assert [tag["slug"] for tag in tags] == ["vip", "very-new"]
    assert api.get(f"/v2/tags/{tags[1]['id']}")["name"] == "very new"
    assert api.faults(api.put(f"{path}/tags", {"tags": ["x", " "]}))[0][0] == "tags[1]"
    assert api.get(path)["tags"] == tags
    assert put(api, f"{path}/tags", {"tags": []})["tags"] == []


@pytest.mark.parametrize("status", ["closed", "active", "pending"])
def test_end__makes_a_conversation(api: Caller, path: str, status: str) -> None:
    put(api, f"{path}/messages/{uuid4()}", {"body": "Yes,\nit is & was"})
    put(api, f"{path}/notes/{uuid4()}", {"body": "Strange"})
    tags = put(api, f"{path}/tags", {"tags": ["vip"]})["tags"]
    chat = put(api, f"{path}/end", {"status": status})
    assert chat["endedAt"] == "2026-01-30T17:00:00.000000Z"
    assert events(chat)[-1] == ("line_item", "chat-ended", OWNER)
    assert api.get(path) == chat
    customer_id = chat["customer"]["id"]
    found = api.items("/v2/conversations", "conversations", status="all", mailbox=4102, embed="threads")
    (item,) = [item for item in found if item["primaryCustomer"]["id"] == customer_id]
    (thread,) = item["_embedded"]["threads"]
    assert (item["type"], item["status"], item["mailboxId"], item["subject"]) == (
        "chat",
        status,
        4102,
        "Chat with Ann Lake",
    )
    assert (item["assignee"]["id"], item["assignee"]["type"], item["tags"][0]["id"]) == (OWNER, "user", tags[0]["id"])
    assert item["closedBy"] == (OWNER if status == "closed" else 0)
    assert (thread["type"], thread["createdBy"]["id"], thread["customer"]["id"]) == (
        "beaconchat",
        customer_id,
        customer_id,
    )
    question, reply = "<p><b>Ann Lake:</b> Is &lt;it&gt; here?</p>", "<p><b>Ida Brook:</b> Yes,<br>it is &amp; was</p>"
    assert thread["body"] == question + reply


def test_end__unassigned_and_without_names(api: Caller) -> None:
    customer_id = api.create("/v2/customers", {"emails": [{"value": "nameless@example.net"}]})
    path = f"/v2/chats/{make_chat(api.sandbox._store, customer_id, 4101, 'x', TIME)}"
    put(api, f"{path}/end", {"status": "active"})
    item = api.items("/v2/conversations", "conversations", sortField="createdAt")[0]
    assert (item["subject"], "assignee" in item) == ("Chat with nameless@example.net", False)


@pytest.mark.parametrize(("action", "body"), WRITES, ids=[action.partition("/")[0] for action, _ in WRITES])
def test_ended_or_unknown__is_404(api: Caller, path: str, action: str, body: Any) -> None:
    chat = put(api, f"{path}/end", {"status": "closed"})
    for place in (path, f"/v2/chats/{uuid4()}"):
        response = api.put(f"{place}/{action}", body) if body else api.call("PUT", f"{place}/{action}")
        assert response.status == 404
    assert api.get(path) == chat


@pytest.mark.parametrize(("action", "body"), [("", None), ("/events", None), *((f"/{x}", y) for x, y in WRITES)])
def test_no_access__is_403(api: Caller, path: str, action: str, body: Any) -> None:
    nameless = {"firstName": "", "lastName": "", "email": "n@example.net", "role": "user", "mailboxes": [{"id": 4102}]}
    stranger = {**nameless, "firstName": "X", "email": "s@example.net", "mailboxes": [{"id": 4101}]}
    light_user = {**nameless, "firstName": "X", "email": "l@example.net", "role": "light user"}
    method = "PUT" if action.strip("/") not in ("", "events") else "GET"
    for user in (nameless, stranger, light_user):
        caller = api.acting_for(api.create("/v2/users", user))
        assert caller.call(method, f"{path}{action}", *([body] if body else [])).status == 403
    allowed = {**nameless, "firstName": "X", "email": "a@example.net"}
    caller = api.acting_for(api.create("/v2/users", allowed))
    assert caller.call(method, f"{path}{action}", *([body] if body else [])).status == 200


def test_deleted_user__holds_no_chat(api: Caller, path: str) -> None:
    put(api, f"{path}/assign", {"assignedTo": USER})
    api.call("DELETE", f"/v2/users/{OTHER}")
    assert api.get(path)["assignee"]["id"] == USER
    api.call("DELETE", f"/v2/users/{USER}")
    assert "assignee" not in api.get(path)


def test_deleted_user__stays_in_ended_chats(api: Caller, path: str) -> None:
    put(api, f"{path}/assign", {"assignedTo": USER})
    put(api, f"{path}/end", {"status": "closed"})
    api.call("DELETE", f"/v2/users/{USER}")
    assert api.get(path)["assignee"]["id"] == USER


def test_seeded(api: Caller) -> None:
    chats = [api.get(f"/v2/chats/{chat_id}") for chat_id in api.sandbox.chats]
    assert [chat.get("assignee", {}).get("id") for chat in chats] == [None, ADMIN, ADMIN]
    assert [len(chat["_embedded"]["events"]) for chat in chats] == [1, 3, 3]
    ids = [event["id"] for chat in chats for event in chat["_embedded"]["events"]]
    assert len(set(ids)) == 7


def test_client(api: Caller, path: str) -> None:
    chat_id = path.rpartition("/")[2]
    with api.sandbox.client() as client:
        chat = client.chats.get(chat_id)
        assert chat.created_at == TIME
        assert client.chats.accept(chat_id).assignee
        assert client.chats.end(chat_id, status="closed").ended_at
        assert [event.action for event in client.chats.list_events(chat_id)][-1] == "chat-ended"
    assert api.sandbox.chats[chat_id].ended_at
