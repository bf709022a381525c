"""Snoozed conversations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.sandbox.conversation import CUSTOMER, LIST, Conversation, later

if TYPE_CHECKING:
    from tests.sandbox.conftest import Caller


HOUR = 3600


def snooze(conversation: Conversation, until: str | None = None, *, unsnooze_on_reply: bool = True) -> str:
    """The end of the snooze; by default in an hour."""
    until = until or later(conversation.api, hours=1)
    body = {"snoozedUntil": until, "unsnoozeOnCustomerReply": unsnooze_on_reply}
    response = conversation.api.put(f"{conversation.path}/snooze", body)
    assert response.status == 204, response.body
    return until


def is_asleep(conversation: Conversation) -> bool:
    item = conversation.get()
    assert ("snooze" in item) == ("nextEvent" in item)
    return "snooze" in item


@pytest.fixture
def pending(api: Caller) -> Conversation:
    return Conversation(api, status="pending", assignTo=5202)


def test_snooze__shows(pending: Conversation) -> None:
    folder_id = pending.get()["folderId"]
    until = snooze(pending)
    item = pending.get()
    assert item["snooze"] == {"snoozedBy": 5201, "snoozedUntil": until, "unsnoozeOnCustomerReply": True}
    assert item["nextEvent"] == {
        "time": until,
        "eventType": "snooze",
        "userId": 5201,
        "cancelOnCustomerReply": True,
    }
    assert (item["status"], item["folderId"]) == ("pending", folder_id)
    (listed,) = pending.api.items(LIST, "conversations", number=item["number"], status="all")
    assert listed == item


def test_snooze__the_last_one_counts(pending: Conversation) -> None:
    snooze(pending)
    until = snooze(pending, later(pending.api, hours=2), unsnooze_on_reply=False)
    item = pending.get()
    assert item["snooze"]["snoozedUntil"] == item["nextEvent"]["time"] == until
    assert item["nextEvent"]["cancelOnCustomerReply"] is False


def test_snooze__ends_at_its_time(pending: Conversation) -> None:
    until = snooze(pending)
    pending.api.sandbox.clock.advance(HOUR - 60)
    assert is_asleep(pending)
    pending.api.sandbox.clock.advance(2 * HOUR)
    changed = pending.api.items(LIST, "conversations", modifiedSince=until)
    assert [item["id"] for item in changed] == [pending.id]
    assert not is_asleep(pending)
    assert pending.get()["status"] == "active"
    assert pending.get()["userUpdatedAt"] < until


def test_snooze__ends_in_python_too(pending: Conversation) -> None:
    snooze(pending)
    assert pending.api.sandbox.conversations[pending.id].snooze
    pending.api.sandbox.clock.advance(2 * HOUR)
    assert pending.api.sandbox.conversations[pending.id].snooze is None


@pytest.mark.parametrize("unsnooze_on_reply", [True, False])
def test_snooze__when_the_customer_replies(pending: Conversation, *, unsnooze_on_reply: bool) -> None:
    snooze(pending, unsnooze_on_reply=unsnooze_on_reply)
    pending.add("notes", status="pending")
    pending.add("customer", customer=CUSTOMER, imported=True)
    assert is_asleep(pending)
    pending.add("customer", customer=CUSTOMER)
    assert is_asleep(pending) is not unsnooze_on_reply
    assert pending.get()["status"] == "active"


def test_unsnooze(api: Caller) -> None:
    conversation = Conversation(api, status="closed")
    snooze(conversation)
    for _ in range(2):
        assert api.call("DELETE", f"{conversation.path}/snooze").status == 204
        item = conversation.get()
        assert not is_asleep(conversation)
        assert (item["status"], item["closedBy"], "closedAt" in item) == ("active", 0, False)


def test_unsnooze__of_one_that_is_awake_changes_nothing(pending: Conversation) -> None:
    before = pending.get()
    assert pending.api.call("DELETE", f"{pending.path}/snooze").status == 204
    assert pending.get() == before


def test_snooze__goes_with_its_conversation(pending: Conversation) -> None:
    snooze(pending)
    pending.api.call("DELETE", pending.path)
    pending.api.sandbox.clock.advance(2 * HOUR)
    assert pending.api.call("GET", pending.path).status == 404


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({"snoozedUntil": "2020-01-01T00:00:00Z", "unsnoozeOnCustomerReply": True}, "snoozedUntil"),
        ({"snoozedUntil": "2101-01-01T00:00:00Z", "unsnoozeOnCustomerReply": True}, "snoozedUntil"),
        ({"snoozedUntil": "2099-01-01", "unsnoozeOnCustomerReply": True}, "snoozedUntil"),
        ({"snoozedUntil": "2099-01-01T00:00:00Z"}, "unsnoozeOnCustomerReply"),
    ],
)
def test_snooze__rejected(pending: Conversation, body: Any, path: str) -> None:
    response = pending.api.put(f"{pending.path}/snooze", body)
    assert [fault_path for fault_path, _ in pending.api.faults(response)] == [path]
    assert not is_asleep(pending)
