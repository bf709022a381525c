"""Other kinds of lists: with cursors, bare arrays, report rows, chat events, and lists without pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import httpx
import pytest

if TYPE_CHECKING:
    from tests.conftest import Flavour

RANGE = {"start": "2026-03-01T00:00:00Z", "end": "2026-03-31T00:00:00Z"}


class Sequence:
    """Responds with one body after another, and records the requests."""

    def __init__(self, *bodies: Any) -> None:
        self.queries: list[dict[str, str]] = []
        self._bodies = bodies

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.queries.append(dict(request.url.params))
        return httpx.Response(200, json=self._bodies[len(self.queries) - 1])


def ids(items: Any) -> list[Any]:
    return [item.id for item in items]


# By cursor


def customers(identifier: int, next_href: str | None) -> dict[str, Any]:
    links = {"next": {"href": next_href}} if next_href else {}
    return {"_embedded": {"customers": [{"id": identifier}]}, "_links": links}


NEXT = "https://api.helpscout.net/v3/customers?firstName=Zoe&cursor=a%2Bb%3D%3D"


def test_cursor__is_followed_and_filters_are_kept(flavour: Flavour) -> None:
    responses = Sequence(customers(1, NEXT), customers(2, f"{NEXT}2"), customers(3, None))
    assert ids(flavour.all(flavour.client(responses).customers.list_v3(first_name="Zoë"))) == [1, 2, 3]
    assert responses.queries == [
        {"firstName": "Zoë"},
        {"firstName": "Zoë", "cursor": "a+b=="},
        {"firstName": "Zoë", "cursor": "a+b==2"},
    ]


def test_cursor__pages_have_no_numbers(flavour: Flavour) -> None:
    page = flavour.run(flavour.client(Sequence(customers(1, NEXT))).customers.list_v3())
    assert (page.number, page.total_pages, page.total_elements) == (None, None, None)
    assert (page.has_next, page.has_previous) == (True, False)
    assert flavour.run(page.previous_page()) is None
    assert "None" not in repr(page)


@pytest.mark.parametrize("call", [lambda page: page.page(2), lambda page: page.last_page()])
def test_cursor__cannot_jump(flavour: Flavour, call: Callable[[Any], Any]) -> None:
    page = flavour.run(flavour.client(Sequence(customers(1, NEXT))).customers.list_v3())
    with pytest.raises(ValueError, match="iterate it from its start"):
        flavour.run(call(page))


def test_cursor__first_page_is_the_one_without(flavour: Flavour) -> None:
    responses = Sequence(customers(2, None), customers(1, NEXT))
    page = flavour.run(flavour.client(responses).customers.list_v3(email="zoe@example.com", cursor="abc"))
    assert ids(flavour.run(page.first_page()).items) == [1]
    assert responses.queries == [{"email": "zoe@example.com", "cursor": "abc"}, {"email": "zoe@example.com"}]


@pytest.mark.parametrize(
    "link",
    [None, [], {}, {"href": None}, {"href": ""}, {"href": "..."}, {"href": "https://api.helpscout.net/v3/customers"}],
)
def test_cursor__link_that_leads_nowhere_is_the_end(flavour: Flavour, link: Any) -> None:
    responses = Sequence({**customers(1, None), "_links": {"next": link}})
    assert ids(flavour.all(flavour.client(responses).customers.list_v3())) == [1]


def test_cursor__ends_on_an_empty_page(flavour: Flavour) -> None:
    responses = Sequence(customers(1, NEXT), {"_links": {"next": {"href": NEXT}}})
    assert ids(flavour.all(flavour.client(responses).customers.list_v3())) == [1]


# Without pages


def test_bare_array__is_one_page(flavour: Flavour) -> None:
    responses = Sequence([{"id": 1, "name": "Hi"}, {"id": 2}], [])
    hs = flavour.client(responses)
    page = flavour.run(hs.saved_replies.list(7))
    assert (ids(page.items), ids(flavour.all(page))) == ([1, 2], [1, 2])
    assert (page.number, page.total_pages, page.has_next, page.has_previous) == (None, None, False, False)
    assert (page.size, page.total_elements) == (None, None)
    assert repr(page).endswith("Page: 2 items>")
    assert flavour.all(hs.saved_replies.list(7)) == []
    assert len(responses.queries) == 2


def test_list_without_pages__is_one_page(flavour: Flavour) -> None:
    hs = flavour.client(Sequence({"_embedded": {"emails": [{"id": 1}, {"id": 2}]}}))
    page = flavour.run(hs.customer_entries.list_emails(5))
    assert ids(flavour.all(page)) == [1, 2]
    with pytest.raises(ValueError, match="no numbers"):
        flavour.run(page.page(2))


# Reports


def test_report_rows__count_for_themselves(flavour: Flavour) -> None:
    responses = Sequence(
        {"results": [{"id": 1}, {"id": 1}], "page": 1, "pages": 2, "count": 3},
        {"results": [{"id": 2}], "page": 2, "pages": 2, "count": 3},
    )
    page = flavour.run(flavour.client(responses).reports.happiness_ratings(**RANGE, mailboxes=[5, 6]))
    assert (page.number, page.total_pages, page.total_elements, page.size) == (1, 2, 3, None)
    assert len(flavour.all(page)) == 3
    assert responses.queries[1] == {**RANGE, "mailboxes": "5,6", "page": "2"}


def test_report_rows__one_level_down(flavour: Flavour) -> None:
    responses = Sequence(
        {"conversations": {"results": [{"id": 1}], "page": 1, "pages": 2, "count": 2}},
        {"conversations": {"results": [{"id": 2}], "page": 2, "pages": 2, "count": 2}},
    )
    page = flavour.run(flavour.client(responses).reports.company_drilldown(**RANGE, rows=1))
    assert (page.number, page.total_pages, page.total_elements) == (1, 2, 2)
    assert ids(flavour.all(page)) == [1, 2]
    assert responses.queries[1] == {**RANGE, "rows": "1", "page": "2"}


@pytest.mark.parametrize("body", [{}, {"conversations": None}, {"conversations": {}}, {"conversations": []}])
def test_report_rows__none_at_all(flavour: Flavour, body: dict[str, Any]) -> None:
    page = flavour.run(flavour.client(Sequence(body)).reports.company_drilldown(**RANGE))
    assert (flavour.all(page), page.number, page.total_pages, page.has_next) == ([], 1, None, False)


def test_report_of_a_bare_array(flavour: Flavour) -> None:
    hs = flavour.client(Sequence([{"day": 1, "hour": 9, "count": 4}]))
    assert len(flavour.all(hs.reports.conversations_busy_times(**RANGE))) == 1


# Chats


def test_chat_events__are_walked(flavour: Flavour) -> None:
    def events(number: int) -> dict[str, Any]:
        return {"_embedded": {"events": [{"id": f"e{number}"}]}, "page": {"number": number, "totalPages": 2}}

    responses = Sequence(events(1), events(2))
    chat = "5ad2e2b0-1c2d-4e5f-8a9b-0c1d2e3f4a5b"
    assert ids(flavour.all(flavour.client(responses).chats.list_events(chat))) == ["e1", "e2"]
    assert responses.queries == [{}, {"page": "2"}]


# Awaiting


def test_asynchronous_list__asks_only_when_awaited_or_walked(flavour: Flavour) -> None:
    responses = Sequence([], [])
    listed = flavour.client(responses).saved_replies.list(7)
    asked = len(responses.queries)
    flavour.run(listed)
    assert (asked, len(responses.queries)) == ((1, 1) if flavour.name == "sync" else (0, 1))
