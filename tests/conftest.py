"""Fixtures that let one test speak for the synchronous and the asynchronous client, and which tests are quick."""

import asyncio
import inspect
import sys
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from hypothesis import settings

from helpscout_client import AsyncHelpScout, HelpScout
from helpscout_client.sandbox import Clock, Sandbox

Handler = Callable[[httpx.Request], httpx.Response]

#: What uses one of these fixtures needs the mark `process`: it starts a process, a server or the generator.
STARTING = {"build", "place", "real_server", "refused", "refusing_url", "server", "wire_server"}
#: What may only be done by tests with that mark.
STARTS = {"os.fork", "os.posix_spawn", "socket.bind", "subprocess.Popen"}

# How long an example takes depends on what else the machine does.
settings.register_profile("no deadline", deadline=None)
settings.load_profile("no deadline")


#: Threads, processes and sockets of these tests meet in an order that the machine decides, while their clocks are
#: simulated or short. What they count can differ by chance, so each may be tried three times.
SCHEDULED = {
    "test_auth_concurrency.py",
    "test_deadlines.py",
    "test_fairness.py",
    "test_forks.py",
    "test_interruptions.py",
    "test_malformed.py",
    "test_many_processes.py",
    "test_options.py",
    "test_pacing.py",
    "test_recipes.py",
    "test_redis_limiter.py",
    "test_redis_trouble.py",
    "test_retries.py",
    "test_soak.py",
    "test_token_processes.py",
    "test_walks.py",
    "test_waits.py",
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.name in SCHEDULED:
            item.add_marker(pytest.mark.flaky(reruns=2))
        if isinstance(item, pytest.Function) and STARTING & set(item.fixturenames):
            item.add_marker("process")


class _Guard:
    """Fails tests that start something without the mark for it."""

    is_quick = False

    def __call__(self, event: str, _: tuple[Any, ...]) -> None:
        if self.is_quick and event in STARTS:
            raise AssertionError(f"{event}: mark the test with `process`")


_guard = _Guard()
sys.addaudithook(_guard)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    _guard.is_quick = item.get_closest_marker("process") is None
    try:
        return (yield)
    finally:
        _guard.is_quick = False


class Flavour:
    """Makes clients of one kind, and takes the waiting out of what they return."""

    def __init__(self, name: str, runner: asyncio.Runner) -> None:
        self.name = name
        self._runner = runner
        self._clients: list[Any] = []

    @property
    def client_class(self) -> Any:
        return HelpScout if self.name == "sync" else AsyncHelpScout

    def client(self, handler: Handler | None = None, **options: Any) -> Any:
        """A client that talks to a function; with a token, unless it is given something else."""
        if handler is not None:
            options["transport"] = httpx.MockTransport(handler)
        if not {"app_id", "access_token"} & set(options):
            options["access_token"] = "test-token"
        # Nobody waits for the pauses between tries.
        options.setdefault("clock", Clock())
        client = self.client_class(**options)
        self._clients.append(client)
        return client

    def sandbox_client(self, sandbox: Sandbox, **options: Any) -> Any:
        """A client of a sandbox."""
        own: Any = sandbox.options() if self.name == "sync" else sandbox.async_options()
        return self.client(**{**own, **options})

    def run(self, value: Any) -> Any:
        """The result of a call, whether it came at once or must be awaited."""
        if inspect.isawaitable(value):
            return self._runner.run(_await(value))
        return value

    def all(self, items: Any) -> list[Any]:
        """Everything that an iterable yields."""
        return self._runner.run(_collect(items)) if hasattr(items, "__aiter__") else list(items)

    def close(self) -> None:
        for client in self._clients:
            self.run(client.close() if self.name == "sync" else client.aclose())


async def _await(value: Any) -> Any:
    return await value


async def _collect(items: Any) -> list[Any]:
    return [item async for item in items]


@pytest.fixture(params=["sync", "async"])
def flavour(request: pytest.FixtureRequest) -> Iterator[Flavour]:
    with asyncio.Runner() as runner:
        flavour = Flavour(request.param, runner)
        yield flavour
        flavour.close()


@pytest.fixture(autouse=True)
def _no_credentials_around(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keeps a developer's own credentials out of the tests."""
    for name in ("ACCESS_TOKEN", "APP_ID", "APP_SECRET", "BASE_URL"):
        monkeypatch.delenv(f"HELPSCOUT_{name}", raising=False)
