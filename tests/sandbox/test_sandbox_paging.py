"""Lists: pages, their links, filters, sorting and search."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import pytest

from helpscout_client.sandbox import Request

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.sandbox.conftest import Caller, CheckedSandbox

LIST = "/v2/conversations"


def found(api: Caller, **query: Any) -> list[Any]:
    """All conversations that a query finds."""
    body = api.get(LIST, **query)
    items = body.get("_embedded", {}).get("conversations", [])
    for number in range(2, body["page"]["totalPages"] + 1):
        items += api.items(LIST, "conversations", **query, page=number)
    assert len(items) == body["page"]["totalElements"]
    return list(items)


def page_numbers(body: Any) -> dict[str, str]:
    links = {rel: link["href"] for rel, link in body["_links"].items() if rel != "page"}
    return {rel: parse_qs(urlsplit(href).query)["page"][0] for rel, href in links.items()}


def test_page__in_the_middle(api: Caller) -> None:
    body = api.get(LIST, status="all", page=3)
    assert body["page"] == {"size": 25, "totalElements": 120, "totalPages": 5, "number": 3}
    assert page_numbers(body) == {"self": "3", "first": "1", "last": "5", "next": "4", "previous": "2"}
    assert body["_links"]["page"] == {"href": f"https://api.helpscout.net{LIST}?status=all{{&page}}", "templated": True}
    assert len(body["_embedded"]["conversations"]) == 25


def test_page__last(api: Caller) -> None:
    body = api.get(LIST, status="all", page=5)
    assert page_numbers(body) == {"self": "5", "first": "1", "last": "5", "previous": "4"}
    assert len(body["_embedded"]["conversations"]) == 20


def test_page__beyond_the_last(api: Caller) -> None:
    body = api.get(LIST, status="all", page=9)
    assert "_embedded" not in body
    assert body["page"]["number"] == 9
    assert page_numbers(body) == {"self": "9", "first": "1", "last": "5", "previous": "5"}


def test_page__of_an_empty_list(api: Caller) -> None:
    body = api.get("/v2/users", email="nobody@example.com")
    assert "_embedded" not in body
    assert body["page"] == {"size": 50, "totalElements": 0, "totalPages": 0, "number": 1}
    assert page_numbers(body) == {"self": "1", "first": "1", "last": "1"}


def test_page__without_filters_has_another_template(api: Caller) -> None:
    assert api.get("/v2/tags")["_links"]["page"]["href"] == "https://api.helpscout.net/v2/tags{?page}"


def test_page__links_keep_filters_and_the_origin(api: Caller) -> None:
    query = "status=all&query=%28status%3A%22active%22%29&page=1"
    request = Request("GET", LIST, query, api.headers, origin="http://localhost:9")
    first = api.sandbox.handle(request).json()
    href = first["_links"]["next"]["href"]
    assert href.startswith(f"http://localhost:9{LIST}?")
    following = api.sandbox.handle(Request("GET", LIST, urlsplit(href).query, api.headers)).json()
    assert following["page"]["number"] == 2
    assert following["page"]["totalElements"] == first["page"]["totalElements"]


def test_list__default_is_active_newest_first(api: Caller) -> None:
    items = found(api)
    assert {item["status"] for item in items} == {"active"}
    assert [item["createdAt"] for item in items] == sorted((item["createdAt"] for item in items), reverse=True)


@pytest.mark.parametrize(
    ("query", "test"),
    [
        ({"status": "closed"}, lambda item: item["status"] == "closed"),
        ({"status": "open"}, lambda item: item["status"] in ("active", "pending")),
        ({"mailbox": 4102}, lambda item: item["mailboxId"] == 4102),
        ({"mailbox": "4101,4103"}, lambda item: item["mailboxId"] in (4101, 4103)),
        ({"tag": "Refund,delivery"}, lambda item: {"refund", "delivery"} & {tag["tag"] for tag in item["tags"]}),
        ({"assigned_to": 5202}, lambda item: item.get("assignee", {}).get("id") == 5202),
        ({"number": 1003}, lambda item: item["number"] == 1003),
        ({"modifiedSince": "2025-12-01T00:00:00Z"}, lambda item: modified_at(item) >= "2025-12-01"),
        ({"mailbox": 4101, "customFieldsByIds": "611:33071"}, lambda item: value_of(item, 611) == "33071"),
        (
            {"mailbox": 4102, "customFieldsByIds": "620:invoice"},
            lambda item: (value_of(item, 620) or "").startswith("Inv"),
        ),
        ({"mailbox": 4101, "customFieldsByIds": "611:33071,610:1"}, lambda item: False),
    ],
)
def test_list__filters(api: Caller, query: dict[str, Any], test: Callable[[Any], bool]) -> None:
    query = {"status": "all", "embed": "threads", **query}
    assert [item["id"] for item in found(api, **query)] == [
        item["id"] for item in found(api, status="all", embed="threads") if test(item)
    ]


def value_of(item: Any, field_id: int) -> str | None:
    return next((field["value"] for field in item["customFields"] if field["id"] == field_id), None)


def modified_at(item: Any) -> str:
    """A conversation that has changed only by its threads."""
    return str(item["_embedded"]["threads"][0]["createdAt"])


@pytest.mark.parametrize(
    "query",
    [
        {"customFieldsByIds": "611:33071"},
        {"mailbox": 4101, "customFieldsByIds": "611"},
        {"mailbox": 4101, "customFieldsByIds": "x:1"},
        {"mailbox": 4101, "customFieldsByIds": "620:1"},
        {"mailbox": 4102, "customFieldsByIds": "621:text"},
    ],
)
def test_list__bad_custom_field_filters(api: Caller, query: dict[str, Any]) -> None:
    assert [path for path, _ in api.faults(api.call("GET", LIST, query=query))] == ["customFieldsByIds"]


def test_list__by_folder(api: Caller) -> None:
    for mailbox in api.items("/v2/mailboxes", "mailboxes"):
        for folder in api.items(f"/v2/mailboxes/{mailbox['id']}/folders", "folders"):
            items = found(api, status="all", folder=folder["id"])
            assert len(items) == folder["totalCount"]
            assert sum(item["status"] == "active" for item in items) == folder["activeCount"]
            assert {item["mailboxId"] for item in items} <= {mailbox["id"]}
    assert found(api, status="all", folder=1) == []


@pytest.mark.parametrize(
    ("field", "key"),
    [
        ("createdAt", lambda item: item["createdAt"]),
        ("score", lambda item: item["createdAt"]),
        ("customerEmail", lambda item: item["primaryCustomer"]["email"]),
        ("customerName", lambda item: item["primaryCustomer"]["last"].casefold()),
        ("mailboxid", lambda item: item["mailboxId"]),
        ("modifiedAt", lambda item: modified_at(item)),
        ("number", lambda item: item["number"]),
        ("status", lambda item: item["status"]),
        ("subject", lambda item: item.get("subject", "").casefold()),
        ("waitingSince", lambda item: item["customerWaitingSince"]["time"]),
    ],
)
def test_list__sorting(api: Caller, field: str, key: Callable[[Any], Any]) -> None:
    ascending = [key(item) for item in found(api, status="all", embed="threads", sortField=field, sortOrder="asc")]
    descending = [key(item) for item in found(api, status="all", embed="threads", sortField=field)]
    assert ascending == sorted(ascending)
    assert descending == ascending[::-1]


def test_list__embedded_threads(api: Caller) -> None:
    for item in api.items(LIST, "conversations", status="all", embed="threads"):
        listed = api.items(f"/v2/conversations/{item['id']}/threads", "threads")
        embedded = item["_embedded"]["threads"]
        assert [thread["id"] for thread in embedded[:25]] == [thread["id"] for thread in listed]
    assert api.items(LIST, "conversations")[0]["_embedded"] == {"threads": []}


def test_list__shared_by_threads_of_execution(sandbox: CheckedSandbox) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with sandbox.client() as hs, ThreadPoolExecutor(8) as pool:
        created = list(pool.map(lambda _: hs.customers.create(first_name="A").id, range(40)))
    assert len(set(created)) == 40
