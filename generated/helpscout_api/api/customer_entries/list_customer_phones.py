from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.customer_phone_list import CustomerPhoneList
from ...types import Response


def _get_kwargs(
    customer_id: int,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": f"/v2/customers/{wire.path_segment('customer_id', customer_id)}/phones",
    }


def sync_detailed(
    customer_id: int,
    *,
    client: Client,
) -> Response[CustomerPhoneList]:
    """List a customer's phone numbers, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                customer_id,
            )
        )
    )
    return wire.detailed(response, wire.read_response(CustomerPhoneList, response))


def sync(
    customer_id: int,
    *,
    client: Client,
) -> CustomerPhoneList:
    """List a customer's phone numbers.

    All phone numbers of a customer, in one answer without pages.

    Args:
        customer_id: Id of the customer.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/phones/list
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                customer_id,
            )
        )
    )
    return wire.read_response(CustomerPhoneList, response)


async def asyncio_detailed(
    customer_id: int,
    *,
    client: AsyncClient,
) -> Response[CustomerPhoneList]:
    """List a customer's phone numbers, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                customer_id,
            )
        )
    )
    return wire.detailed(response, wire.read_response(CustomerPhoneList, response))


async def asyncio(
    customer_id: int,
    *,
    client: AsyncClient,
) -> CustomerPhoneList:
    """List a customer's phone numbers.

    All phone numbers of a customer, in one answer without pages.

    Args:
        customer_id: Id of the customer.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/phones/list
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                customer_id,
            )
        )
    )
    return wire.read_response(CustomerPhoneList, response)
