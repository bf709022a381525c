from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.attachment_data import AttachmentData
from ...types import Response


def _get_kwargs(
    conversation_id: int,
    attachment_id: int,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": f"/v2/conversations/{wire.path_segment('conversation_id', conversation_id)}/attachments/{wire.path_segment('attachment_id', attachment_id)}/data",
    }


def sync_detailed(
    conversation_id: int,
    attachment_id: int,
    *,
    client: Client,
) -> Response[AttachmentData]:
    """Get an attachment as base64, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                attachment_id,
            )
        )
    )
    return wire.detailed(response, wire.read_response(AttachmentData, response))


def sync(
    conversation_id: int,
    attachment_id: int,
    *,
    client: Client,
) -> AttachmentData:
    """Get an attachment as base64.

    The content of a file in base64, within JSON. For anything large, the bytes themselves (`get_attachment_file`)
    are the better choice.

    Args:
        conversation_id: Id of the conversation, not its number.
        attachment_id: Id of the attachment.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/attachments/get-data
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                attachment_id,
            )
        )
    )
    return wire.read_response(AttachmentData, response)


async def asyncio_detailed(
    conversation_id: int,
    attachment_id: int,
    *,
    client: AsyncClient,
) -> Response[AttachmentData]:
    """Get an attachment as base64, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                attachment_id,
            )
        )
    )
    return wire.detailed(response, wire.read_response(AttachmentData, response))


async def asyncio(
    conversation_id: int,
    attachment_id: int,
    *,
    client: AsyncClient,
) -> AttachmentData:
    """Get an attachment as base64.

    The content of a file in base64, within JSON. For anything large, the bytes themselves (`get_attachment_file`)
    are the better choice.

    Args:
        conversation_id: Id of the conversation, not its number.
        attachment_id: Id of the attachment.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/attachments/get-data
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                attachment_id,
            )
        )
    )
    return wire.read_response(AttachmentData, response)
