"""Log records of calls, and recorded responses."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import re
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from helpscout_client import (
    AsyncHelpScout,
    ConnectionError,
    HelpScout,
    HelpScoutError,
    NotFoundError,
    RateLimitError,
    ServerError,
    TokenError,
    record_responses,
)
from helpscout_client.sandbox import Clock as SandboxClock

if TYPE_CHECKING:
    from tests.conftest import Flavour
    from tests.servers import FakeAPI

pytest_plugins = ["tests.servers"]


@pytest.fixture
def logged(caplog: pytest.LogCaptureFixture) -> Logged:
    caplog.set_level(logging.DEBUG, "helpscout_client")
    return Logged(caplog)


class Logged:
    """The library's log records."""

    def __init__(self, caplog: pytest.LogCaptureFixture) -> None:
        self._caplog = caplog

    @property
    def records(self) -> list[logging.LogRecord]:
        return [record for record in self._caplog.records if record.name == "helpscout_client"]

    @property
    def fields(self) -> list[dict[str, Any]]:
        return [record.helpscout for record in self.records]  # type: ignore[attr-defined]

    @property
    def messages(self) -> list[str]:
        return [record.getMessage() for record in self.records]

    @property
    def levels(self) -> list[str]:
        return [record.levelname for record in self.records]


# Log records


def test_log__success(flavour: Flavour, logged: Logged) -> None:
    clock = SandboxClock()

    def respond(_: httpx.Request) -> httpx.Response:
        clock.advance(1.5)
        return httpx.Response(200, json={"id": 7}, headers={"Correlation-Id": "abc#1"})

    flavour.run(flavour.client(respond, clock=clock).tags.get(7))
    (fields,) = logged.fields
    assert 1.5 <= fields.pop("duration") < 2
    assert 0 <= fields.pop("waited") < 0.1
    assert fields == {
        "method": "GET",
        "path": "/v2/tags/{id}",
        "status": 200,
        "tries": 1,
        "correlation_id": "abc#1",
    }
    assert logged.levels == ["INFO"]
    assert logged.messages[0].startswith("GET /v2/tags/{id}: 200 after 15")


def test_log__rejection(flavour: Flavour, logged: Logged) -> None:
    with pytest.raises(NotFoundError):
        flavour.run(flavour.client(lambda _: httpx.Response(404)).tags.get(7))
    assert (logged.levels, logged.fields[0]["status"], logged.fields[0]["correlation_id"]) == (["WARNING"], 404, None)


def test_log__failure(flavour: Flavour, logged: Logged) -> None:
    def respond(_: httpx.Request) -> httpx.Response:
        raise httpx.ReadError("broken")

    with pytest.raises(ConnectionError):
        flavour.run(flavour.client(respond).request("POST", "/v2/things"))
    (fields,) = logged.fields
    assert (logged.levels, fields["error"], fields["tries"]) == (["WARNING"], "ReadError", 1)
    assert "status" not in fields


def test_log__tries_and_their_pauses(flavour: Flavour, logged: Logged) -> None:
    responses = [httpx.Response(503), httpx.Response(429, headers={"Retry-After": "7"}), httpx.Response(200)]
    flavour.run(flavour.client(lambda _: responses.pop(0)).request("GET", "/v2/conversations/12/threads/34"))
    # Waits of more than three seconds are warned of.
    assert logged.levels == ["WARNING", "WARNING", "WARNING"]
    assert [fields["tries"] for fields in logged.fields] == [1, 2, 3]
    assert {fields["path"] for fields in logged.fields} == {"/v2/conversations/{id}/threads/{id}"}
    assert logged.fields[1]["pause"] == 7
    assert "429 on attempt 2; retrying in 7.0 s" in logged.messages[1]
    assert logged.fields[2]["waited"] >= 7
    assert logged.fields[2]["duration"] < 1
    assert re.search(r"200 after \d+ ms, attempts: 3, waited [78]\.\d s$", logged.messages[2])


def test_log__says_nothing_of_the_query_or_the_body(flavour: Flavour, logged: Logged) -> None:
    hs = flavour.client(lambda _: httpx.Response(400, text="alice@example.com is wrong"))
    with pytest.raises(HelpScoutError):
        flavour.run(hs.request("POST", "/v2/customers", params={"query": "alice@example.com"}, json={"email": "alice"}))
    assert "alice" not in repr([vars(record) for record in logged.records])


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/v2/tags", "/v2/tags"),
        ("/v2/users/me", "/v2/users/me"),
        ("/v2/conversations/123/threads/456", "/v2/conversations/{id}/threads/{id}"),
        ("/v2/tags/123/", "/v2/tags/{id}/"),
        ("/v3/customers/9223372036854775807", "/v3/customers/{id}"),
        ("/v2/chats/0a0b0c0d-0A0B-0c0d-0e0f-0a0b0c0d0e0f/events", "/v2/chats/{id}/events"),
        ("/v2/reports/conversations", "/v2/reports/conversations"),
    ],
)
def test_log__path_has_no_ids(flavour: Flavour, logged: Logged, path: str, shown: str) -> None:
    flavour.run(flavour.client(lambda _: httpx.Response(200)).request("GET", path))
    assert logged.fields[0]["path"] == shown


def test_log__token_request_is_logged_without_its_secret(flavour: Flavour, api: FakeAPI, logged: Logged) -> None:
    flavour.run(flavour.client(api, app_id="my-app", app_secret="hunter2").tags.get(7))
    assert [fields["path"] for fields in logged.fields] == ["/v2/oauth2/token", "/v2/tags/{id}"]
    assert "hunter2" not in repr([vars(record) for record in logged.records])
    assert "token-1" not in repr([vars(record) for record in logged.records])


def test_log__has_calls_that_are_rejected_in_the_queue(flavour: Flavour, logged: Logged) -> None:
    headers = {"Retry-After": "60"}
    hs = flavour.client(lambda _: httpx.Response(429, headers=headers), max_rate_limit_wait=0)
    for _ in range(2):
        with pytest.raises(RateLimitError):
            flavour.run(hs.request("GET", "/v2/things"))
    assert len(logged.records) == 2


def test_log__level_is_heeded(flavour: Flavour, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.ERROR, "helpscout_client")
    with pytest.raises(ServerError):
        flavour.run(flavour.client(lambda _: httpx.Response(503)).tags.list())
    assert [record for record in caplog.records if record.name == "helpscout_client"] == []


@pytest.mark.process
def test_log__prints_nothing_by_default() -> None:
    program = """
import httpx
from helpscout_client import HelpScout, HelpScoutError
from helpscout_client.sandbox import Clock

for status in (200, 404, 503):
    hs = HelpScout(access_token="t", transport=httpx.MockTransport(lambda _: httpx.Response(status)), clock=Clock())
    try:
        hs.request("GET", "/v2/tags")
    except HelpScoutError:
        pass
    hs.close()
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    assert (done.stdout, done.stderr) == ("", "")


# Recorded responses


def run_here(flavour: Flavour, block: Any) -> Any:
    """Runs an asynchronous function; the other client's calls need none."""
    return flavour.run(block())


def respond_with_path(request: httpx.Request) -> httpx.Response:
    status = 404 if "missing" in request.url.path else 200
    return httpx.Response(status, json={"id": 7}, headers={"Correlation-Id": request.url.path.rpartition("/")[2]})


def marks(responses: list[httpx.Response]) -> list[str]:
    return [response.headers["Correlation-Id"] for response in responses]


async def call(hs: Any, mark: str) -> None:
    """Calls either client."""
    try:
        result = hs.request("GET", f"/v2/{mark}")
        if asyncio.iscoroutine(result):
            await result
    except NotFoundError:
        assert mark == "missing"


def test_record__responses_of_calls_in_the_block(flavour: Flavour) -> None:
    hs = flavour.client(respond_with_path)

    async def run() -> list[httpx.Response]:
        await call(hs, "before")
        with record_responses() as responses:
            await call(hs, "one")
            await call(hs.with_options(timeout=5), "missing")
            await call(hs, "two")
        await call(hs, "after")
        return responses

    responses = run_here(flavour, run)
    assert marks(responses) == ["one", "missing", "two"]
    assert responses[0].json() == {"id": 7}


def test_record__nested(flavour: Flavour) -> None:
    hs = flavour.client(respond_with_path)

    async def run() -> tuple[list[httpx.Response], list[httpx.Response]]:
        with record_responses() as outer:
            await call(hs, "one")
            with record_responses() as inner:
                await call(hs, "two")
            await call(hs, "three")
        return outer, inner

    outer, inner = run_here(flavour, run)
    assert (marks(outer), marks(inner)) == (["one", "two", "three"], ["two"])


def test_record__ends_with_an_error_in_the_block(flavour: Flavour) -> None:
    hs = flavour.client(respond_with_path)

    async def run() -> list[httpx.Response]:
        with contextlib.suppress(LookupError), record_responses() as responses:
            await call(hs, "one")
            raise LookupError
        await call(hs, "two")
        return responses

    assert marks(run_here(flavour, run)) == ["one"]


def test_record__only_what_a_call_came_back_with(flavour: Flavour) -> None:
    statuses = iter([503, 429, 301, 200])
    hs = flavour.client(lambda _: httpx.Response(next(statuses), headers={"Location": "/v2/b"}))

    async def run() -> list[httpx.Response]:
        with record_responses() as responses:
            await call(hs, "a")
        return responses

    (response,) = run_here(flavour, run)
    assert (response.status_code, [earlier.status_code for earlier in response.history]) == (200, [301])


def test_record__failures_have_no_response(flavour: Flavour) -> None:
    def respond(_: httpx.Request) -> httpx.Response:
        raise httpx.ReadError("broken")

    hs = flavour.client(respond)

    async def run() -> list[httpx.Response]:
        with record_responses() as responses, pytest.raises(ConnectionError):
            await call(hs, "a")
        return responses

    assert run_here(flavour, run) == []


def test_record__no_token_requests(flavour: Flavour, api: FakeAPI) -> None:
    hs = flavour.client(api, app_id="id", app_secret="secret")

    async def run() -> list[httpx.Response]:
        with record_responses() as responses:
            result = hs.tags.get(7)
            if asyncio.iscoroutine(result):
                await result
        return responses

    assert [response.request.url.path for response in run_here(flavour, run)] == ["/v2/tags/7"]


def test_record__tasks_begun_in_the_block() -> None:
    async def run() -> tuple[list[httpx.Response], list[httpx.Response], list[httpx.Response]]:
        async with AsyncHelpScout(access_token="token", transport=httpx.MockTransport(respond_with_path)) as hs:
            started = asyncio.Event()

            async def late() -> None:
                await started.wait()
                await call(hs, "began-before")

            async def recorded(mark: str) -> list[httpx.Response]:
                with record_responses() as own:
                    await call(hs, mark)
                    await asyncio.sleep(0)
                return own

            earlier = asyncio.create_task(late())
            await asyncio.sleep(0)
            with record_responses() as responses:
                started.set()
                first, second = await asyncio.gather(recorded("one"), recorded("two"))
                await earlier
            return responses, first, second

    responses, first, second = asyncio.run(run())
    assert (sorted(marks(responses)), marks(first), marks(second)) == (["one", "two"], ["one"], ["two"])


def test_record__threads_have_their_own() -> None:
    with HelpScout(access_token="token", transport=httpx.MockTransport(respond_with_path)) as hs:
        barrier = threading.Barrier(8)

        def work(number: int) -> list[str]:
            with record_responses() as responses:
                for step in range(5):
                    barrier.wait(10)
                    hs.request("GET", f"/v2/{number}-{step}")
            return marks(responses)

        with record_responses() as outer, ThreadPoolExecutor(8) as pool:
            found = list(pool.map(work, range(8)))
            pool.submit(copy_context().run, hs.request, "GET", "/v2/of-this-context").result()
    assert found == [[f"{number}-{step}" for step in range(5)] for number in range(8)]
    assert marks(outer) == ["of-this-context"]


def test_record__token_error_has_no_response_of_the_call(flavour: Flavour) -> None:
    hs = flavour.client(lambda _: httpx.Response(400, json={"error": "invalid_client"}), app_id="id", app_secret="s")

    async def run() -> list[httpx.Response]:
        with record_responses() as responses, pytest.raises(TokenError):
            await call(hs, "a")
        return [response for response in responses if response.request.url.path == "/v2/a"]

    assert run_here(flavour, run) == []
