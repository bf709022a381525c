from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.user import User
from ...types import Response


def _get_kwargs() -> dict[str, Any]:
    return {
        "method": "GET",
        "url": "/v2/users/me",
    }


def sync_detailed(
    *,
    client: Client,
) -> Response[User]:
    """Get the current user, with the whole answer beside the result of `sync`."""
    response = wire.succeed(client.get_httpx_client().request(**_get_kwargs()))
    return wire.detailed(response, wire.read_response(User, response))


def sync(
    *,
    client: Client,
) -> User:
    """Get the current user.

    The user whom the token acts for: with client credentials the one who made the app, else the one who gave
    consent. Only here is `companyId` told.

    Raises:
        APIError: The answer is 401, 403, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/users/me
    """
    response = wire.succeed(client.get_httpx_client().request(**_get_kwargs()))
    return wire.read_response(User, response)


async def asyncio_detailed(
    *,
    client: AsyncClient,
) -> Response[User]:
    """Get the current user, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(await client.get_async_httpx_client().request(**_get_kwargs()))
    return wire.detailed(response, wire.read_response(User, response))


async def asyncio(
    *,
    client: AsyncClient,
) -> User:
    """Get the current user.

    The user whom the token acts for: with client credentials the one who made the app, else the one who gave
    consent. Only here is `companyId` told.

    Raises:
        APIError: The answer is 401, 403, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/users/me
    """
    response = wire.succeed(await client.get_async_httpx_client().request(**_get_kwargs()))
    return wire.read_response(User, response)
