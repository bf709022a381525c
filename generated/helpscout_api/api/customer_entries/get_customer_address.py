from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.customer_address import CustomerAddress
from ...types import Response


def _get_kwargs(
    customer_id: int,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": f"/v2/customers/{wire.path_segment('customer_id', customer_id)}/address",
    }


def sync_detailed(
    customer_id: int,
    *,
    client: Client,
) -> Response[CustomerAddress]:
    """Get a customer's address, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                customer_id,
            )
        )
    )
    return wire.detailed(response, wire.read_response(CustomerAddress, response))


def sync(
    customer_id: int,
    *,
    client: Client,
) -> CustomerAddress:
    """Get a customer's address.

    The customer's only address. Without one, the answer is 404, the same as for an unknown customer.

    Args:
        customer_id: Id of the customer.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/address/get
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                customer_id,
            )
        )
    )
    return wire.read_response(CustomerAddress, response)


async def asyncio_detailed(
    customer_id: int,
    *,
    client: AsyncClient,
) -> Response[CustomerAddress]:
    """Get a customer's address, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                customer_id,
            )
        )
    )
    return wire.detailed(response, wire.read_response(CustomerAddress, response))


async def asyncio(
    customer_id: int,
    *,
    client: AsyncClient,
) -> CustomerAddress:
    """Get a customer's address.

    The customer's only address. Without one, the answer is 404, the same as for an unknown customer.

    Args:
        customer_id: Id of the customer.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/address/get
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                customer_id,
            )
        )
    )
    return wire.read_response(CustomerAddress, response)
