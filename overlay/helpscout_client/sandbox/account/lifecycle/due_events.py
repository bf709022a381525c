"""Ends snoozes and sends scheduled drafts when they are due."""

import datetime

from ...http.messages import Json
from ...store.store import Store
from ...times.wire_times import wire_time
from .status_rules import refresh, reopen, send


def run_due_events(store: Store, current_time: datetime.datetime) -> None:
    """Runs all events that are due by now."""
    now = wire_time(current_time)
    for conversation_id in list(store.events):
        while (event := store.events.get(conversation_id)) and event["time"] <= now:
            _run_event(store, store.conversations[conversation_id], event)
            store.version += 1


def end_snooze(conversation: Json) -> None:
    """Ends a snooze: the conversation is active again."""
    del conversation["snooze"]
    reopen(conversation)


def send_scheduled(store: Store, conversation: Json, thread: Json, now: str) -> None:
    """Sends a scheduled draft as the chosen sender, if that user still exists."""
    sender_id = thread["scheduled"]["sendAsId"]
    if sender_id in store.users:
        thread["createdBy"] = store.user(sender_id)
    conversation["state"] = "published"
    send(store, conversation, thread, now)


def _run_event(store: Store, conversation: Json, event: Json) -> None:
    time, is_snooze = event["time"], event["eventType"] == "snooze"
    if is_snooze:
        end_snooze(conversation)
    else:
        threads = store.threads[conversation["id"]]
        thread = next(thread for thread in threads if thread.get("scheduled", {}).get("scheduledFor") == time)
        send_scheduled(store, conversation, thread, time)
    refresh(store, conversation, time, by_user=not is_snooze)
