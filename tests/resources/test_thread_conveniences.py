"""Changes of threads by their own names, and the e-mails they came from."""

from __future__ import annotations

import email
import email.policy
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from helpscout_client import NotFoundError, ResponseParseError

if TYPE_CHECKING:
    from helpscout_client.sandbox import Sandbox
    from tests.conftest import Flavour
    from tests.resources.conftest import Wire


@pytest.fixture
def ids(sandbox: Sandbox) -> tuple[int, int]:
    """A conversation, and the only thread in it, which came in by e-mail."""
    conversation_id = sandbox.add_conversation("Größe?", "Which size?", customer="ann@example.com")
    thread = sandbox._store.threads[conversation_id][0]
    thread["source"]["type"] = "email"
    return conversation_id, thread["id"]


def test_updates__one_operation_each(
    flavour: Flavour, hs: Any, sandbox: Sandbox, wire: Wire, ids: tuple[int, int]
) -> None:
    conversation_id, thread_id = ids
    path = f"/v2/conversations/{conversation_id}/threads/{thread_id}"

    def thread() -> Any:
        return sandbox._store.threads[conversation_id][0]

    flavour.run(hs.threads.edit_text(conversation_id, thread_id, "Which <b>size</b>?"))
    assert wire.sent[-1] == ("PATCH", path, {"op": "replace", "path": "/text", "value": "Which <b>size</b>?"})
    assert thread()["body"] == "Which <b>size</b>?"
    flavour.run(hs.threads.hide(conversation_id, thread_id))
    assert wire.sent[-1] == ("PATCH", path, {"op": "replace", "path": "/hidden", "value": True})
    assert thread()["state"] == "hidden"
    flavour.run(hs.threads.show(conversation_id, thread_id))
    assert wire.sent[-1] == ("PATCH", path, {"op": "replace", "path": "/hidden", "value": False})
    assert thread()["state"] == "published"


@pytest.mark.parametrize(
    ("method", "arguments", "words"),
    [
        ("edit_text", (1, 2, None), "text must be a str, not None"),
        ("edit_text", (1, True, "x"), "thread_id must be an int"),
        ("hide", ("x", 2), "conversation_id must be an int"),
        ("show", (1, 2.0), "thread_id must be an int"),
        ("get_original_email", (1, False), "thread_id must be an int, not a bool"),
    ],
)
def test_wrong_types__nothing_is_sent(
    flavour: Flavour, hs: Any, wire: Wire, method: str, arguments: Any, words: str
) -> None:
    with pytest.raises(TypeError, match=words):
        flavour.run(getattr(hs.threads, method)(*arguments))
    assert wire.sent == []


def test_original_email__is_the_bytes(
    flavour: Flavour, hs: Any, sandbox: Sandbox, wire: Wire, ids: tuple[int, int]
) -> None:
    conversation_id, thread_id = ids
    source = flavour.run(hs.threads.get_original_email(conversation_id, thread_id))
    assert wire.sent == [("GET", f"/v2/conversations/{conversation_id}/threads/{thread_id}/original-source", None)]
    assert sandbox.requests[-1].headers["Accept"] == "message/rfc822"
    message = email.message_from_bytes(source, policy=email.policy.default)
    assert message["Subject"] == "Größe?"
    within_json = flavour.run(hs.threads.get_original_source(conversation_id, thread_id))
    assert within_json.original.encode() == source


def test_original_email__is_not_there(flavour: Flavour, hs: Any, sandbox: Sandbox, ids: tuple[int, int]) -> None:
    conversation_id, thread_id = ids
    sandbox._store.threads[conversation_id][0]["source"]["type"] = "web"
    with pytest.raises(NotFoundError):
        flavour.run(hs.threads.get_original_email(conversation_id, thread_id))


def test_original_email__json_is_none(flavour: Flavour) -> None:
    hs = flavour.client(lambda _: httpx.Response(200, json={"original": "From: a"}))
    with pytest.raises(ResponseParseError, match="is JSON, not an e-mail"):
        flavour.run(hs.threads.get_original_email(1, 2))


def test_original_email__of_any_bytes(flavour: Flavour) -> None:
    hs = flavour.client(lambda _: httpx.Response(200, content=b"\xff\r\n\x00"))
    assert flavour.run(hs.threads.get_original_email(1, 2)) == b"\xff\r\n\x00"
