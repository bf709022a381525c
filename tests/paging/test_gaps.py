"""Lists with gaps: empty and short pages, items that can't be parsed, and responses without a list."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from helpscout_client import NotFoundError, ResponseParseError, ServerError

if TYPE_CHECKING:
    from tests.conftest import Flavour

RANGE = {"start": "2026-03-01T00:00:00Z", "end": "2026-03-31T00:00:00Z"}


class Server:
    """Responds with given pages. It reports totals, or the next page if there is one, or both."""

    def __init__(self, *pages: Any, totals: bool = True, links: bool = False, key: str = "tags") -> None:
        self.pages = pages
        self.totals = totals
        self.links = links
        self.key = key
        self.numbers: list[int] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        number = int(request.url.params.get("page") or request.url.params.get("cursor") or 1)
        self.numbers.append(number)
        items = self.pages[number - 1] if number <= len(self.pages) else []
        if isinstance(items, int):
            return httpx.Response(items)
        entities = [{"id": item} if isinstance(item, int) else item for item in items]
        body: dict[str, Any] = {"_embedded": {self.key: entities}} if entities else {}
        if self.totals:
            total = sum(len(page) for page in self.pages)
            body["page"] = {"number": number, "size": 2, "totalElements": total, "totalPages": len(self.pages)}
        if self.links and number < len(self.pages):
            body["_links"] = {"next": {"href": f"/v2/tags?page={number + 1}&cursor={number + 1}"}}
        return httpx.Response(200, json=body)


def ids(items: Any) -> list[int]:
    return [item.id for item in items]


def by_next_page(flavour: Flavour, page: Any) -> list[int]:
    found: list[int] = []
    while page is not None:
        found += ids(page.items)
        page = flavour.run(page.next_page())
    return found


WAYS: dict[str, Callable[[Flavour, Any], list[int]]] = {
    "walk": lambda flavour, listed: ids(flavour.all(listed)),
    "ahead": lambda flavour, listed: ids(flavour.all(listed.walk(concurrency=3))),
    "pages": lambda flavour, listed: [key for page in flavour.all(listed.pages()) for key in ids(page.items)],
    "next_page": lambda flavour, listed: by_next_page(flavour, flavour.run(listed)),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("links", [True, False])
@pytest.mark.parametrize(
    "pages", [[[1, 2], [], [5, 6]], [[], [3], [4, 5]], [[1], *[[]] * 12, [2, 3]], [[1, 2], [3], [4, 5]]], ids=str
)
def test_empty_page__within_the_totals_ends_nothing(flavour: Flavour, pages: Any, links: bool, way: str) -> None:
    server = Server(*pages, links=links)
    assert WAYS[way](flavour, flavour.client(server).tags.list()) == [key for page in pages for key in page]
    assert max(server.numbers) == len(pages)


@pytest.mark.parametrize("way", WAYS)
def test_empty_pages__are_passed_where_only_next_goes_on(flavour: Flavour, way: str) -> None:
    server = Server([1], [], [], [], [], [2], totals=False, links=True)
    assert WAYS[way](flavour, flavour.client(server).tags.list()) == [1, 2]


@pytest.mark.parametrize("totals", [True, False])
def test_empty_pages__end_a_list_by_and_by(flavour: Flavour, totals: bool) -> None:
    server = Server([1], *[[]] * 5, [2], totals=totals, links=True)
    walk = flavour.client(server).tags.list().walk()
    assert ids(flavour.all(walk)) == ([1, 2] if totals else [1])
    assert walk.is_complete
    assert server.numbers == list(range(1, 8 if totals else 7))


def test_empty_page__of_a_cursor(flavour: Flavour) -> None:
    server = Server([1], [], [2], totals=False, links=True, key="customers")
    listed = flavour.run(flavour.client(server).customers.list_v3())
    assert listed.next_cursor == "2"
    assert ids(flavour.all(listed)) == [1, 2]
    assert flavour.run(flavour.client(server).customers.list_v3(cursor="3")).next_cursor is None


def test_empty_page__of_report_rows(flavour: Flavour) -> None:
    pages = [[{"id": 1}], [], [], [{"id": 1}]]

    def respond(request: httpx.Request) -> httpx.Response:
        number = int(request.url.params.get("page", 1))
        return httpx.Response(200, json={"results": pages[number - 1], "page": number, "pages": 4, "count": 2})

    assert len(flavour.all(flavour.client(respond).reports.happiness_ratings(**RANGE))) == 2


def test_list__that_shrinks_meanwhile_ends_where_it_does(flavour: Flavour) -> None:
    server = Server([1], [2], [3], [4])
    listed = flavour.run(flavour.client(server).tags.list())
    server.pages = ([1], [2])
    assert ids(flavour.all(listed)) == [1, 2]


def test_list__that_grows_meanwhile_is_read_to_its_new_end(flavour: Flavour) -> None:
    server = Server([1], [])
    listed = flavour.run(flavour.client(server).tags.list())
    server.pages = ([1], [], [3], [4])
    assert ids(flavour.all(listed)) == [1, 3, 4]


# What can't be read


@pytest.mark.parametrize("concurrency", [1, 3])
@pytest.mark.parametrize("wrong", [{"name": "x"}, {"id": None}, "text", 2.5], ids=str)
def test_unreadable_item__is_set_aside(flavour: Flavour, wrong: Any, concurrency: int) -> None:
    server = Server([1, 2], [wrong, 4], [wrong], [5, 6])
    listed = flavour.run(flavour.client(server).tags.list())
    walk = listed.walk(concurrency=concurrency)
    assert ids(flavour.all(walk)) == [1, 2, 4, 5, 6]
    assert (walk.is_complete, walk.resume) == (False, None)
    second = flavour.run(listed.next_page())
    ((raw, place),) = [(each.raw, each.place) for each in second.unreadable]
    assert (raw, place) == (wrong, "_embedded.tags[0]")
    assert list(listed.unreadable) == []
    assert [page.number for page in flavour.all(listed.pages())] == [1, 2, 3, 4]


def test_unreadable_item__is_logged_once_for_a_walk(flavour: Flavour, caplog: pytest.LogCaptureFixture) -> None:
    server = Server(["a"], ["b"], [3])
    assert ids(flavour.all(flavour.client(server).tags.list())) == [3]
    logged = [record.getMessage() for record in caplog.records if record.name == "helpscout_client"]
    assert [line for line in logged if "unreadable" in line] == [
        "some items of a list can't be read; page.unreadable has them and the reasons"
    ]


def test_unreadable_item__of_a_bare_array(flavour: Flavour) -> None:
    listed = flavour.run(flavour.client(lambda _: httpx.Response(200, json=[{"id": 1}, {}])).saved_replies.list(7))
    assert ids(listed.items) == [1]
    assert [each.place for each in listed.unreadable] == ["[1]"]


# Where to go on


@pytest.mark.parametrize("number", [None, 1, 5])
def test_error__of_the_first_page_says_where_to_resume(flavour: Flavour, number: int | None) -> None:
    hs = flavour.client(Server(503, [2], [3], [4], 503), max_retries=0)
    with pytest.raises(ServerError) as caught:
        flavour.run(hs.tags.list(page=number))
    assert caught.value.resume == (number or 1)


def test_error__of_another_page_says_where_to_resume(flavour: Flavour) -> None:
    page = flavour.run(flavour.client(Server([1], 404, totals=False, links=True)).tags.list())
    with pytest.raises(NotFoundError) as caught:
        flavour.run(page.next_page())
    assert caught.value.resume == 2


def test_error__of_a_cursor_says_where_to_resume(flavour: Flavour) -> None:
    hs = flavour.client(Server(503, 503, totals=False, key="customers"), max_retries=0)
    for cursor in (None, "2"):
        with pytest.raises(ServerError) as caught:
            flavour.run(hs.customers.list_v3(cursor=cursor))
        assert caught.value.resume == cursor


# What says that there is nothing


CUSTOMER = {"id": 2, "_embedded": {"emails": [{"value": "Ada@example.com"}]}}


def test_find_by_email__looks_past_an_empty_page(flavour: Flavour) -> None:
    server = Server([1], [], [CUSTOMER], totals=False, links=True, key="customers")
    assert flavour.run(flavour.client(server).customers.find_by_email("ada@example.com")).id == 2


def test_get_by_number__looks_past_an_empty_page(flavour: Flavour) -> None:
    server = Server([], [{"id": 1, "number": 8}, {"id": 2, "number": 9}], key="conversations")
    assert flavour.run(flavour.client(server).conversations.get_by_number(9)).id == 2


def test_search__that_saw_all_says_none(flavour: Flavour) -> None:
    assert flavour.run(flavour.client(Server([1], key="customers")).customers.find_by_email("a@example.com")) is None
    assert flavour.run(flavour.client(Server([], key="conversations")).conversations.get_by_number(9)) is None


@pytest.mark.parametrize(
    ("key", "search"),
    [
        ("customers", lambda hs: hs.customers.find_by_email("ada@example.com")),
        ("conversations", lambda hs: hs.conversations.get_by_number(9)),
    ],
)
def test_search__that_did_not_see_all_raises(flavour: Flavour, key: str, search: Callable[[Any], Any]) -> None:
    hs = flavour.client(Server([1, {"number": 9}], key=key))
    with pytest.raises(ResponseParseError, match="could not be read completely"):
        flavour.run(search(hs))
