"""Attachments of threads."""

import base64

from ..account.conversations.attachments import (
    attachment_of,
    check_attachment,
    disposition,
    make_attachment,
    media_type,
)
from ..account.conversations.lookup import conversation_of, thread_of
from ..account.lifecycle.status_rules import refresh
from ..handling.context import RequestContext
from ..handling.handlers import operation
from ..http.errors import api_error
from ..http.messages import Response
from ..http.responses import created, hal, no_content


@operation("create_attachment")
def create_attachment(context: RequestContext) -> Response:
    """Adds an attachment to a thread. As in recorded responses, its id is not returned."""
    conversation = conversation_of(context)
    thread = thread_of(context, conversation)
    check_attachment(context.body)
    thread["_embedded"]["attachments"].append(make_attachment(context.store, context.body))
    refresh(context.store, conversation, context.now)
    return created(None, None)


@operation("get_attachment_data")
def get_data(context: RequestContext) -> Response:
    """The content in base64."""
    attachment, _ = attachment_of(context, conversation_of(context))
    return hal({"data": base64.b64encode(context.store.files[attachment["id"]]).decode()})


@operation("get_attachment_file")
def get_file(context: RequestContext) -> Response:
    """The raw content."""
    attachment, _ = attachment_of(context, conversation_of(context))
    headers = {"Content-Type": media_type(attachment), "Content-Disposition": disposition(attachment)}
    return Response(200, headers, context.store.files[attachment["id"]])


@operation("delete_attachment")
def delete_attachment(context: RequestContext) -> Response:
    """Removes an attachment of a draft. The 403 for other threads is a guess."""
    conversation = conversation_of(context)
    attachment, thread = attachment_of(context, conversation)
    if conversation["state"] != "draft":
        raise api_error(403, "Attachments can only be deleted as long as the conversation is a draft")
    thread["_embedded"]["attachments"].remove(attachment)
    del context.store.files[attachment["id"]]
    refresh(context.store, conversation, context.now)
    return no_content()
