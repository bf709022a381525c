from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.customer_chat_handle_list import CustomerChatHandleList
from ...types import Response


def _get_kwargs(
    customer_id: int,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": f"/v2/customers/{wire.path_segment('customer_id', customer_id)}/chats",
    }


def sync_detailed(
    customer_id: int,
    *,
    client: Client,
) -> Response[CustomerChatHandleList]:
    """List a customer's chat handles, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                customer_id,
            )
        )
    )
    return wire.detailed(response, wire.read_response(CustomerChatHandleList, response))


def sync(
    customer_id: int,
    *,
    client: Client,
) -> CustomerChatHandleList:
    """List a customer's chat handles.

    All chat handles of a customer, in one answer without pages. These are names in chat services and have nothing
    to do with Beacon chats.

    Args:
        customer_id: Id of the customer.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/chat_handles/list
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                customer_id,
            )
        )
    )
    return wire.read_response(CustomerChatHandleList, response)


async def asyncio_detailed(
    customer_id: int,
    *,
    client: AsyncClient,
) -> Response[CustomerChatHandleList]:
    """List a customer's chat handles, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                customer_id,
            )
        )
    )
    return wire.detailed(response, wire.read_response(CustomerChatHandleList, response))


async def asyncio(
    customer_id: int,
    *,
    client: AsyncClient,
) -> CustomerChatHandleList:
    """List a customer's chat handles.

    All chat handles of a customer, in one answer without pages. These are names in chat services and have nothing
    to do with Beacon chats.

    Args:
        customer_id: Id of the customer.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/chat_handles/list
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                customer_id,
            )
        )
    )
    return wire.read_response(CustomerChatHandleList, response)
