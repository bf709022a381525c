"""Fixtures that let one test speak for the synchronous and the asynchronous client."""

import asyncio
import inspect
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from helpscout_client import AsyncHelpScout, HelpScout
from helpscout_client.sandbox import Clock, Sandbox

Handler = Callable[[httpx.Request], httpx.Response]


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
    monkeypatch.delenv("HELPSCOUT_APP_ID", raising=False)
    monkeypatch.delenv("HELPSCOUT_APP_SECRET", raising=False)
