"""The threads of conversations."""

from collections.abc import Callable
from typing import Final

from ..account.conversations.actors import with_persons
from ..account.conversations.lookup import conversation_of, thread_of
from ..account.conversations.original_source import has_original_source, original_source
from ..account.conversations.threads import check_thread, in_order, make_thread
from ..account.lifecycle.due_events import send_scheduled
from ..account.lifecycle.scheduler import check_future
from ..account.lifecycle.status_rules import send, settle
from ..account.users.users import user_named
from ..handling.context import Call
from ..handling.handlers import operation
from ..handling.pages import page_of
from ..http.errors import FieldError, bad_request, not_found, refusal, too_many_threads
from ..http.messages import Json, Response
from ..http.responses import created, hal, no_content
from ..store.store import Store

_PAGE_SIZE: Final = 25
#: A conversation that has so many takes no more, although it may be created with 100.
_FULL: Final = 99


#: The media type of an e-mail.
_EMAIL: Final = "message/rfc822"


def represent(call: Call, conversation_id: int, thread: Json, version: int = 2) -> Json:
    """A thread as a version of the API shows it."""
    author = thread["createdBy"]
    kind = "Customer" if author["type"] == "customer" else "User"
    links = {f"createdBy{kind}": call.link(f"/v2/{kind.lower()}s/{author['id']}")}
    if "customer" in thread:
        links["customer"] = call.link(f"/v2/customers/{thread['customer']['id']}")
    if "type" in thread.get("assignedTo", {}):
        links["assignedTo"] = call.link(f"/v2/users/{thread['assignedTo']['id']}")
    base = f"/v2/conversations/{conversation_id}/attachments"
    attachments = [
        {**item, "_links": {"self": call.link(f"{base}/{item['id']}"), "data": call.link(f"{base}/{item['id']}/data")}}
        for item in thread["_embedded"]["attachments"]
    ]
    return {**with_persons(thread, version), "_embedded": {"attachments": attachments}, "_links": links}


@operation("list_threads")
def list_threads(call: Call) -> Response:
    """The threads of a conversation, newest first."""
    return _list(call, 2)


@operation("list_threads_v3")
def list_threads_v3(call: Call) -> Response:
    """The same, with system users called so."""
    return _list(call, 3)


@operation("create_reply_thread")
def create_reply(call: Call) -> Response:
    """Replies; the conversation becomes active, unless a status is given or the reply is a draft."""
    return _create(call, "message", "active")


@operation("create_note_thread")
def create_note(call: Call) -> Response:
    """Adds a note. The documentation says of notes too that the conversation becomes active."""
    return _create(call, "note", "active")


@operation("create_customer_thread")
def create_customer(call: Call) -> Response:
    """Adds a customer's message, which opens the conversation again."""
    return _create(call, "customer", "active")


@operation("create_phone_thread")
def create_phone(call: Call) -> Response:
    """Adds a record of a phone call."""
    return _create(call, "phone", "nochange")


@operation("create_chat_thread")
def create_chat(call: Call) -> Response:
    """Adds a transcript of a chat."""
    return _create(call, "chat", "nochange")


@operation("update_thread")
def update_thread(call: Call) -> Response:
    """Changes the text of a thread, or hides it. Accounts can let everybody do this; here, only admins may."""
    call.check_admin()
    conversation = conversation_of(call)
    _UPDATES[call.body["path"]](call.store, thread_of(call, conversation), call.body["value"])
    settle(call.store, conversation, call.now)
    return no_content()


@operation("get_thread_original_source")
def get_original_source(call: Call) -> Response:
    """The e-mail that a thread was made from: as it is, if that is what the client accepts, or within JSON."""
    conversation = conversation_of(call)
    thread = thread_of(call, conversation)
    if not has_original_source(thread):
        raise not_found("Original source")
    source = original_source(call.store, conversation, thread)
    if _EMAIL in call.request.headers.get("Accept", ""):
        return Response(200, {"Content-Type": _EMAIL}, source)
    return hal({"original": source.decode()})


@operation("schedule_thread")
def schedule(call: Call) -> Response:
    """Has a draft sent later. Its sender is who schedules it, unless its author is wanted."""
    conversation, data = conversation_of(call), call.body
    thread = thread_of(call, conversation)
    check_future(data["scheduledFor"], "scheduledFor", call.now)
    if thread["state"] != "draft":
        raise refusal(400, "Only drafts can be scheduled")
    thread["scheduled"] = {
        "scheduledBy": call.user_id,
        "sendAsId": thread["createdBy"]["id"] if data.get("sendAsCreator", False) else call.user_id,
        "createdAt": call.now,
        "scheduledFor": data["scheduledFor"],
        "unscheduleOnCustomerReply": data["unscheduleOnCustomerReply"],
    }
    settle(call.store, conversation, call.now)
    return no_content()


@operation("publish_scheduled_thread")
def publish_scheduled(call: Call) -> Response:
    """Sends a scheduled draft without waiting for its time."""
    conversation = conversation_of(call)
    thread = thread_of(call, conversation)
    if "scheduled" not in thread:
        raise refusal(400, "The thread is not scheduled")
    send_scheduled(call.store, conversation, thread, call.now)
    settle(call.store, conversation, call.now)
    return no_content()


@operation("unschedule_thread")
def unschedule(call: Call) -> Response:
    """Leaves a draft unsent, whether it was scheduled or not."""
    conversation = conversation_of(call)
    if thread_of(call, conversation).pop("scheduled", None):
        settle(call.store, conversation, call.now)
    return no_content()


def _list(call: Call, version: int) -> Response:
    conversation_id = conversation_of(call)["id"]
    threads = call.store.threads[conversation_id][::-1]

    def shown(call: Call, thread: Json) -> Json:
        return represent(call, conversation_id, thread, version)

    return page_of(call, "threads", threads, shown, _PAGE_SIZE)


def _create(call: Call, thread_type: str, status: str) -> Response:
    conversation, data, store = conversation_of(call), call.body, call.store
    if len(store.threads[conversation["id"]]) >= _FULL:
        raise too_many_threads()
    check_thread(call, thread_type, data)
    assignee = user_named(store, data["assignTo"], "assignTo") if data.get("assignTo") is not None else None
    if "status" not in data:
        # What is imported is history, and changes nothing.
        data = {**data, "status": "nochange" if data.get("imported", False) else status}
    thread = make_thread(call, store.mailboxes[conversation["mailboxId"]], thread_type, data, call.user_id)
    if "assignTo" in data:
        store.assignments[thread["id"]] = assignee
    store.threads[conversation["id"]] = in_order([*store.threads[conversation["id"]], thread])
    if thread["state"] == "published":
        send(store, conversation, thread, call.now)
    settle(store, conversation, call.now, by_user=thread["createdBy"]["type"] != "customer")
    return created(thread["id"], call.href(f"/v2/conversations/{conversation['id']}/threads/{thread['id']}"))


def _set_text(store: Store, thread: Json, value: Json) -> None:
    if not isinstance(value, str):
        raise bad_request(FieldError("value", "must be of type string", "Type", value))
    if thread["type"] == "lineitem":
        raise bad_request(FieldError("path", "does not suit line items", "Patch", "/text"))
    store.originals.setdefault(thread["id"], thread["body"])
    thread["body"] = value


def _set_hidden(store: Store, thread: Json, value: Json) -> None:
    if not isinstance(value, bool):
        raise bad_request(FieldError("value", "must be of type boolean", "Type", value))
    if thread["type"] not in ("customer", "message") or thread["state"] == "draft":
        raise bad_request(FieldError("path", "suits customers' messages and sent replies only", "Patch", "/hidden"))
    thread["state"] = "hidden" if value else "published"


_UPDATES: Final[dict[str, Callable[[Store, Json, Json], None]]] = {"/text": _set_text, "/hidden": _set_hidden}
