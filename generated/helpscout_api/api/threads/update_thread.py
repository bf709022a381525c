from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Response

if TYPE_CHECKING:
    from ...models.update_thread import UpdateThread


def _get_kwargs(
    conversation_id: int,
    thread_id: int,
    *,
    body: UpdateThread,
) -> dict[str, Any]:
    return {
        "method": "PATCH",
        "url": f"/v2/conversations/{wire.path_segment('conversation_id', conversation_id)}/threads/{wire.path_segment('thread_id', thread_id)}",
        "json": body.to_dict(),
    }


def sync_detailed(
    conversation_id: int,
    thread_id: int,
    *,
    client: Client,
    body: UpdateThread,
) -> Response[None]:
    """Change the text of a thread, or hide it, with the whole answer beside the result of `sync`."""
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
    body: UpdateThread,
) -> None:
    """Change the text of a thread, or hide it.

    Changes one thing about a thread; the body is one operation object, not an array of them. The original text can
    still be seen in the web application. Only administrators may do this, unless the account allows everybody to
    edit threads.

    Args:
        conversation_id: Id of the conversation, not its number.
        thread_id: Id of the thread.
        body: One change to a thread: `replace` `/text` with a string, or `replace` `/hidden` with a boolean.
            Only messages of customers and replies that aren't drafts can be hidden.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/update
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
    body: UpdateThread,
) -> Response[None]:
    """Change the text of a thread, or hide it, with the whole answer beside the result of `asyncio`."""
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
    body: UpdateThread,
) -> None:
    """Change the text of a thread, or hide it.

    Changes one thing about a thread; the body is one operation object, not an array of them. The original text can
    still be seen in the web application. Only administrators may do this, unless the account allows everybody to
    edit threads.

    Args:
        conversation_id: Id of the conversation, not its number.
        thread_id: Id of the thread.
        body: One change to a thread: `replace` `/text` with a string, or `replace` `/hidden` with a boolean.
            Only messages of customers and replies that aren't drafts can be hidden.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/update
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
