"""Operations on threads."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest

from tests.sandbox.conversation import CUSTOMER, Conversation

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.sandbox.conftest import Caller


@pytest.fixture
def open_one(api: Caller) -> Conversation:
    return Conversation(api)


@pytest.fixture
def closed(api: Caller) -> Conversation:
    return Conversation(api, status="closed")


def test_list__newest_first_in_pages(make_api: Callable[..., Caller]) -> None:
    api = make_api(size=3)
    longest = max(api.items("/v2/conversations", "conversations", status="all"), key=lambda item: item["threads"])
    path = f"/v2/conversations/{longest['id']}/threads"
    body = api.get(path)
    assert (body["page"]["size"], body["page"]["totalPages"]) == (25, 3)
    threads = [thread for number in (1, 2, 3) for thread in api.items(path, "threads", page=number)]
    assert len(threads) == longest["threads"]
    times = [thread["createdAt"] for thread in threads]
    assert times == sorted(times, reverse=True)


def test_reply(open_one: Conversation) -> None:
    response = open_one.api.post(
        f"{open_one.path}/reply", {"text": "<p>Soon</p>", "customer": CUSTOMER, "cc": ["a@example.com"]}
    )
    (newest, *_) = open_one.threads()
    assert int(response.headers["Resource-ID"]) == newest["id"]
    assert response.headers["Location"].endswith(f"{open_one.path}/threads/{newest['id']}")
    assert (newest["type"], newest["state"], newest["status"]) == ("message", "published", "active")
    assert (newest["body"], newest["cc"], newest["savedReplyId"]) == ("<p>Soon</p>", ["a@example.com"], 0)
    assert (newest["createdBy"]["id"], newest["customer"]["id"]) == (5201, CUSTOMER["id"])
    assert newest["_links"].keys() == {"createdByUser", "customer", "assignedTo"}
    item = open_one.get()
    assert (item["threads"], item["preview"], item["assignee"]["id"]) == (2, "Soon", 5201)


def test_reply__to_a_customer_without_address(open_one: Conversation) -> None:
    nameless = open_one.api.create("/v2/customers", {"firstName": "Ada"})
    assert open_one.add("reply", customer={"id": nameless})["to"] == []


def test_reply__makes_active_unless_a_status_is_given(closed: Conversation) -> None:
    closed.add("reply", customer=CUSTOMER, status="pending")
    assert closed.get()["status"] == "pending"
    closed.add("reply", customer=CUSTOMER)
    assert closed.get()["status"] == "active"
    closed.add("reply", customer=CUSTOMER, status="closed", user=5203)
    assert (closed.get()["status"], closed.get()["closedBy"]) == ("closed", 5203)


def test_reply__who_is_in_charge(open_one: Conversation) -> None:
    open_one.add("reply", customer=CUSTOMER, assignTo=5204)
    assert open_one.get()["assignee"]["id"] == 5204
    open_one.add("reply", customer=CUSTOMER)
    assert open_one.get()["assignee"]["id"] == 5204
    open_one.add("reply", customer=CUSTOMER, assignTo=None)
    assert "assignee" not in open_one.get()


def test_reply__draft_takes_effect_when_published(closed: Conversation) -> None:
    closed.add("reply", customer=CUSTOMER, draft=True, assignTo=5202)
    draft = closed.add("reply", customer=CUSTOMER, draft=True)
    assert draft["state"] == "draft"
    assert (closed.get()["status"], "assignee" in closed.get(), closed.get()["threads"]) == ("closed", False, 3)
    assert closed.patch(draft, "/text", "Better").status == 204
    assert closed.patch(draft, "/hidden", True).status == 400
    closed.api.patch(closed.path, {"op": "replace", "path": "/draft", "value": False})
    item = closed.get()
    assert (item["status"], item["assignee"]["id"], item["preview"]) == ("active", 5202, "Better")
    assert {thread["state"] for thread in closed.threads()} == {"published"}


@pytest.mark.parametrize("status", ["inbox_predefined", "open"])
def test_reply__with_a_status_of_the_inbox(closed: Conversation, status: str) -> None:
    assert closed.add("reply", customer=CUSTOMER, status=status)["status"] == "active"

    assert closed.get()["status"] == "active"


def test_note(closed: Conversation) -> None:
    thread = closed.add("notes", user=5202)
    assert (thread["type"], thread["createdBy"]["id"], "customer" in thread) == ("note", 5202, False)
    assert closed.get()["status"] == "active"
    closed.add("notes", status="closed")
    assert closed.get()["status"] == "closed"


def test_customer__opens_again(closed: Conversation) -> None:
    thread = closed.add("customer", customer={"email": "new@example.com", "firstName": "Neu"})
    assert (thread["type"], thread["createdBy"]["type"], thread["createdBy"]["first"]) == (
        "customer",
        "customer",
        "Neu",
    )
    item = closed.get()
    assert (item["status"], item["closedBy"]) == ("active", 0)
    assert item["customerWaitingSince"] == {"time": thread["createdAt"], "friendly": "Just now"}
    assert item["primaryCustomer"]["id"] == CUSTOMER["id"]


@pytest.mark.parametrize("kind", ["customer", "reply", "notes"])
def test_imported__changes_nothing(closed: Conversation, kind: str) -> None:
    customer = {} if kind == "notes" else {"customer": CUSTOMER}
    thread = closed.add(kind, imported=True, createdAt="2025-03-04T10:00:00Z", **customer)
    assert closed.threads()[-1] == thread
    assert thread["createdAt"] == "2025-03-04T10:00:00Z"
    assert (closed.get()["status"], closed.get()["preview"]) == ("closed", "Where is it?")


def test_creation_time__is_for_imported_threads(open_one: Conversation) -> None:
    assert open_one.add("notes", createdAt="2025-03-04T10:00:00Z")["createdAt"] > "2026"
    assert open_one.add("notes", imported=True)["createdAt"] > "2026"


def test_phone_and_chat(closed: Conversation) -> None:
    phone = closed.add("phones", customer=CUSTOMER)
    chat = closed.add("chats", customer=CUSTOMER)
    assert (phone["type"], phone["createdBy"]["type"]) == ("phone", "user")
    assert (chat["type"], chat["createdBy"]["type"]) == ("chat", "customer")
    assert closed.get()["status"] == "closed"


@pytest.mark.parametrize(
    ("kind", "body", "path"),
    [
        ("reply", {"text": "x"}, "customer"),
        ("reply", {"text": "x", "customer": {}}, "customer"),
        ("reply", {"text": "x", "customer": {"id": 1}}, "customer.id"),
        ("reply", {"text": "x", "customer": CUSTOMER, "assignTo": 1}, "assignTo"),
        ("reply", {"text": "x", "customer": CUSTOMER, "status": "all"}, "status"),
        ("notes", {}, "text"),
        ("notes", {"text": "x", "user": 1}, "user"),
        (
            "notes",
            {"text": "x", "attachments": [{"fileName": "a", "mimeType": "b", "data": "ä"}]},
            "attachments[0].data",
        ),
    ],
)
def test_create__rejected(open_one: Conversation, kind: str, body: Any, path: str) -> None:
    assert [
        fault_path for fault_path, _ in open_one.api.faults(open_one.api.post(f"{open_one.path}/{kind}", body))
    ] == [path]
    assert open_one.get()["threads"] == 1


@pytest.mark.parametrize(("count", "status"), [(98, 201), (99, 412), (100, 412)])
def test_create__full_conversation_is_412(api: Caller, count: int, status: int) -> None:
    conversation = Conversation(api, threads=[{"type": "note", "text": "x"}] * count)
    assert api.post(f"{conversation.path}/notes", {"text": "x"}).status == status


def test_update__text_and_hidden(open_one: Conversation) -> None:
    (thread,) = open_one.threads()
    for path, value in (("/text", "Here"), ("/hidden", True)):
        assert open_one.patch(thread, path, value).status == 204
    (thread,) = open_one.threads()
    assert (thread["body"], thread["state"], open_one.get()["preview"]) == ("Here", "hidden", "Here")
    assert open_one.patch(thread, "/hidden", False).status == 204
    assert open_one.threads()[0]["state"] == "published"


def test_update__rejected(open_one: Conversation) -> None:
    note = open_one.add("notes")
    assert open_one.api.faults(open_one.patch(note, "/text", True)) == [("value", "must be of type string")]
    assert open_one.api.faults(open_one.patch(note, "/hidden", "yes")) == [("value", "must be of type boolean")]
    assert [path for path, _ in open_one.api.faults(open_one.patch(note, "/hidden", True))] == ["path"]
    assert open_one.patch({"id": 1}, "/text", "x").json()["message"] == "Thread not found"


def test_update__line_items_have_no_text(api: Caller) -> None:
    closed = api.items("/v2/conversations", "conversations", status="closed", embed="threads")
    item, thread = next(
        (item, thread) for item in closed for thread in item["_embedded"]["threads"] if thread["type"] == "lineitem"
    )
    path = f"/v2/conversations/{item['id']}/threads/{thread['id']}"
    assert [path for path, _ in api.faults(api.patch(path, {"op": "replace", "path": "/text", "value": "x"}))] == [
        "path"
    ]


def test_update__is_for_admins(open_one: Conversation) -> None:
    (thread,) = open_one.threads()
    body = {"op": "replace", "path": "/text", "value": "Changed"}
    path = f"{open_one.path}/threads/{thread['id']}"
    assert open_one.api.acting_for(5203).patch(path, body).status == 403
    assert open_one.threads() == [thread]
    assert open_one.api.acting_for(5202).patch(path, body).status == 204


def test_create__teams_write_nothing(open_one: Conversation) -> None:
    response = open_one.api.post(f"{open_one.path}/notes", {"text": "x", "user": 5390})
    assert open_one.api.faults(response) == [("user", "is not the id of a user")]


def test_reply__draft_of_a_user_who_left(closed: Conversation) -> None:
    closed.draft(user=5202, status="closed")
    closed.update("replace", "/status", value="active")
    assert closed.api.call("DELETE", "/v2/users/5202").status == 204
    closed.update("replace", "/draft", value=False)
    assert (closed.get()["status"], closed.get()["closedBy"]) == ("closed", 5202)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "Just now"),
        (59, "Just now"),
        (60, "1 min ago"),
        (3599, "59 min ago"),
        (3600, "12:30 pm"),
        (13 * 3600, "12:30 pm"),
        (24 * 3600, "1 day ago"),
        (6 * 24 * 3600, "6 days ago"),
        (7 * 24 * 3600, "Mar 4"),
        (365 * 24 * 3600, "Mar 4, '26"),
    ],
)
def test_customer__how_long_they_wait(make_api: Callable[..., Caller], seconds: int, words: str) -> None:
    api = make_api(size=3, now=datetime.datetime(2026, 3, 4, 12, 30, tzinfo=datetime.UTC))
    conversation = Conversation(api)
    conversation.add("customer", customer=CUSTOMER)
    api.sandbox.clock.advance(seconds)
    api.renew_token()
    assert conversation.get()["customerWaitingSince"] == {"time": "2026-03-04T12:30:00Z", "friendly": words}


def test_customer__waits_since_the_morning(make_api: Callable[..., Caller]) -> None:
    api = make_api(size=3, now=datetime.datetime(2026, 3, 4, 0, 5, tzinfo=datetime.UTC))
    conversation = Conversation(api)
    api.sandbox.clock.advance(7200)
    assert conversation.get()["customerWaitingSince"]["friendly"] == "12:05 am"
