"""The cost of calls: `hs.usage` and `on_call`."""

from __future__ import annotations

import datetime
import logging
import os
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from helpscout_client import CallRecord, ConfigurationError, ConnectionError, OperationUsage, RateLimitError
from helpscout_client.sandbox import Sandbox, Status
from helpscout_client.transport.call import Call
from helpscout_client.transport.deadline import Deadline, Timeouts
from helpscout_client.transport.retries import RetryPolicy
from helpscout_client.transport.usage import Meter
from tests.clocks import RecordingClock

if TYPE_CHECKING:
    from tests.conftest import Flavour

NOW = datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC)


def test_usage__counts_units_by_operation_and_token_requests_apart(flavour: Flavour) -> None:
    sandbox = Sandbox(size=60, now=NOW)
    hs = flavour.sandbox_client(sandbox)
    assert (hs.usage.units, hs.usage.by_operation) == (0, {})
    conversations = flavour.all(hs.conversations.list(status="all"))
    flavour.run(hs.with_options(timeout=5).conversations.update_status(conversations[0].id, "closed"))
    usage = hs.usage
    assert usage.by_operation == {
        "list_conversations": OperationUsage(calls=3, requests=3, units=3),
        "update_conversation": OperationUsage(calls=1, requests=1, units=2),
    }
    assert (usage.calls, usage.requests, usage.units, usage.waited, usage.token_requests) == (4, 4, 5, 0, 1)
    # It is as it was.
    flavour.run(hs.tags.list())
    assert (usage.calls, hs.usage.calls) == (4, 5)


def test_usage__raw_functions_and_streams_are_known_by_their_operation(flavour: Flavour) -> None:
    hs = flavour.client(lambda _: httpx.Response(200, json={"id": 7}))
    for path in (
        "/v2/conversations/12/threads/3",
        "/v2/chats/0f3d9d0c-8f4e-4a0b-9d7e-0a1b2c3d4e5f",
        "/v2/tags?q=a@b.c",
    ):
        flavour.run(hs.request("GET", path))
    flavour.run(hs.tags.get(7))
    assert list(hs.usage.by_operation) == [
        "GET /v2/conversations/{id}/threads/{id}",
        "GET /v2/chats/{id}",
        "GET /v2/tags",
        "get_tag",
    ]


def test_usage__waiting_for_the_limit_counts(flavour: Flavour) -> None:
    sandbox = Sandbox(size=120, rate_limit=3, now=NOW)
    records: list[CallRecord] = []
    hs = flavour.sandbox_client(sandbox, on_call=records.append)
    began_at = sandbox.clock.now()
    assert len(flavour.all(hs.conversations.list(status="all"))) == 120
    passed = (sandbox.clock.now() - began_at).total_seconds()
    assert passed > 50
    assert hs.usage.waited == pytest.approx(passed)
    assert (hs.usage.units, hs.usage.requests) == (5, 5 + sum(record.tries - 1 for record in records))
    assert sum(record.waited for record in records) == pytest.approx(passed)


def test_on_call__gets_each_call(flavour: Flavour) -> None:
    records: list[CallRecord] = []
    sandbox = Sandbox(size=10, now=NOW)
    hs = flavour.sandbox_client(sandbox, on_call=records.append)
    flavour.run(hs.tags.list())
    assert [(each.operation, each.status, each.units, each.tries) for each in records] == [
        ("create_token", 200, 0, 1),
        ("list_tags", 200, 1, 1),
    ]
    with sandbox.inject(Status(503), "list_tags", times=1):
        flavour.run(hs.tags.list())
    assert (records[-1].status, records[-1].units, records[-1].tries) == (200, 2, 2)
    with sandbox.inject(Status(429), "list_tags"), pytest.raises(RateLimitError):
        flavour.run(hs.with_options(max_retries=0).tags.list())
    assert (records[-1].status, records[-1].units, records[-1].tries) == (429, 0, 1)


def test_on_call__says_how_long_a_call_waited_and_was_on_the_wire(flavour: Flavour) -> None:
    clock = RecordingClock()
    records: list[CallRecord] = []

    def respond(_: httpx.Request) -> httpx.Response:
        clock.advance(2)
        return httpx.Response(503 if not clock.waits else 200, json={})

    flavour.run(flavour.client(respond, clock=clock, on_call=records.append).request("GET", "/v2/tags"))
    assert [(each.status, each.units, each.tries) for each in records] == [(200, 2, 2)]
    assert records[0].waited == pytest.approx(clock.waits[0], abs=0.001)
    assert records[0].on_wire == pytest.approx(4)


def test_on_call__hears_of_calls_without_a_response(flavour: Flavour) -> None:
    records: list[CallRecord] = []

    def fail(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadError("gone", request=request)

    with pytest.raises(ConnectionError):
        flavour.run(flavour.client(fail, on_call=records.append).request("POST", "/v2/conversations/1/notes", json={}))
    assert [(each.status, each.units, each.tries) for each in records] == [(None, 2, 1)]


def test_on_call__hears_of_calls_that_were_not_sent(flavour: Flavour) -> None:
    records: list[CallRecord] = []
    headers = {"X-RateLimit-Retry-After": "43"}
    hs = flavour.client(lambda _: httpx.Response(429, headers=headers), on_call=records.append, max_rate_limit_wait=9)
    for _ in range(2):
        with pytest.raises(RateLimitError):
            flavour.run(hs.request("GET", "/v2/tags"))
    assert [(each.status, each.units, each.tries) for each in records] == [(429, 0, 1), (None, 0, 0)]


def test_on_call__that_fails_is_logged(flavour: Flavour, caplog: pytest.LogCaptureFixture) -> None:
    def fail(record: CallRecord) -> None:
        raise KeyError(record.operation)

    caplog.set_level(logging.ERROR, logger="helpscout_client")
    hs = flavour.client(lambda _: httpx.Response(200, json={"id": 7}), on_call=fail)
    assert flavour.run(hs.tags.get(7)).id == 7
    assert caplog.messages == ["on_call failed for get_tag"]
    assert hs.usage.units == 1


def test_on_call__must_not_be_asynchronous(flavour: Flavour) -> None:
    async def later(_: Any) -> None:
        raise AssertionError("it is never awaited")

    with pytest.raises(ConfigurationError, match="on_call is asynchronous"):
        flavour.client(lambda _: httpx.Response(200), on_call=later)


@pytest.mark.process
@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks are of Unix")
def test_usage__forked_process_counts_from_zero(flavour: Flavour) -> None:
    hs = flavour.client(lambda _: httpx.Response(200, json={"id": 7}))
    flavour.run(hs.tags.get(7))
    child = os.fork()
    if child == 0:
        os._exit(hs.usage.calls)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert hs.usage.calls == 1


def test_meter__counts_in_many_threads() -> None:
    meter = Meter()

    def count(_: int) -> None:
        call = a_call("GET", 0.0)
        call.begin_request(0.5)
        call.end_request(httpx.Response(200), 1.0)
        call.end(1.0)
        meter.add(call)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(count, range(800)))
    assert meter.usage.by_operation == {
        "GET /v2/tags": OperationUsage(calls=800, requests=800, units=800, waited=400.0)
    }


def test_meter__request_under_way_counts_when_its_call_is_given_up() -> None:
    records: list[CallRecord] = []
    call = a_call("POST", 3.0)
    call.begin_request(5.0)
    call.end(15.0)
    Meter(records.append).add(call)
    # It comes too late.
    call.end_request(httpx.Response(200), 20.0)
    assert records == [CallRecord(operation="POST /v2/tags", status=None, units=2, tries=1, waited=2.0, on_wire=10.0)]
    assert (call.status, call.on_wire) == (None, 10.0)


def a_call(method: str, now: float) -> Call:
    policy = RetryPolicy(max_retries=0, max_rate_limit_wait=0, resend_writes=False)
    deadline = Deadline(Timeouts(attempt=1, total=None, stream=None))
    return Call(httpx.Request(method, "https://example.com/v2/tags"), policy, deadline, now)
