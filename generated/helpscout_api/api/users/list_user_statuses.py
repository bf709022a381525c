from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.user_status_page import UserStatusPage
from ...types import Response


def _get_kwargs(
    *,
    page: int | None = None,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": "/v2/users/status",
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
) -> Response[UserStatusPage]:
    """List user statuses, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                page=page,
            )
        )
    )
    return wire.detailed(response, wire.read_response(UserStatusPage, response))


def sync(
    *,
    client: Client,
    page: int | None = None,
) -> UserStatusPage:
    """List user statuses.

    Who is at work and who is away, in e-mail and in chats, for the users of the account.

    Args:
        page: Number of the page to read, counted from 1. The page size is the server's choice.

    Raises:
        APIError: The answer is 400, 401, 403, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/users/status/list
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                page=page,
            )
        )
    )
    return wire.read_response(UserStatusPage, response)


async def asyncio_detailed(
    *,
    client: AsyncClient,
    page: int | None = None,
) -> Response[UserStatusPage]:
    """List user statuses, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                page=page,
            )
        )
    )
    return wire.detailed(response, wire.read_response(UserStatusPage, response))


async def asyncio(
    *,
    client: AsyncClient,
    page: int | None = None,
) -> UserStatusPage:
    """List user statuses.

    Who is at work and who is away, in e-mail and in chats, for the users of the account.

    Args:
        page: Number of the page to read, counted from 1. The page size is the server's choice.

    Raises:
        APIError: The answer is 400, 401, 403, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/users/status/list
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                page=page,
            )
        )
    )
    return wire.read_response(UserStatusPage, response)
