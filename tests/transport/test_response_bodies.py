"""Bodies of responses: size limits, compression, and incomplete bodies."""

from __future__ import annotations

import gzip
import io
import re
import resource
import zlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from helpscout_client import APIError, ConfigurationError, NotFoundError, ResponseParseError
from helpscout_client.transport.bodies import BodyReader

if TYPE_CHECKING:
    from tests.conftest import Flavour
    from tests.servers import Server, Wire, WireServer

pytest_plugins = ["tests.servers"]

MB = 1024 * 1024


def raw_deflate(content: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(content) + packer.flush()


@cache
def nested(size: int, times: int) -> bytes:
    """Zeros that were packed several times."""
    packer = zlib.compressobj(9, wbits=zlib.MAX_WBITS | 16)
    body = b"".join(packer.compress(bytes(MB)) for _ in range(size // MB)) + packer.flush()
    for _ in range(times - 1):
        body = gzip.compress(body, 9)
    return body


def sends(server: WireServer, body: bytes, coding: str = "", status: int = 200, length: int | None = None) -> None:
    def respond(wire: Wire, _: httpx.Request) -> None:
        head = [f"HTTP/1.1 {status} X", f"Content-Length: {len(body) if length is None else length}"]
        head += [f"Content-Encoding: {coding}"] if coding else []
        wire.send("\r\n".join([*head, "", ""]).encode() + body)
        if length is not None:
            wire.close()

    server.respond = respond


@pytest.fixture
def hs(flavour: Flavour, wire_server: WireServer) -> Any:
    return flavour.client(base_url=wire_server.url, max_retries=0)


# Packed bodies

CONTENT = b'{"id": 7, "name": "' + bytes(range(97, 123)) * 9000 + b'"}'


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("", CONTENT),
        ("identity", CONTENT),
        ("gzip", gzip.compress(CONTENT)),
        ("X-GZIP", gzip.compress(CONTENT)),
        ("deflate", zlib.compress(CONTENT)),
        ("deflate", raw_deflate(CONTENT)),
        ("gzip, gzip", gzip.compress(gzip.compress(CONTENT))),
        ("deflate, gzip", gzip.compress(zlib.compress(CONTENT))),
        ("gzip", gzip.compress(CONTENT[:1000]) + gzip.compress(CONTENT[1000:])),
    ],
    ids=["none", "identity", "gzip", "x-gzip", "deflate", "raw deflate", "twice", "both", "two members"],
)
def test_body__is_unpacked(flavour: Flavour, wire_server: WireServer, hs: Any, coding: str, body: bytes) -> None:
    sends(wire_server, body, coding)
    response = flavour.run(hs.request("GET", "/v2/tags/7"))
    assert response.content == CONTENT
    assert "Content-Encoding" not in response.headers or not coding or coding == "identity"
    assert wire_server.requests[0].headers["Accept-Encoding"] == "gzip, deflate"


def test_body__in_pieces(flavour: Flavour, server: Server) -> None:
    packed = gzip.compress(CONTENT)

    def pieces() -> Iterator[bytes]:
        for start in range(0, len(packed), 7):
            yield packed[start : start + 7]

    headers = {"Content-Encoding": "gzip", "Transfer-Encoding": "chunked"}
    server.respond = lambda _: httpx.Response(200, headers=headers, content=pieces())
    assert flavour.run(flavour.client(base_url=server.url).request("GET", "/v2/tags/7")).content == CONTENT


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("gzip", gzip.compress(CONTENT)[:-1]),
        ("gzip", gzip.compress(CONTENT)[:-8]),
        ("gzip", gzip.compress(CONTENT)[:40]),
        ("gzip", gzip.compress(CONTENT)[:-8] + b"\0" * 8),
        ("gzip", gzip.compress(CONTENT) + b"and more"),
        ("gzip", CONTENT),
        ("deflate", CONTENT),
        ("deflate", zlib.compress(CONTENT)[:-2]),
        ("deflate", zlib.compress(CONTENT)[:200] + b"\xff" * 200),
        ("gzip, gzip", gzip.compress(CONTENT)),
        ("br", CONTENT),
        ("gzip, compress", CONTENT),
        ("gzip, gzip, gzip, gzip", CONTENT),
    ],
    ids=range(13),
)
@pytest.mark.parametrize("status", [200, 404])
def test_body__that_is_not_whole(
    flavour: Flavour, wire_server: WireServer, hs: Any, coding: str, body: bytes, status: int
) -> None:
    sends(wire_server, body, coding, status)
    # An error is known by its status.
    with pytest.raises((ResponseParseError, NotFoundError)) as caught:
        flavour.run(hs.request("GET", "/v2/tags/7"))
    if isinstance(caught.value, NotFoundError):
        assert (status, caught.value.response.content) == (404, b"")
    else:
        assert status == 200
        assert re.search("decompressed|Content-Encoding", str(caught.value))


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br"])
def test_body__that_is_empty(flavour: Flavour, wire_server: WireServer, hs: Any, coding: str) -> None:
    sends(wire_server, b"", coding)
    assert flavour.run(hs.request("GET", "/v2/tags/7")).content == b""


def test_body__that_is_cut(flavour: Flavour, wire_server: WireServer, hs: Any) -> None:
    sends(wire_server, CONTENT[:100], length=len(CONTENT))
    with pytest.raises(ConnectionError):
        flavour.run(hs.request("GET", "/v2/tags/7"))


# Sizes


@pytest.mark.parametrize(("size", "fits"), [(100, True), (101, False)])
@pytest.mark.parametrize("coding", ["", "gzip"])
def test_max_response_size__is_that_of_the_unpacked_body(
    flavour: Flavour, wire_server: WireServer, size: int, fits: bool, coding: str
) -> None:
    body = b"[" + b" " * (size - 2) + b"]"
    sends(wire_server, gzip.compress(body) if coding else body, coding)
    hs = flavour.client(base_url=wire_server.url, max_response_size=100)
    if fits:
        assert len(flavour.run(hs.request("GET", "/v2/tags")).content) == size
        return
    with pytest.raises(ResponseParseError, match=r"larger than max_response_size allows \(100 bytes\)"):
        flavour.run(hs.request("GET", "/v2/tags"))
    assert flavour.run(hs.with_options(max_response_size=101).request("GET", "/v2/tags"))


def test_max_response_size__of_a_mock(flavour: Flavour) -> None:
    hs = flavour.client(lambda _: httpx.Response(200, content=b"x" * 101), max_response_size=100)
    with pytest.raises(ResponseParseError, match="larger than"):
        flavour.run(hs.request("GET", "/v2/tags"))
    assert flavour.run(hs.with_options(max_response_size=101).request("GET", "/v2/tags"))


@pytest.mark.parametrize("size", [0, -1, 1.5, True, "64"])
def test_max_response_size__that_cannot_be(flavour: Flavour, size: Any) -> None:
    with pytest.raises(ConfigurationError, match="max_response_size must be a number of bytes, 1 or more, not"):
        flavour.client(max_response_size=size)


@pytest.mark.parametrize("times", [1, 2, 3])
@pytest.mark.parametrize("status", [200, 302, 404, 503])
def test_bomb__takes_no_memory(flavour: Flavour, wire_server: WireServer, hs: Any, times: int, status: int) -> None:
    """Zeros, packed once or more."""
    sends(wire_server, nested(256 * MB, times), ", ".join(["gzip"] * times), status)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises((APIError, ResponseParseError)) as caught:
        flavour.run(hs.request("GET", "/v2/tags"))
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200 * 1024
    if isinstance(caught.value, APIError):
        assert (caught.value.status_code, caught.value.response.content) == (status, b"")
    else:
        assert (status, "(67,108,864 bytes)" in str(caught.value)) == (200, True)


@pytest.mark.parametrize("status", [302, 401, 429, 503])
def test_error__of_more_than_a_megabyte_has_no_body(
    flavour: Flavour, wire_server: WireServer, hs: Any, status: int
) -> None:
    for size, kept in ((MB, MB), (MB + 1, 0)):
        sends(wire_server, b"x" * size, status=status)
        with pytest.raises(APIError) as caught:
            flavour.run(hs.request("GET", "/v2/tags"))
        assert len(caught.value.response.content) == kept


def test_token__of_more_than_a_megabyte(flavour: Flavour, wire_server: WireServer) -> None:
    sends(wire_server, b" " * (MB + 1))
    hs = flavour.client(base_url=wire_server.url, app_id="app", app_secret="secret-secret")
    with pytest.raises(ResponseParseError, match="larger than"):
        flavour.run(hs.request("GET", "/v2/tags"))


# Downloads


def test_download__has_no_limit(flavour: Flavour, wire_server: WireServer, tmp_path: Path) -> None:
    sends(wire_server, gzip.compress(CONTENT), "gzip")
    hs = flavour.client(base_url=wire_server.url, max_response_size=10)
    path = flavour.run(hs.attachments.download(1, 2, to=tmp_path))
    assert path.read_bytes() == CONTENT


@pytest.mark.parametrize(
    "packed", [gzip.compress(CONTENT)[:-40], gzip.compress(CONTENT)[:-4], b"no gzip"], ids=["cut", "torn", "none"]
)
@pytest.mark.parametrize("is_open", [False, True])
def test_download__that_is_not_whole_leaves_nothing(
    flavour: Flavour, wire_server: WireServer, hs: Any, tmp_path: Path, packed: bytes, is_open: bool
) -> None:
    sends(wire_server, packed, "gzip")
    path = tmp_path / "file"
    target: Any = io.BytesIO() if is_open else path
    with pytest.raises(ResponseParseError, match="can't be decompressed"):
        flavour.run(hs.attachments.download(1, 2, to=target))
    assert list(tmp_path.iterdir()) == []


def test_stream__that_is_left_early_closes_its_body(flavour: Flavour, wire_server: WireServer, hs: Any) -> None:
    sends(wire_server, gzip.compress(CONTENT), "gzip")

    def read() -> Any:
        with hs.stream("GET", "/v2/tags") as response:
            return next(response.iter_bytes(10))

    async def async_read() -> Any:
        async with hs.stream("GET", "/v2/tags") as response:
            return await anext(response.aiter_bytes(10))

    assert flavour.run(read() if flavour.name == "sync" else async_read()) == CONTENT[:10]
    assert flavour.run(hs.request("GET", "/v2/tags")).content == CONTENT


def test_reader__of_pieces_gives_small_ones() -> None:
    request = httpx.Request("GET", "https://api.helpscout.net/")
    response = httpx.Response(200, headers={"Content-Encoding": "gzip"}, request=request)
    reader = BodyReader(response, None)
    sizes = [len(piece) for piece in reader.feed(nested(16 * MB, 1))]
    reader.finish()
    assert (sum(sizes), max(sizes)) == (16 * MB, 64 * 1024)
