"""Threads as the beginning of new ones, their texts, and replies to the primary customer."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from helpscout_api.models import Conversation, Person, Thread
from helpscout_client import ResponseParseError, html_from_text, thread_input, web_url

if TYPE_CHECKING:
    from helpscout_client.sandbox import Sandbox
    from tests.conftest import Flavour
    from tests.resources.conftest import Wire

AT = datetime.datetime(2026, 3, 31, 8, tzinfo=datetime.UTC)
ADA = Person(id=5, type_="customer", email="ada@example.com")
BEN = Person(id=9, type_="user")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("", ""),
        ("a < b & c", "a &lt; b &amp; c"),
        ("one\ntwo\r\n\r\nthree\rfour", "one<br>two<br><br>three<br>four"),
        ('<script>"x"', "&lt;script&gt;&quot;x&quot;"),
    ],
)
def test_html_from_text(text: str, html: str) -> None:
    assert html_from_text(text) == html


def test_html_from_text__of_something_else() -> None:
    with pytest.raises(TypeError, match="text must be a str, not bytes"):
        html_from_text(b"a")  # type: ignore[arg-type]


def test_web_url__is_the_link_or_made() -> None:
    link = {"web": {"href": "https://secure.helpscout.net/conversation/7/8"}}
    assert web_url(Conversation(id=7, links=link)) == link["web"]["href"]
    assert web_url(Conversation(id=7, number=8)) == "https://secure.helpscout.net/conversation/7/8"
    assert web_url(Conversation(id=7)) == "https://secure.helpscout.net/conversation/7"


@pytest.mark.parametrize("has_location", [True, False])
def test_web_url__of_what_was_just_created(flavour: Flavour, has_location: bool) -> None:
    location = {"Web-Location": "https://secure.helpscout.net/conversation/7/12"} if has_location else {}
    hs = flavour.client(lambda _: httpx.Response(201, headers={"Resource-ID": "7", **location}))
    created = flavour.run(
        hs.conversations.create(
            subject="Hi", type_="email", mailbox_id=1, status="active", customer={"id": 5}, threads=[]
        )
    )
    assert web_url(created) == (location.get("Web-Location") or "https://secure.helpscout.net/conversation/7")


@pytest.mark.parametrize(
    ("thread", "sent"),
    [
        (
            Thread(id=1, type_="message", body="Hi", customer=ADA, created_by=BEN, cc=["c@example.com"], bcc=[]),
            {"type": "reply", "text": "Hi", "customer": {"id": 5}, "user": 9, "cc": ["c@example.com"]},
        ),
        (
            Thread(id=1, type_="note", body="Hi", customer=ADA, created_by=BEN),
            {"type": "note", "text": "Hi", "user": 9},
        ),
        (Thread(id=1, type_="note", body="Hi", created_by=Person(type_="user")), {"type": "note", "text": "Hi"}),
        (
            Thread(id=1, type_="customer", customer=Person(email="ada@example.com"), created_by=ADA),
            {"type": "customer", "text": "", "customer": {"email": "ada@example.com"}},
        ),
        (Thread(id=1, type_="beaconchat", body="Hi"), {"type": "chat", "text": "Hi"}),
    ],
)
def test_thread_input__takes_over_what_was_written(thread: Thread, sent: dict[str, Any]) -> None:
    assert thread_input(thread).to_dict() == sent
    assert thread_input(thread, times=True).to_dict() == sent


def test_thread_input__times_import_it() -> None:
    thread = Thread(id=1, type_="note", body="Hi", created_at=AT)
    assert thread_input(thread).to_dict() == {"type": "note", "text": "Hi"}
    assert thread_input(thread, times=True).to_dict() == {
        "type": "note",
        "text": "Hi",
        "imported": True,
        "createdAt": "2026-03-31T08:00:00Z",
    }


@pytest.mark.parametrize("kind", ["lineitem", "forwardparent", None])
def test_thread_input__of_types_that_cannot_be_created(kind: Any) -> None:
    with pytest.raises(ValueError, match="can't be created"):
        thread_input(Thread(id=1, type_=kind))


def test_copy__of_a_conversation(flavour: Flavour, hs: Any, sandbox: Sandbox) -> None:
    old_id = sandbox.add_conversation("Größe?", "Which size?", customer="ann@example.com")
    flavour.run(hs.threads.create_reply(old_id, text="M"))
    old = flavour.run(hs.conversations.get(old_id))
    threads = [thread for thread in flavour.all(hs.threads.list(old_id)) if thread.type_ != "lineitem"]
    new = flavour.run(
        hs.conversations.create(
            subject=old.subject,
            type_=old.type_,
            mailbox_id=old.mailbox_id,
            status="closed",
            customer={"id": old.primary_customer.id},
            threads=[thread_input(thread, times=True) for thread in reversed(threads)],
        )
    )
    assert [thread.body for thread in flavour.all(hs.threads.list(new.id))] == [thread.body for thread in threads]


def test_reply__goes_to_the_primary_customer(flavour: Flavour, hs: Any, sandbox: Sandbox, wire: Wire) -> None:
    conversation_id = sandbox.add_conversation("Größe?", "Which size?", customer="ann@example.com")
    customer = flavour.run(hs.conversations.get(conversation_id)).primary_customer

    flavour.run(hs.threads.create_reply(conversation_id, text="M", cc=iter(["c@example.com"])))
    assert [sent[:2] for sent in wire.sent[1:]] == [
        ("GET", f"/v2/conversations/{conversation_id}"),
        ("POST", f"/v2/conversations/{conversation_id}/reply"),
    ]
    assert wire.sent[-1][2] == {"text": "M", "customer": {"id": customer.id}, "cc": ["c@example.com"]}

    flavour.run(hs.threads.create_reply(conversation_id, text="M", customer={"email": "bo@example.com"}))
    assert len(wire.sent) == 4


def test_reply__is_checked_before_the_conversation_is_read(flavour: Flavour, hs: Any, wire: Wire) -> None:
    with pytest.raises(TypeError, match="cc must be a list"):
        flavour.run(hs.threads.create_reply(7, text="M", cc=None))
    assert wire.sent == []


def test_reply__of_a_conversation_without_customer(flavour: Flavour) -> None:
    hs = flavour.client(lambda request: httpx.Response(200, json={"id": 7}))
    with pytest.raises(ResponseParseError, match="primaryCustomer is missing"):
        flavour.run(hs.threads.create_reply(7, text="M"))
