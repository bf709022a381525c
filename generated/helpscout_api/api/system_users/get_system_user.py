from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.user import User
from ...types import Response


def _get_kwargs(
    system_user_id: int,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": f"/v3/system-users/{wire.path_segment('system_user_id', system_user_id)}",
    }


def sync_detailed(
    system_user_id: int,
    *,
    client: Client,
) -> Response[User]:
    """Get a system user, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                system_user_id,
            )
        )
    )
    return wire.detailed(response, wire.read_response(User, response))


def sync(
    system_user_id: int,
    *,
    client: Client,
) -> User:
    """Get a system user.

    One automated actor by its id. It has the shape of a user, with `system_user` as its type.

    Args:
        system_user_id: Id of the system user.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/system-users/get-system-user
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                system_user_id,
            )
        )
    )
    return wire.read_response(User, response)


async def asyncio_detailed(
    system_user_id: int,
    *,
    client: AsyncClient,
) -> Response[User]:
    """Get a system user, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                system_user_id,
            )
        )
    )
    return wire.detailed(response, wire.read_response(User, response))


async def asyncio(
    system_user_id: int,
    *,
    client: AsyncClient,
) -> User:
    """Get a system user.

    One automated actor by its id. It has the shape of a user, with `system_user` as its type.

    Args:
        system_user_id: Id of the system user.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/system-users/get-system-user
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                system_user_id,
            )
        )
    )
    return wire.read_response(User, response)
