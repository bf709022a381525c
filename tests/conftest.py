"""Fixtures that run one test with both the synchronous and the asynchronous client, and the rules for marks."""

import asyncio
import gc
import inspect
import os
import sys
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from hypothesis import settings

from helpscout_client import AsyncHelpScout, HelpScout
from helpscout_client.sandbox import Clock, Sandbox

# Some tests import from these before pytest loads them as plugins.
pytest.register_assert_rewrite("tests.examples.token_stores.postgres_servers", "tests.redis_servers", "tests.servers")

Handler = Callable[[httpx.Request], httpx.Response]

#: Tests with these fixtures need the mark `process`: the fixtures start a process, a server or the generator.
STARTING = {"build", "generate_from", "place", "real_server", "server", "unreachable_url", "wire_server"}
#: Calls that only tests with that mark may make.
STARTS = {"os.fork", "os.posix_spawn", "socket.bind", "subprocess.Popen"}

# Keeps a developer's credentials out of the tests.
for _name in ("ACCESS_TOKEN", "APP_ID", "APP_SECRET", "BASE_URL"):
    os.environ.pop(f"HELPSCOUT_{_name}", None)

# The duration of an example depends on the load of the machine.
settings.register_profile("no deadline", deadline=None)
settings.load_profile("no deadline")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """Keeps the garbage collector from inspecting thousands of tests again and again."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def pytest_unconfigure() -> None:
    gc.unfreeze()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if isinstance(item, pytest.Function) and STARTING & set(item.fixturenames):
            item.add_marker("process")


class _Guard:
    """Fails tests that start a process or server without the required mark."""

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


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown() -> None:
    # The last test also ends the servers of the session.
    _guard.is_quick = False


class Flavour:
    """Makes synchronous or asynchronous clients, and waits for their results."""

    def __init__(self, name: str, runner: asyncio.Runner) -> None:
        self.name = name
        self._runner = runner
        self._clients: list[Any] = []

    @property
    def client_class(self) -> Any:
        return HelpScout if self.name == "sync" else AsyncHelpScout

    def client(self, handler: Handler | None = None, **options: Any) -> Any:
        """A client whose transport is a function. It has a token by default."""
        if handler is not None:
            options["transport"] = httpx.MockTransport(handler)
        if not {"app_id", "access_token"} & set(options):
            options["access_token"] = "test-token"
        # Don't sleep between retries.
        options.setdefault("clock", Clock())
        client = self.client_class(**options)
        self._clients.append(client)
        return client

    def sandbox_client(self, sandbox: Sandbox, **options: Any) -> Any:
        """A client of a sandbox."""
        own: Any = sandbox.options() if self.name == "sync" else sandbox.async_options()
        return self.client(**{**own, **options})

    def run(self, value: Any) -> Any:
        """The result of a call, which is awaited if necessary."""
        if inspect.isawaitable(value):
            return self._runner.run(_await(value))
        return value

    def all(self, items: Any) -> list[Any]:
        """All items of an iterable."""
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
    # Not as a context manager, which would make an event loop for the sync client, too.
    runner = asyncio.Runner()
    try:
        flavour = Flavour(request.param, runner)
        yield flavour
        flavour.close()
    finally:
        runner.close()
