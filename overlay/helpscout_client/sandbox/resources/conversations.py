"""Conversations."""

from typing import Final

from ..account.conversations.actors import exists, with_actors
from ..account.conversations.filters import find_conversations
from ..account.conversations.lookup import check_access, conversation_of, survivor_of
from ..account.conversations.patch import apply_patch
from ..account.conversations.tags import check_names, find_or_create_tags
from ..account.conversations.threads import check_thread, in_order, make_thread
from ..account.customers.customers import check_customer, find_or_create_customer
from ..account.lifecycle.due_events import end_snooze
from ..account.lifecycle.scheduler import check_future
from ..account.lifecycle.status_rules import assign, refresh, set_status
from ..account.mailboxes.mailboxes import custom_field_values
from ..account.users.users import check_user, find_user
from ..handling.context import RequestContext
from ..handling.handlers import operation
from ..handling.pages import page_of
from ..http.messages import Json, Response
from ..http.responses import created, hal, moved, no_content
from ..times.relative_times import relative_time
from .threads import represent as represent_thread

_PAGE_SIZE: Final = 25
_WEB: Final = "https://secure.helpscout.net/conversation"
#: Maximum length of a chat in embedded threads.
_CHAT_EXCERPT_LENGTH: Final = 100
_CHATS: Final = ("beaconchat", "chat")
#: The types of threads that are read back under another name.
_THREAD_TYPES: Final = {"reply": "message"}


@operation("list_conversations")
def list_conversations(context: RequestContext) -> Response:
    """Conversations that match all filters; only active ones, unless a status is given."""
    return page_of(context, "conversations", find_conversations(context), represent, _PAGE_SIZE)


@operation("get_conversation")
def get_conversation(context: RequestContext) -> Response:
    """One conversation. If it was merged into another one, a redirect to that one."""
    return _get(context, 2)


@operation("get_conversation_v3")
def get_conversation_v3(context: RequestContext) -> Response:
    """The same, with the type `system_user`."""
    return _get(context, 3)


@operation("create_conversation")
def create_conversation(context: RequestContext) -> Response:
    """Opens a conversation with its threads."""
    data, store = context.body, context.store
    types = [str(_THREAD_TYPES.get(item["type"], item["type"])) for item in data["threads"]]
    check_access(context, data["mailboxId"], "mailboxId")
    check_customer(store, data["customer"], "customer")
    user_id = data.get("user", context.user_id)
    check_user(store, user_id, "user")
    assignee = find_user(store, data["assignTo"], "assignTo") if data.get("assignTo") is not None else None
    for index, (kind, item) in enumerate(zip(types, data["threads"], strict=True)):
        check_thread(context, kind, item, f"threads[{index}].")
    check_names(data.get("tags", []))
    custom_fields = custom_field_values(store, data["mailboxId"], data.get("fields", []))

    mailbox, status = store.mailboxes[data["mailboxId"]], data["status"] or "active"
    customer_id = find_or_create_customer(context, data["customer"])
    made = [
        make_thread(context, mailbox, kind, item, user_id, status)
        for kind, item in zip(types, data["threads"], strict=True)
    ]
    begun_at = data.get("createdAt", context.now)
    replies = [thread for thread in made if thread["type"] == "message" and thread["state"] == "published"]
    if "assignTo" not in data and replies:
        # A setting of these mailboxes: the conversation is assigned to the user who replies.
        assignee = replies[-1]["createdBy"]
    conversation = {
        "id": store.new_id("conversation"),
        "number": store.new_id("number"),
        "type": data["type"],
        "status": "active",
        "state": "draft" if any(thread["state"] == "draft" for thread in made) else "published",
        "subject": data["subject"] or "",
        "mailboxId": data["mailboxId"],
        "createdBy": made[0]["createdBy"],
        "createdAt": begun_at,
        "closedBy": 0,
        "customerWaitingSince": {"time": begun_at},
        "source": made[0]["source"],
        "tags": find_or_create_tags(store, data.get("tags", []), context.now),
        "cc": made[0]["cc"],
        "bcc": made[0]["bcc"],
        "primaryCustomer": {"id": customer_id},
        "customFields": custom_fields,
    }
    assign(conversation, assignee)
    closed_at = data.get("closedAt", context.now) if data.get("imported", False) else context.now
    set_status(conversation, status, store.user(user_id), closed_at)
    store.add_conversation(conversation, in_order(made))
    refresh(store, conversation, context.now)
    path = f"/v2/conversations/{conversation['id']}"
    return created(conversation["id"], context.href(path), f"{_WEB}/{conversation['id']}/{conversation['number']}")


@operation("update_conversation")
def update_conversation(context: RequestContext) -> Response:
    """Changes one thing about a conversation."""
    conversation = conversation_of(context)
    apply_patch(context, conversation)
    refresh(context.store, conversation, context.now)
    return no_content()


@operation("delete_conversation")
def delete_conversation(context: RequestContext) -> Response:
    """Deletes a conversation."""
    context.store.delete_conversation(conversation_of(context)["id"])
    return no_content()


@operation("update_conversation_tags")
def update_tags(context: RequestContext) -> Response:
    """Replaces the tags."""
    conversation = conversation_of(context)
    check_names(context.body["tags"])
    conversation["tags"] = find_or_create_tags(context.store, context.body["tags"], context.now)
    refresh(context.store, conversation, context.now)
    return no_content()


@operation("update_conversation_custom_fields")
def update_custom_fields(context: RequestContext) -> Response:
    """Replaces the values of custom fields."""
    conversation = conversation_of(context)
    conversation["customFields"] = custom_field_values(context.store, conversation["mailboxId"], context.body["fields"])
    refresh(context.store, conversation, context.now)
    return no_content()


@operation("snooze_conversation")
def snooze(context: RequestContext) -> Response:
    """Snoozes a conversation. It keeps its status and folder; no folder for snoozed ones is documented."""
    conversation, data = conversation_of(context), context.body
    check_future(data["snoozedUntil"], "snoozedUntil", context.now)
    conversation["snooze"] = {
        "snoozedBy": context.user_id,
        "snoozedUntil": data["snoozedUntil"],
        "unsnoozeOnCustomerReply": data["unsnoozeOnCustomerReply"],
    }
    refresh(context.store, conversation, context.now)
    return no_content()


@operation("unsnooze_conversation")
def unsnooze(context: RequestContext) -> Response:
    """Ends a snooze, if there is one."""
    conversation = conversation_of(context)
    if "snooze" in conversation:
        end_snooze(conversation)
        refresh(context.store, conversation, context.now)
    return no_content()


def represent(context: RequestContext, conversation: Json, version: int = 2) -> Json:
    """A conversation as a version of the API shows it."""
    store = context.store
    conversation_id, customer_id = conversation["id"], conversation["primaryCustomer"]["id"]
    path = f"/v{version}/conversations/{conversation_id}"
    author = conversation["createdBy"]
    links = {
        "self": context.link(path),
        "mailbox": context.link(f"/v2/mailboxes/{conversation['mailboxId']}"),
        "primaryCustomer": context.link(f"/v2/customers/{customer_id}"),
        # As in the real API, this is a dead link unless the conversation was closed.
        "closedBy": context.link(f"/v2/users/{conversation['closedBy']}"),
        "threads": context.link(f"{path}/threads"),
        "web": {"href": f"{_WEB}/{conversation_id}/{conversation['number']}"},
    }
    if exists(store, author):
        kind = "Customer" if author["type"] == "customer" else "User"
        links[f"createdBy{kind}"] = context.link(f"/v2/{kind.lower()}s/{author['id']}")
    if "assignee" in conversation:
        links["assignee"] = context.link(f"/v2/users/{conversation['assignee']['id']}")
    waiting_since = conversation["customerWaitingSince"]["time"]
    shown = {
        **with_actors(store, conversation, version),
        "customerWaitingSince": {"time": waiting_since, "friendly": relative_time(waiting_since, context.current_time)},
        "primaryCustomer": store.customer(customer_id),
        "_embedded": {"threads": _embedded_threads(context, conversation_id, version)},
        "_links": links,
    }
    # As in the real API, these are left out if they are empty.
    shown = {key: value for key, value in shown.items() if value or key not in ("preview", "subject")}
    return {**shown, "nextEvent": store.events[conversation_id]} if conversation_id in store.events else shown


def _get(context: RequestContext, version: int) -> Response:
    survivor = survivor_of(context)
    if survivor is not None:
        return moved(context.href(f"/v{version}/conversations/{survivor['id']}"))
    return hal(represent(context, conversation_of(context), version))


def _embedded_threads(context: RequestContext, conversation_id: int, version: int) -> list[Json]:
    items = context.store.threads[conversation_id][::-1] if "embed" in context.query else []
    return [represent_thread(context, conversation_id, _cut(item), version) for item in items]


def _cut(thread: Json) -> Json:
    return {**thread, "body": thread["body"][:_CHAT_EXCERPT_LENGTH]} if thread["type"] in _CHATS else thread
