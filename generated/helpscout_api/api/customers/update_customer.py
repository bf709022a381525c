from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Response

if TYPE_CHECKING:
    from ...models.customer_operation import CustomerOperation


def _get_kwargs(
    customer_id: int,
    *,
    body: Sequence[CustomerOperation | Mapping[str, Any]],
) -> dict[str, Any]:
    return {
        "method": "PATCH",
        "url": f"/v2/customers/{wire.path_segment('customer_id', customer_id)}",
        "json": wire.to_json("body", body),
    }


def sync_detailed(
    customer_id: int,
    *,
    client: Client,
    body: Sequence[CustomerOperation | Mapping[str, Any]],
) -> Response[None]:
    """Update a customer, with the whole answer beside the result of `sync`."""
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
    body: Sequence[CustomerOperation | Mapping[str, Any]],
) -> None:
    """Update a customer.

    Changes single fields and entries; everything else stays. The body is an array of operations, even for one: a
    lone object is refused. A field is set by `replace` on `/firstName` and cleared by `remove`; an entry is added
    by `add` on `/emails`, changed by `replace` on `/emails/9001/value`, removed by `remove` on `/emails/9001`. A
    whole collection can't be removed.

    Args:
        customer_id: Id of the customer.
        body: body

    Raises:
        APIError: The answer is 400, 401, 403, 404, 409, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/update
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
    body: Sequence[CustomerOperation | Mapping[str, Any]],
) -> Response[None]:
    """Update a customer, with the whole answer beside the result of `asyncio`."""
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
    body: Sequence[CustomerOperation | Mapping[str, Any]],
) -> None:
    """Update a customer.

    Changes single fields and entries; everything else stays. The body is an array of operations, even for one: a
    lone object is refused. A field is set by `replace` on `/firstName` and cleared by `remove`; an entry is added
    by `add` on `/emails`, changed by `replace` on `/emails/9001/value`, removed by `remove` on `/emails/9001`. A
    whole collection can't be removed.

    Args:
        customer_id: Id of the customer.
        body: body

    Raises:
        APIError: The answer is 400, 401, 403, 404, 409, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/update
    """
    wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                customer_id,
                body=body,
            )
        )
    )
