from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Response

if TYPE_CHECKING:
    from ...models.snooze_conversation import SnoozeConversation


def _get_kwargs(
    conversation_id: int,
    *,
    body: SnoozeConversation,
) -> dict[str, Any]:
    return {
        "method": "PUT",
        "url": f"/v2/conversations/{wire.path_segment('conversation_id', conversation_id)}/snooze",
        "json": body.to_dict(),
    }


def sync_detailed(
    conversation_id: int,
    *,
    client: Client,
    body: SnoozeConversation,
) -> Response[None]:
    """Snooze a conversation, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, None)


def sync(
    conversation_id: int,
    *,
    client: Client,
    body: SnoozeConversation,
) -> None:
    """Snooze a conversation.

    Puts a conversation aside until a time to come. A snooze that is set already is replaced.

    Args:
        conversation_id: Id of the conversation, not its number.
        body: Until when a conversation is put aside.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/snooze/update
    """
    wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                body=body,
            )
        )
    )


async def asyncio_detailed(
    conversation_id: int,
    *,
    client: AsyncClient,
    body: SnoozeConversation,
) -> Response[None]:
    """Snooze a conversation, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, None)


async def asyncio(
    conversation_id: int,
    *,
    client: AsyncClient,
    body: SnoozeConversation,
) -> None:
    """Snooze a conversation.

    Puts a conversation aside until a time to come. A snooze that is set already is replaced.

    Args:
        conversation_id: Id of the conversation, not its number.
        body: Until when a conversation is put aside.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/snooze/update
    """
    wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                body=body,
            )
        )
    )
