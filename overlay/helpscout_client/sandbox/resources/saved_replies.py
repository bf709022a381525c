"""Saved replies of mailboxes."""

from typing import Final

from ..account.lifecycle.status_rules import plain_text
from ..account.mailboxes.saved_replies import make_saved_reply, put_saved_reply
from ..handling.context import Call
from ..handling.handlers import operation
from ..http.errors import not_found
from ..http.messages import Json, Response
from ..http.responses import created, hal, no_content
from .mailboxes import mailbox_of

_PREVIEW_LENGTH: Final = 100


@operation("list_saved_replies")
def list_saved_replies(call: Call) -> Response:
    """All saved replies, as a bare array; those for chats only are left out unless asked for."""
    replies = call.store.saved_replies[mailbox_of(call)["id"]].values()
    wants_all = call.query.get("includeChatReplies", False)
    return hal([_summary(reply) for reply in replies if wants_all or "text" in reply or "chatText" not in reply])


@operation("get_saved_reply")
def get_saved_reply(call: Call) -> Response:
    """One saved reply with its texts."""
    return hal(_reply(call))


@operation("create_saved_reply")
def create_saved_reply(call: Call) -> Response:
    """Adds a saved reply."""
    mailbox_id = mailbox_of(call)["id"]
    reply_id = make_saved_reply(call.store, mailbox_id, call.body)
    return created(reply_id, call.href(f"/v2/mailboxes/{mailbox_id}/saved-replies/{reply_id}"))


@operation("update_saved_reply")
def update_saved_reply(call: Call) -> Response:
    """Replaces a saved reply; a text left out is erased."""
    put_saved_reply(call.store, mailbox_of(call)["id"], _reply(call)["id"], call.body)
    return no_content()


@operation("delete_saved_reply")
def delete_saved_reply(call: Call) -> Response:
    """Deletes a saved reply."""
    del call.store.saved_replies[mailbox_of(call)["id"]][_reply(call)["id"]]
    return no_content()


def _reply(call: Call) -> Json:
    reply = call.store.saved_replies[mailbox_of(call)["id"]].get(call.path["saved_reply_id"])
    if reply is None:
        raise not_found("Saved reply")
    return reply


def _summary(reply: Json) -> Json:
    """A saved reply as it stands in the list, with the beginnings of the texts that it has."""
    texts = {"preview": plain_text(reply.get("text", "")), "chatPreview": reply.get("chatText", "")}
    previews = {name: " ".join(text.split())[:_PREVIEW_LENGTH] for name, text in texts.items() if text}
    return {"id": reply["id"], "name": reply["name"], **previews}
