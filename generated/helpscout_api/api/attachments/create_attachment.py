from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Created, Response

if TYPE_CHECKING:
    from ...models.create_attachment import CreateAttachment


def _get_kwargs(
    conversation_id: int,
    thread_id: int,
    *,
    body: CreateAttachment,
) -> dict[str, Any]:
    return {
        "method": "POST",
        "url": f"/v2/conversations/{wire.path_segment('conversation_id', conversation_id)}/threads/{wire.path_segment('thread_id', thread_id)}/attachments",
        "json": body.to_dict(),
    }


def sync_detailed(
    conversation_id: int,
    thread_id: int,
    *,
    client: Client,
    body: CreateAttachment,
) -> Response[Created]:
    """Attach a file to a thread, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                thread_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, Created.from_response(response))


def sync(
    conversation_id: int,
    thread_id: int,
    *,
    client: Client,
    body: CreateAttachment,
) -> Created:
    """Attach a file to a thread.

    Hangs a file on a thread that exists already. To add files along with a new thread, use its `attachments`. The
    answer is likely to name no id; list the threads to learn it.

    Args:
        conversation_id: Id of the conversation, not its number.
        thread_id: Id of the thread.
        body: A file for a thread that exists.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/attachments/create
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                thread_id,
                body=body,
            )
        )
    )
    return Created.from_response(response)


async def asyncio_detailed(
    conversation_id: int,
    thread_id: int,
    *,
    client: AsyncClient,
    body: CreateAttachment,
) -> Response[Created]:
    """Attach a file to a thread, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                thread_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, Created.from_response(response))


async def asyncio(
    conversation_id: int,
    thread_id: int,
    *,
    client: AsyncClient,
    body: CreateAttachment,
) -> Created:
    """Attach a file to a thread.

    Hangs a file on a thread that exists already. To add files along with a new thread, use its `attachments`. The
    answer is likely to name no id; list the threads to learn it.

    Args:
        conversation_id: Id of the conversation, not its number.
        thread_id: Id of the thread.
        body: A file for a thread that exists.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/attachments/create
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                thread_id,
                body=body,
            )
        )
    )
    return Created.from_response(response)
