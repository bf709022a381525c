"""Malformed responses over raw sockets: each causes an error of this library, in time."""

from __future__ import annotations

import gzip
import os
import random
import time
from typing import TYPE_CHECKING

import httpx
import pytest

from helpscout_client import HelpScoutError

if TYPE_CHECKING:
    from tests.conftest import Flavour
    from tests.servers import Wire, WireServer

pytest_plugins = ["tests.servers"]

#: The number of additional responses, made by corrupting a valid one at random.
MADE_UP = int(os.environ.get("HELPSCOUT_TEST_ANSWERS", "60"))
GOOD = (
    b"HTTP/1.1 200 OK\r\nContent-Type: application/hal+json\r\nCorrelation-Id: abc\r\n"
    b'X-RateLimit-Limit-Minute: 400\r\nContent-Length: 23\r\n\r\n{"id": 7, "name": "vip"}'[:-1]
    + b"}"
)


def with_body(body: bytes, *headers: bytes, status: bytes = b"200 OK") -> bytes:
    head = [b"HTTP/1.1 " + status, b"Content-Length: %d" % len(body), *headers]
    return b"\r\n".join([*head, b"", b""]) + body


RESPONSES: dict[str, bytes] = {
    # The status line
    "nothing": b"",
    "a line break": b"\r\n",
    "line breaks": b"\r\n" * 1000,
    "garbage": bytes(range(256)),
    "zeros": bytes(10_000),
    "another protocol": b"SSH-2.0-OpenSSH_9.6\r\n",
    "TLS": b"\x15\x03\x01\x00\x02\x02\x28",
    "HTTP/2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "half a status line": b"HTTP/1.1 20",
    "no status": b"HTTP/1.1\r\n\r\n",
    "status of two digits": b"HTTP/1.1 20 OK\r\n\r\n",
    "status of four digits": b"HTTP/1.1 2000 OK\r\n\r\n",
    "status 000": b"HTTP/1.1 000 OK\r\n\r\n",
    "status 099": b"HTTP/1.1 099 OK\r\nContent-Length: 0\r\n\r\n",
    "status 999": with_body(b"", status=b"999 X"),
    "status 600": with_body(b"{}", status=b"600 X"),
    "negative status": b"HTTP/1.1 -20 OK\r\n\r\n",
    "status in letters": b"HTTP/1.1 OK OK\r\n\r\n",
    "status in other digits": "HTTP/1.1 ２００ OK\r\n\r\n".encode(),
    "HTTP/9.9": b"HTTP/9.9 200 OK\r\nContent-Length: 2\r\n\r\n[]",
    "switching protocols": b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
    "continue without end": b"HTTP/1.1 100 Continue\r\n\r\n" * 100,
    "early hints alone": b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n",
    "status that has no body": b"HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nabcde",
    "not modified": b"HTTP/1.1 304 Not Modified\r\n\r\n",
    "endless reason": b"HTTP/1.1 200 " + b"x" * 200_000,
    # Headers
    "no colon": b"HTTP/1.1 200 OK\r\nheader\r\n\r\n",
    "no name": b"HTTP/1.1 200 OK\r\n: value\r\n\r\n",
    "zero in a header": b"HTTP/1.1 200 OK\r\nX: a\0b\r\n\r\n",
    "control characters in a header": b"HTTP/1.1 200 OK\r\nX: \x01\x02\r\nContent-Length: 2\r\n\r\n{}",
    "folded header": b"HTTP/1.1 200 OK\r\n folded: x\r\n\r\n",
    "header that is not ASCII": "HTTP/1.1 200 OK\r\nX: ünïcode\r\nContent-Length: 2\r\n\r\n[]".encode(),
    "endless header": b"HTTP/1.1 200 OK\r\nX: " + b"x" * 200_000,
    "headers without end": b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 50_000,
    "cookies without end": b"HTTP/1.1 200 OK\r\n" + b"Set-Cookie: a=b\r\n" * 5_000,
    "bare line feeds": b"HTTP/1.1 200 OK\nContent-Length: 2\n\n[]",
    "two lengths": b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n[]x",
    "negative length": b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n[]",
    "huge length": b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999999\r\n\r\n[]",
    "length in letters": b"HTTP/1.1 200 OK\r\nContent-Length: two\r\n\r\n[]",
    "length and chunks": b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n[]",
    "unknown transfer encoding": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: rot13\r\n\r\n[]",
    # Bodies
    "body that is cut": b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[",
    "error that is cut": b"HTTP/1.1 404 Not Found\r\nContent-Length: 100\r\n\r\n{",
    "chunk without a size": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n[]\r\n0\r\n\r\n",
    "huge chunk": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffffffff\r\n[]",
    "chunks that are cut": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n[]\r\n",
    "empty": with_body(b""),
    "html": with_body(b"<html></html>", b"Content-Type: text/html"),
    "text that is no JSON": with_body(b"{'id': 7}"),
    "JSON of another kind": with_body(b'"seven"'),
    "JSON that is cut": with_body(b'{"id": 7, "na'),
    "JSON that is deep": with_body(b'{"a":' * 100_000),
    "JSON with a long number": with_body(b'{"name": ' + b"9" * 10_000 + b"}"),
    "JSON twice": with_body(b"{}{}"),
    "JSON in UTF-16 that is cut": with_body('{"id": 7}'.encode("utf-16")[:-1]),
    "JSON with half characters": with_body(b'{"name": "\xff\xfe"}'),
    "unknown charset": with_body(b"\xff\xfe\xfd", b"Content-Type: application/json; charset=nonsense"),
    "gzip that is none": with_body(b"[]", b"Content-Encoding: gzip"),
    "gzip that is cut": with_body(gzip.compress(b"{}" * 100)[:-9], b"Content-Encoding: gzip"),
    "packed in an unknown way": with_body(b"{}", b"Content-Encoding: nonsense"),
    # Errors and redirects
    "error that is no JSON": with_body(b"\xff\x00<", status=b"400 Bad Request"),
    "error of another kind": with_body(b"[[]]", status=b"400 Bad Request"),
    "error of odd kinds": with_body(b'{"message": {}, "_embedded": {"errors": [7, null]}}', status=b"400 Bad Request"),
    "error that is deep": with_body(b"[" * 100_000, status=b"500 X"),
    "redirect to nowhere": b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n",
    "redirect to no address": with_body(b"", b"Location: http://[::1", status=b"302 Found"),
    "redirect to an odd port": with_body(b"", b"Location: http://host:99999999/", status=b"302 Found"),
    "redirect to a script": with_body(b"", b"Location: javascript:alert(1)", status=b"302 Found"),
    "redirect to a long address": with_body(b"", b"Location: /" + b"x" * 70_000, status=b"302 Found"),
    "redirect to another protocol": with_body(b"", b"Location: gopher://host/", status=b"307 X"),
    "redirect to itself": with_body(b"", b"Location: /v2/tags/7", status=b"302 Found"),
    "wait without end": with_body(b"", b"Retry-After: 1e400", status=b"429 X"),
    "wait of many digits": with_body(b"", b"Retry-After: " + b"9" * 400, status=b"503 X"),
    "wait until no date": with_body(b"", b"Retry-After: Fri, 99 Feb 99999 99:99:99 GMT", status=b"429 X"),
    "odd limit": with_body(b"", b"X-RateLimit-Limit-Minute: -1\r\nX-RateLimit-Remaining-Minute: nan", status=b"400 X"),
}


def give(server: WireServer, content: bytes) -> None:
    def respond(wire: Wire, _: httpx.Request) -> None:
        wire.send(content)
        wire.close()

    server.respond = respond


def outcome(flavour: Flavour, server: WireServer, content: bytes) -> str:
    """The result of a call. An exception that is not ours fails the test."""
    give(server, content)
    hs = flavour.client(base_url=server.url, access_token="long-enough-token", max_retries=1, max_rate_limit_wait=30)
    begun = time.monotonic()
    try:
        result = flavour.run(hs.tags.get(7))
    except HelpScoutError as error:
        result, text = type(error).__name__, str(error)
    else:
        result, text = "ok", "ok"
    assert 0 < len(text) < 10_000
    # Far less than `timeout`: the client noticed without it.
    assert time.monotonic() - begun < 30
    flavour.run(hs.close() if flavour.name == "sync" else hs.aclose())
    return result


@pytest.mark.parametrize("name", RESPONSES)
def test_response__malformed(flavour: Flavour, wire_server: WireServer, name: str) -> None:
    outcome(flavour, wire_server, RESPONSES[name])


@pytest.mark.parametrize("name", RESPONSES)
def test_token_response__malformed(flavour: Flavour, wire_server: WireServer, name: str) -> None:
    give(wire_server, RESPONSES[name])
    hs = flavour.client(
        base_url=wire_server.url, app_id="app", app_secret="long-enough-secret", max_retries=1, max_rate_limit_wait=30
    )
    with pytest.raises(HelpScoutError):
        flavour.run(hs.tags.get(7))


def test_responses__made_up(flavour: Flavour, wire_server: WireServer) -> None:
    chance = random.Random(22)
    outcomes = set()
    for _ in range(MADE_UP):
        content = bytearray(chance.choice([GOOD, *RESPONSES.values()])[:2000])
        for _ in range(chance.randint(1, 4)):
            place = chance.randint(0, len(content))
            content[place : place + chance.randint(0, 3)] = chance.randbytes(chance.randint(0, 3))
        outcomes.add(outcome(flavour, wire_server, bytes(content)))
    assert len(outcomes) > 2
