from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.chat import Chat
from ...types import Response

if TYPE_CHECKING:
    from ...models.add_chat_message import AddChatMessage


def _get_kwargs(
    chat_id: str,
    message_id: str,
    *,
    body: AddChatMessage,
) -> dict[str, Any]:
    return {
        "method": "PUT",
        "url": f"/v2/chats/{wire.path_segment('chat_id', chat_id)}/messages/{wire.path_segment('message_id', message_id)}",
        "json": body.to_dict(),
    }


def sync_detailed(
    chat_id: str,
    message_id: str,
    *,
    client: Client,
    body: AddChatMessage,
) -> Response[Chat]:
    """Add a message to a chat, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                chat_id,
                message_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, wire.read_response(Chat, response))


def sync(
    chat_id: str,
    message_id: str,
    *,
    client: Client,
    body: AddChatMessage,
) -> Chat:
    """Add a message to a chat.

    Says something that the visitor sees. An unassigned chat is accepted on the way; one that somebody else holds
    gives 400. The caller makes the message's id up: send it again after a failure without fear, since an id that is
    in use gives 422, which means that the message is there.

    Args:
        chat_id: Id of the chat, a UUID.
        message_id: Id of the new message, a UUID of the caller's making.
        body: A message to the visitor.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 422, 429 or 5XX.

    See https://developer.helpscout.com/chat/
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                chat_id,
                message_id,
                body=body,
            )
        )
    )
    return wire.read_response(Chat, response)


async def asyncio_detailed(
    chat_id: str,
    message_id: str,
    *,
    client: AsyncClient,
    body: AddChatMessage,
) -> Response[Chat]:
    """Add a message to a chat, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                chat_id,
                message_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, wire.read_response(Chat, response))


async def asyncio(
    chat_id: str,
    message_id: str,
    *,
    client: AsyncClient,
    body: AddChatMessage,
) -> Chat:
    """Add a message to a chat.

    Says something that the visitor sees. An unassigned chat is accepted on the way; one that somebody else holds
    gives 400. The caller makes the message's id up: send it again after a failure without fear, since an id that is
    in use gives 422, which means that the message is there.

    Args:
        chat_id: Id of the chat, a UUID.
        message_id: Id of the new message, a UUID of the caller's making.
        body: A message to the visitor.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 422, 429 or 5XX.

    See https://developer.helpscout.com/chat/
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                chat_id,
                message_id,
                body=body,
            )
        )
    )
    return wire.read_response(Chat, response)
