from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Created, Response

if TYPE_CHECKING:
    from ...models.create_customer_website import CreateCustomerWebsite


def _get_kwargs(
    customer_id: int,
    *,
    body: CreateCustomerWebsite,
) -> dict[str, Any]:
    return {
        "method": "POST",
        "url": f"/v2/customers/{wire.path_segment('customer_id', customer_id)}/websites",
        "json": body.to_dict(),
    }


def sync_detailed(
    customer_id: int,
    *,
    client: Client,
    body: CreateCustomerWebsite,
) -> Response[Created]:
    """Add a website to a customer, with the whole answer beside the result of `sync`."""
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
    body: CreateCustomerWebsite,
) -> Created:
    """Add a website to a customer.

    Adds a website to a customer.

    Args:
        customer_id: Id of the customer.
        body: A website to add to a customer.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/websites/create
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
    body: CreateCustomerWebsite,
) -> Response[Created]:
    """Add a website to a customer, with the whole answer beside the result of `asyncio`."""
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
    body: CreateCustomerWebsite,
) -> Created:
    """Add a website to a customer.

    Adds a website to a customer.

    Args:
        customer_id: Id of the customer.
        body: A website to add to a customer.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/websites/create
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
