"""Mailboxes, tags, users and customers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from helpscout_client.sandbox.account.chats.chats import make_chat

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.sandbox.conftest import Caller, CheckedSandbox

CUSTOMERS = "/v2/customers"


@pytest.mark.parametrize(
    "path", ["mailboxes/1", "mailboxes/1/folders", "mailboxes/1/fields", "tags/1", "users/1", "customers/1"]
)
def test_unknown__is_404(api: Caller, path: str) -> None:
    assert api.call("GET", f"/v2/{path}").status == 404


def test_mailboxes(api: Caller) -> None:
    mailboxes = api.items("/v2/mailboxes", "mailboxes")
    assert [mailbox["name"] for mailbox in mailboxes] == ["Orders", "Billing", "Rückgaben & Umtausch"]
    assert api.get("/v2/mailboxes/4102") == mailboxes[1]
    assert mailboxes[0]["_links"]["folders"]["href"].endswith("/v2/mailboxes/4101/folders")


def test_mailboxes__custom_fields(api: Caller) -> None:
    fields = api.items("/v2/mailboxes/4101/fields", "fields")
    assert [field["type"] for field in fields] == ["number", "dropdown", "date"]
    assert [("options" in field) for field in fields] == [False, True, False]
    assert "_embedded" not in api.get("/v2/mailboxes/4103/fields")


def test_tags(api: Caller) -> None:
    tags = api.items("/v2/tags", "tags")
    names = [tag["name"] for tag in tags]
    assert names == sorted(names)
    assert sum(tag["ticketCount"] for tag in tags) > 0
    got = api.get(f"/v2/tags/{tags[0]['id']}")
    assert got.keys() == {"id", "slug", "name", "color", "_links"}


def test_users(api: Caller) -> None:
    users = api.items("/v2/users", "users")
    assert [user["type"] for user in users] == ["user"] * 5 + ["team"]
    assert api.get("/v2/users/5201") == users[0]
    assert api.get("/v2/users/me") == {**users[0], "companyId": 2500000077}
    assert api.items("/v2/users", "users", email="TOMASZ@example.com") == [users[1]]
    assert len(api.items("/v2/users", "users", mailbox=4101)) == 6
    assert len(api.items("/v2/users", "users", mailbox=4102)) == 5
    assert api.items("/v2/users", "users", mailbox=1) == []


def test_customers__newest_first(api: Caller) -> None:
    customers = api.items(CUSTOMERS, "customers")
    assert [item["id"] for item in customers] == sorted((item["id"] for item in customers), reverse=True)
    assert api.get(f"{CUSTOMERS}/{customers[3]['id']}") == customers[3]
    assert "social-profiles" in customers[0]["_links"]


@pytest.mark.parametrize(
    ("query", "test"),
    [
        ({"firstName": "ada"}, lambda item: item["firstName"] == "Ada"),
        ({"lastName": "Łuczak"}, lambda item: item["lastName"] == "Łuczak"),
        ({"modifiedSince": "2026-02-01T00:00:00Z"}, lambda item: False),
        ({"modifiedSince": "2025-01-01T00:00:00Z"}, lambda item: True),
        ({"query": "(email:customer1)"}, lambda item: "customer1" in email_of(item)),
        ({"query": "(firstName:Ada AND lastName:nwosu)"}, lambda item: item["firstName"] == "Ada"),
        ({"query": "(modifiedAt:[2025-01-01T00:00:00Z TO *])"}, lambda item: True),
        ({"query": "(modifiedAt:[* TO 2025-01-01T00:00:00Z])"}, lambda item: False),
    ],
)
def test_customers__filters(api: Caller, query: dict[str, Any], test: Callable[[Any], bool]) -> None:
    expected = [item["id"] for item in api.items(CUSTOMERS, "customers") if test(item)]
    assert [item["id"] for item in api.items(CUSTOMERS, "customers", **query)] == expected


def email_of(item: Any) -> str:
    return str(item["_embedded"]["emails"][0]["value"])


def test_customers__by_mailbox(api: Caller) -> None:
    conversations = api.items("/v2/conversations", "conversations", status="all", mailbox=4101)
    writers = {item["primaryCustomer"]["id"] for item in conversations}
    assert writers <= {item["id"] for item in api.items(CUSTOMERS, "customers", mailbox=4101)}
    assert api.items(CUSTOMERS, "customers", mailbox=1) == []


def test_customers__by_mailbox_that_is_out_of_sight(api: Caller, sandbox: CheckedSandbox) -> None:
    blind = {"Authorization": f"Bearer {sandbox.access_token(4000000205)}"}
    found = [
        api.call("GET", CUSTOMERS, query={"mailbox": mailbox}, headers=blind).json()["page"]["totalElements"]
        for mailbox in (4101, 4102)
    ]
    assert [count > 0 for count in found] == [True, False]


def test_customers__search_by_the_clock(api: Caller, sandbox: CheckedSandbox) -> None:
    customer_id = api.create(CUSTOMERS, {"firstName": "Radmila"})
    query = {"query": "(modifiedAt:[NOW-1HOUR TO *])"}
    assert [item["id"] for item in api.items(CUSTOMERS, "customers", **query)] == [customer_id]
    sandbox.clock.advance(7200)
    assert api.items(CUSTOMERS, "customers", **query) == []


def test_customers__search_beyond_the_sandbox_is_rejected(api: Caller) -> None:
    for query in ("anything", "(jobTitle:Buyer)"):
        assert [path for path, _ in api.faults(api.call("GET", CUSTOMERS, query={"query": query}))] == ["query"]


@pytest.mark.parametrize("field", ["score", "createdAt", "modifiedAt", "firstName", "lastName"])
def test_customers__sorting(api: Caller, field: str) -> None:
    ascending = [item["id"] for item in api.items(CUSTOMERS, "customers", sortField=field, sortOrder="asc")]
    assert [item["id"] for item in api.items(CUSTOMERS, "customers", sortField=field)] == ascending[::-1]


def test_create_customer(api: Caller) -> None:
    organization_id = api.create("/v2/organizations", {"name": "Radmila & Co"})
    response = api.post(
        CUSTOMERS,
        {
            "firstName": "Radmila",
            "gender": "female",
            "jobTitle": "Buyer",
            "organizationId": organization_id,
            "emails": [{"value": "radmila@example.net"}, {"type": "home", "value": "r@example.net"}],
            "phones": [{"type": "mobile", "value": "+47 555 0147"}],
            "socialProfiles": [{"type": "linkedin", "value": "https://social.example.com/radmila"}],
            "websites": [{"value": "https://radmila.example.com"}],
            "address": {"city": "Bergen", "state": "Vestland", "postalCode": "5003", "country": "NO"},
        },
    )
    customer_id = int(response.headers["Resource-ID"])
    assert response.headers["Location"] == f"https://api.helpscout.net{CUSTOMERS}/{customer_id}"
    customer = api.get(f"{CUSTOMERS}/{customer_id}")
    embedded = customer["_embedded"]
    assert (customer["gender"], customer["lastName"], customer["photoType"]) == ("Female", "", "default")
    assert (customer["organizationId"], customer["conversationCount"]) == (organization_id, 0)
    assert "location" not in customer
    assert [entry["type"] for entry in embedded["emails"]] == ["work", "home"]
    assert (embedded["social_profiles"][0]["type"], embedded["websites"][0].keys()) == ("linkedin", {"id", "value"})
    assert (embedded["chats"], embedded["properties"], embedded["address"]["city"]) == ([], [], "Bergen")


def test_create_customer__organization_must_exist(api: Caller, customer_path: str) -> None:
    before = api.get(customer_path)
    for response in (api.post(CUSTOMERS, {"organizationId": 15}), api.put(customer_path, {"organizationId": 15})):
        assert [path for path, _ in api.faults(response)] == ["organizationId"]
    assert api.get(customer_path) == before


def test_create_customer__known_email_is_409(api: Caller) -> None:
    known = api.items(CUSTOMERS, "customers")[0]
    response = api.post(CUSTOMERS, {"emails": [{"value": email_of(known).upper()}]})
    assert response.status == 409
    assert api.faults(api.post(CUSTOMERS, {"emails": [{"value": "x"}]}))[0][0] == "emails[0].value"


def test_overwrite_customer__clears_what_is_left_out(api: Caller) -> None:
    body = {"firstName": "A", "jobTitle": "B", "background": "C", "emails": [{"value": "a@example.com"}]}
    path = f"{CUSTOMERS}/{api.create(CUSTOMERS, body)}"
    before = api.get(path)
    assert api.put(path, {"lastName": "D", "gender": "Unknown", "jobTitle": None}).status == 204
    after = api.get(path)
    assert (after["firstName"], after["lastName"], after["background"], "jobTitle" in after) == ("", "D", "", False)
    assert after["_embedded"] == before["_embedded"]
    assert after["createdAt"] == before["createdAt"]


@pytest.fixture
def customer_path(api: Caller) -> str:
    body = {
        "firstName": "Inés",
        "jobTitle": "Buyer",
        "emails": [{"value": "ines@example.com"}],
        "websites": [{"value": "https://ines.example.com"}],
    }
    return f"{CUSTOMERS}/{api.create(CUSTOMERS, body)}"


def test_update_customer(api: Caller, customer_path: str) -> None:
    (email,) = api.get(customer_path)["_embedded"]["emails"]
    operations = [
        {"op": "replace", "path": "/lastName", "value": "Okafor"},
        {"op": "replace", "path": "/gender", "value": "female"},
        {"op": "remove", "path": "/firstName"},
        {"op": "remove", "path": "/jobTitle"},
        {"op": "remove", "path": "/location"},
        {"op": "add", "path": "/emails", "value": {"type": "home", "value": "home@example.com"}},
        {"op": "add", "path": "/phones", "value": {"value": "+1 555 0100"}},
        {"op": "add", "path": "/websites", "value": {"value": "https://example.com"}},
        {"op": "replace", "path": f"/emails/{email['id']}/value", "value": "INES@example.com"},
        {"op": "replace", "path": f"/emails/{email['id']}/type", "value": "other"},
    ]
    assert api.patch(customer_path, operations).status == 204
    customer = api.get(customer_path)
    assert (customer["firstName"], customer["lastName"], customer["gender"]) == ("", "Okafor", "Female")
    assert "jobTitle" not in customer
    emails = customer["_embedded"]["emails"]
    assert [(entry["type"], entry["value"]) for entry in emails] == [
        ("other", "INES@example.com"),
        ("home", "home@example.com"),
    ]
    assert [entry["type"] for entry in customer["_embedded"]["phones"]] == ["other"]
    assert api.patch(customer_path, [{"op": "remove", "path": f"/emails/{email['id']}"}]).status == 204
    assert len(api.get(customer_path)["_embedded"]["emails"]) == 1


@pytest.mark.parametrize(
    ("operation", "path"),
    [
        ({"op": "add", "path": "/firstName", "value": "x"}, "[1].path"),
        ({"op": "replace", "path": "/firstName", "value": 1}, "[1].value"),
        ({"op": "replace", "path": "/firstName"}, "[1].value"),
        ({"op": "replace", "path": "/firstName", "value": ""}, "[1].value"),
        ({"op": "replace", "path": "/location", "value": "x" * 61}, "[1].value"),
        ({"op": "replace", "path": "/gender", "value": "other"}, "[1].value"),
        ({"op": "replace", "path": "/organizationId", "value": 1}, "[1].path"),
        ({"op": "replace", "path": "/emails", "value": []}, "[1].path"),
        ({"op": "remove", "path": "/emails"}, "[1].path"),
        ({"op": "add", "path": "/emails", "value": "a@example.com"}, "[1].value"),
        ({"op": "add", "path": "/emails", "value": {"type": "home"}}, "[1].value.value"),
        ({"op": "add", "path": "/emails", "value": {"type": "fax", "value": "a@example.com"}}, "[1].value.type"),
        ({"op": "add", "path": "/emails", "value": {"value": "a"}}, "[1].value.value"),
        ({"op": "remove", "path": "/emails/1"}, "[1].path"),
        ({"op": "replace", "path": "/emails/{email}", "value": "x"}, "[1].value"),
        ({"op": "remove", "path": "/emails/{email}/value"}, "[1].path"),
        ({"op": "replace", "path": "/emails/{email}/value", "value": "x"}, "[1].value"),
        ({"op": "replace", "path": "/emails/{email}/value", "value": None}, "[1].value"),
        ({"op": "replace", "path": "/emails/{email}/type", "value": "fax"}, "[1].value"),
        ({"op": "replace", "path": "/websites/{website}/type", "value": "x"}, "[1].path"),
    ],
)
def test_update_customer__all_or_nothing(api: Caller, customer_path: str, operation: dict[str, Any], path: str) -> None:
    before = api.get(customer_path)
    ids = {"email": before["_embedded"]["emails"][0]["id"], "website": before["_embedded"]["websites"][0]["id"]}
    operation = {**operation, "path": operation["path"].format(**ids)}
    operations = [{"op": "replace", "path": "/lastName", "value": "x"}, operation]
    assert [fault_path for fault_path, _ in api.faults(api.patch(customer_path, operations))] == [path]
    assert api.get(customer_path) == before


def test_update_customer__email_of_another_is_409(api: Caller, customer_path: str) -> None:
    email = email_of(api.items(CUSTOMERS, "customers")[-1])
    (own,) = api.get(customer_path)["_embedded"]["emails"]
    for operation in (
        {"op": "add", "path": "/emails", "value": {"type": "work", "value": email}},
        {"op": "replace", "path": f"/emails/{own['id']}/value", "value": email},
    ):
        assert api.patch(customer_path, [operation]).status == 409


def test_update_customer__object_is_rejected(api: Caller, customer_path: str) -> None:
    assert api.faults(api.patch(customer_path, {"op": "remove", "path": "/age"})) == []


def test_update_customer__shows_in_conversations(api: Caller) -> None:
    item = api.items("/v2/conversations", "conversations")[0]
    path = f"{CUSTOMERS}/{item['primaryCustomer']['id']}"
    api.patch(path, [{"op": "replace", "path": "/firstName", "value": "Renamed"}])
    assert api.get(f"/v2/conversations/{item['id']}")["primaryCustomer"]["first"] == "Renamed"


def test_delete_customer__with_conversations(api: Caller) -> None:
    item = api.items("/v2/conversations", "conversations")[0]
    path = f"{CUSTOMERS}/{item['primaryCustomer']['id']}"
    assert api.call("DELETE", path).status == 204
    assert api.call("GET", path).status == 404
    assert api.call("GET", f"/v2/conversations/{item['id']}").status == 404


def test_delete_customer__needs_access_to_all_conversations(api: Caller, sandbox: CheckedSandbox) -> None:
    item = api.items("/v2/conversations", "conversations", mailbox=4102, status="all")[0]
    path = f"{CUSTOMERS}/{item['primaryCustomer']['id']}"
    blind = {"Authorization": f"Bearer {sandbox.access_token(4000000205)}"}
    for query in ({}, {"async": "true"}):
        assert api.call("DELETE", path, query=query, headers=blind).status == 403
    assert api.get(path)["conversationCount"] > 0


def test_delete_customer__with_chats(sandbox: CheckedSandbox, api: Caller, customer_path: str) -> None:
    # Chats can't be created by the API.
    store = sandbox._store
    customer_id = int(customer_path.rpartition("/")[2])
    others_id, chat_id = (
        make_chat(store, writer, 4101, "Hello?", sandbox.clock.now())
        for writer in (next(iter(store.customers)), customer_id)
    )
    assert api.call("DELETE", customer_path).status == 204
    assert [others_id in sandbox.chats, chat_id in sandbox.chats] == [True, False]


def test_delete_customer__with_many_conversations_is_asynchronous(api: Caller, customer_path: str) -> None:
    customer = {"id": int(customer_path.rpartition("/")[2])}
    body = {
        "subject": "x",
        "type": "email",
        "mailboxId": 4101,
        "status": "active",
        "customer": customer,
        "threads": [{"type": "note", "text": "x"}],
    }
    for _ in range(101):
        api.create("/v2/conversations", body)
    assert api.call("DELETE", customer_path).status == 403
    assert api.call("DELETE", customer_path, query={"async": "true"}).status == 202
    assert api.call("GET", customer_path).status == 404
