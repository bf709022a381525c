"""Changing subscriptions, and fetching delivered entities."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest

from helpscout_api import models
from helpscout_client import ServerError, WebhookEvent, WebhookReceiver
from helpscout_client.sandbox import Sandbox, Status
from tests.conftest import Flavour
from tests.webhooks.conftest import SECRET, headers_of, php_json


@pytest.fixture(name="sandbox")
def make_sandbox() -> Sandbox:
    return Sandbox(size=20)


@pytest.fixture(name="hs")
def make_client(flavour: Flavour, sandbox: Sandbox) -> Any:
    options: Any = sandbox.options() if flavour.name == "sync" else sandbox.async_options()
    return flavour.client(**options)


def event(name: str, value: Any) -> WebhookEvent:
    body = php_json(value)
    return WebhookReceiver(SECRET).receive(body, headers_of(body, name))


def test_change__keeps_the_rest_and_enables(flavour: Flavour, sandbox: Sandbox, hs: Any) -> None:
    mailbox_id = next(iter(sandbox.mailboxes))
    options = {"mailboxIds": [mailbox_id], "payloadVersion": "V3", "label": "Mine", "notification": True}
    webhook_id = sandbox.add_webhook("http://127.0.0.1:1/", ["convo.created"], "old", **options)
    before = sandbox.webhooks[webhook_id].to_dict()
    sandbox._store.webhooks[webhook_id]["state"] = "disabled"
    flavour.run(hs.webhooks.change(webhook_id, secret="old"))
    assert sandbox.webhooks[webhook_id].to_dict() == before
    flavour.run(
        hs.webhooks.change(
            webhook_id, secret="new", events="tag.created", label="Ours", mailbox_ids=[], url="http://x/"
        )
    )
    changed = {"events": ["tag.created"], "label": "Ours", "mailboxIds": [], "url": "http://x/"}
    assert sandbox.webhooks[webhook_id].to_dict() == {**before, **changed}
    assert sandbox._store.webhooks[webhook_id]["secret"] == "new"
    flavour.run(hs.webhooks.change(webhook_id, secret="new", notification=False, payload_version="V2"))
    assert sandbox.webhooks[webhook_id].notification is False


def test_change__leaves_out_what_is_not_there(flavour: Flavour) -> None:
    sent: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(200, json={"id": 7, "label": None, "url": "http://x/", "events": ["new.event"]})

    flavour.run(flavour.client(respond).webhooks.change(7, secret="s"))
    assert [request.method for request in sent] == ["GET", "PUT"]
    assert json.loads(sent[1].content) == {"url": "http://x/", "events": ["new.event"], "secret": "s"}


def test_change__needs_url_and_events(flavour: Flavour) -> None:
    hs = flavour.client(lambda request: httpx.Response(200, json={"id": 7, "url": "http://x/"}))
    with pytest.raises(ValueError, match="webhook 7 has no events"):
        flavour.run(hs.webhooks.change(7, secret="s"))


def test_change__is_rejected_without_a_secret(flavour: Flavour, hs: Any, sandbox: Sandbox) -> None:
    with pytest.raises(TypeError, match="secret"):
        flavour.run(hs.webhooks.change(next(iter(sandbox.webhooks))))


def test_webhooks__are_the_generated_ones_too(flavour: Flavour, hs: Any, sandbox: Sandbox) -> None:
    assert len(flavour.all(hs.webhooks.list())) == len(sandbox.webhooks)
    assert hs.webhooks is hs.webhooks


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("convo.deleted", "conversations"),
        ("customer.deleted", "customers"),
        ("organization.deleted", "organizations"),
        ("tag.deleted", "tags"),
    ],
)
def test_fetch__shows_whether_a_deletion_was_real(
    flavour: Flavour, hs: Any, sandbox: Sandbox, name: str, kind: str
) -> None:
    entity_id = next(iter(getattr(sandbox, kind)))
    entity = flavour.run(hs.webhooks.fetch(event(name, {"id": entity_id})))
    assert entity.id == entity_id
    assert flavour.run(hs.webhooks.fetch(event(name, {"id": 1}))) is None


def test_fetch__reads_a_conversation_with_its_threads(flavour: Flavour, hs: Any, sandbox: Sandbox) -> None:
    conversation_id = next(iter(sandbox.conversations))
    conversation = flavour.run(hs.webhooks.fetch(event("convo.created", {"id": conversation_id, "subject": "x"})))
    kept: Any = sandbox.conversations[conversation_id].embedded
    assert conversation.embedded.threads
    assert len(conversation.embedded.threads) == len(kept.threads)


def test_fetch__reads_other_kinds(flavour: Flavour, hs: Any, sandbox: Sandbox) -> None:
    chat_id, user_id = sandbox.add_chat(), next(iter(sandbox.users))
    chat = flavour.run(hs.webhooks.fetch(event("beacon.chat.created", {"uri": f"/v2/chats/{chat_id}"})))
    assert isinstance(chat, models.Chat)
    status = flavour.run(hs.webhooks.fetch(event("user.status.changed", {"userId": user_id, "email": {}})))
    assert isinstance(status, models.UserStatus)


@pytest.mark.parametrize(
    ("name", "value"),
    [("convo.new", {"id": 1}), ("message.survey.response.received", {}), ("convo.created", {}), ("helpscout.test", {})],
)
def test_fetch__needs_something_to_read(flavour: Flavour, hs: Any, name: str, value: Any) -> None:
    with pytest.raises(ValueError, match="have no entity that can be fetched"):
        flavour.run(hs.webhooks.fetch(event(name, value)))


def test_fetch__takes_no_other_error_for_absence(flavour: Flavour, hs: Any, sandbox: Sandbox) -> None:
    sandbox.inject(Status(500), "get_tag")
    with pytest.raises(ServerError):
        flavour.run(hs.webhooks.fetch(event("tag.deleted", {"id": 1})))
