from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Response

if TYPE_CHECKING:
    from ...models.update_customer_chat_handle import UpdateCustomerChatHandle


def _get_kwargs(
    customer_id: int,
    chat_id: int,
    *,
    body: UpdateCustomerChatHandle,
) -> dict[str, Any]:
    return {
        "method": "PUT",
        "url": f"/v2/customers/{wire.path_segment('customer_id', customer_id)}/chats/{wire.path_segment('chat_id', chat_id)}",
        "json": body.to_dict(),
    }


def sync_detailed(
    customer_id: int,
    chat_id: int,
    *,
    client: Client,
    body: UpdateCustomerChatHandle,
) -> Response[None]:
    """Replace a chat handle of a customer, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                customer_id,
                chat_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, None)


def sync(
    customer_id: int,
    chat_id: int,
    *,
    client: Client,
    body: UpdateCustomerChatHandle,
) -> None:
    """Replace a chat handle of a customer.

    Replaces type and value; both must be given.

    Args:
        customer_id: Id of the customer.
        chat_id: Id of the chat handle.
        body: What a chat handle is to be.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/chat_handles/update
    """
    wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                customer_id,
                chat_id,
                body=body,
            )
        )
    )


async def asyncio_detailed(
    customer_id: int,
    chat_id: int,
    *,
    client: AsyncClient,
    body: UpdateCustomerChatHandle,
) -> Response[None]:
    """Replace a chat handle of a customer, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                customer_id,
                chat_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, None)


async def asyncio(
    customer_id: int,
    chat_id: int,
    *,
    client: AsyncClient,
    body: UpdateCustomerChatHandle,
) -> None:
    """Replace a chat handle of a customer.

    Replaces type and value; both must be given.

    Args:
        customer_id: Id of the customer.
        chat_id: Id of the chat handle.
        body: What a chat handle is to be.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/chat_handles/update
    """
    wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                customer_id,
                chat_id,
                body=body,
            )
        )
    )
