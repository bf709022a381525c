from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.system_user_page import SystemUserPage
from ...types import Response


def _get_kwargs(
    *,
    page: int | None = None,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": "/v3/system-users",
        "params": wire.query(
            {
                "page": page,
            }
        ),
    }


def sync_detailed(
    *,
    client: Client,
    page: int | None = None,
) -> Response[SystemUserPage]:
    """List system users, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                page=page,
            )
        )
    )
    return wire.detailed(response, wire.read_response(SystemUserPage, response))


def sync(
    *,
    client: Client,
    page: int | None = None,
) -> SystemUserPage:
    """List system users.

    The automated actors of the account, such as AI agents. The list of users leaves them out, and only the v3 reads
    of conversations and threads name them as `system_user`.

    Args:
        page: Number of the page to read, counted from 1. The page size is the server's choice.

    Raises:
        APIError: The answer is 400, 401, 403, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/system-users/list-system-users
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                page=page,
            )
        )
    )
    return wire.read_response(SystemUserPage, response)


async def asyncio_detailed(
    *,
    client: AsyncClient,
    page: int | None = None,
) -> Response[SystemUserPage]:
    """List system users, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                page=page,
            )
        )
    )
    return wire.detailed(response, wire.read_response(SystemUserPage, response))


async def asyncio(
    *,
    client: AsyncClient,
    page: int | None = None,
) -> SystemUserPage:
    """List system users.

    The automated actors of the account, such as AI agents. The list of users leaves them out, and only the v3 reads
    of conversations and threads name them as `system_user`.

    Args:
        page: Number of the page to read, counted from 1. The page size is the server's choice.

    Raises:
        APIError: The answer is 400, 401, 403, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/system-users/list-system-users
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                page=page,
            )
        )
    )
    return wire.read_response(SystemUserPage, response)
