from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.thread_original_source import ThreadOriginalSource
from ...types import Response


def _get_kwargs(
    conversation_id: int,
    thread_id: int,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": f"/v2/conversations/{wire.path_segment('conversation_id', conversation_id)}/threads/{wire.path_segment('thread_id', thread_id)}/original-source",
        # There are other representations.
        "headers": {"Accept": "application/json"},
    }


def sync_detailed(
    conversation_id: int,
    thread_id: int,
    *,
    client: Client,
) -> Response[ThreadOriginalSource]:
    """Get the e-mail that a thread was made from, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                thread_id,
            )
        )
    )
    return wire.detailed(response, wire.read_response(ThreadOriginalSource, response))


def sync(
    conversation_id: int,
    thread_id: int,
    *,
    client: Client,
) -> ThreadOriginalSource:
    """Get the e-mail that a thread was made from.

    The raw source of an e-mail, headers included: within JSON for `Accept: application/json`, as it is for `Accept:
    message/rfc822`. Only threads that came in by e-mail have one, and it is deleted after some time. Then the
    response is presumably a 404.

    Args:
        conversation_id: Id of the conversation, not its number.
        thread_id: Id of the thread.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/thread-source-json
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                thread_id,
            )
        )
    )
    return wire.read_response(ThreadOriginalSource, response)


async def asyncio_detailed(
    conversation_id: int,
    thread_id: int,
    *,
    client: AsyncClient,
) -> Response[ThreadOriginalSource]:
    """Get the e-mail that a thread was made from, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                thread_id,
            )
        )
    )
    return wire.detailed(response, wire.read_response(ThreadOriginalSource, response))


async def asyncio(
    conversation_id: int,
    thread_id: int,
    *,
    client: AsyncClient,
) -> ThreadOriginalSource:
    """Get the e-mail that a thread was made from.

    The raw source of an e-mail, headers included: within JSON for `Accept: application/json`, as it is for `Accept:
    message/rfc822`. Only threads that came in by e-mail have one, and it is deleted after some time. Then the
    response is presumably a 404.

    Args:
        conversation_id: Id of the conversation, not its number.
        thread_id: Id of the thread.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/thread-source-json
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                thread_id,
            )
        )
    )
    return wire.read_response(ThreadOriginalSource, response)
