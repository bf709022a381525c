from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Response


def _get_kwargs(
    user_id: int,
) -> dict[str, Any]:
    return {
        "method": "DELETE",
        "url": f"/v2/users/{wire.path_segment('user_id', user_id)}",
    }


def sync_detailed(
    user_id: int,
    *,
    client: Client,
) -> Response[None]:
    """Delete a user, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                user_id,
            )
        )
    )
    return wire.detailed(response, None)


def sync(
    user_id: int,
    *,
    client: Client,
) -> None:
    """Delete a user.

    Removes a user from the account. The token's user must be an administrator or the owner, and can't remove
    itself. What becomes of the user's conversations is not documented.

    Args:
        user_id: Id of the user.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/users/delete
    """
    wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                user_id,
            )
        )
    )


async def asyncio_detailed(
    user_id: int,
    *,
    client: AsyncClient,
) -> Response[None]:
    """Delete a user, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                user_id,
            )
        )
    )
    return wire.detailed(response, None)


async def asyncio(
    user_id: int,
    *,
    client: AsyncClient,
) -> None:
    """Delete a user.

    Removes a user from the account. The token's user must be an administrator or the owner, and can't remove
    itself. What becomes of the user's conversations is not documented.

    Args:
        user_id: Id of the user.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/users/delete
    """
    wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                user_id,
            )
        )
    )
