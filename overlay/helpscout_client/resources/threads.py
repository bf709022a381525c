"""HTML of threads, inputs for new threads, and the web URL of a conversation. No I/O."""

from __future__ import annotations

import html
from typing import Any, Final

from helpscout_api import models
from helpscout_api.types import Created

from ..paging.links import href

_WEB: Final = "https://secure.helpscout.net/conversation"
#: The spelling in requests of thread types in responses.
_KINDS: Final[dict[str, Any]] = {
    "message": "reply",
    "reply": "reply",
    "customer": "customer",
    "note": "note",
    "phone": "phone",
    "chat": "chat",
    "beaconchat": "chat",
}
#: The thread types that are truncated when embedded.
_CHATS: Final = {"chat", "beaconchat"}
#: The thread types that require a customer.
_OF_CUSTOMERS: Final = {"customer", "phone", "chat"}


def html_from_text(text: str) -> str:
    """Converts plain text to HTML for the text of a thread. Special characters are escaped; line breaks are kept.

    Args:
        text: Plain text, for example from a form or an e-mail.

    Raises:
        TypeError: The text is not a string.
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}")
    return "<br>".join(html.escape(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def web_url(conversation: models.Conversation | Created) -> str:
    """Returns the URL of a conversation in Help Scout's application.

    Args:
        conversation: A conversation that was read, or the result of `conversations.create`.
    """
    if isinstance(conversation, Created):
        return conversation.web_location or f"{_WEB}/{conversation.id}"
    number = "" if conversation.number is None else f"/{conversation.number}"
    return href(conversation, "web") or f"{_WEB}/{conversation.id}{number}"


def thread_input(thread: models.Thread, *, times: bool = False) -> models.ConversationThreadInput:
    """Converts a thread that was read to the input for a new one, for `threads` of `conversations.create`.

    The text, type, customer, copies and author are kept. Attachments are not: download them, and pass
    `attachment_from(path)`.

    Args:
        thread: A thread that was read.
        times: Whether the new thread has the time of the old one. This imports it: nothing is mailed, and no user is
            notified.

    Raises:
        ValueError: The thread has no author, because it is a line item or part of a forwarded e-mail.
    """
    kind = _KINDS.get(thread.type_ or "")
    if kind is None:
        raise ValueError(f"a thread of type {thread.type_!r} can't be created: it records an event and has no author")
    made = models.ConversationThreadInput(type_=kind, text=thread.body or "")
    if thread.customer is not None and (kind in _OF_CUSTOMERS or kind == "reply"):
        made.customer = customer_of(thread.customer)
    if kind not in ("customer", "chat") and thread.created_by is not None and thread.created_by.type_ == "user":
        made.user = thread.created_by.id or made.user
    if kind in ("reply", "customer"):
        made.cc, made.bcc = thread.cc or made.cc, thread.bcc or made.bcc
    if times and thread.created_at is not None:
        made.imported, made.created_at = True, thread.created_at
    return made


def embedded_threads(conversation: models.Conversation) -> list[models.Thread] | None:
    """The embedded threads of a conversation; None if some may be missing or are truncated."""
    threads = None if conversation.embedded is None else conversation.embedded.threads
    if threads is None or conversation.threads is None or len(threads) < conversation.threads:
        return None
    return None if any(thread.type_ in _CHATS for thread in threads) else threads


def customer_of(person: models.Person) -> models.CustomerInputDict:
    """Converts a customer that was read to the input for a thread."""
    return {"email": person.email or ""} if person.id is None else {"id": person.id}
