from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Created, Response

if TYPE_CHECKING:
    from ...models.create_customer_property import CreateCustomerProperty


def _get_kwargs(
    *,
    body: CreateCustomerProperty,
) -> dict[str, Any]:
    return {
        "method": "POST",
        "url": "/v2/customer-properties",
        "json": body.to_dict(),
    }


def sync_detailed(
    *,
    client: Client,
    body: CreateCustomerProperty,
) -> Response[Created]:
    """Create a customer property, with the whole answer beside the result of `sync`."""
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
    body: CreateCustomerProperty,
) -> Created:
    """Create a customer property.

    Defines a property that customers can have values for. An account has at most 50 of them. The slug is the key
    from then on; no id is given.

    Args:
        body: A customer property to define.

    Raises:
        APIError: The answer is 400, 401, 403, 409, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/properties/create
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
    body: CreateCustomerProperty,
) -> Response[Created]:
    """Create a customer property, with the whole answer beside the result of `asyncio`."""
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
    body: CreateCustomerProperty,
) -> Created:
    """Create a customer property.

    Defines a property that customers can have values for. An account has at most 50 of them. The slug is the key
    from then on; no id is given.

    Args:
        body: A customer property to define.

    Raises:
        APIError: The answer is 400, 401, 403, 409, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/properties/create
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                body=body,
            )
        )
    )
    return Created.from_response(response)
