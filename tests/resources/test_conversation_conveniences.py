"""Changes of conversations by their own names."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from helpscout_client import NotFoundError, ResponseParseError, ValidationError

if TYPE_CHECKING:
    from helpscout_client.sandbox import Sandbox
    from tests.conftest import Flavour
    from tests.resources.conftest import Wire


@pytest.fixture
def conversation_id(sandbox: Sandbox) -> int:
    return sandbox.add_conversation("Late parcel", tags=["VIP", "parcel"])


def tags_of(sandbox: Sandbox, conversation_id: int) -> list[str | None]:
    return [tag.tag for tag in sandbox.conversations[conversation_id].tags or []]


def test_patches__one_operation_each(
    flavour: Flavour, hs: Any, sandbox: Sandbox, wire: Wire, conversation_id: int
) -> None:
    user_id, customer_id = sandbox.add_user(), sandbox.add_customer()
    mailbox_id = list(sandbox.mailboxes)[1]
    conversations = hs.conversations
    calls: list[tuple[Any, tuple[Any, ...], dict[str, Any]]] = [
        (conversations.move, (mailbox_id,), {"op": "move", "path": "/mailboxId", "value": mailbox_id}),
        (conversations.update_subject, ("Où ?",), {"op": "replace", "path": "/subject", "value": "Où ?"}),
        (
            conversations.update_customer,
            (customer_id,),
            {"op": "replace", "path": "/primaryCustomer.id", "value": customer_id},
        ),
        (conversations.update_status, ("pending",), {"op": "replace", "path": "/status", "value": "pending"}),
        (conversations.assign, (user_id,), {"op": "replace", "path": "/assignTo", "value": user_id}),
        (conversations.unassign, (), {"op": "remove", "path": "/assignTo"}),
        (conversations.publish_draft, (), {"op": "replace", "path": "/draft", "value": False}),
    ]
    for method, arguments, body in calls:
        assert flavour.run(method(conversation_id, *arguments)) is None
        assert wire.sent[-1] == ("PATCH", f"/v2/conversations/{conversation_id}", body)
    changed = sandbox.conversations[conversation_id]
    assert (changed.mailbox_id, changed.subject, changed.status) == (mailbox_id, "Où ?", "pending")
    assert changed.assignee is None
    assert changed.primary_customer is not None
    assert changed.primary_customer.id == customer_id


def test_publish_draft__sends_it(flavour: Flavour, hs: Any, sandbox: Sandbox) -> None:
    customer_id = sandbox.add_customer()
    reply = {"type": "reply", "customer": {"id": customer_id}, "text": "Soon", "draft": True}
    draft_id = sandbox.add_conversation(customer=customer_id, threads=[reply])
    flavour.run(hs.conversations.publish_draft(draft_id))
    assert sandbox.conversations[draft_id].state == "published"


@pytest.mark.parametrize(
    ("method", "argument", "words"),
    [
        ("move", True, "mailbox_id must be an int, not a bool"),
        ("move", "x", "mailbox_id must be an int"),
        ("update_subject", None, "subject must be a str, not None"),
        ("update_customer", None, "customer_id must be an int, not None"),
        ("update_status", 1, "status must be a str"),
        ("assign", None, "user_id must be an int, not None"),
        ("assign", False, "user_id must be an int, not a bool"),
        ("get_by_number", None, "number must be an int"),
        ("add_tags", [1], r"tags\[0\] must be a str"),
        ("remove_tags", None, "tags must be a list, not None"),
        ("set_custom_fields", {"Plan": True}, r"values\['Plan'\] must be a str, a number, a date or None, not bool"),
    ],
)
def test_wrong_types__nothing_is_sent(
    flavour: Flavour, hs: Any, wire: Wire, method: str, argument: Any, words: str
) -> None:
    arguments = (argument,) if method == "get_by_number" else (7, argument)
    with pytest.raises(TypeError, match=words):
        flavour.run(getattr(hs.conversations, method)(*arguments))
    assert wire.sent == []


@pytest.mark.parametrize("conversation_id", [True, "x", None])
@pytest.mark.parametrize(
    "call", [("publish_draft",), ("assign", 1), ("add_tags", "a"), ("set_custom_fields", {"Plan": "Gold"})]
)
def test_wrong_id__nothing_is_sent(flavour: Flavour, hs: Any, wire: Wire, call: Any, conversation_id: Any) -> None:
    name, *arguments = call
    with pytest.raises(TypeError, match="conversation_id must be an int"):
        flavour.run(getattr(hs.conversations, name)(conversation_id, *arguments))
    assert wire.sent == []


def test_status__unknown_one_is_for_the_api_to_reject(flavour: Flavour, hs: Any, conversation_id: int) -> None:
    with pytest.raises(ValidationError, match="must be one of active, closed, pending, spam"):
        flavour.run(hs.conversations.update_status(conversation_id, "done"))


@pytest.mark.parametrize("status", ["active", "closed", "pending"])
def test_get_by_number(
    flavour: Flavour, hs: Any, sandbox: Sandbox, wire: Wire, conversation_id: int, status: Any
) -> None:
    other = sandbox.add_conversation(status=status)
    number = sandbox.conversations[other].number
    found = flavour.run(hs.conversations.get_by_number(number))
    assert found.id == other
    assert [(method, set(path.partition("?")[2].split("&"))) for method, path, _ in wire.sent] == [
        ("GET", {f"number={number}", "status=all"})
    ]
    assert flavour.run(hs.conversations.get_by_number(999_999)) is None


def test_get_by_number__looks_at_the_number(flavour: Flavour) -> None:
    items = {"_embedded": {"conversations": [{"id": 1, "number": 70}, {"id": 2, "number": 7}]}}
    hs = flavour.client(lambda _: httpx.Response(200, json=items))
    assert flavour.run(hs.conversations.get_by_number(7)).id == 2


def test_add_tags__keeps_the_others(
    flavour: Flavour, hs: Any, sandbox: Sandbox, wire: Wire, conversation_id: int
) -> None:
    flavour.run(hs.conversations.add_tags(conversation_id, ["Refund", " vip", "refund", "a, b"]))
    path = f"/v2/conversations/{conversation_id}"
    assert wire.sent == [
        ("GET", path, None),
        ("PUT", f"{path}/tags", {"tags": ["VIP", "parcel", "Refund", "a, b"]}),
    ]
    assert tags_of(sandbox, conversation_id) == ["VIP", "parcel", "Refund", "a, b"]


def test_remove_tags__keeps_the_others(
    flavour: Flavour, hs: Any, sandbox: Sandbox, wire: Wire, conversation_id: int
) -> None:
    flavour.run(hs.conversations.remove_tags(conversation_id, "vip"))
    assert wire.sent[1:] == [("PUT", f"/v2/conversations/{conversation_id}/tags", {"tags": ["parcel"]})]
    flavour.run(hs.conversations.remove_tags(conversation_id, iter(["PARCEL", "unknown"])))
    assert wire.sent[-1][2] == {"tags": []}
    assert tags_of(sandbox, conversation_id) == []


def test_tags__nothing_to_change_is_not_written(flavour: Flavour, hs: Any, wire: Wire, conversation_id: int) -> None:
    flavour.run(hs.conversations.add_tags(conversation_id, "vip"))
    flavour.run(hs.conversations.remove_tags(conversation_id, "vi"))
    assert wire.methods == ["GET", "GET"]
    flavour.run(hs.conversations.add_tags(conversation_id, []))
    assert wire.methods == ["GET", "GET"]


@pytest.mark.parametrize("method", ["add_tags", "remove_tags"])
@pytest.mark.parametrize("tags", ["", ["good", " "]])
def test_tags__blank_one_is_rejected(flavour: Flavour, hs: Any, wire: Wire, method: str, tags: Any) -> None:
    with pytest.raises(ValueError, match=r"tags\[\d\]: '.?' is blank"):
        flavour.run(getattr(hs.conversations, method)(7, tags))
    assert wire.sent == []


@pytest.mark.parametrize("method", ["add_tags", "remove_tags"])
def test_tags__of_a_merged_conversation_are_not_those_of_another(
    flavour: Flavour, hs: Any, sandbox: Sandbox, conversation_id: int, method: str
) -> None:
    other = sandbox.add_conversation(tags=["kept"])
    sandbox.merge_conversations(conversation_id, other)
    # Nothing would have to be written to the survivor.
    tag = "kept" if method == "add_tags" else "unknown"
    with pytest.raises(NotFoundError):
        flavour.run(getattr(hs.conversations, method)(conversation_id, tag))


@pytest.mark.parametrize(
    ("body", "call"),
    [
        ({"tags": ["vip"]}, lambda hs: hs.conversations.add_tags(7, "new")),
        ({"closedBy": "x", "tags": "vip"}, lambda hs: hs.conversations.remove_tags(7, "new")),
        ({"customFields": 5}, lambda hs: hs.conversations.set_custom_fields(7, {"Plan": "Gold"})),
        ({"name": "Lake", "note": 5}, lambda hs: hs.organizations.change(7, name="Lake & Sons")),
        ({"url": "https://example.com", "mailboxIds": ["x"]}, lambda hs: hs.webhooks.change(7, secret="s")),
        ({"name": "Hi", "text": 5}, lambda hs: hs.saved_replies.change(3, 7, name="Hello")),
    ],
    ids=["tags", "tag", "fields", "organization", "webhook", "saved reply"],
)
def test_what_can_not_be_read__is_not_written_back(flavour: Flavour, body: dict[str, Any], call: Any) -> None:
    sent: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(request.method)
        return httpx.Response(200, json={"id": 7, **body})

    with pytest.raises(ResponseParseError, match="would be lost when the rest is written back"):
        flavour.run(call(flavour.client(respond)))
    assert sent == ["GET"]


def test_tags__without_a_name_are_not_lost(flavour: Flavour) -> None:
    sent: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(request.method)
        return httpx.Response(200, json={"id": 7, "tags": [{"id": 1, "tag": "a"}, {"id": 2}]})

    with pytest.raises(ResponseParseError, match=r"tags\[1\]\.tag is missing"):
        flavour.run(flavour.client(respond).conversations.add_tags(7, "b"))
    assert sent == ["GET"]


def test_tags__of_a_conversation_that_names_none(flavour: Flavour) -> None:
    sent: list[object] = []

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(json.loads(request.content or "null"))
        return httpx.Response(200 if request.method == "GET" else 204, json={"id": 7})

    flavour.run(flavour.client(respond).conversations.add_tags(7, "b"))
    assert sent == [None, {"tags": ["b"]}]
