"""The organizations and properties of the example data."""

import random
from typing import Final

from ...store.store import Store
from ..customers.organizations import make_organization
from ..customers.properties import make_customer_property, make_organization_property
from ..customers.property_values import read_json, read_text, set_customer_property

#: Name, domain, country, colour. One of the companies has a name only.
_ORGANIZATIONS: Final = (
    ("Example Kites", "kites.example.com", "PT", "#1A7F5C"),
    ("Beispiel & Co", "beispiel.example.org", "DE", "#20417A"),
    ("Sample Bakery", "bakery.example.net", "KE", "#C2691E"),
)
_CUSTOMER_PROPERTIES: Final = (
    {"type": "dropdown", "slug": "plan", "name": "Plan", "options": [{"label": "Gold"}, {"label": "Silver"}]},
    {"type": "number", "slug": "seats", "name": "Seats"},
    {"type": "date", "slug": "renewal", "name": "Nächste Verlängerung"},
    {"type": "text", "slug": "nickname", "name": "Nickname"},
)
_ORGANIZATION_PROPERTIES: Final = (
    {"type": "dropdown", "slug": "branch", "name": "Branch", "options": [{"label": "Toys"}, {"label": "Bäckerei"}]},
    {"type": "number", "slug": "staff", "name": "Staff"},
    {"type": "url", "slug": "contract", "name": "Contract"},
)


def add_organizations(store: Store, rng: random.Random, now: str) -> None:
    """Creates organizations from the companies of customers, and adds properties with values."""
    for customer_property in _CUSTOMER_PROPERTIES:
        make_customer_property(store, customer_property)
    for organization_property in _ORGANIZATION_PROPERTIES:
        make_organization_property(store, organization_property)
    for name, domain, country, color in _ORGANIZATIONS:
        members = [customer for customer in store.customers.values() if customer.get("organization") == name]
        if not members:
            continue
        data = {
            "name": name,
            "website": f"https://www.{domain}",
            "location": country,
            "domains": [domain],
            "phones": [f"+1 555 01{rng.randrange(100):02}"],
            "brandColor": color,
        }
        organization_id = make_organization(store, data, now)
        for customer in members:
            customer["organizationId"] = organization_id
        _add_organization_values(store, rng, organization_id)
    _add_customer_values(store, rng)


def _add_organization_values(store: Store, rng: random.Random, organization_id: int) -> None:
    values = {"branch": rng.choice(("Toys", "Bäckerei")), "staff": str(rng.randrange(2, 400))}
    for slug, value in values.items():
        shown = read_text(store.organization_properties[slug], value, slug)
        store.organizations[organization_id]["properties"][slug] = shown["value"]


def _add_customer_values(store: Store, rng: random.Random) -> None:
    for customer in store.customers.values():
        if rng.random() < 0.2:
            values = {"plan": rng.choice(("Gold", "Silver")), "seats": rng.randrange(1, 60)}
            for slug, value in values.items():
                definition = store.customer_properties[slug]
                set_customer_property(customer, definition, read_json(definition, value, slug))
