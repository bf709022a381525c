from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Response


def _get_kwargs(
    customer_id: int,
) -> dict[str, Any]:
    return {
        "method": "DELETE",
        "url": f"/v2/customers/{wire.path_segment('customer_id', customer_id)}/address",
    }


def sync_detailed(
    customer_id: int,
    *,
    client: Client,
) -> Response[None]:
    """Delete a customer's address, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                customer_id,
            )
        )
    )
    return wire.detailed(response, None)


def sync(
    customer_id: int,
    *,
    client: Client,
) -> None:
    """Delete a customer's address.

    Removes the customer's only address.

    Args:
        customer_id: Id of the customer.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/address/delete
    """
    wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                customer_id,
            )
        )
    )


async def asyncio_detailed(
    customer_id: int,
    *,
    client: AsyncClient,
) -> Response[None]:
    """Delete a customer's address, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                customer_id,
            )
        )
    )
    return wire.detailed(response, None)


async def asyncio(
    customer_id: int,
    *,
    client: AsyncClient,
) -> None:
    """Delete a customer's address.

    Removes the customer's only address.

    Args:
        customer_id: Id of the customer.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/address/delete
    """
    wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                customer_id,
            )
        )
    )
