"""Chats: arguments are called as elsewhere, bodies have the API's keys."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from helpscout_client.sandbox.account.chats.chats import make_chat

if TYPE_CHECKING:
    from helpscout_client.sandbox import Sandbox
    from tests.conftest import Flavour
    from tests.resources.conftest import Wire

NOON = datetime.datetime(2026, 3, 1, 12, tzinfo=datetime.UTC)
MESSAGE, NOTE = "6f1c2f0a-0f5e-4c55-9a43-5f8a7c1f4a01", "6f1c2f0a-0f5e-4c55-9a43-5f8a7c1f4a02"


def test_arguments__have_the_names_of_their_siblings(flavour: Flavour, hs: Any, sandbox: Sandbox, wire: Wire) -> None:
    customer = flavour.run(hs.customers.find_or_create("ann@example.com", first_name="Ann"))
    chat_id = make_chat(sandbox._store, customer.id, flavour.run(hs.mailboxes.list()).items[0].id, "Hi", NOON)
    user = flavour.run(hs.users.me()).id
    flavour.run(hs.chats.assign(chat_id, user))
    flavour.run(hs.chats.add_message(chat_id, MESSAGE, text="Hello"))
    flavour.run(hs.chats.add_note(chat_id, NOTE, text="A regular"))
    assert [body for _, _, body in wire.sent[-3:]] == [{"assignedTo": user}, {"body": "Hello"}, {"body": "A regular"}]
