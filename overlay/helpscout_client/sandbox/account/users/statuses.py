"""Whether users are at work."""

from ...http.messages import Json
from ...store.store import Store


def status_of(store: Store, user_id: int) -> Json:
    """The status of a user. Who has set none is at work, but takes no chats."""
    email, chat = {"status": "active"}, {"status": "unavailable", "mailboxStatuses": {}}
    return store.statuses.get(user_id, {"userId": user_id, "email": email, "chat": chat})


def set_email_status(store: Store, user_id: int, data: Json, performed_by: int, source: str, now: str) -> None:
    """Says whether a user answers e-mails; own words that are left out are cleared."""
    email = {"status": data["status"], "updatedAt": now, "performedBy": performed_by, "source": source}
    if "customStatus" in data:
        email["customStatus"] = data["customStatus"]
    store.statuses[user_id] = {**status_of(store, user_id), "email": email}
