"""Saved replies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.sandbox.conftest import Caller

PATH = "/v2/mailboxes/4101/saved-replies"
EMPTY_PATH = "/v2/mailboxes/4103/saved-replies"


def test_list__is_an_array_without_replies_for_chats_only(api: Caller) -> None:
    replies = api.get(PATH)
    assert [sorted(reply) for reply in replies] == [["chatPreview", "id", "name", "preview"], ["id", "name", "preview"]]
    assert (replies[0]["preview"], replies[0]["chatPreview"]) == ("Your parcel left us today.", "It's on its way!")
    assert replies[1]["preview"] == "Schönen Tag noch, Ihr Team"


def test_list__with_replies_for_chats(api: Caller) -> None:
    names = [reply["name"] for reply in api.get(PATH, includeChatReplies="true")]
    assert names == ["On its way", "Grüße zum Abschied", "Greeting"]
    assert "preview" not in api.get(PATH, includeChatReplies="true")[2]


def test_list__by_mailbox(api: Caller) -> None:
    assert api.get(EMPTY_PATH) == []


def test_create(api: Caller) -> None:
    body = {"name": "Sorry", "text": "<p>So &amp; so</p>" + "x" * 200, "chatText": "So\nand so"}
    response = api.post(EMPTY_PATH, {**body, "id": 7})
    reply_id = int(response.headers["Resource-ID"])
    assert response.headers["Location"] == f"https://api.helpscout.net{EMPTY_PATH}/{reply_id}"
    assert api.get(f"{EMPTY_PATH}/{reply_id}") == {"id": reply_id, **body}
    (listed,) = api.get(EMPTY_PATH)
    assert listed["preview"].startswith("So & so xxx")
    assert len(listed["preview"]) == 100
    assert listed["chatPreview"] == "So and so"


def test_create__without_texts_is_listed(api: Caller) -> None:
    reply_id = api.create(EMPTY_PATH, {"name": "Later"})
    assert api.get(EMPTY_PATH) == [{"id": reply_id, "name": "Later"}]


def test_create__needs_a_name(api: Caller) -> None:
    assert api.faults(api.post(PATH, {"text": "x"})) == [("name", "may not be null")]


def test_update__erases_what_is_left_out(api: Caller) -> None:
    path = f"{PATH}/{api.get(PATH)[0]['id']}"
    assert api.put(path, {"name": "Gone", "chatText": "x"}).status == 204
    after = api.get(path)
    assert after == {"id": after["id"], "name": "Gone", "chatText": "x"}


def test_delete(api: Caller) -> None:
    path = f"{PATH}/{api.get(PATH)[0]['id']}"
    assert api.call("DELETE", path).status == 204
    assert api.call("GET", path).status == 404
    assert len(api.get(PATH)) == 1


@pytest.mark.parametrize(("method", "body"), [("GET", None), ("PUT", {"name": "x"}), ("DELETE", None)])
def test_reply_of_another_mailbox__is_404(api: Caller, method: str, body: object) -> None:
    reply_id = api.get(PATH)[0]["id"]
    assert api.call(method, f"{EMPTY_PATH}/{reply_id}", *([body] if body else [])).status == 404
    assert len(api.get(PATH)) == 2


def test_hidden_mailbox__is_404(api: Caller) -> None:
    path = "/v2/mailboxes/4102/saved-replies"
    reply_id = api.create(path, {"name": "x"})
    stranger = api.acting_for(4000000205)
    assert stranger.call("GET", path).status == 404
    assert stranger.post(path, {"name": "x"}).status == 404
    assert stranger.call("DELETE", f"{path}/{reply_id}").status == 404


def test_client(api: Caller) -> None:
    with api.sandbox.client() as client:
        reply_id = client.saved_replies.create(4103, name="Thanks", text="<p>Thanks</p>").id
        assert reply_id is not None
        assert client.saved_replies.get(4103, reply_id).text == "<p>Thanks</p>"
        assert [reply.name for reply in client.saved_replies.list(4103)] == ["Thanks"]
