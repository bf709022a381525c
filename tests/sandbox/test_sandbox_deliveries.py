"""Deliveries of the sandbox to webhooks."""

from __future__ import annotations

import datetime
import json
import queue
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from helpscout_api.typed_dicts import CustomerInputDict
from helpscout_client import HelpScout, WebhookReceiver, verify
from helpscout_client.sandbox import Delivery, Sandbox
from helpscout_client.sandbox.builders import WEBHOOK_SECRET

URL = "http://hooks.example.net/x"
MINUTE = datetime.timedelta(minutes=1)


class Receiver:
    """Responds with a given status."""

    def __init__(self) -> None:
        self.statuses: list[int] = []
        self.default = 200
        self.requests: list[httpx.Request] = []
        self.client = httpx.Client(transport=httpx.MockTransport(self))

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        status = self.statuses.pop(0) if self.statuses else self.default
        if status == 0:
            raise httpx.ConnectError("refused", request=request)
        return httpx.Response(status)


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    receiver = Receiver()
    with receiver.client:
        yield receiver


@pytest.fixture(name="sandbox")
def small_sandbox() -> Sandbox:
    sandbox = Sandbox(size=30, now=datetime.datetime(2026, 5, 4, 12, tzinfo=datetime.UTC))
    sandbox.add_webhook(URL)
    return sandbox


@pytest.fixture
def hs(sandbox: Sandbox) -> Iterator[HelpScout]:
    with sandbox.client() as client:
        yield client


def reported(sandbox: Sandbox) -> list[tuple[str, Any]]:
    """Removes all pending deliveries, and returns the events and ids of those for the webhook of these tests."""
    sandbox.deliveries.observe()
    found = [(delivery.event, delivery) for delivery in sandbox.deliveries.pending if delivery.url == URL]
    sandbox.deliveries.pending.clear()
    return [(event, delivery.json().get("id", delivery.json().get("userId"))) for event, delivery in found]


# Events


def test_new_conversation__is_reported_with_its_threads(sandbox: Sandbox) -> None:
    conversation_id = sandbox.add_conversation("Größe", customer="new@example.com")
    sandbox.deliveries.observe()
    customer, conversation = (delivery for delivery in sandbox.deliveries.pending if delivery.url == URL)
    assert (customer.event, conversation.event) == ("customer.created", "convo.created")
    assert conversation.json()["_embedded"]["threads"][0]["type"] == "customer"
    assert rb"\u00f6\u00dfe" in conversation.body
    assert b"://" not in conversation.body
    assert verify(conversation.body, conversation.signature, WEBHOOK_SECRET)
    event = WebhookReceiver(WEBHOOK_SECRET).receive(conversation.body, conversation.headers)
    assert event.resource_id == conversation_id
    assert event.problem is None


def test_changes_of_a_conversation(sandbox: Sandbox, hs: HelpScout) -> None:
    some = sandbox.add_conversation(tags=["old"])
    reported(sandbox)
    user_id = hs.users.me().id
    steps: list[tuple[Callable[[], object], list[str]]] = [
        (lambda: hs.conversations.update(some, op="replace", path="/status", value="pending"), ["convo.status"]),
        (lambda: hs.conversations.update(some, op="replace", path="/subject", value="Other"), []),
        (lambda: hs.conversations.update(some, op="replace", path="/assignTo", value=user_id), ["convo.assigned"]),
        (lambda: hs.conversations.update(some, op="remove", path="/assignTo"), ["convo.assigned"]),
        (lambda: hs.conversations.update_tags(some, tags=["brand new"]), ["tag.created", "convo.tags"]),
        (lambda: hs.threads.create_note(some, text="x"), ["convo.note.created", "convo.status"]),
        (lambda: hs.conversations.get(some), []),
        (lambda: hs.conversations.delete(some), ["convo.deleted"]),
    ]
    for step, events in steps:
        step()
        assert [event for event, _ in reported(sandbox)] == events


def test_reply__assigns_too_and_drafts_are_reported_when_sent(sandbox: Sandbox, hs: HelpScout) -> None:
    some = sandbox.add_conversation("Late", customer="ann@example.com")
    customer: CustomerInputDict = {"email": "ann@example.com"}
    reported(sandbox)
    hs.threads.create_reply(some, text="x", customer=customer)
    assert reported(sandbox) == [("convo.agent.reply.created", some), ("convo.assigned", some)]
    hs.threads.create_reply(some, text="y", customer=customer, draft=True)
    assert reported(sandbox) == []
    hs.conversations.update(some, op="replace", path="/draft", value=False)
    assert ("convo.agent.reply.created", some) in reported(sandbox)
    hs.threads.create_customer(some, text="z", customer=customer)
    assert ("convo.customer.reply.created", some) in reported(sandbox)


def test_seeded_conversation__only_what_is_new_is_reported(sandbox: Sandbox, hs: HelpScout) -> None:
    some = next(iter(hs.conversations.list(status="active")))
    hs.threads.create_note(some.id, text="x")
    assert reported(sandbox) == [("convo.note.created", some.id)]


def test_move_and_custom_fields(sandbox: Sandbox, hs: HelpScout) -> None:
    other = sandbox.add_mailbox("Other")
    field_id = sandbox.add_custom_field("Number")
    some = sandbox.add_conversation()
    reported(sandbox)
    hs.conversations.update_custom_fields(some, fields=[{"id": field_id, "value": "7"}])
    assert reported(sandbox) == [("convo.custom-fields", some)]
    hs.conversations.update(some, op="move", path="/mailboxId", value=other)
    assert ("convo.moved", some) in reported(sandbox)


def test_merge__reports_the_survivor(sandbox: Sandbox) -> None:
    old, new = sandbox.add_conversation("Old"), sandbox.add_conversation("New")
    reported(sandbox)
    sandbox.merge_conversations(old, new)
    assert reported(sandbox) == [("convo.merged", new)]


def test_automatic_changes__are_reported(sandbox: Sandbox, hs: HelpScout) -> None:
    some = sandbox.add_conversation(status="pending")
    later = sandbox.clock.now() + MINUTE
    hs.conversations.snooze(some, snoozed_until=later, unsnooze_on_customer_reply=True)
    reported(sandbox)
    sandbox.clock.advance(2 * MINUTE)
    hs.tags.list()
    assert reported(sandbox) == [("convo.status", some)]


def test_customers_and_organizations(sandbox: Sandbox, hs: HelpScout) -> None:
    customer_id = sandbox.add_customer()
    organization_id = sandbox.add_organization("Lake")
    assert reported(sandbox) == [("customer.created", customer_id), ("organization.created", organization_id)]
    hs.customers.update(customer_id, operations={"op": "replace", "path": "/jobTitle", "value": "Cook"})
    assert reported(sandbox) == [("customer.updated", customer_id)]
    hs.organizations.update(organization_id, name="Sea")
    assert reported(sandbox) == [("organization.updated", organization_id)]
    hs.organizations.delete(organization_id)
    hs.customers.delete(customer_id)
    assert reported(sandbox) == [("organization.deleted", organization_id), ("customer.deleted", customer_id)]


def test_ratings_chats_and_statuses(sandbox: Sandbox, hs: HelpScout) -> None:
    some = sandbox.add_conversation("Late", customer="ann@example.com")
    hs.threads.create_reply(some, text="x", customer={"email": "ann@example.com"})
    reported(sandbox)
    rating_id, chat_id = sandbox.add_rating(some), sandbox.add_chat(customer_id=next(iter(sandbox.customers)))
    assert reported(sandbox) == [("satisfaction.ratings", rating_id), ("beacon.chat.created", chat_id)]
    user_id = hs.users.me().id
    hs.chats.accept(chat_id)
    hs.chats.add_message(chat_id, "b2d4f6a8-1c3e-4f50-8a7b-9c0d1e2f3a4b", text="Hello")
    assert reported(sandbox) == [("beacon.chat.assigned", chat_id), ("beacon.chat.agent.replied", chat_id)]
    hs.users.set_status(user_id, status="away")
    assert reported(sandbox) == [("user.status.changed", user_id)]


# Subscriptions


def test_mailboxes__limit_conversations_only(sandbox: Sandbox, hs: HelpScout) -> None:
    first, second = list(sandbox.mailboxes)[:2]
    sandbox.add_webhook("http://a/", ["convo.deleted", "customer.created"], mailboxIds=[second])
    customer_id = sandbox.add_customer("Zed")
    elsewhere, here = (
        sandbox.add_conversation(mailbox_id=mailbox_id, customer=customer_id) for mailbox_id in (first, second)
    )
    hs.conversations.delete(elsewhere)
    hs.conversations.delete(here)
    sent = [(one.event, one.json()["id"]) for one in sandbox.deliveries.pending if one.url == "http://a/"]
    assert sent == [("customer.created", customer_id), ("convo.deleted", here)]


def test_notification__holds_the_address(sandbox: Sandbox) -> None:
    sandbox.add_webhook("http://b/", ["convo.created"], notification=True)
    sandbox.add_webhook("http://c/", ["convo.created"], payloadVersion="V3")
    some = sandbox.add_conversation()
    sandbox.deliveries.observe()
    by_url = {one.url: one.json() for one in sandbox.deliveries.pending}
    assert by_url["http://b/"] == {"uri": f"https://api.helpscout.net/v2/conversations/{some}"}
    assert by_url["http://c/"]["_links"]["self"]["href"].endswith(f"/v3/conversations/{some}")


def test_first_look__is_the_beginning() -> None:
    sandbox = Sandbox(size=10)
    sandbox.add_conversation()
    with sandbox.client() as hs:
        hs.tags.list()
        sandbox.deliveries.observe()
        assert sandbox.deliveries.pending == []
        assert repr(sandbox.deliveries) == "<Deliveries 0 pending>"
        hs.webhooks.create(url=URL, events="convo.created", secret="x")
    sandbox.add_conversation()
    assert [event for event, _ in reported(sandbox)] == ["convo.created"]


def test_reset_and_restore__begin_anew(sandbox: Sandbox) -> None:
    snapshot = sandbox.snapshot()
    sandbox.add_conversation()
    sandbox.deliveries.observe()
    assert sandbox.deliveries.pending
    sandbox.restore(snapshot)
    assert reported(sandbox) == []
    sandbox.add_conversation()
    sandbox.reset()
    assert reported(sandbox) == []


def test_hidden_counts__are_not_shown(sandbox: Sandbox, hs: HelpScout) -> None:
    for webhook in hs.webhooks.list():
        assert not {"discarded", "secret"} & set(webhook.to_dict())


# Sending


def test_send__posts_in_order(sandbox: Sandbox, receiver: Receiver) -> None:
    sandbox.add_tag("one")
    sandbox.add_tag("two")
    sandbox.deliveries.observe()
    sandbox.deliveries.pending.reverse()
    attempts = sandbox.deliveries.send(receiver.client)
    assert [json.loads(request.content)["name"] for request in receiver.requests] == ["two", "one"]
    assert all(attempt.is_taken for attempt in attempts)
    assert attempts == sandbox.deliveries.attempts
    assert sandbox.deliveries.pending == []
    request = receiver.requests[0]
    event = WebhookReceiver(WEBHOOK_SECRET).receive(request.content, request.headers)
    assert (event.name, request.headers["Content-Type"]) == ("tag.created", "application/json")


def test_what_is_not_taken__comes_again_later(sandbox: Sandbox, receiver: Receiver) -> None:
    receiver.statuses = [500, 0, 302, 204]
    sandbox.add_tag("one")
    assert [attempt.status_code for attempt in sandbox.deliveries.send(receiver.client)] == [500]
    for pause in (30, 60, 120):
        sandbox.clock.advance(pause - 1)
        assert sandbox.deliveries.send(receiver.client) == []
        sandbox.clock.advance(1)
        assert len(sandbox.deliveries.send(receiver.client)) == 1
    assert [attempt.status_code for attempt in sandbox.deliveries.attempts] == [500, None, 302, 204]
    assert sandbox.deliveries.pending == []
    assert len({request.content for request in receiver.requests}) == 1


def test_ten_tries_and_ten_discarded__disable(sandbox: Sandbox, receiver: Receiver) -> None:
    receiver.default = 500
    webhook_id = next(key for key, webhook in sandbox.webhooks.items() if webhook.url == URL)
    for number in range(11):
        sandbox.add_tag(f"tag {number}")
    for _ in range(9):
        sandbox.deliveries.send(receiver.client)
        sandbox.clock.advance(3600)
    assert sandbox.webhooks[webhook_id].state == "enabled"
    assert len(sandbox.deliveries.pending) == 11
    sandbox.deliveries.send(receiver.client)
    assert len(receiver.requests) == 9 * 11 + 10
    assert sandbox.webhooks[webhook_id].state == "disabled"
    assert sandbox.deliveries.pending == []
    sandbox.add_tag("unheard")
    assert reported(sandbox) == []
    with sandbox.client() as hs:
        hs.webhooks.change(webhook_id, secret="x")
    sandbox.add_tag("heard")
    assert len(reported(sandbox)) == 1


def test_410__disables_at_once(sandbox: Sandbox, receiver: Receiver) -> None:
    receiver.statuses = [410]
    sandbox.add_tag("one")
    sandbox.add_tag("two")
    assert len(sandbox.deliveries.send(receiver.client)) == 1
    assert [webhook.state for webhook in sandbox.webhooks.values() if webhook.url == URL] == ["disabled"]


def test_deleted_webhook__is_sent_what_was_on_its_way(sandbox: Sandbox, receiver: Receiver) -> None:
    receiver.statuses = [500]
    sandbox.add_tag("one")
    sandbox.deliveries.observe()
    with sandbox.client() as hs:
        for webhook in hs.webhooks.list():
            hs.webhooks.delete(webhook.id)
    sandbox.deliveries.send(receiver.client)
    assert sandbox.deliveries.pending == []


def test_receiver__may_empty_the_queue(sandbox: Sandbox, receiver: Receiver) -> None:
    sandbox.add_tag("one")
    sandbox.add_tag("two")

    def empty(request: httpx.Request) -> httpx.Response:
        sandbox.deliveries.pending.clear()
        return httpx.Response(200)

    with httpx.Client(transport=httpx.MockTransport(empty)) as client:
        assert len(sandbox.deliveries.send(client)) == 1


def test_other_hosts__are_not_sent_to(sandbox: Sandbox) -> None:
    sandbox.add_webhook("http://1.2.3.999/", ["tag.created"])
    sandbox.add_tag("one")
    assert sandbox.deliveries.send() == []
    assert len(sandbox.deliveries.pending) == 2
    with httpx.Client() as client:
        assert sandbox.deliveries.post(sandbox.deliveries.pending[1], client).status_code is None
    with pytest.raises(ValueError, match=r"http://hooks\.example\.net/x is not on this machine"):
        sandbox.deliveries.post(sandbox.deliveries.pending[0])
    sandbox.deliveries.hosts.add("hooks.invalid")
    delivery = sandbox.deliveries.pending[0]
    delivery.url = "http://hooks.invalid/"
    assert sandbox.deliveries.post(delivery).status_code is None


# Attacks


def test_attacks(sandbox: Sandbox, receiver: Receiver) -> None:
    tag_id = sandbox.add_tag("one")
    delivery = sandbox.deliveries.send(receiver.client)[0].delivery
    replayed = sandbox.deliveries.post(delivery, receiver.client)
    assert replayed.is_taken
    assert receiver.requests[0].content == receiver.requests[1].content
    webhooks = WebhookReceiver(WEBHOOK_SECRET)
    relabelled = delivery.relabelled("customer.deleted")
    assert webhooks.receive(relabelled.body, relabelled.headers).resource_id == tag_id
    assert delivery.event == "tag.created"
    forgeries = [delivery.forged(), delivery.forged(body=b'{"id":1}'), delivery.forged(secret="other")]
    for forged in forgeries:
        assert is_rejected_by(webhooks, forged)
    assert forgeries[1].json() == {"id": 1}
    assert "one" not in repr(delivery)


def is_rejected_by(receiver: WebhookReceiver, delivery: Delivery) -> bool:
    return receiver.handle(delivery.body, delivery.headers).status_code == 401


# Over HTTP


@pytest.mark.process
def test_served_sandbox__delivers_automatically(sandbox: Sandbox) -> None:
    from tests.webhooks.serving import served_wsgi

    arrived: queue.Queue[tuple[str, bytes]] = queue.Queue()
    statuses = ["500 No", "200 OK", "200 OK"]

    def app(environ: Any, start_response: Any) -> list[bytes]:
        body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
        event = WebhookReceiver("hush").receive(body, environ)
        start_response(statuses.pop(0), [])
        arrived.put((event.name, body))
        return [b""]

    with (
        served_wsgi(app) as hook,
        sandbox.serve() as url,
        HelpScout(app_id=sandbox.app_id, app_secret=sandbox.app_secret, base_url=url) as hs,
    ):
        hs.webhooks.create(url=hook, events=["tag.created", "convo.tags"], secret="hush")
        some = next(iter(hs.conversations.list()))
        hs.conversations.update_tags(some.id, tags=["brand new"])
        assert [arrived.get(timeout=10)[0] for _ in range(2)] == ["tag.created", "convo.tags"]
        sandbox.clock.advance(MINUTE)
        assert arrived.get(timeout=10)[0] == "tag.created"


@pytest.mark.process
def test_command_line__delivers_to_a_webhook() -> None:
    from tests.webhooks.serving import served_wsgi

    arrived: queue.Queue[dict[str, Any]] = queue.Queue()

    def app(environ: Any, start_response: Any) -> list[bytes]:
        body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
        arrived.put(WebhookReceiver("hush").receive(body, environ).json)
        start_response("200 OK", [])
        return [b""]

    with served_wsgi(app) as hook:
        command = [sys.executable, "-m", "helpscout_client.sandbox", "--port", "0", "--size", "5"]
        command += ["--webhook-url", hook, "--webhook-secret", "hush"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
            assert process.stdout is not None
            lines = [process.stdout.readline() for _ in range(6)]
            assert (lines[3], lines[4]) == (f"  webhook     {hook}\n", "  its secret  hush\n")
            match = re.search(r"http://\S+", lines[0])
            assert match is not None
            with HelpScout(app_id="sandbox-app", app_secret="sandbox-secret", base_url=match[0]) as hs:
                created = hs.customers.create(first_name="Zoë")
            assert arrived.get(timeout=10)["id"] == created.id
            process.send_signal(signal.SIGINT)
            process.wait(10)


@pytest.mark.process
def test_command_line__rejects_what_is_no_address() -> None:
    command = [sys.executable, "-m", "helpscout_client.sandbox", "--port", "0", "--webhook-url", "ftp://x"]
    result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=20)
    assert result.returncode == 2
    assert "must be an http or https URL" in result.stderr


def test_send__reads_no_body_of_a_receiver(sandbox: Sandbox, hs: HelpScout) -> None:
    class Body(httpx.SyncByteStream):
        def __iter__(self) -> Iterator[bytes]:
            raise AssertionError("the body was read")

    conversation = hs.conversations.list(status="all").items[0]
    hs.conversations.update_status(conversation.id, "closed" if conversation.status != "closed" else "active")
    with httpx.Client(transport=httpx.MockTransport(lambda request: httpx.Response(200, stream=Body()))) as client:
        attempts = sandbox.deliveries.send(client)
    assert {attempt.status_code for attempt in attempts} == {200}
