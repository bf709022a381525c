"""Many callers at once share one token."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from helpscout_client import AsyncHelpScout, HelpScout, ServerError, TokenError, exchange_authorization_code
from helpscout_client.sandbox import Latency, Sandbox, Status

if TYPE_CHECKING:
    from tests.conftest import Flavour
    from tests.servers import FakeAPI, Server

pytest_plugins = ["tests.servers"]

CALLERS = 20
MANY_CALLERS = 200
#: Seconds that a token of the sandbox is valid.
LIFE = 172_800
CREDENTIALS: dict[str, Any] = {"app_id": "sandbox-app", "app_secret": "sandbox-secret"}


def at_once(flavour: Flavour, call: Callable[[], Any], callers: int = CALLERS) -> list[Any]:
    """Results of many calls begun at the same time, by threads or by tasks; exceptions among them."""
    if flavour.name == "async":

        async def gather() -> list[Any]:
            return await asyncio.gather(*[call() for _ in range(callers)], return_exceptions=True)

        found: list[Any] = flavour.run(gather())
        return found
    barrier = threading.Barrier(callers)

    def wait_and_call() -> Any:
        barrier.wait(10)
        try:
            return call()
        except Exception as error:
            return error

    with ThreadPoolExecutor(callers) as pool:
        return [future.result() for future in [pool.submit(wait_and_call) for _ in range(callers)]]


def slowly(api: FakeAPI) -> Callable[[httpx.Request], httpx.Response]:
    """Lets a token request wait for a second one, which should never come."""
    arrivals: list[httpx.Request] = []
    second = threading.Event()

    def respond(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/v2/oauth2/token":
            arrivals.append(request)
            if len(arrivals) > 1:
                second.set()
            second.wait(0.2)
        return api(request)

    return respond


def test_no_token_yet__many_callers_cause_one_token_request(flavour: Flavour, api: FakeAPI, server: Server) -> None:
    server.respond = slowly(api)
    hs = flavour.client(base_url=server.url, **CREDENTIALS)
    assert [tag.id for tag in at_once(flavour, lambda: hs.tags.get(7))] == [7] * CALLERS
    assert (len(api.token_requests), len(api.other_requests)) == (1, CALLERS)


def test_token_rejected__many_callers_cause_one_token_request(flavour: Flavour, api: FakeAPI, server: Server) -> None:
    server.respond = slowly(api)
    hs = flavour.client(base_url=server.url, access_token="stale", **CREDENTIALS)
    assert [tag.id for tag in at_once(flavour, lambda: hs.tags.get(7))] == [7] * CALLERS
    assert len(api.token_requests) == 1


def test_token_endpoint_rejects__every_caller_gets_the_error(flavour: Flavour, server: Server) -> None:
    server.respond = lambda _: httpx.Response(400, json={"error": "invalid_client"})
    hs = flavour.client(base_url=server.url, **CREDENTIALS)
    assert [type(error) for error in at_once(flavour, lambda: hs.tags.get(7))] == [TokenError] * CALLERS


def test_cancelled_caller__leaves_the_token_to_others(api: FakeAPI) -> None:
    async def run() -> tuple[int, int | None]:
        reached, may_go_on = asyncio.Event(), asyncio.Event()

        async def respond(request: httpx.Request) -> httpx.Response:
            reached.set()
            await may_go_on.wait()
            return api(request)

        async with AsyncHelpScout(transport=httpx.MockTransport(respond), **CREDENTIALS) as hs:
            first = asyncio.create_task(hs.tags.get(7))
            await reached.wait()
            second = asyncio.create_task(hs.tags.get(7))
            first.cancel()
            with pytest.raises(asyncio.CancelledError):
                await first
            may_go_on.set()
            tag_id = (await second).id
            return len(api.token_requests), tag_id

    assert asyncio.run(run()) == (1, 7)


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox(data={})


def token_requests(sandbox: Sandbox) -> int:
    return sum(request.path == "/v2/oauth2/token" for request in sandbox.requests)


@pytest.mark.process
@pytest.mark.parametrize(
    ("is_rejected", "is_refreshable"), [(False, True), (True, False)], ids=["expired refreshable", "rejected"]
)
def test_token_gone__two_hundred_callers_cause_one_token_request(
    flavour: Flavour, sandbox: Sandbox, is_rejected: bool, is_refreshable: bool
) -> None:
    with sandbox.serve() as url:
        options: dict[str, Any] = {"base_url": url, "clock": sandbox.clock, **CREDENTIALS}
        announced: list[object] = []
        if is_refreshable:
            code = sandbox.authorization_code()
            options["refresh_token"] = exchange_authorization_code(code, **options).refresh_token
        hs = flavour.client(**options, on_token=announced.append)
        owner = flavour.run(hs.users.me()).id
        if is_rejected:
            sandbox.revoke_tokens()
        else:
            sandbox.clock.advance(LIFE)
        results = at_once(flavour, hs.users.me, MANY_CALLERS)
    assert [getattr(result, "id", result) for result in results] == [owner] * MANY_CALLERS
    assert (token_requests(sandbox), len(announced)) == (2 + is_refreshable, 2)


@pytest.mark.process
def test_token_endpoint_fails__two_hundred_callers_cause_one_token_request(flavour: Flavour, sandbox: Sandbox) -> None:
    with sandbox.serve() as url:
        hs = flavour.client(base_url=url, clock=sandbox.clock, max_retries=0, pacing=False, **CREDENTIALS)
        sandbox.inject(Latency(2), "create_token")
        sandbox.inject(Status(503), "create_token")
        results = at_once(flavour, hs.users.me, MANY_CALLERS)
    assert {(type(result), result.message) for result in results} == {(ServerError, "Service unavailable")}
    assert (token_requests(sandbox), len(sandbox.requests)) == (1, 1)


def test_callers_all_cancelled__the_token_is_kept(api: FakeAPI) -> None:
    async def run() -> list[object]:
        reached, may_go_on, announced = asyncio.Event(), asyncio.Event(), asyncio.Event()

        async def respond(request: httpx.Request) -> httpx.Response:
            reached.set()
            await may_go_on.wait()
            return api(request)

        transport = httpx.MockTransport(respond)
        async with AsyncHelpScout(transport=transport, on_token=lambda _: announced.set(), **CREDENTIALS) as hs:
            calls = [asyncio.create_task(hs.tags.get(7)) for _ in range(5)]
            await reached.wait()
            for call in calls:
                call.cancel()
            assert {type(result) for result in await asyncio.gather(*calls, return_exceptions=True)} == {
                asyncio.CancelledError
            }
            may_go_on.set()
            return [(await hs.tags.get(7)).id, len(api.token_requests), announced.is_set()]

    assert asyncio.run(run()) == [7, 1, True]


class Interrupt(BaseException):
    """What stops a thread in the middle, as Ctrl+C does."""


def test_interrupted_thread__lets_another_take_over(api: FakeAPI) -> None:
    reached, may_go_on = threading.Event(), threading.Event()
    outcomes: list[object] = []

    def respond(request: httpx.Request) -> httpx.Response:
        if not reached.is_set():
            reached.set()
            may_go_on.wait(10)
            raise Interrupt
        return api(request)

    with HelpScout(transport=httpx.MockTransport(respond), pacing=False, **CREDENTIALS) as hs:

        def call() -> None:
            try:
                outcomes.append(hs.tags.get(7).id)
            except Interrupt:
                outcomes.append("interrupted")

        threads = [threading.Thread(target=call) for _ in range(4)]
        for thread in threads:
            thread.start()
        assert reached.wait(10)
        may_go_on.set()
        for thread in threads:
            thread.join(10)
    assert (sorted(outcomes, key=str), len(api.token_requests)) == ([7, 7, 7, "interrupted"], 1)


def in_second_loop(api: FakeAPI, end: Callable[[asyncio.AbstractEventLoop], None]) -> object:
    """What a call comes back with in a second loop, after the first one ended while the token was fetched."""
    held = iter([asyncio.Event()])

    async def respond(request: httpx.Request) -> httpx.Response:
        if never := next(held, None):
            reached.set()
            await never.wait()
        return api(request)

    hs = AsyncHelpScout(transport=httpx.MockTransport(respond), pacing=False, **CREDENTIALS)
    reached = threading.Event()

    async def begin() -> None:
        tasks.append(asyncio.create_task(hs.tags.get(7)))
        while not reached.is_set():
            await asyncio.sleep(0)

    tasks: list[object] = []
    loop = asyncio.new_event_loop()
    loop.run_until_complete(begin())
    end(loop)
    outcomes: list[object] = []
    second = threading.Thread(target=lambda: outcomes.append(asyncio.run(hs.tags.get(7)).id), daemon=True)
    second.start()
    second.join(2)
    return outcomes


def cancel_all(loop: asyncio.AbstractEventLoop) -> None:
    tasks = asyncio.all_tasks(loop)
    for task in tasks:
        task.cancel()
    loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
    loop.run_until_complete(loop.shutdown_default_executor())
    loop.close()


def test_several_event_loops__the_first_ends_while_it_fetches_a_token(api: FakeAPI) -> None:
    assert in_second_loop(api, cancel_all) == [7]
