"""Makes customers from requests, and finds them."""

import re
from collections import Counter
from typing import Final

from ...handling.context import RequestContext
from ...http.errors import FieldError, api_error, bad_request
from ...http.messages import Json
from ...store.store import Store

_DEFAULT_PHOTO: Final = "https://img.example.com/customers/default.png"
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+")
#: RFC 5321, section 4.5.3.1. The real API has a limit, which is not documented.
_EMAIL_LENGTH: Final = 254

#: The values of fields that are unknown.
BLANK: Final = {
    "firstName": "",
    "lastName": "",
    "gender": "Unknown",
    "photoType": "default",
    "photoUrl": _DEFAULT_PHOTO,
    "background": "",
}
#: Fields that are absent if unknown.
OPTIONAL: Final = ("jobTitle", "location", "organization", "organizationId", "age", "phone")
#: The collections of entries by their names in responses: their names in requests, and the default type of an entry.
_COLLECTIONS: Final = {
    "emails": ("emails", "work"),
    "phones": ("phones", "other"),
    "chats": ("chats", "other"),
    "social_profiles": ("socialProfiles", "other"),
    "websites": ("websites", None),
}

_ADDRESS: Final = ("city", "state", "postalCode", "country", "lines")


def make_customer(store: Store, data: Json, now: str) -> int:
    """Adds a customer to the account."""
    customer_id = store.new_id("customer")
    embedded: Json = {
        collection: [entry(store, collection, item) for item in data.get(sent_name, [])]
        for collection, (sent_name, _) in _COLLECTIONS.items()
    }
    embedded["properties"] = []
    if "address" in data:
        embedded["address"] = address(data["address"])
    customer = {"id": customer_id, **fields(data), "createdAt": now, "updatedAt": now, "_embedded": embedded}
    store.customers[customer_id] = customer
    return customer_id


def fields(data: Json) -> Json:
    """The fields in a request, with blanks for the others."""
    given = {name: data[name] for name in (*BLANK, *OPTIONAL) if name in data}
    # It is sent in lower case and read capitalized.
    return BLANK | given | {"gender": given.get("gender", BLANK["gender"]).capitalize()}


def entry(store: Store, collection: str, data: Json, entry_id: int | None = None) -> Json:
    """An entry of a collection, with a new id unless it has one."""
    item = {"id": entry_id or store.new_id("entry"), "value": data["value"]}
    default_type = _COLLECTIONS[collection][1]
    return {**item, "type": data.get("type") or default_type} if default_type else item


def address(data: Json) -> Json:
    """An address; it always has `lines`, which may be empty."""
    return {"lines": [], **{name: data[name] for name in _ADDRESS if name in data}}


def conversation_counts(store: Store) -> Counter[int]:
    """How many conversations each customer has."""

    def count() -> Counter[int]:
        return Counter(conversation["primaryCustomer"]["id"] for conversation in store.conversations.values())

    return store.cached("conversations of customers", count)


def conversations_with(store: Store, customer_id: int) -> list[Json]:
    """The conversations of a customer."""
    return [item for item in store.conversations.values() if item["primaryCustomer"]["id"] == customer_id]


def remove_customer(store: Store, customer_id: int) -> None:
    """Removes a customer with all conversations and chats."""
    for conversation in conversations_with(store, customer_id):
        store.delete_conversation(conversation["id"])
    for chat_id in [chat_id for chat_id, chat in store.chats.items() if chat["customer"]["id"] == customer_id]:
        del store.chats[chat_id]
        store.chat_events.pop(chat_id, None)
    del store.customers[customer_id]


def check_email(email: str, path: str) -> None:
    """Checks an e-mail address.

    Raises:
        HTTPError: It is not well-formed, or too long.
    """
    if not _EMAIL.fullmatch(email):
        raise bad_request(FieldError(path, "is not a well-formed e-mail address", "Email", email))
    if len(email) > _EMAIL_LENGTH:
        raise bad_request(FieldError(path, f"must have at most {_EMAIL_LENGTH}", "Size", email))


def check_email_is_free(store: Store, email: str, customer_id: int | None) -> None:
    """Checks that no other customer has an e-mail address.

    Raises:
        HTTPError: Another customer has it.
    """
    if store.customer_id(email) not in (None, customer_id):
        raise api_error(409, "Another customer has this e-mail address")


def check_customer(store: Store, data: Json, path: str) -> None:
    """Checks a reference to a customer: an id or an e-mail address.

    Raises:
        HTTPError: The id is unknown, the address is malformed, or both are missing.
    """
    if "id" in data:
        if data["id"] not in store.customers:
            raise bad_request(FieldError(f"{path}.id", "is not the id of a customer", "Identifier", data["id"]))
    elif "email" in data:
        check_email(data["email"], f"{path}.email")
    else:
        raise bad_request(FieldError(path, "must have an id or an email", "NotEmpty"))


def find_or_create_customer(context: RequestContext, data: Json) -> int:
    """Id of the customer with this id or e-mail address; a new customer's, if no customer has the address."""
    if "id" in data:
        return int(data["id"])
    known = context.store.customer_id(data["email"])
    if known is not None:
        return known
    return make_customer(context.store, {**data, "emails": [{"value": data["email"]}]}, context.now)
