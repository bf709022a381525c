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
        "method": "GET",
        "url": f"/v2/conversations/{wire.path_segment('conversation_id', conversation_id)}/attachments/{wire.path_segment('attachment_id', attachment_id)}/file",
    }


def sync_detailed(
    conversation_id: int,
    attachment_id: int,
    *,
    client: Client,
) -> Response[bytes]:
    """Get an attachment as bytes, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                attachment_id,
            )
        )
    )
    return wire.detailed(response, response.content)


def sync(
    conversation_id: int,
    attachment_id: int,
    *,
    client: Client,
) -> bytes:
    """Get an attachment as bytes.

    The content of a file as it is. `Content-Type` tells its media type and `Content-Disposition` its name.

    Args:
        conversation_id: Id of the conversation, not its number.
        attachment_id: Id of the attachment.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/attachments/get-attachment-file
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                attachment_id,
            )
        )
    )
    return response.content


async def asyncio_detailed(
    conversation_id: int,
    attachment_id: int,
    *,
    client: AsyncClient,
) -> Response[bytes]:
    """Get an attachment as bytes, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                attachment_id,
            )
        )
    )
    return wire.detailed(response, response.content)


async def asyncio(
    conversation_id: int,
    attachment_id: int,
    *,
    client: AsyncClient,
) -> bytes:
    """Get an attachment as bytes.

    The content of a file as it is. `Content-Type` tells its media type and `Content-Disposition` its name.

    Args:
        conversation_id: Id of the conversation, not its number.
        attachment_id: Id of the attachment.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/attachments/get-attachment-file
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                attachment_id,
            )
        )
    )
    return response.content
