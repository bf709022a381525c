from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Created, Response

if TYPE_CHECKING:
    from ...models.create_customer_address import CreateCustomerAddress


def _get_kwargs(
    customer_id: int,
    *,
    body: CreateCustomerAddress,
) -> dict[str, Any]:
    return {
        "method": "POST",
        "url": f"/v2/customers/{wire.path_segment('customer_id', customer_id)}/address",
        "json": body.to_dict(),
    }


def sync_detailed(
    customer_id: int,
    *,
    client: Client,
    body: CreateCustomerAddress,
) -> Response[Created]:
    """Create a customer's address, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                customer_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, Created.from_response(response))


def sync(
    customer_id: int,
    *,
    client: Client,
    body: CreateCustomerAddress,
) -> Created:
    """Create a customer's address.

    Gives the customer an address. An address has no id. If there is one already, use `update_address`.

    Args:
        customer_id: Id of the customer.
        body: An address to give to a customer.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/address/create
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                customer_id,
                body=body,
            )
        )
    )
    return Created.from_response(response)


async def asyncio_detailed(
    customer_id: int,
    *,
    client: AsyncClient,
    body: CreateCustomerAddress,
) -> Response[Created]:
    """Create a customer's address, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                customer_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, Created.from_response(response))


async def asyncio(
    customer_id: int,
    *,
    client: AsyncClient,
    body: CreateCustomerAddress,
) -> Created:
    """Create a customer's address.

    Gives the customer an address. An address has no id. If there is one already, use `update_address`.

    Args:
        customer_id: Id of the customer.
        body: An address to give to a customer.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/address/create
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                customer_id,
                body=body,
            )
        )
    )
    return Created.from_response(response)
