from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.user_status import UserStatus
from ...types import Response


def _get_kwargs(
    user_id: int,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": f"/v2/users/{wire.path_segment('user_id', user_id)}/status",
    }


def sync_detailed(
    user_id: int,
    *,
    client: Client,
) -> Response[UserStatus]:
    """Get the status of a user, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                user_id,
            )
        )
    )
    return wire.detailed(response, wire.read_response(UserStatus, response))


def sync(
    user_id: int,
    *,
    client: Client,
) -> UserStatus:
    """Get the status of a user.

    Whether a user is at work or away, in e-mail and in chats.

    Args:
        user_id: Id of the user.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/users/status/get
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                user_id,
            )
        )
    )
    return wire.read_response(UserStatus, response)


async def asyncio_detailed(
    user_id: int,
    *,
    client: AsyncClient,
) -> Response[UserStatus]:
    """Get the status of a user, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                user_id,
            )
        )
    )
    return wire.detailed(response, wire.read_response(UserStatus, response))


async def asyncio(
    user_id: int,
    *,
    client: AsyncClient,
) -> UserStatus:
    """Get the status of a user.

    Whether a user is at work or away, in e-mail and in chats.

    Args:
        user_id: Id of the user.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/users/status/get
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                user_id,
            )
        )
    )
    return wire.read_response(UserStatus, response)
