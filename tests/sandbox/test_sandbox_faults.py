"""Injected faults, in process and over HTTP."""

from __future__ import annotations

import contextlib
import json
import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from helpscout_client import (
    ConnectionError,
    HelpScout,
    RateLimitError,
    ResponseParseError,
    ServerError,
    TimeoutError,
)
from helpscout_client.sandbox import HTML, Fault, Future, Latency, Malformed, Nulls, Reset, Sandbox, Status, Truncated
from helpscout_client.sandbox.faults.fuzzing import with_nulls, with_unknowns

Open = Callable[..., HelpScout]


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox(size=3)


@pytest.fixture(params=["in process", "over HTTP"])
def open_client(request: pytest.FixtureRequest, sandbox: Sandbox) -> Iterator[Open]:
    """Makes clients of the sandbox that already have a token."""

    def connect(url: str | None, **options: Any) -> HelpScout:
        token = sandbox.access_token()
        if url is None:
            return sandbox.client(access_token=token, max_retries=0, **options)
        return HelpScout(base_url=url, access_token=token, max_retries=0, **options)

    if request.param == "in process":
        yield lambda **options: connect(None, **options)
    else:
        with sandbox.serve() as url:
            yield lambda **options: connect(url, **options)


@pytest.mark.process
@pytest.mark.parametrize(
    ("fault", "error", "notes"),
    [
        (Status(503), ServerError, 0),
        (Status(503, carried_out=True), ServerError, 1),
        (HTML(), ServerError, 0),
        (Reset(), ConnectionError, 0),
        (Reset(carried_out=True), ConnectionError, 1),
    ],
)
def test_fault__and_whether_the_write_was_carried_out(
    open_client: Open, sandbox: Sandbox, fault: Fault, error: type[Exception], notes: int
) -> None:
    conversation_id = sandbox.add_conversation()
    with open_client() as hs, sandbox.inject(fault, "create_note_thread", nth=1) as rule:
        with pytest.raises(error):
            hs.threads.create_note(conversation_id, text="hi")
        assert len(hs.threads.list(conversation_id).items) == 1 + notes
        hs.threads.create_note(conversation_id, text="hi")
    assert (rule.calls, rule.hits) == (2, 1)


@pytest.mark.process
@pytest.mark.parametrize(("fault", "error"), [(Truncated(), ConnectionError), (Malformed(), ResponseParseError)])
def test_fault__of_the_body(open_client: Open, sandbox: Sandbox, fault: Fault, error: type[Exception]) -> None:
    with open_client() as hs, sandbox.inject(fault, times=1):
        with pytest.raises(error):
            hs.conversations.list()
        assert len(hs.conversations.list(status="all").items) == 3


async def read_truncated(sandbox: Sandbox) -> None:
    async with sandbox.async_client(max_retries=0) as hs:
        await hs.tags.list()
        with sandbox.inject(Truncated()), pytest.raises(ConnectionError):
            await hs.tags.list()
        with sandbox.inject(Latency(90)), pytest.raises(TimeoutError):
            await hs.tags.list()


def test_fault__async(sandbox: Sandbox) -> None:
    import asyncio

    asyncio.run(read_truncated(sandbox))


def test_latency__is_not_waited_for_in_process(sandbox: Sandbox) -> None:
    begun_at, begun_there = time.monotonic(), sandbox.clock.monotonic()
    with sandbox.client(max_retries=0, timeout=30) as hs:
        hs.tags.list()
        sandbox.inject(Latency(20), "list_tags", nth=range(1, 3))
        hs.tags.list()
        sandbox.inject(Latency(20.0))
        with pytest.raises(TimeoutError):
            hs.tags.list()
    assert time.monotonic() - begun_at < 10
    assert 50 <= sandbox.clock.monotonic() - begun_there < 60


@pytest.mark.process
def test_latency__over_http(sandbox: Sandbox) -> None:
    with sandbox.serve() as url, sandbox.inject(Latency(0.3), "list_tags"), httpx.Client(base_url=url) as http:
        headers = {"Authorization": f"Bearer {sandbox.access_token()}"}
        begun_at = time.monotonic()
        assert http.get("/v2/tags", headers=headers).status_code == 200
        assert time.monotonic() - begun_at >= 0.3
        with pytest.raises(httpx.ReadTimeout):
            http.get("/v2/tags", headers=headers, timeout=0.1)


def test_latency__does_not_need_a_timeout(sandbox: Sandbox) -> None:
    from helpscout_client.sandbox.serving.transports import SandboxTransport

    sandbox.inject(Latency(1000))
    with httpx.Client(transport=SandboxTransport(sandbox), timeout=None) as http:
        assert http.get("https://api.helpscout.net/v2/tags").status_code == 401


def test_status__with_headers(sandbox: Sandbox) -> None:
    with sandbox.client(max_retries=0) as hs:
        hs.tags.list()
        sandbox.inject(Status(429, headers={"X-RateLimit-Retry-After": "7"}))
        with pytest.raises(RateLimitError, match="API rate limit exceeded") as info:
            hs.tags.list()
    assert info.value.retry_after == 7


def test_html__of_any_status(sandbox: Sandbox) -> None:
    with sandbox.client(max_retries=0) as hs, sandbox.inject(HTML(200), "list_tags"), pytest.raises(ResponseParseError):
        hs.tags.list()


def test_fault__outside_of_sense() -> None:
    with pytest.raises(ValueError, match="status"):
        Status(700)
    with pytest.raises(ValueError, match="seconds"):
        Latency(-1)


@pytest.mark.process
def test_future__is_read(open_client: Open, sandbox: Sandbox) -> None:
    with open_client() as hs, sandbox.inject(Future()):
        conversation = hs.conversations.get(3100000001, embed="threads")
        assert conversation.status == "added-later"
        assert conversation.additional_properties == {"addedLater": {"since": 2030}}
        assert conversation.subject == sandbox.conversations[3100000001].subject
        assert conversation.embedded is not None
        assert conversation.embedded.threads is not None
        assert conversation.embedded.threads[0].type_ == "added-later"
        assert hs.tags.list().items[0].additional_properties
        hs.conversations.delete(3100000001)


@pytest.mark.process
def test_nulls__are_read(open_client: Open, sandbox: Sandbox) -> None:
    with open_client() as hs, sandbox.inject(Nulls()):
        conversation = hs.conversations.get(3100000001)
        assert (conversation.id, conversation.subject, conversation.created_by) == (3100000001, None, None)
        assert list(hs.tags.list()) == []


def test_distortion__keeps_what_is_closed() -> None:
    closed = {"type": "object", "additionalProperties": {"type": "string"}}
    assert with_unknowns({"a": "b"}, closed) == {"a": "b"}
    assert with_unknowns("x", {"enum": ["x"]}) == "x"
    assert with_unknowns([1, "x"], {"type": "array"}) == [1, "x"]
    listed = {"type": "array", "items": {"anyOf": [{"enum": ["x"]}, {"type": "string"}]}}
    assert with_unknowns(["x"], listed) == ["added-later"]
    assert with_nulls([{"a": 1, "b": 2}], {"items": {"properties": {"a": {"type": ["integer", "null"]}}}}) == [
        {"a": None, "b": 2}
    ]


@pytest.mark.parametrize(("nth", "hits"), [(2, [2]), ([1, 3], [1, 3]), (range(2, 4), [2, 3]), (None, [1, 2, 3, 4])])
def test_rule__nth(sandbox: Sandbox, nth: Any, hits: list[int]) -> None:
    with sandbox.client(max_retries=0) as hs:
        hs.tags.list()
        sandbox.inject(Status(500), "list_tags", nth=nth)
        failed = []
        for number in range(1, 5):
            try:
                hs.tags.list()
            except ServerError:
                failed.append(number)
    assert failed == hits


def test_rule__probability_follows_from_the_seed() -> None:
    def outcomes(seed: int) -> list[bool]:
        sandbox = Sandbox(size=0, seed=seed)
        rule = sandbox.inject(Status(500), "list_t*", probability=0.5)
        with sandbox.client(max_retries=0) as hs:
            results = []
            for _ in range(40):
                before = rule.hits
                with contextlib.suppress(ServerError):
                    hs.tags.list()
                results.append(rule.hits > before)
        return results

    assert outcomes(1) == outcomes(1) != outcomes(2)
    assert 8 < sum(outcomes(1)) < 32


def test_rule__patterns_and_removal(sandbox: Sandbox) -> None:
    with sandbox.client(max_retries=0) as hs:
        hs.tags.list()
        rule = sandbox.inject(Status(500), "*_conversations")
        hs.tags.list()
        with pytest.raises(ServerError):
            hs.conversations.list()
        rule.remove()
        hs.conversations.list()
        sandbox.inject(Status(500))
        sandbox.clear_faults()
        hs.conversations.list()


def test_inject__rejects_what_matches_no_operation(sandbox: Sandbox) -> None:
    with pytest.raises(ValueError, match=r"^operation: there is no 'list_tag'\. Did you mean 'list_tags'\?$"):
        sandbox.inject(Status(500), "list_tag")
    with pytest.raises(ValueError, match=r"^operation: there is no 'lost_\*'$"):
        sandbox.inject(Status(500), "lost_*")


def test_rules__add_up(sandbox: Sandbox) -> None:
    with sandbox.client(max_retries=0, timeout=60) as hs:
        hs.tags.list()
        sandbox.inject(Latency(25))
        sandbox.inject(Status(502), times=1)
        before = sandbox.clock.monotonic()
        with pytest.raises(ServerError):
            hs.tags.list()
        hs.tags.list()
        assert sandbox.clock.monotonic() - before >= 50
        # The first rule is the outermost: later rules can't undo its changes.
        sandbox.clear_faults()
        sandbox.inject(Status(503))
        sandbox.inject(Status(502))
        with pytest.raises(ServerError) as info:
            hs.tags.list()
        assert info.value.status_code == 503


def test_fault__of_the_token_endpoint(sandbox: Sandbox) -> None:
    with (
        sandbox.client(max_retries=0) as hs,
        sandbox.inject(HTML(503), "create_token"),
        pytest.raises(Exception, match="503"),
    ):
        hs.tags.list()


def test_malformed__is_no_json(sandbox: Sandbox) -> None:
    from helpscout_client.sandbox import Request

    with sandbox.inject(Malformed()):
        response = sandbox.handle(Request("GET", "/v2/tags"))
    with pytest.raises(json.JSONDecodeError):
        response.json()
