from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.thread_page import ThreadPage
from ...types import Response


def _get_kwargs(
    conversation_id: int,
    *,
    page: int | None = None,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": f"/v2/conversations/{wire.path_segment('conversation_id', conversation_id)}/threads",
        "params": wire.query(
            {
                "page": page,
            }
        ),
    }


def sync_detailed(
    conversation_id: int,
    *,
    client: Client,
    page: int | None = None,
) -> Response[ThreadPage]:
    """List the threads of a conversation, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                page=page,
            )
        )
    )
    return wire.detailed(response, wire.read_response(ThreadPage, response))


def sync(
    conversation_id: int,
    *,
    client: Client,
    page: int | None = None,
) -> ThreadPage:
    """List the threads of a conversation.

    The threads of a conversation, newest first, with their attachments. Drafts, notes and line items (what happened
    to the conversation) are among them. Persons of type `system_user` show as `user` here. A conversation that was
    merged into another answers 404, not 301.

    Args:
        conversation_id: Id of the conversation, not its number.
        page: Number of the page to read, counted from 1. The page size is the server's choice.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                page=page,
            )
        )
    )
    return wire.read_response(ThreadPage, response)


async def asyncio_detailed(
    conversation_id: int,
    *,
    client: AsyncClient,
    page: int | None = None,
) -> Response[ThreadPage]:
    """List the threads of a conversation, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                page=page,
            )
        )
    )
    return wire.detailed(response, wire.read_response(ThreadPage, response))


async def asyncio(
    conversation_id: int,
    *,
    client: AsyncClient,
    page: int | None = None,
) -> ThreadPage:
    """List the threads of a conversation.

    The threads of a conversation, newest first, with their attachments. Drafts, notes and line items (what happened
    to the conversation) are among them. Persons of type `system_user` show as `user` here. A conversation that was
    merged into another answers 404, not 301.

    Args:
        conversation_id: Id of the conversation, not its number.
        page: Number of the page to read, counted from 1. The page size is the server's choice.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                page=page,
            )
        )
    )
    return wire.read_response(ThreadPage, response)
