"""The rate limit, the plans, and the clock that both tests and clients advance."""

from __future__ import annotations

import asyncio
import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from helpscout_client import PermissionDeniedError, RateLimitError
from helpscout_client.sandbox import Clock, Sandbox

if TYPE_CHECKING:
    from tests.sandbox.conftest import Caller

NOON = datetime.datetime(2026, 3, 4, 12, tzinfo=datetime.UTC)


def remaining(api: Caller, method: str = "GET", path: str = "/v2/tags", body: Any = None) -> tuple[int, str]:
    response = api.call(method, path, body) if body else api.call(method, path)
    return response.status, response.headers["X-RateLimit-Remaining-Minute"]


def test_rate_limit__writes_count_twice(make_api: Callable[..., Caller]) -> None:
    api = make_api(size=1, rate_limit=6)
    assert remaining(api) == (200, "5")
    assert remaining(api, "PUT", "/v2/conversations/3100000001/tags", {"tags": []}) == (204, "3")
    assert remaining(api, "DELETE", "/v2/conversations/1") == (404, "1")
    assert remaining(api, "DELETE", "/v2/conversations/3100000001") == (429, "1")
    assert remaining(api) == (200, "0")
    assert remaining(api) == (429, "0")
    assert len(api.sandbox.conversations) == 1


def test_rate_limit__begins_anew_after_the_reported_wait(make_api: Callable[..., Caller]) -> None:
    api = make_api(size=0, rate_limit=2, now=NOON)
    assert [remaining(api)[0] for _ in range(2)] == [200, 200]
    api.sandbox.clock.advance(20.5)
    response = api.call("GET", "/v2/tags")
    assert response.headers["X-RateLimit-Retry-After"] == "40"
    assert (response.json(), response.headers["Content-Type"]) == (
        {"message": "API rate limit exceeded"},
        "application/json; charset=utf-8",
    )
    api.sandbox.clock.advance(39)
    assert remaining(api)[0] == 429
    api.sandbox.clock.advance(0.5)
    assert remaining(api) == (200, "1")


def test_rate_limit__of_another_window(make_api: Callable[..., Caller]) -> None:
    api = make_api(size=0, rate_limit=2, rate_window=3, now=NOON)
    assert [remaining(api)[0] for _ in range(3)] == [200, 200, 429]
    api.sandbox.clock.advance(3)
    assert remaining(api)[0] == 200


def test_rate_limit__counts_neither_tokens_nor_the_unauthenticated(make_api: Callable[..., Caller]) -> None:
    api = make_api(size=0, rate_limit=2)
    for _ in range(5):
        api.renew_token()
        assert api.call("GET", "/v2/tags", headers={"Authorization": "Bearer x"}).status == 401
    assert remaining(api) == (200, "1")


def test_rate_limit__none_by_default(api: Caller) -> None:
    assert {remaining(api) for _ in range(500)} == {(200, "399")}


def test_rate_limit__reaches_the_client() -> None:
    with Sandbox(size=0, rate_limit=2, now=NOON).client(max_rate_limit_wait=0) as hs:
        hs.tags.list()
        hs.tags.list()
        with pytest.raises(RateLimitError) as info:
            hs.tags.list()
    assert info.value.retry_after == 60


@pytest.mark.parametrize(
    ("plan", "path", "status"),
    [
        ("free", "/v2/tags", 403),
        ("standard", "/v2/tags", 200),
        ("standard", "/v2/reports/docs", 403),
        ("standard", "/v2/mailboxes/4101/routing", 403),
        ("plus", "/v2/mailboxes/4101/routing", 200),
    ],
)
def test_plan__decides_what_is_allowed(make_api: Callable[..., Caller], plan: str, path: str, status: int) -> None:
    assert make_api(size=0, plan=plan).call("GET", path).status == status


def test_plan__reaches_the_client() -> None:
    with Sandbox(size=0, plan="free").client() as hs, pytest.raises(PermissionDeniedError, match="not enabled"):
        hs.tags.list()


def test_arguments__impossible_ones() -> None:
    with pytest.raises(ValueError, match="plan must be one of free"):
        Sandbox(plan="gold")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="size must not be negative: -1"):
        Sandbox(size=-1)
    with pytest.raises(ValueError, match="rate_window must be positive, not 0"):
        Sandbox(rate_window=0)
    with pytest.raises(ValueError, match="rate_limit must be at least 2"):
        Sandbox(rate_limit=1)
    with pytest.raises(ValueError, match="must have a time zone"):
        Sandbox(now=datetime.datetime(2026, 1, 1))


def test_clock__does_not_run_until_it_is_advanced() -> None:
    sandbox = Sandbox(size=0, now=NOON.astimezone(datetime.timezone(datetime.timedelta(hours=3))))
    clock = sandbox.clock
    begun_at = clock.monotonic()
    clock.advance(datetime.timedelta(minutes=1))
    clock.sleep(1.5)
    asyncio.run(clock.asleep(0.5))
    assert (clock.now() - NOON, clock.monotonic() - begun_at) == (datetime.timedelta(seconds=62), 62)
    assert clock.now().tzinfo is datetime.UTC
    with sandbox.client() as hs:
        created = hs.customers.create(first_name="Ann")
    assert sandbox.customers[created.id].created_at == clock.now()
    with pytest.raises(ValueError, match="can't go back by 0:00:01"):
        clock.advance(-1)


def test_clock__runs_by_default() -> None:
    clock = Clock()
    before = datetime.datetime.now(datetime.UTC)
    clock.advance(3600)
    hour = datetime.timedelta(hours=1)
    assert before + hour <= clock.now() <= datetime.datetime.now(datetime.UTC) + hour
    first = clock.monotonic()
    assert clock.monotonic() >= first
