"""Converts deliveries in an older format, which some pages of Help Scout's documentation still show."""

from typing import Any


def in_todays_form(json: dict[str, Any]) -> dict[str, Any]:
    """Converts a conversation to the format of the current API.

    In the older format, tags are strings, custom fields have other keys, threads are a list, and mailbox and customer
    are objects at top level.
    """
    today = {**json}
    if isinstance(tags := today.get("tags"), list):
        today["tags"] = [{"tag": tag} if isinstance(tag, str) else tag for tag in tags]
    if isinstance(fields := today.get("customFields"), list):
        today["customFields"] = [_custom_field(field) for field in fields]
    if isinstance(threads := today.get("threads"), list):
        today["threads"] = len(threads)
        embedded = today.get("_embedded")
        today["_embedded"] = {"threads": threads, **(embedded if isinstance(embedded, dict) else {})}
    if isinstance(mailbox := today.get("mailbox"), dict):
        today.setdefault("mailboxId", mailbox.get("id"))
    if isinstance(today.get("customer"), dict):
        customer = today.pop("customer")
        today.setdefault("primaryCustomer", customer)
    return today


def _custom_field(field: Any) -> Any:
    if not isinstance(field, dict) or "fieldId" not in field:
        return field
    rest = {key: value for key, value in field.items() if key not in ("fieldId", "label")}
    return {"id": field["fieldId"], "name": field.get("label"), **rest}
