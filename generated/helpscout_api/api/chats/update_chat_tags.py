from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.chat import Chat
from ...types import Response

if TYPE_CHECKING:
    from ...models.update_chat_tags import UpdateChatTags


def _get_kwargs(
    chat_id: str,
    *,
    body: UpdateChatTags,
) -> dict[str, Any]:
    return {
        "method": "PUT",
        "url": f"/v2/chats/{wire.path_segment('chat_id', chat_id)}/tags",
        "json": body.to_dict(),
    }


def sync_detailed(
    chat_id: str,
    *,
    client: Client,
    body: UpdateChatTags,
) -> Response[Chat]:
    """Replace the tags of a chat, with the whole answer beside the result of `sync`."""
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
    body: UpdateChatTags,
) -> Chat:
    """Replace the tags of a chat.

    Sets all tags of a chat; those left out come off, and an empty list takes all off. Names are made lower case,
    and tags that don't exist yet are created.

    Args:
        chat_id: Id of the chat, a UUID.
        body: All tags that a chat is to bear.

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
    body: UpdateChatTags,
) -> Response[Chat]:
    """Replace the tags of a chat, with the whole answer beside the result of `asyncio`."""
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
    body: UpdateChatTags,
) -> Chat:
    """Replace the tags of a chat.

    Sets all tags of a chat; those left out come off, and an empty list takes all off. Names are made lower case,
    and tags that don't exist yet are created.

    Args:
        chat_id: Id of the chat, a UUID.
        body: All tags that a chat is to bear.

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
