"""Mailboxes with their folders, and the values of their custom fields."""

import hashlib
import re
from collections.abc import Callable, Sequence
from typing import Final

from ...http.errors import FieldError, bad_request
from ...http.messages import Json
from ...store.store import Store
from ...times.wire_times import is_date

#: The folders of each mailbox.
_FOLDERS: Final[Sequence[tuple[str, str]]] = (
    ("Unassigned", "open"),
    ("Mine", "mytickets"),
    ("Drafts", "drafts"),
    ("Assigned", "assigned"),
    ("Closed", "closed"),
    ("Spam", "spam"),
)
_SINGLE_LINE_LENGTH: Final = 255
_MULTI_LINE_LENGTH: Final = 65_535

#: The display text of a value, by the type of the field; None if the value is invalid.
_VALUES: Final[dict[str, Callable[[Json, str], str | None]]] = {
    "number": lambda field, value: value if re.fullmatch(r"-?(?=.{1,255}$)[0-9]+(\.[0-9]+)?", value) else None,
    "date": lambda field, value: value if is_date(value) else None,
    "dropdown": lambda field, value: next(
        (option["label"] for option in field["options"] if str(option["id"]) == value), None
    ),
    "singleline": lambda field, value: value if len(value) <= _SINGLE_LINE_LENGTH else None,
    "multiline": lambda field, value: value if len(value) <= _MULTI_LINE_LENGTH else None,
}


def make_mailbox(store: Store, name: str, email: str, now: str, mailbox_id: int | None = None) -> int:
    """Adds a mailbox that all users may see, with the usual folders and one for each team."""
    mailbox_id = mailbox_id or store.new_id("mailbox")
    times = {"createdAt": now, "updatedAt": now}
    # As in recorded responses, 16 hexadecimal digits.
    slug = hashlib.sha256(str(mailbox_id).encode()).hexdigest()[:16]
    store.mailboxes[mailbox_id] = {"id": mailbox_id, "name": name, "slug": slug, "email": email, **times}
    store.members[mailbox_id] = set(store.users)
    folders = [(*folder, store.owner_id if folder[1] == "mytickets" else 0) for folder in _FOLDERS]
    teams = [(user["firstName"], "team", user_id) for user_id, user in store.users.items() if user["type"] == "team"]
    for folder_name, folder_type, user_id in [*folders, *teams]:
        folder = {"id": store.new_id("folder"), "name": folder_name, "type": folder_type, "userId": user_id}
        store.folders[mailbox_id].append({**folder, "updatedAt": now})
    return mailbox_id


def make_custom_field(
    store: Store,
    mailbox_id: int,
    name: str,
    field_type: str,
    options: Sequence[str] = (),
    *,
    required: bool = False,
    field_id: int | None = None,
) -> int:
    """Adds a custom field to a mailbox.

    Args:
        store: The account.
        mailbox_id: The mailbox.
        name: Its name.
        field_type: `singleline`, `multiline`, `number`, `date` or `dropdown`.
        options: The options of a dropdown.
        required: Whether users must fill it in.
        field_id: Its id; by default a new one.
    """
    fields = store.custom_fields[mailbox_id]
    field_id = field_id or store.new_id("custom field")
    field: Json = {"id": field_id, "name": name, "type": field_type, "order": len(fields) + 1, "required": required}
    if field_type == "dropdown":
        field["options"] = [
            {"id": store.new_id("option"), "order": index, "label": label} for index, label in enumerate(options, 1)
        ]
    fields.append(field)
    return field_id


def check_mailbox(store: Store, mailbox_id: int, path: str) -> None:
    """Checks that a mailbox exists.

    Raises:
        HTTPError: The mailbox doesn't exist.
    """
    if mailbox_id not in store.mailboxes:
        raise bad_request(FieldError(path, "is not the id of a mailbox", "Identifier", mailbox_id))


def custom_field_values(store: Store, mailbox_id: int, values: Sequence[Json]) -> list[Json]:
    """Values of custom fields as conversations show them.

    Raises:
        HTTPError: The mailbox doesn't have the field, or the value is invalid for it.
    """
    fields = {field["id"]: field for field in store.custom_fields[mailbox_id]}
    shown = []
    for index, item in enumerate(values):
        field, value = fields.get(item["id"]), item["value"]
        if field is None:
            message = "is not the id of a custom field of this mailbox"
            raise bad_request(FieldError(f"fields[{index}].id", message, "Identifier", item["id"]))
        text = _VALUES[field["type"]](field, value)
        if text is None:
            message = f"is not accepted by a field of type {field['type']}"
            raise bad_request(FieldError(f"fields[{index}].value", message, "CustomField", value))
        shown.append({"id": field["id"], "name": field["name"], "value": value, "text": text})
    return shown
