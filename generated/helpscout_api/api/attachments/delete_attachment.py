from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Response


def _get_kwargs(
    conversation_id: int,
    attachment_id: int,
) -> dict[str, Any]:
    return {
        "method": "DELETE",
        "url": f"/v2/conversations/{wire.path_segment('conversation_id', conversation_id)}/attachments/{wire.path_segment('attachment_id', attachment_id)}",
    }


def sync_detailed(
    conversation_id: int,
    attachment_id: int,
    *,
    client: Client,
) -> Response[None]:
    """Delete an attachment, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                attachment_id,
            )
        )
    )
    return wire.detailed(response, None)


def sync(
    conversation_id: int,
    attachment_id: int,
    *,
    client: Client,
) -> None:
    """Delete an attachment.

    Takes a file off its thread. Only possible as long as the conversation is a draft.

    Args:
        conversation_id: Id of the conversation, not its number.
        attachment_id: Id of the attachment.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/attachments/delete
    """
    wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                attachment_id,
            )
        )
    )


async def asyncio_detailed(
    conversation_id: int,
    attachment_id: int,
    *,
    client: AsyncClient,
) -> Response[None]:
    """Delete an attachment, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                attachment_id,
            )
        )
    )
    return wire.detailed(response, None)


async def asyncio(
    conversation_id: int,
    attachment_id: int,
    *,
    client: AsyncClient,
) -> None:
    """Delete an attachment.

    Takes a file off its thread. Only possible as long as the conversation is a draft.

    Args:
        conversation_id: Id of the conversation, not its number.
        attachment_id: Id of the attachment.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/attachments/delete
    """
    wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                attachment_id,
            )
        )
    )
