"""Groups of users that conversations can be assigned to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ...resource import AsyncResource, Resource

if TYPE_CHECKING:
    from helpscout_client import AsyncPages, Page

    from ...models.team import Team
    from ...models.user import User


class Teams(Resource):
    """Groups of users that conversations can be assigned to."""

    def list(
        self,
        *,
        page: int | None = None,
    ) -> Page[Team]:
        """List teams.

        The teams of the account. Conversations can be assigned to a team as to a user.

        Args:
            page: Number of the page to read, counted from 1. The page size is the server's choice.

        Raises:
            APIError: The answer is 400, 401, 403, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/teams/list-teams
        """
        from . import list_teams

        c = self._coerce
        return self._pages(
            list_teams.sync_detailed,
            (),
            {
                "page": c.integer("page", page, None),
            },
        )

    def list_members(
        self,
        team_id: int,
        *,
        page: int | None = None,
    ) -> Page[User]:
        """List members of a team.

        The users who belong to a team.

        Args:
            team_id: Id of the team.
            page: Number of the page to read, counted from 1. The page size is the server's choice.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/teams/list-team-members
        """
        from . import list_team_members

        c = self._coerce
        return self._pages(
            list_team_members.sync_detailed,
            (c.integer("team_id", team_id),),
            {
                "page": c.integer("page", page, None),
            },
        )

    def update_members(
        self,
        team_id: int,
        *,
        added_user_ids: int | Iterable[int],
        deleted_user_ids: int | Iterable[int],
    ) -> None:
        """Add and remove members of a team.

        Adds some users to a team and removes others; everyone not named stays as they are. It is a difference, though
        the method is PUT. Both lists are needed, but may be empty.

        Args:
            team_id: Id of the team.
            added_user_ids: Ids of the users who join; may be empty.
            deleted_user_ids: Ids of the users who leave; may be empty.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/teams/update-team-members
        """
        from ...models.update_team_members import UpdateTeamMembers
        from . import update_team_members

        c = self._coerce
        update_team_members.sync(
            c.integer("team_id", team_id),
            client=self._raw,
            body=UpdateTeamMembers(
                added_user_ids=c.body_list("added_user_ids", added_user_ids, int),
                deleted_user_ids=c.body_list("deleted_user_ids", deleted_user_ids, int),
            ),
        )


class AsyncTeams(AsyncResource):
    """Groups of users that conversations can be assigned to."""

    def list(
        self,
        *,
        page: int | None = None,
    ) -> AsyncPages[Team]:
        """List teams.

        The teams of the account. Conversations can be assigned to a team as to a user.

        Args:
            page: Number of the page to read, counted from 1. The page size is the server's choice.

        Raises:
            APIError: The answer is 400, 401, 403, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/teams/list-teams
        """
        from . import list_teams

        c = self._coerce
        return self._pages(
            list_teams.asyncio_detailed,
            (),
            {
                "page": c.integer("page", page, None),
            },
        )

    def list_members(
        self,
        team_id: int,
        *,
        page: int | None = None,
    ) -> AsyncPages[User]:
        """List members of a team.

        The users who belong to a team.

        Args:
            team_id: Id of the team.
            page: Number of the page to read, counted from 1. The page size is the server's choice.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/teams/list-team-members
        """
        from . import list_team_members

        c = self._coerce
        return self._pages(
            list_team_members.asyncio_detailed,
            (c.integer("team_id", team_id),),
            {
                "page": c.integer("page", page, None),
            },
        )

    async def update_members(
        self,
        team_id: int,
        *,
        added_user_ids: int | Iterable[int],
        deleted_user_ids: int | Iterable[int],
    ) -> None:
        """Add and remove members of a team.

        Adds some users to a team and removes others; everyone not named stays as they are. It is a difference, though
        the method is PUT. Both lists are needed, but may be empty.

        Args:
            team_id: Id of the team.
            added_user_ids: Ids of the users who join; may be empty.
            deleted_user_ids: Ids of the users who leave; may be empty.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/teams/update-team-members
        """
        from ...models.update_team_members import UpdateTeamMembers
        from . import update_team_members

        c = self._coerce
        await update_team_members.asyncio(
            c.integer("team_id", team_id),
            client=self._raw,
            body=UpdateTeamMembers(
                added_user_ids=c.body_list("added_user_ids", added_user_ids, int),
                deleted_user_ids=c.body_list("deleted_user_ids", deleted_user_ids, int),
            ),
        )
