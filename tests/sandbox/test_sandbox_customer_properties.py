"""Properties of customers."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.sandbox.conftest import Caller, CheckedSandbox

PATH = "/v2/customer-properties"
GOLD = "3f1a6f0e-51a8-4a7e-9a5c-0d7c1f3b9e21"
DEFINITIONS: list[dict[str, Any]] = [
    {"type": "number", "slug": "size", "name": "Size"},
    {"type": "text", "slug": "note_1", "name": "Notiz"},
    {"type": "url", "slug": "profile", "name": "Profile"},
    {"type": "date", "slug": "since", "name": "Since"},
    {
        "type": "dropdown",
        "slug": "level",
        "name": "Level",
        "options": [{"id": GOLD, "label": "Gold"}, {"label": "Silver"}],
    },
]


def definitions(api: Caller) -> dict[str, Any]:
    return {item["slug"]: item for item in api.items(PATH, "customer-properties")}


@pytest.fixture
def properties(api: Caller) -> str:
    """The path of a customer's values, in an account with all definitions above."""
    for definition in DEFINITIONS:
        assert api.post(PATH, definition).status == 201
    return f"/v2/customers/{api.create('/v2/customers', {'firstName': 'Inés'})}/properties"


def values(api: Caller, path: str) -> dict[str, Any]:
    customer = api.get(path.removesuffix("/properties"))
    return {item["slug"]: item for item in customer["_embedded"]["properties"]}


def test_definitions(api: Caller, properties: str) -> None:
    found = definitions(api)
    assert [found[item["slug"]] for item in DEFINITIONS[:-1]] == DEFINITIONS[:-1]
    gold, silver = found["level"]["options"]
    assert (gold, silver["label"]) == ({"id": GOLD, "label": "Gold"}, "Silver")
    assert str(uuid.UUID(silver["id"])) == silver["id"]


def test_definitions__created_without_id(api: Caller) -> None:
    response = api.post(PATH, {"type": "text", "slug": "x", "name": "X", "options": [{"label": "ignored"}]})
    assert "Resource-ID" not in response.headers
    assert response.headers["Location"].endswith(f"{PATH}/x")
    assert definitions(api)["x"] == {"type": "text", "slug": "x", "name": "X"}
    api.post(PATH, {"type": "dropdown", "slug": "y", "name": "Y"})
    assert definitions(api)["y"]["options"] == []


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"slug": "jobTitle"}, "slug"),
        ({"slug": "a b"}, "slug"),
        ({"slug": ""}, "slug"),
        ({"type": "colour"}, "type"),
        ({"options": [{"label": "A"}, {"label": "A"}]}, "options[1].label"),
        ({"options": [{"label": "A", "id": "7"}]}, "options[0].id"),
        ({"options": [{"label": "A", "id": GOLD}, {"label": "C"}, {"label": "B", "id": GOLD}]}, "options[2].id"),
    ],
)
def test_definitions__bad(api: Caller, change: Any, path: str) -> None:
    before = definitions(api)
    body = {"type": "dropdown", "slug": "x", "name": "X", **change}
    assert {fault for fault, _ in api.faults(api.post(PATH, body))} == {path}
    assert definitions(api) == before


def test_definitions__slug_is_taken(api: Caller, properties: str) -> None:
    assert api.post(PATH, DEFINITIONS[0]).status == 409


def test_definitions__50_at_most(api: Caller) -> None:
    for number in range(50 - len(definitions(api))):
        assert api.post(PATH, {"type": "text", "slug": f"s{number}", "name": "x"}).status == 201
    assert api.post(PATH, {"type": "text", "slug": "last", "name": "x"}).status == 400
    assert len(definitions(api)) == 50


def test_definitions__delete(api: Caller, properties: str) -> None:
    api.patch(properties, [{"op": "replace", "path": f"/{slug}", "value": "x"} for slug in ("note_1", "profile")])
    assert api.call("DELETE", f"{PATH}/note_1").status == 204
    assert "note_1" not in definitions(api)
    assert values(api, properties).keys() == {"profile"}
    assert api.call("DELETE", f"{PATH}/note_1").status == 404
    # The slug is free again, but the old values don't come back.
    assert api.post(PATH, DEFINITIONS[1]).status == 201
    assert values(api, properties).keys() == {"profile"}


@pytest.mark.parametrize(
    ("slug", "value", "shown", "text"),
    [
        ("size", 2**63 - 1, str(2**63 - 1), str(2**63 - 1)),
        ("size", -7, "-7", "-7"),
        ("note_1", "x" * 255, "x" * 255, "x" * 255),
        ("profile", "https://example.com/ines", "https://example.com/ines", "https://example.com/ines"),
        ("since", "2024-02-29", "2024-02-29", "2024-02-29"),
        ("level", GOLD, GOLD, "Gold"),
        ("level", "Gold", GOLD, "Gold"),
    ],
)
def test_values(api: Caller, properties: str, slug: str, value: Any, shown: str, text: str) -> None:
    assert api.patch(properties, [{"op": "replace", "path": f"/{slug}", "value": value}]).status == 204
    definition = definitions(api)[slug]
    about = {key: definition[key] for key in ("type", "slug", "name")}
    assert values(api, properties) == {slug: {**about, "value": shown, "text": text, "source": {"name": "api"}}}


def test_values__replaced_and_removed(api: Caller, properties: str, sandbox: CheckedSandbox) -> None:
    sandbox.clock.advance(3600)
    both = [{"op": "replace", "path": "/size", "value": 1}, {"op": "replace", "path": "/note_1", "value": "a"}]
    assert api.patch(properties, both).status == 204
    customer = api.get(properties.removesuffix("/properties"))
    assert customer["updatedAt"] > customer["createdAt"]
    again = [{"op": "remove", "path": "/size"}, {"op": "replace", "path": "/note_1", "value": "b"}]
    assert api.patch(properties, [*again, {"op": "remove", "path": "/since"}]).status == 204
    assert {slug: item["value"] for slug, item in values(api, properties).items()} == {"note_1": "b"}


@pytest.mark.parametrize(
    ("slug", "value", "path"),
    [
        ("unknown", "x", "path"),
        ("size", "1", "value"),
        ("size", 1.5, "value"),
        ("size", True, "value"),
        ("size", 2**63, "value"),
        ("size", None, "value"),
        ("note_1", 1, "value"),
        ("note_1", "x" * 256, "value"),
        ("profile", "not a url", "value"),
        ("profile", "", "value"),
        ("since", "2025-02-29", "value"),
        ("since", "2025-02-28T00:00:00Z", "value"),
        ("level", "Bronze", "value"),
    ],
)
def test_values__bad(api: Caller, properties: str, slug: str, value: Any, path: str) -> None:
    good = {"op": "replace", "path": "/note_1", "value": "x"}
    bad = {"op": "replace", "path": f"/{slug}", "value": value}
    assert [fault for fault, _ in api.faults(api.patch(properties, [good, bad]))] == [f"[1].{path}"]
    assert values(api, properties) == {}


def test_values__replace_needs_one(api: Caller, properties: str) -> None:
    response = api.patch(properties, [{"op": "replace", "path": "/note_1"}])
    assert api.faults(response) == [("[0].value", "must be of type string")]


def test_values__of_unknown_customer(api: Caller) -> None:
    assert api.patch("/v2/customers/1/properties", []).status == 404


def test_values__kept_when_a_customer_is_overwritten(api: Caller, properties: str) -> None:
    api.patch(properties, [{"op": "replace", "path": "/size", "value": 1}])
    api.put(properties.removesuffix("/properties"), {"firstName": "Ada"})
    assert values(api, properties).keys() == {"size"}


def test_seed(api: Caller) -> None:
    assert {item["type"] for item in definitions(api).values()} == {"dropdown", "number", "date", "text"}
    customers = api.items("/v2/customers", "customers")
    shown = [value for customer in customers for value in customer["_embedded"]["properties"]]
    assert {value["text"] for value in shown if value["slug"] == "plan"} == {"Gold", "Silver"}
    assert all(value["value"].isdigit() for value in shown if value["slug"] == "seats")


def test_properties__by_client(sandbox: CheckedSandbox) -> None:
    with sandbox.client() as hs:
        hs.customer_properties.create(type_="text", slug="shoe", name="Shoe")
        customer_id = hs.customers.create(first_name="Inés").id
        assert customer_id is not None
        hs.customers.update_properties(customer_id, operations={"op": "replace", "path": "/shoe", "value": "38"})
        embedded = hs.customers.get(customer_id).embedded
        assert embedded is not None
        assert [item.value for item in embedded.properties or []] == ["38"]
        assert "shoe" in [item.slug for item in hs.customer_properties.list()]
