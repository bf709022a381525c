from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Response

if TYPE_CHECKING:
    from ...models.update_customer_website import UpdateCustomerWebsite


def _get_kwargs(
    customer_id: int,
    website_id: int,
    *,
    body: UpdateCustomerWebsite,
) -> dict[str, Any]:
    return {
        "method": "PUT",
        "url": f"/v2/customers/{wire.path_segment('customer_id', customer_id)}/websites/{wire.path_segment('website_id', website_id)}",
        "json": body.to_dict(),
    }


def sync_detailed(
    customer_id: int,
    website_id: int,
    *,
    client: Client,
    body: UpdateCustomerWebsite,
) -> Response[None]:
    """Replace a website of a customer, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                customer_id,
                website_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, None)


def sync(
    customer_id: int,
    website_id: int,
    *,
    client: Client,
    body: UpdateCustomerWebsite,
) -> None:
    """Replace a website of a customer.

    Replaces the value.

    Args:
        customer_id: Id of the customer.
        website_id: Id of the website.
        body: What a website is to be.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/websites/update
    """
    wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                customer_id,
                website_id,
                body=body,
            )
        )
    )


async def asyncio_detailed(
    customer_id: int,
    website_id: int,
    *,
    client: AsyncClient,
    body: UpdateCustomerWebsite,
) -> Response[None]:
    """Replace a website of a customer, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                customer_id,
                website_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, None)


async def asyncio(
    customer_id: int,
    website_id: int,
    *,
    client: AsyncClient,
    body: UpdateCustomerWebsite,
) -> None:
    """Replace a website of a customer.

    Replaces the value.

    Args:
        customer_id: Id of the customer.
        website_id: Id of the website.
        body: What a website is to be.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/websites/update
    """
    wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                customer_id,
                website_id,
                body=body,
            )
        )
    )
