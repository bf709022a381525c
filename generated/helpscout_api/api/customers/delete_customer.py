from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Accepted, Response


def _get_kwargs(
    customer_id: int,
    *,
    async_: bool | None = None,
) -> dict[str, Any]:
    return {
        "method": "DELETE",
        "url": f"/v2/customers/{wire.path_segment('customer_id', customer_id)}",
        "params": wire.query(
            {
                "async": async_,
            }
        ),
    }


def sync_detailed(
    customer_id: int,
    *,
    client: Client,
    async_: bool | None = None,
) -> Response[Accepted | None]:
    """Delete a customer, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                customer_id,
                async_=async_,
            )
        )
    )
    return wire.detailed(response, Accepted.from_response(response) if response.status_code == 202 else None)


def sync(
    customer_id: int,
    *,
    client: Client,
    async_: bool | None = None,
) -> Accepted | None:
    """Delete a customer.

    Erases the customer with all their conversations and survey answers, for good. It is forbidden (403) if the
    token's user can't see all of these conversations, and, unless `async` is true, if there are more than 100 of
    them. With `async` the answer is 202, and the webhook event `customer.deleted` tells when it is done.

    Args:
        customer_id: Id of the customer.
        async_: Whether to queue the deletion instead of waiting for it.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/delete
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                customer_id,
                async_=async_,
            )
        )
    )
    return Accepted.from_response(response) if response.status_code == 202 else None


async def asyncio_detailed(
    customer_id: int,
    *,
    client: AsyncClient,
    async_: bool | None = None,
) -> Response[Accepted | None]:
    """Delete a customer, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                customer_id,
                async_=async_,
            )
        )
    )
    return wire.detailed(response, Accepted.from_response(response) if response.status_code == 202 else None)


async def asyncio(
    customer_id: int,
    *,
    client: AsyncClient,
    async_: bool | None = None,
) -> Accepted | None:
    """Delete a customer.

    Erases the customer with all their conversations and survey answers, for good. It is forbidden (403) if the
    token's user can't see all of these conversations, and, unless `async` is true, if there are more than 100 of
    them. With `async` the answer is 202, and the webhook event `customer.deleted` tells when it is done.

    Args:
        customer_id: Id of the customer.
        async_: Whether to queue the deletion instead of waiting for it.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/delete
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                customer_id,
                async_=async_,
            )
        )
    )
    return Accepted.from_response(response) if response.status_code == 202 else None
