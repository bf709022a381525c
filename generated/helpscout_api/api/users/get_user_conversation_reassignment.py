from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.conversation_reassignment import ConversationReassignment
from ...types import Response


def _get_kwargs(
    user_id: int,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": f"/v2/users/{wire.path_segment('user_id', user_id)}/conversation-reassignment",
    }


def sync_detailed(
    user_id: int,
    *,
    client: Client,
) -> Response[ConversationReassignment]:
    """Get the conversation reassignment of a user, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                user_id,
            )
        )
    )
    return wire.detailed(response, wire.read_response(ConversationReassignment, response))


def sync(
    user_id: int,
    *,
    client: Client,
) -> ConversationReassignment:
    """Get the conversation reassignment of a user.

    Whether a user's conversations are handed over when the user has been away, and after how long.

    Args:
        user_id: Id of the user.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/users/conversation%20reassignment/get
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                user_id,
            )
        )
    )
    return wire.read_response(ConversationReassignment, response)


async def asyncio_detailed(
    user_id: int,
    *,
    client: AsyncClient,
) -> Response[ConversationReassignment]:
    """Get the conversation reassignment of a user, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                user_id,
            )
        )
    )
    return wire.detailed(response, wire.read_response(ConversationReassignment, response))


async def asyncio(
    user_id: int,
    *,
    client: AsyncClient,
) -> ConversationReassignment:
    """Get the conversation reassignment of a user.

    Whether a user's conversations are handed over when the user has been away, and after how long.

    Args:
        user_id: Id of the user.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/users/conversation%20reassignment/get
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                user_id,
            )
        )
    )
    return wire.read_response(ConversationReassignment, response)
