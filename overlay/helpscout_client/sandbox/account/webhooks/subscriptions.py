"""Adds and changes webhooks. The secret and the count of discarded events are stored, but never shown."""

from ...http.messages import Json
from ...store.store import Store


def make_webhook(store: Store, data: Json) -> int:
    """Adds a webhook to the account."""
    webhook_id = store.new_id("webhook")
    put_webhook(store, webhook_id, data)
    return webhook_id


def put_webhook(store: Store, webhook_id: int, data: Json) -> None:
    """Replaces a webhook, and enables it."""
    webhook = {
        "id": webhook_id,
        "url": data["url"],
        "state": "enabled",
        "events": list(dict.fromkeys(data["events"])),
        "notification": data.get("notification", False),
        "payloadVersion": data.get("payloadVersion", "V2"),
        "mailboxIds": data.get("mailboxIds", []),
        "secret": data["secret"],
        "discarded": 0,
    }
    store.webhooks[webhook_id] = {**webhook, "label": data["label"]} if "label" in data else webhook
