"""How conversations change: each change with all that depends on it."""

import html
import re
from collections.abc import Callable
from typing import Final

from ..messages import Json
from .store import Store

_PREVIEW_LENGTH: Final = 120
_HTML_TAG = re.compile(r"<[^>]*>")

#: What lies in a folder of each type. A conversation may lie in several.
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
    """Whether somebody still has to do something about it."""
    return conversation["state"] == "published" and conversation["status"] in ("active", "pending")


def assignee_id(conversation: Json) -> int | None:
    """Id of the user or team in charge."""
    return conversation["assignee"]["id"] if "assignee" in conversation else None


def lies_in(conversation: Json, folder: Json) -> bool:
    """Whether a folder of its mailbox shows the conversation."""
    return _FOLDERS[folder["type"]](folder, conversation)


def plain_text(body: str) -> str:
    """The text of an HTML body."""
    return html.unescape(_HTML_TAG.sub(" ", body))


def settle(store: Store, conversation: Json, now: str, *, by_user: bool = True) -> None:
    """Brings up to date what follows from the rest of a conversation and its threads."""
    threads = store.threads[conversation["id"]]
    folders = store.folders[conversation["mailboxId"]]
    texts = [thread["body"] for thread in threads if "body" in thread]
    conversation["folderId"] = next(folder["id"] for folder in folders if lies_in(conversation, folder))
    conversation["threads"] = len(threads)
    conversation["preview"] = " ".join(plain_text(texts[-1]).split())[:_PREVIEW_LENGTH]
    if by_user:
        conversation["userUpdatedAt"] = now
    store.modified_at[conversation["id"]] = now


def set_status(store: Store, conversation: Json, status: str, user_id: int, now: str) -> None:
    """Closes a conversation, opens it again, and so on."""
    if status == conversation["status"]:
        return
    conversation["status"] = status
    if status == "closed":
        conversation |= {"closedBy": user_id, "closedByUser": store.user(user_id), "closedAt": now}
    else:
        conversation["closedBy"] = 0
        for key in ("closedByUser", "closedAt"):
            conversation.pop(key, None)


def assign(conversation: Json, person: Json | None) -> None:
    """Puts somebody in charge, or nobody."""
    if person is None:
        conversation.pop("assignee", None)
    else:
        conversation["assignee"] = person


def send(store: Store, conversation: Json, thread: Json, now: str) -> None:
    """Lets a thread that is not a draft, or no longer one, take effect on its conversation."""
    thread["state"] = "published"
    if thread["status"] != "nochange":
        set_status(store, conversation, thread["status"], thread["createdBy"]["id"], now)
    if thread["id"] in store.assignments:
        assign(conversation, store.assignments.pop(thread["id"]))
    elif thread["type"] == "message" and "assignee" not in conversation:
        # The setting of these mailboxes: who replies is in charge, if nobody else is.
        assign(conversation, thread["createdBy"])
    if "assignee" in conversation:
        thread["assignedTo"] = conversation["assignee"]
    if thread["type"] == "customer" and thread["status"] == "active":
        conversation["customerWaitingSince"] = {"time": thread["createdAt"], "friendly": "Just now"}


def publish_drafts(store: Store, conversation: Json, now: str) -> None:
    """Sends whatever is a draft in a conversation."""
    conversation["state"] = "published"
    for thread in store.threads[conversation["id"]]:
        if thread["state"] == "draft":
            send(store, conversation, thread, now)
