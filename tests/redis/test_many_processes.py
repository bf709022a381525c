"""Eight processes that share tokens and the rate limit through Redis, with simulated failures.

HELPSCOUT_TEST_WINDOWS sets the number of rate limit windows for each test.
"""

from __future__ import annotations

import contextlib
import datetime
import itertools
import json
import os
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

import pytest
import redis
from attrs import define, field

from helpscout_client import Clock, RedisTokenStore
from helpscout_client.sandbox import Sandbox
from tests.waiting import until

if TYPE_CHECKING:
    from tests.redis_servers import RealServer

pytest_plugins = ["tests.redis_servers"]

pytestmark = [pytest.mark.process, pytest.mark.slow]

PROCESSES = 8
LIMIT = 200
#: Seconds.
WINDOW = 3
WINDOWS = int(os.environ.get("HELPSCOUT_TEST_WINDOWS", "2"))
LIFETIME = 3
#: Seconds before expiry at which a token is refreshed.
MARGIN = 1
#: How much of the limit has to be used. A killed lock holder costs half a window, a large share of a short test.
LEAST = 0.95 if WINDOWS >= 20 else 0.4
APP: dict[str, Any] = {"app_id": "sandbox-app", "app_secret": "sandbox-secret"}

#: Makes calls until it is stopped. A key in Redis makes it kill itself while it holds the lock and a token.
PROGRAM = textwrap.dedent("""
    import json, os, signal, sys, threading
    from helpscout_client import HelpScout, RedisRateLimiter, RedisTokenStore

    options = json.loads(sys.argv[1])
    url = options.pop("redis")

    class Store(RedisTokenStore):
        def replace(self, app_id, old, new):
            if self._redis.delete("kill"):
                os.kill(os.getpid(), signal.SIGKILL)
            return super().replace(app_id, old, new)

    store = Store(url, lock_expiry=0.5)
    hs = HelpScout(**options, token_store=store, rate_limiter=RedisRateLimiter(url), max_retries=10)

    def work():
        while True:
            hs.request("GET", "/v2/tags")

    print("ready", flush=True)
    sys.stdin.readline()
    threads = [threading.Thread(target=work, daemon=True) for _ in range(2)]
    for thread in threads:
        thread.start()
    sys.stdin.readline()
    print("alive" if all(thread.is_alive() for thread in threads) else "dead", flush=True)
    os._exit(0)
""")


@define
class Traffic:
    """The times and statuses of the sandbox's responses."""

    calls: list[tuple[float, int]] = field(factory=list)
    grants: list[tuple[float, int, str | None]] = field(factory=list)

    def watch(self, sandbox: Sandbox) -> None:
        handle = sandbox.handle

        def see(request: Any) -> Any:
            response = handle(request)
            if request.path == "/v2/oauth2/token":
                form = parse_qs(request.body.decode())
                self.grants.append((time.monotonic(), response.status, form.get("refresh_token", [None])[0]))
            else:
                self.calls.append((time.monotonic(), response.status))
            return response

        sandbox.handle = see  # type: ignore[method-assign]

    def count(self, status: int) -> int:
        return sum(seen == status for _, seen in self.calls)

    @property
    def ages(self) -> list[float]:
        """How old each token was when the next one replaced it."""
        return [later - earlier for (earlier, *_), (later, *_) in itertools.pairwise(self.grants)]

    @property
    def lost_tokens(self) -> int:
        """How many tokens were replaced long before they expire."""
        return sum(age < LIFETIME - MARGIN - 0.1 for age in self.ages)

    @property
    def used(self) -> float:
        """The share of the limit that was used, up to the start of the last window."""
        good = [at for at, status in self.calls if status == 200]
        windows = (len(good) - 1) // LIMIT
        return windows * WINDOW / (good[windows * LIMIT] - good[0])


@contextmanager
def processes(url: str, redis_url: str, killed: int) -> Iterator[None]:
    """Processes that make calls within the block. At its end, all but the killed ones must still make calls."""
    options = json.dumps({**APP, "base_url": url, "redis": redis_url, "refresh_margin": MARGIN})
    pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    running = [subprocess.Popen([sys.executable, "-c", PROGRAM, options], **pipes) for _ in range(PROCESSES)]
    with contextlib.ExitStack() as stack:
        for process in running:
            stack.enter_context(process)
            stack.callback(process.kill)
        for process in running:
            assert process.stdout
            assert process.stdout.readline() == "ready\n"
        for process in running:
            assert process.stdin
            print(file=process.stdin, flush=True)
        yield
        said = [process.communicate("\n", timeout=30)[0] for process in running if process.poll() is None]
        assert said == ["alive\n"] * (PROCESSES - killed)


@pytest.fixture
def sandbox(monkeypatch: pytest.MonkeyPatch) -> Sandbox:
    for module in ("gateway.tokens", "resources.authentication"):
        life = datetime.timedelta(seconds=LIFETIME)
        monkeypatch.setattr(f"helpscout_client.sandbox.{module}.LIFETIME", life)
    return Sandbox(data={}, rate_limit=LIMIT, rate_window=WINDOW)


def run(sandbox: Sandbox, redis_url: str, disturb: Callable[[], object], killed: int = 0) -> Traffic:
    """The result of many requests of many processes, with a disturbance in the middle.

    The processes need a token only at the start of a window, since they wait for the rest of it. On a loaded machine,
    the refreshes that `check` counts may therefore come a window later.
    """
    traffic = Traffic()
    traffic.watch(sandbox)
    waiting = threading.Event()
    with sandbox.serve() as url, processes(url, redis_url, killed):
        waiting.wait(WINDOW * WINDOWS / 2)
        disturb()
        waiting.wait(WINDOW * (WINDOWS + 0.3) / 2)
        until(lambda: traffic.count(200) > LIMIT and len(traffic.ages) >= WINDOWS // 2)
        # A killed process loses the token that it was about to save.
        until(lambda: traffic.lost_tokens >= killed)
    return traffic


def check(traffic: Traffic, lost_tokens: int = 0) -> None:
    assert traffic.used >= LEAST
    # The first window shows how long windows are. If a process is killed with its permits, the client doesn't know what
    # is left of the window, so it needs another 429 to see its end.
    assert traffic.count(429) <= max(1 + lost_tokens, len(traffic.calls) // 1000)
    assert {status for _, status in traffic.calls} <= {200, 429}
    assert {status for _, status, _ in traffic.grants} == {200}
    refresh_tokens = [token for _, _, token in traffic.grants if token]
    assert len(set(refresh_tokens)) == len(refresh_tokens)
    # Processes that wait for the next window don't need a token yet.
    assert len(traffic.ages) >= WINDOWS // 2
    assert traffic.lost_tokens == lost_tokens


class PastClock(Clock):
    """Tokens that it sees issued have expired."""

    def now(self) -> datetime.datetime:
        return super().now() - datetime.timedelta(hours=1)


def test_processes__rotate_refresh_tokens_while_redis_restarts(sandbox: Sandbox, real_server: RealServer) -> None:
    """One refresh for each expired token, and none twice."""
    # The first call replaces this token, no matter how long the processes take to start.
    with sandbox.client(token_store=RedisTokenStore(real_server.url), clock=PastClock()) as hs:
        hs._auth.redeem(sandbox.authorization_code())
    traffic = run(sandbox, real_server.url, real_server.restart)
    check(traffic)
    assert {token is not None for _, _, token in traffic.grants} == {True}


def test_processes__with_client_credentials_while_a_holder_is_killed(sandbox: Sandbox, real_server: RealServer) -> None:
    with redis.Redis.from_url(real_server.url) as client:
        traffic = run(sandbox, real_server.url, lambda: client.set("kill", 1), killed=1)
    # The other processes don't know the token that the killed one got, so they fetch another one.
    check(traffic, lost_tokens=1)
