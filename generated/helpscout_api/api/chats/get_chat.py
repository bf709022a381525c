from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.chat import Chat
from ...types import Response


def _get_kwargs(
    chat_id: str,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": f"/v2/chats/{wire.path_segment('chat_id', chat_id)}",
    }


def sync_detailed(
    chat_id: str,
    *,
    client: Client,
) -> Response[Chat]:
    """Get a chat, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                chat_id,
            )
        )
    )
    return wire.detailed(response, wire.read_response(Chat, response))


def sync(
    chat_id: str,
    *,
    client: Client,
) -> Chat:
    """Get a chat.

    One live Beacon chat with its events. It is no conversation yet: it becomes one when it ends, and can still be
    read then. There is no list of chats; webhooks such as `beacon.chat.created` tell their ids.

    Args:
        chat_id: Id of the chat, a UUID.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/chat/
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                chat_id,
            )
        )
    )
    return wire.read_response(Chat, response)


async def asyncio_detailed(
    chat_id: str,
    *,
    client: AsyncClient,
) -> Response[Chat]:
    """Get a chat, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                chat_id,
            )
        )
    )
    return wire.detailed(response, wire.read_response(Chat, response))


async def asyncio(
    chat_id: str,
    *,
    client: AsyncClient,
) -> Chat:
    """Get a chat.

    One live Beacon chat with its events. It is no conversation yet: it becomes one when it ends, and can still be
    read then. There is no list of chats; webhooks such as `beacon.chat.created` tell their ids.

    Args:
        chat_id: Id of the chat, a UUID.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/chat/
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                chat_id,
            )
        )
    )
    return wire.read_response(Chat, response)
