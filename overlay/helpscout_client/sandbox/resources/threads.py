"""The threads of conversations."""

from collections.abc import Callable
from typing import Final

from ..account.conversations.actors import exists, with_actors
from ..account.conversations.lookup import conversation_of, thread_of
from ..account.conversations.original_source import has_original_source, original_source
from ..account.conversations.threads import check_thread, in_order, make_thread
from ..account.lifecycle.due_events import send_scheduled
from ..account.lifecycle.scheduler import check_future
from ..account.lifecycle.status_rules import refresh, send
from ..account.users.users import find_user
from ..handling.context import RequestContext
from ..handling.handlers import operation
from ..handling.pages import page_of
from ..http.errors import FieldError, api_error, bad_request, not_found, too_many_threads
from ..http.messages import Json, Response
from ..http.responses import created, encoded, no_content
from ..store.store import Store

_PAGE_SIZE: Final = 25
#: The most threads of a conversation to which more can be added, although it may be created with 100.
_FULL: Final = 99


#: The media type of an e-mail.
_EMAIL: Final = "message/rfc822"


def represent(context: RequestContext, conversation_id: int, thread: Json, version: int = 2) -> Json:
    """A thread as a version of the API shows it."""
    author = thread["createdBy"]
    links = {}
    if exists(context.store, author):
        kind = "Customer" if author["type"] == "customer" else "User"
        links[f"createdBy{kind}"] = context.link(f"/v2/{kind.lower()}s/{author['id']}")
    if "customer" in thread and exists(context.store, thread["customer"]):
        links["customer"] = context.link(f"/v2/customers/{thread['customer']['id']}")
    if "type" in thread.get("assignedTo", {}) and exists(context.store, thread["assignedTo"]):
        links["assignedTo"] = context.link(f"/v2/users/{thread['assignedTo']['id']}")
    base = f"/v2/conversations/{conversation_id}/attachments"
    attachments = [
        {
            **item,
            "_links": {"self": context.link(f"{base}/{item['id']}"), "data": context.link(f"{base}/{item['id']}/data")},
        }
        for item in thread["_embedded"]["attachments"]
    ]
    return {**with_actors(context.store, thread, version), "_embedded": {"attachments": attachments}, "_links": links}


@operation("list_threads")
def list_threads(context: RequestContext) -> Response:
    """The threads of a conversation, newest first."""
    return _list(context, 2)


@operation("list_threads_v3")
def list_threads_v3(context: RequestContext) -> Response:
    """The same, with the type `system_user`."""
    return _list(context, 3)


@operation("create_reply_thread")
def create_reply(context: RequestContext) -> Response:
    """Replies; the conversation becomes active, unless a status is given or the reply is a draft."""
    return _create(context, "message", "active")


@operation("create_note_thread")
def create_note(context: RequestContext) -> Response:
    """Adds a note. According to the documentation, the conversation becomes active."""
    return _create(context, "note", "active")


@operation("create_customer_thread")
def create_customer(context: RequestContext) -> Response:
    """Adds a customer's message, which opens the conversation again."""
    return _create(context, "customer", "active")


@operation("create_phone_thread")
def create_phone(context: RequestContext) -> Response:
    """Adds a record of a phone call."""
    return _create(context, "phone", "nochange")


@operation("create_chat_thread")
def create_chat(context: RequestContext) -> Response:
    """Adds a transcript of a chat."""
    return _create(context, "chat", "nochange")


@operation("update_thread")
def update_thread(context: RequestContext) -> Response:
    """Changes the text of a thread, or hides it. Accounts may allow all users to do this; here, only admins may."""
    context.check_admin()
    conversation = conversation_of(context)
    _UPDATES[context.body["path"]](context.store, thread_of(context, conversation), context.body["value"])
    refresh(context.store, conversation, context.now)
    return no_content()


@operation("get_thread_original_source")
def get_original_source(context: RequestContext) -> Response:
    """The e-mail that a thread was made from: raw, if the client accepts it, or within JSON."""
    conversation = conversation_of(context)
    thread = thread_of(context, conversation)
    if not has_original_source(thread):
        raise not_found("Original source")
    source = original_source(context.store, conversation, thread)
    if _EMAIL in context.request.headers.get("Accept", ""):
        return Response(200, {"Content-Type": _EMAIL}, source)
    return Response(200, {"Content-Type": "application/json"}, encoded({"original": source.decode()}))


@operation("schedule_thread")
def schedule(context: RequestContext) -> Response:
    """Schedules a draft. Its sender is the user who schedules it, or its author if requested."""
    conversation, data = conversation_of(context), context.body
    thread = thread_of(context, conversation)
    check_future(data["scheduledFor"], "scheduledFor", context.now)
    if thread.get("state") != "draft":
        raise api_error(400, "Only drafts can be scheduled")
    thread["scheduled"] = {
        "scheduledBy": context.user_id,
        "sendAsId": thread["createdBy"]["id"] if data.get("sendAsCreator", False) else context.user_id,
        "createdAt": context.now,
        "scheduledFor": data["scheduledFor"],
        "unscheduleOnCustomerReply": data["unscheduleOnCustomerReply"],
    }
    refresh(context.store, conversation, context.now)
    return no_content()


@operation("publish_scheduled_thread")
def publish_scheduled(context: RequestContext) -> Response:
    """Sends a scheduled draft without waiting for its time."""
    conversation = conversation_of(context)
    thread = thread_of(context, conversation)
    if "scheduled" not in thread:
        raise api_error(400, "The thread is not scheduled")
    send_scheduled(context.store, conversation, thread, context.now)
    refresh(context.store, conversation, context.now)
    return no_content()


@operation("unschedule_thread")
def unschedule(context: RequestContext) -> Response:
    """Cancels the schedule of a draft, if there is one."""
    conversation = conversation_of(context)
    if thread_of(context, conversation).pop("scheduled", None):
        refresh(context.store, conversation, context.now)
    return no_content()


def _list(context: RequestContext, version: int) -> Response:
    conversation_id = conversation_of(context)["id"]
    threads = context.store.threads[conversation_id][::-1]

    def shown(context: RequestContext, thread: Json) -> Json:
        return represent(context, conversation_id, thread, version)

    return page_of(context, "threads", threads, shown, _PAGE_SIZE)


def _create(context: RequestContext, thread_type: str, status: str) -> Response:
    conversation, data, store = conversation_of(context), context.body, context.store
    if len(store.threads[conversation["id"]]) >= _FULL:
        raise too_many_threads()
    check_thread(context, thread_type, data)
    assignee = find_user(store, data["assignTo"], "assignTo") if data.get("assignTo") is not None else None
    if data.get("status", "inbox_predefined") == "inbox_predefined":
        # Imported threads don't change the conversation.
        data = {**data, "status": "nochange" if data.get("imported", False) else status}
    elif data["status"] == "open":
        # The behavior of the real API is not documented.
        data = {**data, "status": "active"}
    mailbox = store.mailboxes[conversation["mailboxId"]]
    thread = make_thread(context, mailbox, thread_type, data, context.user_id, conversation["status"])
    if "assignTo" in data:
        store.assignments[thread["id"]] = assignee
    store.threads[conversation["id"]] = in_order([*store.threads[conversation["id"]], thread])
    if thread["state"] == "published":
        send(store, conversation, thread, context.now)
    refresh(store, conversation, context.now, by_user=thread["createdBy"]["type"] != "customer")
    return created(thread["id"], context.href(f"/v2/conversations/{conversation['id']}/threads/{thread['id']}"))


def _set_text(store: Store, thread: Json, value: Json) -> None:
    if not isinstance(value, str):
        raise bad_request(FieldError("value", "must be of type string", "Type", value))
    if thread["type"] == "lineitem":
        raise bad_request(FieldError("path", "is not supported for line items", "Patch", "/text"))
    store.originals.setdefault(thread["id"], thread["body"])
    thread["body"] = value


def _set_hidden(store: Store, thread: Json, value: Json) -> None:
    if not isinstance(value, bool):
        raise bad_request(FieldError("value", "must be of type boolean", "Type", value))
    if thread["type"] not in ("customer", "message") or thread["state"] == "draft":
        raise bad_request(
            FieldError("path", "is only supported for customer messages and sent replies", "Patch", "/hidden")
        )
    thread["state"] = "hidden" if value else "published"


_UPDATES: Final[dict[str, Callable[[Store, Json, Json], None]]] = {"/text": _set_text, "/hidden": _set_hidden}
