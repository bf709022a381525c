"""Schedules the next event of a conversation: the end of a snooze, or the sending of a draft."""

from collections.abc import Iterator
from typing import Final

from ...http.errors import FieldError, bad_request
from ...http.messages import Json
from ...store.store import Store

_LATEST: Final = "2100-12-31T23:59:59Z"


def check_future(time: str, path: str, now: str) -> None:
    """Checks that an event may be scheduled for a time.

    Raises:
        HTTPError: It is past, or too far in the future.
    """
    if not now < time <= _LATEST:
        raise bad_request(FieldError(path, "must be in the future, and not after the year 2100", "Date", time))


def schedule_next_event(store: Store, conversation: Json) -> None:
    """Stores a conversation's next event."""
    events = sorted(_events(store, conversation), key=lambda event: str(event["time"]))
    if events:
        store.events[conversation["id"]] = events[0]
    else:
        store.events.pop(conversation["id"], None)


def cancel_on_reply(store: Store, conversation: Json) -> None:
    """Cancels the events that a customer's reply cancels. Drafts stay, but unscheduled."""
    if conversation.get("snooze", {}).get("unsnoozeOnCustomerReply", False):
        del conversation["snooze"]
    for thread in store.threads[conversation["id"]]:
        if thread.get("scheduled", {}).get("unscheduleOnCustomerReply", False):
            del thread["scheduled"]


def _events(store: Store, conversation: Json) -> Iterator[Json]:
    if "snooze" in conversation:
        snooze = conversation["snooze"]
        yield {
            "time": snooze["snoozedUntil"],
            "eventType": "snooze",
            "userId": snooze["snoozedBy"],
            "cancelOnCustomerReply": snooze["unsnoozeOnCustomerReply"],
        }
    for thread in store.threads[conversation["id"]]:
        if "scheduled" in thread:
            schedule = thread["scheduled"]
            yield {
                "time": schedule["scheduledFor"],
                "eventType": "scheduled",
                "userId": schedule["scheduledBy"],
                "cancelOnCustomerReply": schedule["unscheduleOnCustomerReply"],
            }
