from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Response

if TYPE_CHECKING:
    from ...models.update_customer_address import UpdateCustomerAddress


def _get_kwargs(
    customer_id: int,
    *,
    body: UpdateCustomerAddress,
) -> dict[str, Any]:
    return {
        "method": "PUT",
        "url": f"/v2/customers/{wire.path_segment('customer_id', customer_id)}/address",
        "json": body.to_dict(),
    }


def sync_detailed(
    customer_id: int,
    *,
    client: Client,
    body: UpdateCustomerAddress,
) -> Response[None]:
    """Replace a customer's address, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                customer_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, None)


def sync(
    customer_id: int,
    *,
    client: Client,
    body: UpdateCustomerAddress,
) -> None:
    """Replace a customer's address.

    Replaces the whole address; lines that are left out are erased.

    Args:
        customer_id: Id of the customer.
        body: The address that a customer is to have.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/address/update
    """
    wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                customer_id,
                body=body,
            )
        )
    )


async def asyncio_detailed(
    customer_id: int,
    *,
    client: AsyncClient,
    body: UpdateCustomerAddress,
) -> Response[None]:
    """Replace a customer's address, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                customer_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, None)


async def asyncio(
    customer_id: int,
    *,
    client: AsyncClient,
    body: UpdateCustomerAddress,
) -> None:
    """Replace a customer's address.

    Replaces the whole address; lines that are left out are erased.

    Args:
        customer_id: Id of the customer.
        body: The address that a customer is to have.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/address/update
    """
    wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                customer_id,
                body=body,
            )
        )
    )
