"""Clients made before a fork, and used on both sides of it."""

from __future__ import annotations

import asyncio
import contextlib
import multiprocessing
import os
import pickle
import select
import signal
import subprocess
import sys
import textwrap
import threading
import traceback
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import parse_qs

import httpx
import pytest

from helpscout_client import (
    ConfigurationError,
    FileTokenStore,
    HelpScout,
    MemoryDeliveryStore,
    MemoryTokenStore,
    RedisRateLimiter,
    RedisTokenStore,
    exchange_authorization_code,
)
from helpscout_client.sandbox import Sandbox
from helpscout_client.transport.call import Call
from helpscout_client.transport.deadline import Deadline, Timeouts
from helpscout_client.transport.retries import RetryPolicy

if TYPE_CHECKING:
    from tests.conftest import Flavour
    from tests.redis_servers import RealServer
    from tests.servers import Wire, WireServer

pytest_plugins = ["tests.servers", "tests.redis_servers"]
pytestmark = [
    pytest.mark.process,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no forks here"),
    # Python 3.12 and later warn about forks with threads, which these tests are about.
    pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning"),
]

T = TypeVar("T")


class Child:
    """A forked process that runs a function and reports the result."""

    def __init__(self, work: Callable[[], Any]) -> None:
        self._output, write_end = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            try:
                message = pickle.dumps((True, work()))
            except BaseException:
                message = pickle.dumps((False, traceback.format_exc()))
            os.write(write_end, message)
            os._exit(0)
        os.close(write_end)

    def result(self) -> Any:
        message = b""
        try:
            while select.select([self._output], [], [], 15)[0]:
                if not (chunk := os.read(self._output, 65536)):
                    break
                message += chunk
            else:
                raise AssertionError("the child hangs")
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
            os.close(self._output)
        is_well, result = pickle.loads(message)
        assert is_well, result
        return result


def in_child(work: Callable[[], T]) -> T:
    result: T = Child(work).result()
    return result


class Callers:
    """The number of requests by process and connection."""

    def __init__(self, server: WireServer) -> None:
        self.url = server.url
        self.wires: dict[Wire, set[str]] = defaultdict(set)
        self.headers: list[str] = []
        server.respond = self._respond

    def _respond(self, wire: Wire, request: httpx.Request) -> None:
        pid = request.url.path.split("/")[2]
        self.wires[wire].add(pid)
        wire.respond(200, request.url.path.encode(), *self.headers)

    def connections(self, pid: int) -> int:
        """The number of connections of a process. No connection is shared."""
        assert all(len(pids) == 1 for pids in self.wires.values())
        return sum(str(pid) in pids for pids in self.wires.values())


@pytest.fixture
def callers(wire_server: WireServer) -> Callers:
    return Callers(wire_server)


def call(flavour: Flavour, hs: Any, number: int = 0) -> int:
    """Sends a request that names the process."""
    path = f"/v2/{os.getpid()}/{number}"
    assert flavour.run(hs.request("GET", path)).text == path
    return os.getpid()


@pytest.fixture
def fork(flavour: Flavour, monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], Any]], Child]:
    """Starts a function in a forked process, where asynchronous clients get a new loop."""

    def start(work: Callable[[], Any]) -> Child:
        def begin() -> Any:
            monkeypatch.setattr(flavour, "_runner", asyncio.Runner())
            return work()

        return Child(begin)

    return start


@pytest.fixture
def forked(fork: Callable[[Callable[[], Any]], Child]) -> Callable[[Callable[[], T]], T]:
    """The result of a function in a forked process."""

    def work_in_child(work: Callable[[], T]) -> T:
        result: T = fork(work).result()
        return result

    return work_in_child


Fork = Callable[[Callable[[], Any]], Child]
Forked = Callable[[Callable[[], Any]], Any]


def test_child__makes_a_connection_of_its_own(flavour: Flavour, callers: Callers, forked: Forked) -> None:
    hs = flavour.client(base_url=callers.url)
    call(flavour, hs)
    child = forked(lambda: {call(flavour, hs) for _ in range(3)}.pop())
    call(flavour, hs)
    assert callers.connections(os.getpid()) == 1
    assert callers.connections(child) == 1


def test_child__shares_its_connection_with_copies(flavour: Flavour, callers: Callers, forked: Forked) -> None:
    hs = flavour.client(base_url=callers.url)
    patient = hs.with_options(timeout=90)
    call(flavour, patient)

    def work() -> int:
        call(flavour, patient)
        call(flavour, patient.with_options(max_retries=0))
        return call(flavour, hs)

    assert callers.connections(forked(work)) == 1
    assert callers.connections(os.getpid()) == 1


def test_child__can_fork_again(flavour: Flavour, callers: Callers, forked: Forked) -> None:
    hs = flavour.client(base_url=callers.url)

    def work() -> tuple[int, int]:
        return call(flavour, hs), forked(lambda: call(flavour, hs))

    child, grandchild = forked(work)
    assert (callers.connections(child), callers.connections(grandchild)) == (1, 1)


def test_child__closes_nothing_of_its_parent(flavour: Flavour, callers: Callers, forked: Forked) -> None:
    hs = flavour.client(base_url=callers.url)
    call(flavour, hs)
    forked(flavour.close)
    call(flavour, hs)
    assert callers.connections(os.getpid()) == 1


def test_closed_client__stays_closed(flavour: Flavour, forked: Forked) -> None:
    hs = flavour.client()
    flavour.close()

    def work() -> str:
        with pytest.raises(RuntimeError) as caught:
            flavour.run(hs.users.me())
        return str(caught.value)

    assert forked(work) == "the client is closed; create a new one"


class Crowd:
    """Threads, or tasks in a thread, that send requests until they are stopped."""

    def __init__(self, flavour: Flavour, hs: Any, size: int) -> None:
        self._hs = hs
        self._size = size
        self._is_over = threading.Event()
        self._has_begun = threading.Event()
        self._faults: list[BaseException] = []
        work = self._threads if flavour.name == "sync" else lambda: asyncio.run(self._tasks())
        self._thread = threading.Thread(target=work)

    def __enter__(self) -> None:
        self._thread.start()
        assert self._has_begun.wait(10)

    def __exit__(self, *_: object) -> None:
        self._is_over.set()
        self._thread.join()
        assert self._faults == []

    def _threads(self) -> None:
        def send(number: int) -> None:
            try:
                while not self._is_over.is_set():
                    path = f"/v2/{os.getpid()}/{number}"
                    assert self._hs.request("GET", path).text == path
                    self._has_begun.set()
            except BaseException as error:
                self._faults.append(error)

        threads = [threading.Thread(target=send, args=(number,)) for number in range(self._size)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    async def _tasks(self) -> None:
        async def send(number: int) -> None:
            while not self._is_over.is_set():
                path = f"/v2/{os.getpid()}/{number}"
                assert (await self._hs.request("GET", path)).text == path
                self._has_begun.set()

        try:
            async with self._hs:
                await asyncio.gather(*map(send, range(self._size)))
        except BaseException as error:
            self._faults.append(error)


def test_fork__while_others_send(flavour: Flavour, callers: Callers, fork: Fork) -> None:
    callers.headers = ["X-RateLimit-Limit-Minute: 400", "X-RateLimit-Remaining-Minute: 3"]
    hs = flavour.client(base_url=callers.url)
    with Crowd(flavour, hs, 3):
        started = [fork(lambda: {call(flavour, hs, number) for number in range(5)}.pop()) for _ in range(3)]
    # This process also responds to the children, so wait for them only after the crowd has stopped.
    children = [child.result() for child in started]
    assert [callers.connections(child) for child in children] == [1] * 3
    assert 1 <= callers.connections(os.getpid()) <= 3


@contextlib.contextmanager
def in_the_background(flavour: Flavour, hs: Any, *paths: str) -> Iterator[None]:
    """Threads, or tasks in a thread, that each send a request at the same time."""

    async def tasks() -> None:
        async with hs:
            await asyncio.gather(*(hs.request("GET", path) for path in paths))

    if flavour.name == "sync":
        threads = [threading.Thread(target=hs.request, args=("GET", path)) for path in paths]
    else:
        threads = [threading.Thread(target=asyncio.run, args=(tasks(),))]
    for thread in threads:
        thread.start()
    yield
    for thread in threads:
        thread.join()


class Held:
    """Responses that wait until the test releases them."""

    def __init__(self) -> None:
        self.is_asked = threading.Event()
        self._may_respond = threading.Event()

    def hold(self) -> None:
        self.is_asked.set()
        assert self._may_respond.wait(10)

    @contextlib.contextmanager
    def released(self) -> Iterator[None]:
        assert self.is_asked.wait(10)
        yield
        self._may_respond.set()


def test_child__does_not_wait_for_a_token_that_its_parent_fetches(
    flavour: Flavour, wire_server: WireServer, forked: Forked
) -> None:
    held = Held()

    def respond(wire: Wire, request: httpx.Request) -> None:
        if request.url.path == "/v2/oauth2/token" and not held.is_asked.is_set():
            held.hold()
        wire.respond(200, b'{"access_token": "t", "token_type": "bearer", "expires_in": 172800}')

    wire_server.respond = respond
    hs = flavour.client(base_url=wire_server.url, app_id="a", app_secret="s")
    with in_the_background(flavour, hs, "/v2/users/me"), held.released():
        assert forked(lambda: flavour.run(hs.request("GET", "/v2/users/me")).status_code) == 200


def test_child__does_not_wait_for_what_its_parent_has_in_flight(
    flavour: Flavour, callers: Callers, wire_server: WireServer, forked: Forked
) -> None:
    callers.headers = ["X-RateLimit-Limit-Minute: 400", "X-RateLimit-Remaining-Minute: 0"]
    held = Held()
    plain = wire_server.respond

    def respond(wire: Wire, request: httpx.Request) -> None:
        if not held.is_asked.is_set():
            held.hold()
        plain(wire, request)

    wire_server.respond = respond
    hs = flavour.client(base_url=callers.url)
    with in_the_background(flavour, hs, *(f"/v2/{os.getpid()}/{n}" for n in range(3))), held.released():
        child = forked(lambda: call(flavour, hs))
    assert callers.connections(child) == 1


def test_memory_store__is_not_locked_by_a_thread_of_the_parent() -> None:
    store = MemoryTokenStore()

    def work() -> bool:
        with store.lock("a"):
            return True

    with store.lock("a"):
        assert in_child(work)


def test_seen_store__is_not_locked_by_a_thread_of_the_parent() -> None:
    store = MemoryDeliveryStore()
    store.confirm("known")
    with store._lock:
        assert in_child(lambda: [store.claim("known"), store.claim("other")]) == ["done", "new"]
    assert store.claim("other") == "new"


def test_pauses__differ_between_children() -> None:
    policy = RetryPolicy(max_retries=3, max_rate_limit_wait=1, resend_writes=False)
    deadline = Deadline(Timeouts(attempt=120, total=None, stream=None))
    call = Call(httpx.Request("GET", "https://example.com"), policy, deadline, 0)

    def pauses() -> list[float | None]:
        return [call.pause(httpx.Response(503), 0) for _ in range(3)]

    assert in_child(pauses) != in_child(pauses)


class Served:
    """A sandbox behind real sockets."""

    def __init__(self, url: str, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.options: dict[str, Any] = {
            "base_url": url,
            "app_id": sandbox.app_id,
            "app_secret": sandbox.app_secret,
            "clock": sandbox.clock,
        }

    @property
    def grants(self) -> list[str]:
        bodies = [request.body for request in self.sandbox.requests if request.path == "/v2/oauth2/token"]
        return [parse_qs(body.decode())["grant_type"][0] for body in bodies]


@pytest.fixture
def served() -> Iterator[Served]:
    sandbox = Sandbox()
    with sandbox.serve() as url:
        yield Served(url, sandbox)


def test_file_store__keeps_a_refresh_token_from_being_used_twice(
    flavour: Flavour, served: Served, forked: Forked, tmp_path: Path
) -> None:
    code = served.sandbox.authorization_code()
    store = FileTokenStore(tmp_path / "token.json")
    store.save(served.sandbox.app_id, exchange_authorization_code(code, **served.options))
    hs = flavour.client(**served.options, token_store=store)
    flavour.run(hs.users.me())
    served.sandbox.revoke_tokens()
    names = [forked(lambda: flavour.run(hs.users.me()).id) for _ in range(2)]
    assert names == [flavour.run(hs.users.me()).id] * 2
    assert served.grants == ["authorization_code", "refresh_token"]


def test_redis__is_shared_with_the_child(
    flavour: Flavour, served: Served, forked: Forked, real_server: RealServer
) -> None:
    limiter = RedisRateLimiter(real_server.url)
    hs = flavour.client(**served.options, token_store=RedisTokenStore(real_server.url), rate_limiter=limiter)
    flavour.run(hs.users.me())

    def work() -> int:
        # The parent is in the middle of it at the time of the fork.
        with limiter.store._lock:
            return int(forked(lambda: flavour.run(hs.users.me()).id))

    served.sandbox.revoke_tokens()
    assert work() == flavour.run(hs.users.me()).id
    assert served.grants == ["client_credentials"] * 2


def test_memory_store__is_a_copy_in_the_child(flavour: Flavour, served: Served, forked: Forked) -> None:
    hs = flavour.client(**served.options)
    flavour.run(hs.users.me())
    forked(lambda: flavour.run(hs.users.me()) and None)
    assert served.grants == ["client_credentials"]
    served.sandbox.revoke_tokens()
    forked(lambda: flavour.run(hs.users.me()) and None)
    flavour.run(hs.users.me())
    assert served.grants == ["client_credentials"] * 3


def test_walk__goes_on_in_both(flavour: Flavour, served: Served, forked: Forked) -> None:
    hs = flavour.client(**served.options)
    first = flavour.run(hs.conversations.list(status="all"))
    everything = [each.id for each in flavour.all(first)]
    if flavour.name == "async":
        # Tasks belong to their loop: a started walk can't continue in another one.
        assert forked(lambda: [each.id for each in flavour.all(first.walk(concurrency=3))]) == everything
        return
    walk = iter(first.walk(concurrency=3))
    begun = [next(walk).id]
    # In the child, the end of the walk has no threads to wait for.
    assert forked(lambda: begun + [each.id for each in walk]) == everything
    assert begun + [each.id for each in walk] == everything


def test_walk__can_be_left_in_the_child(served: Served) -> None:
    with HelpScout(**served.options) as hs:
        walk: Any = iter(hs.conversations.list(status="all").walk(concurrency=3))
        next(walk)
        assert in_child(lambda: walk.close() or True)
        walk.close()


class Own(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """A custom transport of the user."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"id": 1})

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return self.handle_request(request)


class Vouched(Own):
    is_fork_safe = True


@pytest.mark.parametrize("option", ["transport", "mounts"])
def test_own_transport__is_rejected_in_a_child(flavour: Flavour, forked: Forked, option: str) -> None:
    given: dict[str, Any] = {"transport": Own(), "mounts": {"all://": Own()}}
    hs = flavour.client(**{option: given[option]})
    assert flavour.run(hs.users.me()).id == 1

    def work() -> str:
        with pytest.raises(ConfigurationError) as caught:
            flavour.run(hs.users.me())
        return str(caught.value)

    assert "create a client in each process" in forked(work)
    assert flavour.run(hs.users.me()).id == 1


@pytest.mark.parametrize(
    "transport",
    [Vouched(), httpx.MockTransport(lambda _: httpx.Response(200, json={"id": 1}))],
    ids=["vouched", "mock"],
)
def test_own_transport__is_used_where_it_has_no_connections(
    flavour: Flavour, forked: Forked, transport: httpx.BaseTransport
) -> None:
    hs = flavour.client(transport=transport, mounts={"https://": transport, "http://": None})
    assert forked(lambda: flavour.run(hs.users.me()).id) == 1


def test_sandbox__is_used_on_in_a_child(flavour: Flavour, forked: Forked) -> None:
    hs = flavour.sandbox_client(Sandbox())
    mine = flavour.run(hs.users.me()).id
    assert forked(lambda: flavour.run(hs.users.me()).id) == mine


def ask(number: int) -> str:
    """The work of the processes of a pool, which inherit the client."""
    return inherited_clients[0].request("GET", f"/v2/{os.getpid()}/{number}").text


inherited_clients: list[HelpScout] = []


def test_pool__inherits_a_client(callers: Callers) -> None:
    with HelpScout(access_token="t", base_url=callers.url) as hs:
        hs.request("GET", f"/v2/{os.getpid()}/0")
        inherited_clients[:] = [hs]
        with multiprocessing.get_context("fork").Pool(3) as pool:
            paths = pool.map(ask, range(30), chunksize=1)
        assert [path.rpartition("/")[2] for path in paths] == [str(number) for number in range(30)]
        assert {callers.connections(int(path.split("/")[2])) for path in paths} == {1}
        assert callers.connections(os.getpid()) == 1


APPLICATION = textwrap.dedent("""
    import os
    from helpscout_client import HelpScout

    hs = HelpScout(access_token="t", base_url=os.environ["API"])
    hs.request("GET", f"/v2/{os.getpid()}/0")

    def app(environ, start_response):
        path = hs.request("GET", f"/v2/{os.getpid()}/1").text
        start_response("200 OK", [("Content-Type", "text/plain"), ("Connection", "close")])
        return [path.encode()]
""")


def test_gunicorn__loads_the_application_before_it_forks(callers: Callers, tmp_path: Path) -> None:
    pytest.importorskip("gunicorn")
    (tmp_path / "application.py").write_text(APPLICATION, "utf-8")
    address = tmp_path / "gunicorn.sock"
    command = [sys.executable, "-m", "gunicorn", "--preload", "--workers", "3", "--bind", f"unix:{address}"]
    environment = {**os.environ, "API": callers.url}
    gunicorn = subprocess.Popen(
        [*command, "--no-control-socket", "application:app"],
        cwd=tmp_path,
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert gunicorn.stderr
        booted = 0
        while booted < 3:
            line = gunicorn.stderr.readline()
            assert line, "gunicorn ended"
            booted += "Booting worker" in line
        with httpx.Client(transport=httpx.HTTPTransport(uds=str(address)), base_url="http://localhost") as http:
            workers = {int(http.get("/").text.split("/")[2]) for _ in range(30)}
    finally:
        gunicorn.terminate()
        gunicorn.communicate(timeout=10)
    assert {callers.connections(worker) for worker in workers} == {1}
    assert callers.connections(gunicorn.pid) == 1
