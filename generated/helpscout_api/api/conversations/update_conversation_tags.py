from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Response

if TYPE_CHECKING:
    from ...models.update_conversation_tags import UpdateConversationTags


def _get_kwargs(
    conversation_id: int,
    *,
    body: UpdateConversationTags,
) -> dict[str, Any]:
    return {
        "method": "PUT",
        "url": f"/v2/conversations/{wire.path_segment('conversation_id', conversation_id)}/tags",
        "json": body.to_dict(),
    }


def sync_detailed(
    conversation_id: int,
    *,
    client: Client,
    body: UpdateConversationTags,
) -> Response[None]:
    """Replace the tags of a conversation, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, None)


def sync(
    conversation_id: int,
    *,
    client: Client,
    body: UpdateConversationTags,
) -> None:
    """Replace the tags of a conversation.

    Sets all tags at once, by name: those left out are taken off, and an empty list takes off all. Names that are
    not in use yet become new tags.

    Args:
        conversation_id: Id of the conversation, not its number.
        body: The tags that a conversation shall have.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/tags/update
    """
    wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                body=body,
            )
        )
    )


async def asyncio_detailed(
    conversation_id: int,
    *,
    client: AsyncClient,
    body: UpdateConversationTags,
) -> Response[None]:
    """Replace the tags of a conversation, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, None)


async def asyncio(
    conversation_id: int,
    *,
    client: AsyncClient,
    body: UpdateConversationTags,
) -> None:
    """Replace the tags of a conversation.

    Sets all tags at once, by name: those left out are taken off, and an empty list takes off all. Names that are
    not in use yet become new tags.

    Args:
        conversation_id: Id of the conversation, not its number.
        body: The tags that a conversation shall have.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/tags/update
    """
    wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                body=body,
            )
        )
    )
