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
        "method": "PUT",
        "url": f"/v2/chats/{wire.path_segment('chat_id', chat_id)}/accept",
    }


def sync_detailed(
    chat_id: str,
    *,
    client: Client,
) -> Response[Chat]:
    """Accept a chat, with the whole answer beside the result of `sync`."""
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
    """Accept a chat.

    Assigns an unassigned chat to the token's user. Nothing happens if the user holds it already. An ended chat
    gives 404.

    Args:
        chat_id: Id of the chat, a UUID.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

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
    """Accept a chat, with the whole answer beside the result of `asyncio`."""
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
    """Accept a chat.

    Assigns an unassigned chat to the token's user. Nothing happens if the user holds it already. An ended chat
    gives 404.

    Args:
        chat_id: Id of the chat, a UUID.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

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
