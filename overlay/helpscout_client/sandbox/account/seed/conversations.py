"""The conversations of the example data. Their threads are made when they are first read."""

from array import array
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from ...http.messages import Json
from ...store.store import Store
from ..conversations.tags import on_conversation
from ..lifecycle.status_rules import assign, folder_id, preview_of
from .plans import ConversationPlan, ConversationPlanner, PlannedThread
from .texts import PRODUCTS

#: Threads of unassigned conversations name this person, as in recorded responses.
_NOBODY: Final = {"id": 1, "first": "Help", "last": "Scout"}
#: Most previews occur often.
_preview_of: Final = lru_cache(preview_of)
#: By the kind of thread.
_SOURCES: Final = {
    "chat": {"type": "email", "via": "customer"},
    "customer": {"type": "email", "via": "customer"},
    "lineitem": {"type": "workflows", "via": "user"},
    "message": {"type": "web", "via": "user"},
    "note": {"type": "web", "via": "user"},
    "phone": {"type": "internal", "via": "user"},
}


class SeededConversations:
    """Makes the conversations, and later their threads.

    Args:
        planner: Determines their content.
        first_id: Id of the first one; the others follow.
    """

    def __init__(self, planner: ConversationPlanner, first_id: int) -> None:
        self._planner = planner
        self._first_id = first_id
        self._first_thread_ids = array("q")

    def add_to(self, store: Store, size: int, tags: Mapping[str, Json]) -> None:
        """Adds them to the account.

        Args:
            store: The account.
            size: How many they are.
            tags: The tags by name.
        """
        shown = {name: on_conversation(tag) for name, tag in tags.items()}
        for index in range(size):
            plan = self._planner.plan(index)
            self._first_thread_ids.append(store.new_id("thread", len(plan.threads)))
            self._add(store, self._first_id + index, plan, [shown[name] for name in plan.tags])

    def threads(self, conversation_id: int) -> list[Json]:
        """The original threads of a conversation."""
        index = conversation_id - self._first_id
        plan = self._planner.plan(index)
        threads = enumerate(plan.threads, self._first_thread_ids[index])
        return [_thread(plan, planned, thread_id) for thread_id, planned in threads]

    def _add(self, store: Store, conversation_id: int, plan: ConversationPlan, tags: list[Json]) -> None:
        opening, last = plan.threads[0], plan.threads[-1]
        waiting, touched = _customers_last(plan).seconds, _users_last(plan).seconds
        times = {
            seconds: plan.timeline.wire_time(seconds) for seconds in {opening.seconds, waiting, touched, last.seconds}
        }
        latest_text = last if last.template else plan.threads[-2]
        conversation = {
            "id": conversation_id,
            "number": store.new_id("number"),
            "threads": len(plan.threads),
            "type": plan.type,
            "status": plan.status,
            "state": "published",
            "subject": plan.subject,
            "preview": _preview_of(plan.filled(latest_text.template)),
            "mailboxId": plan.mailbox_id,
            "createdBy": opening.author,
            "createdAt": times[opening.seconds],
            "closedBy": 0,
            "userUpdatedAt": times[touched],
            "customerWaitingSince": {"time": times[waiting]},
            "source": _SOURCES[opening.kind],
            "tags": tags,
            "cc": [],
            "bcc": [],
            "primaryCustomer": {"id": plan.customer["id"]},
            "customFields": _custom_fields(store, plan),
        }
        assign(conversation, plan.assignee)
        if plan.status == "closed":
            closed = {"closedBy": plan.user["id"], "closedByUser": plan.user, "closedAt": times[last.seconds]}
            conversation |= closed
        conversation["folderId"] = folder_id(store, conversation)
        store.conversations[conversation_id] = conversation
        store.modified_at[conversation_id] = times[last.seconds]
        store.threads.expect(conversation_id, self.threads)


def _thread(plan: ConversationPlan, planned: PlannedThread, thread_id: int) -> Json:
    thread = {
        "id": thread_id,
        "type": planned.kind,
        "status": "nochange" if planned.kind == "note" else "active",
        "state": "published",
        "action": {"type": "default", "associatedEntities": {}},
        "source": _SOURCES[planned.kind],
        "createdBy": planned.author,
        "createdAt": plan.timeline.wire_time(planned.seconds),
        "_embedded": {"attachments": []},
    }
    if planned.kind == "lineitem":
        text = f"{planned.author['first']} ran the workflow Tidy up"
        action = {"type": "manual-workflow", "text": text, "associatedEntities": {"user": planned.author["id"]}}
        line_item = {**thread, "status": "closed", "action": action}
        # Some have neither.
        return line_item if thread_id % 2 else _without(line_item, "status", "state")
    thread |= {"body": plan.filled(planned.template), "to": [], "cc": [], "bcc": []}
    if planned.kind != "note":
        thread["customer"] = {key: value for key, value in plan.customer.items() if key != "type"}
    if planned.kind == "message":
        thread["to"] = [plan.customer["email"]]
    if planned.kind in ("customer", "message"):
        thread |= {"savedReplyId": 0, "assignedTo": plan.assignee or _NOBODY}
    return thread


def _without(thread: Json, *keys: str) -> Json:
    return {key: value for key, value in thread.items() if key not in keys}


def _customers_last(plan: ConversationPlan) -> PlannedThread:
    """The last thread of the customer, or else the first thread."""
    return next((planned for planned in reversed(plan.threads) if planned.kind == "customer"), plan.threads[0])


def _users_last(plan: ConversationPlan) -> PlannedThread:
    """The last thread of a user, or else the first thread."""
    return next((planned for planned in reversed(plan.threads) if planned.author["type"] == "user"), plan.threads[0])


def _custom_fields(store: Store, plan: ConversationPlan) -> list[Json]:
    fields = store.custom_fields.get(plan.mailbox_id, [])
    filled = [
        (field, _field_value(field, plan)) for field, is_filled in zip(fields, plan.fills, strict=False) if is_filled
    ]
    return [
        {"id": field["id"], "name": field["name"], "value": value, "text": text}
        for field, (value, text) in filled
        if value
    ]


def _field_value(field: Json, plan: ConversationPlan) -> tuple[str, str]:
    match field["type"]:
        case "number":
            return plan.order, plan.order
        case "dropdown":
            option = field["options"][PRODUCTS.index(plan.product)]
            return str(option["id"]), option["label"]
        case "singleline":
            return f"Invoice {plan.order}", f"Invoice {plan.order}"
        case _:
            return "", ""
