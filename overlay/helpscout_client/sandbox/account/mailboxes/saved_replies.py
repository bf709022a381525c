"""Adds and changes saved replies."""

from ...http.messages import Json
from ...store.store import Store


def make_saved_reply(store: Store, mailbox_id: int, data: Json) -> int:
    """Adds a saved reply to a mailbox."""
    reply_id = store.new_id("saved reply")
    put_saved_reply(store, mailbox_id, reply_id, data)
    return reply_id


def put_saved_reply(store: Store, mailbox_id: int, reply_id: int, data: Json) -> None:
    """Replaces a saved reply."""
    texts = {name: data[name] for name in ("text", "chatText") if name in data}
    store.saved_replies[mailbox_id][reply_id] = {"id": reply_id, "name": data["name"], **texts}
