from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Response

if TYPE_CHECKING:
    from ...models.update_user_conversation_reassignment import UpdateUserConversationReassignment


def _get_kwargs(
    user_id: int,
    *,
    body: UpdateUserConversationReassignment,
) -> dict[str, Any]:
    return {
        "method": "PUT",
        "url": f"/v2/users/{wire.path_segment('user_id', user_id)}/conversation-reassignment",
        "json": body.to_dict(),
    }


def sync_detailed(
    user_id: int,
    *,
    client: Client,
    body: UpdateUserConversationReassignment,
) -> Response[None]:
    """Replace the conversation reassignment of a user, with the whole answer beside the result of `sync`."""
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
    body: UpdateUserConversationReassignment,
) -> None:
    """Replace the conversation reassignment of a user.

    Sets whether a user's conversations are handed over when the user has been away, and after how long. The
    duration has to be sent even to switch it off.

    Args:
        user_id: Id of the user.
        body: Whether and when the conversations of a user who is away are to be handed over.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/users/conversation%20reassignment/update
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
    body: UpdateUserConversationReassignment,
) -> Response[None]:
    """Replace the conversation reassignment of a user, with the whole answer beside the result of `asyncio`."""
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
    body: UpdateUserConversationReassignment,
) -> None:
    """Replace the conversation reassignment of a user.

    Sets whether a user's conversations are handed over when the user has been away, and after how long. The
    duration has to be sent even to switch it off.

    Args:
        user_id: Id of the user.
        body: Whether and when the conversations of a user who is away are to be handed over.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/users/conversation%20reassignment/update
    """
    wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                user_id,
                body=body,
            )
        )
    )
