from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.user_page import UserPage
from ...types import Response


def _get_kwargs(
    team_id: int,
    *,
    page: int | None = None,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": f"/v2/teams/{wire.path_segment('team_id', team_id)}/members",
        "params": wire.query(
            {
                "page": page,
            }
        ),
    }


def sync_detailed(
    team_id: int,
    *,
    client: Client,
    page: int | None = None,
) -> Response[UserPage]:
    """List members of a team, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                team_id,
                page=page,
            )
        )
    )
    return wire.detailed(response, wire.read_response(UserPage, response))


def sync(
    team_id: int,
    *,
    client: Client,
    page: int | None = None,
) -> UserPage:
    """List members of a team.

    The users who belong to a team.

    Args:
        team_id: Id of the team.
        page: Number of the page to read, counted from 1. The page size is the server's choice.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/teams/list-team-members
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                team_id,
                page=page,
            )
        )
    )
    return wire.read_response(UserPage, response)


async def asyncio_detailed(
    team_id: int,
    *,
    client: AsyncClient,
    page: int | None = None,
) -> Response[UserPage]:
    """List members of a team, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                team_id,
                page=page,
            )
        )
    )
    return wire.detailed(response, wire.read_response(UserPage, response))


async def asyncio(
    team_id: int,
    *,
    client: AsyncClient,
    page: int | None = None,
) -> UserPage:
    """List members of a team.

    The users who belong to a team.

    Args:
        team_id: Id of the team.
        page: Number of the page to read, counted from 1. The page size is the server's choice.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/teams/list-team-members
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                team_id,
                page=page,
            )
        )
    )
    return wire.read_response(UserPage, response)
