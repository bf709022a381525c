from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Response


def _get_kwargs(
    conversation_id: int,
    thread_id: int,
) -> dict[str, Any]:
    return {
        "method": "DELETE",
        "url": f"/v2/conversations/{wire.path_segment('conversation_id', conversation_id)}/threads/{wire.path_segment('thread_id', thread_id)}/schedule",
    }


def sync_detailed(
    conversation_id: int,
    thread_id: int,
    *,
    client: Client,
) -> Response[None]:
    """Take back the schedule of a draft, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                thread_id,
            )
        )
    )
    return wire.detailed(response, None)


def sync(
    conversation_id: int,
    thread_id: int,
    *,
    client: Client,
) -> None:
    """Take back the schedule of a draft.

    Takes the time of sending off a draft. The draft itself stays.

    Args:
        conversation_id: Id of the conversation, not its number.
        thread_id: Id of the thread.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/schedule/delete
    """
    wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                thread_id,
            )
        )
    )


async def asyncio_detailed(
    conversation_id: int,
    thread_id: int,
    *,
    client: AsyncClient,
) -> Response[None]:
    """Take back the schedule of a draft, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                thread_id,
            )
        )
    )
    return wire.detailed(response, None)


async def asyncio(
    conversation_id: int,
    thread_id: int,
    *,
    client: AsyncClient,
) -> None:
    """Take back the schedule of a draft.

    Takes the time of sending off a draft. The draft itself stays.

    Args:
        conversation_id: Id of the conversation, not its number.
        thread_id: Id of the thread.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/schedule/delete
    """
    wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                thread_id,
            )
        )
    )
