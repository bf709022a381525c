from __future__ import annotations

from typing import Any

from ...client import AsyncClient, Client
from ...models.customer import Customer
from ...types import Response
from ...wire import detailed, path_segment, read_response, succeed


def _get_kwargs(
    customer_id: int,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": f"/v2/customers/{path_segment('customer_id', customer_id)}",
    }


def sync_detailed(
    customer_id: int,
    *,
    client: Client,
) -> Response[Customer]:
    """Get a customer, with the whole answer beside the result of `sync`."""
    response = succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                customer_id,
            )
        )
    )
    return detailed(response, read_response(Customer, response))


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
    response = succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                customer_id,
            )
        )
    )
    return read_response(Customer, response)


async def asyncio_detailed(
    customer_id: int,
    *,
    client: AsyncClient,
) -> Response[Customer]:
    """Get a customer, with the whole answer beside the result of `asyncio`."""
    response = succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                customer_id,
            )
        )
    )
    return detailed(response, read_response(Customer, response))


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
    response = succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                customer_id,
            )
        )
    )
    return read_response(Customer, response)
