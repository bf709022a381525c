"""Several processes with one token, some of which are killed at the worst time."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import textwrap
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest

from helpscout_client import FileTokenStore, Token, exchange_authorization_code
from helpscout_client.sandbox import Fault, Response, Sandbox

pytestmark = [pytest.mark.process, pytest.mark.slow]

APP_ID = "sandbox-app"
LIFE = 172_800

#: Makes a call for each line on its standard input, and prints the result. The store may kill it.
PROGRAM = textwrap.dedent("""
    import asyncio, datetime, json, os, signal, sys
    from helpscout_client import AsyncHelpScout, Clock, FileTokenStore, HelpScout, HelpScoutError

    options = json.loads(sys.argv[1])
    when, flavour, ahead = options.pop("killed"), options.pop("flavour"), options.pop("ahead")

    def kill():
        os.kill(os.getpid(), signal.SIGKILL)

    class Killing(FileTokenStore):
        def save(self, app_id, token):
            if when == "before saving":
                kill()
            if when == "before replacing":
                os.replace = lambda *_: kill()
            super().save(app_id, token)
            if when == "after saving":
                kill()

    class Ahead(Clock):
        def now(self):
            return super().now() + datetime.timedelta(seconds=ahead)

    options |= {"app_id": "sandbox-app", "app_secret": "sandbox-secret", "max_retries": 0, "clock": Ahead()}
    options["token_store"] = Killing(options.pop("path"), lock_timeout=20)

    async def call():
        async with AsyncHelpScout(**options) as hs:
            await hs.users.me()

    print("ready", flush=True)
    sys.stdin.readline()
    try:
        if flavour == "async":
            asyncio.run(call())
        else:
            with HelpScout(**options) as hs:
                hs.users.me()
        print("done")
    except HelpScoutError as error:
        print(type(error).__name__, error)
""")


class Process:
    """A program that waits for a start signal."""

    def __init__(self, **options: Any) -> None:
        whole = {"killed": None, "flavour": "sync", "ahead": 0, **options}
        self._process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, json.dumps(whole)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def wait_until_ready(self) -> None:
        assert self._process.stdout
        assert self._process.stdout.readline() == "ready\n"

    def go(self) -> None:
        assert self._process.stdin
        self._process.stdin.write("\n")
        self._process.stdin.flush()

    def end(self) -> tuple[int, str]:
        """Its exit status and output."""
        try:
            output, _ = self._process.communicate(timeout=30)
        finally:
            self._process.kill()
            self._process.wait()
        return self._process.returncode, output.strip()


def run(**options: Any) -> tuple[int, str]:
    process = Process(**options)
    process.wait_until_ready()
    process.go()
    return process.end()


class Server:
    """A sandbox, and the file that processes share."""

    def __init__(self, sandbox: Sandbox, url: str, path: Path) -> None:
        self.sandbox = sandbox
        self.store = FileTokenStore(path)
        self.options: dict[str, Any] = {"base_url": url, "path": str(path)}

    def consent(self) -> Token:
        code = self.sandbox.authorization_code()
        return exchange_authorization_code(
            code,
            app_id=APP_ID,
            app_secret="sandbox-secret",
            base_url=self.options["base_url"],
            clock=self.sandbox.clock,
        )

    @property
    def grants(self) -> list[str]:
        bodies = [request.body for request in self.sandbox.requests if request.path == "/v2/oauth2/token"]
        return [parse_qs(body.decode())["grant_type"][0] for body in bodies]


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    sandbox = Sandbox(data={})
    with sandbox.serve() as url:
        yield Server(sandbox, url, tmp_path / "token.json")


def test_processes__share_one_refresh(server: Server) -> None:
    first = server.consent()
    server.store.save(APP_ID, first)
    server.sandbox.clock.advance(LIFE)
    processes = [Process(flavour=flavour, ahead=LIFE, **server.options) for flavour in ("sync", "async", "sync")]
    for process in processes:
        process.wait_until_ready()
    for process in processes:
        process.go()
    assert [process.end() for process in processes] == [(0, "done")] * 3
    assert server.grants == ["authorization_code", "refresh_token"]
    second = server.store.load(APP_ID)
    assert second
    assert second.refresh_token not in (None, first.refresh_token)


def test_process__finds_what_an_earlier_one_left(server: Server) -> None:
    given = server.consent().refresh_token
    for flavour in ("sync", "async", "sync"):
        assert run(flavour=flavour, refresh_token=given, **server.options) == (0, "done")
    assert server.grants == ["authorization_code", "refresh_token"]


KILLED = (-signal.SIGKILL, "")


@pytest.mark.parametrize("killed", ["before saving", "before replacing"])
@pytest.mark.parametrize("flavour", ["sync", "async"])
def test_process__killed_before_it_saved_a_token_of_its_own(server: Server, flavour: str, killed: str) -> None:
    for _ in range(2):
        assert run(flavour=flavour, killed=killed, **server.options) == KILLED
        assert server.store.load(APP_ID) is None
    assert run(flavour=flavour, **server.options) == (0, "done")
    assert server.grants == ["client_credentials"] * 3
    assert server.store.load(APP_ID)


@pytest.mark.parametrize("killed", ["before saving", "before replacing"])
@pytest.mark.parametrize("flavour", ["sync", "async"])
def test_process__killed_before_it_saved_a_refresh_token(server: Server, flavour: str, killed: str) -> None:
    first = server.consent()
    server.store.save(APP_ID, first)
    server.sandbox.revoke_tokens()
    assert run(flavour=flavour, killed=killed, **server.options) == KILLED
    assert server.store.load(APP_ID) == first
    for _ in range(2):
        status, output = run(flavour=flavour, **server.options)
        assert (status, output.split()[0]) == (0, "TokenError")
        assert "the user has to authorize the app again" in output
    assert server.store.load(APP_ID) == first


def test_process__gets_over_a_lost_refresh_token_by_a_new_one(server: Server) -> None:
    server.store.save(APP_ID, Token(access_token="lost", refresh_token="lost"))
    given = server.consent().refresh_token
    outputs = [run(refresh_token=given, **server.options)[1] for _ in range(2)]
    assert outputs[-1] == "done"


@pytest.mark.parametrize("flavour", ["sync", "async"])
def test_process__killed_after_it_saved(server: Server, flavour: str) -> None:
    server.store.save(APP_ID, server.consent())
    for _ in range(3):
        server.sandbox.revoke_tokens()
        before = server.store.load(APP_ID)
        assert run(flavour=flavour, killed="after saving", **server.options) == KILLED
        assert server.store.load(APP_ID) != before
    assert run(flavour=flavour, **server.options) == (0, "done")
    assert server.grants == ["authorization_code", *["refresh_token"] * 3]


class Held(Fault):
    """A response that comes when the test says so."""

    def __init__(self) -> None:
        self.is_asked = threading.Event()
        self.may_respond = threading.Event()

    def disturb(self, answer: Callable[[], Response], operation: object) -> Response:
        self.is_asked.set()
        self.may_respond.wait(10)
        return answer()


def test_process__killed_while_another_waits(server: Server) -> None:
    held = Held()
    server.sandbox.inject(held, "create_token", times=1)
    first = Process(killed="before saving", **server.options)
    second = Process(**server.options)
    for process in (first, second):
        process.wait_until_ready()
    first.go()
    assert held.is_asked.wait(10)
    second.go()
    held.may_respond.set()
    assert (first.end(), second.end()) == (KILLED, (0, "done"))
