"""The operations of a conversation's PATCH."""

from collections.abc import Callable
from typing import Final

from ...handling.context import RequestContext
from ...http.errors import FieldError, bad_request
from ...http.messages import Json
from ..lifecycle.status_rules import assign_by_user, publish_drafts, set_status
from ..users.users import find_user
from .lookup import check_access

_STATUSES: Final = ("active", "closed", "pending", "spam")


def apply_patch(context: RequestContext, conversation: Json) -> None:
    """Applies the one operation in a request's body.

    Raises:
        HTTPError: It can't be applied.
    """
    pair = context.body["op"], context.body["path"]
    if pair not in _UPDATES:
        raise bad_request(FieldError("path", f"can't be used with {pair[0]}", "Patch", pair[1]))
    _UPDATES[pair](context, conversation, context.body.get("value"))


def _typed(value: Json, wanted: type) -> Json:
    if type(value) is not wanted:
        raise bad_request(FieldError("value", f"must be of type {wanted.__name__}", "Type", value))
    return value


def _set_subject(context: RequestContext, conversation: Json, value: Json) -> None:
    conversation["subject"] = _typed(value, str)


def _set_customer(context: RequestContext, conversation: Json, value: Json) -> None:
    if _typed(value, int) not in context.store.customers:
        raise bad_request(FieldError("value", "is not the id of a customer", "Identifier", value))
    conversation["primaryCustomer"] = {"id": value}


def _publish(context: RequestContext, conversation: Json, value: Json) -> None:
    if _typed(value, bool):
        raise bad_request(FieldError("value", "must be false", "EnumValue", value))
    publish_drafts(context.store, conversation, context.now)


def _move(context: RequestContext, conversation: Json, value: Json) -> None:
    check_access(context, _typed(value, int), "value")
    if value != conversation["mailboxId"]:
        # Custom fields belong to the mailbox.
        conversation |= {"mailboxId": value, "customFields": []}


def _set_status(context: RequestContext, conversation: Json, value: Json) -> None:
    if value not in _STATUSES:
        raise bad_request(FieldError("value", f"must be one of {', '.join(_STATUSES)}", "EnumValue", value))
    set_status(conversation, value, context.store.user(context.user_id), context.now)


def _assign(context: RequestContext, conversation: Json, value: Json) -> None:
    assign_by_user(conversation, find_user(context.store, _typed(value, int), "value"))


def _unassign(context: RequestContext, conversation: Json, value: Json) -> None:
    assign_by_user(conversation, None)


_UPDATES: Final[dict[tuple[str, str], Callable[[RequestContext, Json, Json], None]]] = {
    ("replace", "/subject"): _set_subject,
    ("replace", "/primaryCustomer.id"): _set_customer,
    ("replace", "/draft"): _publish,
    ("move", "/mailboxId"): _move,
    ("replace", "/status"): _set_status,
    ("replace", "/assignTo"): _assign,
    ("remove", "/assignTo"): _unassign,
}
