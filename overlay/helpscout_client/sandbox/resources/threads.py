"""The threads of conversations."""

from collections.abc import Callable
from typing import Final

from ..account.lifecycle import send, settle
from ..account.threads import check_thread, in_order, make_thread
from ..account.users import user_named
from ..answers import created, no_content
from ..behaviours import operation
from ..call import Call
from ..hal import page_of
from ..messages import Json, Response
from ..refusals import FieldError, bad_request, not_found, too_many_threads

_PAGE_SIZE: Final = 25
#: A conversation that has so many takes no more, although it may be created with 100.
_FULL: Final = 99


def conversation_of(call: Call) -> Json:
    """The conversation in the path.

    Raises:
        Refusal: There is none.
    """
    conversation = call.store.conversations.get(call.path["conversation_id"])
    if conversation is None:
        raise not_found("Conversation")
    return conversation


def represent(call: Call, conversation_id: int, thread: Json) -> Json:
    """A thread as the API shows it."""
    author = thread["createdBy"]
    kind = "Customer" if author["type"] == "customer" else "User"
    links = {f"createdBy{kind}": call.link(f"/v2/{kind.lower()}s/{author['id']}")}
    if "customer" in thread:
        links["customer"] = call.link(f"/v2/customers/{thread['customer']['id']}")
    if "type" in thread.get("assignedTo", {}):
        links["assignedTo"] = call.link(f"/v2/users/{thread['assignedTo']['id']}")
    base = f"/v2/conversations/{conversation_id}/attachments"
    attachments = [
        {**item, "_links": {"data": call.link(f"{base}/{item['id']}/data")}}
        for item in thread["_embedded"]["attachments"]
    ]
    return {**thread, "_embedded": {"attachments": attachments}, "_links": links}


@operation("list_threads")
def list_threads(call: Call) -> Response:
    """The threads of a conversation, newest first."""
    conversation_id = conversation_of(call)["id"]
    threads = call.store.threads[conversation_id][::-1]
    return page_of(call, "threads", threads, lambda call, item: represent(call, conversation_id, item), _PAGE_SIZE)


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
    """Changes the text of a thread, or hides it."""
    conversation = conversation_of(call)
    threads = call.store.threads[conversation["id"]]
    thread = next((thread for thread in threads if thread["id"] == call.path["thread_id"]), None)
    if thread is None:
        raise not_found("Thread")
    _UPDATES[call.body["path"]](thread, call.body["value"])
    settle(call.store, conversation, call.now)
    return no_content()


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


def _set_text(thread: Json, value: Json) -> None:
    if not isinstance(value, str):
        raise bad_request(FieldError("value", "must be of type string", "Type", value))
    if thread["type"] == "lineitem":
        raise bad_request(FieldError("path", "does not suit line items", "Patch", "/text"))
    thread["body"] = value


def _set_hidden(thread: Json, value: Json) -> None:
    if not isinstance(value, bool):
        raise bad_request(FieldError("value", "must be of type boolean", "Type", value))
    if thread["type"] not in ("customer", "message") or thread["state"] == "draft":
        raise bad_request(FieldError("path", "suits customers' messages and sent replies only", "Patch", "/hidden"))
    thread["state"] = "hidden" if value else "published"


_UPDATES: Final[dict[str, Callable[[Json, Json], None]]] = {"/text": _set_text, "/hidden": _set_hidden}
