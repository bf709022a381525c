"""Customers."""

import copy
from collections.abc import Callable, Iterable
from typing import Any, Final

from ..account.customers.customers import (
    check_email,
    check_free,
    conversation_counts,
    conversations_with,
    fields,
    forget,
    make_customer,
)
from ..account.customers.organizations import check_organization
from ..account.customers.patch import apply
from ..account.search.expressions import Matches, Time, search
from ..handling.context import Call
from ..handling.handlers import operation
from ..handling.list_cache import kept
from ..handling.lists import cursor_page
from ..handling.pages import page_of
from ..http.errors import not_found, refusal
from ..http.messages import Json, Response
from ..http.responses import accepted, created, hal, no_content
from ..store.store import emails_of

#: More can't be deleted while the caller waits.
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
def list_customers(call: Call) -> Response:
    """Customers who match all filters, by default the newest first."""
    key = _SORT_KEYS[call.query.get("sortField", "createdAt")]
    ordered = _ordered(call, lambda customer: (key(customer), customer["id"]))
    if call.query.get("sortOrder", "desc") == "desc":
        ordered = ordered[::-1]
    return page_of(call, "customers", ordered, represent)


@operation("list_customers_v3")
def list_customers_v3(call: Call) -> Response:
    """The same by cursor, and always the newest first."""
    return cursor_page(call, "customers", _ordered(call, _position), represent, _position)


@operation("get_customer")
def get_customer(call: Call) -> Response:
    """One customer."""
    return hal(represent(call, customer_of(call)))


@operation("create_customer")
def create_customer(call: Call) -> Response:
    """Adds a customer."""
    for index, item in enumerate(call.body.get("emails", [])):
        check_email(item["value"], f"emails[{index}].value")
        check_free(call.store, item["value"], None)
    check_organization(call.store, call.body)
    customer_id = make_customer(call.store, call.body, call.now)
    return created(customer_id, call.href(f"/v2/customers/{customer_id}"))


@operation("overwrite_customer")
def overwrite_customer(call: Call) -> Response:
    """Replaces the fields of a customer; those left out are cleared, entries stay."""
    customer = customer_of(call)
    check_organization(call.store, call.body)
    kept = {key: customer[key] for key in ("id", "createdAt", "_embedded")}
    call.store.customers[customer["id"]] = {**kept, **fields(call.body), "updatedAt": call.now}
    return no_content()


@operation("update_customer")
def update_customer(call: Call) -> Response:
    """Carries out operations on a customer: all, or none if one of them is not accepted."""
    customer = copy.deepcopy(customer_of(call))
    for index, change in enumerate(call.body):
        apply(call.store, customer, change, f"[{index}]")
    customer["updatedAt"] = call.now
    call.store.customers[customer["id"]] = customer
    return no_content()


@operation("delete_customer")
def delete_customer(call: Call) -> Response:
    """Erases a customer with all conversations, which the user must be able to see."""
    customer_id = customer_of(call)["id"]
    conversations = conversations_with(call.store, customer_id)
    is_async = call.query.get("async", False)
    if not all(call.sees(conversation["mailboxId"]) for conversation in conversations):
        raise refusal(403, "Some conversations of the customer are in mailboxes that the user has no access to")
    if len(conversations) > _MOST_CONVERSATIONS and not is_async:
        raise refusal(403, f"The customer has more than {_MOST_CONVERSATIONS} conversations")
    forget(call.store, customer_id)
    return accepted() if is_async else no_content()


def customer_of(call: Call) -> Json:
    """The customer in the path.

    Raises:
        Refusal: There is none.
    """
    customer = call.store.customers.get(call.path["customer_id"])
    if customer is None:
        raise not_found("Customer")
    return customer


def represent(call: Call, customer: Json) -> Json:
    """A customer as the API shows it."""
    path = f"/v2/customers/{customer['id']}"
    parts = ("address", "chats", "emails", "phones", "social-profiles", "websites")
    links = {"self": call.link(path), **{part: call.link(f"{path}/{part}") for part in parts}}
    return {**customer, "conversationCount": conversation_counts(call.store)[customer["id"]], "_links": links}


def _ordered(call: Call, key: Callable[[Json], Any]) -> list[Json]:
    """The customers who match all filters."""
    return kept(call, lambda: sorted(_found(call), key=key))


def _found(call: Call) -> Iterable[Json]:
    query, store = call.query, call.store
    found: Iterable[Json] = store.customers.values()
    if "mailbox" in query:
        writers = {
            conversation["primaryCustomer"]["id"]
            for conversation in store.conversations.values()
            if conversation["mailboxId"] == query["mailbox"] and call.sees(query["mailbox"])
        }
        found = [customer for customer in found if customer["id"] in writers]
    for name, matches in _FILTERS.items():
        if name in query:
            found = [customer for customer in found if matches(customer, query[name])]
    if "query" in query:
        found = filter(search(query["query"], _SEARCH_FIELDS, call.moment), found)
    return found


def _same(text: str, other: str) -> bool:
    return text.casefold() == other.casefold()


def _position(customer: Json) -> str:
    """Texts that sort as the customers do, by time of creation, then by id."""
    return f"{customer['createdAt']} {customer['id']:019}"
