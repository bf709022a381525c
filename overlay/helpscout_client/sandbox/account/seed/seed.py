"""Fills an account with realistic data; the same seed and time give the same data."""

import datetime
import math
import random
from typing import Final

from ...http.messages import Json
from ...store.gc_pause import gc_paused
from ...store.store import Store
from ...times.wire_times import wire_time
from ..conversations.tags import make_tag
from ..customers.customers import make_customer
from ..mailboxes.mailboxes import make_custom_field, make_mailbox
from ..users.users import make_team, make_user
from .account import add_account
from .conversations import SeededConversations
from .organizations import add_organizations
from .plans import ConversationPlanner, Participants
from .texts import COMPANIES, EMAIL_HOSTS, JOBS, NAMES, PLACES, PRODUCTS, TAG_COLORS, TAGS
from .timeline import Timeline

COMPANY_ID: Final = 2500000077
#: The user that tokens act for.
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
    (4101, "Orders", "orders@example.com"),
    (4102, "Billing", "billing@example.com"),
    (4103, "Rückgaben & Umtausch", "returns@example.org"),
)
#: Mailbox, id, name, type, whether it is required. The last mailbox has no fields.
_CUSTOM_FIELDS: Final = (
    (4101, 610, "Order number", "number", True),
    (4101, 611, "Product", "dropdown", False),
    (4101, 612, "Promised for", "date", False),
    (4102, 620, "Invoice", "singleline", False),
    (4102, 621, "Remarks", "multiline", False),
)
#: Customers per conversation.
_CUSTOMERS: Final = 0.4


def fill(store: Store, seed: int, size: int, now: datetime.datetime) -> None:
    """Adds users, mailboxes and tags, and a number of conversations with their customers.

    Args:
        store: The account.
        seed: Determines the data.
        size: How many conversations there are.
        now: When the data end.
    """
    with gc_paused():
        _fill(store, seed, size, now)


def _fill(store: Store, seed: int, size: int, now: datetime.datetime) -> None:
    # Nothing here is secret.
    rng = random.Random(seed)  # noqa: S311
    timeline = Timeline(now)
    start = wire_time(timeline.beginning - datetime.timedelta(days=30))
    _add_users(store, start)
    _add_mailboxes(store, start)
    tags = {name: make_tag(store, name, start, rng.choice(TAG_COLORS)) for name in TAGS}
    customer_ids = [_add_customer(store, rng, index, start) for index in range(math.ceil(size * _CUSTOMERS))]
    persons = [store.user(user_id) for user_id in store.users]
    participants = Participants(
        customers=[store.customer(customer_id) for customer_id in customer_ids],
        users=[person for person in persons if person["type"] == "user"],
        team=next(person for person in persons if person["type"] == "team"),
        mailbox_ids=list(store.mailboxes),
    )
    first_id = store.new_id("conversation", size)
    SeededConversations(ConversationPlanner(seed, size, participants, timeline), first_id).add_to(store, size, tags)
    add_organizations(store, rng, start)
    add_account(store, rng, start, now)


def add_owner(store: Store, now: str) -> None:
    """Adds only the user that tokens act for."""
    _add_user(store, _USERS[0], now)
    store.users[store.owner_id]["photoUrl"] = f"https://img.example.com/users/{store.owner_id}.png"


def _add_users(store: Store, start: str) -> None:
    add_owner(store, start)
    for user in _USERS[1:]:
        _add_user(store, user, start)
    make_team(store, "Evening shift", [user[0] for user in _USERS[1:3]], start, _TEAM_ID)


def _add_user(store: Store, user: tuple[int, str, str, str, str, str], now: str) -> None:
    user_id, first, last, handle, role, timezone = user
    data = {"firstName": first, "lastName": last, "email": f"{handle}@example.com", "role": role, "timezone": timezone}
    make_user(store, data, now, user_id)


def _add_mailboxes(store: Store, start: str) -> None:
    for mailbox_id, name, email in _MAILBOXES:
        make_mailbox(store, name, email, start, mailbox_id)
    # Some users can't see all mailboxes.
    store.members[_MAILBOXES[1][0]].discard(_USERS[-1][0])
    for mailbox_id, field_id, name, field_type, required in _CUSTOM_FIELDS:
        options = [product.capitalize() for product in PRODUCTS] if field_type == "dropdown" else []
        make_custom_field(store, mailbox_id, name, field_type, options, required=required, field_id=field_id)


def _add_customer(store: Store, rng: random.Random, index: int, start: str) -> int:
    first, last = NAMES[index % len(NAMES)]
    data: Json = {
        "firstName": first,
        "lastName": last,
        "emails": [{"value": f"customer{index + 1}@{rng.choice(EMAIL_HOSTS)}", "type": "work"}],
    }
    if rng.random() < 0.25:
        data["jobTitle"] = rng.choice(JOBS)
    if rng.random() < 0.3:
        data["location"] = rng.choice(PLACES)
    if rng.random() < 0.3:
        data["organization"] = rng.choice(COMPANIES)
    if rng.random() < 0.2:
        data["phones"] = [{"value": f"+1 555 01{rng.randrange(100):02}", "type": "mobile"}]
    if rng.random() < 0.1:
        data["websites"] = [{"value": f"https://customer{index + 1}.example.com"}]
    if rng.random() < 0.1:
        data["address"] = {"city": rng.choice(PLACES), "lines": []}
    return make_customer(store, data, start)
