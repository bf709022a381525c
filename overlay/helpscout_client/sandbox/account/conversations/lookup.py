"""Conversations, and what belongs to them, as requests name them. What a user may not see is not there."""

from ...handling.context import Call
from ...http.errors import not_found, refusal
from ...http.messages import Json
from ..mailboxes.mailboxes import check_mailbox


def conversation_of(call: Call) -> Json:
    """The conversation in the path.

    Raises:
        Refusal: There is none.
    """
    return _visible(call, call.path["conversation_id"])


def survivor_of(call: Call) -> Json | None:
    """The conversation that the one in the path was merged into; None if it wasn't.

    Raises:
        Refusal: That one is gone.
    """
    into_id = call.store.merged.get(call.path["conversation_id"])
    return None if into_id is None else _visible(call, into_id)


def thread_of(call: Call, conversation: Json) -> Json:
    """The thread in the path.

    Raises:
        Refusal: The conversation has none such.
    """
    for thread in call.store.threads[conversation["id"]]:
        if thread["id"] == call.path["thread_id"]:
            return thread
    raise not_found("Thread")


def check_access(call: Call, mailbox_id: int, path: str) -> None:
    """Lets the id of a mailbox pass that the user may see.

    Raises:
        Refusal: There is none, or the user may not see it.
    """
    check_mailbox(call.store, mailbox_id, path)
    if not call.sees(mailbox_id):
        raise refusal(403, "You have no access to the mailbox")


def _visible(call: Call, conversation_id: int) -> Json:
    conversation = call.store.conversations.get(conversation_id)
    if conversation is None or not call.sees(conversation["mailboxId"]):
        raise not_found("Conversation")
    return conversation
