from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Created, Response

if TYPE_CHECKING:
    from ...models.create_customer import CreateCustomer


def _get_kwargs(
    *,
    body: CreateCustomer,
) -> dict[str, Any]:
    return {
        "method": "POST",
        "url": "/v2/customers",
        "json": body.to_dict(),
    }


def sync_detailed(
    *,
    client: Client,
    body: CreateCustomer,
) -> Response[Created]:
    """Create a customer, with the whole answer beside the result of `sync`."""
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
    body: CreateCustomer,
) -> Created:
    """Create a customer.

    Adds a customer, with entries and address if wanted. Nothing is mandatory, but a customer without a name or an
    e-mail address is of little use. An e-mail address that another customer has already is a conflict.

    Args:
        body: A customer to make.

    Raises:
        APIError: The answer is 400, 401, 403, 409, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/create
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
    body: CreateCustomer,
) -> Response[Created]:
    """Create a customer, with the whole answer beside the result of `asyncio`."""
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
    body: CreateCustomer,
) -> Created:
    """Create a customer.

    Adds a customer, with entries and address if wanted. Nothing is mandatory, but a customer without a name or an
    e-mail address is of little use. An e-mail address that another customer has already is a conflict.

    Args:
        body: A customer to make.

    Raises:
        APIError: The answer is 400, 401, 403, 409, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/create
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                body=body,
            )
        )
    )
    return Created.from_response(response)
