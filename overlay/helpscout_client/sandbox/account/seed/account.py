"""The rest of the example data: webhooks, workflows, saved replies, ratings, chats and statuses."""

import datetime
import random
from collections.abc import Sequence
from typing import Any, Final

from ...store.store import Store
from ..chats.chats import accept_chat, add_event, agent, make_chat
from ..conversations.ratings import Verdict, make_rating
from ..conversations.workflows import make_workflow
from ..mailboxes.saved_replies import make_saved_reply
from ..users.statuses import set_email_status, status_of
from ..users.users import make_system_user
from ..webhooks.subscriptions import make_webhook

_SAVED_REPLIES: Final[Sequence[dict[str, str]]] = (
    {"name": "On its way", "text": "<p>Your parcel <b>left us</b> today.</p>", "chatText": "It's on its way!"},
    {"name": "Grüße zum Abschied", "text": "<p>Schönen Tag noch,<br>Ihr Team</p>"},
    {"name": "Greeting", "chatText": "Hello, how can we help?"},
)
_WORKFLOWS: Final[Sequence[dict[str, str]]] = (
    {"name": "Tidy up"},
    {"name": "Urgent first", "type": "automatic"},
    {"name": "Ask for feedback", "status": "inactive"},
)
_WEBHOOKS: Final[Sequence[dict[str, Any]]] = (
    {
        "url": "https://hooks.example.com/conversations",
        "events": ["convo.created", "convo.customer.reply.created"],
        "secret": "not so secret",
        "label": "Order desk",
    },
    {
        "url": "https://hooks.example.org/ratings",
        "events": ["satisfaction.ratings"],
        "secret": "nor is this",
        "notification": True,
        "payloadVersion": "V3",
    },
)
_RATINGS: Final[Sequence[tuple[Verdict, str]]] = (
    ("great", "Quick and friendly!"),
    ("okay", ""),
    ("not_good", "Das hat zu lange gedauert."),
)
#: How many conversations are searched for a reply to rate.
_LOOKED_AT: Final = 12
#: How long ago the first chats may have begun.
_CHATTED: Final = datetime.timedelta(hours=2)
#: Customers' questions, and the answers, if any.
_CHATS: Final = (
    ("Is the kite back in stock?", None),
    ("Může to přijít do pátku?", "Yes, it will be with you on Friday."),
    ("How do I send the lamp back?", "I'll send you a label."),
)


def add_account(store: Store, rng: random.Random, start: str, now: datetime.datetime) -> None:
    """Adds everything except users, mailboxes, customers and conversations.

    Args:
        store: The account.
        rng: The source of randomness.
        start: The time when all of it was set up.
        now: When the data end.
    """
    users = [user_id for user_id, user in store.users.items() if user["type"] == "user"]
    mailbox_id, *others = store.mailboxes
    make_system_user(store, "Answering machine", start)
    _set_statuses(store, users, mailbox_id, start)
    store.reassignments[users[1]] = {"enabled": True, "awayDuration": {"hours": 8, "minutes": 30}}
    store.routing[mailbox_id] = {
        "state": "enabled",
        "assignmentLimit": 20,
        "assignmentMethod": "balanced",
        "userIds": users[1:4],
    }
    for data in _SAVED_REPLIES:
        make_saved_reply(store, mailbox_id, data)
    for workflow in _WORKFLOWS:
        make_workflow(store, {**workflow, "mailboxId": mailbox_id}, start)
    make_workflow(store, {"name": "Tidy up", "mailboxId": others[0]}, start)
    for webhook in _WEBHOOKS:
        make_webhook(store, webhook)
    _add_ratings(store, rng)
    _add_chats(store, rng, mailbox_id, users[1], now)


def _set_statuses(store: Store, users: Sequence[int], mailbox_id: int, now: str) -> None:
    lunch = {"status": "away", "customStatus": {"text": "Lunch", "emoji": "🥪", "emojiName": "sandwich"}}
    set_email_status(store, users[2], lunch, users[2], "ui", now)
    set_email_status(store, users[3], {"status": "active"}, users[0], "api", now)
    chat = {"status": "custom", "mailboxStatuses": {str(mailbox_id): "assign"}}
    store.statuses[users[1]] = {**status_of(store, users[1]), "chat": chat}


def _add_ratings(store: Store, rng: random.Random) -> None:
    looked_at = rng.sample(list(store.conversations), min(_LOOKED_AT, len(store.conversations)))
    replied = [item for item in looked_at if any(thread["type"] == "message" for thread in store.threads[item])]
    for conversation_id, (rating, comments) in zip(replied, _RATINGS, strict=False):
        make_rating(store, conversation_id, None, rating, comments, store.modified_at[conversation_id])


def _add_chats(store: Store, rng: random.Random, mailbox_id: int, user_id: int, now: datetime.datetime) -> None:
    customer_ids = rng.sample(list(store.customers), min(len(_CHATS), len(store.customers)))
    for customer_id, (question, answer) in zip(customer_ids, _CHATS, strict=False):
        began_at = now - _CHATTED + datetime.timedelta(microseconds=rng.randrange(3_600_000_000))
        chat = store.chats[make_chat(store, customer_id, mailbox_id, question, began_at)]
        if answer:
            accept_chat(store, chat, user_id, began_at + datetime.timedelta(seconds=40.25))
            answered_at = began_at + datetime.timedelta(minutes=1)
            add_event(store, chat, "message-added", agent(store, user_id), answered_at, answer)
