"""System users, which only version 3 of the API has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from helpscout_client.sandbox.account.lifecycle.status_rules import assign, set_status
from tests.sandbox.conversation import LIST, Conversation

if TYPE_CHECKING:
    from tests.sandbox.conftest import Caller


BOT = {"id": 5550001, "type": "system_user", "first": "Answer", "last": "Bot", "email": "", "photoUrl": ""}


@pytest.fixture
def replied(api: Caller) -> Conversation:
    """A conversation that a system user is assigned to, replied to and closed."""
    conversation = Conversation(api)
    conversation.add("notes")
    store = api.sandbox._store
    kept = store.conversations[conversation.id]
    store.threads[conversation.id][-1] |= {"createdBy": BOT, "assignedTo": BOT}
    assign(kept, BOT)
    set_status(kept, "closed", BOT, "2026-04-07T06:05:40Z")
    return conversation


def types(item: Any, *roles: str) -> list[str]:
    return [item[role]["type"] for role in roles]


@pytest.mark.parametrize(("version", "shown"), [("v2", "user"), ("v3", "system_user")])
def test_types_of_persons(replied: Conversation, version: str, shown: str) -> None:
    api, path = replied.api, replied.path.replace("v2", version)
    item = api.get(path, embed="threads")
    assert types(item, "assignee", "closedByUser", "createdBy") == [shown, shown, "customer"]
    assert item["closedBy"] == BOT["id"]
    listed = api.items(f"{path}/threads", "threads")
    for threads in (listed, item["_embedded"]["threads"]):
        assert types(threads[0], "createdBy", "assignedTo") == [shown, shown]
        assert types(threads[1], "createdBy") == ["customer"]
    assert item["_links"]["self"]["href"].endswith(path)
    assert item["_links"]["threads"]["href"].endswith(f"{path}/threads")


def test_list__is_of_version_2(replied: Conversation) -> None:
    number = replied.get()["number"]
    (item,) = replied.api.items(LIST, "conversations", status="all", number=number)
    assert types(item, "assignee", "closedByUser") == ["user", "user"]


def test_versions__agree_but_for_that(api: Caller) -> None:
    conversation = Conversation(api)
    old, new = (api.get(conversation.path.replace("v2", version)) for version in ("v2", "v3"))
    assert {**old, "_links": new["_links"]} == new
    old, new = (api.get(f"{conversation.path.replace('v2', version)}/threads") for version in ("v2", "v3"))
    assert old["_embedded"] == new["_embedded"]
    assert new["_links"]["self"]["href"].endswith(f"/v3/conversations/{conversation.id}/threads?page=1")


def test_unknown_conversation__is_404(api: Caller) -> None:
    for tail in ("", "/threads"):
        assert api.call("GET", f"/v3/conversations/1{tail}").json()["message"] == "Conversation not found"
