"""Texts of threads, threads as the beginning of new ones, and where people see a conversation. No I/O."""

from __future__ import annotations

import html
from typing import Any, Final

from helpscout_api import models

from ..paging.links import href

_WEB: Final = "https://secure.helpscout.net/conversation"
#: How kinds that are read are spelt when they are sent.
_KINDS: Final[dict[str, Any]] = {
    "message": "reply",
    "reply": "reply",
    "customer": "customer",
    "note": "note",
    "phone": "phone",
    "chat": "chat",
    "beaconchat": "chat",
}
#: The kinds that are cut short where they are embedded.
_CHATS: Final = {"chat", "beaconchat"}
#: The kinds that need a customer.
_OF_CUSTOMERS: Final = {"customer", "phone", "chat"}


def html_from_text(text: str) -> str:
    """Plain text as the HTML that the text of threads may be: characters are escaped, line breaks are kept.

    Args:
        text: Plain text, of a form or an e-mail for example.

    Raises:
        TypeError: It is not a string.
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}")
    return "<br>".join(html.escape(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def web_url(conversation: models.Conversation) -> str:
    """The address of a conversation in Help Scout's application.

    Args:
        conversation: A conversation that was read.
    """
    number = "" if conversation.number is None else f"/{conversation.number}"
    return href(conversation, "web") or f"{_WEB}/{conversation.id}{number}"


def thread_input(thread: models.Thread, *, times: bool = False) -> models.ConversationThreadInput:
    """A thread that was read as the beginning of a new one, for `threads` of `conversations.create`.

    Text, kind, customer, copies and the user who wrote it are taken over. Attachments are not: download them, and give
    `attachment_from(path)`.

    Args:
        thread: A thread that was read.
        times: Whether the new thread has the time of the old one. That imports it: nothing is mailed, and nobody is
            notified.

    Raises:
        ValueError: Nobody wrote it: it is a line item or part of a forwarded e-mail.
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
    """The threads that are embedded in a conversation; None if some may be missing there, or are cut short."""
    threads = None if conversation.embedded is None else conversation.embedded.threads
    if threads is None or conversation.threads is None or len(threads) < conversation.threads:
        return None
    return None if any(thread.type_ in _CHATS for thread in threads) else threads


def customer_of(person: models.Person) -> models.CustomerInputDict:
    """A customer who was read, as a thread takes one."""
    return {"email": person.email or ""} if person.id is None else {"id": person.id}
