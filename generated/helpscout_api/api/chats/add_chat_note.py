from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.chat import Chat
from ...types import Response

if TYPE_CHECKING:
    from ...models.add_chat_note import AddChatNote


def _get_kwargs(
    chat_id: str,
    note_id: str,
    *,
    body: AddChatNote,
) -> dict[str, Any]:
    return {
        "method": "PUT",
        "url": f"/v2/chats/{wire.path_segment('chat_id', chat_id)}/notes/{wire.path_segment('note_id', note_id)}",
        "json": body.to_dict(),
    }


def sync_detailed(
    chat_id: str,
    note_id: str,
    *,
    client: Client,
    body: AddChatNote,
) -> Response[Chat]:
    """Add a note to a chat, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                chat_id,
                note_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, wire.read_response(Chat, response))


def sync(
    chat_id: str,
    note_id: str,
    *,
    client: Client,
    body: AddChatNote,
) -> Chat:
    """Add a note to a chat.

    Writes a note that only users see; the chat need not be assigned. The caller makes the note's id up: send it
    again after a failure without fear, since an id that is in use gives 422, which means that the note is there.

    Args:
        chat_id: Id of the chat, a UUID.
        note_id: Id of the new note, a UUID of the caller's making.
        body: A note that only users see.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 422, 429 or 5XX.

    See https://developer.helpscout.com/chat/
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                chat_id,
                note_id,
                body=body,
            )
        )
    )
    return wire.read_response(Chat, response)


async def asyncio_detailed(
    chat_id: str,
    note_id: str,
    *,
    client: AsyncClient,
    body: AddChatNote,
) -> Response[Chat]:
    """Add a note to a chat, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                chat_id,
                note_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, wire.read_response(Chat, response))


async def asyncio(
    chat_id: str,
    note_id: str,
    *,
    client: AsyncClient,
    body: AddChatNote,
) -> Chat:
    """Add a note to a chat.

    Writes a note that only users see; the chat need not be assigned. The caller makes the note's id up: send it
    again after a failure without fear, since an id that is in use gives 422, which means that the note is there.

    Args:
        chat_id: Id of the chat, a UUID.
        note_id: Id of the new note, a UUID of the caller's making.
        body: A note that only users see.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 422, 429 or 5XX.

    See https://developer.helpscout.com/chat/
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                chat_id,
                note_id,
                body=body,
            )
        )
    )
    return wire.read_response(Chat, response)
