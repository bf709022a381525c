from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Created, Response

if TYPE_CHECKING:
    from ...models.create_reply_thread import CreateReplyThread


def _get_kwargs(
    conversation_id: int,
    *,
    body: CreateReplyThread,
) -> dict[str, Any]:
    return {
        "method": "POST",
        "url": f"/v2/conversations/{wire.path_segment('conversation_id', conversation_id)}/reply",
        "json": body.to_dict(),
    }


def sync_detailed(
    conversation_id: int,
    *,
    client: Client,
    body: CreateReplyThread,
) -> Response[Created]:
    """Reply to the customer, with the whole answer beside the result of `sync`."""
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
    body: CreateReplyThread,
) -> Created:
    """Reply to the customer.

    Mails a reply to the customer, or keeps it as a draft. Unless `status` says otherwise, a reply makes the
    conversation active again. `customer` is needed although the conversation has one. The thread is read back with
    the type `message`.

    Args:
        conversation_id: Id of the conversation, not its number.
        body: A reply to a customer.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 412, 413, 415, 423, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/reply
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
    body: CreateReplyThread,
) -> Response[Created]:
    """Reply to the customer, with the whole answer beside the result of `asyncio`."""
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
    body: CreateReplyThread,
) -> Created:
    """Reply to the customer.

    Mails a reply to the customer, or keeps it as a draft. Unless `status` says otherwise, a reply makes the
    conversation active again. `customer` is needed although the conversation has one. The thread is read back with
    the type `message`.

    Args:
        conversation_id: Id of the conversation, not its number.
        body: A reply to a customer.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 412, 413, 415, 423, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/reply
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
