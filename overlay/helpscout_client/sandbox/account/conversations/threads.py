"""Checks and makes threads."""

from collections.abc import Sequence
from typing import Final

from ...handling.context import RequestContext
from ...http.messages import Json
from ..customers.customers import check_customer, find_or_create_customer
from ..users.users import check_user
from .attachments import check_attachment, make_attachment

#: Types whose author is the customer.
_OF_CUSTOMERS: Final = ("chat", "customer")


def check_thread(context: RequestContext, thread_type: str, data: Json, place: str = "") -> None:
    """Checks the data of a thread.

    Args:
        context: The request.
        thread_type: Type of the thread, as it is read.
        data: The body of the request.
        place: Its path in the body, with a dot at the end.

    Raises:
        HTTPError: A customer or user doesn't exist, or an attachment is not base64.
    """
    if thread_type != "note":
        check_customer(context.store, data.get("customer", {}), f"{place}customer")
    if "user" in data:
        check_user(context.store, data["user"], f"{place}user")
    for index, item in enumerate(data.get("attachments", [])):
        check_attachment(item, f"{place}attachments[{index}].")


def make_thread(
    context: RequestContext, mailbox: Json, thread_type: str, data: Json, user_id: int, status: str
) -> Json:
    """Makes a thread from checked data.

    Args:
        context: The request.
        mailbox: The conversation's mailbox.
        thread_type: Type of the thread, as it is read.
        data: The body of the request.
        user_id: Who made it, unless the data name another user.
        status: The status of the conversation, which drafts show instead of their own.
    """
    is_imported = data.get("imported", False)
    thread = {
        "id": context.store.new_id("thread"),
        "type": thread_type,
        "status": data.get("status", "nochange"),
        "state": "draft" if thread_type == "message" and data.get("draft", False) else "published",
        "action": {"type": "default", "associatedEntities": {}},
        "body": data["text"],
        "source": {"type": "api", "via": "customer" if thread_type in _OF_CUSTOMERS else "user"},
        "to": [],
        "cc": data.get("cc", []),
        "bcc": data.get("bcc", []),
        "createdAt": data.get("createdAt", context.now) if is_imported else context.now,
        "_embedded": {"attachments": [make_attachment(context.store, item) for item in data.get("attachments", [])]},
    }
    author = context.store.user(data.get("user", user_id))
    if thread_type != "note":
        customer = context.store.customer(find_or_create_customer(context, data["customer"]))
        thread["customer"] = {key: value for key, value in customer.items() if key != "type"}
        author = customer if thread_type in _OF_CUSTOMERS else author
    if thread["state"] == "draft":
        context.store.draft_statuses[thread["id"]], thread["status"] = thread["status"], status
    if thread_type == "message":
        thread["to"] = [email for email in (thread["customer"]["email"],) if email]
    if thread_type == "customer":
        thread["to"] = [mailbox["email"]]
    if thread_type in ("customer", "message"):
        thread["savedReplyId"] = 0
    return {**thread, "createdBy": author}


def in_order(threads: Sequence[Json]) -> list[Json]:
    """Threads, oldest first."""
    return sorted(threads, key=lambda thread: (thread["createdAt"], thread["id"]))
