"""Convenience methods for workflows."""

from __future__ import annotations

from typing import Final

from helpscout_api import coerce
from helpscout_api.types import Many

from ..._resources.workflows import AsyncWorkflows as GeneratedWorkflows
from ...errors import HelpScoutError

#: Maximum number of conversations per request.
_BATCH: Final = 50


class AsyncWorkflows(GeneratedWorkflows):
    """Automations of a mailbox."""

    async def activate(self, workflow_id: int) -> None:
        """Activate a workflow.

        Args:
            workflow_id: Id of the workflow.

        Raises:
            APIError: The response is not a success.

        See https://developer.helpscout.com/mailbox-api/endpoints/workflows/update
        """
        await self.update_status(workflow_id, "active")

    async def deactivate(self, workflow_id: int) -> None:
        """Deactivate a workflow.

        Args:
            workflow_id: Id of the workflow.

        Raises:
            APIError: The response is not a success.

        See https://developer.helpscout.com/mailbox-api/endpoints/workflows/update
        """
        await self.update_status(workflow_id, "inactive")

    async def run(self, workflow_id: int, *, conversation_ids: int | Many[int]) -> None:
        """Run a manual workflow on any number of conversations.

        A workflow may do things that customers see, such as sending e-mails. The API takes 50 conversations per
        request, so more conversations take several requests, one after the other. If a request fails, the earlier ones
        were carried out, and the error has their conversations in `done`. The conversations of the failed request may
        have been processed or not, and the remaining ones were not sent.

        Args:
            workflow_id: Id of the workflow.
            conversation_ids: One id or several, of conversations in the workflow's mailbox. Duplicates are sent once.

        Raises:
            HelpScoutError: A request failed, as described above.
            ValueError: There are no ids. Nothing is sent.

        See https://developer.helpscout.com/mailbox-api/endpoints/workflows/run
        """
        ids = list(dict.fromkeys(coerce.list_of("conversation_ids", conversation_ids, coerce.integer)))
        if not ids:
            raise ValueError("conversation_ids is empty: give at least one")
        for start in range(0, len(ids), _BATCH):
            try:
                await super().run(workflow_id, conversation_ids=ids[start : start + _BATCH])
            except HelpScoutError as error:
                error.done = ids[:start]
                error.add_note(f"The workflow already ran on {start} of {len(ids)} conversations; see `done`.")
                raise
