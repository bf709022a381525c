from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Response

if TYPE_CHECKING:
    from ...models.schedule_thread import ScheduleThread


def _get_kwargs(
    conversation_id: int,
    thread_id: int,
    *,
    body: ScheduleThread,
) -> dict[str, Any]:
    return {
        "method": "PUT",
        "url": f"/v2/conversations/{wire.path_segment('conversation_id', conversation_id)}/threads/{wire.path_segment('thread_id', thread_id)}/schedule",
        "json": body.to_dict(),
    }


def sync_detailed(
    conversation_id: int,
    thread_id: int,
    *,
    client: Client,
    body: ScheduleThread,
) -> Response[None]:
    """Send a draft later, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                thread_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, None)


def sync(
    conversation_id: int,
    thread_id: int,
    *,
    client: Client,
    body: ScheduleThread,
) -> None:
    """Send a draft later.

    Sets the time at which a draft of a reply or forward is sent. A schedule that is set already is replaced.

    Args:
        conversation_id: Id of the conversation, not its number.
        thread_id: Id of the thread.
        body: When and how to send a draft.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/schedule/update
    """
    wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                thread_id,
                body=body,
            )
        )
    )


async def asyncio_detailed(
    conversation_id: int,
    thread_id: int,
    *,
    client: AsyncClient,
    body: ScheduleThread,
) -> Response[None]:
    """Send a draft later, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                thread_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, None)


async def asyncio(
    conversation_id: int,
    thread_id: int,
    *,
    client: AsyncClient,
    body: ScheduleThread,
) -> None:
    """Send a draft later.

    Sets the time at which a draft of a reply or forward is sent. A schedule that is set already is replaced.

    Args:
        conversation_id: Id of the conversation, not its number.
        thread_id: Id of the thread.
        body: When and how to send a draft.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/schedule/update
    """
    wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                thread_id,
                body=body,
            )
        )
    )
