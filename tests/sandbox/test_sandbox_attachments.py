"""Attachments of threads, and the e-mails that threads were made from."""

from __future__ import annotations

import base64
import email
import email.policy
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from helpscout_client import CreatedWithoutId
from tests.sandbox.conversation import CUSTOMER, LIST, TEXT_FILE, Conversation

if TYPE_CHECKING:
    from tests.sandbox.conftest import Caller


EVERY_BYTE = bytes(range(256))
IMAGE = {"fileName": "dot.gif", "mimeType": "image/gif", "data": base64.b64encode(EVERY_BYTE).decode()}
FILE_TYPE = "application/octet-stream"


def attachments(conversation: Conversation) -> list[Any]:
    return [item for thread in conversation.threads() for item in thread["_embedded"]["attachments"]]


def attach(conversation: Conversation, **file: str) -> Any:
    """Adds an attachment to the newest thread, and returns it."""
    (thread, *_) = conversation.threads()
    response = conversation.api.post(f"{conversation.path}/threads/{thread['id']}/attachments", {**TEXT_FILE, **file})
    assert response.status == 201, response.body
    return conversation.threads()[0]["_embedded"]["attachments"][-1]


@pytest.fixture
def open_one(api: Caller) -> Conversation:
    return Conversation(api)


@pytest.fixture
def draft(api: Caller) -> Conversation:
    reply = {"type": "reply", "customer": CUSTOMER, "text": "Soon", "draft": True, "attachments": [TEXT_FILE, IMAGE]}
    return Conversation(api, threads=[reply])


def test_attachment__comes_with_a_thread(open_one: Conversation) -> None:
    open_one.add("notes", attachments=[TEXT_FILE, IMAGE])
    text, image = attachments(open_one)
    assert (text["filename"], text["mimeType"], text["size"], text["state"]) == ("n° 7.txt", "text/plain", 9, "valid")
    assert (image["filename"], image["size"]) == ("dot.gif", 256)
    assert text["_links"]["data"]["href"].endswith(f"{open_one.path}/attachments/{text['id']}/data")
    path = f"{open_one.path}/attachments/{image['id']}"
    assert open_one.api.get(f"{path}/data") == {"data": IMAGE["data"]}
    response = open_one.api.call("GET", f"{path}/file")
    assert (response.status, response.body) == (200, EVERY_BYTE)
    assert response.headers["Content-Type"] == "image/gif"
    assert response.headers["Content-Disposition"] == 'attachment; filename="dot.gif"'


def test_attachment__comes_with_a_conversation(draft: Conversation) -> None:
    text, _ = attachments(draft)
    assert draft.api.call("GET", f"{draft.path}/attachments/{text['id']}/file").body == b"12,50 EUR"


def test_create__names_neither_id_nor_address(open_one: Conversation) -> None:
    (thread,) = open_one.threads()
    response = open_one.api.post(f"{open_one.path}/threads/{thread['id']}/attachments", IMAGE)
    assert (response.status, response.body) == (201, b"")
    assert not {"Resource-ID", "Location"} & response.headers.keys()
    (attachment,) = attachments(open_one)
    assert open_one.api.get(f"{open_one.path}/attachments/{attachment['id']}/data") == {"data": IMAGE["data"]}


def test_create__empty_file(open_one: Conversation) -> None:
    attachment = attach(open_one, data="")
    path = f"{open_one.path}/attachments/{attachment['id']}"
    assert (attachment["size"], open_one.api.get(f"{path}/data")) == (0, {"data": ""})
    assert open_one.api.call("GET", f"{path}/file").body == b""


@pytest.mark.parametrize(
    ("name", "header"),
    [
        ("a b.txt", 'attachment; filename="a b.txt"'),
        ('"x"\\.txt', "attachment; filename=\"_x__.txt\"; filename*=UTF-8''%22x%22%5C.txt"),
        ("a\r\nSet-Cookie: b", "attachment; filename=\"a__Set-Cookie: b\"; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20b"),
        ("請求.pdf", "attachment; filename=\"__.pdf\"; filename*=UTF-8''%E8%AB%8B%E6%B1%82.pdf"),
    ],
)
def test_file__name(open_one: Conversation, name: str, header: str) -> None:
    attachment = attach(open_one, fileName=name)
    response = open_one.api.call("GET", f"{open_one.path}/attachments/{attachment['id']}/file")
    assert attachment["filename"] == name
    assert response.headers["Content-Disposition"] == header


@pytest.mark.parametrize(
    ("sent", "served"),
    [
        ("text/html; charset=utf-8", "text/html; charset=utf-8"),
        ("image/svg+xml", "image/svg+xml"),
        ("", FILE_TYPE),
        ("text", FILE_TYPE),
        ("text/plain\r\nX: y", FILE_TYPE),
        ("text/plaîn", FILE_TYPE),
    ],
)
def test_file__media_type(open_one: Conversation, sent: str, served: str) -> None:
    attachment = attach(open_one, mimeType=sent)
    response = open_one.api.call("GET", f"{open_one.path}/attachments/{attachment['id']}/file")
    assert (attachment["mimeType"], response.headers["Content-Type"]) == (sent, served)


def test_create__rejected(open_one: Conversation) -> None:
    (thread,) = open_one.threads()
    path = f"{open_one.path}/threads/{thread['id']}/attachments"
    api = open_one.api
    assert api.faults(api.post(path, {**IMAGE, "data": "?"})) == [("data", "is not base64")]
    assert api.faults(api.post(path, {"data": ""}))[0][0] == "fileName"
    assert api.post(path.replace(str(thread["id"]), "1"), IMAGE).json()["message"] == "Thread not found"
    assert attachments(open_one) == []


def test_attachment__of_another_conversation_is_404(api: Caller, draft: Conversation, open_one: Conversation) -> None:
    text, _ = attachments(draft)
    path = f"{open_one.path}/attachments/{text['id']}"
    for method, tail in (("GET", "/data"), ("GET", "/file"), ("DELETE", "")):
        assert api.call(method, path + tail).json()["message"] == "Attachment not found"


def test_delete__from_a_draft(draft: Conversation) -> None:
    text, image = attachments(draft)
    path = f"{draft.path}/attachments/{text['id']}"
    assert draft.api.call("DELETE", path).status == 204
    assert [item["id"] for item in attachments(draft)] == [image["id"]]
    assert draft.api.call("GET", f"{path}/data").status == 404
    assert draft.api.call("DELETE", path).status == 404
    files = draft.api.sandbox._store.files
    assert (text["id"] in files, image["id"] in files) == (False, True)


def test_delete__rejected_when_it_is_no_draft(draft: Conversation) -> None:
    draft.update("replace", "/draft", value=False)
    text, _ = attachments(draft)
    response = draft.api.call("DELETE", f"{draft.path}/attachments/{text['id']}")
    assert response.status == 403
    assert "as long as the conversation is a draft" in response.json()["message"]
    assert draft.api.get(f"{draft.path}/attachments/{text['id']}/data") == {"data": TEXT_FILE["data"]}


def test_conversation__takes_its_files_along(draft: Conversation) -> None:
    files, ids = draft.api.sandbox._store.files, {item["id"] for item in attachments(draft)}
    assert files.keys() >= ids
    assert draft.api.call("DELETE", draft.path).status == 204
    assert not files.keys() & ids


def test_files__survive_a_snapshot(draft: Conversation) -> None:
    snapshot = draft.api.sandbox.snapshot()
    draft.api.call("DELETE", draft.path)
    draft.api.sandbox.restore(snapshot)
    text, _ = attachments(draft)
    assert draft.api.get(f"{draft.path}/attachments/{text['id']}/data") == {"data": TEXT_FILE["data"]}


@pytest.mark.process
def test_files__over_http(draft: Conversation) -> None:
    text, image = attachments(draft)
    with draft.api.sandbox.serve() as url, httpx.Client(base_url=url, headers=draft.api.headers) as web:
        for item, content in ((text, b"12,50 EUR"), (image, EVERY_BYTE)):
            response = web.get(f"{draft.path}/attachments/{item['id']}/file")
            assert (response.content, response.headers["Content-Type"]) == (content, item["mimeType"])


def test_typed_client(draft: Conversation) -> None:
    with draft.api.sandbox.client() as hs:
        (thread,) = hs.threads.list(draft.id)
        created = hs.attachments.create(draft.id, thread.id, file_name="b", mime_type="text/plain", data="YQ==")
        assert isinstance(created, CreatedWithoutId)
        (*_, last) = attachments(draft)
        assert hs.attachments.get_file(draft.id, last["id"]) == b"a"
        assert hs.attachments.get_data(draft.id, last["id"]).data == "YQ=="
        hs.attachments.delete(draft.id, last["id"])


class Mail:
    """A thread that came in by e-mail."""

    def __init__(self, api: Caller, **changes: Any) -> None:
        self.api = api
        store = api.sandbox._store
        self.conversation, self.thread = next(
            (item, thread)
            for item in store.conversations.values()
            for thread in store.threads[item["id"]]
            if thread["type"] == "customer"
        )
        self.thread |= changes
        self.path = f"{LIST}/{self.conversation['id']}/threads/{self.thread['id']}"

    def source(self) -> bytes:
        response = self.api.call("GET", f"{self.path}/original-source", headers={"Accept": "message/rfc822"})
        assert (response.status, response.headers["Content-Type"]) == (200, "message/rfc822")
        assert b"\n" not in response.body.replace(b"\r\n", b"")
        return response.body

    def read(self) -> Any:
        return email.message_from_bytes(self.source(), policy=email.policy.default)


def test_original_source(api: Caller) -> None:
    mail = Mail(api, cc=["b@example.com", "c@example.com"])
    message = mail.read()
    person = mail.thread["customer"]
    assert message["From"].addresses[0].addr_spec == person["email"]
    assert message["From"].addresses[0].display_name == f"{person['first']} {person['last']}".strip()
    assert message["To"] == api.get(f"/v2/mailboxes/{mail.conversation['mailboxId']}")["email"]
    assert message["Cc"] == "b@example.com, c@example.com"
    assert message["Subject"] == mail.conversation["subject"]
    assert message["Date"].datetime.strftime("%Y-%m-%dT%H:%M:%SZ") == mail.thread["createdAt"]
    assert message.get_content().strip() == mail.thread["body"]
    assert api.get(f"{mail.path}/original-source") == {"original": mail.source().decode()}


def test_original_source__with_files(api: Caller) -> None:
    mail = Mail(api)
    for file in (TEXT_FILE, IMAGE, {**IMAGE, "mimeType": "?"}):
        assert api.post(f"{mail.path}/attachments", file).status == 201
    parts = list(mail.read().iter_attachments())
    assert [(part.get_filename(), part.get_content_type()) for part in parts] == [
        ("n° 7.txt", "text/plain"),
        ("dot.gif", "image/gif"),
        ("dot.gif", FILE_TYPE),
    ]
    assert parts[1].get_content() == EVERY_BYTE
    assert mail.source() == mail.source()


def test_original_source__keeps_the_text_that_was_changed(api: Caller) -> None:
    mail = Mail(api, body="My card is 1234")
    for text in ("My card is ****", "Gone"):
        assert api.patch(mail.path, {"op": "replace", "path": "/text", "value": text}).status == 204
    assert mail.thread["body"] == "Gone"
    assert mail.read().get_content().strip() == "My card is 1234"


def test_original_source__of_strange_senders(api: Caller) -> None:
    person = {"id": 1, "first": '"; x\r\nBcc: y@example.com\\', "last": "", "email": "jörg@x ü", "photoUrl": ""}
    mail = Mail(api, customer=person, to=[])
    mail.conversation["subject"] = "a\nX-Injected: b\u2028\x00"
    message = mail.read()
    assert "X-Injected" not in message
    assert "Bcc" not in message
    assert "@example" in message["To"]


def test_original_source__only_of_mails(api: Caller, open_one: Conversation) -> None:
    mail = Mail(api)
    written = api.items(f"{open_one.path}/threads", "threads")[0]
    note = open_one.add("notes")
    for path in (f"{open_one.path}/threads/{written['id']}", f"{open_one.path}/threads/{note['id']}"):
        assert api.call("GET", f"{path}/original-source").json()["message"] == "Original source not found"
    other = mail.path.replace(f"/{mail.thread['id']}", "/1")
    assert api.call("GET", f"{other}/original-source").json()["message"] == "Thread not found"


def test_original_source__of_the_typed_client(api: Caller) -> None:
    mail = Mail(api)
    with api.sandbox.client() as hs:
        source = hs.threads.get_original_source(mail.conversation["id"], mail.thread["id"])
        assert source.original
        assert source.original.startswith("From:")
