"""Customers by cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.sandbox.conftest import Caller

PATH = "/v3/customers"


def follow(api: Caller, link: dict[str, str]) -> Any:
    return api.get(PATH, **dict(parse_qsl(urlsplit(link["href"]).query)))


@pytest.fixture
def many(make_api: Callable[..., Caller]) -> Caller:
    """An account of 120 customers."""
    return make_api(size=300)


def test_pages(many: Caller) -> None:
    page = many.get(PATH)
    first, sizes, found = page, [], []
    while True:
        assert "page" not in page
        sizes.append(len(page["_embedded"]["customers"]))
        found += page["_embedded"]["customers"]
        assert page["_links"]["first"]["href"] == "https://api.helpscout.net/v3/customers"
        if "next" not in page["_links"]:
            break
        page = follow(many, page["_links"]["next"])
    assert sizes == [50, 50, 20]
    numbered = [item for page in (1, 2, 3) for item in many.items("/v2/customers", "customers", page=page)]
    assert found == numbered
    assert follow(many, first["_links"]["self"]) == first


def test_pages__nothing_is_skipped_or_repeated_when_customers_come_and_go(many: Caller) -> None:
    page = many.get(PATH)
    shown = page["_embedded"]["customers"]
    many.create("/v2/customers", {"firstName": "New"})
    many.call("DELETE", f"/v2/customers/{shown[-1]['id']}")
    following = follow(many, page["_links"]["next"])["_embedded"]["customers"]
    assert following[0]["id"] == shown[-1]["id"] - 1


def test_pages__newest_first_by_the_time_of_creation(api: Caller) -> None:
    newest = [api.create("/v2/customers", {"firstName": name}) for name in "AB"]
    assert [item["id"] for item in api.items(PATH, "customers")][:2] == newest[::-1]


def test_pages__filters_stay_in_the_links(many: Caller) -> None:
    query = {"createdSince": "2020-01-01T00:00:00Z"}
    page = many.get(PATH, **query)
    links = page["_links"]
    following = follow(many, links["next"])
    for link in (links["next"], links["self"], links["first"], following["_links"]["first"]):
        assert dict(parse_qsl(urlsplit(link["href"]).query)).items() >= query.items()
    assert "cursor" not in following["_links"]["first"]["href"]
    assert "cursor" in following["_links"]["self"]["href"]


def test_cursor__is_opaque(many: Caller) -> None:
    cursor = dict(parse_qsl(urlsplit(many.get(PATH)["_links"]["next"]["href"]).query))["cursor"]
    swapped = [cursor[:at] + ("A" if cursor[at] != "A" else "B") + cursor[at + 1 :] for at in range(len(cursor))]
    for bad in [*swapped, cursor[1:], f"{cursor}A", "", "1", "é", "=", "MjAy"]:
        response = many.call("GET", PATH, query={"cursor": bad})
        assert [path for path, _ in many.faults(response)] == ["cursor"], bad
        assert response.json()["_embedded"]["errors"][0]["source"] == "QUERY"


@pytest.mark.parametrize(
    "query",
    [
        {"email": "VERA@example.com"},
        {"firstName": "vera"},
        {"lastName": "KÜHN"},
        {"createdSince": "2031-01-01T00:00:00Z"},
        {"modifiedSince": "2031-01-01T00:00:00Z"},
        {"query": "(email:vera)"},
        {"firstName": "Vera", "email": "vera@example.com"},
    ],
)
def test_filters(make_api: Callable[..., Caller], query: dict[str, str]) -> None:
    api = make_api(size=20)
    api.sandbox.clock.advance(6 * 365 * 86_400)
    api.renew_token()
    body = {"firstName": "Vera", "lastName": "Kühn", "emails": [{"value": "vera@example.com"}]}
    customer_id = api.create("/v2/customers", body)
    assert [item["id"] for item in api.items(PATH, "customers", **query)] == [customer_id]


def test_filters__all_must_match(api: Caller) -> None:
    api.create("/v2/customers", {"firstName": "Vera", "emails": [{"value": "vera@example.com"}]})
    assert "_embedded" not in api.get(PATH, firstName="Ada", email="vera@example.com")
    assert api.items(PATH, "customers", email="vera@example") == []
    assert api.items("/v2/customers", "customers", firstName="Vera", lastName="x") == []


def test_filters__bad_time(api: Caller) -> None:
    response = api.call("GET", PATH, query={"createdSince": "2026-01-01T00:00:00.000Z"})
    assert [path for path, _ in api.faults(response)] == ["createdSince"]


def test_client__walks(many: Caller) -> None:
    with many.sandbox.client() as hs:
        assert len({customer.id for customer in hs.customers.list_v3()}) == 120
