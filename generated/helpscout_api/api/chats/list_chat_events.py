from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.chat_event_page import ChatEventPage
from ...types import Response


def _get_kwargs(
    chat_id: str,
    *,
    page: int | None = None,
    page_size: int | None = None,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": f"/v2/chats/{wire.path_segment('chat_id', chat_id)}/events",
        "params": wire.query(
            {
                "page": page,
                "pageSize": page_size,
            }
        ),
    }


def sync_detailed(
    chat_id: str,
    *,
    client: Client,
    page: int | None = None,
    page_size: int | None = None,
) -> Response[ChatEventPage]:
    """List events of a chat, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                chat_id,
                page=page,
                page_size=page_size,
            )
        )
    )
    return wire.detailed(response, wire.read_response(ChatEventPage, response))


def sync(
    chat_id: str,
    *,
    client: Client,
    page: int | None = None,
    page_size: int | None = None,
) -> ChatEventPage:
    """List events of a chat.

    What was said and done in a chat, oldest first.

    Args:
        chat_id: Id of the chat, a UUID.
        page: Number of the page to read, counted from 1.
        page_size: Most events that a page may hold.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/chat/
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                chat_id,
                page=page,
                page_size=page_size,
            )
        )
    )
    return wire.read_response(ChatEventPage, response)


async def asyncio_detailed(
    chat_id: str,
    *,
    client: AsyncClient,
    page: int | None = None,
    page_size: int | None = None,
) -> Response[ChatEventPage]:
    """List events of a chat, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                chat_id,
                page=page,
                page_size=page_size,
            )
        )
    )
    return wire.detailed(response, wire.read_response(ChatEventPage, response))


async def asyncio(
    chat_id: str,
    *,
    client: AsyncClient,
    page: int | None = None,
    page_size: int | None = None,
) -> ChatEventPage:
    """List events of a chat.

    What was said and done in a chat, oldest first.

    Args:
        chat_id: Id of the chat, a UUID.
        page: Number of the page to read, counted from 1.
        page_size: Most events that a page may hold.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/chat/
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                chat_id,
                page=page,
                page_size=page_size,
            )
        )
    )
    return wire.read_response(ChatEventPage, response)
