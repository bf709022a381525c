"""The operations of a customer's PATCH."""

import re
from typing import Final

from ...http.errors import FieldError, HTTPError, bad_request
from ...http.messages import Json
from ...openapi.schema_checks import check_schema
from ...store.store import Store
from .customers import BLANK, address, check_email, check_email_is_free, entry

# There is no `/organizationId`.
_FIELDS: Final = {f"/{name}": name for name in (*BLANK, "jobTitle", "location", "organization", "age")}
#: The schema of a new entry in each collection.
_SCHEMAS: Final = {
    "emails": "CustomerEmailInput",
    "phones": "CustomerPhoneInput",
    "chats": "CustomerChatHandleInput",
    "social-profiles": "CustomerSocialProfileInput",
    "websites": "CustomerWebsiteInput",
}
_ADDRESS: Final = re.compile(r"/address/(city|country|lines|postalCode|state)")
_ENTRIES: Final = re.compile(rf"/(?P<collection>{'|'.join(_SCHEMAS)})(/(?P<id>[0-9]+)(/(?P<part>type|value))?)?")


def apply_patch(store: Store, customer: Json, change: Json, place: str) -> None:
    """Applies one operation.

    Args:
        store: The account.
        customer: The customer to change.
        change: The operation.
        place: The path of the operation in the body.

    Raises:
        HTTPError: It can't be applied.
    """
    path = change["path"]
    entries = _ENTRIES.fullmatch(path)
    if path in _FIELDS:
        _apply_to_field(customer, _FIELDS[path], change, place)
    elif part := _ADDRESS.fullmatch(path):
        _apply_to_address(customer, part[1], change, place)
    elif entries is None:
        raise _bad_pair(change, place)
    elif entries["id"] is None:
        _add_entry(store, customer, entries["collection"], change, place)
    else:
        _apply_to_entry(store, customer, entries, change, place)


def _apply_to_field(customer: Json, name: str, change: Json, place: str) -> None:
    match change["op"]:
        case "remove" if name in BLANK:
            customer[name] = BLANK[name]
        case "remove":
            customer.pop(name, None)
        case "replace":
            value = change.get("value")
            check_schema(f"OverwriteCustomer/properties/{name}", value, f"{place}.value")
            customer[name] = value.capitalize() if name == "gender" else value
        case _:
            raise _bad_pair(change, place)


def _apply_to_address(customer: Json, part: str, change: Json, place: str) -> None:
    """Changes a part of the address. A customer without one gets an address with this part."""
    given = customer["_embedded"].get("address", {})
    if change["op"] == "remove":
        given = {key: value for key, value in given.items() if key != part}
    else:
        check_schema(f"CustomerAddressInput/properties/{part}", change.get("value"), f"{place}.value")
        given = {**given, part: change["value"]}
    customer["_embedded"]["address"] = address(given)


def _add_entry(store: Store, customer: Json, collection: str, change: Json, place: str) -> None:
    if change["op"] != "add":
        raise _bad_pair(change, place)
    item = _read_entry(store, customer, collection, change, place)
    customer["_embedded"][_key(collection)].append(entry(store, _key(collection), item))


def _read_entry(store: Store, customer: Json, collection: str, change: Json, place: str) -> Json:
    data = change.get("value")
    check_schema(_SCHEMAS[collection], data, f"{place}.value")
    if collection == "emails":
        _check_email(store, customer, data["value"], f"{place}.value.value")
    return data


def _key(collection: str) -> str:
    """Name of a collection in a customer."""
    return collection.replace("-", "_")


def _apply_to_entry(store: Store, customer: Json, path: re.Match[str], change: Json, place: str) -> None:
    entries = customer["_embedded"][_key(path["collection"])]
    item = next((item for item in entries if str(item["id"]) == path["id"]), None)
    if item is None:
        raise bad_request(
            FieldError(f"{place}.path", "is not the path of an entry of this customer", "Identifier", change["path"])
        )
    match change["op"], path["part"]:
        case "remove", None:
            entries.remove(item)
        case "replace", None:
            data = _read_entry(store, customer, path["collection"], change, place)
            item |= entry(store, _key(path["collection"]), data, item["id"])
        case "replace", str(part) if part in item:
            value = change.get("value")
            check_schema(f"{_SCHEMAS[path['collection']]}/properties/{part}", value, f"{place}.value")
            if (path["collection"], part) == ("emails", "value"):
                _check_email(store, customer, value, f"{place}.value")
            item[part] = value
        case _:
            raise _bad_pair(change, place)


def _check_email(store: Store, customer: Json, email: str, path: str) -> None:
    check_email(email, path)
    check_email_is_free(store, email, customer["id"])


def _bad_pair(change: Json, place: str) -> HTTPError:
    return bad_request(FieldError(f"{place}.path", f"can't be used with {change['op']}", "Patch", change["path"]))
