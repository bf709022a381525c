"""The availability of users."""

from ...http.messages import Json
from ...store.store import Store


def status_of(store: Store, user_id: int) -> Json:
    """The status of a user. By default, they are active for e-mail and unavailable for chats."""
    email, chat = {"status": "active"}, {"status": "unavailable", "mailboxStatuses": {}}
    return store.statuses.get(user_id, {"userId": user_id, "email": email, "chat": chat})


def set_email_status(store: Store, user_id: int, data: Json, performed_by: int, source: str, now: str) -> None:
    """Sets whether a user answers e-mails; a custom status that is left out is cleared."""
    email = {"status": data["status"], "updatedAt": now, "performedBy": performed_by, "source": source}
    if "customStatus" in data:
        email["customStatus"] = data["customStatus"]
    store.statuses[user_id] = {**status_of(store, user_id), "email": email}
