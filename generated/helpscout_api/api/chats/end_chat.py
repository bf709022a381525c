from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.chat import Chat
from ...types import Response

if TYPE_CHECKING:
    from ...models.end_chat import EndChat


def _get_kwargs(
    chat_id: str,
    *,
    body: EndChat,
) -> dict[str, Any]:
    return {
        "method": "PUT",
        "url": f"/v2/chats/{wire.path_segment('chat_id', chat_id)}/end",
        "json": body.to_dict(),
    }


def sync_detailed(
    chat_id: str,
    *,
    client: Client,
    body: EndChat,
) -> Response[Chat]:
    """End a chat, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                chat_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, wire.read_response(Chat, response))


def sync(
    chat_id: str,
    *,
    client: Client,
    body: EndChat,
) -> Chat:
    """End a chat.

    Closes a chat and makes a conversation of it, with the transcript as one thread. The chat can still be read, but
    every later write gives 404.

    Args:
        chat_id: Id of the chat, a UUID.
        body: How a chat ends.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/chat/
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                chat_id,
                body=body,
            )
        )
    )
    return wire.read_response(Chat, response)


async def asyncio_detailed(
    chat_id: str,
    *,
    client: AsyncClient,
    body: EndChat,
) -> Response[Chat]:
    """End a chat, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                chat_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, wire.read_response(Chat, response))


async def asyncio(
    chat_id: str,
    *,
    client: AsyncClient,
    body: EndChat,
) -> Chat:
    """End a chat.

    Closes a chat and makes a conversation of it, with the transcript as one thread. The chat can still be read, but
    every later write gives 404.

    Args:
        chat_id: Id of the chat, a UUID.
        body: How a chat ends.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/chat/
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                chat_id,
                body=body,
            )
        )
    )
    return wire.read_response(Chat, response)
