"""What the generated resource can't do in one obvious call."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from helpscout_api import coerce

from ..._resources.workflows import AsyncWorkflows as GeneratedWorkflows
from ...errors import HelpScoutError

#: The API takes no more at once.
_BATCH: Final = 50


class AsyncWorkflows(GeneratedWorkflows):
    """Automations of a mailbox."""

    async def activate(self, workflow_id: int) -> None:
        """Switch a workflow on.

        Args:
            workflow_id: Id of the workflow.

        Raises:
            APIError: The answer is no success.

        See https://developer.helpscout.com/mailbox-api/endpoints/workflows/update
        """
        await self.update_status(workflow_id, "active")

    async def deactivate(self, workflow_id: int) -> None:
        """Switch a workflow off.

        Args:
            workflow_id: Id of the workflow.

        Raises:
            APIError: The answer is no success.

        See https://developer.helpscout.com/mailbox-api/endpoints/workflows/update
        """
        await self.update_status(workflow_id, "inactive")

    async def run(self, workflow_id: int, *, conversation_ids: int | Iterable[int]) -> None:
        """Run a manual workflow on conversations, however many.

        It may do what customers see, such as sending e-mails. The API takes 50 conversations at once, so more of them
        take several requests, one after the other. If one fails, those before it were carried out: the error has their
        conversations in `done`, those of its own request may have been dealt with or not, and the rest was not sent.

        Args:
            workflow_id: Id of the workflow.
            conversation_ids: Ids of conversations in the workflow's mailbox, one or several; each is sent once.

        Raises:
            HelpScoutError: A request failed; see above.
            ValueError: There are no conversations. Nothing is sent then.

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
