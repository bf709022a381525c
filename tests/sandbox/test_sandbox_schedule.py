"""Scheduled drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.sandbox.conversation import CUSTOMER, Conversation, later

if TYPE_CHECKING:
    from tests.sandbox.conftest import Caller


HOUR = 3600
PUBLISH: Any = {"op": "replace", "path": "/state", "value": "published"}


class Draft:
    """A draft of a reply."""

    def __init__(self, conversation: Conversation, **body: Any) -> None:
        self.conversation = conversation
        self.id = conversation.draft(user=5202, **body)["id"]
        self.path = f"{conversation.path}/threads/{self.id}/schedule"

    def schedule(self, hours: float = 1, *, unschedule_on_reply: bool = True, **more: Any) -> str:
        """The time the draft will be sent."""
        time = later(self.conversation.api, hours=hours)
        body = {"scheduledFor": time, "unscheduleOnCustomerReply": unschedule_on_reply, **more}
        response = self.conversation.api.put(self.path, body)
        assert response.status == 204, response.body
        return time

    def get(self) -> Any:
        return next(thread for thread in self.conversation.threads() if thread["id"] == self.id)


@pytest.fixture
def closed(api: Caller) -> Conversation:
    return Conversation(api, status="closed")


@pytest.fixture
def draft(closed: Conversation) -> Draft:
    return Draft(closed, status="pending", assignTo=5204)


def test_schedule__shows(draft: Draft) -> None:
    time = draft.schedule()
    scheduled = draft.get()["scheduled"]
    assert scheduled.pop("createdAt") < time
    assert scheduled == {
        "scheduledBy": 5201,
        "sendAsId": 5201,
        "scheduledFor": time,
        "unscheduleOnCustomerReply": True,
    }
    assert draft.conversation.get()["nextEvent"] == {
        "time": time,
        "eventType": "scheduled",
        "userId": 5201,
        "cancelOnCustomerReply": True,
    }
    assert (draft.get()["state"], draft.conversation.get()["status"]) == ("draft", "closed")


@pytest.mark.parametrize(("as_creator", "sender"), [(False, 5201), (True, 5202)])
def test_schedule__is_sent_at_its_time(draft: Draft, *, as_creator: bool, sender: int) -> None:
    time = draft.schedule(sendAsCreator=as_creator)
    draft.conversation.api.sandbox.clock.advance(2 * HOUR)
    thread, conversation = draft.get(), draft.conversation.get()
    assert (thread["state"], thread["createdBy"]["id"], "scheduled" in thread) == ("published", sender, False)
    assert (conversation["status"], conversation["assignee"]["id"]) == ("pending", 5204)
    assert "nextEvent" not in conversation
    assert conversation["userUpdatedAt"] == time


def test_schedule__of_a_sender_who_left(api: Caller, draft: Draft) -> None:
    draft.schedule(sendAsCreator=True)
    assert api.call("DELETE", "/v2/users/5202").status == 204
    draft.conversation.api.sandbox.clock.advance(2 * HOUR)
    sent = draft.get()
    assert (sent["state"], sent["createdBy"]["type"], "id" in sent["createdBy"]) == ("published", "user", False)


def test_schedule__the_last_one_counts(draft: Draft) -> None:
    draft.schedule(1)
    time = draft.schedule(3)
    draft.conversation.api.sandbox.clock.advance(2 * HOUR)
    assert draft.conversation.get()["nextEvent"]["time"] == draft.get()["scheduled"]["scheduledFor"] == time


def test_events__come_one_after_the_other(closed: Conversation) -> None:
    late, early = Draft(closed, status="closed"), Draft(closed, status="pending")
    late.schedule(3)
    times = [early.schedule(1), later(closed.api, hours=2)]
    closed.api.put(f"{closed.path}/snooze", {"snoozedUntil": times[1], "unsnoozeOnCustomerReply": False})
    statuses: list[str] = []
    for _ in range(3):
        assert closed.get()["nextEvent"]["eventType"] == ("snooze" if len(statuses) == 1 else "scheduled")
        closed.api.sandbox.clock.advance(HOUR + 60)
        statuses.append(closed.get()["status"])
    assert statuses == ["pending", "active", "closed"]
    assert "nextEvent" not in closed.get()


def test_events__of_a_long_absence(closed: Conversation) -> None:
    Draft(closed, status="active").schedule(1)
    time = Draft(closed, status="closed").schedule(2)
    closed.api.sandbox.clock.advance(24 * HOUR)
    item = closed.get()
    assert (item["status"], item["closedAt"], item["closedBy"]) == ("closed", time, 5201)
    assert "nextEvent" not in item


def test_schedule__makes_an_end_of_a_draft_conversation(api: Caller) -> None:
    reply = {"type": "reply", "customer": CUSTOMER, "text": "Soon", "draft": True}
    conversation = Conversation(api, threads=[reply])
    (thread,) = conversation.threads()
    body = {"scheduledFor": later(api, hours=1), "unscheduleOnCustomerReply": False}
    assert api.put(f"{conversation.path}/threads/{thread['id']}/schedule", body).status == 204
    assert conversation.get()["state"] == "draft"
    api.sandbox.clock.advance(2 * HOUR)
    assert conversation.get()["state"] == "published"


@pytest.mark.parametrize("unschedule_on_reply", [True, False])
def test_schedule__when_the_customer_replies(draft: Draft, *, unschedule_on_reply: bool) -> None:
    draft.schedule(unschedule_on_reply=unschedule_on_reply)
    draft.conversation.add("customer", customer=CUSTOMER)
    assert ("scheduled" in draft.get()) is not unschedule_on_reply
    draft.conversation.api.sandbox.clock.advance(2 * HOUR)
    assert draft.get()["state"] == ("draft" if unschedule_on_reply else "published")


def test_publish(draft: Draft) -> None:
    draft.schedule()
    api = draft.conversation.api
    assert api.patch(draft.path, PUBLISH).status == 204
    thread = draft.get()
    assert (thread["state"], thread["createdBy"]["id"], "scheduled" in thread) == ("published", 5201, False)
    assert "nextEvent" not in draft.conversation.get()
    assert api.patch(draft.path, PUBLISH).json()["message"] == "The thread is not scheduled"


def test_publish__of_all_drafts(draft: Draft) -> None:
    draft.schedule()
    draft.conversation.update("replace", "/draft", value=False)
    assert "scheduled" not in draft.get()
    assert "nextEvent" not in draft.conversation.get()


def test_unschedule(draft: Draft) -> None:
    draft.schedule()
    for _ in range(2):
        assert draft.conversation.api.call("DELETE", draft.path).status == 204
        assert (draft.get()["state"], "scheduled" in draft.get()) == ("draft", False)
        assert "nextEvent" not in draft.conversation.get()
    draft.conversation.api.sandbox.clock.advance(2 * HOUR)
    assert draft.get()["state"] == "draft"


def test_schedule__rejected(draft: Draft) -> None:
    api = draft.conversation.api
    body = {"scheduledFor": later(api, hours=1), "unscheduleOnCustomerReply": True}
    for time in ("2020-01-01T00:00:00Z", "2101-01-01T00:00:00Z"):
        assert [path for path, _ in api.faults(api.put(draft.path, {**body, "scheduledFor": time}))] == ["scheduledFor"]
    sent = draft.conversation.threads()[-1]
    response = api.put(f"{draft.conversation.path}/threads/{sent['id']}/schedule", body)
    assert (response.status, response.json()["message"]) == (400, "Only drafts can be scheduled")
    assert "nextEvent" not in draft.conversation.get()


@pytest.mark.parametrize(("method", "body"), [("PUT", None), ("PATCH", PUBLISH), ("DELETE", None)])
def test_unknown_thread__is_404(draft: Draft, method: str, body: Any) -> None:
    api = draft.conversation.api
    body = body or {"scheduledFor": later(api, hours=1), "unscheduleOnCustomerReply": True}
    other = Conversation(api)
    for path in (draft.path.replace(str(draft.id), "1"), draft.path.replace(draft.conversation.path, other.path)):
        assert api.call(method, path, body).json()["message"] == "Thread not found"


def test_typed_client(draft: Draft) -> None:
    conversation = draft.conversation
    with conversation.api.sandbox.client() as hs:
        hs.threads.schedule(
            conversation.id, draft.id, scheduled_for=later(conversation.api, hours=1), unschedule_on_customer_reply=True
        )
        event = hs.conversations.get(conversation.id).next_event
        assert event
        assert event.event_type == "scheduled"
        hs.threads.publish_scheduled(conversation.id, draft.id, **PUBLISH)
        assert {thread.state for thread in hs.threads.list(conversation.id)} == {"published"}


def test_schedule__by_another_user(draft: Draft) -> None:
    api = draft.conversation.api.acting_for(5204)
    body = {"scheduledFor": later(api, hours=1), "unscheduleOnCustomerReply": True}
    assert api.put(draft.path, body).status == 204
    assert draft.get()["scheduled"]["scheduledBy"] == draft.get()["scheduled"]["sendAsId"] == 5204
