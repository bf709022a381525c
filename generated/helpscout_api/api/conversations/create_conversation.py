from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Created, Response

if TYPE_CHECKING:
    from ...models.create_conversation import CreateConversation


def _get_kwargs(
    *,
    body: CreateConversation,
) -> dict[str, Any]:
    return {
        "method": "POST",
        "url": "/v2/conversations",
        "json": body.to_dict(),
    }


def sync_detailed(
    *,
    client: Client,
    body: CreateConversation,
) -> Response[Created]:
    """Create a conversation, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                body=body,
            )
        )
    )
    return wire.detailed(response, Created.from_response(response))


def sync(
    *,
    client: Client,
    body: CreateConversation,
) -> Created:
    """Create a conversation.

    Opens a conversation with 1 to 100 threads. Customers are named by id or by e-mail address; unknown addresses
    become new customers. `assignTo` knows three cases: a user's id, null (nobody), and not given (as the mailbox is
    set up). Reply threads are mailed to the customer unless they are drafts or `imported` is true.

    Args:
        body: A new conversation with its first threads.

    Raises:
        APIError: The answer is 400, 401, 403, 412, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/create
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                body=body,
            )
        )
    )
    return Created.from_response(response)


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: CreateConversation,
) -> Response[Created]:
    """Create a conversation, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                body=body,
            )
        )
    )
    return wire.detailed(response, Created.from_response(response))


async def asyncio(
    *,
    client: AsyncClient,
    body: CreateConversation,
) -> Created:
    """Create a conversation.

    Opens a conversation with 1 to 100 threads. Customers are named by id or by e-mail address; unknown addresses
    become new customers. `assignTo` knows three cases: a user's id, null (nobody), and not given (as the mailbox is
    set up). Reply threads are mailed to the customer unless they are drafts or `imported` is true.

    Args:
        body: A new conversation with its first threads.

    Raises:
        APIError: The answer is 400, 401, 403, 412, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/create
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                body=body,
            )
        )
    )
    return Created.from_response(response)
