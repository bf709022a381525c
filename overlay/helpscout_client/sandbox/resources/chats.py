"""Live chats. Each change returns the whole chat."""

import re
from typing import Final

from ..account.chats.chats import accept_chat, add_event, agent, chat_time
from ..account.chats.endings import make_conversation
from ..account.conversations.tags import check_names, find_or_create_tags
from ..account.users.users import check_user
from ..handling.context import RequestContext
from ..handling.handlers import operation
from ..handling.pages import page_of
from ..http.errors import FieldError, api_error, bad_request, not_found
from ..http.messages import Json, Response
from ..http.responses import hal

_PAGE_SIZE: Final = 25
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@operation("get_chat")
def get_chat(context: RequestContext) -> Response:
    """One chat with its events; it may have ended."""
    return _response(context, _chat(context))


@operation("list_chat_events")
def list_events(context: RequestContext) -> Response:
    """The events of a chat, oldest first."""
    events = context.store.chat_events[_chat(context)["id"]]
    return page_of(context, "events", events, _represent_event, context.query.get("pageSize", _PAGE_SIZE))


@operation("accept_chat")
def accept(context: RequestContext) -> Response:
    """Assigns an unassigned chat to the user."""
    chat = _live_chat(context)
    _accept(context, chat)
    return _response(context, chat)


@operation("add_chat_message")
def add_message(context: RequestContext) -> Response:
    """Adds a message; an unassigned chat is accepted first."""
    chat, event_id = _live_chat(context), _new_event_id(context, "message_id")
    _accept(context, chat)
    add_event(
        context.store, chat, "message-added", chat["assignee"], context.current_time, context.body["body"], event_id
    )
    return _response(context, chat)


@operation("add_chat_note")
def add_note(context: RequestContext) -> Response:
    """Adds a note, which only users can see."""
    chat, event_id = _live_chat(context), _new_event_id(context, "note_id")
    author = agent(context.store, context.user_id)
    add_event(context.store, chat, "note-added", author, context.current_time, context.body["body"], event_id)
    return _response(context, chat)


@operation("assign_chat")
def assign(context: RequestContext) -> Response:
    """Assigns a chat to a user."""
    chat = _live_chat(context)
    check_user(context.store, context.body["assignedTo"], "assignedTo")
    chat["assignee"] = agent(context.store, context.body["assignedTo"])
    add_event(context.store, chat, "chat-assigned", agent(context.store, context.user_id), context.current_time)
    return _response(context, chat)


@operation("unassign_chat")
def unassign(context: RequestContext) -> Response:
    """Puts a chat back into the queue."""
    chat = _live_chat(context)
    if chat.pop("assignee", None):
        add_event(context.store, chat, "chat-unassigned", agent(context.store, context.user_id), context.current_time)
    return _response(context, chat)


@operation("update_chat_tags")
def update_tags(context: RequestContext) -> Response:
    """Replaces the tags; their names become lower case."""
    chat, store = _live_chat(context), context.store
    check_names(context.body["tags"])
    tags = find_or_create_tags(store, [name.lower() for name in context.body["tags"]], context.now)
    chat["tags"] = [{key: store.tags[tag["id"]][key] for key in ("id", "slug", "color")} for tag in tags]
    return _response(context, chat)


@operation("end_chat")
def end(context: RequestContext) -> Response:
    """Ends a chat, which becomes a conversation."""
    chat = _live_chat(context)
    make_conversation(context.store, chat, context.body["status"], context.user_id, context.now)
    chat["endedAt"] = chat_time(context.current_time)
    add_event(context.store, chat, "chat-ended", agent(context.store, context.user_id), context.current_time)
    return _response(context, chat)


def _chat(context: RequestContext) -> Json:
    """The chat in the path. As documented, chats of other mailboxes are 403, not 404."""
    chat = context.store.chats.get(context.path["chat_id"].lower())
    if chat is None:
        raise not_found("Chat")
    user = context.store.users[context.user_id]
    if user["role"] == "light user" or not (user["firstName"] + user["lastName"]).strip():
        raise api_error(403, "Light users and users without a name have no access to chats")
    if not context.sees(chat["mailboxId"]):
        raise api_error(403, "The user has no access to the mailbox of the chat")
    return chat


def _live_chat(context: RequestContext) -> Json:
    chat = _chat(context)
    if "endedAt" in chat:
        raise not_found("Chat")
    return chat


def _new_event_id(context: RequestContext, parameter: str) -> str:
    """The id that the caller chose."""
    event_id = str(context.path[parameter]).lower()
    if not _UUID.fullmatch(event_id):
        raise bad_request(FieldError(parameter, "is not a UUID", "Identifier", event_id, "PATH"))
    if any(event["id"] == event_id for events in context.store.chat_events.values() for event in events):
        raise api_error(422, "The id value is already in use")
    return event_id


def _accept(context: RequestContext, chat: Json) -> None:
    """Assigns the chat to the user, unless it is theirs."""
    if "assignee" not in chat:
        accept_chat(context.store, chat, context.user_id, context.current_time)
    elif chat["assignee"]["id"] != context.user_id:
        raise api_error(400, "The chat is assigned to another user")


def _response(context: RequestContext, chat: Json) -> Response:
    customer_id = chat["customer"]["id"]
    links = {"self": context.link(f"/v2/chats/{chat['id']}"), "customer": context.link(f"/v2/customers/{customer_id}")}
    if "assignee" in chat:
        links["assignee"] = context.link(f"/v2/users/{chat['assignee']['id']}")
    events = [_represent_event(context, event) for event in context.store.chat_events[chat["id"]]]
    customer = context.store.customer(customer_id)
    return hal({**chat, "customer": customer, "_embedded": {"events": events}, "_links": links})


def _represent_event(context: RequestContext, event: Json) -> Json:
    author = event["author"]
    kind = "customers" if author["type"] == "customer" else "users"
    return {**event, "_links": {"author": context.link(f"/v2/{kind}/{author['id']}")}}
