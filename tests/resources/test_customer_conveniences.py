"""Changes of customers by the names of their fields, and finding them."""

from __future__ import annotations

import datetime
import enum
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from helpscout_client import ConflictError, ResponseParseError, ValidationError

if TYPE_CHECKING:
    from helpscout_client.sandbox import Sandbox
    from tests.conftest import Flavour
    from tests.resources.conftest import Wire


@pytest.fixture
def customer_id(sandbox: Sandbox) -> int:
    return sandbox.add_customer("Ada", "King", "ada@example.com", jobTitle="Analyst", location="Brno")


def test_change__sets_clears_and_keeps(
    flavour: Flavour, hs: Any, sandbox: Sandbox, wire: Wire, customer_id: int
) -> None:
    flavour.run(hs.customers.change(customer_id, first_name="Béla", job_title=None, gender="male"))
    assert wire.sent == [
        (
            "PATCH",
            f"/v2/customers/{customer_id}",
            [
                {"op": "replace", "path": "/firstName", "value": "Béla"},
                {"op": "remove", "path": "/jobTitle"},
                {"op": "replace", "path": "/gender", "value": "male"},
            ],
        )
    ]
    changed = sandbox.customers[customer_id]
    assert (changed.first_name, changed.last_name, changed.job_title) == ("Béla", "King", None)
    assert changed.location == "Brno"


def test_change__every_field_has_its_path(flavour: Flavour) -> None:
    sent: list[Any] = []

    def respond(request: httpx.Request) -> httpx.Response:
        sent.extend(json.loads(request.content))
        return httpx.Response(204)

    fields = {
        "first_name": "/firstName",
        "last_name": "/lastName",
        "job_title": "/jobTitle",
        "location": "/location",
        "organization": "/organization",
        "age": "/age",
        "background": "/background",
        "gender": "/gender",
        "photo_url": "/photoUrl",
        "photo_type": "/photoType",
    }
    flavour.run(flavour.client(respond).customers.change(7, **{name: name for name in fields}))
    assert sent == [{"op": "replace", "path": path, "value": name} for name, path in fields.items()]


def test_change__of_nothing_asks_for_nothing(flavour: Flavour, hs: Any, wire: Wire) -> None:
    flavour.run(hs.customers.change(7))
    flavour.run(hs.customers.patch_properties(7, {}))
    assert wire.sent == []


@pytest.mark.parametrize(
    ("customer_id", "fields", "words"),
    [
        (7, {"age": 41}, "age must be a str, not an int"),
        (True, {"age": "41"}, "customer_id must be an int, not a bool"),
        (7, {"emails": []}, "emails"),
    ],
)
def test_change__wrong_types(flavour: Flavour, hs: Any, wire: Wire, customer_id: Any, fields: Any, words: str) -> None:
    with pytest.raises(TypeError, match=words):
        flavour.run(hs.customers.change(customer_id, **fields))
    assert wire.sent == []


class Slug(str, enum.Enum):  # noqa: UP042
    PLAN = "plan"


def test_patch_properties__of_an_enumeration(flavour: Flavour, hs: Any, wire: Wire, customer_id: int) -> None:
    flavour.run(hs.customer_properties.create(type_="text", slug="plan", name="Plan"))
    flavour.run(hs.customers.patch_properties(customer_id, {Slug.PLAN: Slug.PLAN}))
    assert wire.sent[-1][2] == [{"op": "replace", "path": "/plan", "value": "plan"}]


def test_patch_properties(flavour: Flavour, hs: Any, sandbox: Sandbox, wire: Wire, customer_id: int) -> None:
    for kind in ("text", "number", "date", "url"):
        flavour.run(hs.customer_properties.create(type_=kind, slug=f"a-{kind}", name=kind))
    path = f"/v2/customers/{customer_id}/properties"
    values = {"a-text": "Größe 5", "a-number": 12, "a-date": datetime.date(2026, 3, 31), "a-url": "https://example.com"}
    flavour.run(hs.customers.patch_properties(customer_id, values))
    flavour.run(hs.customers.patch_properties(customer_id, {"a-text": None}))
    sent = {**values, "a-date": "2026-03-31"}
    assert wire.sent[-2:] == [
        ("PATCH", path, [{"op": "replace", "path": f"/{slug}", "value": value} for slug, value in sent.items()]),
        ("PATCH", path, [{"op": "remove", "path": "/a-text"}]),
    ]
    embedded = sandbox.customers[customer_id].embedded
    assert embedded is not None
    assert {each.slug for each in embedded.properties or [] if each.value is not None} == set(sent) - {"a-text"}


@pytest.mark.parametrize(
    ("properties", "error", "words"),
    [
        ({"a/b": "x"}, ValueError, "'a/b' is not a slug; slugs contain only letters, digits, - and _"),
        ({"": "x"}, ValueError, "'' is not a slug"),
        ({"plan\n": "x"}, ValueError, "is not a slug"),
        ({7: "x"}, TypeError, "7 is not a slug; pass a str"),
        ({"plan": True}, TypeError, r"properties\['plan'\] must be a str, a number, a date or None, not bool"),
        ({"plan": datetime.datetime(2026, 1, 1)}, TypeError, "not datetime"),
        ({"ok": "x", "plan": ["a"]}, TypeError, "not list"),
        ([("plan", "a")], TypeError, "properties must be a mapping of slugs to values, not list"),
    ],
)
def test_patch_properties__rejected(
    flavour: Flavour, hs: Any, wire: Wire, properties: Any, error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=words):
        flavour.run(hs.customers.patch_properties(7, properties))
    assert wire.sent == []


def test_patch_properties__unknown_slug_is_for_the_api_to_reject(flavour: Flavour, hs: Any, customer_id: int) -> None:
    with pytest.raises(ValidationError):
        flavour.run(hs.customers.patch_properties(customer_id, {"unheard-of": "x"}))


def test_find_by_email(flavour: Flavour, hs: Any, sandbox: Sandbox, wire: Wire, customer_id: int) -> None:
    sandbox.add_customer("Eve", "Lake", ["eve@example.com", "ada@example.com.invalid"])
    assert flavour.run(hs.customers.find_by_email(" Ada@Example.com ")).id == customer_id
    assert wire.sent == [("GET", "/v3/customers?email=Ada%40Example.com", None)]
    assert flavour.run(hs.customers.find_by_email("da@example.com")) is None


def test_find_by_email__looks_at_the_whole_address(flavour: Flavour) -> None:
    emails = [None, [], [{"id": 1}], [{"id": 2, "value": "x.a@example.com"}], [{"id": 3, "value": "A@example.com"}]]
    items = [{"id": 10 + index, "_embedded": {"emails": each}} for index, each in enumerate(emails)]
    body = {"_embedded": {"customers": [{"id": 1}, *items]}}
    hs = flavour.client(lambda _: httpx.Response(200, json=body))
    assert flavour.run(hs.customers.find_by_email("a@example.com")).id == 14


@pytest.mark.parametrize("email", ["", "ada", "@", "ada@", "@example.com"])
def test_find_by_email__of_none(flavour: Flavour, hs: Any, wire: Wire, email: str) -> None:
    with pytest.raises(ValueError, match="is not an e-mail address"):
        flavour.run(hs.customers.find_by_email(email))
    assert wire.sent == []


def test_find_or_create__finds(flavour: Flavour, hs: Any, wire: Wire, customer_id: int) -> None:
    found = flavour.run(hs.customers.find_or_create("ADA@example.com ", first_name="Other"))
    assert (found.id, found.first_name) == (customer_id, "Ada")
    assert {method for method, *_ in wire.sent} == {"GET"}


def test_find_or_create__creates(flavour: Flavour, hs: Any, wire: Wire) -> None:
    made = flavour.run(hs.customers.find_or_create("new@example.com", first_name="Noa", email_type="home"))
    assert made.first_name == "Noa"
    assert wire.sent[-2][2] == {"emails": [{"type": "home", "value": "new@example.com"}], "firstName": "Noa"}
    assert flavour.run(hs.customers.find_or_create("new@example.com")).id == made.id


@pytest.mark.parametrize(("email", "first_name"), [("nope", "Noa"), ("a@example.com", "half \ud800")])
def test_find_or_create__rejected(flavour: Flavour, hs: Any, wire: Wire, email: str, first_name: str) -> None:
    with pytest.raises(ValueError, match=r"^(email|first_name)"):
        flavour.run(hs.customers.find_or_create(email, first_name=first_name))
    assert wire.sent == []


@pytest.mark.parametrize("is_found", [True, False])
def test_find_or_create__another_client_was_quicker(flavour: Flavour, is_found: bool) -> None:
    lists: list[dict[str, Any]] = [{"id": 7, "_embedded": {"emails": [{"id": 1, "value": "a@example.com"}]}}]

    def respond(request: httpx.Request) -> httpx.Response:
        if request.method == "POST":
            return httpx.Response(409, json={"message": "Conflict"})
        asked.append(request)
        customers = lists if is_found and len(asked) > 1 else []
        return httpx.Response(200, json={"_embedded": {"customers": customers}})

    asked: list[httpx.Request] = []
    call = flavour.client(respond).customers.find_or_create
    if is_found:
        assert flavour.run(call("a@example.com")).id == 7
    else:
        with pytest.raises(ConflictError):
            flavour.run(call("a@example.com"))


def test_find_or_create__without_an_id_in_the_response(flavour: Flavour) -> None:
    hs = flavour.client(lambda request: httpx.Response(200 if request.method == "GET" else 201, json={}))
    with pytest.raises(ResponseParseError):
        flavour.run(hs.customers.find_or_create("a@example.com"))


def test_mistakes__are_value_errors_from_each_layer(flavour: Flavour, hs: Any, customer_id: int) -> None:
    calls: list[Callable[[], Any]] = [
        lambda: hs.customers.find_by_email("nope"),
        lambda: hs.customers.patch_properties(customer_id, {"nonsense": 1}),
        lambda: hs.customers.create(first_name="x" * 41),
    ]
    for call in calls:
        with pytest.raises(ValueError, match=r"email|is not the path of a property|first"):
            flavour.run(call())
