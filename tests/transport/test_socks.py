"""SOCKS5 proxies: what they are sent, and what happens if they misbehave."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import pytest

from helpscout_client import ConnectionError, TimeoutError
from tests.waiting import until

if TYPE_CHECKING:
    from tests.conftest import Flavour
    from tests.servers import Wire, WireServer

pytest_plugins = ["tests.servers"]

#: Only the proxy can reach it.
BEHIND = "http://127.0.0.1:9"
CONNECTED = b"\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00"
NO_AUTH, WITH_PASSWORD = b"\x05\x00", b"\x05\x02"
#: The sizes of the messages.
OFFER, LONGER_OFFER, LOGIN, COMMAND = 3, 4, 12, 10


class Proxy:
    """Makes a server a SOCKS proxy, which reads messages of given sizes, replies, and then speaks HTTP."""

    def __init__(self, server: WireServer, *exchanges: tuple[int, bytes | None]) -> None:
        self.url = server.url.replace("http:", "socks5:")
        self.messages: list[bytes | None] = []
        self._exchanges = exchanges
        server.greet = self._greet

    def _greet(self, wire: Wire) -> bool:
        for size, reply in self._exchanges:
            self.messages.append(wire.receive_bytes(size))
            if reply is None:
                return False
            wire.send(reply)
        return True


@pytest.mark.process
def test_socks__connects_to_the_host(flavour: Flavour, wire_server: WireServer) -> None:
    wire_server.respond = lambda wire, _: wire.respond(200, b'{"id": 7}')
    proxy = Proxy(wire_server, (OFFER, NO_AUTH), (COMMAND, CONNECTED))
    hs = flavour.client(base_url=BEHIND, proxy=proxy.url)
    assert [flavour.run(hs.tags.get(7)).id for _ in range(2)] == [7, 7]
    assert proxy.messages == [b"\x05\x01\x00", b"\x05\x01\x00\x01\x7f\x00\x00\x01\x00\x09"]
    assert wire_server.connections == 1


@pytest.mark.process
def test_socks__resolves_the_name_of_the_host(flavour: Flavour, wire_server: WireServer) -> None:
    name = b"api.helpscout.net"
    proxy = Proxy(wire_server, (OFFER, NO_AUTH), (7 + len(name), None))
    with pytest.raises(ConnectionError):
        flavour.run(flavour.client(proxy=proxy.url, max_retries=0).tags.get(7))
    assert proxy.messages[1] == b"\x05\x01\x00\x03" + bytes([len(name)]) + name + b"\x01\xbb"


@pytest.mark.process
@pytest.mark.parametrize("is_asked", [True, False])
def test_socks__with_a_password(flavour: Flavour, wire_server: WireServer, is_asked: bool) -> None:
    """Whether it is needed is up to the proxy."""
    wire_server.respond = lambda wire, _: wire.respond(200, b'{"id": 7}')
    first = [(LONGER_OFFER, WITH_PASSWORD), (LOGIN, b"\x01\x00")] if is_asked else [(LONGER_OFFER, NO_AUTH)]
    proxy = Proxy(wire_server, *first, (COMMAND, CONNECTED))
    hs = flavour.client(base_url=BEHIND, proxy=httpx.Proxy(proxy.url, auth=("me", "hunter2")))
    flavour.run(hs.tags.get(7))
    assert proxy.messages[0] == b"\x05\x02\x00\x02"
    assert (b"\x01\x02me\x07hunter2" in proxy.messages) == is_asked


@pytest.mark.process
@pytest.mark.parametrize(
    ("exchanges", "message"),
    [
        ([(OFFER, b"HTTP/1.1 400 Bad Request\r\n\r\n")], "the reply of the SOCKS proxy is invalid"),
        ([(OFFER, b"\x05")], "the reply of the SOCKS proxy is invalid"),
        ([(OFFER, None)], "the reply of the SOCKS proxy is invalid"),
        ([(OFFER, NO_AUTH), (COMMAND, None)], "the reply of the SOCKS proxy is invalid"),
        ([(OFFER, NO_AUTH), (COMMAND, b"\x05\x00\x00\x09")], "the reply of the SOCKS proxy is invalid"),
        ([(OFFER, b"\x05\xff")], "requires a user name and password, or other authentication"),
        ([(OFFER, WITH_PASSWORD)], "requires a user name and password"),
        (
            [(OFFER, NO_AUTH), (COMMAND, b"\x05\x05" + CONNECTED[2:])],
            r"could not connect to 127\.0\.0\.1: connection refused",
        ),
    ],
)
def test_socks__that_fails(
    flavour: Flavour, wire_server: WireServer, exchanges: list[tuple[int, bytes | None]], message: str
) -> None:
    """Nothing was sent, so even a write is retried, and no connection is left open."""
    proxy = Proxy(wire_server, *exchanges)
    hs = flavour.client(base_url=BEHIND, proxy=proxy.url, max_retries=1)
    with pytest.raises(ConnectionError, match=message):
        flavour.run(hs.request("POST", "/v2/things", json={}))
    assert (wire_server.connections, wire_server.requests) == (2, [])
    until(lambda: wire_server.open_connections == 0)


@pytest.mark.process
def test_socks__rejects_the_password(flavour: Flavour, wire_server: WireServer) -> None:
    proxy = Proxy(wire_server, (LONGER_OFFER, WITH_PASSWORD), (LOGIN, b"\x01\x01"))
    hs = flavour.client(base_url=BEHIND, proxy=httpx.Proxy(proxy.url, auth=("me", "hunter2")), max_retries=0)
    with pytest.raises(ConnectionError, match="rejected the user name or password") as caught:
        flavour.run(hs.tags.get(7))
    assert "hunter2" not in repr(caught.value)


@pytest.mark.process
def test_socks__that_is_silent(flavour: Flavour, wire_server: WireServer) -> None:
    def greet(wire: Wire) -> bool:
        wire.hang()
        return False

    wire_server.greet = greet
    proxy = wire_server.url.replace("http:", "socks5:")
    hs = flavour.client(base_url=BEHIND, proxy=proxy, max_retries=0, timeout=httpx.Timeout(5, connect=0.05))
    with pytest.raises(TimeoutError):
        flavour.run(hs.tags.get(7))


@pytest.mark.process
def test_socks__that_resets_the_connection(flavour: Flavour, wire_server: WireServer) -> None:
    def greet(wire: Wire) -> bool:
        wire.receive_bytes(1)
        wire.reset()
        return False

    wire_server.greet = greet
    hs = flavour.client(base_url=BEHIND, proxy=wire_server.url.replace("http:", "socks5:"), max_retries=1)
    with pytest.raises(ConnectionError):
        flavour.run(hs.request("POST", "/v2/things", json={}))
    assert wire_server.connections == 2
