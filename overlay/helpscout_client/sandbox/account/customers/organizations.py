"""Makes organizations from requests, and checks them."""

from typing import Final

from ...http.errors import FieldError, bad_request
from ...http.messages import Json
from ...store.store import Store

_TEXTS: Final = ("name", "website", "description", "location", "note", "brandColor")
_LISTS: Final = ("domains", "phones")


def make_organization(store: Store, data: Json, now: str) -> int:
    """Adds an organization to the account; a single `domain` is one of its domains, too."""
    organization_id = store.new_id("organization")
    domains = [*data.get("domains", []), *([data["domain"]] if "domain" in data else [])]
    store.organizations[organization_id] = {
        "id": organization_id,
        **fields({**data, "domains": list(dict.fromkeys(domains))}),
        "logoUrl": None,
        "createdAt": now,
        "updatedAt": now,
        # Strings by slug.
        "properties": {},
    }
    return organization_id


def fields(data: Json) -> Json:
    """The fields in a request; fields left out are null, or an empty list."""
    return {**{name: data.get(name) for name in _TEXTS}, **{name: data.get(name, []) for name in _LISTS}}


def conflicts(store: Store, data: Json, organization_id: int | None = None) -> list[FieldError]:
    """Errors for a name or domain that another organization has.

    Args:
        store: The account.
        data: A request.
        organization_id: The organization that it is about.
    """
    others = [other for other in store.organizations.values() if other["id"] != organization_id]
    names = {other["name"].casefold() for other in others}
    domains = {domain.casefold() for other in others for domain in other["domains"]}
    wanted = [("name", data["name"], names)]
    wanted += [(f"domains[{index}]", domain, domains) for index, domain in enumerate(data.get("domains", []))]
    if "domain" in data:
        wanted.append(("domain", data["domain"], domains))
    return [
        FieldError(path, "belongs to another organization", "Unique", value)
        for path, value, taken in wanted
        if value.casefold() in taken
    ]


def check_name(data: Json) -> None:
    """Checks that an organization has a name.

    Raises:
        HTTPError: The name is blank.
    """
    if not data["name"].strip():
        raise bad_request(FieldError("name", "may not be empty", "NotEmpty", data["name"]))


def check_organization(store: Store, data: Json) -> None:
    """Checks that a customer's organization exists, if there is one.

    Raises:
        HTTPError: It doesn't.
    """
    if data.get("organizationId") not in (None, *store.organizations):
        message = "is not the id of an organization"
        raise bad_request(FieldError("organizationId", message, "Identifier", data["organizationId"]))
