"""Files that become attachments."""

from __future__ import annotations

import base64
import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from helpscout_client import CreatedWithoutId, FileError, attachment_from
from helpscout_client.resources.attachments import MAX_ATTACHMENT_SIZE

if TYPE_CHECKING:
    from helpscout_client.sandbox import Sandbox
    from tests.conftest import Flavour
    from tests.resources.conftest import Wire

CONTENT = b"12,50 EUR\x00\xff"
ENCODED = base64.b64encode(CONTENT).decode()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "facture n° 7.pdf"
    path.write_bytes(CONTENT)
    return path


class Trickle:
    """Gives one byte at a time, and has no name."""

    def __init__(self, content: bytes) -> None:
        self._file = io.BytesIO(content)

    def read(self, size: int) -> bytes:
        return self._file.read(min(size, 1))


def test_attachment__of_a_path(path: Path) -> None:
    for source in (path, str(path), path.open("rb"), path.open("rb", buffering=0)):
        made = attachment_from(source)
        assert made.to_dict() == {"fileName": path.name, "mimeType": "application/pdf", "data": ENCODED}
        if isinstance(source, io.IOBase):
            assert not source.closed
            source.close()


def test_attachment__of_a_path_with_what_is_no_character(tmp_path: Path) -> None:
    path = tmp_path / "relev\udce9.pdf"
    path.write_bytes(CONTENT)
    assert attachment_from(path).file_name == "relev?.pdf"


class Endless:
    """Like `/dev/zero`."""

    def read(self, size: int) -> bytes:
        return bytes(min(size, 4_000_000))


class Asynchronous:
    """Like an upload of Starlette."""

    async def read(self, size: int = -1) -> bytes:
        return CONTENT


@pytest.mark.parametrize("source", [CONTENT, bytearray(CONTENT), memoryview(CONTENT), io.BytesIO(CONTENT)])
def test_attachment__of_bytes(source: Any) -> None:
    made = attachment_from(source, file_name="a.txt", mime_type="text/csv; charset=utf-8")
    assert made.to_dict() == {"fileName": "a.txt", "mimeType": "text/csv; charset=utf-8", "data": ENCODED}


def test_attachment__of_a_file_that_gives_little(path: Path) -> None:
    assert attachment_from(Trickle(CONTENT), file_name="a").data == ENCODED
    with path.open("rb") as file:
        file.read(9)
        assert base64.b64decode(attachment_from(file).data) == CONTENT[9:]


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("a.PNG", "image/png"),
        ("a.html", "text/html"),
        ("a.tar.gz", "application/gzip"),
        ("a.txt.bz2", "application/x-bzip2"),
        ("a.txt.Z", "application/octet-stream"),
        ("a.unheard-of", "application/octet-stream"),
        ("README", "application/octet-stream"),
    ],
)
def test_attachment__media_type_of_the_name(name: str, media_type: str) -> None:
    assert attachment_from(b"", file_name=name).mime_type == media_type


@pytest.mark.parametrize(
    ("source", "options", "error", "words"),
    [
        ("missing.pdf", {}, FileNotFoundError, r"missing\.pdf"),
        (b"x", {}, ValueError, "file_name: the source has no name, so give one"),
        (b"x", {"file_name": " "}, ValueError, "file_name: the source has no name"),
        (b"x", {"file_name": b"a"}, TypeError, "file_name must be a str, not bytes"),
        (b"x", {"file_name": "a", "mime_type": "pdf"}, ValueError, "mime_type: 'pdf' is not a media type"),
        (b"x", {"file_name": "a", "mime_type": "a/b\r\nc: d"}, ValueError, "is not a media type"),
        (b"x", {"file_name": "a", "mime_type": 7}, ValueError, "mime_type: 7 is not a media type"),
        (io.StringIO("x"), {"file_name": "a"}, TypeError, "open the file in binary mode: reading it returned str"),
        (Asynchronous(), {"file_name": "a"}, TypeError, "asynchronous; pass its content, from `await file.read\\(\\)`"),
        (7, {"file_name": "a"}, TypeError, "must be a path, bytes or a file open in binary mode, not int"),
        (None, {"file_name": "a"}, TypeError, "not NoneType"),
    ],
)
def test_upload__rejected_before_anything_is_sent(
    flavour: Flavour, hs: Any, wire: Wire, source: Any, options: Any, error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=words):
        flavour.run(hs.attachments.upload(1, 2, source, **options))
    assert wire.sent == []


def test_upload__of_a_folder(flavour: Flavour, hs: Any, wire: Wire, tmp_path: Path) -> None:
    with pytest.raises(FileError, match=tmp_path.name):
        flavour.run(hs.attachments.upload(1, 2, tmp_path))
    assert wire.sent == []


def test_upload__wrong_id(flavour: Flavour, hs: Any, wire: Wire) -> None:
    with pytest.raises(TypeError, match="thread_id must be an int, not a bool"):
        flavour.run(hs.attachments.upload(1, True, b"x", file_name="a"))
    assert wire.sent == []


def test_upload__too_large(flavour: Flavour, hs: Any, wire: Wire, tmp_path: Path) -> None:
    path = tmp_path / "large.bin"
    with path.open("wb") as file:
        file.truncate(MAX_ATTACHMENT_SIZE + 1)
    sources: list[Any] = [
        path,
        bytes(MAX_ATTACHMENT_SIZE + 1),
        memoryview(bytes(MAX_ATTACHMENT_SIZE + 4)).cast("I"),
        Endless(),
    ]
    for source in sources:
        with pytest.raises(ValueError, match=r"is larger than 10,000,000 bytes, the maximum for an attachment"):
            flavour.run(hs.attachments.upload(1, 2, source, file_name="large.bin"))
    assert wire.sent == []


def test_upload__as_large_as_can_be(flavour: Flavour, hs: Any, sandbox: Sandbox) -> None:
    conversation_id = sandbox.add_conversation()
    thread_id = sandbox._store.threads[conversation_id][0]["id"]
    flavour.run(hs.attachments.upload(conversation_id, thread_id, bytes(MAX_ATTACHMENT_SIZE), file_name="a"))
    (content,) = sandbox._store.files.values()
    assert len(content) == MAX_ATTACHMENT_SIZE


def test_upload__wire(flavour: Flavour, hs: Any, sandbox: Sandbox, wire: Wire, path: Path) -> None:
    conversation_id = sandbox.add_conversation()
    thread_id = sandbox._store.threads[conversation_id][0]["id"]
    created = flavour.run(hs.attachments.upload(conversation_id, thread_id, path))
    assert isinstance(created, CreatedWithoutId)
    body = {"fileName": path.name, "mimeType": "application/pdf", "data": ENCODED}
    assert wire.sent == [("POST", f"/v2/conversations/{conversation_id}/threads/{thread_id}/attachments", body)]
    assert list(sandbox._store.files.values()) == [CONTENT]


def test_attachment__of_a_new_thread(flavour: Flavour, hs: Any, sandbox: Sandbox, wire: Wire, path: Path) -> None:
    conversation_id = sandbox.add_conversation()
    flavour.run(hs.threads.create_note(conversation_id, text="See", attachments=attachment_from(path)))
    assert wire.sent[-1][2]["attachments"] == [attachment_from(path).to_dict()]
    assert list(sandbox._store.files.values()) == [CONTENT]
