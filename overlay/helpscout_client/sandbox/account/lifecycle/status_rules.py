"""Changes of conversations, with all their effects."""

import html
import re
from collections.abc import Callable
from typing import Final

from ...http.messages import Json
from ...store.store import Store
from .scheduler import cancel_on_reply, schedule_next_event

_PREVIEW_LENGTH: Final = 120
_HTML_TAG = re.compile(r"<[^>]*>")

#: Which conversations are in a folder of each type. A conversation may be in several.
_FOLDERS: Final[dict[str, Callable[[Json, Json], bool]]] = {
    "drafts": lambda folder, conversation: bool(conversation["state"] == "draft"),
    "spam": lambda folder, conversation: bool(conversation["status"] == "spam"),
    "closed": lambda folder, conversation: bool(conversation["status"] == "closed"),
    "open": lambda folder, conversation: is_open(conversation) and "assignee" not in conversation,
    "team": lambda folder, conversation: is_open(conversation) and assignee_id(conversation) == folder["userId"],
    "assigned": lambda folder, conversation: (
        is_open(conversation) and conversation.get("assignee", {}).get("type") == "user"
    ),
    "mytickets": lambda folder, conversation: is_open(conversation) and assignee_id(conversation) == folder["userId"],
}


def is_open(conversation: Json) -> bool:
    """Whether it still needs work."""
    return conversation["state"] == "published" and conversation["status"] in ("active", "pending")


def assignee_id(conversation: Json) -> int | None:
    """Id of the user or team in charge."""
    return conversation["assignee"]["id"] if "assignee" in conversation else None


def is_in_folder(conversation: Json, folder: Json) -> bool:
    """Whether a folder of its mailbox contains the conversation."""
    return _FOLDERS[folder["type"]](folder, conversation)


def plain_text(body: str) -> str:
    """The text of an HTML body."""
    return html.unescape(_HTML_TAG.sub(" ", body))


def folder_id(store: Store, conversation: Json) -> int:
    """Id of the first folder that contains a conversation, which is the one that the API shows."""
    folders = store.folders[conversation["mailboxId"]]
    return next(int(folder["id"]) for folder in folders if is_in_folder(conversation, folder))


def preview_of(body: str) -> str:
    """The beginning of a text in HTML."""
    return " ".join(plain_text(body).split())[:_PREVIEW_LENGTH]


def refresh(store: Store, conversation: Json, now: str, *, by_user: bool = True) -> None:
    """Updates the properties that are derived from the rest of a conversation and its threads."""
    threads = store.threads[conversation["id"]]
    texts = [thread["body"] for thread in threads if "body" in thread]
    conversation["folderId"] = folder_id(store, conversation)
    conversation["threads"] = len(threads)
    conversation["preview"] = preview_of(texts[-1] if texts else "")
    if by_user:
        conversation["userUpdatedAt"] = now
    schedule_next_event(store, conversation)
    store.modified_at[conversation["id"]] = now


def set_status(conversation: Json, status: str, person: Json, now: str) -> None:
    """Sets a conversation's status, on behalf of a person."""
    if status != "closed":
        reopen(conversation, status)
    elif conversation["status"] != "closed":
        conversation |= {"status": status, "closedBy": person["id"], "closedByUser": person, "closedAt": now}


def reopen(conversation: Json, status: str = "active") -> None:
    """Gives a conversation a status other than closed."""
    conversation |= {"status": status, "closedBy": 0}
    for key in ("closedByUser", "closedAt"):
        conversation.pop(key, None)


def assign_by_user(conversation: Json, person: Json | None) -> None:
    """Assigns or unassigns a conversation, which is active again if it was closed."""
    assign(conversation, person)
    if conversation["status"] == "closed":
        reopen(conversation)


def assign(conversation: Json, person: Json | None) -> None:
    """Assigns or unassigns a conversation."""
    if person is None:
        conversation.pop("assignee", None)
    else:
        conversation["assignee"] = person


def send(store: Store, conversation: Json, thread: Json, now: str) -> None:
    """Publishes a thread, with its effects on the conversation."""
    thread["state"] = "published"
    thread.pop("scheduled", None)
    if thread["id"] in store.draft_statuses:
        thread["status"] = store.draft_statuses.pop(thread["id"])
    if thread["id"] in store.assignments:
        assign_by_user(conversation, store.assignments.pop(thread["id"]))
    elif thread["type"] == "message" and "assignee" not in conversation and thread["createdBy"]["id"] in store.users:
        # A setting of these mailboxes: an unassigned conversation is assigned to the user who replies.
        assign(conversation, thread["createdBy"])
    if thread["status"] != "nochange":
        set_status(conversation, thread["status"], thread["createdBy"], now)
    if "assignee" in conversation:
        thread["assignedTo"] = conversation["assignee"]
    if thread["type"] == "customer" and thread["status"] == "active":
        conversation["customerWaitingSince"] = {"time": thread["createdAt"]}
        cancel_on_reply(store, conversation)


def publish_drafts(store: Store, conversation: Json, now: str) -> None:
    """Sends all drafts of a conversation."""
    conversation["state"] = "published"
    for thread in store.threads[conversation["id"]]:
        if thread.get("state") == "draft":
            send(store, conversation, thread, now)
