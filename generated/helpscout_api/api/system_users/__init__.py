"""Automated actors, such as AI agents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...resource import AsyncResource, Resource

if TYPE_CHECKING:
    from helpscout_client import AsyncPages, Page

    from ...models.user import User


class SystemUsers(Resource):
    """Automated actors, such as AI agents."""

    def list(
        self,
        *,
        page: int | None = None,
    ) -> Page[User]:
        """List system users.

        The automated actors of the account, such as AI agents. The list of users leaves them out, and only the v3 reads
        of conversations and threads name them as `system_user`.

        Args:
            page: Number of the page to read, counted from 1. The page size is the server's choice.

        Raises:
            APIError: The answer is 400, 401, 403, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/system-users/list-system-users
        """
        from . import list_system_users

        c = self._coerce
        return self._pages(
            list_system_users.sync_detailed,
            (),
            {
                "page": c.integer("page", page, None),
            },
        )

    def get(
        self,
        system_user_id: int,
    ) -> User:
        """Get a system user.

        One automated actor by its id. It has the shape of a user, with `system_user` as its type.

        Args:
            system_user_id: Id of the system user.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/system-users/get-system-user
        """
        from . import get_system_user

        c = self._coerce
        return get_system_user.sync(
            c.integer("system_user_id", system_user_id),
            client=self._raw,
        )


class AsyncSystemUsers(AsyncResource):
    """Automated actors, such as AI agents."""

    def list(
        self,
        *,
        page: int | None = None,
    ) -> AsyncPages[User]:
        """List system users.

        The automated actors of the account, such as AI agents. The list of users leaves them out, and only the v3 reads
        of conversations and threads name them as `system_user`.

        Args:
            page: Number of the page to read, counted from 1. The page size is the server's choice.

        Raises:
            APIError: The answer is 400, 401, 403, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/system-users/list-system-users
        """
        from . import list_system_users

        c = self._coerce
        return self._pages(
            list_system_users.asyncio_detailed,
            (),
            {
                "page": c.integer("page", page, None),
            },
        )

    async def get(
        self,
        system_user_id: int,
    ) -> User:
        """Get a system user.

        One automated actor by its id. It has the shape of a user, with `system_user` as its type.

        Args:
            system_user_id: Id of the system user.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/system-users/get-system-user
        """
        from . import get_system_user

        c = self._coerce
        return await get_system_user.asyncio(
            c.integer("system_user_id", system_user_id),
            client=self._raw,
        )
