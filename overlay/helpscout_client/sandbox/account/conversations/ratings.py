"""Customers' ratings of replies."""

from typing import Literal, TypeAlias

from ...http.messages import Json
from ...store.store import Store

Verdict: TypeAlias = Literal["great", "okay", "not_good"]


def make_rating(
    store: Store, conversation_id: int, thread_id: int | None, rating: Verdict, comments: str, now: str
) -> int:
    """Rates a reply.

    Args:
        store: The account.
        conversation_id: The conversation.
        thread_id: The reply; by default the last one.
        rating: The verdict.
        comments: What the customer adds.
        now: The time.

    Raises:
        ValueError: The thread is not a reply, or the conversation has no reply.
    """
    replies = [thread for thread in store.threads[conversation_id] if thread["type"] == "message"]
    if thread_id is not None:
        replies = [thread for thread in replies if thread["id"] == thread_id]
    if not replies:
        raise ValueError(
            f"conversation {conversation_id} has no {'reply' if thread_id is None else f'reply {thread_id}'}"
        )
    conversation, thread, rating_id = store.conversations[conversation_id], replies[-1], store.new_id("rating")
    verdict = {"rating": rating, "comments": comments}
    thread["rating"] = {"customerId": conversation["primaryCustomer"]["id"], **verdict}
    store.ratings[rating_id] = {
        "id": rating_id,
        "threadId": thread["id"],
        "conversationId": conversation_id,
        "conversationNumber": conversation["number"],
        **verdict,
        "createdAt": now,
        "modifiedAt": now,
        "user": rating_user(thread["createdBy"]),
    }
    return rating_id


def rating_user(person: Json) -> Json:
    """A user from a conversation or thread, as ratings show them."""
    return {"id": person["id"], "email": person["email"], "firstName": person["first"], "lastName": person["last"]}
