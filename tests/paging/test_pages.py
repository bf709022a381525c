"""Numbered pages of lists, and iteration over them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest

if TYPE_CHECKING:
    from tests.conftest import Flavour


class Book:
    """Responds with pages of tags: two per page, numbered consecutively."""

    def __init__(self, pages: int = 3, **metadata: Any) -> None:
        self.requests: list[dict[str, str]] = []
        self.pages = pages
        self.metadata = metadata
        self.next_for_ever = False
        self.links = True

    def __call__(self, request: httpx.Request) -> httpx.Response:
        assert len(self.requests) < 20, "a walk without an end"
        self.requests.append(dict(request.url.params))
        number = int(request.url.params.get("page", 1))
        body: dict[str, Any] = {
            "page": {"size": 2, "totalElements": 2 * self.pages, "totalPages": self.pages, "number": number}
            | self.metadata
        }
        if number <= self.pages:
            body["_embedded"] = {"tags": [{"id": number * 10 + index} for index in (1, 2)]}
        if self.links and (number < self.pages or self.next_for_ever):
            body["_links"] = {"next": {"href": f"{request.url.copy_set_param('page', number + 1)}"}}
        return httpx.Response(200, json=body)


ALL = [11, 12, 21, 22, 31, 32]


def ids(items: Any) -> list[int]:
    return [item.id for item in items]


# One page


def test_page__has_its_number_and_totals(flavour: Flavour) -> None:
    page = flavour.run(flavour.client(Book()).tags.list(page=2))
    assert (ids(page.items), page.number, page.size, page.total_elements, page.total_pages) == ([21, 22], 2, 2, 6, 3)
    assert (page.has_next, page.has_previous) == (True, True)
    assert repr(page).endswith("Page 2 of 3: 2 items>")


def test_page__without_any_metadata(flavour: Flavour) -> None:
    hs = flavour.client(lambda _: httpx.Response(200, json={"_embedded": {"tags": [{"id": 1}]}}))
    page = flavour.run(hs.tags.list())
    assert (ids(page.items), page.number) == ([1], 1)
    assert (page.size, page.total_elements, page.total_pages, page.has_next) == (None, None, None, False)
    assert repr(page).endswith("Page 1: 1 items>")


@pytest.mark.parametrize("embedded", [{}, {"_embedded": None}, {"_embedded": {}}, {"_embedded": []}])
@pytest.mark.parametrize("number", [0, 1, None])
def test_empty_list__is_a_page(flavour: Flavour, embedded: dict[str, Any], number: int | None) -> None:
    metadata = {"page": {"size": 50, "totalElements": 0, "totalPages": 0, "number": number}}
    page = flavour.run(flavour.client(lambda _: httpx.Response(200, json=embedded | metadata)).tags.list())
    assert (list(page.items), page.number, page.total_elements) == ([], 1, 0)
    assert (page.has_next, page.has_previous) == (False, False)
    assert flavour.all(page) == []


def test_page__is_true_and_has_no_length(flavour: Flavour) -> None:
    page = flavour.run(flavour.client(Book(0)).tags.list())
    assert page
    with pytest.raises(TypeError, match="len"):
        len(page)


def test_page__number_0_of_a_full_page_is_the_one_asked_for(flavour: Flavour) -> None:
    book = Book(number=0)
    page = flavour.run(flavour.client(book).tags.list(page=2))
    assert page.number == 2
    assert ids(flavour.all(page)) == [21, 22, 31, 32]


# Other pages


def test_neighbours__are_fetched_by_number(flavour: Flavour) -> None:
    page = flavour.run(flavour.client(Book()).tags.list(page=2))
    assert ids(flavour.run(page.next_page()).items) == [31, 32]
    assert ids(flavour.run(page.previous_page()).items) == [11, 12]
    assert ids(page.items) == [21, 22]


def test_neighbours__beyond_the_ends_there_are_none(flavour: Flavour) -> None:
    book = Book()
    hs = flavour.client(book)
    first, last = flavour.run(hs.tags.list()), flavour.run(hs.tags.list(page=3))
    assert (first.has_previous, last.has_next) == (False, False)
    assert (flavour.run(first.previous_page()), flavour.run(last.next_page())) == (None, None)
    assert len(book.requests) == 2


def test_pages__far_away(flavour: Flavour) -> None:
    page = flavour.run(flavour.client(Book(5)).tags.list(page=3))
    assert flavour.run(page.first_page()).number == 1
    assert flavour.run(page.last_page()).number == 5
    assert flavour.run(page.page(4)).number == 4


def test_last_page__of_an_empty_list_is_the_first(flavour: Flavour) -> None:
    page = flavour.run(flavour.client(Book(0)).tags.list())
    assert flavour.run(flavour.run(page.last_page()).first_page()).number == 1


def test_last_page__without_totals(flavour: Flavour) -> None:
    page = flavour.run(flavour.client(Book(totalPages=None)).tags.list())
    with pytest.raises(ValueError, match="how many pages"):
        flavour.run(page.last_page())


@pytest.mark.parametrize("number", [0, -1])
def test_page__that_cannot_be(flavour: Flavour, number: int) -> None:
    book = Book()
    page = flavour.run(flavour.client(book).tags.list())
    with pytest.raises(ValueError, match="start at 1"):
        flavour.run(page.page(number))
    assert len(book.requests) == 1


# Walking


def test_walk__from_a_page_to_the_end(flavour: Flavour) -> None:
    book = Book()
    page = flavour.run(flavour.client(book).tags.list(page=2))
    assert ids(flavour.all(page)) == [21, 22, 31, 32]
    assert [request["page"] for request in book.requests] == ["2", "3"]


def test_walk__at_once(flavour: Flavour) -> None:
    book = Book()
    assert ids(flavour.all(flavour.client(book).tags.list())) == ALL
    assert len(book.requests) == 3


def test_walk__can_be_repeated(flavour: Flavour) -> None:
    page = flavour.run(flavour.client(Book()).tags.list())
    assert (ids(flavour.all(page)), ids(flavour.all(page))) == (ALL, ALL)


def test_walk__by_pages(flavour: Flavour) -> None:
    page = flavour.run(flavour.client(Book()).tags.list())
    pages = flavour.all(page.pages())
    assert [each.number for each in pages] == [1, 2, 3]
    assert pages[0] is page


def test_walk__fetches_no_page_before_its_time(flavour: Flavour) -> None:
    book = Book()
    page = flavour.run(flavour.client(book).tags.list())
    if flavour.name == "sync":
        items = iter(page)
        found = [next(items).id for _ in range(3)]
    else:

        async def take() -> list[int]:
            iterator = aiter(page)
            taken = [(await anext(iterator)).id for _ in range(3)]
            await iterator.aclose()
            return taken

        found = flavour.run(take())
    assert (found, len(book.requests)) == (ALL[:3], 2)


@pytest.mark.parametrize("links", [True, False])
def test_walk__without_links_or_without_totals(flavour: Flavour, links: bool) -> None:
    book = Book(totalPages=None) if links else Book()
    book.links = links
    assert ids(flavour.all(flavour.client(book).tags.list())) == ALL


def test_walk__ends_on_an_empty_page_although_next_goes_on_for_ever(flavour: Flavour) -> None:
    book = Book()
    book.next_for_ever = True
    assert ids(flavour.all(flavour.client(book).tags.list())) == ALL
    assert len(book.requests) == 4


def test_walk__ends_where_the_same_page_comes_again(flavour: Flavour) -> None:
    seen: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        assert len(seen) < 20, "a walk without an end"
        seen.append(request)
        links = {"next": {"href": "https://api.helpscout.net/v2/tags?page=2"}}
        return httpx.Response(200, json={"_embedded": {"tags": [{"id": 1}, {"id": 2}]}, "_links": links})

    assert ids(flavour.all(flavour.client(respond).tags.list())) == [1, 2]


def test_walk__keeps_the_filters(flavour: Flavour) -> None:
    seen: list[dict[str, str]] = []

    def respond(request: httpx.Request) -> httpx.Response:
        seen.append(dict(request.url.params))
        number = int(request.url.params.get("page", 1))
        page = {"totalPages": 2, "number": number}
        return httpx.Response(200, json={"_embedded": {"conversations": [{"id": number}]}, "page": page})

    hs = flavour.client(respond)
    flavour.all(hs.conversations.list(mailbox=[1, 2], tag="vip", modified_since="2026-03-01T10:00:00+02:00"))
    filters = {"mailbox": "1,2", "tag": "vip", "modifiedSince": "2026-03-01T08:00:00Z"}
    assert seen == [filters, {**filters, "page": "2"}]
    page = flavour.run(hs.conversations.list(mailbox=[1, 2], page=2))
    flavour.run(page.first_page())
    assert seen[-1] == {"mailbox": "1,2"}


def test_walk__keeps_the_path(flavour: Flavour) -> None:
    seen: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        seen.append(request.url.path)
        number = len(seen)
        body = {"_embedded": {"threads": [{"id": number}]}, "page": {"totalPages": 2, "number": number}}
        return httpx.Response(200, json=body)

    assert ids(flavour.all(flavour.client(respond).threads.list(6000000001))) == [1, 2]
    assert seen == ["/v2/conversations/6000000001/threads"] * 2
