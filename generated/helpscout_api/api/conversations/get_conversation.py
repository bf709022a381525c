from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.conversation import Conversation
from ...types import Response

if TYPE_CHECKING:
    from ...models.get_conversation_embed import GetConversationEmbed


def _get_kwargs(
    conversation_id: int,
    *,
    embed: GetConversationEmbed | None = None,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": f"/v2/conversations/{wire.path_segment('conversation_id', conversation_id)}",
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
    embed: GetConversationEmbed | None = None,
) -> Response[Conversation]:
    """Get a conversation, with the whole answer beside the result of `sync`."""
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
    embed: GetConversationEmbed | None = None,
) -> Conversation:
    """Get a conversation.

    One conversation by its id. If it was merged into another or moved, the answer is a 301 that leads to the
    surviving one; no other operation says so, they answer 404. Persons of type `system_user` show as `user` here.

    Args:
        conversation_id: Id of the conversation, not its number.
        embed: `threads` puts the threads into `_embedded.threads` of each conversation. Chat threads are cut
            short there; list the threads to get them whole.

    Raises:
        APIError: The answer is 301, 400, 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/get
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
    embed: GetConversationEmbed | None = None,
) -> Response[Conversation]:
    """Get a conversation, with the whole answer beside the result of `asyncio`."""
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
    embed: GetConversationEmbed | None = None,
) -> Conversation:
    """Get a conversation.

    One conversation by its id. If it was merged into another or moved, the answer is a 301 that leads to the
    surviving one; no other operation says so, they answer 404. Persons of type `system_user` show as `user` here.

    Args:
        conversation_id: Id of the conversation, not its number.
        embed: `threads` puts the threads into `_embedded.threads` of each conversation. Chat threads are cut
            short there; list the threads to get them whole.

    Raises:
        APIError: The answer is 301, 400, 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/get
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
