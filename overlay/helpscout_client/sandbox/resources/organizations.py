"""Organizations, with their customers and conversations."""

from collections import Counter
from collections.abc import Callable
from typing import Any, Final

from attrs import frozen

from ..account.customers.organizations import check_name, conflicts, fields, make_organization
from ..account.customers.property_values import organization_values
from ..handling.context import RequestContext
from ..handling.handlers import operation
from ..handling.pages import page_of
from ..http.errors import api_error, bad_request, not_found
from ..http.messages import Json, Response
from ..http.responses import created, hal, no_content
from ..store.store import Store
from .conversations import represent as represent_conversation
from .customers import represent as represent_customer


@frozen
class _Counts:
    """Figures of all organizations, by id."""

    customers: Counter[int]
    conversations: Counter[int]
    latest: dict[int, str]
    """The last change of a conversation with a customer."""


_SORT_KEYS: Final[dict[str, Callable[[_Counts, Json], Any]]] = {
    "name": lambda counts, organization: organization["name"].casefold(),
    "customerCount": lambda counts, organization: counts.customers[organization["id"]],
    "conversationCount": lambda counts, organization: counts.conversations[organization["id"]],
    "lastInteractionAt": lambda counts, organization: counts.latest.get(organization["id"], ""),
}


@operation("list_organizations")
def list_organizations(context: RequestContext) -> Response:
    """Organizations, by default sorted by last interaction."""
    field, _, direction = context.query.get("sort", "lastInteractionAt").partition(",")
    counts = _counts(context.store)

    def key(organization: Json) -> Any:
        return _SORT_KEYS[field](counts, organization), organization["id"]

    ordered = sorted(context.store.organizations.values(), key=key, reverse=direction != "asc")
    return page_of(context, "organizations", ordered, _represent)


@operation("get_organization")
def get_organization(context: RequestContext) -> Response:
    """One organization, with counts and property values if they are asked for."""
    organization = organization_of(context)
    shown = _represent(context, organization)
    if context.query.get("includeCounts", False):
        counts, organization_id = _counts(context.store), organization["id"]
        shown["customerCount"] = counts.customers[organization_id]
        shown["conversationCount"] = counts.conversations[organization_id]
    if context.query.get("includeProperties", False):
        shown["properties"] = organization_values(context.store, organization)
    return hal(shown)


@operation("create_organization")
def create_organization(context: RequestContext) -> Response:
    """Adds an organization."""
    check_name(context.body)
    if errors := conflicts(context.store, context.body):
        raise api_error(409, "; ".join(f"{error.path} {error.message}" for error in errors))
    organization_id = make_organization(context.store, context.body, context.now)
    query = "includeCounts=false&includeProperties=false"
    return created(organization_id, context.href(f"/v2/organizations/{organization_id}?{query}"))


@operation("update_organization")
def update_organization(context: RequestContext) -> Response:
    """Replaces an organization. Fields left out are cleared; logo and property values stay."""
    organization = organization_of(context)
    check_name(context.body)
    if errors := conflicts(context.store, context.body, organization["id"]):
        raise bad_request(*errors)
    organization |= {**fields(context.body), "updatedAt": context.now}
    return no_content()


@operation("delete_organization")
def delete_organization(context: RequestContext) -> Response:
    """Deletes an organization. Its customers stay."""
    organization_id = organization_of(context)["id"]
    for customer in _members(context.store, organization_id):
        del customer["organizationId"]
    del context.store.organizations[organization_id]
    return no_content()


@operation("list_organization_customers")
def list_customers(context: RequestContext) -> Response:
    """The customers of an organization, newest first, without their addresses."""
    members = _newest_first(_members(context.store, organization_of(context)["id"]))

    def represent(context: RequestContext, customer: Json) -> Json:
        embedded = {key: value for key, value in customer["_embedded"].items() if key != "address"}
        return represent_customer(context, {**customer, "_embedded": embedded})

    return page_of(context, "customers", members, represent)


@operation("list_organization_conversations")
def list_conversations(context: RequestContext) -> Response:
    """Conversations with customers of an organization that the user may see, newest first."""
    members = {customer["id"] for customer in _members(context.store, organization_of(context)["id"])}
    found = [
        conversation
        for conversation in context.store.conversations.values()
        if conversation["primaryCustomer"]["id"] in members and context.sees(conversation["mailboxId"])
    ]
    return page_of(context, "conversations", _newest_first(found), represent_conversation)


def organization_of(context: RequestContext) -> Json:
    """The organization in the path.

    Raises:
        HTTPError: The organization doesn't exist.
    """
    organization = context.store.organizations.get(context.path["organization_id"])
    if organization is None:
        raise not_found("Organization")
    return organization


def _represent(context: RequestContext, organization: Json) -> Json:
    shown = {key: value for key, value in organization.items() if key != "properties"}
    return {**shown, "_links": {"self": context.link(f"/v2/organizations/{organization['id']}")}}


def _members(store: Store, organization_id: int) -> list[Json]:
    return [customer for customer in store.customers.values() if customer.get("organizationId") == organization_id]


def _newest_first(items: list[Json]) -> list[Json]:
    return sorted(items, key=lambda item: (item["createdAt"], item["id"]), reverse=True)


def _counts(store: Store) -> _Counts:
    return store.cached("counts of organizations", lambda: _count(store))


def _count(store: Store) -> _Counts:
    organizations = {
        customer["id"]: customer["organizationId"]
        for customer in store.customers.values()
        if "organizationId" in customer
    }
    counts = _Counts(Counter(organizations.values()), Counter(), {})
    for conversation in store.conversations.values():
        organization_id = organizations.get(conversation["primaryCustomer"]["id"])
        if organization_id is not None:
            counts.conversations[organization_id] += 1
            latest = counts.latest.get(organization_id, "")
            counts.latest[organization_id] = max(latest, store.modified_at[conversation["id"]])
    return counts
