"""Workflows, and the line items that they add."""

from ...http.messages import Json
from ...store.store import Store
from ..lifecycle.status_rules import refresh
from .line_items import make_line_item
from .threads import in_order


def make_workflow(store: Store, data: Json, now: str) -> int:
    """Adds a workflow to the account.

    Args:
        store: The account.
        data: Its `mailboxId` and `name`; without a `type` it is manual, without a `status` active.
        now: The time.
    """
    workflow_id = store.new_id("workflow")
    others = [workflow for workflow in store.workflows.values() if workflow["mailboxId"] == data["mailboxId"]]
    store.workflows[workflow_id] = {
        "id": workflow_id,
        "mailboxId": data["mailboxId"],
        "type": data.get("type", "manual"),
        "status": data.get("status", "active"),
        "order": len(others) + 1,
        "name": data["name"],
        "createdAt": now,
        "modifiedAt": now,
    }
    return workflow_id


def run(store: Store, workflow: Json, conversation: Json, user_id: int, now: str) -> None:
    """Runs a workflow on a conversation. The API doesn't say what workflows do, so this only adds a line item."""
    user = store.user(user_id)
    action = {
        "type": "manual-workflow",
        "text": f"{user['first']} ran the workflow {workflow['name']}",
        "associatedEntities": {"user": user_id, "workflow": workflow["id"]},
    }
    item = make_line_item(store, action, {"type": "workflows", "via": "user"}, user, now)
    store.threads[conversation["id"]] = in_order([*store.threads[conversation["id"]], item])
    refresh(store, conversation, now)
