from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Response


def _get_kwargs(
    conversation_id: int,
) -> dict[str, Any]:
    return {
        "method": "DELETE",
        "url": f"/v2/conversations/{wire.path_segment('conversation_id', conversation_id)}/snooze",
    }


def sync_detailed(
    conversation_id: int,
    *,
    client: Client,
) -> Response[None]:
    """End the snooze of a conversation, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                conversation_id,
            )
        )
    )
    return wire.detailed(response, None)


def sync(
    conversation_id: int,
    *,
    client: Client,
) -> None:
    """End the snooze of a conversation.

    Wakes a conversation before its time. It goes back to the folder it belongs in (Mine, the team's or Unassigned),
    and is made active again where needed.

    Args:
        conversation_id: Id of the conversation, not its number.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/snooze/delete
    """
    wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                conversation_id,
            )
        )
    )


async def asyncio_detailed(
    conversation_id: int,
    *,
    client: AsyncClient,
) -> Response[None]:
    """End the snooze of a conversation, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                conversation_id,
            )
        )
    )
    return wire.detailed(response, None)


async def asyncio(
    conversation_id: int,
    *,
    client: AsyncClient,
) -> None:
    """End the snooze of a conversation.

    Wakes a conversation before its time. It goes back to the folder it belongs in (Mine, the team's or Unassigned),
    and is made active again where needed.

    Args:
        conversation_id: Id of the conversation, not its number.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/snooze/delete
    """
    wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                conversation_id,
            )
        )
    )
