"""Entries and the address of customers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.sandbox.conftest import Caller, CheckedSandbox

#: Segment, key in a customer, an entry, another one.
KINDS = [
    ("emails", "emails", ("work", "ines@example.com"), ("home", "INES@example.com")),
    ("phones", "phones", ("fax", "+1 555 0100"), ("mobile", "+1 555 0101")),
    ("chats", "chats", ("xmpp", "ines"), ("other", "いねす")),
    ("social-profiles", "social_profiles", ("forsquare", "ines"), ("linkedin", "ines.o")),
    ("websites", "websites", (None, "https://ines.example.com"), (None, "https://example.com/ines")),
]
ADDRESS = {"city": "Bergen", "state": "Vestland", "postalCode": "5003", "country": "NO", "lines": ["Eksempelveien 7"]}


@pytest.fixture
def customer(api: Caller) -> str:
    return f"/v2/customers/{api.create('/v2/customers', {'firstName': 'Inés'})}"


def entry(kind: tuple[str | None, str]) -> dict[str, str]:
    return {"type": kind[0], "value": kind[1]} if kind[0] else {"value": kind[1]}


@pytest.mark.parametrize(("segment", "key", "first", "second"), KINDS)
def test_entries(
    api: Caller,
    sandbox: CheckedSandbox,
    customer: str,
    segment: str,
    key: str,
    first: tuple[str | None, str],
    second: tuple[str | None, str],
) -> None:
    path = f"{customer}/{segment}"
    assert api.get(path) == {"_links": {"self": {"href": f"https://api.helpscout.net{path}"}}}
    sandbox.clock.advance(3600)
    response = api.post(path, entry(first))
    entry_id = int(response.headers["Resource-ID"])
    location = f"https://api.helpscout.net{path}/{entry_id}"
    assert response.headers["Location"] == location
    other_id = api.create(path, entry(second))
    listed, _ = api.items(path, segment)
    assert listed == {"id": entry_id, **entry(first), "_links": {"self": {"href": location}}}
    shown = api.get(customer)
    assert shown["_embedded"][key] == [{"id": entry_id, **entry(first)}, {"id": other_id, **entry(second)}]
    assert shown["updatedAt"] > shown["createdAt"]

    assert api.call("DELETE", f"{path}/{other_id}").status == 204
    sandbox.clock.advance(3600)
    assert api.put(f"{path}/{entry_id}", entry(second)).status == 204
    changed = api.get(customer)
    assert changed["_embedded"][key] == [{"id": entry_id, **entry(second)}]
    assert changed["updatedAt"] > shown["updatedAt"]
    sandbox.clock.advance(3600)
    assert api.call("DELETE", f"{path}/{entry_id}").status == 204
    assert (api.items(path, segment), api.get(customer)["_embedded"][key]) == ([], [])
    assert api.get(customer)["updatedAt"] > changed["updatedAt"]


@pytest.mark.parametrize(("segment", "key", "first", "second"), KINDS)
def test_entries__unknown_is_404(
    api: Caller, customer: str, segment: str, key: str, first: tuple[str | None, str], second: Any
) -> None:
    entry_id = api.create(f"/v2/customers/{api.create('/v2/customers', {})}/{segment}", entry(first))
    assert api.call("GET", f"/v2/customers/1/{segment}").status == 404
    assert api.post(f"/v2/customers/1/{segment}", entry(second)).status == 404
    # The entry belongs to another customer.
    assert api.put(f"{customer}/{segment}/{entry_id}", entry(second)).status == 404
    assert api.call("DELETE", f"{customer}/{segment}/{entry_id}").status == 404


@pytest.mark.parametrize(
    ("segment", "body", "path"),
    [
        ("emails", {"type": "work", "value": "ines"}, "value"),
        ("emails", {"value": "ines@example.com"}, "type"),
        ("phones", {"type": "landline", "value": "+1 555 0100"}, "type"),
        ("chats", {"type": "xmpp"}, "value"),
        ("social-profiles", {"type": "foursquare", "value": "ines"}, "type"),
        ("websites", {"value": 1}, "value"),
    ],
)
def test_entries__bad_value(api: Caller, customer: str, segment: str, body: Any, path: str) -> None:
    assert [fault for fault, _ in api.faults(api.post(f"{customer}/{segment}", body))] == [path]
    assert api.items(f"{customer}/{segment}", segment) == []


def test_emails__of_another_is_409(api: Caller, customer: str) -> None:
    api.create("/v2/customers", {"emails": [{"value": "taken@example.com"}]})
    taken = {"type": "home", "value": "Taken@Example.com"}
    own = {"type": "home", "value": "own@example.com"}
    assert api.post(f"{customer}/emails", taken).status == 409
    email_id = api.create(f"{customer}/emails", own)
    assert api.put(f"{customer}/emails/{email_id}", taken).status == 409
    assert api.put(f"{customer}/emails/{email_id}", {"type": "work", "value": "OWN@example.com"}).status == 204
    assert [item["value"] for item in api.items(f"{customer}/emails", "emails")] == ["OWN@example.com"]


def test_emails__first_one_shows_in_conversations(api: Caller) -> None:
    conversation = api.items("/v2/conversations", "conversations")[0]
    customer = f"/v2/customers/{conversation['primaryCustomer']['id']}"
    for item in api.items(f"{customer}/emails", "emails"):
        api.call("DELETE", f"{customer}/emails/{item['id']}")
    assert api.get(f"/v2/conversations/{conversation['id']}")["primaryCustomer"]["email"] == ""
    api.create(f"{customer}/emails", {"type": "work", "value": "new@example.com"})
    assert api.get(f"/v2/conversations/{conversation['id']}")["primaryCustomer"]["email"] == "new@example.com"


def test_address(api: Caller, sandbox: CheckedSandbox, customer: str) -> None:
    path = f"{customer}/address"
    sandbox.clock.advance(3600)
    response = api.post(path, ADDRESS)
    assert (response.status, "Resource-ID" in response.headers) == (201, False)
    assert response.headers["Location"] == f"https://api.helpscout.net{path}"
    assert api.get(path) == {**ADDRESS, "_links": {"self": {"href": response.headers["Location"]}}}
    shown = api.get(customer)
    assert shown["_embedded"]["address"] == ADDRESS
    assert shown["updatedAt"] > shown["createdAt"]

    sandbox.clock.advance(3600)
    short = {"city": "Lisbon", "state": "Lisboa", "postalCode": "01100", "country": "PT"}
    assert api.put(path, short).status == 204
    changed = api.get(customer)
    assert changed["_embedded"]["address"] == {**short, "lines": []}
    assert changed["updatedAt"] > shown["updatedAt"]
    sandbox.clock.advance(3600)
    assert api.call("DELETE", path).status == 204
    assert api.get(customer)["updatedAt"] > changed["updatedAt"]
    assert "address" not in api.get(customer)["_embedded"]


def test_address__none_is_404(api: Caller, customer: str) -> None:
    for owner in (customer, "/v2/customers/1"):
        assert api.call("GET", f"{owner}/address").status == 404
        assert api.put(f"{owner}/address", ADDRESS).status == 404
        assert api.call("DELETE", f"{owner}/address").status == 404
    assert api.post("/v2/customers/1/address", ADDRESS).status == 404


def test_address__only_one(api: Caller, customer: str) -> None:
    api.post(f"{customer}/address", ADDRESS)
    assert api.post(f"{customer}/address", {**ADDRESS, "city": "Oslo"}).status == 400
    assert api.get(f"{customer}/address")["city"] == "Bergen"


def test_entries__by_client(sandbox: CheckedSandbox) -> None:
    with sandbox.client() as hs:
        customer_id = hs.customers.create(first_name="Inés").id
        assert customer_id is not None
        created = hs.customer_entries.create_social_profile(customer_id, type_="linkedin", value="ines")
        assert [item.id for item in hs.customer_entries.list_social_profiles(customer_id)] == [created.id]
        hs.customer_entries.create_address(customer_id, city="A", state="B", postal_code="1", country="PT")
        assert hs.customer_entries.get_address(customer_id).lines == []
