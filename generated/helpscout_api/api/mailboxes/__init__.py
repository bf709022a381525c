"""Inboxes with their folders, custom fields and routing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ...resource import AsyncResource, Resource

if TYPE_CHECKING:
    from helpscout_client import AsyncPages, Page

    from ...models.mailbox import Mailbox
    from ...models.mailbox_custom_field import MailboxCustomField
    from ...models.mailbox_folder import MailboxFolder
    from ...models.mailbox_routing import MailboxRouting
    from ...models.update_mailbox_routing_assignment_method import UpdateMailboxRoutingAssignmentMethod
    from ...models.update_mailbox_routing_state import UpdateMailboxRoutingState


class Mailboxes(Resource):
    """Inboxes with their folders, custom fields and routing."""

    def list(
        self,
        *,
        page: int | None = None,
    ) -> Page[Mailbox]:
        """List mailboxes.

        The inboxes of the account, 50 a page. Presumably only those that the token's user may see.

        Args:
            page: Number of the page to read, counted from 1. The page size is the server's choice.

        Raises:
            APIError: The answer is 400, 401, 403, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/list
        """
        from . import list_mailboxes

        c = self._coerce
        return self._pages(
            list_mailboxes.sync_detailed,
            (),
            {
                "page": c.integer("page", page, None),
            },
        )

    def get(
        self,
        mailbox_id: int,
    ) -> Mailbox:
        """Get a mailbox.

        One inbox by its id. Its folders and custom fields are lists of their own.

        Args:
            mailbox_id: Id of the mailbox.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/get
        """
        from . import get_mailbox

        c = self._coerce
        return get_mailbox.sync(
            c.integer("mailbox_id", mailbox_id),
            client=self._raw,
        )

    def list_custom_fields(
        self,
        mailbox_id: int,
        *,
        page: int | None = None,
    ) -> Page[MailboxCustomField]:
        """List custom fields of a mailbox.

        The custom fields that conversations of a mailbox may bear. Use their ids, and the ids of dropdown options, to
        set values on a conversation. Definitions can't be changed through the API.

        Args:
            mailbox_id: Id of the mailbox.
            page: Number of the page to read, counted from 1. The page size is the server's choice.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/inbox-fields
        """
        from . import list_mailbox_custom_fields

        c = self._coerce
        return self._pages(
            list_mailbox_custom_fields.sync_detailed,
            (c.integer("mailbox_id", mailbox_id),),
            {
                "page": c.integer("page", page, None),
            },
        )

    def list_folders(
        self,
        mailbox_id: int,
        *,
        page: int | None = None,
    ) -> Page[MailboxFolder]:
        """List folders of a mailbox.

        The folders of a mailbox with the numbers of conversations in them: the shared ones, and those of single users
        and teams.

        Args:
            mailbox_id: Id of the mailbox.
            page: Number of the page to read, counted from 1. The page size is the server's choice.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/inbox-folders
        """
        from . import list_mailbox_folders

        c = self._coerce
        return self._pages(
            list_mailbox_folders.sync_detailed,
            (c.integer("mailbox_id", mailbox_id),),
            {
                "page": c.integer("page", page, None),
            },
        )

    def get_routing(
        self,
        mailbox_id: int,
    ) -> MailboxRouting:
        """Get the routing of a mailbox.

        How new conversations of a mailbox are handed out automatically, and where the users in the rotation stand.
        Plans without routing are refused, probably with 403.

        Args:
            mailbox_id: Id of the mailbox.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/routing/routing-configuration-get
        """
        from . import get_mailbox_routing

        c = self._coerce
        return get_mailbox_routing.sync(
            c.integer("mailbox_id", mailbox_id),
            client=self._raw,
        )

    def update_routing(
        self,
        mailbox_id: int,
        *,
        state: UpdateMailboxRoutingState,
        assignment_limit: int,
        assignment_method: UpdateMailboxRoutingAssignmentMethod,
        user_ids: int | Iterable[int],
    ) -> None:
        """Replace the routing of a mailbox.

        Sets the whole routing configuration: users left out of `userIds` no longer take part. All of it has to be sent
        even to switch routing off. The rotation can only be read.

        Args:
            mailbox_id: Id of the mailbox.
            state: Whether routing is on. Known values: `disabled`, `enabled`.
            assignment_limit: Most conversations that a user may hold.
            assignment_method: How the next user is chosen, in turn or so that the load is balanced. Known values:
                `balanced`, `round_robin`.
            user_ids: Ids of the users who take part. Must not be empty when `state` is `enabled`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/routing/routing-configuration-update
        """
        from ...models.update_mailbox_routing import UpdateMailboxRouting
        from . import update_mailbox_routing

        c = self._coerce
        update_mailbox_routing.sync(
            c.integer("mailbox_id", mailbox_id),
            client=self._raw,
            body=UpdateMailboxRouting(
                state=c.string("state", state),
                assignment_limit=c.integer("assignment_limit", assignment_limit),
                assignment_method=c.string("assignment_method", assignment_method),
                user_ids=c.body_list("user_ids", user_ids, int),
            ),
        )


class AsyncMailboxes(AsyncResource):
    """Inboxes with their folders, custom fields and routing."""

    def list(
        self,
        *,
        page: int | None = None,
    ) -> AsyncPages[Mailbox]:
        """List mailboxes.

        The inboxes of the account, 50 a page. Presumably only those that the token's user may see.

        Args:
            page: Number of the page to read, counted from 1. The page size is the server's choice.

        Raises:
            APIError: The answer is 400, 401, 403, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/list
        """
        from . import list_mailboxes

        c = self._coerce
        return self._pages(
            list_mailboxes.asyncio_detailed,
            (),
            {
                "page": c.integer("page", page, None),
            },
        )

    async def get(
        self,
        mailbox_id: int,
    ) -> Mailbox:
        """Get a mailbox.

        One inbox by its id. Its folders and custom fields are lists of their own.

        Args:
            mailbox_id: Id of the mailbox.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/get
        """
        from . import get_mailbox

        c = self._coerce
        return await get_mailbox.asyncio(
            c.integer("mailbox_id", mailbox_id),
            client=self._raw,
        )

    def list_custom_fields(
        self,
        mailbox_id: int,
        *,
        page: int | None = None,
    ) -> AsyncPages[MailboxCustomField]:
        """List custom fields of a mailbox.

        The custom fields that conversations of a mailbox may bear. Use their ids, and the ids of dropdown options, to
        set values on a conversation. Definitions can't be changed through the API.

        Args:
            mailbox_id: Id of the mailbox.
            page: Number of the page to read, counted from 1. The page size is the server's choice.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/inbox-fields
        """
        from . import list_mailbox_custom_fields

        c = self._coerce
        return self._pages(
            list_mailbox_custom_fields.asyncio_detailed,
            (c.integer("mailbox_id", mailbox_id),),
            {
                "page": c.integer("page", page, None),
            },
        )

    def list_folders(
        self,
        mailbox_id: int,
        *,
        page: int | None = None,
    ) -> AsyncPages[MailboxFolder]:
        """List folders of a mailbox.

        The folders of a mailbox with the numbers of conversations in them: the shared ones, and those of single users
        and teams.

        Args:
            mailbox_id: Id of the mailbox.
            page: Number of the page to read, counted from 1. The page size is the server's choice.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/inbox-folders
        """
        from . import list_mailbox_folders

        c = self._coerce
        return self._pages(
            list_mailbox_folders.asyncio_detailed,
            (c.integer("mailbox_id", mailbox_id),),
            {
                "page": c.integer("page", page, None),
            },
        )

    async def get_routing(
        self,
        mailbox_id: int,
    ) -> MailboxRouting:
        """Get the routing of a mailbox.

        How new conversations of a mailbox are handed out automatically, and where the users in the rotation stand.
        Plans without routing are refused, probably with 403.

        Args:
            mailbox_id: Id of the mailbox.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/routing/routing-configuration-get
        """
        from . import get_mailbox_routing

        c = self._coerce
        return await get_mailbox_routing.asyncio(
            c.integer("mailbox_id", mailbox_id),
            client=self._raw,
        )

    async def update_routing(
        self,
        mailbox_id: int,
        *,
        state: UpdateMailboxRoutingState,
        assignment_limit: int,
        assignment_method: UpdateMailboxRoutingAssignmentMethod,
        user_ids: int | Iterable[int],
    ) -> None:
        """Replace the routing of a mailbox.

        Sets the whole routing configuration: users left out of `userIds` no longer take part. All of it has to be sent
        even to switch routing off. The rotation can only be read.

        Args:
            mailbox_id: Id of the mailbox.
            state: Whether routing is on. Known values: `disabled`, `enabled`.
            assignment_limit: Most conversations that a user may hold.
            assignment_method: How the next user is chosen, in turn or so that the load is balanced. Known values:
                `balanced`, `round_robin`.
            user_ids: Ids of the users who take part. Must not be empty when `state` is `enabled`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/routing/routing-configuration-update
        """
        from ...models.update_mailbox_routing import UpdateMailboxRouting
        from . import update_mailbox_routing

        c = self._coerce
        await update_mailbox_routing.asyncio(
            c.integer("mailbox_id", mailbox_id),
            client=self._raw,
            body=UpdateMailboxRouting(
                state=c.string("state", state),
                assignment_limit=c.integer("assignment_limit", assignment_limit),
                assignment_method=c.string("assignment_method", assignment_method),
                user_ids=c.body_list("user_ids", user_ids, int),
            ),
        )
