"""The data of an account."""

from collections import defaultdict
from collections.abc import Callable, Hashable
from functools import partial
from typing import Final, Literal, TypeVar

from attrs import define, field

from ..http.messages import Json
from .lazy_threads import LazyThreads
from .result_cache import ResultCache

T = TypeVar("T")

Kind = Literal[
    "attachment",
    "chat",
    "conversation",
    "custom field",
    "customer",
    "entry",
    "folder",
    "mailbox",
    "number",
    "option",
    "organization",
    "organization property",
    "rating",
    "saved reply",
    "tag",
    "thread",
    "user",
    "webhook",
    "workflow",
]

#: The first id of each kind; `number` is the number of a conversation. Many don't fit into 32 bits.
_FIRST_IDS: Final[dict[Kind, int]] = {
    "attachment": 6_400_000_001,
    "chat": 1,
    "conversation": 3_100_000_001,
    "custom field": 701,
    "customer": 520_000_001,
    "entry": 810_000_001,
    "folder": 80_101,
    "mailbox": 4_201,
    "number": 1_001,
    "option": 33_071,
    "organization": 2_700_000_001,
    "organization property": 1_801,
    "rating": 4_800_000_001,
    "saved reply": 95_001,
    "tag": 30_001,
    "thread": 9_100_000_001,
    "user": 4_000_000_301,
    "webhook": 5_000_000_001,
    "workflow": 61_001,
}


@define
class Store:
    """An account in memory.

    Entities are stored as the API writes them, by id, without what depends on the request or on other entities: links,
    counts, names of customers.
    """

    company_id: int
    owner_id: int
    """The user that tokens act for."""
    version: int = 0
    """Increases with every change."""
    users: dict[int, Json] = field(factory=dict)
    """Users and teams."""
    system_users: dict[int, Json] = field(factory=dict)
    team_members: defaultdict[int, list[int]] = field(factory=partial(defaultdict, list))
    """Ids of the users of each team."""
    statuses: dict[int, Json] = field(factory=dict)
    """The status of each user."""
    reassignments: dict[int, Json] = field(factory=dict)
    """How conversations of each user are reassigned while that user is away."""
    mailboxes: dict[int, Json] = field(factory=dict)
    members: defaultdict[int, set[int]] = field(factory=partial(defaultdict, set))
    """Ids of the users of each mailbox."""
    folders: defaultdict[int, list[Json]] = field(factory=partial(defaultdict, list))
    """The folders of each mailbox."""
    custom_fields: defaultdict[int, list[Json]] = field(factory=partial(defaultdict, list))
    """The custom fields of each mailbox."""
    routing: dict[int, Json] = field(factory=dict)
    """Automatic assignment in each mailbox."""
    saved_replies: defaultdict[int, dict[int, Json]] = field(factory=partial(defaultdict, dict))
    """The saved replies of each mailbox, by id."""
    workflows: dict[int, Json] = field(factory=dict)
    webhooks: dict[int, Json] = field(factory=dict)
    """Including their secrets, which the API never returns."""
    ratings: dict[int, Json] = field(factory=dict)
    chats: dict[str, Json] = field(factory=dict)
    chat_events: defaultdict[str, list[Json]] = field(factory=partial(defaultdict, list))
    """The events of each chat, oldest first."""
    organizations: dict[int, Json] = field(factory=dict)
    organization_properties: dict[str, Json] = field(factory=dict)
    """Definitions by slug."""
    customer_properties: dict[str, Json] = field(factory=dict)
    """Definitions by slug."""
    tags: dict[int, Json] = field(factory=dict)
    customers: dict[int, Json] = field(factory=dict)
    conversations: dict[int, Json] = field(factory=dict)
    modified_at: dict[int, str] = field(factory=dict)
    """When each conversation was last changed. Searches can use this time, but the API doesn't return it."""
    threads: LazyThreads = field(factory=LazyThreads)
    """The threads of each conversation, oldest first."""
    assignments: dict[int, Json] = field(factory=dict)
    """The assignee once a draft is sent, by the thread's id; None to unassign."""
    draft_statuses: dict[int, str] = field(factory=dict)
    """The conversation's status once a draft is sent, by the thread's id."""
    merged: dict[int, int] = field(factory=dict)
    """Conversations that are now part of another one: old id to new id."""
    events: dict[int, Json] = field(factory=dict)
    """The next scheduled event of each conversation."""
    originals: dict[int, str] = field(factory=dict)
    """The first text of each thread whose text was changed."""
    files: dict[int, bytes] = field(factory=dict, repr=False)
    """The bytes of each attachment."""
    _next_ids: dict[Kind, int] = field(factory=_FIRST_IDS.copy, repr=False)
    _results: ResultCache = field(factory=ResultCache, eq=False, repr=False)

    def new_id(self, kind: Kind, count: int = 1) -> int:
        """A new id; with a count, the first of that many consecutive ids."""
        new_id = self._next_ids[kind]
        self._next_ids[kind] = new_id + count
        self.version += 1
        return new_id

    def next_id(self, kind: Kind) -> int:
        """The id that the next entity of this kind will have."""
        return self._next_ids[kind]

    def cached(self, key: Hashable, compute: Callable[[], T]) -> T:
        """A result that is computed once, until the account changes.

        Args:
            key: The inputs other than the account.
            compute: Computes the result, which must not be changed afterwards.
        """
        return self._results.get(self.version, key, compute)

    def user(self, user_id: int) -> Json:
        """A user or team, as conversations and threads show one."""
        user = self.users[user_id]
        person = {
            "id": user_id,
            "type": user["type"],
            "first": user["firstName"],
            "last": user["lastName"],
            "email": user["email"],
        }
        if "photoUrl" in user:
            person["photoUrl"] = user["photoUrl"]
        return person

    def customer(self, customer_id: int) -> Json:
        """A customer, as conversations and threads show one."""
        customer = self.customers[customer_id]
        return {
            "id": customer_id,
            "type": "customer",
            "first": customer["firstName"],
            "last": customer["lastName"],
            "photoUrl": customer["photoUrl"],
            "email": next(iter(emails_of(customer)), ""),
        }

    def customer_id(self, email: str) -> int | None:
        """Id of the customer who has an e-mail address."""
        wanted = email.casefold()
        for customer in self.customers.values():
            if any(address.casefold() == wanted for address in emails_of(customer)):
                return int(customer["id"])
        return None

    def add_conversation(self, conversation: Json, threads: list[Json]) -> None:
        """Adds a conversation."""
        self.conversations[conversation["id"]] = conversation
        self.threads[conversation["id"]] = threads

    def delete_conversation(self, conversation_id: int) -> None:
        """Removes a conversation and its threads."""
        del self.conversations[conversation_id]
        del self.modified_at[conversation_id]
        self.events.pop(conversation_id, None)
        for rating_id in [key for key, rating in self.ratings.items() if rating["conversationId"] == conversation_id]:
            del self.ratings[rating_id]
        for thread in self.threads.pop(conversation_id):
            self.assignments.pop(thread["id"], None)
            self.draft_statuses.pop(thread["id"], None)
            self.originals.pop(thread["id"], None)
            for attachment in thread["_embedded"]["attachments"]:
                self.files.pop(attachment["id"], None)


def emails_of(customer: Json) -> list[str]:
    """The e-mail addresses of a customer."""
    return [entry["value"] for entry in customer["_embedded"]["emails"]]
