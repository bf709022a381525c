"""Options for sending: transports, proxies, certificates, connections, hooks."""

from __future__ import annotations

import ssl
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from helpscout_client import ConfigurationError, ConnectionError, HelpScoutError, TimeoutError
from helpscout_client.sandbox import Clock as SandboxClock
from helpscout_client.sandbox import Sandbox
from helpscout_client.transport.proxies import environment_proxy

if TYPE_CHECKING:
    from tests.conftest import Flavour
    from tests.servers import FakeAPI, Server, Wire, WireServer

pytest_plugins = ["tests.servers"]

CREDENTIALS: dict[str, Any] = {"app_id": "id", "app_secret": "secret"}
PROXY_VARIABLES = ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"]


@pytest.fixture(autouse=True)
def _no_proxies_around(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in PROXY_VARIABLES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


class CountingTransport(httpx.MockTransport):
    """A transport that records its requests and whether it was closed."""

    def __init__(self, api: FakeAPI) -> None:
        super().__init__(api)
        self.closed = 0

    def close(self) -> None:
        self.closed += 1

    async def aclose(self) -> None:
        self.closed += 1


def close(flavour: Flavour, hs: Any) -> None:
    flavour.run(hs.close() if flavour.name == "sync" else hs.aclose())


# with_options


def test_with_options__shares_the_token(flavour: Flavour, server: Server, api: FakeAPI) -> None:
    server.respond = api
    hs = flavour.client(base_url=server.url, verify=False, **CREDENTIALS)
    copies = [hs, hs.with_options(timeout=3), hs.with_options(max_retries=1).with_options(timeout=4)]
    assert [flavour.run(copy.tags.get(7)).id for copy in copies] == [7] * 3
    assert len(api.token_requests) == 1
    assert {copy.token.access_token for copy in copies} == {"token-1"}


def test_with_options__timeouts_are_its_own(flavour: Flavour, api: FakeAPI) -> None:
    hs = flavour.client(api, timeout=9, **CREDENTIALS)
    copy = hs.with_options(timeout=httpx.Timeout(3, connect=1))
    for client in (hs, copy, copy.with_options(max_retries=1), hs):
        flavour.run(client.tags.get(7))
    seen = [request.extensions["timeout"]["read"] for request in api.other_requests]
    assert seen == [9, 3, 3, 9]
    assert api.other_requests[1].extensions["timeout"]["connect"] == 1


def test_with_options__has_its_own_timeout(flavour: Flavour, wire_server: WireServer) -> None:
    wire_server.respond = lambda wire, _: wire.hang()
    hs = flavour.client(base_url=wire_server.url, verify=False)
    with pytest.raises(TimeoutError):
        flavour.run(hs.with_options(timeout=0.05, max_retries=0).tags.get(7))


@pytest.mark.parametrize("timeout", [httpx.Timeout(None), httpx.Timeout(5, pool=None)])
def test_with_options__rejects_what_waits_for_ever(flavour: Flavour, api: FakeAPI, timeout: httpx.Timeout) -> None:
    with pytest.raises(ConfigurationError, match="timeout"):
        flavour.client(api).with_options(timeout=timeout)


def test_with_options__is_of_the_same_class(flavour: Flavour, api: FakeAPI) -> None:
    class Mine(flavour.client_class):  # type: ignore[name-defined,misc]
        """A user's own."""

    hs = Mine(access_token="token", transport=httpx.MockTransport(api))
    assert type(hs.with_options(max_retries=1)) is Mine
    assert repr(hs.with_options(max_retries=1)) == "<Mine https://api.helpscout.net>"
    close(flavour, hs)


@pytest.mark.parametrize("which", [0, 1, 2])
def test_with_options__closing_one_closes_all(flavour: Flavour, api: FakeAPI, which: int) -> None:
    transport = CountingTransport(api)
    hs = flavour.client(transport=transport, **CREDENTIALS)
    copies = [hs, hs.with_options(max_retries=0), hs.with_options(timeout=5).with_options(timeout=6)]
    flavour.run(copies[1].tags.get(7))
    close(flavour, copies[which])
    assert transport.closed
    for copy in copies:
        with pytest.raises(RuntimeError, match="closed"):
            flavour.run(copy.tags.get(7))


def test_with_options__raw_follows(flavour: Flavour, api: FakeAPI) -> None:
    from helpscout_api.api.tags import get_tag

    copy = flavour.client(api, timeout=9, **CREDENTIALS).with_options(timeout=3)
    flavour.run((get_tag.sync if flavour.name == "sync" else get_tag.asyncio)(7, client=copy.raw))
    assert api.other_requests[0].extensions["timeout"]["read"] == 3


def test_with_options__keeps_headers_that_were_set_later(flavour: Flavour, api: FakeAPI) -> None:
    hs = flavour.client(api, **CREDENTIALS)
    hs._http.headers["X-Trace"] = "7"
    flavour.run(hs.with_options(max_retries=0).tags.get(7))
    assert api.other_requests[-1].headers["X-Trace"] == "7"


def test_with_options__opens_nothing(flavour: Flavour, api: FakeAPI) -> None:
    transport = CountingTransport(api)
    hs = flavour.client(transport=transport, **CREDENTIALS)
    copies = [hs.with_options(max_retries=number % 5) for number in range(1000)]
    assert flavour.run(copies[-1].tags.get(7)).id == 7
    del copies
    assert flavour.run(hs.tags.get(7)).id == 7
    assert transport.closed == 0


# Transports


def test_transport__carries_tokens_too(flavour: Flavour, api: FakeAPI) -> None:
    transport = CountingTransport(api)
    hs = flavour.client(transport=transport, **CREDENTIALS)
    flavour.run(hs.tags.get(7))
    assert [len(api.token_requests), len(api.other_requests)] == [1, 1]
    close(flavour, hs)
    assert transport.closed


def test_mounts__carry_tokens_too(flavour: Flavour, api: FakeAPI) -> None:
    mounts = {"all://api.helpscout.net": httpx.MockTransport(api), "all://other.example": None}
    hs = flavour.client(mounts=mounts, **CREDENTIALS)
    assert flavour.run(hs.tags.get(7)).name == "vip"
    assert [len(api.token_requests), len(api.other_requests)] == [1, 1]


# Proxies


def proxied(wire_server: WireServer) -> None:
    def respond(wire: Wire, request: httpx.Request) -> None:
        if request.url.path == "/v2/oauth2/token":
            wire.respond(200, b'{"access_token": "token", "expires_in": 7200}')
        else:
            wire.respond(200, b'{"id": 7}')

    wire_server.respond = respond


#: No server listens there, so every request that arrives came through the proxy.
BEHIND = "http://127.0.0.1:9"


def test_proxy__carries_all(flavour: Flavour, wire_server: WireServer) -> None:
    proxied(wire_server)
    hs = flavour.client(base_url=BEHIND, proxy=wire_server.url, **CREDENTIALS)
    assert flavour.run(hs.tags.get(7)).id == 7
    assert [str(request.url) for request in wire_server.requests] == [
        f"{BEHIND}/v2/oauth2/token",
        f"{BEHIND}/v2/tags/7",
    ]


def test_proxy__with_a_user(flavour: Flavour, wire_server: WireServer) -> None:
    proxied(wire_server)
    proxy = httpx.Proxy(wire_server.url, auth=("me", "hunter2"))
    hs = flavour.client(base_url=BEHIND, proxy=proxy)
    flavour.run(hs.tags.get(7))
    (request,) = wire_server.requests
    assert request.headers["Proxy-Authorization"].startswith("Basic ")
    assert request.headers["Authorization"] == "Bearer test-token"


@pytest.mark.parametrize("name", ["HTTPS_PROXY", "https_proxy", "ALL_PROXY"])
@pytest.mark.parametrize("prefix", ["http://", ""])
def test_proxy__of_the_environment(
    flavour: Flavour, wire_server: WireServer, name: str, prefix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, prefix + wire_server.url.removeprefix("http://"))
    wire_server.respond = lambda wire, _: wire.respond(403, b"")
    hs = flavour.client(max_retries=0)
    with pytest.raises(ConnectionError):
        flavour.run(hs.tags.get(7))
    (request,) = wire_server.requests
    assert (request.method, request.headers["Host"]) == ("CONNECT", "api.helpscout.net:443")


def test_proxy__of_the_environment_not_for_these_hosts(monkeypatch: pytest.MonkeyPatch) -> None:
    url = httpx.URL("https://api.example.com")
    assert environment_proxy(url) is None
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example.com")
    monkeypatch.setenv("NO_PROXY", "elsewhere.com")
    assert environment_proxy(url) is not None
    monkeypatch.setenv("NO_PROXY", "example.com")
    assert environment_proxy(url) is None


@pytest.mark.parametrize("name", ["HTTP_PROXY", "ALL_PROXY"])
def test_proxy__of_the_environment_not_to_this_machine(
    flavour: Flavour, wire_server: WireServer, server: Server, api: FakeAPI, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, wire_server.url)
    server.respond = api
    hs = flavour.client(base_url=server.url, **CREDENTIALS)
    assert flavour.run(hs.tags.get(7)).id == 7
    assert (len(server.requests), wire_server.requests) == (2, [])


@pytest.mark.parametrize("name", ["HTTP_PROXY", "http_proxy", "ALL_PROXY"])
@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_proxy__of_the_environment_is_not_used_for_this_machine(
    flavour: Flavour,
    wire_server: WireServer,
    server: Server,
    api: FakeAPI,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    host: str,
) -> None:
    """Such a proxy would see the token and the App Secret unencrypted."""
    monkeypatch.setenv(name, wire_server.url)
    server.respond = api
    hs = flavour.client(base_url=server.url.replace("127.0.0.1", host), **CREDENTIALS)
    assert flavour.run(hs.tags.get(7)).id == 7
    assert (len(server.requests), wire_server.requests) == (2, [])


@pytest.mark.process
def test_proxy__of_the_environment_is_not_used_for_the_served_sandbox(
    flavour: Flavour, unreachable_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", unreachable_url)
    sandbox = Sandbox(data={})
    with sandbox.serve() as url:
        hs = flavour.client(base_url=url, app_id="sandbox-app", app_secret="sandbox-secret")
        assert flavour.run(hs.users.me()).id


@pytest.mark.parametrize(
    ("proxy", "words"),
    [
        ("socks5://host:1080", r"httpx\[socks\]"),
        ("ftp://me:hunter22@host", "the proxy can't be used"),
        ("http://me:hunter22@host:port", "the proxy can't be used"),
    ],
)
@pytest.mark.parametrize("is_given", [True, False])
def test_proxy__that_cannot_work(
    flavour: Flavour, monkeypatch: pytest.MonkeyPatch, proxy: str, words: str, is_given: bool
) -> None:
    monkeypatch.setitem(sys.modules, "socksio", None)
    if not is_given:
        monkeypatch.setenv("HTTPS_PROXY", proxy)
    with pytest.raises(ConfigurationError, match=words) as caught:
        flavour.client_class(access_token="token", **({"proxy": proxy} if is_given else {}))
    assert caught.value.__context__ is None
    assert "hunter22" not in repr(caught.value)


def test_connection__that_lacks_another_package(flavour: Flavour, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: object, **options: object) -> None:
        raise ImportError("no module named x")

    monkeypatch.setattr(httpx.Client if flavour.name == "sync" else httpx.AsyncClient, "__init__", fail)
    with pytest.raises(ConfigurationError, match="a package is missing: no module named x"):
        flavour.client_class(access_token="token")


def test_proxy__argument_wins_over_the_environment(
    flavour: Flavour, wire_server: WireServer, unreachable_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", unreachable_url)
    proxied(wire_server)
    assert flavour.run(flavour.client(base_url=BEHIND, proxy=wire_server.url).tags.get(7)).id == 7


@pytest.mark.parametrize("status", [403, 407, 502])
def test_proxy__rejects_the_tunnel(flavour: Flavour, wire_server: WireServer, status: int) -> None:
    """Nothing was sent, so a write can be retried."""
    wire_server.respond = lambda wire, _: wire.respond(status, b"")
    hs = flavour.client(proxy=wire_server.url, max_retries=1)
    with pytest.raises(ConnectionError):
        flavour.run(hs.request("POST", "/v2/things", json={}))
    assert [request.method for request in wire_server.requests] == ["CONNECT", "CONNECT"]
    assert [request.headers.get("Authorization") for request in wire_server.requests] == [None, None]


def test_proxy__that_is_not_there(flavour: Flavour, unreachable_url: str) -> None:
    with pytest.raises(ConnectionError):
        flavour.run(flavour.client(base_url=BEHIND, proxy=unreachable_url).tags.get(7))


# Certificates


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An untrusted certificate for 127.0.0.1, with its key."""
    folder = tmp_path_factory.mktemp("certificate")
    made = folder / "made.pem"
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"),
            *("-keyout", str(made), "-out", str(folder / "certificate.pem"), "-subj", "/CN=127.0.0.1", "-days", "2"),
            *("-addext", "subjectAltName=IP:127.0.0.1"),
        ],
        check=True,
        capture_output=True,
    )
    made.write_text(made.read_text() + (folder / "certificate.pem").read_text())
    return made


@pytest.fixture
def tls_url(certificate: Path, api: FakeAPI) -> Iterator[str]:
    from tests.servers import Server

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    server = Server()
    server._http.socket = context.wrap_socket(server._http.socket, server_side=True)
    server.respond = api
    with server:
        yield server.url.replace("http:", "https:")


@pytest.mark.skipif(httpx.__version__.startswith("0.27."), reason="httpx 0.27 goes on without such a file")
def test_verify__certificates_of_the_environment_that_are_not_there(
    flavour: Flavour, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "missing.pem"))
    with pytest.raises(ConfigurationError, match=r"SSL_CERT_FILE is .*missing\.pem") as caught:
        flavour.client_class(access_token="token")
    assert caught.value.__context__ is None


@pytest.mark.process
def test_verify__unknown_certificate_is_rejected(flavour: Flavour, tls_url: str, api: FakeAPI) -> None:
    hs = flavour.client(base_url=tls_url, max_retries=0, **CREDENTIALS)
    with pytest.raises(ConnectionError, match=r"(?i)certificate"):
        flavour.run(hs.tags.get(7))
    assert api.requests == []


@pytest.mark.process
@pytest.mark.parametrize("how", ["any", "context"])
def test_verify__decides_whom_to_trust(
    flavour: Flavour, tls_url: str, api: FakeAPI, certificate: Path, how: str
) -> None:
    verify = False if how == "any" else ssl.create_default_context(cafile=str(certificate))
    hs = flavour.client(base_url=tls_url, verify=verify, **CREDENTIALS)
    assert flavour.run(hs.tags.get(7)).id == 7
    assert len(api.requests) == 2


# Connections


def test_limits__no_free_connection_is_a_timeout(flavour: Flavour, wire_server: WireServer) -> None:
    wire_server.respond = lambda wire, _: wire.send(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n")
    hs = flavour.client(
        base_url=wire_server.url,
        verify=False,
        limits=httpx.Limits(max_connections=1),
        timeout=httpx.Timeout(5, pool=0.05),
        max_retries=1,
    )
    if flavour.name == "sync":
        with hs.stream("GET", "/v2/things"), pytest.raises(TimeoutError):
            hs.request("POST", "/v2/things")
    else:

        async def run() -> None:
            async with hs.stream("GET", "/v2/things"):
                with pytest.raises(TimeoutError):
                    await hs.request("POST", "/v2/things")

        flavour.run(run())
    assert [request.method for request in wire_server.requests] == ["GET"]


def test_connections__are_kept(flavour: Flavour, wire_server: WireServer) -> None:
    hs = flavour.client(base_url=wire_server.url, verify=False)
    for _ in range(5):
        flavour.run(hs.with_options(max_retries=1).request("POST", "/v2/things"))
    assert (len(wire_server.requests), wire_server.connections) == (5, 1)


@pytest.mark.parametrize("status", [404, 429, 500, 503])
def test_connections__are_kept_after_rejections(flavour: Flavour, wire_server: WireServer, status: int) -> None:
    wire_server.respond = lambda wire, _: wire.respond(status)
    hs = flavour.client(base_url=wire_server.url, verify=False)
    for _ in range(3):
        with pytest.raises(HelpScoutError):
            flavour.run(hs.request("GET", "/v2/things"))
    assert wire_server.connections == 1


def test_http2__needs_an_extra(flavour: Flavour, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "h2", None)
    with pytest.raises(ConfigurationError, match=r"httpx\[http2\]"):
        flavour.client_class(access_token="token", http2=True)


# Hooks


def hooks(flavour: Flavour) -> tuple[dict[str, Any], list[str]]:
    """Hooks that record their calls."""
    seen: list[str] = []

    def on_request(request: httpx.Request) -> None:
        seen.append(f"{request.method} {request.url.path} {request.headers.get('Authorization')}")

    def on_response(response: httpx.Response) -> None:
        seen.append(f"{response.status_code}")

    async def on_request_async(request: httpx.Request) -> None:
        on_request(request)

    async def on_response_async(response: httpx.Response) -> None:
        on_response(response)

    if flavour.name == "sync":
        return {"request": [on_request], "response": [on_response]}, seen
    return {"request": [on_request_async], "response": [on_response_async]}, seen


def test_hooks__see_all_but_token_requests(flavour: Flavour, api: FakeAPI) -> None:
    event_hooks, seen = hooks(flavour)
    hs = flavour.client(api, event_hooks=event_hooks, access_token="stale", **CREDENTIALS)
    flavour.run(hs.tags.get(7))
    assert len(api.token_requests) == 1
    assert seen == ["GET /v2/tags/7 Bearer stale", "401", "GET /v2/tags/7 Bearer token-1", "200"]


def test_hooks__see_each_try(flavour: Flavour) -> None:
    event_hooks, seen = hooks(flavour)
    statuses = iter([503, 429, 301, 200])
    hs = flavour.client(
        lambda _: httpx.Response(next(statuses), headers={"Location": "/v2/b"}), event_hooks=event_hooks
    )
    flavour.run(hs.with_options(timeout=5).request("GET", "/v2/a"))
    sent = "Bearer test-token"
    assert seen == [
        *(f"GET /v2/a {sent}", "503", f"GET /v2/a {sent}", "429"),
        *(f"GET /v2/a {sent}", "301", f"GET /v2/b {sent}", "200"),
    ]


@pytest.mark.parametrize(
    "error",
    [
        LookupError("mine"),
        httpx.ReadTimeout("mine"),
        httpx.ConnectError("mine", request=httpx.Request("GET", "https://elsewhere.example.com")),
    ],
    ids=["own", "httpx", "of another request"],
)
def test_hooks__their_errors_pass_unchanged_and_block_no_other_call(
    flavour: Flavour, api: FakeAPI, error: Exception
) -> None:
    failing = [True]

    def fail(_: Any) -> None:
        if failing.pop():
            raise error

    async def fail_async(_: Any) -> None:
        fail(_)

    for kind in ("request", "response"):
        failing[:] = [False, True]
        event_hooks = {kind: [fail if flavour.name == "sync" else fail_async]}
        hs = flavour.client(api, event_hooks=event_hooks, **CREDENTIALS)
        with pytest.raises(type(error), match="mine") as caught:
            flavour.run(hs.tags.get(7))
        assert caught.value is error
        assert flavour.run(hs.tags.get(7)).id == 7


# Threads


def test_threads__one_client_is_used_by_many(wire_server: WireServer) -> None:
    from helpscout_client import HelpScout

    with (
        HelpScout(access_token="token", base_url=wire_server.url, clock=SandboxClock(), verify=False) as hs,
        ThreadPoolExecutor(16) as pool,
    ):
        barrier = threading.Barrier(16)

        def call(number: int) -> int:
            if number < 16:
                barrier.wait(10)
            return hs.request("GET", f"/v2/things/{number}").status_code

        assert set(pool.map(call, range(200))) == {200}
    assert len({request.url.path for request in wire_server.requests}) == 200
