"""Convenience methods for mailboxes."""

from __future__ import annotations

from helpscout_api import coerce, models
from helpscout_api.types import UNSET, Many, Unset

from ..._resources.mailboxes import AsyncMailboxes as GeneratedMailboxes
from ...resources.merge import check_whole, needed


class AsyncMailboxes(GeneratedMailboxes):
    """Inboxes with their folders, custom fields and routing."""

    async def change_routing(
        self,
        mailbox_id: int,
        *,
        state: models.UpdateMailboxRoutingState | Unset = UNSET,
        assignment_limit: int | Unset = UNSET,
        assignment_method: models.UpdateMailboxRoutingAssignmentMethod | Unset = UNSET,
        user_ids: int | Many[int] | Unset = UNSET,
    ) -> None:
        """Change some settings of a mailbox's routing, and keep the others.

        Reads the routing and writes all of it back, because an update replaces it. This is not atomic: it undoes
        changes that others make in between.

        Args:
            mailbox_id: Id of the mailbox.
            state: Whether routing is on: `enabled` or `disabled`.
            assignment_limit: Maximum number of conversations per user, 1 to 100.
            assignment_method: How the next user is chosen: `round_robin` or `balanced`.
            user_ids: Ids of all users who take part.

        Raises:
            APIError: A response is not a success.
            ValueError: A required setting was never set, so you have to pass it. Nothing is written.

        See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/routing/routing-configuration-update
        """
        users = UNSET if user_ids is UNSET else coerce.list_of("user_ids", user_ids, coerce.integer)
        read = await self.get_routing(mailbox_id)
        check_whole(read)
        where = f"the routing of mailbox {mailbox_id}"
        await self.update_routing(
            mailbox_id,
            state=needed(where, "state", state, read.state),
            assignment_limit=needed(where, "assignment_limit", assignment_limit, read.assignment_limit),
            assignment_method=needed(where, "assignment_method", assignment_method, read.assignment_method),
            user_ids=needed(where, "user_ids", users, read.user_ids),
        )
