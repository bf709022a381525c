"""Writes for many ids."""

from __future__ import annotations

import asyncio
import datetime
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from helpscout_client import (
    AuthenticationError,
    ConfigurationError,
    ConnectionError,
    HelpScoutError,
    NotFoundError,
    Outcomes,
    Progress,
    ResponseParseError,
    ServerError,
    TimeoutError,
    TokenError,
    TokenStoreError,
)
from helpscout_client.concurrency.for_each import Batch
from helpscout_client.ratelimit.limiter import is_bulk
from helpscout_client.sandbox import Reset, Sandbox, Status

if TYPE_CHECKING:
    from tests.conftest import Flavour

NOW = datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC)


def closing(flavour: Flavour, sandbox: Sandbox, **options: Any) -> tuple[Any, Callable[[int], Any]]:
    hs = flavour.sandbox_client(sandbox, **{"max_retries": 0, **options})
    return hs, lambda key: hs.conversations.update_status(key, "closed")


def ordinary(flavour: Flavour, function: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """A function for one kind of client: asynchronous for the asynchronous client."""
    if flavour.name == "sync":
        return function

    async def call(value: Any) -> Any:
        return function(value)

    return call


def patched(sandbox: Sandbox) -> list[int]:
    """The ids of written conversations, once for each write."""
    return [int(each.path.rpartition("/")[2]) for each in sandbox.requests if each.method == "PATCH"]


@pytest.mark.parametrize("concurrency", [1, 3, 100])
def test_for_each__writes_each_id_once(flavour: Flavour, concurrency: int) -> None:
    sandbox = Sandbox(size=30, now=NOW)
    ids = list(sandbox.conversations)
    hs, close = closing(flavour, sandbox)
    outcomes = flavour.run(hs.for_each(iter([*ids, *ids]), close, concurrency=concurrency))
    assert sorted(patched(sandbox)) == sorted(ids)
    assert all(each.status == "closed" for each in sandbox.conversations.values())
    assert sorted(outcomes.done) == sorted(ids)
    assert outcomes.results == dict.fromkeys(ids)
    assert (outcomes.errors, outcomes.uncertain) == ({}, [])


def test_for_each__of_nothing_sends_nothing(flavour: Flavour) -> None:
    sandbox = Sandbox(size=1, now=NOW)
    hs, close = closing(flavour, sandbox)
    assert flavour.run(hs.for_each([], close)) == Outcomes(results={}, errors={}, uncertain=[], done=[])
    assert sandbox.requests == []


def test_for_each__goes_on_when_some_fail(flavour: Flavour) -> None:
    sandbox = Sandbox(size=10, now=NOW)
    ids = list(sandbox.conversations)
    hs, close = closing(flavour, sandbox)
    seen: list[Progress[int]] = []
    with (
        sandbox.inject(Status(500), "update_conversation", nth=2),
        sandbox.inject(Reset(), "update_conversation", nth=3),
    ):
        outcomes = flavour.run(hs.for_each([*ids, 404], close, concurrency=1, on_progress=seen.append))
    assert {key: type(error) for key, error in outcomes.errors.items()} == {
        ids[1]: ServerError,
        ids[2]: ConnectionError,
        404: NotFoundError,
    }
    assert outcomes.uncertain == [ids[1], ids[2]]
    assert outcomes.done == ids
    assert sorted(outcomes.results) == sorted({*ids} - {ids[1], ids[2]})
    assert [(each.id, each.finished, each.total) for each in seen] == [
        (key, number, 11) for number, key in enumerate([*ids, 404], 1)
    ]
    assert {each.id: each.error for each in seen if each.error} == outcomes.errors


def test_for_each__goes_on_with_what_is_not_done(flavour: Flavour) -> None:
    sandbox = Sandbox(size=10, now=NOW)
    ids = list(sandbox.conversations)
    hs, close = closing(flavour, sandbox)
    seen: list[Progress[int]] = []
    outcomes = flavour.run(hs.for_each(ids, close, done=ids[:7], on_progress=seen.append))
    assert sorted(patched(sandbox)) == sorted(ids[7:])
    assert sorted(outcomes.done) == sorted(ids)
    assert [each.finished for each in seen] == [8, 9, 10]


@pytest.mark.parametrize("concurrency", [1, 4])
def test_for_each__what_would_fail_for_all_stops_it(flavour: Flavour, concurrency: int) -> None:
    sandbox = Sandbox(size=30, now=NOW)
    ids = list(sandbox.conversations)
    hs, close = closing(flavour, sandbox)
    with (
        sandbox.inject(Status(401), "update_conversation", nth=range(6, 99)),
        pytest.raises(AuthenticationError) as caught,
    ):
        flavour.run(hs.for_each(ids, close, concurrency=concurrency))
    assert len(caught.value.done) == 5
    # No write starts after that.
    assert len(set(patched(sandbox))) <= 5 + concurrency
    outcomes = flavour.run(hs.for_each(ids, close, done=caught.value.done))
    assert sorted(outcomes.done) == sorted(ids)
    assert all(each.status == "closed" for each in sandbox.conversations.values())


@pytest.mark.parametrize("stopper", ["write", "on_progress"])
def test_for_each__mistake_stops_it(flavour: Flavour, stopper: str) -> None:
    hs = flavour.client(lambda _: httpx.Response(200))

    def fail(value: Any) -> None:
        raise ZeroDivisionError(value)

    functions = {"write": lambda _: None, "on_progress": None, stopper: fail}
    write = ordinary(flavour, functions["write"])  # type: ignore[arg-type]
    with pytest.raises(ZeroDivisionError) as caught:
        flavour.run(hs.for_each("abc", write, concurrency=1, on_progress=functions["on_progress"]))
    # The write may have been carried out.
    assert vars(caught.value)["done"] == ["a"]


def test_for_each__is_bulk_work(flavour: Flavour) -> None:
    hs = flavour.client(lambda _: httpx.Response(200))
    outcomes = flavour.run(hs.for_each("abc", ordinary(flavour, lambda _: is_bulk.get()), concurrency=2))
    assert outcomes.results == {"a": True, "b": True, "c": True}
    assert not is_bulk.get()


def test_for_each__keeps_to_the_limit(flavour: Flavour) -> None:
    sandbox = Sandbox(size=50, rate_limit=20, now=NOW)
    hs, close = closing(flavour, sandbox, max_retries=3)
    outcomes = flavour.run(hs.for_each(list(sandbox.conversations), close, concurrency=1))
    assert (len(outcomes.done), outcomes.errors) == (50, {})
    # 100 units in windows of 20.
    assert (sandbox.clock.now() - NOW).total_seconds() <= 5 * 60


def test_for_each__concurrency_must_be_positive(flavour: Flavour) -> None:
    hs = flavour.client(lambda _: httpx.Response(200))
    with pytest.raises(ValueError, match="concurrency must be at least 1, not 0"):
        flavour.run(hs.for_each([], print, concurrency=0))


def test_for_each__cancelled_task_says_what_was_begun() -> None:
    from helpscout_client import AsyncHelpScout

    async def run() -> None:
        hs = AsyncHelpScout(access_token="t", transport=httpx.MockTransport(lambda _: httpx.Response(200)))
        begun, never = asyncio.Event(), asyncio.Event()

        async def write(key: int) -> None:
            if key == 3:
                begun.set()
                await never.wait()

        task = asyncio.create_task(hs.for_each(range(1, 9), write, concurrency=1))
        await begun.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError) as caught:
            await task
        assert vars(caught.value)["done"] == [1, 2, 3]

    asyncio.run(run())


def test_job__what_is_under_way_is_uncertain() -> None:
    batch: Batch[int, str] = Batch([1, 2, 3, 4], [4], None)
    assert len(batch) == 3
    batch.succeed(next(batch), "a")
    assert next(batch) == 2
    outcomes = batch.outcomes()
    assert (outcomes.results, outcomes.uncertain, outcomes.done) == ({1: "a"}, [2], [4, 1, 2])
    batch.stop()
    assert list(batch) == []


REQUEST = httpx.Request("PATCH", "https://api.helpscout.net/v2/conversations/1")


def caused(error: HelpScoutError, cause: BaseException) -> HelpScoutError:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "is_uncertain"),
    [
        (NotFoundError(httpx.Response(404, request=REQUEST)), False),
        (ServerError(httpx.Response(502, request=REQUEST)), True),
        (caused(ConnectionError("x", REQUEST), httpx.ConnectError("x")), False),
        (caused(TimeoutError("x", REQUEST), httpx.PoolTimeout("x")), False),
        (caused(ConnectionError("x", REQUEST), httpx.ReadError("x")), True),
        (TimeoutError("x", REQUEST), True),
        (ResponseParseError("is missing", "id"), True),
    ],
)
def test_job__failure_after_which_a_write_may_have_been_carried_out(error: HelpScoutError, is_uncertain: bool) -> None:
    batch: Batch[int, str] = Batch([1], [], None)
    batch.fail(next(batch), error)
    outcomes = batch.outcomes()
    assert outcomes.errors == {1: error}
    assert outcomes.uncertain == outcomes.done == ([1] if is_uncertain else [])


@pytest.mark.parametrize("error", [TokenError("x", None), TokenStoreError("x"), ConfigurationError("x")])
def test_job__failure_before_a_write_is_sent_stops_it(error: HelpScoutError) -> None:
    batch: Batch[int, str] = Batch([1], [], None)
    with pytest.raises(type(error)):
        batch.fail(next(batch), error)
    assert batch.outcomes().done == []


def test_job__each_id_is_handed_out_once_to_many_threads() -> None:
    batch: Batch[int, None] = Batch(range(1000), [], None)
    taken: list[int] = []
    threads = [threading.Thread(target=lambda: taken.extend(batch)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(taken) == list(range(1000))
