"""Saved replies of mailboxes."""

from typing import Final

from ..account.lifecycle.status_rules import plain_text
from ..account.mailboxes.saved_replies import make_saved_reply, put_saved_reply
from ..handling.context import RequestContext
from ..handling.handlers import operation
from ..http.errors import not_found
from ..http.messages import Json, Response
from ..http.responses import created, hal, no_content
from .mailboxes import mailbox_of

_PREVIEW_LENGTH: Final = 100


@operation("list_saved_replies")
def list_saved_replies(context: RequestContext) -> Response:
    """All saved replies, as a bare array; those for chats only are left out unless asked for."""
    replies = context.store.saved_replies[mailbox_of(context)["id"]].values()
    wants_all = context.query.get("includeChatReplies", False)
    return hal([_summary(reply) for reply in replies if wants_all or "text" in reply or "chatText" not in reply])


@operation("get_saved_reply")
def get_saved_reply(context: RequestContext) -> Response:
    """One saved reply with its texts."""
    return hal(_reply(context))


@operation("create_saved_reply")
def create_saved_reply(context: RequestContext) -> Response:
    """Adds a saved reply."""
    mailbox_id = mailbox_of(context)["id"]
    reply_id = make_saved_reply(context.store, mailbox_id, context.body)
    return created(reply_id, context.href(f"/v2/mailboxes/{mailbox_id}/saved-replies/{reply_id}"))


@operation("update_saved_reply")
def update_saved_reply(context: RequestContext) -> Response:
    """Replaces a saved reply; a text left out is removed."""
    put_saved_reply(context.store, mailbox_of(context)["id"], _reply(context)["id"], context.body)
    return no_content()


@operation("delete_saved_reply")
def delete_saved_reply(context: RequestContext) -> Response:
    """Deletes a saved reply."""
    del context.store.saved_replies[mailbox_of(context)["id"]][_reply(context)["id"]]
    return no_content()


def _reply(context: RequestContext) -> Json:
    reply = context.store.saved_replies[mailbox_of(context)["id"]].get(context.path["saved_reply_id"])
    if reply is None:
        raise not_found("Saved reply")
    return reply


def _summary(reply: Json) -> Json:
    """A saved reply as the list shows it, with previews of its texts."""
    texts = {"preview": plain_text(reply.get("text", "")), "chatPreview": reply.get("chatText", "")}
    previews = {name: " ".join(text.split())[:_PREVIEW_LENGTH] for name, text in texts.items() if text}
    return {"id": reply["id"], "name": reply["name"], **previews}
