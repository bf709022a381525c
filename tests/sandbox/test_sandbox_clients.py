"""Connections to a sandbox: clients without a network, httpx, and HTTP on loopback."""

from __future__ import annotations

import asyncio
import http.client
import os
import re
import signal
import socket
import subprocess
import sys
from typing import TYPE_CHECKING

import httpx
import pytest

from helpscout_client import AuthenticationError, HelpScout, NotFoundError, RateLimitError, TokenError, ValidationError
from helpscout_client.sandbox.serving.transports import AsyncSandboxTransport, SandboxTransport

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.sandbox.conftest import CheckedSandbox


CREDENTIALS = {"grant_type": "client_credentials", "client_id": "sandbox-app", "client_secret": "sandbox-secret"}


@pytest.fixture
def url(sandbox: CheckedSandbox) -> Iterator[str]:
    with sandbox.serve() as url:
        yield url


def test_client__works_like_any(sandbox: CheckedSandbox) -> None:
    with sandbox.client() as hs:
        page = hs.conversations.list(status="all", embed="threads")
        assert page.total_elements == 120
        assert len({item.id for item in page}) == 120
        created = hs.threads.create_note(page.items[0].id, text="hi")
        assert hs.threads.list(page.items[0].id).items[0].id == created.id
        hs.conversations.update_tags(page.items[0].id, tags=["a", "b"])
        with pytest.raises(NotFoundError):
            hs.conversations.get(1)
        with pytest.raises(ValidationError) as info:
            hs.conversations.list(sort_field="colour")  # type: ignore[arg-type]
        assert info.value.errors[0].path == "sortField"
        assert info.value.correlation_id == info.value.response.headers["Correlation-Id"]
        hs.users.set_status(5201, status="away")
        status = hs.users.get_status(5201)
        assert status.email is not None
        assert status.email.status == "away"


def test_client__gets_a_new_token_after_a_401(sandbox: CheckedSandbox) -> None:
    with sandbox.client() as hs:
        hs.tags.list()
        sandbox.revoke_tokens()
        hs.tags.list()
    assert [request.path for request in sandbox.requests] == [
        "/v2/oauth2/token",
        "/v2/tags",
        "/v2/tags",
        "/v2/oauth2/token",
        "/v2/tags",
    ]


def test_client__options_win(sandbox: CheckedSandbox) -> None:
    with sandbox.client(app_secret="another") as hs, pytest.raises(TokenError, match="Invalid client authentication"):
        hs.tags.list()
    with sandbox.client(app_id=None, app_secret=None, access_token="x") as hs, pytest.raises(AuthenticationError):
        hs.tags.list()


def test_async_client(sandbox: CheckedSandbox) -> None:
    async def work() -> int:
        async with sandbox.async_client() as hs:
            page = await hs.conversations.list(mailbox=[4101, 4102])
            return len([item async for item in page])

    with sandbox.client() as hs:
        assert asyncio.run(work()) == hs.conversations.list(mailbox=[4101, 4102]).total_elements


def test_transports__are_httpx_transports(sandbox: CheckedSandbox) -> None:
    async def token() -> int:
        async with httpx.AsyncClient(
            transport=AsyncSandboxTransport(sandbox), base_url="https://api.example.com"
        ) as http:
            return (await http.post("/v2/oauth2/token", data=CREDENTIALS)).status_code

    assert asyncio.run(token()) == 200
    with httpx.Client(transport=SandboxTransport(sandbox), base_url="https://api.example.com") as http:
        http.headers["Authorization"] = (
            "Bearer " + http.post("/v2/oauth2/token", json=CREDENTIALS).json()["access_token"]
        )
        page = http.get("/v2/conversations", params={"status": "all"}).json()
        following = page["_links"]["next"]["href"]
        assert following.startswith("https://api.example.com/v2/conversations?status=all&page=2")
        assert http.get(following).json()["page"]["number"] == 2
    assert "Bearer" not in repr(sandbox.requests)


@pytest.mark.process
def test_serve__over_http(sandbox: CheckedSandbox, url: str) -> None:
    with HelpScout(app_id=sandbox.app_id, app_secret=sandbox.app_secret, base_url=url) as hs:
        created = hs.customers.create(first_name="Zoë", emails=[{"value": "zoe@example.com"}])
        assert created.location == f"{url}/v2/customers/{created.id}"
        hs.customers.update(created.id, operations=[{"op": "replace", "path": "/lastName", "value": "日本"}])
        assert hs.customers.get(created.id).last_name == "日本"
        hs.customers.delete(created.id)
        assert len([item.id for item in hs.conversations.list(status="all")]) == 120


@pytest.mark.process
def test_serve__body_in_pieces_and_without_host(url: str) -> None:
    connection = http.client.HTTPConnection(url.removeprefix("http://"), timeout=10)
    body = b"grant_type=client_credentials&client_id=sandbox-app&client_secret=sandbox-secret"
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Transfer-Encoding": "chunked"}
    connection.request("POST", "/v2/oauth2/token", iter([body[:20], body[20:]]), headers, encode_chunked=True)
    assert connection.getresponse().status == 200
    connection.close()


@pytest.mark.process
def test_serve__stops(sandbox: CheckedSandbox) -> None:
    with sandbox.serve() as url:
        pass
    with pytest.raises(httpx.ConnectError):
        httpx.get(url)


@pytest.mark.process
def test_serve__after_an_error_inside(sandbox: CheckedSandbox) -> None:
    with pytest.raises(ZeroDivisionError), sandbox.serve():
        raise ZeroDivisionError


@pytest.mark.process
def test_serve__port_that_is_taken(sandbox: CheckedSandbox, url: str) -> None:
    with pytest.raises(OSError, match="in use"), sandbox.serve(port=int(url.rpartition(":")[2])):
        pass


@pytest.mark.process
@pytest.mark.skipif(os.name == "nt", reason="has no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_command__runs_until_it_is_stopped(number: signal.Signals) -> None:
    command = [sys.executable, "-m", "helpscout_client.sandbox", "--port", "0", "--size", "7", "--app-secret", "s3cr3t"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout
        greeting = "".join(process.stdout.readline() for _ in range(4))
        match = re.search(r"http://127\.0\.0\.1:\d+", greeting)
        assert match
        assert "s3cr3t" in greeting
        with HelpScout(app_id="sandbox-app", app_secret="s3cr3t", base_url=match[0]) as hs:
            assert hs.conversations.list(status="all").total_elements == 7
        process.send_signal(number)
        _, log = process.communicate(timeout=20)
    assert process.returncode == 0
    assert re.search(r"GET /v2/conversations\?status=all 200 \d+\.\d ms", log)
    assert "s3cr3t" not in log


@pytest.mark.process
def test_command__port_that_is_taken() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        command = [sys.executable, "-m", "helpscout_client.sandbox", "--port", str(listener.getsockname()[1])]
        result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=20)
    assert result.returncode == 1
    assert "can't listen on 127.0.0.1" in result.stderr


@pytest.mark.process
@pytest.mark.parametrize(
    ("options", "content", "words"),
    [
        (["--rate-limit", "1"], "{}", "rate_limit must be at least 2"),
        (["--plan", "gold"], "{}", "invalid choice"),
        (["--latency", "-1"], "{}", "seconds"),
        ([], '{"planets": [{}]}', "unknown kind of data 'planets': it must be one of"),
        ([], '{"tags": [{"title": "x"}]}', "unexpected keyword argument"),
        ([], "{", "Expecting property name"),
        ([], None, "No such file"),
    ],
)
def test_command__options_that_cannot_work(tmp_path: Path, options: list[str], content: str | None, words: str) -> None:
    path = tmp_path / "data.json"
    if content is not None:
        path.write_text(content)
    command = [sys.executable, "-m", "helpscout_client.sandbox", "--port", "0", "--data", str(path), *options]
    result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=20)
    assert (result.returncode, words in result.stderr) == (2, True), result.stderr


@pytest.mark.process
def test_command__data_latency_and_limit(tmp_path: Path) -> None:
    path = tmp_path / "data.json"
    path.write_text('{"tags": [{"name": "only"}]}')
    options = ["--data", str(path), "--rate-limit", "2", "--latency", "0.01", "--plan", "plus"]
    command = [sys.executable, "-m", "helpscout_client.sandbox", "--port", "0", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout
        match = re.search(r"http://\S+", process.stdout.readline())
        assert match
        hs = HelpScout(app_id="sandbox-app", app_secret="sandbox-secret", base_url=match[0], max_rate_limit_wait=0)
        with hs:
            assert [tag.name for tag in hs.tags.list()] == ["only"]
            hs.tags.list()
            with pytest.raises(RateLimitError):
                hs.tags.list()
        process.terminate()
    assert process.returncode == 0
