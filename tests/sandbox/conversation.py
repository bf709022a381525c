"""A conversation to test with."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from helpscout_client.sandbox.times.wire_times import wire_time

if TYPE_CHECKING:
    from tests.sandbox.conftest import Caller


LIST = "/v2/conversations"
CUSTOMER = {"id": 520000001}
TEXT_FILE = {"fileName": "n° 7.txt", "mimeType": "text/plain", "data": "MTIsNTAgRVVS"}


class Conversation:
    """A conversation of the sandbox."""

    def __init__(self, api: Caller, **changes: Any) -> None:
        body = {
            "subject": "Late parcel",
            "type": "email",
            "mailboxId": 4101,
            "status": "active",
            "customer": CUSTOMER,
            "threads": [{"type": "customer", "customer": CUSTOMER, "text": "Where is it?"}],
            **changes,
        }
        self.api = api
        self.id = api.create(LIST, body)
        self.path = f"{LIST}/{self.id}"

    def get(self, **query: Any) -> Any:
        return self.api.get(self.path, **query)

    def threads(self) -> list[Any]:
        return self.api.items(f"{self.path}/threads", "threads")

    def add(self, kind: str, **body: Any) -> Any:
        thread_id = self.api.create(f"{self.path}/{kind}", {"text": "x", **body})
        return next(thread for thread in self.threads() if thread["id"] == thread_id)

    def draft(self, **body: Any) -> Any:
        """A draft of a reply."""
        return self.add("reply", customer=CUSTOMER, draft=True, **body)

    def patch(self, thread: Any, path: str, value: Any) -> Any:
        return self.api.patch(f"{self.path}/threads/{thread['id']}", {"op": "replace", "path": path, "value": value})

    def update(self, op: str, path: str, **value: Any) -> None:
        assert self.api.patch(self.path, {"op": op, "path": path, **value}).status == 204


def later(api: Caller, **delta: float) -> str:
    """A time relative to now, by the sandbox's clock."""
    return wire_time(api.sandbox.clock.now() + datetime.timedelta(**delta))
