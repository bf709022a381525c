"""Conversations of the seed."""

import datetime
import random
from collections.abc import Mapping, Sequence
from typing import Final

from ..messages import Json
from ..times import wire_time
from .lifecycle import assign, set_status, settle
from .seed_texts import PRODUCTS, TAGS, TOPICS, Topic
from .store import Store
from .tags import on_conversation

#: When the last conversation began. It is fixed, so that a seed gives the same data on any day.
END: Final = datetime.datetime(2026, 1, 30, 17, 0, tzinfo=datetime.UTC)
SPAN: Final = datetime.timedelta(days=150)
_LONG_THREADS: Final = 60
#: Threads name this person where nobody is in charge, as recorded answers show it.
_NOBODY: Final = {"id": 1, "first": "Help", "last": "Scout"}


def add_conversations(
    store: Store, chance: random.Random, size: int, customer_ids: Sequence[int], tags: Mapping[str, Json]
) -> None:
    """Adds conversations. One of them is long."""
    minutes = int(SPAN.total_seconds()) // 60
    ages = sorted((chance.randrange(minutes) for _ in range(size)), reverse=True)
    for index, age in enumerate(ages):
        writer = _Writer(store, chance, END - datetime.timedelta(minutes=age))
        writer.write(index, chance.choice(customer_ids), tags, is_long=index == size // 2)


class _Writer:
    """Writes one conversation, thread after thread."""

    def __init__(self, store: Store, chance: random.Random, begun_at: datetime.datetime) -> None:
        self._store = store
        self._chance = chance
        self._time = begun_at
        self._threads: list[Json] = []
        self._assignee: Json | None = None

    def write(self, index: int, customer_id: int, tags: Mapping[str, Json], *, is_long: bool) -> None:
        """Adds the conversation to the account."""
        chance, store = self._chance, self._store
        topic = chance.choice(TOPICS)
        words = {"product": chance.choice(PRODUCTS), "order": str(20_000 + index)}
        status = chance.choices(("active", "pending", "closed", "spam"), (40, 15, 40, 5))[0]
        kind = chance.choices(("email", "phone", "chat"), (8, 1, 1))[0]
        mailbox_id = chance.choice(list(store.mailboxes))
        customer, persons = store.customer(customer_id), [store.user(user_id) for user_id in store.users]
        user = chance.choice([person for person in persons if person["type"] == "user"])
        team = next(person for person in persons if person["type"] == "team")
        self._assignee = chance.choices((None, user, team), (5, 4, 1))[0]
        days_ago = (END - self._time).days

        if kind == "phone":
            opening = self._thread("phone", topic.question, words, user, customer, "internal")
        else:
            opening = self._thread("chat" if kind == "chat" else "customer", topic.question, words, customer, customer)
        self._answer(topic, words, user, customer, is_long=is_long)
        conversation = {
            "id": store.new_id("conversation"),
            "number": store.new_id("number"),
            "type": kind,
            "status": "active",
            "state": "published",
            "subject": topic.subject.format(**words),
            "mailboxId": mailbox_id,
            "createdBy": opening["createdBy"],
            "createdAt": opening["createdAt"],
            "closedBy": 0,
            "customerWaitingSince": {"time": opening["createdAt"], "friendly": f"{days_ago} days ago"},
            "source": opening["source"],
            "tags": [on_conversation(tags[name]) for name in self._tag_names(topic)],
            "cc": [],
            "bcc": [],
            "primaryCustomer": {"id": customer_id},
            "customFields": self._custom_fields(mailbox_id, words),
        }
        assign(conversation, self._assignee)
        if status == "closed":
            self._line_item(user)
        last = self._threads[-1]["createdAt"]
        store.add_conversation(conversation, self._threads)
        set_status(store, conversation, status, user["id"], last)
        settle(store, conversation, last)

    def _answer(self, topic: Topic, words: Json, user: Json, customer: Json, *, is_long: bool) -> None:
        chance = self._chance
        if chance.random() < 0.35:
            self._thread("note", topic.note, words, user, None, "web")
        if chance.random() < 0.7:
            self._thread("message", topic.answer, words, user, customer, "web")
        if chance.random() < 0.4:
            self._thread("customer", topic.thanks, words, customer, customer)
        while is_long and len(self._threads) < _LONG_THREADS:
            self._thread("message", topic.answer, words, user, customer, "web")
            self._thread("customer", topic.thanks, words, customer, customer)

    def _thread(
        self, kind: str, text: str, words: Json, author: Json, customer: Json | None, source: str = "email"
    ) -> Json:
        is_customers = author["type"] == "customer"
        thread: Json = {
            "id": self._store.new_id("thread"),
            "type": kind,
            "status": "nochange" if kind == "note" else "active",
            "state": "published",
            "action": {"type": "default", "associatedEntities": {}},
            "body": text.format(**words),
            "source": {"type": source, "via": "customer" if is_customers else "user"},
            "createdBy": author,
            "to": [customer["email"]] if customer and kind == "message" else [],
            "cc": [],
            "bcc": [],
            "createdAt": self._tick(),
            "_embedded": {"attachments": []},
        }
        if customer:
            thread["customer"] = {key: value for key, value in customer.items() if key != "type"}
        if kind in ("customer", "message"):
            thread |= {"savedReplyId": 0, "assignedTo": self._assignee or _NOBODY}
        self._threads.append(thread)
        return thread

    def _line_item(self, user: Json) -> None:
        thread = {
            "id": self._store.new_id("thread"),
            "type": "lineitem",
            "status": "closed",
            "state": "published",
            "action": {
                "type": "manual-workflow",
                "text": f"{user['first']} ran the workflow Tidy up",
                "associatedEntities": {"user": user["id"]},
            },
            "source": {"type": "workflows", "via": "user"},
            "createdBy": user,
            "createdAt": self._tick(),
            "_embedded": {"attachments": []},
        }
        self._threads.append(thread)

    def _tick(self) -> str:
        moment = wire_time(self._time)
        self._time += datetime.timedelta(seconds=self._chance.randrange(60, 3 * 3600))
        return moment

    def _tag_names(self, topic: Topic) -> list[str]:
        names = [name for name in TAGS if self._chance.random() < 0.05]
        return [topic.tag, *(name for name in names if name != topic.tag)] if self._chance.random() < 0.6 else names

    def _custom_fields(self, mailbox_id: int, words: Json) -> list[Json]:
        values = []
        for field in self._store.custom_fields[mailbox_id]:
            value, text = _field_value(field, words)
            if value and self._chance.random() < 0.7:
                values.append({"id": field["id"], "name": field["name"], "value": value, "text": text})
        return values


def _field_value(field: Json, words: Json) -> tuple[str, str]:
    match field["type"]:
        case "number":
            return words["order"], words["order"]
        case "dropdown":
            option = field["options"][PRODUCTS.index(words["product"])]
            return str(option["id"]), option["label"]
        case "singleline":
            return f"Invoice {words['order']}", f"Invoice {words['order']}"
        case _:
            return "", ""
