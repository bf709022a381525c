from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Response

if TYPE_CHECKING:
    from ...models.update_conversation_custom_fields import UpdateConversationCustomFields


def _get_kwargs(
    conversation_id: int,
    *,
    body: UpdateConversationCustomFields,
) -> dict[str, Any]:
    return {
        "method": "PUT",
        "url": f"/v2/conversations/{wire.path_segment('conversation_id', conversation_id)}/fields",
        "json": body.to_dict(),
    }


def sync_detailed(
    conversation_id: int,
    *,
    client: Client,
    body: UpdateConversationCustomFields,
) -> Response[None]:
    """Replace the custom fields of a conversation, with the whole answer beside the result of `sync`."""
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
    body: UpdateConversationCustomFields,
) -> None:
    """Replace the custom fields of a conversation.

    Sets the values of all custom fields at once: a field that is left out loses its value, and an empty list clears
    all. To change one field, send the others' values too.

    Args:
        conversation_id: Id of the conversation, not its number.
        body: The custom field values that a conversation shall have.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/custom_fields/update
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
    body: UpdateConversationCustomFields,
) -> Response[None]:
    """Replace the custom fields of a conversation, with the whole answer beside the result of `asyncio`."""
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
    body: UpdateConversationCustomFields,
) -> None:
    """Replace the custom fields of a conversation.

    Sets the values of all custom fields at once: a field that is left out loses its value, and an empty list clears
    all. To change one field, send the others' values too.

    Args:
        conversation_id: Id of the conversation, not its number.
        body: The custom field values that a conversation shall have.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/custom_fields/update
    """
    wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                body=body,
            )
        )
    )
