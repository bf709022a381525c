"""Random requests that the description allows, about things that are in the account."""

from __future__ import annotations

import datetime
import json
import uuid
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final, TypeVar
from urllib.parse import quote, urlencode

from helpscout_client.sandbox import Request
from helpscout_client.sandbox.account.conversations.original_source import has_original_source
from helpscout_client.sandbox.openapi.description import description

if TYPE_CHECKING:
    import random

    from helpscout_client.sandbox import Sandbox
    from helpscout_client.sandbox.openapi.description import Operation
    from helpscout_client.sandbox.store.store import Store

T = TypeVar("T")

_STATUSES: Final = ("active", "closed", "pending", "spam")
_ROLES: Final = ("admin", "user", "light user")
_WORDS: Final = ("late", "parcel", "Größe", "refund", "", "vip", "<b>bold</b>", "a\nb")
_SEARCHES: Final = (
    "late",
    "status:closed",
    'subject:"late parcel" OR tag:vip',
    "createdAt:[2026 TO *]",
    "NOT body:parcel",
)
_COLLECTIONS: Final = {
    "chats": "chat_id",
    "emails": "email_id",
    "phones": "phone_id",
    "social_profiles": "social_profile_id",
    "websites": "website_id",
}


class RandomRequests:
    """Makes requests for operations.

    Args:
        sandbox: The account.
        rng: Determines the requests, together with the account's present state.
    """

    def __init__(self, sandbox: Sandbox, rng: random.Random) -> None:
        self._sandbox = sandbox
        self._rng = rng
        #: Values of properties and parameters, by name.
        self._named: dict[str, Callable[[], Any]] = {
            "addedUserIds": lambda: self._some(self._users()),
            "assignTo": lambda: self._one([*self._store.users, None]),
            "assigned_to": lambda: self._one(self._store.users),
            "assignedTo": lambda: self._one(self._users()),
            "bcc": self._emails,
            "cc": self._emails,
            "client_id": lambda: sandbox.app_id,
            "client_secret": lambda: sandbox.app_secret,
            "closedAt": self._past,
            "conversationIds": lambda: self._some(self._store.conversations) or [777],
            "createdAt": self._past,
            "createdSince": self._past,
            "customer": self._customer,
            "customFieldsByIds": lambda: ["610:17"],
            "data": lambda: self._one(("QUJD", "")),
            "deletedUserIds": lambda: self._some(self._users()),
            "domain": self._domain,
            "domains": lambda: [self._domain()],
            "email": self._email,
            "end": lambda: self._time(self._rng.randrange(0, 9)),
            "events": lambda: self._some(_EVENTS) or ["convo.created"],
            "fields": self._fields,
            "folder": lambda: self._one(folder["id"] for inside in self._store.folders.values() for folder in inside),
            "grant_type": lambda: "client_credentials",
            "mailbox": lambda: self._some(self._store.mailboxes) or [4101],
            "mailboxId": lambda: self._one(self._store.mailboxes),
            "mailboxIds": lambda: self._some(self._store.mailboxes),
            "mailboxes": lambda: self._some(self._store.mailboxes),
            "modifiedSince": self._past,
            "options": lambda: [{"label": label} for label in self._some(("a", "b", "c"))],
            "organizationId": lambda: self._one(self._store.organizations),
            "page": lambda: self._one((1, 2, 99)),
            "pageSize": lambda: self._one((1, 25)),
            "query": lambda: self._one(_SEARCHES),
            "role": lambda: self._one(_ROLES),
            "scheduledFor": self._future,
            "slug": lambda: f"p{self._rng.randrange(99)}",
            "snoozedUntil": self._future,
            "sort": lambda: "name,asc",
            "start": lambda: self._time(-self._rng.randrange(1, 40)),
            "tag": lambda: ["vip"],
            "tags": lambda: self._some(("vip", "Süd", "late", "refund")),
            "url": lambda: "https://hooks.example.org/",
            "user": lambda: self._one(self._users()),
            "userIds": lambda: self._some(self._users()),
        }
        self._bodies: dict[str, Callable[[Mapping[str, Any]], Any]] = {
            "create_user": lambda path: {**self._body("CreateUser"), "mailboxes": self._mailboxes()},
            "set_organization_property_value": lambda path: {"value": self._one(("17", "a", "2026-01-30"))},
            "update_conversation": lambda path: self._conversation_patch(),
            "update_customer": lambda path: [self._customer_patch(path) for _ in range(self._rng.randint(1, 3))],
            "update_customer_properties": lambda path: self._property_patch(),
            "update_thread": lambda path: self._thread_patch(),
            "update_workflow_status": lambda path: self._replace("/status", self._one(("active", "inactive"))),
            "publish_scheduled_thread": lambda path: self._replace("/state", "published"),
        }

    @property
    def _store(self) -> Store:
        return self._sandbox._store

    def make(self, operation: Operation) -> Request:
        """A request for an operation."""
        path = self._path(operation)
        values = {name: quote(str(value), safe="") for name, value in path.items()}
        headers = {"Content-Type": "application/json"}
        if operation.needs_token:
            headers["Authorization"] = f"Bearer {self._sandbox.access_token(self._caller())}"
        body = b""
        if operation.body is not None:
            special = self._bodies.get(operation.id)
            content = self._value(operation.body) if special is None else special(path)
            body = json.dumps(content).encode()
        query = urlencode(self._query(operation))
        return Request(operation.method, operation.path.format(**values), query, headers, body)

    def _caller(self) -> int:
        return self._store.owner_id if self._rng.random() < 0.9 else self._one(self._users())

    # Paths

    def _path(self, operation: Operation) -> dict[str, Any]:
        wanted = {part[1:-1] for part in operation.path.split("/") if part.startswith("{")}
        found: dict[str, Any] = {}
        if "conversation_id" in wanted:
            found |= self._conversation_path(operation.id, wanted)
        if "customer_id" in wanted:
            found |= self._customer_path(wanted)
        if "mailbox_id" in wanted:
            mailbox_id = self._one([box for box, replies in self._store.saved_replies.items() if replies] or [4101])
            found["mailbox_id"] = mailbox_id if "saved_reply_id" in wanted else self._one(self._store.mailboxes)
            found["saved_reply_id"] = self._one(self._store.saved_replies[mailbox_id])
        slugs = self._store.customer_properties if "customer" in operation.id else self._store.organization_properties
        live = [chat_id for chat_id, chat in self._store.chats.items() if "endedAt" not in chat]
        ids: dict[str, Callable[[], Any]] = {
            "chat_id": lambda: self._one(self._usually(live) or self._store.chats),
            "message_id": self._uuid,
            "note_id": self._uuid,
            "organization_id": lambda: self._one(self._store.organizations),
            "property_slug": lambda: self._one(slugs),
            "rating_id": lambda: self._one(self._store.ratings),
            "system_user_id": lambda: self._one(self._store.system_users),
            "tag_id": lambda: self._one(self._store.tags),
            "team_id": lambda: self._one(self._store.team_members),
            "user_id": lambda: self._one(self._users()),
            "webhook_id": lambda: self._one(self._store.webhooks),
            "workflow_id": lambda: self._one(self._store.workflows),
        }
        # An id of nothing, where there is nothing.
        return {name: (found[name] if name in found else ids[name]()) or 777 for name in sorted(wanted)}

    def _conversation_path(self, operation_id: str, wanted: set[str]) -> dict[str, Any]:
        conversation_ids = [*self._store.conversations, *self._store.merged]
        threads = [(key, thread) for key in self._store.conversations for thread in self._store.threads[key]]
        suits = _THREADS.get(operation_id)
        if suits is not None or "attachment_id" in wanted:
            suitable = [pair for pair in threads if (suits or _has_attachments)(pair[1])]
            threads = self._usually(suitable) or threads
        if not wanted & {"thread_id", "attachment_id"} or not threads:
            return {"conversation_id": self._one(conversation_ids)}
        conversation_id, thread = self._one(threads)
        attachment = self._one(thread["_embedded"]["attachments"]) or {"id": 777}
        return {"conversation_id": conversation_id, "thread_id": thread["id"], "attachment_id": attachment["id"]}

    def _customer_path(self, wanted: set[str]) -> dict[str, Any]:
        customers = list(self._store.customers.values())
        for collection, name in _COLLECTIONS.items():
            if name in wanted:
                owners = [customer for customer in customers if customer["_embedded"][collection]]
                customer = self._one(owners) or self._one(customers)
                item = self._one(customer["_embedded"][collection]) or {"id": 777}
                return {"customer_id": customer["id"], name: item["id"]}
        return {"customer_id": self._one(self._store.customers)}

    # Queries and bodies

    def _query(self, operation: Operation) -> list[tuple[str, str]]:
        query = {
            name: self._value(schema, name)
            for name, schema in operation.query.items()
            if name in operation.required or (name != "cursor" and self._rng.random() < 0.15)
        }
        if {"previousStart", "previousEnd"} & query.keys():
            query |= {"previousStart": self._time(-80), "previousEnd": self._time(-41)}
        if operation.path.startswith("/v2/reports/") and "viewBy" in query:
            query["viewBy"] = "week"
        return [(name, _text(value)) for name, value in query.items() if value is not None]

    def _value(self, schema: Any, name: str = "") -> Any:
        """A value that a schema allows."""
        schema = description().resolve(schema)
        if name in self._named and not (name == "tags" and schema["items"].get("type") == "integer"):
            return self._named[name]()
        if "anyOf" in schema:
            return self._value(self._one(schema["anyOf"]), name)
        if "enum" in schema:
            return self._one(schema["enum"])
        match schema.get("type"):
            case "object":
                return self._object(schema)
            case "array":
                least = schema.get("minItems", 0)
                return [self._value(schema["items"]) for _ in range(self._rng.randint(least, max(least, 3)))]
            case "integer":
                return self._rng.randint(schema.get("minimum", 0), min(schema.get("maximum", 30), 30))
            case "boolean":
                return self._one((True, False))
            case "null":
                return None
            case _:
                return self._one([word for word in _WORDS if len(word) >= schema.get("minLength", 0)])

    def _body(self, schema_name: str) -> Any:
        return self._value({"$ref": f"#/components/schemas/{schema_name}"})

    def _object(self, schema: Any) -> Any:
        made = {}
        for name, inner in schema["properties"].items():
            if name in schema.get("required", ()) or self._rng.random() < 0.4:
                made[name] = self._value(inner, name)
            elif self._rng.random() < 0.3:
                # As the official PHP SDK says "not given".
                made[name] = None
        if self._rng.random() < 0.2:
            made |= {"status": made.get("status"), "somethingNew": self._one((None, 1, {"a": []}))}
        return made

    def _replace(self, path: str, value: Any) -> Any:
        return {"op": "replace", "path": path, "value": value}

    def _conversation_patch(self) -> Any:
        return self._one(
            (
                self._replace("/subject", self._one(_WORDS)),
                self._replace("/primaryCustomer.id", self._one(self._store.customers)),
                self._replace("/draft", False),
                self._replace("/status", self._one(_STATUSES)),
                self._replace("/assignTo", self._one(self._store.users)),
                {"op": "move", "path": "/mailboxId", "value": self._one(self._store.mailboxes)},
                {"op": "remove", "path": "/assignTo"},
            )
        )

    def _customer_patch(self, path: Mapping[str, Any]) -> Any:
        customer = self._store.customers.get(path["customer_id"], {"_embedded": {}})
        collection = self._one(("emails", "phones", "chats", "social-profiles", "websites"))
        entry = {"value": self._email() if collection == "emails" else self._one(_WORDS)}
        item = self._one(customer["_embedded"].get(collection.replace("-", "_"), ())) or {"id": 1}
        return self._one(
            (
                self._replace(f"/{self._one(('firstName', 'jobTitle', 'location', 'organization', 'age'))}", "late"),
                {"op": "remove", "path": f"/{self._one(('lastName', 'jobTitle', 'background', 'photoUrl'))}"},
                self._replace(f"/address/{self._one(('city', 'state', 'country', 'postalCode'))}", "late"),
                {"op": "remove", "path": f"/address/{self._one(('city', 'lines'))}"},
                {"op": "add", "path": f"/{collection}", "value": entry},
                self._replace(f"/{collection}/{item['id']}", entry),
                self._replace(f"/{collection}/{item['id']}/value", entry["value"]),
                {"op": "remove", "path": f"/{collection}/{item['id']}"},
            )
        )

    def _property_patch(self) -> Any:
        slugs = self._some(self._store.customer_properties)
        changes = ({"op": "remove"}, {"op": "replace", "value": 17}, {"op": "replace", "value": "a"})
        return [{**self._one(changes), "path": f"/{slug}"} for slug in slugs]

    def _thread_patch(self) -> Any:
        return self._one(
            (self._replace("/text", self._one(_WORDS)), self._replace("/hidden", self._one((True, False))))
        )

    def _customer(self) -> Any:
        customer = {"id": self._one(self._store.customers)} if self._rng.random() < 0.7 else {"email": self._email()}
        return customer if self._rng.random() < 0.9 else {**customer, "firstName": None, "phone": "1"}

    def _fields(self) -> Any:
        return self._one(([], [{"id": 610, "value": "17"}], [{"id": 610, "value": "1.5"}], [{"id": 620, "value": "a"}]))

    def _mailboxes(self) -> Any:
        return [{"id": mailbox_id} for mailbox_id in self._some(self._store.mailboxes)]

    # Values

    def _users(self) -> list[int]:
        return [user_id for user_id, user in self._store.users.items() if user["type"] == "user"]

    def _email(self) -> str:
        return f"person{self._rng.randrange(40)}@example.com"

    def _emails(self) -> list[str]:
        return [self._email() for _ in range(self._rng.randrange(3))]

    def _domain(self) -> str:
        return f"d{self._rng.randrange(99)}.example.com"

    def _uuid(self) -> str:
        return str(uuid.UUID(int=self._rng.getrandbits(128), version=4))

    def _past(self) -> str:
        return self._time(-self._rng.randrange(60))

    def _future(self) -> str:
        return self._time(self._rng.randrange(1, 9))

    def _time(self, days: int) -> str:
        return f"{self._sandbox.clock.now() + datetime.timedelta(days=days):%Y-%m-%dT%H:%M:%SZ}"

    def _one(self, items: Iterable[T]) -> Any:
        """One of the items; None if there are no items."""
        found = list(items)
        return self._rng.choice(found) if found else None

    def _some(self, items: Iterable[T]) -> list[T]:
        found = list(items)
        return self._rng.sample(found, self._rng.randint(0, min(len(found), 3)))

    def _usually(self, items: list[T]) -> list[T]:
        """What an operation is for; now and then nothing."""
        return items if self._rng.random() < 0.8 else []


def _has_attachments(thread: Any) -> bool:
    return bool(thread["_embedded"]["attachments"])


#: Threads that an operation is for.
_THREADS: Final[dict[str, Callable[[Any], bool]]] = {
    "delete_attachment": lambda thread: thread.get("state") == "draft" and _has_attachments(thread),
    "get_thread_original_source": has_original_source,
    "publish_scheduled_thread": lambda thread: "scheduled" in thread,
    "schedule_thread": lambda thread: thread.get("state") == "draft",
    "unschedule_thread": lambda thread: "scheduled" in thread,
    "update_thread": lambda thread: thread["type"] != "lineitem",
}
_EVENTS: Final = description().data["components"]["schemas"]["WebhookEventNameInput"]["anyOf"][0]["enum"]


def _text(value: Any) -> str:
    if isinstance(value, list):
        return ",".join(map(_text, value))
    return str(value).lower() if isinstance(value, bool) else str(value)
