from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Response

if TYPE_CHECKING:
    from ...models.set_user_status import SetUserStatus


def _get_kwargs(
    user_id: int,
    *,
    body: SetUserStatus,
) -> dict[str, Any]:
    return {
        "method": "PUT",
        "url": f"/v2/users/{wire.path_segment('user_id', user_id)}/status",
        "json": body.to_dict(),
    }


def sync_detailed(
    user_id: int,
    *,
    client: Client,
    body: SetUserStatus,
) -> Response[None]:
    """Set the status of a user, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                user_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, None)


def sync(
    user_id: int,
    *,
    client: Client,
    body: SetUserStatus,
) -> None:
    """Set the status of a user.

    Sets the e-mail part of a user's status; the chat part can't be set. Everyone may set their own, administrators
    and the owner those of others.

    Args:
        user_id: Id of the user.
        body: The e-mail status that a user is to have.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/users/status/set
    """
    wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                user_id,
                body=body,
            )
        )
    )


async def asyncio_detailed(
    user_id: int,
    *,
    client: AsyncClient,
    body: SetUserStatus,
) -> Response[None]:
    """Set the status of a user, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                user_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, None)


async def asyncio(
    user_id: int,
    *,
    client: AsyncClient,
    body: SetUserStatus,
) -> None:
    """Set the status of a user.

    Sets the e-mail part of a user's status; the chat part can't be set. Everyone may set their own, administrators
    and the owner those of others.

    Args:
        user_id: Id of the user.
        body: The e-mail status that a user is to have.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/users/status/set
    """
    wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                user_id,
                body=body,
            )
        )
    )
