"""Customers."""

import copy
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Final

from ..account.customer_patch import apply
from ..account.customers import check_email, check_free, fields, make_customer
from ..account.search import search
from ..account.store import emails_of
from ..answers import accepted, created, hal, no_content
from ..behaviours import operation
from ..call import Call
from ..hal import page_of
from ..messages import Json, Response
from ..refusals import not_found, refusal

#: More can't be deleted while the caller waits.
_MOST_CONVERSATIONS: Final = 100

_SORT_KEYS: Final[dict[str, Callable[[Json], str]]] = {
    "score": lambda customer: str(customer["createdAt"]),
    "createdAt": lambda customer: str(customer["createdAt"]),
    "modifiedAt": lambda customer: str(customer["updatedAt"]),
    "firstName": lambda customer: str(customer["firstName"]).casefold(),
    "lastName": lambda customer: str(customer["lastName"]).casefold(),
}
_SEARCH_FIELDS: Final[dict[str, Callable[[Json, str], bool]]] = {
    "email": lambda customer, text: any(text.casefold() in email.casefold() for email in emails_of(customer)),
    "firstName": lambda customer, text: bool(customer["firstName"].casefold() == text.casefold()),
    "lastName": lambda customer, text: bool(customer["lastName"].casefold() == text.casefold()),
}


@operation("list_customers")
def list_customers(call: Call) -> Response:
    """Customers who match all filters, by default the newest first."""
    query, store = call.query, call.store
    found: Iterable[Json] = store.customers.values()
    if "mailbox" in query:
        writers = {
            conversation["primaryCustomer"]["id"]
            for conversation in store.conversations.values()
            if conversation["mailboxId"] == query["mailbox"]
        }
        found = [customer for customer in found if customer["id"] in writers]
    for name in ("firstName", "lastName"):
        if name in query:
            found = [customer for customer in found if customer[name].casefold() == query[name].casefold()]
    if "modifiedSince" in query:
        found = [customer for customer in found if customer["updatedAt"] >= query["modifiedSince"]]
    if "query" in query:
        found = filter(search(query["query"], _SEARCH_FIELDS), found)
    key = _SORT_KEYS[query.get("sortField", "createdAt")]
    descending = query.get("sortOrder", "desc") == "desc"
    ordered = sorted(found, key=lambda customer: (key(customer), customer["id"]), reverse=descending)
    counts = Counter(conversation["primaryCustomer"]["id"] for conversation in store.conversations.values())
    return page_of(call, "customers", ordered, lambda call, customer: _represent(call, customer, counts))


@operation("get_customer")
def get_customer(call: Call) -> Response:
    """One customer."""
    customer = _customer(call)
    return hal(_represent(call, customer, {customer["id"]: len(_conversation_ids(call, customer["id"]))}))


@operation("create_customer")
def create_customer(call: Call) -> Response:
    """Adds a customer."""
    for index, item in enumerate(call.body.get("emails", [])):
        check_email(item["value"], f"emails[{index}].value")
        check_free(call.store, item["value"], None)
    customer_id = make_customer(call.store, call.body, call.now)
    return created(customer_id, call.href(f"/v2/customers/{customer_id}"))


@operation("overwrite_customer")
def overwrite_customer(call: Call) -> Response:
    """Replaces the fields of a customer; those left out are cleared, entries stay."""
    customer = _customer(call)
    kept = {key: customer[key] for key in ("id", "createdAt", "_embedded")}
    call.store.customers[customer["id"]] = {**kept, **fields(call.body), "updatedAt": call.now}
    return no_content()


@operation("update_customer")
def update_customer(call: Call) -> Response:
    """Carries out operations on a customer: all, or none if one of them is not accepted."""
    customer = copy.deepcopy(_customer(call))
    for index, change in enumerate(call.body):
        apply(call.store, customer, change, f"[{index}]")
    customer["updatedAt"] = call.now
    call.store.customers[customer["id"]] = customer
    return no_content()


@operation("delete_customer")
def delete_customer(call: Call) -> Response:
    """Erases a customer with all conversations."""
    customer_id = _customer(call)["id"]
    conversation_ids = _conversation_ids(call, customer_id)
    is_async = call.query.get("async", False)
    if len(conversation_ids) > _MOST_CONVERSATIONS and not is_async:
        raise refusal(403, f"The customer has more than {_MOST_CONVERSATIONS} conversations")
    for conversation_id in conversation_ids:
        call.store.delete_conversation(conversation_id)
    del call.store.customers[customer_id]
    return accepted() if is_async else no_content()


def _customer(call: Call) -> Json:
    customer = call.store.customers.get(call.path["customer_id"])
    if customer is None:
        raise not_found("Customer")
    return customer


def _conversation_ids(call: Call, customer_id: int) -> list[int]:
    conversations = call.store.conversations.values()
    return [item["id"] for item in conversations if item["primaryCustomer"]["id"] == customer_id]


def _represent(call: Call, customer: Json, conversation_counts: Json) -> Json:
    path = f"/v2/customers/{customer['id']}"
    parts = ("address", "chats", "emails", "phones", "social-profiles", "websites")
    links = {"self": call.link(path), **{part: call.link(f"{path}/{part}") for part in parts}}
    return {**customer, "conversationCount": conversation_counts.get(customer["id"], 0), "_links": links}
