"""Organizations and their properties."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.sandbox.conftest import Caller, CheckedSandbox

PATH = "/v2/organizations"
PROPERTIES = f"{PATH}/properties"
KITES = {
    "name": "Drachen & Söhne",
    "website": "www.drachen.example.org",
    "description": "Kites and repairs.",
    "location": "DE",
    "note": "Renews every autumn.",
    "domains": ["drachen.example.org"],
    "phones": ["+49 555 0100"],
    "brandColor": "#1A7F5C",
}
NOTHING: dict[str, Any] = {
    **dict.fromkeys(("website", "description", "location", "note", "brandColor", "logoUrl")),
    "domains": [],
    "phones": [],
}


@pytest.fixture
def empty(make_api: Callable[..., Caller]) -> Caller:
    """An account without conversations, customers and organizations."""
    return make_api(size=0)


@pytest.fixture
def kites(api: Caller) -> str:
    return f"{PATH}/{api.create(PATH, KITES)}"


def add_customer(api: Caller, organization: str, first_name: str = "Inés") -> int:
    organization_id = int(organization.rpartition("/")[2])
    return api.create("/v2/customers", {"firstName": first_name, "organizationId": organization_id})


def add_conversation(api: Caller, customer_id: int, mailbox_id: int = 4101) -> int:
    return api.create(
        "/v2/conversations",
        {
            "subject": "Broken spar",
            "type": "email",
            "mailboxId": mailbox_id,
            "status": "closed",
            "customer": {"id": customer_id},
            "threads": [{"type": "note", "text": "x"}],
        },
    )


def test_create(api: Caller) -> None:
    response = api.post(PATH, KITES)
    organization_id = int(response.headers["Resource-ID"])
    path = f"https://api.helpscout.net{PATH}/{organization_id}"
    assert response.headers["Location"] == f"{path}?includeCounts=false&includeProperties=false"
    got = api.get(f"{PATH}/{organization_id}")
    assert got.pop("createdAt") == got.pop("updatedAt")
    assert got == {"id": organization_id, **KITES, "logoUrl": None, "_links": {"self": {"href": path}}}


def test_create__name_only(api: Caller) -> None:
    got = api.get(f"{PATH}/{api.create(PATH, {'name': 'A'})}")
    assert {key: got[key] for key in NOTHING} == NOTHING


@pytest.mark.parametrize(
    ("body", "domains"),
    [
        ({"domain": "a.example.com"}, ["a.example.com"]),
        (
            {"domain": "a.example.com", "domains": ["b.example.com", "a.example.com"]},
            ["b.example.com", "a.example.com"],
        ),
    ],
)
def test_create__single_domain(api: Caller, body: Any, domains: list[str]) -> None:
    assert api.get(f"{PATH}/{api.create(PATH, {'name': 'A', **body})}")["domains"] == domains


@pytest.mark.parametrize(
    "body",
    [
        {"name": "DRACHEN & SÖHNE"},
        {"name": "A", "domains": ["a.example.com", "Drachen.example.org"]},
        {"name": "A", "domain": "drachen.example.org"},
    ],
)
def test_create__taken_is_409(api: Caller, kites: str, body: Any) -> None:
    assert api.post(PATH, body).status == 409


@pytest.mark.parametrize("body", [{}, {"name": " "}, {"name": None}])
def test_create__needs_a_name(api: Caller, kites: str, body: Any) -> None:
    for response in (api.post(PATH, body), api.put(kites, body)):
        assert [path for path, _ in api.faults(response)] == ["name"]
    assert api.get(kites)["name"] == KITES["name"]


def test_update__clears_what_is_left_out(api: Caller, sandbox: CheckedSandbox, kites: str) -> None:
    api.put(f"{kites}/properties/staff", {"value": "7"})
    before = api.get(kites, includeProperties="true")
    sandbox.clock.advance(3600)
    assert api.put(kites, {"name": KITES["name"], "note": None}).status == 204
    after = api.get(kites, includeProperties="true")
    kept = {key: before[key] for key in ("id", "name", "createdAt", "properties", "_links")}
    assert after == {**kept, **NOTHING, "updatedAt": after["updatedAt"]}
    assert after["updatedAt"] > before["updatedAt"]


def test_update__taken_is_rejected(api: Caller, kites: str) -> None:
    api.create(PATH, {"name": "Other", "domains": ["other.example.org"]})
    body = {"name": "other", "domains": [*KITES["domains"], "other.example.org"]}
    assert [path for path, _ in api.faults(api.put(kites, body))] == ["name", "domains[1]"]
    assert api.get(kites)["name"] == KITES["name"]


def test_delete__customers_stay(api: Caller, kites: str) -> None:
    customer_id = add_customer(api, kites)
    assert api.get(f"/v2/customers/{customer_id}")["organizationId"] == int(kites.rpartition("/")[2])
    assert api.call("DELETE", kites).status == 204
    assert "organizationId" not in api.get(f"/v2/customers/{customer_id}")
    assert api.call("GET", kites).status == 404


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("GET", f"{PATH}/1", None),
        ("PUT", f"{PATH}/1", {"name": "A"}),
        ("DELETE", f"{PATH}/1", None),
        ("GET", f"{PATH}/1/customers", None),
        ("GET", f"{PATH}/1/conversations", None),
        ("PUT", f"{PATH}/1/properties/staff", {"value": "1"}),
        ("DELETE", f"{PATH}/1/properties/staff", None),
        ("GET", f"{PROPERTIES}/unknown", None),
        ("PUT", f"{PROPERTIES}/unknown", {"name": "A"}),
        ("DELETE", f"{PROPERTIES}/unknown", None),
    ],
)
def test_unknown__is_404(api: Caller, method: str, path: str, body: Any) -> None:
    assert (api.call(method, path) if body is None else api.call(method, path, body)).status == 404


def test_counts(api: Caller, kites: str) -> None:
    assert "customerCount" not in api.get(kites)
    add_customer(api, kites)
    customer_id = add_customer(api, kites)
    add_conversation(api, customer_id)
    counted = api.get(kites, includeCounts="true")
    assert (counted["customerCount"], counted["conversationCount"]) == (2, 1)
    api.call("DELETE", f"/v2/customers/{customer_id}")
    counted = api.get(kites, includeCounts="true")
    assert (counted["customerCount"], counted["conversationCount"]) == (1, 0)


def test_list__sorting(empty: Caller) -> None:
    paths = {name: f"{PATH}/{empty.create(PATH, {'name': name})}" for name in ("b", "C", "a")}
    # Customers: a 2, b 1, C 0. Conversations: b 2, a 1. The last word: a.
    first, _, only = [add_customer(empty, paths[name]) for name in ("a", "a", "b")]
    for customer_id in (only, only, first):
        add_conversation(empty, customer_id)
        empty.sandbox.clock.advance(60)

    def names(**query: str) -> str:
        return "".join(item["name"] for item in empty.items(PATH, "organizations", **query))

    assert names() == names(sort="lastInteractionAt") == names(sort="lastInteractionAt,desc") == "abC"
    assert names(sort="lastInteractionAt,asc") == "Cba"
    assert (names(sort="name"), names(sort="name,asc")) == ("Cba", "abC")
    assert (names(sort="customerCount"), names(sort="customerCount,asc")) == ("abC", "Cba")
    assert (names(sort="conversationCount,desc"), names(sort="conversationCount,asc")) == ("baC", "Cab")
    for bad in ("note", "name,up", "name,asc,desc"):
        assert [path for path, _ in empty.faults(empty.call("GET", PATH, query={"sort": bad}))] == ["sort"]


def test_list__pages(empty: Caller) -> None:
    assert "_embedded" not in empty.get(PATH)
    for number in range(51):
        empty.create(PATH, {"name": f"{number:02}"})
    page = empty.get(PATH, sort="name,asc")
    assert page["page"] == {"size": 50, "totalElements": 51, "totalPages": 2, "number": 1}
    (last,) = empty.items(PATH, "organizations", sort="name,asc", page=2)
    assert last["name"] == "50"
    assert last.keys().isdisjoint({"customerCount", "conversationCount", "properties"})


def test_customers(api: Caller, kites: str) -> None:
    body = {"organizationId": int(kites.rpartition("/")[2]), "address": {"city": "Bergen"}}
    customer_id = api.create("/v2/customers", {**body, "phones": [{"value": "+1 555 0100"}]})
    newer_id = add_customer(api, kites)
    newer, older = api.items(f"{kites}/customers", "customers")
    assert newer == api.get(f"/v2/customers/{newer_id}")
    alone = api.get(f"/v2/customers/{customer_id}")
    assert alone["_embedded"].pop("address")["city"] == "Bergen"
    assert older == alone


def test_customers__leave_by_overwriting(api: Caller, kites: str) -> None:
    customer_id = add_customer(api, kites)
    api.put(f"/v2/customers/{customer_id}", {"firstName": "Inés"})
    assert api.items(f"{kites}/customers", "customers") == []


def test_conversations(api: Caller, sandbox: CheckedSandbox, kites: str) -> None:
    customer_id = add_customer(api, kites)
    orders, billing = (add_conversation(api, customer_id, mailbox_id) for mailbox_id in (4101, 4102))
    found = api.items(f"{kites}/conversations", "conversations")
    assert [item["id"] for item in found] == [billing, orders]
    assert found[0] == api.get(f"/v2/conversations/{billing}")
    assert api.get(f"{kites}/conversations")["page"]["size"] == 50
    # Some users can't see all mailboxes.
    blind = {"Authorization": f"Bearer {sandbox.access_token(4000000205)}"}
    seen = api.call("GET", f"{kites}/conversations", headers=blind).json()
    assert [item["id"] for item in seen["_embedded"]["conversations"]] == [orders]


def definitions(api: Caller) -> dict[str, Any]:
    return {item["slug"]: item for item in api.items(PROPERTIES, "organization-properties")}


@pytest.fixture
def level(api: Caller) -> str:
    options = [{"label": "Gold"}, {"label": "Silver", "id": "7"}]
    response = api.post(PROPERTIES, {"type": "dropdown", "slug": "level a", "name": "Level", "options": options})
    assert (response.status, "Resource-ID" in response.headers) == (201, False)
    path = response.headers["Location"].removeprefix("https://api.helpscout.net")
    assert path == f"{PROPERTIES}/level%20a"
    return str(path)


def test_definitions(api: Caller, level: str) -> None:
    expected = {
        "type": "dropdown",
        "slug": "level a",
        "name": "Level",
        "options": [{"label": "Gold"}, {"label": "Silver"}],
    }
    assert definitions(api)["level a"] == expected
    assert api.get(level) == {**expected, "_links": {"self": {"href": f"https://api.helpscout.net{level}"}}}
    api.post(PROPERTIES, {"type": "date", "slug": "founded", "name": "Founded", "options": [{"label": "ignored"}]})
    assert definitions(api)["founded"] == {"type": "date", "slug": "founded", "name": "Founded"}


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"slug": "staff"}, "slug"),
        ({"slug": "x" * 121}, "slug"),
        ({"name": "x" * 101}, "name"),
        ({"type": "colour"}, "type"),
        ({"options": [{"label": "A"}, {"label": "A"}]}, "options[1].label"),
        ({"options": [{"label": "x" * 101}]}, "options[0].label"),
    ],
)
def test_definitions__bad(api: Caller, change: Any, path: str) -> None:
    before = definitions(api)
    response = api.post(PROPERTIES, {"type": "dropdown", "slug": "x", "name": "X", **change})
    assert [fault for fault, _ in api.faults(response)] == [path]
    assert definitions(api) == before


def test_definitions__50_at_most(empty: Caller) -> None:
    for number in range(50 - len(definitions(empty))):
        assert empty.post(PROPERTIES, {"type": "text", "slug": f"s{number}", "name": "x"}).status == 201
    assert empty.post(PROPERTIES, {"type": "text", "slug": "last", "name": "x"}).status == 400
    assert len(definitions(empty)) == 50


def shown_values(api: Caller, path: str) -> dict[str, str]:
    return {item["slug"]: item["value"] for item in api.get(path, includeProperties="true")["properties"]}


def test_definitions__update(api: Caller, level: str) -> None:
    organizations = [f"{PATH}/{api.create(PATH, {'name': name})}" for name in ("A", "B", "C")]
    for path, label in zip(organizations, ("Gold", "Silver"), strict=False):
        assert api.put(f"{path}/properties/level%20a", {"value": label}).status == 204
    assert api.put(level, {"name": "Stufe"}).status == 204
    assert [item["label"] for item in api.get(level)["options"]] == ["Gold", "Silver"]
    assert api.put(level, {"name": "Grade", "options": [{"label": "Silver"}, {"label": "Tin"}]}).status == 204
    assert api.get(level)["name"] == "Grade"
    assert [item["label"] for item in api.get(level)["options"]] == ["Silver", "Tin"]
    assert [shown_values(api, path) for path in organizations] == [{}, {"level a": "Silver"}, {}]
    response = api.put(level, {"name": "x", "options": [{"label": "A"}, {"label": "A"}]})
    assert [path for path, _ in api.faults(response)] == ["options[1].label"]
    assert api.get(level)["name"] == "Grade"


def test_definitions__update_of_another_type_ignores_options(api: Caller) -> None:
    assert api.put(f"{PROPERTIES}/staff", {"name": "Employees", "options": [{"label": "A"}]}).status == 204
    assert definitions(api)["staff"] == {"type": "number", "slug": "staff", "name": "Employees"}


def test_definitions__delete(api: Caller, kites: str, level: str) -> None:
    api.put(f"{kites}/properties/level%20a", {"value": "Gold"})
    api.put(f"{kites}/properties/staff", {"value": "7"})
    assert api.call("DELETE", level).status == 204
    assert "level a" not in definitions(api)
    assert shown_values(api, kites) == {"staff": "7"}


def test_values(api: Caller, sandbox: CheckedSandbox, kites: str, level: str) -> None:
    assert "properties" not in api.get(kites)
    before = api.get(kites)["updatedAt"]
    sandbox.clock.advance(3600)
    assert api.put(f"{kites}/properties/level%20a", {"value": "Gold"}).status == 204
    assert api.put(f"{kites}/properties/staff", {"value": "-12"}).status == 204
    organization = api.get(kites, includeProperties="true")
    assert organization["updatedAt"] > before
    staff, dropdown = organization["properties"]
    assert dropdown.pop("definitionId") > staff.pop("definitionId")
    assert staff == {"slug": "staff", "name": "Staff", "type": "number", "value": "-12"}
    options = [{"label": "Gold"}, {"label": "Silver"}]
    about = {"slug": "level a", "name": "Level", "type": "dropdown"}
    assert dropdown == {**about, "value": "Gold", "options": options}

    for _ in range(2):
        assert api.call("DELETE", f"{kites}/properties/staff").status == 204
        assert shown_values(api, kites) == {"level a": "Gold"}


@pytest.mark.parametrize(
    ("slug", "value"),
    [
        ("staff", "many"),
        ("staff", "1.5"),
        ("staff", 7),
        ("staff", str(2**63)),
        ("contract", "a b"),
        ("level%20a", "Bronze"),
        ("level%20a", None),
    ],
)
def test_values__bad(api: Caller, kites: str, level: str, slug: str, value: Any) -> None:
    response = api.put(f"{kites}/properties/{slug}", {"value": value})
    assert [path for path, _ in api.faults(response)] == ["value"]
    assert shown_values(api, kites) == {}


def test_values__of_unknown_property(api: Caller, kites: str) -> None:
    assert api.put(f"{kites}/properties/unknown", {"value": "x"}).status == 404
    assert api.call("DELETE", f"{kites}/properties/unknown").status == 404


def test_seed(api: Caller) -> None:
    organizations = api.items(PATH, "organizations")
    assert {item["name"] for item in organizations} == {"Example Kites", "Beispiel & Co", "Sample Bakery"}
    ids = {item["name"]: item["id"] for item in organizations}
    customers = api.items("/v2/customers", "customers")
    companies = {item["organization"] for item in customers if "organization" in item}
    assert companies > ids.keys()
    for item in customers:
        assert item.get("organizationId") == ids.get(item.get("organization"))
    for item in organizations:
        path = f"{PATH}/{item['id']}"
        assert api.get(path, includeCounts="true")["customerCount"] > 0
        assert shown_values(api, path).keys() == {"branch", "staff"}


def test_organizations__by_client(sandbox: CheckedSandbox) -> None:
    with sandbox.client() as hs:
        organization_id = hs.organizations.create(name="A", domains=["a.example.com"]).id
        assert organization_id is not None
        customer = hs.customers.create(first_name="Inés", organization_id=organization_id)
        assert [item.id for item in hs.organizations.list_customers(organization_id)] == [customer.id]
        assert list(hs.organizations.list_conversations(organization_id)) == []
        hs.organization_properties.create(type_="text", slug="motto", name="Motto")
        hs.organization_properties.set_value(organization_id, "motto", value="Up!")
        properties = hs.organizations.get(organization_id, include_properties=True).properties
        assert properties is not None
        assert [item.value for item in properties] == ["Up!"]
        assert hs.organization_properties.get("motto").name == "Motto"
    assert sandbox.organizations[organization_id].domains == ["a.example.com"]
