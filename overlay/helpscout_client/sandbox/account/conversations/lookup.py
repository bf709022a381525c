"""Finds the conversation and thread in a request's path. Conversations that the user may not see are not found."""

from ...handling.context import RequestContext
from ...http.errors import api_error, not_found
from ...http.messages import Json
from ..mailboxes.mailboxes import check_mailbox


def conversation_of(context: RequestContext) -> Json:
    """The conversation in the path.

    Raises:
        HTTPError: The conversation doesn't exist.
    """
    return _visible(context, context.path["conversation_id"])


def survivor_of(context: RequestContext) -> Json | None:
    """The conversation that the one in the path was merged into; None if it wasn't.

    Raises:
        HTTPError: That conversation no longer exists.
    """
    into_id = context.store.merged.get(context.path["conversation_id"])
    return None if into_id is None else _visible(context, into_id)


def thread_of(context: RequestContext, conversation: Json) -> Json:
    """The thread in the path.

    Raises:
        HTTPError: The conversation doesn't have it.
    """
    for thread in context.store.threads[conversation["id"]]:
        if thread["id"] == context.path["thread_id"]:
            return thread
    raise not_found("Thread")


def check_access(context: RequestContext, mailbox_id: int, path: str) -> None:
    """Checks that a mailbox exists and that the user may see it.

    Raises:
        HTTPError: It doesn't exist, or the user may not see it.
    """
    check_mailbox(context.store, mailbox_id, path)
    if not context.sees(mailbox_id):
        raise api_error(403, "You have no access to the mailbox")


def _visible(context: RequestContext, conversation_id: int) -> Json:
    conversation = context.store.conversations.get(conversation_id)
    if conversation is None or not context.sees(conversation["mailboxId"]):
        raise not_found("Conversation")
    return conversation
