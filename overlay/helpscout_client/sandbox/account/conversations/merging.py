"""Merges two conversations."""

from typing import Final

from ...http.messages import Json
from ...store.store import Store
from ..lifecycle.status_rules import refresh
from .line_items import make_line_item
from .threads import in_order

#: The action of the line items that a merge adds.
MERGED: Final = "merged"


def merge(store: Store, conversation_id: int, into_id: int, now: str) -> None:
    """Moves the threads, tags and ratings of a conversation into another one, with a line item for each message.

    Args:
        store: The account.
        conversation_id: The conversation that is removed.
        into_id: The conversation that remains.
        now: The time.

    Raises:
        ValueError: Both are the same conversation.
    """
    if conversation_id == into_id:
        raise ValueError("a conversation can't be merged into itself")
    old, survivor = store.conversations[conversation_id], store.conversations[into_id]
    moved = [_from(conversation_id, thread) for thread in store.threads[conversation_id]]
    owner, source = store.user(store.owner_id), {"type": "web", "via": "user"}
    action = {"type": MERGED, "associatedEntities": {"originalConversation": conversation_id}}
    items = [make_line_item(store, action, source, owner, now) for thread in moved if thread["type"] != "lineitem"]
    store.threads[into_id] = in_order([*store.threads[into_id], *moved, *items])
    survivor["tags"] = list({tag["id"]: tag for tag in (*survivor["tags"], *old["tags"])}.values())
    for rating in store.ratings.values():
        if rating["conversationId"] == conversation_id:
            rating |= {"conversationId": into_id, "conversationNumber": survivor["number"]}
    # Threads that were moved must not be deleted.
    store.threads[conversation_id] = []
    store.delete_conversation(conversation_id)
    # Conversations that were merged into the old one now lead to the survivor.
    store.merged |= {from_id: into_id for from_id, to_id in store.merged.items() if to_id == conversation_id}
    store.merged[conversation_id] = into_id
    refresh(store, survivor, now)


def _from(conversation_id: int, thread: Json) -> Json:
    action = thread["action"]
    entities = {"originalConversation": conversation_id, **action["associatedEntities"]}
    return {**thread, "action": {**action, "associatedEntities": entities}}
