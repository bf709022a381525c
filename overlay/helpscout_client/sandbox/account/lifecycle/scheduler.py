"""What is going to happen to conversations by itself: snoozes end, and scheduled drafts are sent."""

from collections.abc import Iterator
from typing import Final

from ...http.errors import FieldError, bad_request
from ...http.messages import Json
from ...store.store import Store

_LATEST: Final = "2100-12-31T23:59:59Z"


def check_future(time: str, path: str, now: str) -> None:
    """Lets a time pass at which something may happen.

    Raises:
        HTTPError: It is over, or too far away.
    """
    if not now < time <= _LATEST:
        raise bad_request(FieldError(path, "must be in the future, and not after the year 2100", "Date", time))


def schedule_next_event(store: Store, conversation: Json) -> None:
    """Notes down what happens to a conversation next."""
    events = sorted(_events(store, conversation), key=lambda event: str(event["time"]))
    if events:
        store.events[conversation["id"]] = events[0]
    else:
        store.events.pop(conversation["id"], None)


def cancel_on_reply(store: Store, conversation: Json) -> None:
    """Strikes out what a reply of the customer cancels; drafts stay, unscheduled."""
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
