from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Created, Response

if TYPE_CHECKING:
    from ...models.create_chat_thread import CreateChatThread


def _get_kwargs(
    conversation_id: int,
    *,
    body: CreateChatThread,
) -> dict[str, Any]:
    return {
        "method": "POST",
        "url": f"/v2/conversations/{wire.path_segment('conversation_id', conversation_id)}/chats",
        "json": body.to_dict(),
    }


def sync_detailed(
    conversation_id: int,
    *,
    client: Client,
    body: CreateChatThread,
) -> Response[Created]:
    """Add a chat transcript, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, Created.from_response(response))


def sync(
    conversation_id: int,
    *,
    client: Client,
    body: CreateChatThread,
) -> Created:
    """Add a chat transcript.

    Adds the text of a chat that took place elsewhere. The thread is read back with the type `chat`; live Beacon
    chats are another matter, see the resource `chats`.

    Args:
        conversation_id: Id of the conversation, not its number.
        body: The text of a chat.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 412, 413, 415, 423, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/chat
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                body=body,
            )
        )
    )
    return Created.from_response(response)


async def asyncio_detailed(
    conversation_id: int,
    *,
    client: AsyncClient,
    body: CreateChatThread,
) -> Response[Created]:
    """Add a chat transcript, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, Created.from_response(response))


async def asyncio(
    conversation_id: int,
    *,
    client: AsyncClient,
    body: CreateChatThread,
) -> Created:
    """Add a chat transcript.

    Adds the text of a chat that took place elsewhere. The thread is read back with the type `chat`; live Beacon
    chats are another matter, see the resource `chats`.

    Args:
        conversation_id: Id of the conversation, not its number.
        body: The text of a chat.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 412, 413, 415, 423, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/chat
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                body=body,
            )
        )
    )
    return Created.from_response(response)
