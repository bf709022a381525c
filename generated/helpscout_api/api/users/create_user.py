from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Created, Response

if TYPE_CHECKING:
    from ...models.create_user import CreateUser


def _get_kwargs(
    *,
    body: CreateUser,
) -> dict[str, Any]:
    return {
        "method": "POST",
        "url": "/v2/users",
        "json": body.to_dict(),
    }


def sync_detailed(
    *,
    client: Client,
    body: CreateUser,
) -> Response[Created]:
    """Create a user, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                body=body,
            )
        )
    )
    return wire.detailed(response, Created.from_response(response))


def sync(
    *,
    client: Client,
    body: CreateUser,
) -> Created:
    """Create a user.

    Adds a user to the account. The token's user must be an administrator or the owner. A new user takes a paid
    seat, and is sent an invitation by e-mail unless `sendInvite` is false.

    Args:
        body: A new user.

    Raises:
        APIError: The answer is 400, 401, 403, 409, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/users/create
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                body=body,
            )
        )
    )
    return Created.from_response(response)


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: CreateUser,
) -> Response[Created]:
    """Create a user, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                body=body,
            )
        )
    )
    return wire.detailed(response, Created.from_response(response))


async def asyncio(
    *,
    client: AsyncClient,
    body: CreateUser,
) -> Created:
    """Create a user.

    Adds a user to the account. The token's user must be an administrator or the owner. A new user takes a paid
    seat, and is sent an invitation by e-mail unless `sendInvite` is false.

    Args:
        body: A new user.

    Raises:
        APIError: The answer is 400, 401, 403, 409, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/users/create
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                body=body,
            )
        )
    )
    return Created.from_response(response)
