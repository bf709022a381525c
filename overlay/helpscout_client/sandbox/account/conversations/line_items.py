"""Line items, which record events in a conversation."""

from ...http.messages import Json
from ...store.store import Store
from ..lifecycle.status_rules import refresh
from .threads import in_order


def make_line_item(store: Store, action: Json, source: Json, person: Json, now: str) -> Json:
    """Makes a line item. Like some line items of the real API, it has neither a status nor a state."""
    return {
        "id": store.new_id("thread"),
        "type": "lineitem",
        "action": action,
        "source": source,
        "createdBy": person,
        "createdAt": now,
        "_embedded": {"attachments": []},
    }


def add_line_item(store: Store, conversation_id: int, action: str, text: str, now: str) -> int:
    """Adds a line item of the account's owner to a conversation, and gives its id."""
    conversation, owner = store.conversations[conversation_id], store.user(store.owner_id)
    entities = {"user": store.owner_id}
    item = make_line_item(
        store,
        {"type": action, "text": text, "associatedEntities": entities},
        {"type": "web", "via": "user"},
        owner,
        now,
    )
    store.threads[conversation_id] = in_order([*store.threads[conversation_id], item])
    refresh(store, conversation, now)
    return int(item["id"])
