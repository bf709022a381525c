"""Automatic assignment in mailboxes. The sandbox stores the settings, and assigns nothing."""

from ..account.lifecycle.status_rules import assignee_id
from ..account.users.statuses import status_of
from ..account.users.users import is_user
from ..handling.context import RequestContext
from ..handling.handlers import operation
from ..http.errors import FieldError, bad_request
from ..http.messages import Json, Response
from ..http.responses import hal, no_content
from .mailboxes import mailbox_of


@operation("get_mailbox_routing")
def get_routing(context: RequestContext) -> Response:
    """The settings and, while routing is enabled, the load of each user."""
    mailbox_id = mailbox_of(context)["id"]
    routing = context.store.routing.get(mailbox_id, {"state": "disabled", "userIds": []})
    if routing["state"] == "enabled":
        turns = [_turn(context, mailbox_id, user_id, routing["assignmentLimit"]) for user_id in routing["userIds"]]
        routing = {**routing, "rotation": turns}
    return hal({**routing, "_links": {"self": context.link(f"/v2/mailboxes/{mailbox_id}/routing")}})


@operation("update_mailbox_routing")
def update_routing(context: RequestContext) -> Response:
    """Replaces the settings."""
    mailbox_id, body = mailbox_of(context)["id"], context.body
    if body["state"] == "enabled" and not body["userIds"]:
        raise bad_request(FieldError("userIds", "may not be empty", "NotEmpty"))
    for index, user_id in enumerate(body["userIds"]):
        if not (is_user(context.store, user_id) and user_id in context.store.members[mailbox_id]):
            message = "is not the id of a user who may see the mailbox"
            raise bad_request(FieldError(f"userIds[{index}]", message, "Identifier", user_id))
    kept = {name: body[name] for name in ("state", "assignmentLimit", "assignmentMethod")}
    context.store.routing[mailbox_id] = {**kept, "userIds": list(dict.fromkeys(body["userIds"]))}
    return no_content()


def _turn(context: RequestContext, mailbox_id: int, user_id: int, limit: int) -> Json:
    """The load of a user; active conversations count against the limit."""
    inside = [item for item in context.store.conversations.values() if item["mailboxId"] == mailbox_id]
    held = [item for item in inside if item["status"] == "active" and assignee_id(item) == user_id]
    turn = {"userId": user_id, "conversationsCount": len(held)}
    if status_of(context.store, user_id)["email"]["status"] == "away":
        return {**turn, "eligible": False, "reason": "away"}
    if len(held) >= limit:
        return {**turn, "eligible": False, "reason": "at_capacity"}
    return {**turn, "eligible": True}
