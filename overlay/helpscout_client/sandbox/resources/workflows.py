"""Workflows."""

from ..account.conversations.workflows import run
from ..handling.context import Call
from ..handling.handlers import operation
from ..handling.pages import page_of
from ..http.errors import FieldError, bad_request, not_found, refusal
from ..http.messages import Json, Response
from ..http.responses import no_content


@operation("list_workflows")
def list_workflows(call: Call) -> Response:
    """Workflows that match all filters, of mailboxes that the user may see."""
    found = [workflow for workflow in call.store.workflows.values() if call.sees(workflow["mailboxId"])]
    for name in ("mailboxId", "type"):
        if name in call.query:
            found = [workflow for workflow in found if workflow[name] == call.query[name]]
    return page_of(call, "workflows", found, _represent)


@operation("update_workflow_status")
def update_status(call: Call) -> Response:
    """Switches a workflow on or off."""
    workflow, status = _workflow(call), call.body["value"]
    if workflow["status"] == "invalid" and status == "active":
        raise bad_request(FieldError("value", "does not suit a workflow that is invalid", "Patch", status))
    workflow |= {"status": status, "modifiedAt": call.now}
    return no_content()


@operation("run_workflow")
def run_workflow(call: Call) -> Response:
    """Runs a workflow on conversations: on all of them, or on none if one is not accepted."""
    workflow, store = _workflow(call), call.store
    if (workflow["type"], workflow["status"]) != ("manual", "active"):
        raise refusal(400, "Only active manual workflows can be run")
    conversation_ids = dict.fromkeys(call.body["conversationIds"])
    for index, conversation_id in enumerate(call.body["conversationIds"]):
        conversation = store.conversations.get(conversation_id)
        if conversation is None or conversation["mailboxId"] != workflow["mailboxId"]:
            message = "is not the id of a conversation in the workflow's mailbox"
            raise bad_request(FieldError(f"conversationIds[{index}]", message, "Identifier", conversation_id))
    for conversation_id in conversation_ids:
        run(store, workflow, store.conversations[conversation_id], call.user_id, call.now)
    return no_content()


def _workflow(call: Call) -> Json:
    workflow = call.store.workflows.get(call.path["workflow_id"])
    if workflow is None or not call.sees(workflow["mailboxId"]):
        raise not_found("Workflow")
    return workflow


def _represent(call: Call, workflow: Json) -> Json:
    return {**workflow, "_links": {"self": call.link(f"/v2/workflows/{workflow['id']}")}}
