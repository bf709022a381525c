"""The conversations of the example data. Their threads are made when they are first read."""

import datetime
from array import array
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from ...http.messages import Json
from ...store.store import Store
from ...times.wire_times import wire_time
from ..conversations.tags import on_conversation
from ..lifecycle.status_rules import assign, folder_id, preview_of
from .stories import BEGINNING, Step, Stories, Story
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
        stories: What happens in them.
        first_id: Id of the first one; the others follow.
    """

    def __init__(self, stories: Stories, first_id: int) -> None:
        self._stories = stories
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
            story = self._stories.story(index)
            self._first_thread_ids.append(store.new_id("thread", len(story.steps)))
            self._add(store, self._first_id + index, story, [shown[name] for name in story.tags])

    def threads(self, conversation_id: int) -> list[Json]:
        """The original threads of a conversation."""
        index = conversation_id - self._first_id
        story = self._stories.story(index)
        steps = enumerate(story.steps, self._first_thread_ids[index])
        return [_thread(story, step, thread_id) for thread_id, step in steps]

    def _add(self, store: Store, conversation_id: int, story: Story, tags: list[Json]) -> None:
        opening, last = story.steps[0], story.steps[-1]
        waiting, touched = _customers_last(story).seconds, _users_last(story).seconds
        times = {seconds: _time(seconds) for seconds in {opening.seconds, waiting, touched, last.seconds}}
        latest_text = last if last.template else story.steps[-2]
        conversation = {
            "id": conversation_id,
            "number": store.new_id("number"),
            "threads": len(story.steps),
            "type": story.type,
            "status": story.status,
            "state": "published",
            "subject": story.subject,
            "preview": _preview_of(story.filled(latest_text.template)),
            "mailboxId": story.mailbox_id,
            "createdBy": opening.author,
            "createdAt": times[opening.seconds],
            "closedBy": 0,
            "userUpdatedAt": times[touched],
            "customerWaitingSince": {"time": times[waiting]},
            "source": _SOURCES[opening.kind],
            "tags": tags,
            "cc": [],
            "bcc": [],
            "primaryCustomer": {"id": story.customer["id"]},
            "customFields": _custom_fields(store, story),
        }
        assign(conversation, story.assignee)
        if story.status == "closed":
            closed = {"closedBy": story.user["id"], "closedByUser": story.user, "closedAt": times[last.seconds]}
            conversation |= closed
        conversation["folderId"] = folder_id(store, conversation)
        store.conversations[conversation_id] = conversation
        store.modified_at[conversation_id] = times[last.seconds]
        store.threads.expect(conversation_id, self.threads)


def _thread(story: Story, step: Step, thread_id: int) -> Json:
    thread = {
        "id": thread_id,
        "type": step.kind,
        "status": "nochange" if step.kind == "note" else "active",
        "state": "published",
        "action": {"type": "default", "associatedEntities": {}},
        "source": _SOURCES[step.kind],
        "createdBy": step.author,
        "createdAt": _time(step.seconds),
        "_embedded": {"attachments": []},
    }
    if step.kind == "lineitem":
        text = f"{step.author['first']} ran the workflow Tidy up"
        action = {"type": "manual-workflow", "text": text, "associatedEntities": {"user": step.author["id"]}}
        return {**thread, "status": "closed", "action": action}
    thread |= {"body": story.filled(step.template), "to": [], "cc": [], "bcc": []}
    if step.kind != "note":
        thread["customer"] = {key: value for key, value in story.customer.items() if key != "type"}
    if step.kind == "message":
        thread["to"] = [story.customer["email"]]
    if step.kind in ("customer", "message"):
        thread |= {"savedReplyId": 0, "assignedTo": story.assignee or _NOBODY}
    return thread


def _time(seconds: int) -> str:
    return wire_time(BEGINNING + datetime.timedelta(seconds=seconds))


def _customers_last(story: Story) -> Step:
    """The last thread of the customer, or else the first thread."""
    return next((step for step in reversed(story.steps) if step.kind == "customer"), story.steps[0])


def _users_last(story: Story) -> Step:
    """The last thread of a user, or else the first thread."""
    return next((step for step in reversed(story.steps) if step.author["type"] == "user"), story.steps[0])


def _custom_fields(store: Store, story: Story) -> list[Json]:
    fields = store.custom_fields.get(story.mailbox_id, [])
    filled = [
        (field, _field_value(field, story)) for field, is_filled in zip(fields, story.fills, strict=False) if is_filled
    ]
    return [
        {"id": field["id"], "name": field["name"], "value": value, "text": text}
        for field, (value, text) in filled
        if value
    ]


def _field_value(field: Json, story: Story) -> tuple[str, str]:
    match field["type"]:
        case "number":
            return story.order, story.order
        case "dropdown":
            option = field["options"][PRODUCTS.index(story.product)]
            return str(option["id"]), option["label"]
        case "singleline":
            return f"Invoice {story.order}", f"Invoice {story.order}"
        case _:
            return "", ""
