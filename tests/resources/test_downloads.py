"""Attachments that become files, under names that do no harm."""

from __future__ import annotations

import io
import os
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpscout_client import ConnectionError, FileError, NotFoundError, TimeoutError, attachment_from
from helpscout_client.resources.downloads import name_of_download, safe_name

if TYPE_CHECKING:
    from helpscout_client.sandbox import Sandbox
    from tests.conftest import Flavour
    from tests.resources.conftest import Wire
    from tests.servers import Server

pytest_plugins = ["tests.servers"]

CONTENT = bytes(range(256)) * 1000


@pytest.fixture
def ids(flavour: Flavour, hs: Any, sandbox: Sandbox) -> tuple[int, int]:
    """A conversation, and an attachment in it."""
    conversation_id = sandbox.add_conversation()
    file = attachment_from(CONTENT, file_name="facture n° 7.pdf")
    flavour.run(hs.threads.create_note(conversation_id, text="See", attachments=file))
    sandbox.requests.clear()
    return conversation_id, next(iter(sandbox._store.files))


def test_download__into_a_folder(flavour: Flavour, hs: Any, wire: Wire, ids: Any, tmp_path: Path) -> None:
    saved = [flavour.run(hs.attachments.download(*ids, to=folder)) for folder in (tmp_path, str(tmp_path))]
    assert [path.name for path in saved] == ["facture n° 7.pdf", "facture n° 7 (2).pdf"]
    assert {path.read_bytes() for path in saved} == {CONTENT}
    assert set(tmp_path.iterdir()) == set(saved)
    assert wire.sent == [("GET", f"/v2/conversations/{ids[0]}/attachments/{ids[1]}/file", None)] * 2
    again = flavour.run(hs.attachments.download(*ids, to=tmp_path, overwrite=True))
    assert again == saved[0]
    assert len(list(tmp_path.iterdir())) == 2


def test_download__to_a_path(flavour: Flavour, hs: Any, wire: Wire, ids: Any, tmp_path: Path) -> None:
    path = tmp_path / "invoice.pdf"
    assert flavour.run(hs.attachments.download(*ids, to=path)) == path
    assert path.read_bytes() == CONTENT
    path.write_bytes(b"precious")
    with pytest.raises(FileExistsError, match=r"invoice\.pdf' already exists; use overwrite=True to replace it"):
        flavour.run(hs.attachments.download(*ids, to=path))
    assert len(wire.sent) == 1
    assert path.read_bytes() == b"precious"
    assert flavour.run(hs.attachments.download(*ids, to=str(path), overwrite=True)) == path
    assert path.read_bytes() == CONTENT


def test_download__relative_path(
    flavour: Flavour, hs: Any, ids: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert flavour.run(hs.attachments.download(*ids, to="a.pdf")) == Path("a.pdf")
    assert flavour.run(hs.attachments.download(*ids, to=".")).read_bytes() == CONTENT


def test_download__to_an_open_file(flavour: Flavour, hs: Any, ids: Any) -> None:
    file = io.BytesIO()
    assert flavour.run(hs.attachments.download(*ids, to=file)) is None
    assert file.getvalue() == CONTENT


class Raw(io.RawIOBase):
    """Takes little at once, and in all no more than fits."""

    def __init__(self, room: int) -> None:
        self.room, self.content = room, b""

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int | None:
        taken = data[: min(100_000, self.room - len(self.content))]
        self.content += taken
        return len(taken) or None


def test_download__to_a_raw_file_that_takes_little(flavour: Flavour, hs: Any, ids: Any) -> None:
    file = Raw(len(CONTENT))
    flavour.run(hs.attachments.download(*ids, to=file))
    assert file.content == CONTENT
    with pytest.raises(BlockingIOError, match="writing to the file would block"):
        flavour.run(hs.attachments.download(*ids, to=Raw(len(CONTENT) - 1)))


class Asynchronous:
    """Like a file of aiofiles."""

    async def write(self, data: bytes) -> int:
        return len(data)


def closed() -> io.BytesIO:
    file = io.BytesIO()
    file.close()
    return file


@pytest.mark.parametrize(
    ("to", "error", "words"),
    [
        ("missing/a.pdf", FileNotFoundError, "the folder 'missing' does not exist"),
        ("missing/", FileNotFoundError, "the folder 'missing' does not exist"),
        (io.StringIO(), TypeError, "to must be a path or a file open in binary mode, not StringIO"),
        (7, TypeError, "not int"),
        (None, TypeError, "not NoneType"),
        (Asynchronous(), TypeError, "to: Asynchronous is asynchronous; pass a path or a synchronous file"),
        (closed(), ValueError, "closed file"),
        (io.BufferedReader(io.BytesIO()), ValueError, "to: the file is not open for writing"),
    ],
)
def test_download__to_nowhere(
    flavour: Flavour, hs: Any, wire: Wire, to: Any, error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=words):
        flavour.run(hs.attachments.download(1, 2, to=to))
    assert wire.sent == []


@pytest.mark.parametrize("arguments", [(True, 2), (1, "x")])
def test_download__wrong_id(flavour: Flavour, hs: Any, wire: Wire, tmp_path: Path, arguments: Any) -> None:
    with pytest.raises(TypeError, match="_id must be an int"):
        flavour.run(hs.attachments.download(*arguments, to=tmp_path))
    with pytest.raises(TypeError, match="overwrite must be a bool"):
        flavour.run(hs.attachments.download(1, 2, to=tmp_path, overwrite="no"))
    assert wire.sent == []


def test_download__dangling_link_is_not_followed(flavour: Flavour, hs: Any, ids: Any, tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "folder", tmp_path / "elsewhere"
    folder.mkdir()
    (folder / "facture n° 7.pdf").symlink_to(elsewhere)
    assert flavour.run(hs.attachments.download(*ids, to=folder)).name == "facture n° 7 (2).pdf"
    with pytest.raises(FileExistsError):
        flavour.run(hs.attachments.download(*ids, to=folder / "facture n° 7.pdf"))
    assert not elsewhere.exists()


def test_download__file_that_comes_in_between_is_kept(flavour: Flavour, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"

    def respond(_: httpx.Request) -> httpx.Response:
        path.write_bytes(b"of another process")
        return httpx.Response(200, content=b"new")

    with pytest.raises(FileExistsError):
        flavour.run(flavour.client(respond).attachments.download(1, 2, to=path))
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("a.pdf", b"of another process")]


def test_download__rejected(flavour: Flavour, hs: Any, ids: Any, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        flavour.run(hs.attachments.download(ids[0], 999, to=tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_download__disk_that_fails(
    flavour: Flavour, hs: Any, ids: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(self: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied", str(target))

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(FileError, match="Permission denied") as caught:
        flavour.run(hs.attachments.download(*ids, to=tmp_path))
    assert caught.value.errno == 13
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("fault", ["reset", "hang"])
def test_download__breaks_in_the_middle(flavour: Flavour, server: Server, tmp_path: Path, fault: str) -> None:
    def broken() -> Iterator[bytes]:
        yield CONTENT
        if fault == "hang":
            server.hang()
        raise ConnectionResetError

    server.respond = lambda _: httpx.Response(200, content=broken())
    hs = flavour.client(base_url=server.url, timeout=httpx.Timeout(5, read=0.05))
    with pytest.raises(TimeoutError if fault == "hang" else ConnectionError):
        flavour.run(hs.attachments.download(1, 2, to=tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_download__in_flat_memory(flavour: Flavour, server: Server, tmp_path: Path) -> None:
    piece = bytes(100_000)
    server.respond = lambda _: httpx.Response(200, content=(piece for _ in range(200)))
    hs = flavour.client(base_url=server.url)
    flavour.run(hs.attachments.download(1, 2, to=tmp_path / "warm"))
    tracemalloc.start()
    path = flavour.run(hs.attachments.download(1, 2, to=tmp_path))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert path.stat().st_size == 20_000_000
    assert peak < 3_000_000


# Names


def disposition(value: str, media_type: str = "application/pdf") -> str:
    return name_of_download({"Content-Disposition": value, "Content-Type": media_type}, "attachment-7")


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ('attachment; filename="a b.txt"', "a b.txt"),
        ("attachment; filename=a.txt", "a.txt"),
        ("ATTACHMENT; FileName=a.txt", "a.txt"),
        ("attachment; filename=\"__.pdf\"; filename*=UTF-8''%E8%AB%8B%E6%B1%82.pdf", "請求.pdf"),
        ("attachment; filename*=UTF-8''..%2F..%2Fetc%2Fpasswd; filename=\"x\"", "passwd"),
        ("attachment; filename*=no-such-charset''%ff.pdf", "ÿ.pdf"),
        ("attachment; filename*=idna''%ff.pdf", "attachment-7.pdf"),
        (f"attachment; filename*{'9' * 5000}=x", "attachment-7.pdf"),
        ('attachment; filename="a\\"b.txt"', "a_b.txt"),
        ('attachment; filename=".."', "attachment-7.pdf"),
        ("attachment", "attachment-7.pdf"),
        ("", "attachment-7.pdf"),
    ],
)
def test_name__of_headers(value: str, name: str) -> None:
    assert disposition(value) == name


def test_name__without_headers() -> None:
    assert name_of_download({}, "attachment-7") == "attachment-7"
    assert disposition("", "text/plain; charset=utf-8") == "attachment-7.txt"
    assert disposition("", "unheard/of") == "attachment-7"


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Windows\\win.ini", "win.ini"),
        ("a\x00b\r\n.txt", "ab.txt"),
        ("invoice\u202efdp.exe", "invoicefdp.exe"),
        ("a:b<c>|?*.txt", "a_b_c____.txt"),
        (".bashrc", "bashrc"),
        ("name. . ", "name"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("Com1 .tar.gz", "_Com1 .tar.gz"),
        ("lpt³", "_lpt³"),
        ("console.txt", "console.txt"),
        ("cafe\u0301.txt", "café.txt"),
        ("..", ""),
        ("a/", ""),
        ("x" * 300 + ".pdf", "x" * 196 + ".pdf"),
        ("é" * 150 + ".pdf", "é" * 98 + ".pdf"),
        ("a." + "b" * 300, "a." + "b" * 198),
        ("x" * 195 + " " * 9 + "y.pdf", "x" * 195 + ".pdf"),
    ],
)
def test_name__made_safe(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@given(st.text() | st.from_regex(r"(attachment; ?)?filename\*?=.{0,40}", fullmatch=True))
def test_name__of_any_header_is_one_plain_name(value: str) -> None:
    name = disposition(value)
    assert name == Path(name).name == safe_name(name)
    assert 0 < len(os.fsencode(name)) <= 200
    assert not set(name) & set('/\\:*?"<>|\0\r\n')
    assert not name.startswith(".")
