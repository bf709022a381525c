from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Response

if TYPE_CHECKING:
    from ...models.update_team_members import UpdateTeamMembers


def _get_kwargs(
    team_id: int,
    *,
    body: UpdateTeamMembers,
) -> dict[str, Any]:
    return {
        "method": "PUT",
        "url": f"/v2/teams/{wire.path_segment('team_id', team_id)}/members",
        "json": body.to_dict(),
    }


def sync_detailed(
    team_id: int,
    *,
    client: Client,
    body: UpdateTeamMembers,
) -> Response[None]:
    """Add and remove members of a team, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                team_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, None)


def sync(
    team_id: int,
    *,
    client: Client,
    body: UpdateTeamMembers,
) -> None:
    """Add and remove members of a team.

    Adds some users to a team and removes others; everyone not named stays as they are. It is a difference, though
    the method is PUT. Both lists are needed, but may be empty.

    Args:
        team_id: Id of the team.
        body: Who joins a team and who leaves it.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/teams/update-team-members
    """
    wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                team_id,
                body=body,
            )
        )
    )


async def asyncio_detailed(
    team_id: int,
    *,
    client: AsyncClient,
    body: UpdateTeamMembers,
) -> Response[None]:
    """Add and remove members of a team, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                team_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, None)


async def asyncio(
    team_id: int,
    *,
    client: AsyncClient,
    body: UpdateTeamMembers,
) -> None:
    """Add and remove members of a team.

    Adds some users to a team and removes others; everyone not named stays as they are. It is a difference, though
    the method is PUT. Both lists are needed, but may be empty.

    Args:
        team_id: Id of the team.
        body: Who joins a team and who leaves it.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/teams/update-team-members
    """
    wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                team_id,
                body=body,
            )
        )
    )
