from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Response


def _get_kwargs(
    customer_id: int,
    email_id: int,
) -> dict[str, Any]:
    return {
        "method": "DELETE",
        "url": f"/v2/customers/{wire.path_segment('customer_id', customer_id)}/emails/{wire.path_segment('email_id', email_id)}",
    }


def sync_detailed(
    customer_id: int,
    email_id: int,
    *,
    client: Client,
) -> Response[None]:
    """Delete an e-mail address of a customer, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                customer_id,
                email_id,
            )
        )
    )
    return wire.detailed(response, None)


def sync(
    customer_id: int,
    email_id: int,
    *,
    client: Client,
) -> None:
    """Delete an e-mail address of a customer.

    Removes an e-mail address from a customer. The customer stays.

    Args:
        customer_id: Id of the customer.
        email_id: Id of the e-mail address.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/emails/delete
    """
    wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                customer_id,
                email_id,
            )
        )
    )


async def asyncio_detailed(
    customer_id: int,
    email_id: int,
    *,
    client: AsyncClient,
) -> Response[None]:
    """Delete an e-mail address of a customer, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                customer_id,
                email_id,
            )
        )
    )
    return wire.detailed(response, None)


async def asyncio(
    customer_id: int,
    email_id: int,
    *,
    client: AsyncClient,
) -> None:
    """Delete an e-mail address of a customer.

    Removes an e-mail address from a customer. The customer stays.

    Args:
        customer_id: Id of the customer.
        email_id: Id of the e-mail address.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/emails/delete
    """
    wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                customer_id,
                email_id,
            )
        )
    )
