from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Response

if TYPE_CHECKING:
    from ...models.overwrite_customer import OverwriteCustomer


def _get_kwargs(
    customer_id: int,
    *,
    body: OverwriteCustomer,
) -> dict[str, Any]:
    return {
        "method": "PUT",
        "url": f"/v2/customers/{wire.path_segment('customer_id', customer_id)}",
        "json": body.to_dict(),
    }


def sync_detailed(
    customer_id: int,
    *,
    client: Client,
    body: OverwriteCustomer,
) -> Response[None]:
    """Overwrite a customer, with the whole answer beside the result of `sync`."""
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
    body: OverwriteCustomer,
) -> None:
    """Overwrite a customer.

    Replaces the customer's own fields: whatever is left out is erased. Entries, address and properties stay as they
    are, and can't be sent here. To change single fields, use `update`.

    Args:
        customer_id: Id of the customer.
        body: All fields that a customer is to have; those left out are erased.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/overwrite
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
    body: OverwriteCustomer,
) -> Response[None]:
    """Overwrite a customer, with the whole answer beside the result of `asyncio`."""
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
    body: OverwriteCustomer,
) -> None:
    """Overwrite a customer.

    Replaces the customer's own fields: whatever is left out is erased. Entries, address and properties stay as they
    are, and can't be sent here. To change single fields, use `update`.

    Args:
        customer_id: Id of the customer.
        body: All fields that a customer is to have; those left out are erased.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/overwrite
    """
    wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                customer_id,
                body=body,
            )
        )
    )
