"""Files that hang on threads."""

import base64

from ..account.conversations.attachments import (
    attachment_of,
    check_attachment,
    disposition,
    make_attachment,
    media_type,
)
from ..account.conversations.lookup import conversation_of, thread_of
from ..account.lifecycle.status_rules import settle
from ..handling.context import Call
from ..handling.handlers import operation
from ..http.errors import refusal
from ..http.messages import Response
from ..http.responses import created, hal, no_content


@operation("create_attachment")
def create_attachment(call: Call) -> Response:
    """Hangs a file on a thread. As in recorded answers, nothing says what id it has got."""
    conversation = conversation_of(call)
    thread = thread_of(call, conversation)
    check_attachment(call.body)
    thread["_embedded"]["attachments"].append(make_attachment(call.store, call.body))
    settle(call.store, conversation, call.now)
    return created(None, None)


@operation("get_attachment_data")
def get_data(call: Call) -> Response:
    """The content in base64."""
    attachment, _ = attachment_of(call, conversation_of(call))
    return hal({"data": base64.b64encode(call.store.files[attachment["id"]]).decode()})


@operation("get_attachment_file")
def get_file(call: Call) -> Response:
    """The content as it is."""
    attachment, _ = attachment_of(call, conversation_of(call))
    headers = {"Content-Type": media_type(attachment), "Content-Disposition": disposition(attachment)}
    return Response(200, headers, call.store.files[attachment["id"]])


@operation("delete_attachment")
def delete_attachment(call: Call) -> Response:
    """Takes a file off a draft. That the refusal is a 403 otherwise is a guess."""
    conversation = conversation_of(call)
    attachment, thread = attachment_of(call, conversation)
    if conversation["state"] != "draft":
        raise refusal(403, "Attachments can only be deleted as long as the conversation is a draft")
    thread["_embedded"]["attachments"].remove(attachment)
    del call.store.files[attachment["id"]]
    settle(call.store, conversation, call.now)
    return no_content()
