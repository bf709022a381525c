"""Automations of a mailbox."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ...resource import AsyncResource, Resource

if TYPE_CHECKING:
    from helpscout_client import AsyncPages, Page

    from ...models.list_workflows_type import ListWorkflowsType
    from ...models.update_workflow_status_op import UpdateWorkflowStatusOp
    from ...models.update_workflow_status_path import UpdateWorkflowStatusPath
    from ...models.update_workflow_status_value import UpdateWorkflowStatusValue
    from ...models.workflow import Workflow


class Workflows(Resource):
    """Automations of a mailbox."""

    def list(
        self,
        *,
        mailbox_id: int | None = None,
        type_: ListWorkflowsType | None = None,
        page: int | None = None,
    ) -> Page[Workflow]:
        """List workflows.

        The workflows of all mailboxes or of one. What they check and do is not told.

        Args:
            mailbox_id: Only workflows of the mailbox with this id.
            type_: Only workflows that are run by hand, or only those that run by themselves.
            page: Number of the page to read, counted from 1. The page size is the server's choice.

        Raises:
            APIError: The answer is 400, 401, 403, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/workflows/list
        """
        from . import list_workflows

        c = self._coerce
        return self._pages(
            list_workflows.sync_detailed,
            (),
            {
                "mailbox_id": c.integer("mailbox_id", mailbox_id, None),
                "type_": c.string("type_", type_, None),
                "page": c.integer("page", page, None),
            },
        )

    def update_status(
        self,
        workflow_id: int,
        *,
        op: UpdateWorkflowStatusOp,
        path: UpdateWorkflowStatusPath,
        value: UpdateWorkflowStatusValue,
    ) -> None:
        """Switch a workflow on or off.

        Makes a workflow active or inactive. The body is one patch operation, not an array, and its `op` and `path` are
        always the same.

        Args:
            workflow_id: Id of the workflow.
            op: Always `replace`. Known values: `replace`.
            path: Always `/status`. Known values: `/status`.
            value: The new status. Known values: `active`, `inactive`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/workflows/update
        """
        from ...models.update_workflow_status import UpdateWorkflowStatus
        from . import update_workflow_status

        c = self._coerce
        update_workflow_status.sync(
            c.integer("workflow_id", workflow_id),
            client=self._raw,
            body=UpdateWorkflowStatus(
                op=c.string("op", op), path=c.string("path", path), value=c.string("value", value)
            ),
        )

    def run(
        self,
        workflow_id: int,
        *,
        conversation_ids: int | Iterable[int],
    ) -> None:
        """Run a workflow.

        Runs a manual workflow on 1 to 50 conversations, which must all be in its mailbox. It may do what customers see,
        such as sending e-mails. No body comes back, and nothing tells what was done.

        Args:
            workflow_id: Id of the workflow.
            conversation_ids: Ids of conversations in the workflow's mailbox.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/workflows/run
        """
        from ...models.run_workflow import RunWorkflow
        from . import run_workflow

        c = self._coerce
        run_workflow.sync(
            c.integer("workflow_id", workflow_id),
            client=self._raw,
            body=RunWorkflow(conversation_ids=c.body_list("conversation_ids", conversation_ids, int)),
        )


class AsyncWorkflows(AsyncResource):
    """Automations of a mailbox."""

    def list(
        self,
        *,
        mailbox_id: int | None = None,
        type_: ListWorkflowsType | None = None,
        page: int | None = None,
    ) -> AsyncPages[Workflow]:
        """List workflows.

        The workflows of all mailboxes or of one. What they check and do is not told.

        Args:
            mailbox_id: Only workflows of the mailbox with this id.
            type_: Only workflows that are run by hand, or only those that run by themselves.
            page: Number of the page to read, counted from 1. The page size is the server's choice.

        Raises:
            APIError: The answer is 400, 401, 403, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/workflows/list
        """
        from . import list_workflows

        c = self._coerce
        return self._pages(
            list_workflows.asyncio_detailed,
            (),
            {
                "mailbox_id": c.integer("mailbox_id", mailbox_id, None),
                "type_": c.string("type_", type_, None),
                "page": c.integer("page", page, None),
            },
        )

    async def update_status(
        self,
        workflow_id: int,
        *,
        op: UpdateWorkflowStatusOp,
        path: UpdateWorkflowStatusPath,
        value: UpdateWorkflowStatusValue,
    ) -> None:
        """Switch a workflow on or off.

        Makes a workflow active or inactive. The body is one patch operation, not an array, and its `op` and `path` are
        always the same.

        Args:
            workflow_id: Id of the workflow.
            op: Always `replace`. Known values: `replace`.
            path: Always `/status`. Known values: `/status`.
            value: The new status. Known values: `active`, `inactive`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/workflows/update
        """
        from ...models.update_workflow_status import UpdateWorkflowStatus
        from . import update_workflow_status

        c = self._coerce
        await update_workflow_status.asyncio(
            c.integer("workflow_id", workflow_id),
            client=self._raw,
            body=UpdateWorkflowStatus(
                op=c.string("op", op), path=c.string("path", path), value=c.string("value", value)
            ),
        )

    async def run(
        self,
        workflow_id: int,
        *,
        conversation_ids: int | Iterable[int],
    ) -> None:
        """Run a workflow.

        Runs a manual workflow on 1 to 50 conversations, which must all be in its mailbox. It may do what customers see,
        such as sending e-mails. No body comes back, and nothing tells what was done.

        Args:
            workflow_id: Id of the workflow.
            conversation_ids: Ids of conversations in the workflow's mailbox.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/workflows/run
        """
        from ...models.run_workflow import RunWorkflow
        from . import run_workflow

        c = self._coerce
        await run_workflow.asyncio(
            c.integer("workflow_id", workflow_id),
            client=self._raw,
            body=RunWorkflow(conversation_ids=c.body_list("conversation_ids", conversation_ids, int)),
        )
