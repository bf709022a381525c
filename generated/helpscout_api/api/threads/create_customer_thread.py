from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Created, Response

if TYPE_CHECKING:
    from ...models.create_customer_thread import CreateCustomerThread


def _get_kwargs(
    conversation_id: int,
    *,
    body: CreateCustomerThread,
) -> dict[str, Any]:
    return {
        "method": "POST",
        "url": f"/v2/conversations/{wire.path_segment('conversation_id', conversation_id)}/customer",
        "json": body.to_dict(),
    }


def sync_detailed(
    conversation_id: int,
    *,
    client: Client,
    body: CreateCustomerThread,
) -> Response[Created]:
    """Add a message from a customer, with the whole answer beside the result of `sync`."""
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
    body: CreateCustomerThread,
) -> Created:
    """Add a message from a customer.

    Adds a message in a customer's name. The conversation is opened again, unless `imported` is true. This does not
    create a customer as such, though an unknown e-mail address becomes one.

    Args:
        conversation_id: Id of the conversation, not its number.
        body: A message in a customer's name.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 412, 413, 415, 423, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/customer
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
    body: CreateCustomerThread,
) -> Response[Created]:
    """Add a message from a customer, with the whole answer beside the result of `asyncio`."""
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
    body: CreateCustomerThread,
) -> Created:
    """Add a message from a customer.

    Adds a message in a customer's name. The conversation is opened again, unless `imported` is true. This does not
    create a customer as such, though an unknown e-mail address becomes one.

    Args:
        conversation_id: Id of the conversation, not its number.
        body: A message in a customer's name.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 412, 413, 415, 423, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/customer
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
