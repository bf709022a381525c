from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.user import User
from ...types import Response


def _get_kwargs(
    user_id: int,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": f"/v2/users/{wire.path_segment('user_id', user_id)}",
    }


def sync_detailed(
    user_id: int,
    *,
    client: Client,
) -> Response[User]:
    """Get a user, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                user_id,
            )
        )
    )
    return wire.detailed(response, wire.read_response(User, response))


def sync(
    user_id: int,
    *,
    client: Client,
) -> User:
    """Get a user.

    One user by its id. Mailboxes, permissions and status are not part of it.

    Args:
        user_id: Id of the user.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/users/get
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                user_id,
            )
        )
    )
    return wire.read_response(User, response)


async def asyncio_detailed(
    user_id: int,
    *,
    client: AsyncClient,
) -> Response[User]:
    """Get a user, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                user_id,
            )
        )
    )
    return wire.detailed(response, wire.read_response(User, response))


async def asyncio(
    user_id: int,
    *,
    client: AsyncClient,
) -> User:
    """Get a user.

    One user by its id. Mailboxes, permissions and status are not part of it.

    Args:
        user_id: Id of the user.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/users/get
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                user_id,
            )
        )
    )
    return wire.read_response(User, response)
