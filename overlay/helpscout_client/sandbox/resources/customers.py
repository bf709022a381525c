"""Customers."""

import copy
from collections.abc import Callable, Iterable
from typing import Any, Final

from ..account.customers.customers import (
    check_email,
    check_email_is_free,
    conversation_counts,
    conversations_with,
    fields,
    make_customer,
    remove_customer,
)
from ..account.customers.organizations import check_organization
from ..account.customers.patch import apply_patch
from ..account.search.expressions import Matches, Time, search
from ..handling.context import RequestContext
from ..handling.handlers import operation
from ..handling.list_cache import cached_list
from ..handling.lists import cursor_page
from ..handling.pages import page_of
from ..http.errors import api_error, not_found
from ..http.messages import Json, Response
from ..http.responses import accepted, created, hal, no_content
from ..store.store import emails_of

#: Customers with more can only be deleted asynchronously.
_MOST_CONVERSATIONS: Final = 100

_SORT_KEYS: Final[dict[str, Callable[[Json], str]]] = {
    "score": lambda customer: str(customer["createdAt"]),
    "createdAt": lambda customer: str(customer["createdAt"]),
    "modifiedAt": lambda customer: str(customer["updatedAt"]),
    "firstName": lambda customer: str(customer["firstName"]).casefold(),
    "lastName": lambda customer: str(customer["lastName"]).casefold(),
}
_FILTERS: Final[dict[str, Matches]] = {
    "firstName": lambda customer, name: _same(customer["firstName"], name),
    "lastName": lambda customer, name: _same(customer["lastName"], name),
    "email": lambda customer, email: any(_same(own, email) for own in emails_of(customer)),
    "createdSince": lambda customer, time: bool(customer["createdAt"] >= time),
    "modifiedSince": lambda customer, time: bool(customer["updatedAt"] >= time),
}
_SEARCH_FIELDS: Final[dict[str, Matches | Time]] = {
    "email": lambda customer, text: any(text.casefold() in email.casefold() for email in emails_of(customer)),
    "firstName": _FILTERS["firstName"],
    "lastName": _FILTERS["lastName"],
    "modifiedAt": Time(lambda customer: str(customer["updatedAt"])),
}


@operation("list_customers")
def list_customers(context: RequestContext) -> Response:
    """Customers who match all filters, by default the newest first."""
    key = _SORT_KEYS[context.query.get("sortField", "createdAt")]
    ordered = _ordered(context, lambda customer: (key(customer), customer["id"]))
    if context.query.get("sortOrder", "desc") == "desc":
        ordered = ordered[::-1]
    return page_of(context, "customers", ordered, represent)


@operation("list_customers_v3")
def list_customers_v3(context: RequestContext) -> Response:
    """The same by cursor, and always the newest first."""
    return cursor_page(context, "customers", _ordered(context, _position), represent, _position)


@operation("get_customer")
def get_customer(context: RequestContext) -> Response:
    """One customer."""
    return hal(represent(context, customer_of(context)))


@operation("create_customer")
def create_customer(context: RequestContext) -> Response:
    """Adds a customer."""
    for index, item in enumerate(context.body.get("emails", [])):
        check_email(item["value"], f"emails[{index}].value")
        check_email_is_free(context.store, item["value"], None)
    check_organization(context.store, context.body)
    customer_id = make_customer(context.store, context.body, context.now)
    return created(customer_id, context.href(f"/v2/customers/{customer_id}"))


@operation("overwrite_customer")
def overwrite_customer(context: RequestContext) -> Response:
    """Replaces the fields of a customer; those left out are cleared, entries stay."""
    customer = customer_of(context)
    check_organization(context.store, context.body)
    kept = {key: customer[key] for key in ("id", "createdAt", "_embedded")}
    context.store.customers[customer["id"]] = {**kept, **fields(context.body), "updatedAt": context.now}
    return no_content()


@operation("update_customer")
def update_customer(context: RequestContext) -> Response:
    """Applies operations to a customer: all, or none if one of them is invalid."""
    customer = copy.deepcopy(customer_of(context))
    for index, change in enumerate(context.body):
        apply_patch(context.store, customer, change, f"[{index}]")
    customer["updatedAt"] = context.now
    context.store.customers[customer["id"]] = customer
    return no_content()


@operation("delete_customer")
def delete_customer(context: RequestContext) -> Response:
    """Deletes a customer with all conversations, which the user must be able to see."""
    customer_id = customer_of(context)["id"]
    conversations = conversations_with(context.store, customer_id)
    is_async = context.query.get("async", False)
    if not all(context.sees(conversation["mailboxId"]) for conversation in conversations):
        raise api_error(403, "The user has no access to the mailboxes of some conversations of the customer")
    if len(conversations) > _MOST_CONVERSATIONS and not is_async:
        raise api_error(403, f"The customer has more than {_MOST_CONVERSATIONS} conversations")
    remove_customer(context.store, customer_id)
    return accepted() if is_async else no_content()


def customer_of(context: RequestContext) -> Json:
    """The customer in the path.

    Raises:
        HTTPError: The customer doesn't exist.
    """
    customer = context.store.customers.get(context.path["customer_id"])
    if customer is None:
        raise not_found("Customer")
    return customer


def represent(context: RequestContext, customer: Json) -> Json:
    """A customer as the API shows it."""
    path = f"/v2/customers/{customer['id']}"
    parts = ("address", "chats", "emails", "phones", "social-profiles", "websites")
    links = {"self": context.link(path), **{part: context.link(f"{path}/{part}") for part in parts}}
    return {**customer, "conversationCount": conversation_counts(context.store)[customer["id"]], "_links": links}


def _ordered(context: RequestContext, key: Callable[[Json], Any]) -> list[Json]:
    """The customers who match all filters."""
    return cached_list(context, lambda: sorted(_found(context), key=key))


def _found(context: RequestContext) -> Iterable[Json]:
    query, store = context.query, context.store
    found: Iterable[Json] = store.customers.values()
    if "mailbox" in query:
        writers = {
            conversation["primaryCustomer"]["id"]
            for conversation in store.conversations.values()
            if conversation["mailboxId"] == query["mailbox"] and context.sees(query["mailbox"])
        }
        found = [customer for customer in found if customer["id"] in writers]
    for name, matches in _FILTERS.items():
        if name in query:
            found = [customer for customer in found if matches(customer, query[name])]
    if "query" in query:
        found = filter(search(query["query"], _SEARCH_FIELDS, context.current_time), found)
    return found


def _same(text: str, other: str) -> bool:
    return text.casefold() == other.casefold()


def _position(customer: Json) -> str:
    """A sort key: time of creation, then id."""
    return f"{customer['createdAt']} {customer['id']:019}"
