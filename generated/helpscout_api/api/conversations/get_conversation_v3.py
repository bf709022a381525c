from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.conversation import Conversation
from ...types import Response

if TYPE_CHECKING:
    from ...models.get_conversation_v3_embed import GetConversationV3Embed


def _get_kwargs(
    conversation_id: int,
    *,
    embed: GetConversationV3Embed | None = None,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": f"/v3/conversations/{wire.path_segment('conversation_id', conversation_id)}",
        "params": wire.query(
            {
                "embed": embed,
            }
        ),
    }


def sync_detailed(
    conversation_id: int,
    *,
    client: Client,
    embed: GetConversationV3Embed | None = None,
) -> Response[Conversation]:
    """Get a conversation with true person types, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                embed=embed,
            )
        )
    )
    return wire.detailed(response, wire.read_response(Conversation, response))


def sync(
    conversation_id: int,
    *,
    client: Client,
    embed: GetConversationV3Embed | None = None,
) -> Conversation:
    """Get a conversation with true person types.

    The same as version 2, but for one thing: automated actors, such as AI agents, have the type `system_user` in
    `createdBy`, `assignee` and `closedByUser`, where version 2 calls them `user`.

    Args:
        conversation_id: Id of the conversation, not its number.
        embed: `threads` puts the threads into `_embedded.threads` of each conversation. Chat threads are cut
            short there; list the threads to get them whole.

    Raises:
        APIError: The answer is 301, 400, 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/get-v3
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                embed=embed,
            )
        )
    )
    return wire.read_response(Conversation, response)


async def asyncio_detailed(
    conversation_id: int,
    *,
    client: AsyncClient,
    embed: GetConversationV3Embed | None = None,
) -> Response[Conversation]:
    """Get a conversation with true person types, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                embed=embed,
            )
        )
    )
    return wire.detailed(response, wire.read_response(Conversation, response))


async def asyncio(
    conversation_id: int,
    *,
    client: AsyncClient,
    embed: GetConversationV3Embed | None = None,
) -> Conversation:
    """Get a conversation with true person types.

    The same as version 2, but for one thing: automated actors, such as AI agents, have the type `system_user` in
    `createdBy`, `assignee` and `closedByUser`, where version 2 calls them `user`.

    Args:
        conversation_id: Id of the conversation, not its number.
        embed: `threads` puts the threads into `_embedded.threads` of each conversation. Chat threads are cut
            short there; list the threads to get them whole.

    Raises:
        APIError: The answer is 301, 400, 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/get-v3
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                embed=embed,
            )
        )
    )
    return wire.read_response(Conversation, response)
