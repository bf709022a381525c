"""Workflows."""

from ..account.conversations.workflows import run
from ..handling.context import RequestContext
from ..handling.handlers import operation
from ..handling.pages import page_of
from ..http.errors import FieldError, api_error, bad_request, not_found
from ..http.messages import Json, Response
from ..http.responses import no_content


@operation("list_workflows")
def list_workflows(context: RequestContext) -> Response:
    """Workflows that match all filters, of mailboxes that the user may see."""
    found = [workflow for workflow in context.store.workflows.values() if context.sees(workflow["mailboxId"])]
    for name in ("mailboxId", "type"):
        if name in context.query:
            found = [workflow for workflow in found if workflow[name] == context.query[name]]
    return page_of(context, "workflows", found, _represent)


@operation("update_workflow_status")
def update_status(context: RequestContext) -> Response:
    """Enables or disables a workflow."""
    workflow, status = _workflow(context), context.body["value"]
    if workflow["status"] == "invalid" and status == "active":
        raise bad_request(FieldError("value", "is not allowed for an invalid workflow", "Patch", status))
    workflow |= {"status": status, "modifiedAt": context.now}
    return no_content()


@operation("run_workflow")
def run_workflow(context: RequestContext) -> Response:
    """Runs a workflow on conversations: on all, or on none if one of them is invalid."""
    workflow, store = _workflow(context), context.store
    if (workflow["type"], workflow["status"]) != ("manual", "active"):
        raise api_error(400, "Only active manual workflows can be run")
    conversation_ids = dict.fromkeys(context.body["conversationIds"])
    for index, conversation_id in enumerate(context.body["conversationIds"]):
        conversation = store.conversations.get(conversation_id)
        if conversation is None or conversation["mailboxId"] != workflow["mailboxId"]:
            message = "is not the id of a conversation in the workflow's mailbox"
            raise bad_request(FieldError(f"conversationIds[{index}]", message, "Identifier", conversation_id))
    for conversation_id in conversation_ids:
        run(store, workflow, store.conversations[conversation_id], context.user_id, context.now)
    return no_content()


def _workflow(context: RequestContext) -> Json:
    workflow = context.store.workflows.get(context.path["workflow_id"])
    if workflow is None or not context.sees(workflow["mailboxId"]):
        raise not_found("Workflow")
    return workflow


def _represent(context: RequestContext, workflow: Json) -> Json:
    return {**workflow, "_links": {"self": context.link(f"/v2/workflows/{workflow['id']}")}}
