"""The facts that reports count: the events of a conversation with their times, in seconds since 1970."""

import datetime
from collections.abc import Sequence
from typing import Final

from attrs import frozen

from ...http.messages import Json
from ...store.store import Store
from ..lifecycle.status_rules import plain_text

_EPOCH: Final = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
_SECOND: Final = datetime.timedelta(seconds=1)
#: Types of threads that customers write.
_RECEIVED: Final = ("beaconchat", "chat", "customer")
#: The handling time of a reply is not measured, but estimated from the length of the reply.
_LEAST_HANDLE_TIME: Final = 30
_CHARACTERS_A_SECOND: Final = 5


def seconds(time: str) -> int:
    """A time of the API as a number."""
    return (datetime.datetime.fromisoformat(time) - _EPOCH) // _SECOND


def to_datetime(number: int) -> datetime.datetime:
    """A number as a time."""
    return _EPOCH + number * _SECOND


@frozen
class Reply:
    """A reply that was sent."""

    at: int
    user_id: int
    waited: int | None
    """Seconds that the customer waited; None if the customer wasn't waiting."""
    handled: int
    """Seconds that writing it took."""
    is_first: bool
    saved_reply_id: int


@frozen
class Facts:
    """A conversation."""

    conversation: Json
    began_at: int
    begun_by: int
    """Id of the user or customer."""
    received: Sequence[int]
    """When messages of the customer came."""
    replies: Sequence[Reply]
    workflows: Sequence[tuple[int, int]]
    """When workflows were run, and their ids."""
    closed_at: int | None
    closed_by: int

    @property
    def id(self) -> int:
        """Id of the conversation."""
        return int(self.conversation["id"])

    @property
    def customer_id(self) -> int:
        """Id of the customer."""
        return int(self.conversation["primaryCustomer"]["id"])


def all_facts(store: Store) -> Sequence[Facts]:
    """The facts of all conversations that are not drafts."""

    def find() -> Sequence[Facts]:
        return [
            _facts(conversation, store.threads.peek(conversation_id))
            for conversation_id, conversation in store.conversations.items()
            if conversation["state"] != "draft"
        ]

    return store.cached("facts of conversations", find)


def mean(values: Sequence[float]) -> float | None:
    """The average, if there is one."""
    return sum(values) / len(values) if values else None


def _facts(conversation: Json, threads: Sequence[Json]) -> Facts:
    received: list[int] = []
    replies: list[Reply] = []
    workflows: list[tuple[int, int]] = []
    waiting_since: int | None = None
    for thread in threads:
        at = seconds(thread["createdAt"])
        if thread.get("state") == "draft":
            continue
        if thread["type"] in _RECEIVED:
            received.append(at)
            waiting_since = at if waiting_since is None else waiting_since
        elif thread["type"] == "message":
            replies.append(
                Reply(
                    at=at,
                    user_id=thread["createdBy"]["id"],
                    waited=None if waiting_since is None else max(at - waiting_since, 0),
                    handled=_LEAST_HANDLE_TIME + len(plain_text(thread["body"])) // _CHARACTERS_A_SECOND,
                    is_first=not replies,
                    saved_reply_id=thread["savedReplyId"],
                )
            )
            waiting_since = None
        elif "workflow" in thread["action"]["associatedEntities"]:
            workflows.append((at, thread["action"]["associatedEntities"]["workflow"]))
    return Facts(
        conversation=conversation,
        began_at=seconds(conversation["createdAt"]),
        begun_by=conversation["createdBy"]["id"],
        received=received,
        replies=replies,
        workflows=workflows,
        closed_at=seconds(conversation["closedAt"]) if "closedAt" in conversation else None,
        closed_by=conversation["closedBy"],
    )
