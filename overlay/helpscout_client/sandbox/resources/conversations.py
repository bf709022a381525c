"""Conversations."""

from typing import Final

from ..account.conversations.actors import with_persons
from ..account.conversations.filters import found
from ..account.conversations.lookup import check_access, conversation_of, survivor_of
from ..account.conversations.patch import apply
from ..account.conversations.tags import check_names, tags_named
from ..account.conversations.threads import check_thread, in_order, make_thread
from ..account.customers.customers import check_named, customer_named
from ..account.lifecycle.due_events import wake
from ..account.lifecycle.scheduler import check_future
from ..account.lifecycle.status_rules import assign, set_status, settle
from ..account.mailboxes.mailboxes import custom_field_values
from ..account.users.users import check_user, user_named
from ..handling.context import Call
from ..handling.handlers import operation
from ..handling.pages import page_of
from ..http.messages import Json, Response
from ..http.responses import created, hal, moved, no_content
from ..times.relative_times import friendly
from .threads import represent as represent_thread

_PAGE_SIZE: Final = 25
_WEB: Final = "https://secure.helpscout.net/conversation"
#: How much of a chat is shown where threads are embedded.
_CHAT_EXCERPT_LENGTH: Final = 100
_CHATS: Final = ("beaconchat", "chat")
#: The types of threads that are read back under another name.
_THREAD_TYPES: Final = {"reply": "message"}


@operation("list_conversations")
def list_conversations(call: Call) -> Response:
    """Conversations that match all filters; only active ones, unless a status is given."""
    return page_of(call, "conversations", found(call), represent, _PAGE_SIZE)


@operation("get_conversation")
def get_conversation(call: Call) -> Response:
    """One conversation. Of one that was merged into another, the address of that one."""
    return _get(call, 2)


@operation("get_conversation_v3")
def get_conversation_v3(call: Call) -> Response:
    """The same, with system users called so."""
    return _get(call, 3)


@operation("create_conversation")
def create_conversation(call: Call) -> Response:
    """Opens a conversation with its threads."""
    data, store = call.body, call.store
    types = [str(_THREAD_TYPES.get(item["type"], item["type"])) for item in data["threads"]]
    check_access(call, data["mailboxId"], "mailboxId")
    check_named(store, data["customer"], "customer")
    user_id = data.get("user", call.user_id)
    check_user(store, user_id, "user")
    assignee = user_named(store, data["assignTo"], "assignTo") if data.get("assignTo") is not None else None
    for index, (kind, item) in enumerate(zip(types, data["threads"], strict=True)):
        check_thread(call, kind, item, f"threads[{index}].")
    check_names(data.get("tags", []))
    custom_fields = custom_field_values(store, data["mailboxId"], data.get("fields", []))

    mailbox = store.mailboxes[data["mailboxId"]]
    customer_id = customer_named(call, data["customer"])
    made = [make_thread(call, mailbox, kind, item, user_id) for kind, item in zip(types, data["threads"], strict=True)]
    begun_at = data.get("createdAt", call.now)
    replies = [thread for thread in made if thread["type"] == "message" and thread["state"] == "published"]
    if "assignTo" not in data and replies:
        # The setting of these mailboxes: who replies is in charge.
        assignee = replies[-1]["createdBy"]
    conversation = {
        "id": store.new_id("conversation"),
        "number": store.new_id("number"),
        "type": data["type"],
        "status": "active",
        "state": "draft" if any(thread["state"] == "draft" for thread in made) else "published",
        "subject": data["subject"],
        "mailboxId": data["mailboxId"],
        "createdBy": made[0]["createdBy"],
        "createdAt": begun_at,
        "closedBy": 0,
        "customerWaitingSince": {"time": begun_at},
        "source": made[0]["source"],
        "tags": tags_named(store, data.get("tags", []), call.now),
        "cc": made[0]["cc"],
        "bcc": made[0]["bcc"],
        "primaryCustomer": {"id": customer_id},
        "customFields": custom_fields,
    }
    assign(conversation, assignee)
    closed_at = data.get("closedAt", call.now) if data.get("imported", False) else call.now
    set_status(conversation, data["status"], store.user(user_id), closed_at)
    store.add_conversation(conversation, in_order(made))
    settle(store, conversation, call.now)
    path = f"/v2/conversations/{conversation['id']}"
    return created(conversation["id"], call.href(path), f"{_WEB}/{conversation['id']}/{conversation['number']}")


@operation("update_conversation")
def update_conversation(call: Call) -> Response:
    """Changes one thing about a conversation."""
    conversation = conversation_of(call)
    apply(call, conversation)
    settle(call.store, conversation, call.now)
    return no_content()


@operation("delete_conversation")
def delete_conversation(call: Call) -> Response:
    """Deletes a conversation."""
    call.store.delete_conversation(conversation_of(call)["id"])
    return no_content()


@operation("update_conversation_tags")
def update_tags(call: Call) -> Response:
    """Replaces the tags."""
    conversation = conversation_of(call)
    check_names(call.body["tags"])
    conversation["tags"] = tags_named(call.store, call.body["tags"], call.now)
    settle(call.store, conversation, call.now)
    return no_content()


@operation("update_conversation_custom_fields")
def update_custom_fields(call: Call) -> Response:
    """Replaces the values of custom fields."""
    conversation = conversation_of(call)
    conversation["customFields"] = custom_field_values(call.store, conversation["mailboxId"], call.body["fields"])
    settle(call.store, conversation, call.now)
    return no_content()


@operation("snooze_conversation")
def snooze(call: Call) -> Response:
    """Puts a conversation aside. It keeps its status and folder; no folder of snoozed ones is documented."""
    conversation, data = conversation_of(call), call.body
    check_future(data["snoozedUntil"], "snoozedUntil", call.now)
    conversation["snooze"] = {
        "snoozedBy": call.user_id,
        "snoozedUntil": data["snoozedUntil"],
        "unsnoozeOnCustomerReply": data["unsnoozeOnCustomerReply"],
    }
    settle(call.store, conversation, call.now)
    return no_content()


@operation("unsnooze_conversation")
def unsnooze(call: Call) -> Response:
    """Wakes a conversation, if it is asleep."""
    conversation = conversation_of(call)
    if "snooze" in conversation:
        wake(conversation)
        settle(call.store, conversation, call.now)
    return no_content()


def represent(call: Call, conversation: Json, version: int = 2) -> Json:
    """A conversation as a version of the API shows it."""
    store = call.store
    conversation_id, customer_id = conversation["id"], conversation["primaryCustomer"]["id"]
    path = f"/v{version}/conversations/{conversation_id}"
    author = conversation["createdBy"]
    kind = "Customer" if author["type"] == "customer" else "User"
    links = {
        "self": call.link(path),
        "mailbox": call.link(f"/v2/mailboxes/{conversation['mailboxId']}"),
        "primaryCustomer": call.link(f"/v2/customers/{customer_id}"),
        f"createdBy{kind}": call.link(f"/v2/{kind.lower()}s/{author['id']}"),
        # As in the real API, this leads nowhere while nobody has closed it.
        "closedBy": call.link(f"/v2/users/{conversation['closedBy']}"),
        "threads": call.link(f"{path}/threads"),
        "web": {"href": f"{_WEB}/{conversation_id}/{conversation['number']}"},
    }
    if "assignee" in conversation:
        links["assignee"] = call.link(f"/v2/users/{conversation['assignee']['id']}")
    waiting_since = conversation["customerWaitingSince"]["time"]
    shown = {
        **with_persons(conversation, version),
        "customerWaitingSince": {"time": waiting_since, "friendly": friendly(waiting_since, call.moment)},
        "primaryCustomer": store.customer(customer_id),
        "_embedded": {"threads": _embedded_threads(call, conversation_id, version)},
        "_links": links,
    }
    return {**shown, "nextEvent": store.events[conversation_id]} if conversation_id in store.events else shown


def _get(call: Call, version: int) -> Response:
    survivor = survivor_of(call)
    if survivor is not None:
        return moved(call.href(f"/v{version}/conversations/{survivor['id']}"))
    return hal(represent(call, conversation_of(call), version))


def _embedded_threads(call: Call, conversation_id: int, version: int) -> list[Json]:
    items = call.store.threads[conversation_id][::-1] if "embed" in call.query else []
    return [represent_thread(call, conversation_id, _cut(item), version) for item in items]


def _cut(thread: Json) -> Json:
    return {**thread, "body": thread["body"][:_CHAT_EXCERPT_LENGTH]} if thread["type"] in _CHATS else thread
