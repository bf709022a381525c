from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.customer import Customer
from ...types import Response


def _get_kwargs(
    customer_id: int,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": f"/v2/customers/{wire.path_segment('customer_id', customer_id)}",
    }


def sync_detailed(
    customer_id: int,
    *,
    client: Client,
) -> Response[Customer]:
    """Get a customer, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                customer_id,
            )
        )
    )
    return wire.detailed(response, wire.read_response(Customer, response))


def sync(
    customer_id: int,
    *,
    client: Client,
) -> Customer:
    """Get a customer.

    One customer by id, with all e-mail addresses, phone numbers, chat handles, social profiles, websites,
    properties and, if there is one, the address.

    Args:
        customer_id: Id of the customer.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/get
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                customer_id,
            )
        )
    )
    return wire.read_response(Customer, response)


async def asyncio_detailed(
    customer_id: int,
    *,
    client: AsyncClient,
) -> Response[Customer]:
    """Get a customer, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                customer_id,
            )
        )
    )
    return wire.detailed(response, wire.read_response(Customer, response))


async def asyncio(
    customer_id: int,
    *,
    client: AsyncClient,
) -> Customer:
    """Get a customer.

    One customer by id, with all e-mail addresses, phone numbers, chat handles, social profiles, websites,
    properties and, if there is one, the address.

    Args:
        customer_id: Id of the customer.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/get
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                customer_id,
            )
        )
    )
    return wire.read_response(Customer, response)
