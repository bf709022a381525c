"""Live chats. Whatever is done to one answers with all of it."""

import re
from typing import Final

from ..account.chats.chats import add_event, agent, chat_time, hold
from ..account.chats.endings import make_conversation
from ..account.conversations.tags import check_names, tags_named
from ..account.users.users import check_user
from ..handling.context import Call
from ..handling.handlers import operation
from ..handling.pages import page_of
from ..http.errors import FieldError, bad_request, not_found, refusal
from ..http.messages import Json, Response
from ..http.responses import hal

_PAGE_SIZE: Final = 25
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@operation("get_chat")
def get_chat(call: Call) -> Response:
    """One chat with its events, also when it has ended."""
    return _answer(call, _chat(call))


@operation("list_chat_events")
def list_events(call: Call) -> Response:
    """The events of a chat, oldest first."""
    events = call.store.chat_events[_chat(call)["id"]]
    return page_of(call, "events", events, _represent_event, call.query.get("pageSize", _PAGE_SIZE))


@operation("accept_chat")
def accept(call: Call) -> Response:
    """Assigns a chat that nobody holds to the user."""
    chat = _live_chat(call)
    _take(call, chat)
    return _answer(call, chat)


@operation("add_chat_message")
def add_message(call: Call) -> Response:
    """Says something; a chat that nobody holds is accepted on the way."""
    chat, event_id = _live_chat(call), _new_event_id(call, "message_id")
    _take(call, chat)
    add_event(call.store, chat, "message-added", chat["assignee"], call.moment, call.body["body"], event_id)
    return _answer(call, chat)


@operation("add_chat_note")
def add_note(call: Call) -> Response:
    """Writes what only users see."""
    chat, event_id = _live_chat(call), _new_event_id(call, "note_id")
    author = agent(call.store, call.user_id)
    add_event(call.store, chat, "note-added", author, call.moment, call.body["body"], event_id)
    return _answer(call, chat)


@operation("assign_chat")
def assign(call: Call) -> Response:
    """Gives a chat to a user, whoever holds it now."""
    chat = _live_chat(call)
    check_user(call.store, call.body["assignedTo"], "assignedTo")
    chat["assignee"] = agent(call.store, call.body["assignedTo"])
    add_event(call.store, chat, "chat-assigned", agent(call.store, call.user_id), call.moment)
    return _answer(call, chat)


@operation("unassign_chat")
def unassign(call: Call) -> Response:
    """Puts a chat back into the queue."""
    chat = _live_chat(call)
    if chat.pop("assignee", None):
        add_event(call.store, chat, "chat-unassigned", agent(call.store, call.user_id), call.moment)
    return _answer(call, chat)


@operation("update_chat_tags")
def update_tags(call: Call) -> Response:
    """Replaces the tags; their names become lower case."""
    chat, store = _live_chat(call), call.store
    check_names(call.body["tags"])
    tags = tags_named(store, [name.lower() for name in call.body["tags"]], call.now)
    chat["tags"] = [{key: store.tags[tag["id"]][key] for key in ("id", "slug", "color")} for tag in tags]
    return _answer(call, chat)


@operation("end_chat")
def end(call: Call) -> Response:
    """Ends a chat, and makes a conversation of it."""
    chat = _live_chat(call)
    make_conversation(call.store, chat, call.body["status"], call.user_id, call.now)
    chat["endedAt"] = chat_time(call.moment)
    add_event(call.store, chat, "chat-ended", agent(call.store, call.user_id), call.moment)
    return _answer(call, chat)


def _chat(call: Call) -> Json:
    """The chat in the path. Those of other mailboxes are refused as the documentation says, not hidden."""
    chat = call.store.chats.get(call.path["chat_id"].lower())
    if chat is None:
        raise not_found("Chat")
    user = call.store.users[call.user_id]
    if user["role"] == "light user" or not (user["firstName"] + user["lastName"]).strip():
        raise refusal(403, "Chats are for users with a name who are no light users")
    if not call.sees(chat["mailboxId"]):
        raise refusal(403, "The user has no access to the mailbox of the chat")
    return chat


def _live_chat(call: Call) -> Json:
    chat = _chat(call)
    if "endedAt" in chat:
        raise not_found("Chat")
    return chat


def _new_event_id(call: Call, parameter: str) -> str:
    """The id that the caller made up."""
    event_id = str(call.path[parameter]).lower()
    if not _UUID.fullmatch(event_id):
        raise bad_request(FieldError(parameter, "is not a UUID", "Identifier", event_id, "PATH"))
    if any(event["id"] == event_id for events in call.store.chat_events.values() for event in events):
        raise refusal(422, "The id value is already in use")
    return event_id


def _take(call: Call, chat: Json) -> None:
    """Makes sure that the user holds the chat."""
    if "assignee" not in chat:
        hold(call.store, chat, call.user_id, call.moment)
    elif chat["assignee"]["id"] != call.user_id:
        raise refusal(400, "Somebody else holds the chat")


def _answer(call: Call, chat: Json) -> Response:
    customer_id = chat["customer"]["id"]
    links = {"self": call.link(f"/v2/chats/{chat['id']}"), "customer": call.link(f"/v2/customers/{customer_id}")}
    if "assignee" in chat:
        links["assignee"] = call.link(f"/v2/users/{chat['assignee']['id']}")
    events = [_represent_event(call, event) for event in call.store.chat_events[chat["id"]]]
    customer = call.store.customer(customer_id)
    return hal({**chat, "customer": customer, "_embedded": {"events": events}, "_links": links})


def _represent_event(call: Call, event: Json) -> Json:
    author = event["author"]
    kind = "customers" if author["type"] == "customer" else "users"
    return {**event, "_links": {"author": call.link(f"/v2/{kind}/{author['id']}")}}
