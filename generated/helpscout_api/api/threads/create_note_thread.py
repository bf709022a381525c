from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Created, Response

if TYPE_CHECKING:
    from ...models.create_note_thread import CreateNoteThread


def _get_kwargs(
    conversation_id: int,
    *,
    body: CreateNoteThread,
) -> dict[str, Any]:
    return {
        "method": "POST",
        "url": f"/v2/conversations/{wire.path_segment('conversation_id', conversation_id)}/notes",
        "json": body.to_dict(),
    }


def sync_detailed(
    conversation_id: int,
    *,
    client: Client,
    body: CreateNoteThread,
) -> Response[Created]:
    """Add a note, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, Created.from_response(response))


def sync(
    conversation_id: int,
    *,
    client: Client,
    body: CreateNoteThread,
) -> Created:
    """Add a note.

    Adds a note that users see and the customer does not. The page says of notes too that they make the conversation
    active again if `status` isn't given, so give it to be sure.

    Args:
        conversation_id: Id of the conversation, not its number.
        body: A note that customers don't see.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 412, 413, 415, 423, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/note
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                body=body,
            )
        )
    )
    return Created.from_response(response)


async def asyncio_detailed(
    conversation_id: int,
    *,
    client: AsyncClient,
    body: CreateNoteThread,
) -> Response[Created]:
    """Add a note, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, Created.from_response(response))


async def asyncio(
    conversation_id: int,
    *,
    client: AsyncClient,
    body: CreateNoteThread,
) -> Created:
    """Add a note.

    Adds a note that users see and the customer does not. The page says of notes too that they make the conversation
    active again if `status` isn't given, so give it to be sure.

    Args:
        conversation_id: Id of the conversation, not its number.
        body: A note that customers don't see.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 412, 413, 415, 423, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/note
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                body=body,
            )
        )
    )
    return Created.from_response(response)
