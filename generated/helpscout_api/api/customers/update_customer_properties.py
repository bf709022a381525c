from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Response

if TYPE_CHECKING:
    from ...models.customer_property_operation import CustomerPropertyOperation


def _get_kwargs(
    customer_id: int,
    *,
    body: Sequence[CustomerPropertyOperation | Mapping[str, Any]],
) -> dict[str, Any]:
    return {
        "method": "PATCH",
        "url": f"/v2/customers/{wire.path_segment('customer_id', customer_id)}/properties",
        "json": wire.to_json("body", body),
    }


def sync_detailed(
    customer_id: int,
    *,
    client: Client,
    body: Sequence[CustomerPropertyOperation | Mapping[str, Any]],
) -> Response[None]:
    """Update a customer's properties, with the whole answer beside the result of `sync`."""
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
    body: Sequence[CustomerPropertyOperation | Mapping[str, Any]],
) -> None:
    """Update a customer's properties.

    Sets and clears values of the account's own customer properties; those not named stay. The body is an array of
    operations. The properties must be defined already. An unknown slug or a value that does not suit the property's
    type is refused.

    Args:
        customer_id: Id of the customer.
        body: body

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/properties/update
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
    body: Sequence[CustomerPropertyOperation | Mapping[str, Any]],
) -> Response[None]:
    """Update a customer's properties, with the whole answer beside the result of `asyncio`."""
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
    body: Sequence[CustomerPropertyOperation | Mapping[str, Any]],
) -> None:
    """Update a customer's properties.

    Sets and clears values of the account's own customer properties; those not named stay. The body is an array of
    operations. The properties must be defined already. An unknown slug or a value that does not suit the property's
    type is refused.

    Args:
        customer_id: Id of the customer.
        body: body

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/properties/update
    """
    wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                customer_id,
                body=body,
            )
        )
    )
