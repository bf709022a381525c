"""Many callers at once share one token."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from helpscout_client import AsyncHelpScout, TokenError

if TYPE_CHECKING:
    from tests.conftest import Flavour
    from tests.servers import FakeAPI, Server

pytest_plugins = ["servers"]

CALLERS = 20
CREDENTIALS: dict[str, Any] = {"app_id": "sandbox-app", "app_secret": "sandbox-secret"}


def at_once(flavour: Flavour, call: Callable[[], Any]) -> list[Any]:
    """Results of many calls begun at the same time, by threads or by tasks; exceptions among them."""
    if flavour.name == "async":

        async def gather() -> list[Any]:
            return await asyncio.gather(*[call() for _ in range(CALLERS)], return_exceptions=True)

        found: list[Any] = flavour.run(gather())
        return found
    barrier = threading.Barrier(CALLERS)

    def wait_and_call() -> Any:
        barrier.wait(10)
        try:
            return call()
        except Exception as error:
            return error

    with ThreadPoolExecutor(CALLERS) as pool:
        return [future.result() for future in [pool.submit(wait_and_call) for _ in range(CALLERS)]]


def slowly(api: FakeAPI) -> Callable[[httpx.Request], httpx.Response]:
    """Lets a token request wait for a second one, which should never come."""
    arrivals: list[httpx.Request] = []
    second = threading.Event()

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/v2/oauth2/token":
            arrivals.append(request)
            if len(arrivals) > 1:
                second.set()
            second.wait(0.2)
        return api(request)

    return answer


def test_no_token_yet__many_callers_cause_one_token_request(flavour: Flavour, api: FakeAPI, server: Server) -> None:
    server.answer = slowly(api)
    hs = flavour.client(base_url=server.url, **CREDENTIALS)
    assert [tag.id for tag in at_once(flavour, lambda: hs.tags.get(7))] == [7] * CALLERS
    assert (len(api.token_requests), len(api.other_requests)) == (1, CALLERS)


def test_token_refused__many_callers_cause_one_token_request(flavour: Flavour, api: FakeAPI, server: Server) -> None:
    server.answer = slowly(api)
    hs = flavour.client(base_url=server.url, access_token="stale", **CREDENTIALS)
    assert [tag.id for tag in at_once(flavour, lambda: hs.tags.get(7))] == [7] * CALLERS
    assert len(api.token_requests) == 1


def test_token_endpoint_refuses__every_caller_is_told(flavour: Flavour, server: Server) -> None:
    server.answer = lambda _: httpx.Response(400, json={"error": "invalid_client"})
    hs = flavour.client(base_url=server.url, **CREDENTIALS)
    assert [type(error) for error in at_once(flavour, lambda: hs.tags.get(7))] == [TokenError] * CALLERS


def test_cancelled_caller__leaves_the_token_to_others(api: FakeAPI) -> None:
    async def run() -> tuple[int, int | None]:
        reached, may_go_on = asyncio.Event(), asyncio.Event()

        async def answer(request: httpx.Request) -> httpx.Response:
            reached.set()
            await may_go_on.wait()
            return api(request)

        async with AsyncHelpScout(transport=httpx.MockTransport(answer), **CREDENTIALS) as hs:
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
