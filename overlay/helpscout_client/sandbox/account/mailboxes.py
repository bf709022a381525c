"""Mailboxes that requests name, and values of their custom fields."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from ..messages import Json
from ..refusals import Fault, bad_request
from ..times import is_date
from .store import Store

_SINGLE_LINE_LENGTH: Final = 255

#: The text that people see for a value, by the type of the field; None if the value is not accepted.
_VALUES: Final[dict[str, Callable[[Json, str], str | None]]] = {
    "number": lambda field, value: value if re.fullmatch(r"-?[0-9]{1,255}", value) else None,
    "date": lambda field, value: value if is_date(value) else None,
    "dropdown": lambda field, value: next(
        (option["label"] for option in field["options"] if str(option["id"]) == value), None
    ),
    "singleline": lambda field, value: value if len(value) <= _SINGLE_LINE_LENGTH else None,
    "multiline": lambda field, value: value,
}


def check_mailbox(store: Store, mailbox_id: int, path: str) -> None:
    """Lets the id of a mailbox pass.

    Raises:
        Refusal: There is none.
    """
    if mailbox_id not in store.mailboxes:
        raise bad_request(Fault(path, "is not the id of a mailbox", "Identifier", mailbox_id))


def custom_field_values(store: Store, mailbox_id: int, values: Sequence[Json]) -> list[Json]:
    """Values of custom fields as conversations show them.

    Raises:
        Refusal: The mailbox has no such field, or the value doesn't suit it.
    """
    fields = {field["id"]: field for field in store.custom_fields[mailbox_id]}
    shown = []
    for index, item in enumerate(values):
        field, value = fields.get(item["id"]), item["value"]
        if field is None:
            message = "is not the id of a custom field of the mailbox"
            raise bad_request(Fault(f"fields[{index}].id", message, "Identifier", item["id"]))
        text = _VALUES[field["type"]](field, value)
        if text is None:
            message = f"is not accepted by a field of type {field['type']}"
            raise bad_request(Fault(f"fields[{index}].value", message, "CustomField", value))
        shown.append({"id": field["id"], "name": field["name"], "value": value, "text": text})
    return shown
