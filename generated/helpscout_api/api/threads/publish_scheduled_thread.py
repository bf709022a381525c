from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Response

if TYPE_CHECKING:
    from ...models.publish_scheduled_thread import PublishScheduledThread


def _get_kwargs(
    conversation_id: int,
    thread_id: int,
    *,
    body: PublishScheduledThread,
) -> dict[str, Any]:
    return {
        "method": "PATCH",
        "url": f"/v2/conversations/{wire.path_segment('conversation_id', conversation_id)}/threads/{wire.path_segment('thread_id', thread_id)}/schedule",
        "json": body.to_dict(),
    }


def sync_detailed(
    conversation_id: int,
    thread_id: int,
    *,
    client: Client,
    body: PublishScheduledThread,
) -> Response[None]:
    """Send a scheduled draft now, with the whole answer beside the result of `sync`."""
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
    body: PublishScheduledThread,
) -> None:
    """Send a scheduled draft now.

    Sends a scheduled draft without waiting for its time, so that it becomes a reply or forward. The body is always
    the same: one operation object that sets `/state` to `published`.

    Args:
        conversation_id: Id of the conversation, not its number.
        thread_id: Id of the thread.
        body: The one change that sends a scheduled draft: `replace` `/state` with `published`.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/schedule/publish
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
    body: PublishScheduledThread,
) -> Response[None]:
    """Send a scheduled draft now, with the whole answer beside the result of `asyncio`."""
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
    body: PublishScheduledThread,
) -> None:
    """Send a scheduled draft now.

    Sends a scheduled draft without waiting for its time, so that it becomes a reply or forward. The body is always
    the same: one operation object that sets `/state` to `published`.

    Args:
        conversation_id: Id of the conversation, not its number.
        thread_id: Id of the thread.
        body: The one change that sends a scheduled draft: `replace` `/state` with `published`.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/schedule/publish
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
