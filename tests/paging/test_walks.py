"""Options of walks: prefetching, limits, resuming; and the attributes of a walk."""

from __future__ import annotations

import asyncio
import threading
import time
import tracemalloc
import weakref
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from helpscout_api.models import TagPage
from helpscout_api.types import Response
from helpscout_client import (
    AsyncPages,
    ConfigurationError,
    HelpScout,
    HelpScoutError,
    NotFoundError,
    Page,
    ResponseParseError,
    ServerError,
    record_responses,
)
from helpscout_client._async.listing import AsyncListing
from helpscout_client._sync.listing import Listing
from helpscout_client.paging import traversal
from helpscout_client.sandbox import Latency, Sandbox, Status

if TYPE_CHECKING:
    from tests.conftest import Flavour

#: Seconds after which a hanging test continues and fails.
LONG = 10
BASE_URL = httpx.URL("https://api.helpscout.net")


class Shelf:
    """Responds with pages of tags, two on each, and knows how many were asked for at a time.

    Args:
        pages: How many there are.
        fail_at: The page that does not exist.
        delays: Seconds that pages take.
        together: How many of those after the first have to be asked for at a time before one of them comes.
    """

    def __init__(
        self, pages: int, *, fail_at: int | None = None, delays: dict[int, float] | None = None, together: int = 1
    ) -> None:
        self.numbers: list[int] = []
        self.pages = pages
        self.fail_at = fail_at
        self.delays = delays or {}
        self._together = together
        self.metadata: dict[str, Any] = {}
        self.most_at_once = 0
        self._at_once = 0
        self._guard = threading.Lock()

    def body(self, number: int) -> dict[str, Any]:
        page = {"size": 2, "totalElements": 2 * self.pages, "totalPages": self.pages, "number": number}
        return {
            "_embedded": {"tags": [{"id": 2 * number - 1}, {"id": 2 * number}] if number <= self.pages else []},
            "page": page | self.metadata,
        }

    def begin(self, number: int) -> None:
        with self._guard:
            self.numbers.append(number)
            self._at_once += 1
            self.most_at_once = max(self.most_at_once, self._at_once)

    def is_early(self, number: int) -> bool:
        """Whether too few pages were requested at the same time so far."""
        return number > 1 and self.most_at_once < self._together

    def end(self, number: int) -> httpx.Response:
        with self._guard:
            self._at_once -= 1
        return httpx.Response(404 if number == self.fail_at else 200, json=self.body(number))


def until(condition: Callable[[], bool]) -> None:
    """Waits for something that happens in another thread."""
    ends_at = time.monotonic() + LONG
    while not condition() and time.monotonic() < ends_at:
        time.sleep(0.001)


async def async_until(condition: Callable[[], bool]) -> None:
    """Waits for something that happens in another task."""
    ends_at = time.monotonic() + LONG
    while not condition() and time.monotonic() < ends_at:
        await asyncio.sleep(0.001)


class SyncTransport(httpx.BaseTransport):
    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        number = int(request.url.params.get("page", 1))
        self.shelf.begin(number)
        time.sleep(self.shelf.delays.get(number, 0.002))
        until(lambda: not self.shelf.is_early(number))
        return self.shelf.end(number)


class AsyncTransport(httpx.AsyncBaseTransport):
    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        number = int(request.url.params.get("page", 1))
        self.shelf.begin(number)
        await asyncio.sleep(self.shelf.delays.get(number, 0.002))
        await async_until(lambda: not self.shelf.is_early(number))
        return self.shelf.end(number)


def client(flavour: Flavour, shelf: Shelf) -> Any:
    return flavour.client(transport=SyncTransport(shelf) if flavour.name == "sync" else AsyncTransport(shelf))


def tags(flavour: Flavour, shelf: Shelf, **query: Any) -> Any:
    return client(flavour, shelf).tags.list(**query)


def some(flavour: Flavour, items: Any, count: int) -> list[Any]:
    """The first items; then the loop is left."""
    if flavour.name == "sync":
        found = []
        for item in items:
            found.append(item)
            if len(found) == count:
                break
        return found

    async def read() -> list[Any]:
        found = []
        async for item in items:
            found.append(item)
            if len(found) == count:
                break
        await asyncio.sleep(0.01)
        return found

    result: list[Any] = flavour.run(read())
    return result


# Ahead


@pytest.mark.parametrize("concurrency", [1, 2, 5, 50])
def test_walk__ahead_keeps_the_order(flavour: Flavour, concurrency: int) -> None:
    shelf = Shelf(12, delays={2: 0.02, 7: 0.03})
    walk = tags(flavour, shelf).walk(concurrency=concurrency)
    assert [tag.id for tag in flavour.all(walk)] == list(range(1, 25))
    assert sorted(shelf.numbers) == list(range(1, 13))
    assert shelf.most_at_once <= concurrency
    assert (walk.is_complete, walk.resume) == (True, None)


def test_walk__ahead_is_ahead(flavour: Flavour) -> None:
    shelf = Shelf(12, together=4)
    flavour.all(tags(flavour, shelf).walk(concurrency=4))
    assert shelf.most_at_once == 4


def test_walk__begins_no_page_after_the_caller_stopped(flavour: Flavour) -> None:
    shelf = Shelf(30)
    found = some(flavour, tags(flavour, shelf).walk(concurrency=3), 3)
    time.sleep(0.02)
    assert [tag.id for tag in found] == [1, 2, 3]
    # Page 2 was at hand, and three more might have been begun.
    assert set(shelf.numbers) <= {1, 2, 3, 4, 5}


def test_walk__limit_reads_no_more_than_it_needs(flavour: Flavour) -> None:
    shelf = Shelf(30)
    page = flavour.run(tags(flavour, shelf))
    assert [tag.id for tag in flavour.all(page.walk(concurrency=10, limit=5))] == [1, 2, 3, 4, 5]
    assert sorted(shelf.numbers) == [1, 2, 3]


@pytest.mark.parametrize("limit", [0, 2, 60, 100])
def test_walk__limit(flavour: Flavour, limit: int) -> None:
    shelf = Shelf(30)
    walk = tags(flavour, shelf).walk(limit=limit)
    assert len(flavour.all(walk)) == min(limit, 60)
    assert len(flavour.all(walk)) == min(limit, 60)


@pytest.mark.parametrize("options", [{"concurrency": 0}, {"limit": -1}])
def test_walk__options_that_cannot_be(flavour: Flavour, options: dict[str, int]) -> None:
    (name,) = options
    page = flavour.run(tags(flavour, Shelf(1)))
    with pytest.raises(ValueError, match=f"{name} must be at least"):
        page.walk(**options)


@pytest.mark.parametrize("concurrency", [1, 3])
def test_walk__error_comes_at_its_place_and_says_where_to_resume(flavour: Flavour, concurrency: int) -> None:
    shelf = Shelf(6, fail_at=4, delays={1: 0.0, 3: 0.02})
    found: list[int] = []
    walk = tags(flavour, shelf).walk(concurrency=concurrency)

    async def read() -> None:
        async for tag in walk:
            found.append(tag.id)

    def read_at_once() -> None:
        for tag in walk:
            found.append(tag.id)

    with pytest.raises(NotFoundError) as caught:
        read_at_once() if flavour.name == "sync" else flavour.run(read())
    assert (caught.value.resume, walk.resume) == (4, 4)
    assert found == [1, 2, 3, 4, 5, 6]
    shelf.fail_at = None
    rest = flavour.all(tags(flavour, shelf, page=caught.value.resume))
    assert [tag.id for tag in rest] == list(range(7, 13))


def test_walk__error_of_another_kind_says_where_to_resume_too(flavour: Flavour) -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        if "page" in request.url.params:
            raise ZeroDivisionError
        return httpx.Response(200, json=Shelf(2).body(1))

    with pytest.raises(ZeroDivisionError) as caught:
        flavour.all(flavour.client(respond).tags.list())
    assert caught.value.resume == 2  # type: ignore[attr-defined]


def test_walk__resume_is_the_page_of_the_item_at_hand(flavour: Flavour) -> None:
    walk = flavour.run(tags(flavour, Shelf(5))).walk()
    some(flavour, walk, 4)
    assert walk.resume == 2


def test_walk__resume_of_a_cursor(flavour: Flavour) -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        if request.url.params.get("cursor") == "b":
            return httpx.Response(404)
        links = {"next": {"href": "/v3/customers?cursor=b"}}
        return httpx.Response(200, json={"_embedded": {"customers": [{"id": 1}]}, "_links": links})

    with pytest.raises(NotFoundError) as caught:
        flavour.all(flavour.client(respond).customers.list_v3().walk(concurrency=4))
    assert caught.value.resume == "b"


def test_walk__resume_where_nothing_is_paged(flavour: Flavour) -> None:
    listed = flavour.run(flavour.client(lambda _: httpx.Response(200, json=[{"id": 1}])).saved_replies.list(7))
    walk = listed.walk()
    assert [reply.id for reply in flavour.all(walk)] == [1]
    assert (walk.resume, listed.cursor) == (None, None)


def test_pages__ahead(flavour: Flavour) -> None:
    shelf = Shelf(7)
    assert [page.number for page in flavour.all(tags(flavour, shelf).pages(concurrency=3))] == list(range(1, 8))
    page = flavour.run(tags(flavour, shelf, page=6))
    assert [page.number for page in flavour.all(page.pages(concurrency=3))] == [6, 7]


def test_pages__of_an_empty_list_is_one(flavour: Flavour) -> None:
    assert len(flavour.all(tags(flavour, Shelf(0)).pages())) == 1


def test_walk__closed_at_once(flavour: Flavour) -> None:
    shelf = Shelf(9, together=3)
    page = flavour.run(tags(flavour, shelf))
    if flavour.name == "sync":
        iterator = iter(page.walk(concurrency=4))
        next(iterator)
        # What did not begin yet is not begun.
        until(lambda: len(shelf.numbers) == 4)
        iterator.close()
    else:

        async def run() -> None:
            iterator = page.walk(concurrency=4).__aiter__()
            await anext(iterator)
            await async_until(lambda: len(shelf.numbers) == 4)
            await iterator.aclose()

        flavour.run(run())
    assert sorted(shelf.numbers) == [1, 2, 3, 4]


def test_walk__cursor_is_one_page_ahead(flavour: Flavour) -> None:
    cursors: list[str | None] = []

    def respond(request: httpx.Request) -> httpx.Response:
        cursors.append(request.url.params.get("cursor"))
        links = {"next": {"href": f"/v3/customers?cursor={len(cursors)}"}}
        return httpx.Response(200, json={"_embedded": {"customers": [{"id": len(cursors)}]}, "_links": links})

    page = flavour.run(flavour.client(respond).customers.list_v3())
    some(flavour, page.walk(concurrency=8), 1)
    time.sleep(0.01)
    # The second page is not begun if the iteration ends before.
    assert cursors in ([None], [None, "1"])


def test_walk__threads_count_as_their_caller() -> None:
    with HelpScout(access_token="test-token", transport=SyncTransport(Shelf(6))) as hs, record_responses() as responses:
        assert len(list(hs.tags.list().walk(concurrency=3))) == 12
    assert len(responses) == 6


# What the API says wrongly


def test_cursor__at_another_origin_is_rejected(flavour: Flavour) -> None:
    links = {"next": {"href": "https://evil.example/v3/customers?cursor=b"}}
    body = {"_embedded": {"customers": [{"id": 1}]}, "_links": links}
    with pytest.raises(ConfigurationError, match=r"evil\.example") as caught:
        flavour.all(flavour.client(lambda _: httpx.Response(200, json=body)).customers.list_v3())
    assert caught.value.resume is None


def test_cursor__of_the_api_itself_behind_a_proxy(flavour: Flavour) -> None:
    hosts: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        hosts.append(request.url.host)
        links = {} if "cursor" in request.url.params else {"next": {"href": "https://api.helpscout.net/v3?cursor=b"}}
        return httpx.Response(200, json={"_embedded": {"customers": [{"id": len(hosts)}]}, "_links": links})

    hs = flavour.client(respond, base_url="https://proxy.example")
    assert len(flavour.all(hs.customers.list_v3())) == 2
    assert hosts == ["proxy.example"] * 2


def test_cursor__behind_what_is_no_address(flavour: Flavour) -> None:
    body = {"_embedded": {"customers": [{"id": 1}]}, "_links": {"next": {"href": "https://api.helpscout.net:x/"}}}
    with pytest.raises(ResponseParseError, match="is not a valid URL"):
        flavour.all(flavour.client(lambda _: httpx.Response(200, json=body)).customers.list_v3())


@pytest.mark.parametrize("length", [1, 2, 45])
def test_cursor__in_a_circle_is_noticed(flavour: Flavour, length: int) -> None:
    asked: list[int] = []

    def respond(request: httpx.Request) -> httpx.Response:
        cursor = int(request.url.params.get("cursor", 0))
        asked.append(cursor)
        assert len(asked) < 500, "a walk without an end"
        links = {"next": {"href": f"?cursor={cursor % length + 1}"}}
        return httpx.Response(200, json={"_embedded": {"customers": [{"id": cursor + 1}]}, "_links": links})

    walk = flavour.client(respond).customers.list_v3().walk()
    assert {customer.id for customer in flavour.all(walk)} == set(range(1, length + 2))
    assert not walk.is_complete


@pytest.mark.parametrize("count", ["many", None, 1.5])
def test_page__counts_that_are_none(flavour: Flavour, count: Any) -> None:
    shelf = Shelf(3)
    shelf.metadata = dict.fromkeys(["size", "totalElements", "totalPages", "number"], count)
    page = flavour.run(tags(flavour, shelf))
    assert (page.size, page.total_elements, page.total_pages, page.number, page.has_next) == (
        None,
        None,
        None,
        1,
        False,
    )


def test_walk__without_end_is_an_error(flavour: Flavour, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(traversal, "MOST_PAGES", 7)
    with pytest.raises(HelpScoutError, match="does not end: 7 pages") as caught:
        flavour.all(tags(flavour, Shelf(100)))
    assert caught.value.resume == 8


def rows(*pages: dict[str, Any]) -> Callable[[httpx.Request], httpx.Response]:
    return lambda request: httpx.Response(200, json=pages[int(request.url.params.get("page", 1)) - 1])


RANGE = {"start": "2026-03-01T00:00:00Z", "end": "2026-03-31T00:00:00Z"}


def test_report_rows__that_are_the_same_by_right(flavour: Flavour) -> None:
    row = {"id": 1, "number": 5}
    respond = rows(*({"results": [row], "page": number, "pages": 3, "count": 3} for number in (1, 2, 3)))
    assert len(flavour.all(flavour.client(respond).reports.user_conversation_history(**RANGE, user=7))) == 3


def test_report_rows__where_the_page_is_ignored(flavour: Flavour) -> None:
    respond = rows(*[{"results": [{"id": 1}], "page": 1, "pages": 3, "count": 3}] * 3)
    walk = flavour.client(respond).reports.user_conversation_history(**RANGE, user=7).walk()
    assert len(flavour.all(walk)) == 1
    assert not walk.is_complete


def test_report_rows__without_numbers_end_where_they_repeat(flavour: Flavour) -> None:
    respond = rows(*[{"results": [{"id": 1}], "pages": 3}] * 3)
    assert len(flavour.all(flavour.client(respond).reports.user_conversation_history(**RANGE, user=7))) == 1


def test_report_rows__that_grow_fewer_are_not_read_again(flavour: Flavour) -> None:
    respond = rows(*({"results": [{"id": 1}], "page": n, "pages": 2, "count": 3 - n} for n in (1, 2)))
    walk = flavour.client(respond).reports.user_conversation_history(**RANGE, user=7).walk()
    assert len(flavour.all(walk)) == 2
    assert not walk.is_complete


# Removed items


@pytest.mark.parametrize("concurrency", [1, 3])
def test_walk__reads_again_what_slid_back(flavour: Flavour, concurrency: int) -> None:
    ids = list(range(1, 9))
    asked: list[int] = []

    def respond(request: httpx.Request) -> httpx.Response:
        number = int(request.url.params.get("page", 1))
        asked.append(number)
        if number == 3 and len(ids) == 8:
            del ids[:2]
        page = {"totalElements": len(ids), "totalPages": -(-len(ids) // 2), "number": number}
        items = [{"id": key} for key in ids[2 * number - 2 : 2 * number]]
        return httpx.Response(200, json={"_embedded": {"tags": items}, "page": page})

    walk = flavour.client(respond).tags.list().walk(concurrency=concurrency)
    assert sorted(tag.id for tag in flavour.all(walk)) == list(range(1, 9))
    assert walk.is_complete
    assert concurrency > 1 or asked == [1, 2, 3, 2, 3]


def test_walk__that_began_where_items_left_needs_no_turn(flavour: Flavour) -> None:
    totals = iter([10, 8, 6, 6, 6, 6])

    def respond(request: httpx.Request) -> httpx.Response:
        number = int(request.url.params.get("page", 1))
        page = {"totalElements": next(totals), "totalPages": 3, "number": number}
        return httpx.Response(
            200, json={"_embedded": {"tags": [{"id": 2 * number}, {"id": 2 * number + 1}]}, "page": page}
        )

    assert len(flavour.all(flavour.client(respond).tags.list())) == 6


def test_pages__without_news_are_left_out(flavour: Flavour) -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        number = int(request.url.params.get("page", 1))
        items = [{"id": 1 if number == 2 else number}]
        return httpx.Response(200, json={"_embedded": {"tags": items}, "page": {"totalPages": 3, "number": number}})

    assert [page.number for page in flavour.all(flavour.client(respond).tags.list().pages())] == [1, 3]


def test_walk__says_what_it_cannot_mend(flavour: Flavour, caplog: pytest.LogCaptureFixture) -> None:
    ids = list(range(1, 101))

    def respond(request: httpx.Request) -> httpx.Response:
        number = int(request.url.params.get("page", 1))
        if number == 9:
            del ids[:40]
        page = {"totalElements": len(ids), "totalPages": 50, "number": number}
        items = [{"id": key} for key in ids[2 * number - 2 : 2 * number]]
        return httpx.Response(200, json={"_embedded": {"tags": items}, "page": page})

    walk = flavour.client(respond).tags.list().walk()
    flavour.all(walk)
    assert not walk.is_complete
    assert caplog.text.count("may have missed items of a list: items were removed") == 1


# Memory


def peak(pages: int, concurrency: int) -> int:
    """Peak memory while a number of pages is read, in bytes."""

    def fetch(page: int | None = None) -> Response[Any]:
        number = page or 1
        ids = [{"id": 1000 * number + index, "name": "x" * 200} for index in range(25)]
        metadata = {"number": number, "totalPages": pages, "totalElements": 25 * pages}
        return Response(
            status_code=200,
            content=b"",
            headers={},
            parsed=TagPage.from_dict({"_embedded": {"tags": ids}, "page": metadata}),
        )

    tracemalloc.start()
    try:
        count = sum(1 for _ in Listing[Any](fetch, BASE_URL).load({"page": None}).walk(concurrency=concurrency))
        assert count == 25 * pages
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.slow
def test_memory__is_flat() -> None:
    peak(50, 1)
    assert peak(5000, 1) <= peak(50, 1) * 1.05


def test_memory__holds_no_more_pages_than_are_read_at_a_time() -> None:
    pages: list[weakref.ref[Any]] = []
    most = 0

    async def fetch(page: int | None = None) -> Response[Any]:
        nonlocal most
        await asyncio.sleep(0)
        number = page or 1
        body = {"_embedded": {"tags": [{"id": number}]}, "page": {"number": number, "totalPages": 60}}
        parsed = TagPage.from_dict(body)
        pages.append(weakref.ref(parsed.items[0]))
        most = max(most, sum(page() is not None for page in pages))
        return Response(status_code=200, content=b"", headers={}, parsed=parsed)

    async def run() -> int:
        count = 0
        async for _ in AsyncPages[Any](AsyncListing(fetch, BASE_URL), {"page": None}).walk(concurrency=5):
            count += 1
            await asyncio.sleep(0)
        return count

    assert asyncio.run(run()) == 60
    # The loop of the caller holds the last item.
    assert most <= 5 + 1


# Against the sandbox


@pytest.mark.process
def test_walk__of_the_sandbox_with_faults_and_over_sockets(flavour: Flavour) -> None:
    sandbox = Sandbox(size=300)
    sandbox.inject(Status(503), "list_conversations", nth=[3, 7])
    sandbox.inject(Latency(0.001))
    with sandbox.serve() as url:
        hs = flavour.client(app_id=sandbox.app_id, app_secret=sandbox.app_secret, base_url=url)
        found = [each.id for each in flavour.all(hs.conversations.list(status="all").walk(concurrency=6))]
        flavour.close()
    assert sorted(found) == sorted(sandbox.conversations)


def test_walk__shares_the_pacing(flavour: Flavour) -> None:
    sandbox = Sandbox(size=1000, rate_limit=20)
    hs = flavour.sandbox_client(sandbox)
    found = flavour.all(hs.conversations.list(status="all").walk(concurrency=4))
    assert len({each.id for each in found}) == 1000


def test_walk__of_the_sandbox_resumes(flavour: Flavour) -> None:
    sandbox = Sandbox(size=200)
    hs = flavour.sandbox_client(sandbox, max_retries=0)
    found: set[int] = set()
    with sandbox.inject(Status(500), "list_conversations", nth=4), pytest.raises(ServerError) as caught:
        flavour.all(hs.conversations.list(status="all"))
    found = {each.id for each in flavour.all(hs.conversations.list(status="all", page=caught.value.resume))}
    first = {each.id for each in flavour.all(hs.conversations.list(status="all").walk(limit=75))}
    assert found | first == set(sandbox.conversations)


def test_page__keeps_the_servers_time(flavour: Flavour) -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, headers={"Date": "Sun, 01 Mar 2026 08:00:00 GMT"}, json=[])

    page: Page[Any] = flavour.run(flavour.client(respond).saved_replies.list(7))
    assert page.date is not None
    assert page.date.isoformat() == "2026-03-01T08:00:00+00:00"


@pytest.mark.parametrize(
    ("header", "date"),
    [("Sun, 01 Mar 2026 08:00:00 -0000", "2026-03-01T08:00:00+00:00"), ("yesterday", None), ("", None)],
)
def test_page__date_header_of_another_form(flavour: Flavour, header: str, date: str | None) -> None:
    hs = flavour.client(lambda _: httpx.Response(200, headers={"Date": header}, json=[]))
    page = flavour.run(hs.saved_replies.list(7))
    assert (page.date.isoformat() if page.date else None) == date
