"""Many calls from many workers, while all sorts of things go wrong.

HELPSCOUT_TEST_CALLS says how many.
"""

from __future__ import annotations

import asyncio
import collections
import contextlib
import gc
import logging
import os
import random
import threading
import tracemalloc
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from attrs import define, field

from helpscout_client import (
    AsyncHelpScout,
    ConnectionError,
    HelpScout,
    HelpScoutError,
    ResponseParseError,
    ServerError,
    TimeoutError,
)
from helpscout_client.sandbox import HTML, Malformed, Reset, Sandbox, Status, Truncated

if TYPE_CHECKING:
    from tests.conftest import Flavour

pytestmark = [pytest.mark.process, pytest.mark.slow]

CALLS = int(os.environ.get("HELPSCOUT_TEST_CALLS", "600"))
WORKERS = 16
#: What the sandbox starts with.
CONVERSATIONS = 40 + CALLS // 50
#: The server ends idle connections after five seconds. A request sent at that time has an unknown outcome.
LIMITS = httpx.Limits(max_connections=100, max_keepalive_connections=20, keepalive_expiry=2)
OPEN_FILES = Path("/proc/self/fd")


@define
class Outcome:
    """What the workers saw."""

    calls: int = 0
    notes_sent: int = 0
    succeeded: set[str] = field(factory=set)
    #: Notes whose fate is known: they must not be there.
    rejected: set[str] = field(factory=set)
    uncertain: set[str] = field(factory=set)
    errors: collections.Counter[str] = field(factory=collections.Counter)
    lock: threading.Lock = field(factory=threading.Lock)

    def see(self, request: httpx.Request) -> None:
        """Is shown all that is sent."""
        with self.lock:
            self.notes_sent += request.url.path.endswith("/notes")

    async def see_async(self, request: httpx.Request) -> None:
        self.see(request)

    def add(self, kind: str, text: str, error: HelpScoutError | None) -> None:
        with self.lock:
            self.calls += 1
            if error is not None:
                self.errors[type(error).__name__] += 1
            if kind != "note":
                return
            if error is None:
                self.succeeded.add(text)
            elif isinstance(error, ConnectionError | TimeoutError | ServerError | ResponseParseError):
                self.uncertain.add(text)
            else:
                self.rejected.add(text)


def faults(sandbox: Sandbox) -> None:
    for fault, probability in (
        (Status(503), 0.03),
        (Status(503, carried_out=True), 0.02),
        (Status(500), 0.02),
        (Status(500, carried_out=True), 0.01),
        (Status(429, headers={"X-RateLimit-Retry-After": "3"}), 0.02),
        (Status(429), 0.01),
        (HTML(), 0.02),
        (Reset(), 0.02),
        (Reset(carried_out=True), 0.02),
        (Truncated(), 0.02),
        (Malformed(), 0.01),
    ):
        sandbox.inject(fault, "[!c]*", probability=probability)
        sandbox.inject(fault, "create_note_thread", probability=probability)
    sandbox.inject(Status(503), "create_token", probability=0.1)


def plan(sandbox: Sandbox) -> Iterator[tuple[str, int, str]]:
    """What to do: a kind of call, a conversation, and a text that no other call has."""
    chance = random.Random(20)
    ids = [sandbox.add_conversation(subject="before") for _ in range(CONVERSATIONS)]
    kinds = ["note"] * 4 + ["read", "tags", "list", "subject", "retag", "missing", "threads", "by hand"]
    for number in range(CALLS):
        yield chance.choice(kinds), ids[number % len(ids)], f"note {number}"


def start(hs: Any, kind: str, conversation_id: int, text: str) -> Any:
    """Makes a call with either client."""
    calls: dict[str, Callable[[], Any]] = {
        "note": lambda: hs.threads.create_note(conversation_id, text=text),
        "read": lambda: hs.conversations.get(conversation_id),
        "tags": lambda: hs.tags.list(),
        "list": lambda: hs.conversations.list(status="all"),
        "subject": lambda: hs.conversations.update(conversation_id, op="replace", path="/subject", value=text),
        "retag": lambda: hs.conversations.update_tags(conversation_id, tags=[text[-1]]),
        "missing": lambda: hs.conversations.get(1),
        "threads": lambda: hs.threads.list(conversation_id),
        "by hand": lambda: hs.with_options(max_retries=1).request("GET", "/v2/users"),
    }
    return calls[kind]()


def run_threads(url: str, sandbox: Sandbox, todo: Iterator[tuple[str, int, str]], outcome: Outcome) -> None:
    lock = threading.Lock()
    hooks = {"request": [outcome.see]}
    with HelpScout(
        app_id=sandbox.app_id,
        app_secret=sandbox.app_secret,
        base_url=url,
        clock=sandbox.clock,
        verify=False,
        limits=LIMITS,
        event_hooks=hooks,
    ) as hs:

        def work() -> None:
            while True:
                with lock:
                    item = next(todo, None)
                if item is None:
                    return
                kind, conversation_id, text = item
                error = None
                try:
                    start(hs, kind, conversation_id, text)
                except HelpScoutError as caught:
                    error = caught
                outcome.add(kind, text, error)
                if outcome.calls % 150 == 0:
                    sandbox.revoke_tokens()

        with ThreadPoolExecutor(WORKERS) as pool:
            for future in [pool.submit(work) for _ in range(WORKERS)]:
                future.result()


def run_tasks(url: str, sandbox: Sandbox, todo: Iterator[tuple[str, int, str]], outcome: Outcome) -> None:
    async def run() -> None:
        async with AsyncHelpScout(
            app_id=sandbox.app_id,
            app_secret=sandbox.app_secret,
            base_url=url,
            clock=sandbox.clock,
            verify=False,
            limits=LIMITS,
            event_hooks={"request": [outcome.see_async]},
        ) as hs:

            async def work() -> None:
                for kind, conversation_id, text in todo:
                    error = None
                    try:
                        await start(hs, kind, conversation_id, text)
                    except HelpScoutError as caught:
                        error = caught
                    outcome.add(kind, text, error)
                    if outcome.calls % 150 == 0:
                        sandbox.revoke_tokens()

            await asyncio.gather(*[work() for _ in range(WORKERS)])

    asyncio.run(run())


def open_sockets() -> int:
    found = 0
    for entry in OPEN_FILES.iterdir():
        try:
            found += str(entry.readlink()).startswith("socket:")
        except OSError:
            continue  # The listing's own.
    return found


@pytest.mark.parametrize("run", [run_threads, run_tasks], ids=["threads", "tasks"])
def test_soak__every_call_ends_and_no_note_is_written_twice(run: Callable[..., None]) -> None:
    sandbox = Sandbox(size=5, rate_limit=400)
    todo = plan(sandbox)
    outcome = Outcome()
    with sandbox.serve() as url:
        # Something is open already, the server's own for instance.
        sockets = open_sockets() if OPEN_FILES.exists() else 0
        todo = iter(list(todo))
        faults(sandbox)
        arrived = sandbox.inject(Status(503), "create_note_thread", times=0)
        run(url, sandbox, todo, outcome)
        gc.collect()
        # The server may still be about to close its ends.
        for _ in range(500):
            if not OPEN_FILES.exists() or open_sockets() <= sockets:
                break
            threading.Event().wait(0.01)
        else:
            pytest.fail(f"{open_sockets() - sockets} sockets are left open")

    assert outcome.calls == CALLS
    written = collections.Counter(
        thread.body
        for conversation in sandbox.conversations.values()
        for thread in (conversation.embedded.threads if conversation.embedded else None) or []
        if thread.body and thread.body.startswith("note ")
    )
    assert [text for text, count in written.items() if count > 1] == []
    assert outcome.succeeded <= set(written)
    assert not outcome.rejected & set(written)
    assert set(written) <= outcome.succeeded | outcome.uncertain
    # The outcome of a note that was sent and did not arrive is uncertain.
    assert 0 <= outcome.notes_sent - arrived.calls <= len(outcome.uncertain - set(written))
    # Something did go wrong, and not everything.
    assert len(outcome.succeeded) > len(outcome.uncertain) > 0
    assert outcome.errors.total() < CALLS / 2


def test_soak__memory_does_not_grow(flavour: Flavour, caplog: pytest.LogCaptureFixture) -> None:
    """What a client keeps does not depend on how many calls it has made."""
    # Or pytest keeps the records.
    caplog.set_level(logging.CRITICAL, "helpscout_client")
    chance = random.Random(5)

    def respond(request: httpx.Request) -> httpx.Response:
        status = chance.choice([200, 200, 200, 404, 429, 503, 500, 301])
        if chance.random() < 0.1:
            raise httpx.ReadError("broken")
        headers = {"X-RateLimit-Limit-Minute": "400", "X-RateLimit-Remaining-Minute": str(chance.randrange(400))}
        return httpx.Response(status, json={"text": "x" * 2000}, headers=headers)

    hs = flavour.client(respond)

    def use(count: int) -> None:
        for number in range(count):
            with contextlib.suppress(HelpScoutError):
                flavour.run(hs.with_options(max_retries=number % 3).request("PUT", f"/v2/things/{number}"))

    # Caches of addresses and the like fill up.
    use(600)
    gc.collect()
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        use(min(CALLS, 3000))
        gc.collect()
        grown = tracemalloc.get_traced_memory()[0] - before
    finally:
        tracemalloc.stop()
    assert grown < 200_000
