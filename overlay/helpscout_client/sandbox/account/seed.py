"""Fills an account with data that look like real ones; the same for the same seed."""

import datetime
import itertools
import math
import random
from typing import Final

from ..messages import Json
from ..times import wire_time
from .customers import make_customer
from .seed_conversations import END, SPAN, add_conversations
from .seed_texts import COMPANIES, EMAIL_HOSTS, JOBS, NAMES, PLACES, PRODUCTS, TAG_COLORS, TAGS
from .store import Store
from .tags import make_tag

COMPANY_ID: Final = 2500000077
#: The user whom tokens act for.
OWNER_ID: Final = 5201
_TEAM_ID: Final = 5390
_USERS: Final = (
    (OWNER_ID, "Ida", "Brook", "ida", "owner", "Europe/Oslo"),
    (5202, "Tomasz", "Wrona", "tomasz", "admin", "Europe/Warsaw"),
    (5203, "Željka", "Marić", "zeljka", "user", "Europe/Zagreb"),
    (5204, "Noor", "Field", "noor", "user", "America/New_York"),
    (4000000205, "Sam", "Ames", "sam", "light user", "Africa/Nairobi"),
)
_MAILBOXES: Final = (
    (4101, "Orders", "orders@example.com", "9c3e5a7b1d2f4068"),
    (4102, "Billing", "billing@example.com", "77e0b1c2d3f4a596"),
    (4103, "Rückgaben & Umtausch", "returns@example.org", "0b1c2d3e4f5a6978"),
)
_FOLDERS: Final = (
    ("Unassigned", "open", 0),
    ("Mine", "mytickets", OWNER_ID),
    ("Drafts", "drafts", 0),
    ("Assigned", "assigned", 0),
    ("Closed", "closed", 0),
    ("Spam", "spam", 0),
    ("Evening shift", "team", _TEAM_ID),
)
#: Mailbox, id, name, type, whether it is required. The last mailbox has none.
_CUSTOM_FIELDS: Final = (
    (4101, 610, "Order number", "number", True),
    (4101, 611, "Product", "dropdown", False),
    (4101, 612, "Promised for", "date", False),
    (4102, 620, "Invoice", "singleline", False),
    (4102, 621, "Remarks", "multiline", False),
)
_FIRST_OPTION_ID: Final = 33071
_FIRST_FOLDER_ID: Final = 80101
#: How many customers there are for a conversation.
_CUSTOMERS: Final = 0.4


def fill(store: Store, seed: int, size: int) -> None:
    """Adds users, mailboxes and tags, and a number of conversations with their customers."""
    # Nothing here is secret.
    chance = random.Random(seed)  # noqa: S311
    start = wire_time(END - SPAN - datetime.timedelta(days=30))
    _add_users(store, start)
    _add_mailboxes(store, start)
    tags = {name: make_tag(store, name, start, chance.choice(TAG_COLORS)) for name in TAGS}
    customer_ids = [_add_customer(store, chance, index, start) for index in range(math.ceil(size * _CUSTOMERS))]
    add_conversations(store, chance, size, customer_ids, tags)


def _add_users(store: Store, start: str) -> None:
    for user_id, first, last, handle, role, timezone in _USERS:
        store.users[user_id] = {
            "id": user_id,
            "firstName": first,
            "lastName": last,
            "email": f"{handle}@example.com",
            "role": role,
            "timezone": timezone,
            "createdAt": start,
            "updatedAt": start,
            "type": "user",
            "mention": handle,
            "initials": first[0] + last[0],
        }
    store.users[store.owner_id]["photoUrl"] = f"https://img.example.com/users/{store.owner_id}.png"
    # Teams have neither a last name nor an address, as recorded answers show them.
    store.users[_TEAM_ID] = {
        "id": _TEAM_ID,
        "firstName": "Evening shift",
        "lastName": "",
        "email": "",
        "role": "user",
        "timezone": "Europe/Oslo",
        "createdAt": start,
        "updatedAt": start,
        "type": "team",
    }


def _add_mailboxes(store: Store, start: str) -> None:
    folder_ids = itertools.count(_FIRST_FOLDER_ID)
    for mailbox_id, name, email, slug in _MAILBOXES:
        store.mailboxes[mailbox_id] = {
            "id": mailbox_id,
            "name": name,
            "slug": slug,
            "email": email,
            "createdAt": start,
            "updatedAt": start,
        }
        store.members[mailbox_id] = set(store.users)
        for folder_name, folder_type, user_id in _FOLDERS:
            folder = {"id": next(folder_ids), "name": folder_name, "type": folder_type, "userId": user_id}
            store.folders[mailbox_id].append({**folder, "updatedAt": start})
    # Not everybody may see every mailbox.
    store.members[_MAILBOXES[1][0]].discard(_USERS[-1][0])
    for mailbox_id, field_id, name, field_type, required in _CUSTOM_FIELDS:
        fields = store.custom_fields[mailbox_id]
        field = {"id": field_id, "name": name, "type": field_type, "order": len(fields) + 1, "required": required}
        if field_type == "dropdown":
            field["options"] = [
                {"id": _FIRST_OPTION_ID + index, "order": index + 1, "label": product.capitalize()}
                for index, product in enumerate(PRODUCTS)
            ]
        fields.append(field)


def _add_customer(store: Store, chance: random.Random, index: int, start: str) -> int:
    first, last = NAMES[index % len(NAMES)]
    data: Json = {
        "firstName": first,
        "lastName": last,
        "emails": [{"value": f"customer{index + 1}@{chance.choice(EMAIL_HOSTS)}", "type": "work"}],
    }
    if chance.random() < 0.25:
        data["jobTitle"] = chance.choice(JOBS)
    if chance.random() < 0.3:
        data["location"] = chance.choice(PLACES)
    if chance.random() < 0.3:
        data["organization"] = chance.choice(COMPANIES)
    if chance.random() < 0.2:
        data["phones"] = [{"value": f"+1 555 01{chance.randrange(100):02}", "type": "mobile"}]
    if chance.random() < 0.1:
        data["websites"] = [{"value": f"https://customer{index + 1}.example.com"}]
    if chance.random() < 0.1:
        data["address"] = {"city": chance.choice(PLACES), "lines": []}
    return make_customer(store, data, start)
